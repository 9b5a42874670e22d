/** What does a button inside a form do to the document: one row more or less, or a new record to refer to? */
import { logDeed } from "../auth/log-deed";
import { saveDraft } from "../db/drafts";
import { fieldAt } from "../domain/field-at";
import { valueAt, withoutRow, withRow, withValue } from "../domain/document-rows";
import type { DraftDocument } from "../domain/draft";
import type { Editor } from "../domain/editor";
import type { Locale, RecordType } from "../domain/record";
import { type Field, fieldsOf } from "../domain/record-fields";
import { isParts } from "../domain/same-value";
import { messagesOf } from "../messages/catalogue";
import { formValues, toDocument } from "../schemas/form-document";
import { resolveChoice } from "./choices";
import { emptyDocument, freeId } from "./new-record";

/** `made`: the control's prefix whose short form has done its work. */
export type Edit = { made?: string; document: DraftDocument; focus: string | null; problems: { path: string; message: string }[] };

function emptyRow(field: Field): unknown {
  if (field.kind === "references") return "";
  return field.kind === "list" ? Object.fromEntries(field.fields.map((inner) => [inner.name, inner.kind === "list" ? [] : null])) : null;
}

/** The prefix of the controls that describe a record to be made for the reference at `path`. */
export const newRecordPrefix = (path: string) => `new:${path}`;

/** Null where the button is none of these. */
export async function editRows(
  editor: Editor,
  type: RecordType,
  document: DraftDocument,
  intent: string,
  data: FormData,
  locale: Locale,
): Promise<Edit | null> {
  const [deed = "", path = ""] = [intent.slice(0, intent.indexOf(":")), intent.slice(intent.indexOf(":") + 1)];
  const field = fieldAt(type, path);
  if (!field) return null;
  if (deed === "remove") return { document: withoutRow(document, path), focus: path.replace(/\[\d+\]$/, ""), problems: [] };
  if (deed === "add") {
    const rows = valueAt(document, path);
    const focus = `${path}[${Array.isArray(rows) ? rows.length : 0}]`;
    return { document: withRow(document, path, emptyRow(field)), focus, problems: [] };
  }
  if (deed === "create" && (field.kind === "reference" || field.kind === "references")) {
    return field.to === "issue" ? null : create(editor, field.to, path, document, data, locale);
  }
  return null;
}

/** Makes a draft of the source or official that was described, and refers to it; one that is known is taken instead. */
async function create(
  editor: Editor,
  to: "source" | "official",
  path: string,
  document: DraftDocument,
  data: FormData,
  locale: Locale,
): Promise<Edit> {
  const prefix = newRecordPrefix(path);
  const values = formValues([...data].map(([name, value]) => [name.startsWith(`${prefix}.`) ? name.slice(prefix.length + 1) : "", value]));
  const described = { ...emptyDocument(to), ...keepTyped(toDocument(fieldsOf[to], values)) };
  const address = typeof described.url === "string" ? described.url : "";
  const known = address === "" ? address : await resolveChoice("source", address);
  if (known !== address) return { document: withValue(document, path, known), focus: path, problems: [], made: prefix };
  const name = to === "source" ? described.title : described.name;
  const isNamed = typeof name === "string" ? name !== "" : isParts(name) && (name.en !== null || name.ko !== null);
  if (!isNamed) {
    const { newSourceTitle, newOfficialName } = messagesOf(locale).desk.form;
    const control = `${prefix}.${to === "source" ? "title" : "name.en"}`;
    return { document, focus: control, problems: [{ path: control, message: to === "source" ? newSourceTitle : newOfficialName }] };
  }
  const id = await freeId(to, described);
  const key = { type: to, id };
  const saved = await saveDraft(editor, { key, expected: { version: 0, save: 0 }, document: { ...described, id } });
  if (saved.status === "saved") await logDeed(editor, "save_draft", key, { save: saved.save });
  return { document: withValue(document, path, id), focus: path, problems: [], made: prefix };
}

/** What was left empty in the short form keeps what an empty record holds. */
function keepTyped(document: DraftDocument): DraftDocument {
  return Object.fromEntries(Object.entries(document).filter(([, value]) => value !== "" && value !== null && !(Array.isArray(value) && value.length === 0)));
}
