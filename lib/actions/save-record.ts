/** What becomes of a record's form? */
"use server";
import { notFound, redirect } from "next/navigation";

import { visitingLanguage } from "../auth/desk-language";
import { formVisitor } from "../auth/form-visitor";
import { logDeed } from "../auth/log-deed";
import { moveDraft, saveDraft } from "../db/drafts";
import { setAside } from "../db/set-asides";
import { referenceNames, withResolved } from "../desk/references";
import { editRows } from "../desk/edit-rows";
import { followingId, freeId, isTaken } from "../desk/new-record";
import { findMoved } from "../desk/record-text";
import type { DraftDocument } from "../domain/draft";
import { recordTypes } from "../domain/record";
import { fieldsOf } from "../domain/record-fields";
import { formValues, toDocument, toFormValues } from "../schemas/form-document";
import { id as idSchema } from "../schemas/words";
import { messagesOf } from "../messages/catalogue";
import type { RecordFormState } from "./record-form";

const text = (data: FormData, name: string) => String(data.get(name) ?? "");
const number = (data: FormData, name: string) => (/^\d{1,9}$/.test(text(data, name)) ? Number(text(data, name)) : 0);

/**
 * Saves a draft as it was typed, whole or not, and goes on: to the same form, to comparing, or, where a colleague
 * was first, to the merge, with the text kept. Everything else gives the form back as it was typed.
 */
export async function saveRecordAction(state: RecordFormState, data: FormData): Promise<RecordFormState> {
  const known = recordTypes.find((word) => word === text(data, "record.type"));
  const id = text(data, "record.id") || null;
  if (!known || (id !== null && !idSchema.safeParse(id).success)) notFound();
  const expected = { version: number(data, "expected.version"), save: number(data, "expected.save") };
  const sent = formValues(data);
  const intent = text(data, "intent");
  const typed = toDocument(fieldsOf[known], sent, "", /^(add|remove|create):/.test(intent));
  // What describes a record to be made stands beside the document and has to come back as well.
  const beside = (made?: string) => [...sent].filter(([name]) => name.startsWith("new:") && !(made && name.startsWith(`${made}.`)));
  const back = (over: Partial<RecordFormState>, document: DraftDocument = typed, made?: string): RecordFormState => ({
    status: "edited",
    values: Object.fromEntries([...toFormValues(fieldsOf[known], document), ...beside(made)]),
    names: {},
    problems: [],
    focus: null,
    signIn: null,
    expected,
    ...over,
    answer: state.answer + 1,
  });

  const visitor = await formVisitor(data, "save_draft");
  if (visitor.status === "signed_out") return back({ status: "signed_out", signIn: visitor.signIn });
  if (visitor.status === "forbidden") return back({ status: "forbidden" });

  const locale = await visitingLanguage();
  const resolved = await withResolved(fieldsOf[known], typed);
  const edit = await editRows(visitor.editor, known, resolved, intent, data, locale);
  if (edit) return back({ focus: edit.focus, problems: edit.problems, names: await referenceNames(locale) }, edit.document, edit.made);

  const named = id ?? (String(resolved.id ?? "") || (await freeId(known, resolved)));
  const { idTaken, idForm } = messagesOf(locale).desk.form;
  if (!idSchema.safeParse(named).success) return back({ problems: [{ path: "id", message: idForm }], focus: "id" }, resolved);
  if (id === null && (await isTaken(known, named))) return back({ problems: [{ path: "id", message: idTaken }], focus: "id" }, resolved);

  // A development's id is made of issue and day; until it is published it takes its id as soon as it has both, and follows them.
  const moved = known === "development" && id !== null && expected.version === 0 ? await followingId(id, resolved) : null;
  const key = { type: known, id: named };
  const document = { ...resolved, id: moved ?? named };
  const result = moved
    ? await moveDraft(visitor.editor, { key, to: { type: known, id: moved }, expected, document })
    : await saveDraft(visitor.editor, { key, expected, document });
  const address = `/admin/records/${known}/${moved ?? named}`;
  if (result.status === "forbidden") return back({ status: "forbidden" }, document);
  if (result.status === "conflict") {
    // Saves are counted anew under a new id: what was made from one under the old is compared whole.
    const elsewhere = await findMoved(key);
    const base = elsewhere ? { baseVersion: 0, baseSave: 0 } : { baseVersion: expected.version, baseSave: expected.save };
    const late = elsewhere ?? key;
    const kept = await setAside(visitor.editor, { ...late, ...base, document: { ...document, id: late.id } });
    if (kept === null) return back({ status: "forbidden" }, document);
    await logDeed(visitor.editor, "save_conflict", key, { save: result.conflict.save, version: result.conflict.version });
    redirect(`/admin/conflicts/${kept}`);
  }
  if (result.status === "saved") await logDeed(visitor.editor, "save_draft", { type: known, id: moved ?? named }, { save: result.save, ...(moved ? { before: named } : {}) });
  redirect(intent === "compare" ? `${address}/publish` : `${address}?saved=${result.save}`);
}
