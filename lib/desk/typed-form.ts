/** Saves what is typed in a record's form as a draft: by its buttons, or by the form itself. */
import { processDatabase } from "@/lib/db/connection/client";
import type { Origin } from "@/lib/db/accounts/audit-log";
import { findSet } from "@/lib/db/desk/draft-sets";
import { findDraft, listDrafts, moveDraft, saveDraft } from "@/lib/db/desk/drafts";
import type { AutosaveAnswer, AutosaveObstacle } from "@/lib/domain/editing/autosave";
import { differingPaths } from "@/lib/domain/editing/differing-paths";
import type { DraftDocument, SaveResult } from "@/lib/domain/editing/draft";
import type { Editor } from "@/lib/domain/editing/editor";
import type { Locale, RecordType } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { isoTime } from "@/lib/domain/time/stored-time";
import { parseDocument } from "@/lib/record/check-change";
import type { FormValues } from "@/lib/schemas/forms/form-document";
import { id as idSchema } from "@/lib/schemas/record/values";
import { createInlineRecords, type InlineRecordNotice } from "./apply-row-edit";
import { describedReferencePaths } from "./inline-record";
import { findDatedId, findFreeId, isIdTaken, withStepIds } from "./new-record";
import { findSimilarDevelopments } from "./similar-developments";

/** `document`: with references resolved. `id` null: a new record. */
type TypedForm = {
  type: RecordType;
  id: string | null;
  expected: { version: number; save: number };
  document: DraftDocument;
  values: FormValues;
  today: CalendarDay;
  from: Origin;
};

type CheckedForm =
  /** `moved`: the id that the draft of a development gets with another date. */
  | { status: "ok"; named: string; moved: string | null }
  | { status: "id"; fault: "idForm" | "idTaken" }
  | { status: "similar"; found: Awaited<ReturnType<typeof findSimilarDevelopments>> };

/** Determines the id under which the form is saved. `seen`: the similar developments that its editor knows. */
export async function checkTypedForm(
  { type, id, expected, document }: TypedForm,
  seen: ReadonlySet<string>,
  locale: Locale,
): Promise<CheckedForm> {
  const named = id ?? (String(document.id ?? "") || (await findFreeId(type, document)));
  if (!idSchema.safeParse(named).success) return { status: "id", fault: "idForm" };
  if (id === null && (await isIdTaken(type, named))) return { status: "id", fault: "idTaken" };
  const found = type === "development" && id === null ? await findSimilarDevelopments(document, locale) : [];
  if (found.some((similar) => !seen.has(similar.id))) return { status: "similar", found };
  // A development's id consists of issue and day; the id of an unpublished one follows them.
  const moved =
    type === "development" && id !== null && expected.version === 0 ? await findDatedId(id, document) : null;
  return { status: "ok", named, moved };
}

type Saved = {
  result: SaveResult;
  key: RecordKey;
  document: DraftDocument;
  also: InlineRecordNotice | null;
};

/** Saves the draft, with the records that its short forms describe. */
export async function saveTypedForm(
  editor: Editor,
  { type, expected, from, ...form }: TypedForm,
  { named, moved }: { named: string; moved: string | null },
  { locale, isAutosave = false }: { locale: Locale; isAutosave?: boolean },
): Promise<Saved> {
  const inline = await createInlineRecords(editor, { type, from, ...form }, locale);
  const key = { type, id: named };
  const to = { type, id: moved ?? named };
  const document = {
    ...(type === "measure" ? withStepIds(named, inline.document) : inline.document),
    id: to.id,
  };
  const result = moved
    ? await moveDraft(editor, { key, to, expected, document, from })
    : await saveDraft(editor, { key, expected, document, isAutosave, from });
  return { result, key: to, document, also: inline.also };
}

/** The draft with exactly this text under the id that a new record got: it was saved, and the answer was lost. */
async function findSavedDraft({ type, document }: TypedForm) {
  const drafts = await listDrafts(processDatabase());
  return drafts.find((draft) => {
    if (draft.type !== type || draft.baseVersion > 0) return false;
    const typed = type === "measure" ? withStepIds(draft.id, document) : document;
    return differingPaths(draft.document, { ...typed, id: draft.id }).length === 0;
  });
}

/** A set that was handed over or scheduled is published as it was compared. */
async function isHandedOver(key: RecordKey): Promise<boolean> {
  const setId = (await findDraft(key))?.setId ?? null;
  const set = setId === null ? null : await findSet(setId);
  return set !== null && (set.status === "ready" || set.schedule !== null);
}

/**
 * Saves what is typed without a button. Whatever needs the editor's decision waits for the button: a new record
 * that is not complete, another id, a record that a short form describes, a similar development, a draft that
 * was handed over.
 */
export async function autosaveTypedForm(
  editor: Editor,
  form: TypedForm,
  locale: Locale,
): Promise<AutosaveAnswer | { status: "forbidden" }> {
  const waits = (why: AutosaveObstacle) => ({ status: "waiting", why }) as const;
  const { type, id, expected, document } = form;
  if (describedReferencePaths(form.values).length > 0) return waits("described");
  const saved = id === null ? await findSavedDraft(form) : undefined;
  if (saved) return { status: "saved", id: saved.id, save: saved.save, at: isoTime(saved.savedAt) };
  const checked = await checkTypedForm(form, new Set(), locale);
  if (checked.status !== "ok") return waits(checked.status);
  const { named, moved } = checked;
  if (moved !== null) return waits("id");
  const complete = type === "measure" ? withStepIds(named, document) : document;
  if (id === null && parseDocument({ type, id: named }, { ...complete, id: named }).status !== "sound")
    return waits("incomplete");
  if (id !== null && (await isHandedOver({ type, id }))) return waits("handed_over");
  const { result } = await saveTypedForm(editor, form, checked, { locale, isAutosave: true });
  if (result.status === "forbidden") return result;
  if (result.status === "conflict") {
    const { save, who } = result.conflict;
    return { status: "conflict", who: save === expected.save ? null : who };
  }
  const at =
    result.status === "saved" ? result.savedAt : ((await findDraft({ type, id: named }))?.savedAt ?? null);
  return { status: "saved", id: named, save: result.save, at: at && isoTime(at) };
}
