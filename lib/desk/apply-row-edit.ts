/** Applies a button inside a record's form: adds or removes a row, or creates a record to refer to. */
import type { Origin } from "@/lib/db/accounts/audit-log";
import { isWebAddress } from "@/lib/domain/sources/comparable-address";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { fieldAt } from "@/lib/domain/record/field-at";
import { valueAt, withoutRow, withRow, withValue } from "@/lib/domain/editing/document-rows";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import type { Editor } from "@/lib/domain/editing/editor";
import type { Locale, RecordType } from "@/lib/domain/record/record";
import type { Field } from "@/lib/domain/record/record-fields";
import { messagesOf } from "@/lib/messages/catalogue";
import type { FormValues } from "@/lib/schemas/forms/form-document";
import { type RecordDescription, parseDescription, describedReferencePaths, isNamed, findSourceByAddress, createInlineRecord, newRecordPrefix } from "./inline-record";
import { listReferenceNames } from "./references";

/** `made`: the prefix of the short form that was used. `removed`: the path of the removed row. */
export type Edit = { made?: string; removed?: string; document: DraftDocument; focus: string | null; problems: { path: string; message: string }[] };

function emptyRow(field: Field): unknown {
  if (field.kind === "references") return "";
  return field.kind === "list" ? Object.fromEntries(field.fields.map((inner) => [inner.name, inner.kind === "list" ? [] : null])) : null;
}

export type Sent = { type: RecordType; document: DraftDocument; values: FormValues; today: CalendarDay; from: Origin };

/** Null for any other button. */
export async function applyRowEdit(editor: Editor, sent: Sent, intent: string, locale: Locale): Promise<Edit | null> {
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

/** The record that the short form at the path describes; null where none can be created. */
function describedIn({ type, document, values, today }: Sent, path: string): RecordDescription | null {
  const field = fieldAt(type, path);
  if ((field?.kind !== "reference" && field?.kind !== "references") || field.to === "issue" || field.to === "development") return null;
  const searched = valueAt(document, path);
  return parseDescription(field.to, path, values, today, typeof searched === "string" && isWebAddress(searched) ? searched : "");
}

/** Creates a draft of the described source or official, or finds the existing one, and refers to it. */
async function create(editor: Editor, described: RecordDescription, { document, from }: Pick<Sent, "document" | "from">, locale: Locale): Promise<Edit> {
  const { to, path } = described;
  const { newSourceTitle, newOfficialName, newSourceKnown } = messagesOf(locale).desk.form;
  if (!isNamed(described) && (await findSourceByAddress(described)) === null) {
    const control = `${newRecordPrefix(path)}.${to === "source" ? "title" : "name.en"}`;
    return { document, focus: control, problems: [{ path: control, message: to === "source" ? newSourceTitle : newOfficialName }] };
  }
  const created = await createInlineRecord(editor, described, from);
  if (created.status === "forbidden") return { document, focus: path, problems: [] };
  const problems = created.status === "known" && created.isStashed ? [{ path, message: newSourceKnown }] : [];
  return { document: withValue(document, path, created.id), focus: path, problems, made: newRecordPrefix(path) };
}

/** `set_aside`: a description differs from the existing record. `beside`: a record was created that the form does not refer to. */
export type InlineRecordNotice = "set_aside" | "beside";

/**
 * Creates the records described in short forms whose button was not pressed, so that they are saved with the rest.
 * A reference to an existing record is not replaced.
 */
export async function createInlineRecords(editor: Editor, sent: Sent, locale: Locale): Promise<{ document: DraftDocument; also: InlineRecordNotice | null }> {
  let document = sent.document;
  let also: InlineRecordNotice | null = null;
  for (const path of describedReferencePaths(sent.values)) {
    const described = describedIn(sent, path);
    if (!described || valueAt(document, path) === undefined) continue;
    const reference = valueAt(document, path);
    const isExisting = typeof reference === "string" && (await listReferenceNames(sent.type, locale))[reference] !== undefined;
    const created = await createInlineRecord(editor, described, sent.from);
    if (created.status === "forbidden") continue;
    if (!isExisting) document = withValue(document, path, created.id);
    if (created.status === "known" && created.isStashed) also = "set_aside";
    else if (isExisting && created.status === "made") also ??= "beside";
  }
  return { document, also };
}
