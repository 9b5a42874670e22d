/** Reads the drafts of a set in a submitted form. */
import { z } from "zod";

import { recordTypes } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { id } from "@/lib/schemas/record/values";
import { formLine, formLines } from "./form-fields";

const sent = z.tuple([
  z.enum(recordTypes),
  id,
  z.coerce.number().int().nonnegative(),
  z.coerce.number().int().nonnegative(),
]);

type FormSetDraft = {
  key: RecordKey;
  expected: { version: number; save: number };
  /** As chosen, unchecked. */
  kind: string;
};

const key = z.tuple([z.enum(recordTypes), id]);

/** A record written as `type/id`; null for anything else. */
export function parseRecordName(written: string): RecordKey | null {
  const parsed = key.safeParse(written.split("/")).data;
  return parsed ? { type: parsed[0], id: parsed[1] } : null;
}

/** The value of the hidden control `record.draft`. */
export const setDraftValue = ({ key: { type, id: own }, expected }: Omit<FormSetDraft, "kind">): string =>
  [type, own, expected.version, expected.save].join("/");

/** The name of the control that holds the kind of a draft's change. */
export const setKindName = ({ type, id: own }: RecordKey): string => `kind:${type}/${own}`;

/** Values that name no draft are left out. */
export function formSetDrafts(data: FormData): FormSetDraft[] {
  return formLines(data, "record.draft").flatMap((line) => {
    const parsed = sent.safeParse(line.split("/")).data;
    if (!parsed) return [];
    const [type, own, version, save] = parsed;
    const about = { type, id: own };
    return [{ key: about, expected: { version, save }, kind: formLine(data, setKindName(about)) }];
  });
}
