/** Server action of a record's form. */
"use server";
import { notFound, redirect } from "next/navigation";

import { requestLanguage } from "@/lib/auth/desk-language";
import { requestAddress } from "@/lib/auth/desk-request";
import { requirePermission } from "@/lib/auth/require-permission";
import { now } from "@/lib/clock";
import { moveDraft, saveDraft } from "@/lib/db/desk/drafts";
import { stashText } from "@/lib/db/desk/stashes";
import { listReferenceNames, resolveReferences } from "@/lib/desk/references";
import { newRecordPrefix } from "@/lib/desk/inline-record";
import { applyRowEdit, createInlineRecords } from "@/lib/desk/apply-row-edit";
import { findDatedId, findFreeId, isIdTaken, withStepIds } from "@/lib/desk/new-record";
import { findMovedKey } from "@/lib/desk/record-text";
import { isCalendarDay, seoulDayOf } from "@/lib/domain/time/calendar-day";
import { pathWithoutRow } from "@/lib/domain/editing/document-rows";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import { recordTypes } from "@/lib/domain/record/record";
import { fieldsOf } from "@/lib/domain/record/record-fields";
import { formValues, toDocument, toFormValues } from "@/lib/schemas/forms/form-document";
import { id as idSchema } from "@/lib/schemas/record/values";
import { messagesOf } from "@/lib/messages/catalogue";
import { handleSaveFailure } from "./save-failure";
import type { RecordFormState } from "./record-form";

const text = (data: FormData, name: string) => String(data.get(name) ?? "");
const number = (data: FormData, name: string) => (/^\d{1,9}$/.test(text(data, name)) ? Number(text(data, name)) : 0);

/** The effect of a button on the form: the prefix of the short form that was used, and the removed row. */
type Done = { made?: string; removed?: string };

/**
 * Saves a draft, complete or not, and redirects to the same form, to the comparison or, where a colleague saved
 * first, to the merge of the stashed text. In every other case returns the form as typed.
 */
export async function saveRecordAction(state: RecordFormState, data: FormData): Promise<RecordFormState> {
  return handleSaveFailure(() => saveRecord(state, data), (notSaved) => readForm(state, data).back({ notSaved }));
}

/** Reads the form; `back` returns its state with everything typed. */
function readForm(state: RecordFormState, data: FormData) {
  const recordType = recordTypes.find((word) => word === text(data, "record.type"));
  const id = text(data, "record.id") || null;
  if (!recordType || (id !== null && !idSchema.safeParse(id).success)) notFound();
  const expected = { version: number(data, "expected.version"), save: number(data, "expected.save") };
  const sent = formValues(data);
  const intent = text(data, "intent");
  // The form's day, which completes dates without a year, also where midnight has passed since.
  const today = isCalendarDay(text(data, "record.today")) ? text(data, "record.today") : seoulDayOf(now());
  const typed = toDocument(fieldsOf[recordType], sent, { isEdited: /^(add|remove|create):/.test(intent), today });
  // Descriptions of new records are not part of the document; they are returned as well and move with their row.
  const prefix = newRecordPrefix("");
  const newRecordValues = ({ made, removed = "" }: Done) =>
    [...sent].flatMap(([name, value]) => {
      const path = name.startsWith(prefix) && !(made && name.startsWith(`${made}.`)) ? pathWithoutRow(name.slice(prefix.length), removed) : null;
      return path === null ? [] : [[newRecordPrefix(path), value] as const];
    });
  const back = (over: Partial<RecordFormState>, document: DraftDocument = typed, done: Done = {}): RecordFormState => ({
    status: "edited",
    values: Object.fromEntries([...toFormValues(fieldsOf[recordType], document), ...newRecordValues(done)]),
    names: {},
    problems: [],
    focus: null,
    signIn: null,
    expected,
    ...over,
    answer: state.answer + 1,
  });
  return { recordType, id, expected, sent, today, intent, typed, back };
}

async function saveRecord(state: RecordFormState, data: FormData): Promise<RecordFormState> {
  const { recordType, id, expected, sent, today, intent, typed, back } = readForm(state, data);
  const visitor = await requirePermission(data, "save_draft");
  if (visitor.status === "signed_out") return back({ status: "signed_out", signIn: visitor.signIn });
  if (visitor.status === "forbidden") return back({ status: "forbidden" });

  const locale = await requestLanguage();
  const chosen = await resolveReferences(fieldsOf[recordType], typed);
  const resolved = recordType === "measure" && id !== null ? withStepIds(id, chosen) : chosen;
  const from = { address: await requestAddress() };
  const edit = await applyRowEdit(visitor.editor, { type: recordType, document: resolved, values: sent, today, from }, intent, locale);
  if (edit) return back({ focus: edit.focus, problems: edit.problems, names: await listReferenceNames(recordType, locale) }, edit.document, edit);

  const named = id ?? (String(resolved.id ?? "") || (await findFreeId(recordType, resolved)));
  const { idTaken, idForm } = messagesOf(locale).desk.form;
  if (!idSchema.safeParse(named).success) return back({ problems: [{ path: "id", message: idForm }], focus: "id" }, resolved);
  if (id === null && (await isIdTaken(recordType, named))) return back({ problems: [{ path: "id", message: idTaken }], focus: "id" }, resolved);

  // A development's id consists of issue and day; the id of an unpublished one follows them.
  const moved = recordType === "development" && id !== null && expected.version === 0 ? await findDatedId(id, resolved) : null;
  const key = { type: recordType, id: named };
  const inline = await createInlineRecords(visitor.editor, { type: recordType, document: resolved, values: sent, today, from }, locale);
  const document = { ...(recordType === "measure" ? withStepIds(named, inline.document) : inline.document), id: moved ?? named };
  const result = moved
    ? await moveDraft(visitor.editor, { key, to: { type: recordType, id: moved }, expected, document, from })
    : await saveDraft(visitor.editor, { key, expected, document, from });
  const address = `/admin/records/${recordType}/${moved ?? named}`;
  if (result.status === "forbidden") return back({ status: "forbidden" }, document);
  if (result.status === "conflict") {
    // Saves under a new id are numbered anew, so a text based on the old id is compared as a whole.
    const newKey = await findMovedKey(key);
    const base = newKey ? { baseVersion: 0, baseSave: 0 } : { baseVersion: expected.version, baseSave: expected.save };
    const target = newKey ?? key;
    const auditAs = { action: "save_conflict", about: key, details: { save: result.conflict.save, version: result.conflict.version } };
    const stashKey = await stashText(visitor.editor, { ...target, ...base, document: { ...document, id: target.id }, auditAs, from });
    if (stashKey === null) return back({ status: "forbidden" }, document);
    redirect(`/admin/conflicts/${stashKey}`);
  }
  redirect(intent === "compare" ? `${address}/publish` : `${address}?saved=${result.save}${inline.also === null ? "" : `&also=${inline.also}`}`);
}
