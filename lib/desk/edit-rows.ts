/** What does a button inside a form do to the document: one row more or less, or a new record to refer to? */
import type { Origin } from "@/lib/db/accounts/audit-log";
import { isWebAddress } from "@/lib/domain/sources/same-address";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { fieldAt } from "@/lib/domain/record/field-at";
import { valueAt, withoutRow, withRow, withValue } from "@/lib/domain/editing/document-rows";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import type { Editor } from "@/lib/domain/editing/editor";
import type { Locale, RecordType } from "@/lib/domain/record/record";
import type { Field } from "@/lib/domain/record/record-fields";
import { messagesOf } from "../messages/catalogue";
import type { FormValues } from "@/lib/schemas/forms/form-document";
import { type Described, describedAt, describedPaths, isNamed, knownSource, createInlineRecord, newRecordPrefix } from "./inline-record";
import { referenceNames } from "./references";

/** `made`: the control's prefix whose short form has done its work. `removed`: the row that was taken away. */
export type Edit = { made?: string; removed?: string; document: DraftDocument; focus: string | null; problems: { path: string; message: string }[] };

function emptyRow(field: Field): unknown {
  if (field.kind === "references") return "";
  return field.kind === "list" ? Object.fromEntries(field.fields.map((inner) => [inner.name, inner.kind === "list" ? [] : null])) : null;
}

export type Sent = { type: RecordType; document: DraftDocument; values: FormValues; today: CalendarDay; from: Origin };

/** Null where the button is none of these. */
export async function editRows(editor: Editor, sent: Sent, intent: string, locale: Locale): Promise<Edit | null> {
  const { type, document } = sent;
  const [action = "", path = ""] = [intent.slice(0, intent.indexOf(":")), intent.slice(intent.indexOf(":") + 1)];
  const field = fieldAt(type, path);
  if (!field) return null;
  if (action === "remove") return { document: withoutRow(document, path), focus: path.replace(/\[\d+\]$/, ""), problems: [], removed: path };
  if (action === "add") {
    const rows = valueAt(document, path);
    const focus = `${path}[${Array.isArray(rows) ? rows.length : 0}]`;
    return { document: withRow(document, path, emptyRow(field)), focus, problems: [] };
  }
  const described = action === "create" ? describedIn(sent, path) : null;
  return described && create(editor, described, sent, locale);
}

/** What the short form at the path describes; null where no record can be made for it. */
function describedIn({ type, document, values, today }: Sent, path: string): Described | null {
  const field = fieldAt(type, path);
  if ((field?.kind !== "reference" && field?.kind !== "references") || field.to === "issue" || field.to === "development") return null;
  const searched = valueAt(document, path);
  return describedAt(field.to, path, values, today, typeof searched === "string" && isWebAddress(searched) ? searched : "");
}

/** Makes a draft of the source or official that was described, and refers to it; one that is known is taken instead. */
async function create(editor: Editor, described: Described, { document, from }: Pick<Sent, "document" | "from">, locale: Locale): Promise<Edit> {
  const { to, path } = described;
  const { newSourceTitle, newOfficialName, newSourceKnown } = messagesOf(locale).desk.form;
  if (!isNamed(described) && (await knownSource(described)) === null) {
    const control = `${newRecordPrefix(path)}.${to === "source" ? "title" : "name.en"}`;
    return { document, focus: control, problems: [{ path: control, message: to === "source" ? newSourceTitle : newOfficialName }] };
  }
  const made = await createInlineRecord(editor, described, from);
  if (made.status === "forbidden") return { document, focus: path, problems: [] };
  const problems = made.status === "known" && made.isStashed ? [{ path, message: newSourceKnown }] : [];
  return { document: withValue(document, path, made.id), focus: path, problems, made: newRecordPrefix(path) };
}

/** `set_aside`: something was described otherwise than it is known. `beside`: a record was made that nothing in the form refers to. */
export type Also = "set_aside" | "beside";

/**
 * Makes all that is described in short forms whose own button was not pressed, so that it is saved with the rest. A
 * reference that names a known record already keeps it.
 */
export async function createInlineRecords(editor: Editor, sent: Sent, locale: Locale): Promise<{ document: DraftDocument; also: Also | null }> {
  let document = sent.document;
  let also: Also | null = null;
  for (const path of describedPaths(sent.values)) {
    const described = describedIn(sent, path);
    if (!described || valueAt(document, path) === undefined) continue;
    const held = valueAt(document, path);
    const isHeld = typeof held === "string" && (await referenceNames(sent.type, locale))[held] !== undefined;
    const made = await createInlineRecord(editor, described, sent.from);
    if (made.status === "forbidden") continue;
    if (!isHeld) document = withValue(document, path, made.id);
    if (made.status === "known" && made.isStashed) also = "set_aside";
    else if (isHeld && made.status === "made") also ??= "beside";
  }
  return { document, also };
}
