/** Server action of a record's form. */
"use server";
import { notFound, redirect } from "next/navigation";

import { requestLanguage } from "@/lib/auth/desk-language";
import { requestAddress } from "@/lib/auth/desk-request";
import { requirePermission } from "@/lib/auth/require-permission";
import { now } from "@/lib/clock";
import { stashText } from "@/lib/db/desk/stashes";
import { listReferenceNames } from "@/lib/desk/references";
import { resolveTyped } from "@/lib/desk/typed-document";
import { newRecordPrefix } from "@/lib/desk/inline-record";
import { applyRowEdit } from "@/lib/desk/apply-row-edit";
import { checkTypedForm, saveTypedForm } from "@/lib/desk/typed-form";
import { findMovedKey } from "@/lib/desk/record-text";
import { isCalendarDay, seoulDayOf } from "@/lib/domain/time/calendar-day";
import { pathWithoutRow } from "@/lib/domain/editing/document-rows";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import { definitionOf } from "@/lib/domain/record/record-types";
import { formValues, toDocument, toFormValues } from "@/lib/schemas/forms/form-document";
import { formExpected, formLine, formRecord, formText } from "@/lib/schemas/forms/form-fields";
import { deskAddressOf } from "@/lib/format/addresses/desk-addresses";
import { messagesOf } from "@/lib/messages/catalogue";
import { handleSaveFailure } from "./save-failure";
import { isRowEdit, type RecordFormState } from "./record-form";

/** The effect of a button on the form: the prefix of the short form that was used, and the removed row. */
type Done = { made?: string; removed?: string };

/**
 * Saves a draft, complete or not, and redirects to the same form, to the comparison or, where a colleague
 * saved first, to the merge of the stashed text. In every other case returns the form as typed.
 */
export async function saveRecordAction(state: RecordFormState, data: FormData): Promise<RecordFormState> {
  return handleSaveFailure(
    () => saveRecord(state, data),
    (notSaved) => readForm(state, data).back({ notSaved }),
  );
}

/** Reads the form; `back` returns its state with everything typed. */
function readForm(state: RecordFormState, data: FormData) {
  const { type: recordType, id } = formRecord(data) ?? notFound();
  const expected = formExpected(data);
  const sent = formValues(data);
  const intent = formText(data, "intent");
  // The form's day, which completes dates without a year, also where midnight has passed since.
  const sentDay = formLine(data, "record.today");
  const today = isCalendarDay(sentDay) ? sentDay : seoulDayOf(now());
  const typed = toDocument(definitionOf[recordType].fields, sent, {
    isEdited: isRowEdit(intent),
    today,
  });
  // Descriptions of new records are not part of the document; they are returned as well and move with their
  // row.
  const prefix = newRecordPrefix("");
  const newRecordValues = ({ made, removed = "" }: Done) =>
    [...sent].flatMap(([name, value]) => {
      const path =
        name.startsWith(prefix) && !(made && name.startsWith(`${made}.`))
          ? pathWithoutRow(name.slice(prefix.length), removed)
          : null;
      return path === null ? [] : [[newRecordPrefix(path), value] as const];
    });
  const back = (
    over: Partial<RecordFormState>,
    document: DraftDocument = typed,
    done: Done = {},
  ): RecordFormState => ({
    status: "edited",
    values: Object.fromEntries([
      ...toFormValues(definitionOf[recordType].fields, document),
      ...newRecordValues(done),
    ]),
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
  const resolved = await resolveTyped({ type: recordType, id }, typed, sent, today);
  const from = { address: await requestAddress() };
  const edit = await applyRowEdit(
    visitor.editor,
    { type: recordType, document: resolved, values: sent, today, from },
    intent,
    locale,
  );
  if (edit)
    return back(
      { focus: edit.focus, problems: edit.problems, names: await listReferenceNames(recordType, locale) },
      edit.document,
      edit,
    );

  const form = { type: recordType, id, expected, document: resolved, values: sent, today, from };
  // The form names those that its editor has seen.
  const seen = new Set(formText(data, "record.similar").split(" "));
  const checked = await checkTypedForm(form, seen, locale);
  if (checked.status === "id") {
    const message = messagesOf(locale).desk.form[checked.fault];
    return back({ problems: [{ path: "id", message }], focus: "id" }, resolved);
  }
  if (checked.status === "similar") {
    const similar = { found: checked.found, intent: intent === "compare" ? "compare" : "save" } as const;
    return back({ similar }, resolved);
  }
  const { result, document, key, also } = await saveTypedForm(visitor.editor, form, checked, { locale });
  if (result.status === "forbidden") return back({ status: "forbidden" }, document);
  if (result.status === "conflict") {
    // Saves under a new id are numbered anew, so a text based on the old id is compared as a whole.
    const about = { type: recordType, id: checked.named };
    const newKey = await findMovedKey(about);
    const base = newKey
      ? { baseVersion: 0, baseSave: 0 }
      : { baseVersion: expected.version, baseSave: expected.save };
    const target = newKey ?? about;
    const { save, version } = result.conflict;
    const stashed = await stashText(visitor.editor, {
      ...target,
      ...base,
      document: { ...document, id: target.id },
      audit: { action: "save_conflict", about, details: { save, version } },
      from,
    });
    if (stashed.status === "forbidden") return back({ status: "forbidden" }, document);
    redirect(`/admin/conflicts/${stashed.key}`);
  }
  const address = deskAddressOf(key);
  redirect(
    intent === "compare"
      ? `${address}/publish`
      : `${address}?saved=${result.save}${also === null ? "" : `&also=${also}`}`,
  );
}
