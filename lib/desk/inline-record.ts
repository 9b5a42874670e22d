/** Creates a source or official from the short form beside a reference. */
import type { Origin } from "@/lib/db/accounts/audit-log";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { saveDraft } from "@/lib/db/desk/drafts";
import { stashText } from "@/lib/db/desk/stashes";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import type { Editor } from "@/lib/domain/editing/editor";
import { definitionOf } from "@/lib/domain/record/record-types";
import { isPlainObject, sameValue } from "@/lib/domain/editing/same-value";
import { type FormValues, toDocument } from "@/lib/schemas/forms/form-document";
import { withDefaults } from "@/lib/schemas/forms/form-defaults";
import { resolveChoice } from "./choices";
import { emptyDocument, findFreeId } from "./new-record";
import { readRecordText } from "./record-text";

export type RecordDescription = { to: "source" | "official"; path: string; document: DraftDocument };

const prefix = "new:";

/** The prefix of the controls that describe a new record for the reference at `path`. */
export const newRecordPrefix = (path: string) => `${prefix}${path}`;

/** The paths of the references whose short form was filled in. */
export function describedReferencePaths(values: FormValues): string[] {
  const paths = [...values].flatMap(([name, value]) => {
    const path =
      value === ""
        ? undefined
        : /^new:(.+)\.(?:url|title|publisher|publishedOn\.value|name\.en|name\.ko)$/.exec(name)?.[1];
    return path === undefined ? [] : [path];
  });
  return [...new Set(paths)];
}

/** Leaves out empty values, so that an empty record's defaults apply. */
function withoutEmpty(document: DraftDocument): DraftDocument {
  return Object.fromEntries(
    Object.entries(document).filter(
      ([, value]) => value !== "" && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/**
 * The record that the short form at the path describes. `address`: the address typed into the source's
 * search.
 */
export function parseDescription(
  to: RecordDescription["to"],
  path: string,
  values: FormValues,
  today: CalendarDay,
  address: string,
): RecordDescription {
  const start = `${newRecordPrefix(path)}.`;
  const own = new Map(
    [...values].flatMap(([name, value]) =>
      name.startsWith(start) ? [[name.slice(start.length), value] as const] : [],
    ),
  );
  // The preset original is that of a name in both languages; a single one is its own.
  if ((own.get("name.en") ?? "") === "" || (own.get("name.ko") ?? "") === "") own.delete("name.origin");
  if (to === "source" && address !== "" && (own.get("url") ?? "") === "") own.set("url", address);
  const document = withDefaults(
    to,
    { ...emptyDocument(to), ...withoutEmpty(toDocument(definitionOf[to].fields, own, { today })) },
    { isNew: true, date: null, context: { steps: {}, sides: {} } },
  );
  return { to, path, document };
}

export function isNamed({ to, document }: RecordDescription): boolean {
  const name = to === "source" ? document.title : document.name;
  return typeof name === "string"
    ? name !== ""
    : isPlainObject(name) && (name.en !== null || name.ko !== null);
}

/**
 * The existing text with the described differences; null where there are none. Only typed fields are
 * compared.
 */
function differing(existing: DraftDocument, described: DraftDocument): DraftDocument | null {
  const typed = withoutEmpty({
    title: described.title,
    publisher: described.publisher,
    publishedOn: described.publishedOn,
  });
  const other = Object.entries(typed).filter(([name, value]) => !sameValue(existing[name], value));
  return other.length === 0 ? null : { ...existing, ...Object.fromEntries(other) };
}

/** The id of the existing source at the described address; null where there is none. */
export async function findSourceByAddress(
  { to, document }: RecordDescription,
  database: Database = processDatabase(),
): Promise<string | null> {
  const address = to === "source" && typeof document.url === "string" ? document.url : "";
  const found = address === "" ? address : await resolveChoice("source", address, database);
  return found === address ? null : found;
}

/**
 * `made`: a draft was created. `known`: a source at that address exists. `isStashed`: the description differs
 * and was stashed.
 */
type InlineRecordResult =
  | { status: "made"; id: string; save: number }
  | { status: "known"; id: string; isStashed: boolean }
  | { status: "forbidden" };

/**
 * Creates a draft of the described record. Where a source at that address exists, stashes the differences
 * instead.
 */
export async function createInlineRecord(
  editor: Editor,
  described: RecordDescription,
  from: Origin,
  database: Database = processDatabase(),
): Promise<InlineRecordResult> {
  const { to, document } = described;
  // Retried where a colleague creates the same record at the same time: it then exists or has the next id.
  for (;;) {
    const found = await findSourceByAddress(described, database);
    if (found !== null) {
      const existing = await readRecordText({ type: to, id: found }, database);
      const other = existing && differing(existing.document, document);
      if (!existing || !other) return { status: "known", id: found, isStashed: false };
      const { version, save } = existing.expected;
      const key = { type: to, id: found };
      const stashed = await stashText(
        editor,
        {
          ...key,
          baseVersion: version,
          baseSave: save,
          document: other,
          audit: { action: "save_conflict", about: key, details: { save, version } },
          from,
        },
        database,
      );
      return stashed.status === "forbidden" ? stashed : { status: "known", id: found, isStashed: true };
    }
    const id = await findFreeId(to, document, database);
    const saved = await saveDraft(
      editor,
      { key: { type: to, id }, expected: { version: 0, save: 0 }, document: { ...document, id }, from },
      database,
    );
    if (saved.status === "forbidden") return saved;
    if (saved.status !== "conflict") return { status: "made", id, save: saved.save };
  }
}
