/**
 * Parses and writes the drafts of an address, each with the save that was shown
 * (`?draft=source/joongang-20251022:3`).
 */
import type { ShownDraft } from "@/lib/domain/editing/draft";
import { recordTypes } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { id } from "@/lib/schemas/record/values";
import type { AddressParameters } from "./address-parameters";

/** More than any list shows on one page. */
const maxDrafts = 200;

const written = /^([a-z]+)\/([^/:]+)(?::(\d{1,9}))?$/;

function parseKey(text: string): (RecordKey & { save: string | undefined }) | null {
  const [, name, recordId, save] = written.exec(text) ?? [];
  const type = recordTypes.find((known) => known === name);
  const parsed = id.safeParse(recordId);
  return type && parsed.success ? { type, id: parsed.data, save } : null;
}

/** @example writtenDraft({ type: "trip", id: "a", save: 3 }) // "trip/a:3" */
export const writtenDraft = ({ type, id: recordId, save }: ShownDraft) => `${type}/${recordId}:${save}`;

export const writtenKey = ({ type, id: recordId }: RecordKey) => `${type}/${recordId}`;

const valuesOf = (given: AddressParameters, name: string): string[] => [
  ...new Set([given[name] ?? []].flat()),
];

/** The drafts that are written as `writtenDraft` does; any other value is left out. */
export function parseDrafts(values: readonly string[]): ShownDraft[] {
  return [...new Set(values)].slice(0, maxDrafts).flatMap((text) => {
    const key = parseKey(text);
    return key?.save === undefined ? [] : { type: key.type, id: key.id, save: Number(key.save) };
  });
}

export const draftsOf = (given: AddressParameters): ShownDraft[] => parseDrafts(valuesOf(given, "draft"));

/** The records of `?kept=trip/a&kept=source/b`. */
export function keptOf(given: AddressParameters): RecordKey[] {
  return valuesOf(given, "kept")
    .slice(0, maxDrafts)
    .flatMap((text) => {
      const key = parseKey(text);
      return key?.save === undefined && key ? { type: key.type, id: key.id } : [];
    });
}
