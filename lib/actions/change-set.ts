/** Server actions that make, hand over, send back, schedule and publish sets of drafts. */
"use server";
import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";

import { requestLanguage } from "@/lib/auth/desk-language";
import { requestAddress } from "@/lib/auth/desk-request";
import { now } from "@/lib/clock";
import { requirePermission } from "@/lib/auth/require-permission";
import {
  addToSet,
  findSet,
  handOverSet,
  removeFromSet,
  returnSet,
  type SetResult,
} from "@/lib/db/desk/draft-sets";
import { unscheduleSet } from "@/lib/db/desk/set-schedules";
import { findDraft } from "@/lib/db/desk/drafts";
import { findReferencedDrafts, setOf } from "@/lib/desk/draft-closure";
import type { FindingText } from "@/lib/desk/finding-texts";
import { formatSetFindings } from "@/lib/desk/set-preview";
import { maxSetNoteCharacters } from "@/lib/domain/editing/draft-set";
import type { Editor } from "@/lib/domain/editing/editor";
import type { DeskAction } from "@/lib/domain/editing/permissions";
import type { SavingProblem } from "@/lib/domain/editing/saving-problem";
import type { SignInRequirement } from "@/lib/domain/editing/sign-in-requirement";
import type { ReasonProblem } from "@/lib/domain/record/reason";
import { type ChangeKind, changeKinds } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { recordName } from "@/lib/domain/record/record-names";
import { seoulDayOf } from "@/lib/domain/time/calendar-day";
import { earliestInstant } from "@/lib/domain/time/partial-date";
import { setAddress } from "@/lib/format/addresses/desk-addresses";
import { publishSet, scheduleSet } from "@/lib/record/publish-set";
import { normalisedInput } from "@/lib/schemas/forms/form-document";
import { formLine, formRecordKey, formText } from "@/lib/schemas/forms/form-fields";
import { parseTypedMinute } from "@/lib/schemas/forms/typed-minute";
import { formSetDrafts, parseRecordName } from "@/lib/schemas/forms/set-form";
import { handleSaveFailure } from "./save-failure";
import { type ActionFailure, withButtonPermission } from "./with-permission";

export type SentSetDraft = { key: RecordKey; expected: { version: number; save: number }; kind: string };

export type SetState = {
  status:
    | "idle"
    | "no_kind"
    | ReasonProblem
    | "conflict"
    | "empty"
    | "invalid"
    | "no_set"
    | "no_time"
    | "unread_time"
    | "past_time"
    | "no_note"
    | "long_note"
    | "forbidden"
    | "signed_out";
  reason: string;
  note: string;
  /** When it is to be published, as typed. */
  dueAt: string;
  /** What the form was about, as sent: where the session has ended nothing else is known. */
  drafts: SentSetDraft[];
  /** The pressed button. */
  intent: string;
  findings: FindingText[];
  signIn: SignInRequirement | null;
  /** A failure of the database. */
  notSaved?: SavingProblem | undefined;
};

/** By button; any other adds to the set or takes out of it. */
const permissions = new Map<string, DeskAction>([
  ["publish", "publish"],
  ["schedule", "schedule_set"],
  ["unschedule", "schedule_set"],
  ["hand_over", "hand_over_set"],
  ["return", "return_set"],
]);
const permissionOf = (intent: string): DeskAction => permissions.get(intent) ?? "change_set";

function readForm(data: FormData) {
  const setId = formLine(data, "record.set") || notFound();
  const intent = formLine(data, "intent");
  const typed = {
    reason: normalisedInput(formText(data, "reason")),
    note: normalisedInput(formText(data, "note")),
    dueAt: normalisedInput(formLine(data, "dueAt")).trim(),
    drafts: formSetDrafts(data),
    intent,
  };
  const back = (status: SetState["status"], over: Partial<SetState> = {}): SetState => ({
    status,
    ...typed,
    findings: [],
    signIn: null,
    ...over,
  });
  return { setId, intent, typed, back };
}

/** Does what the pressed button says, or returns the problem with everything that was typed. */
export async function changeSetAction(_: SetState, data: FormData): Promise<SetState> {
  return handleSaveFailure(
    () => changeSet(data),
    (notSaved) => readForm(data).back("idle", { notSaved }),
  );
}

async function changeSet(data: FormData): Promise<SetState> {
  const { setId, intent, typed, back } = readForm(data);
  const visitor = await requirePermission(data, permissionOf(intent));
  if (visitor.status === "signed_out") return back("signed_out", { signIn: visitor.signIn });
  if (visitor.status === "forbidden") return back("forbidden");
  const from = { address: await requestAddress() };
  if (intent === "publish" || intent === "schedule") return publish(visitor.editor, setId, typed, back);
  if (typed.note.length > maxSetNoteCharacters) return back("long_note");
  if (intent === "return" && typed.note === "") return back("no_note");
  const result = await change(visitor.editor, setId, intent, typed.note, from);
  if (result.status === "saved") redirect(setAddress(setId));
  if (result.status === "conflict") refresh();
  return back(result.status);
}

async function change(
  editor: Editor,
  setId: string,
  intent: string,
  note: string,
  from: { address: string | null },
): Promise<SetResult> {
  if (intent === "hand_over") return handOverSet(editor, { setId, note, from });
  if (intent === "return") return returnSet(editor, { setId, note, from });
  if (intent === "unschedule") return unscheduleSet(editor, { setId, from });
  const key = intent.startsWith("remove:") ? parseRecordName(intent.slice("remove:".length)) : null;
  if (key) return removeFromSet(editor, { setId, key, from });
  const set = await findSet(setId);
  if (!set) return { status: "no_set" };
  const below = (await findReferencedDrafts(set.drafts)).filter((draft) => draft.setId === null);
  return addToSet(editor, { setId, name: set.name, keys: below.map(({ type, id }) => ({ type, id })), from });
}

/** Publishes the set, or says when the server does. */
async function publish(
  editor: Editor,
  setId: string,
  { drafts, reason, dueAt, intent }: Pick<SetState, "drafts" | "reason" | "dueAt" | "intent">,
  back: ReturnType<typeof readForm>["back"],
): Promise<SetState> {
  const kinds = drafts.map(({ kind }): ChangeKind | undefined => changeKinds.find((known) => known === kind));
  const compared = drafts.flatMap(({ key, expected }, index) => {
    const kind = kinds[index];
    return kind ? [{ key, expected, kind }] : [];
  });
  if (compared.length < drafts.length) return back("no_kind");
  const isScheduling = intent === "schedule";
  if (isScheduling && dueAt === "") return back("no_time");
  const time = isScheduling ? parseTypedMinute(dueAt, seoulDayOf(now())) : null;
  if (isScheduling && time === null) return back("unread_time");
  const set = await findSet(setId);
  const text = { setId, drafts: compared, reason, from: { address: await requestAddress() } };
  const result = time
    ? await scheduleSet(editor, { ...text, dueAt: earliestInstant(time) })
    : await publishSet(editor, text);
  if (result.status === "scheduled") redirect(setAddress(setId));
  if (result.status === "published") redirect(`${setAddress(setId)}?published=${result.revisions.length}`);
  if (result.status === "conflict") refresh();
  if (result.status === "invalid")
    return back("invalid", {
      findings: await formatSetFindings(set?.drafts ?? [], result.findings, await requestLanguage()),
    });
  return back(result.status);
}

/**
 * Puts a draft with all that it depends on into one set: the one it is in, else the one that these are in, else a
 * new one.
 */
export async function gatherSetAction(_: ActionFailure, data: FormData): Promise<ActionFailure> {
  const key = formRecordKey(data) ?? notFound();
  return withButtonPermission(data, "change_set", async (editor) => {
    const draft = (await findDraft(key)) ?? notFound();
    const all = await findReferencedDrafts([key]);
    const below = all.filter(({ setId }) => setId === null);
    const result = await addToSet(editor, {
      setId: draft.setId ?? setOf(all),
      name: recordName(key.type, draft.document, await requestLanguage()),
      keys: [key, ...below.map(({ type, id }) => ({ type, id }))],
      from: { address: await requestAddress() },
    });
    redirect(
      result.status === "saved" ? setAddress(result.id) : `/admin/records/${key.type}/${key.id}/publish`,
    );
  });
}
