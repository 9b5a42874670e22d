/** Types of a set: drafts that are published together. */
import type { ChangeKind } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import type { DraftText } from "./draft";

/** `returned`: a publisher sent it back. A set without drafts is over, whatever its status. */
export const draftSetStatuses = ["open", "ready", "returned", "published"] as const;
export type DraftSetStatus = (typeof draftSetStatuses)[number];

export type DraftSet = {
  id: string;
  name: string;
  status: DraftSetStatus;
  /** What was written when it was last handed over or sent back. */
  note: string | null;
  /** Who made it, or last changed its status. */
  who: string;
  changedAt: Date;
  createdAt: Date;
};

/** `readySave`: the save that was handed over; null where the set was not, or the draft was added later. */
export type SetDraft = DraftText & { readySave: number | null };

export const maxSetNoteCharacters = 500;

/** The drafts that were saved or added after the set was handed over. */
export function draftsAfterHandover(
  { status }: Pick<DraftSet, "status">,
  drafts: readonly SetDraft[],
): SetDraft[] {
  return status === "ready" ? drafts.filter(({ save, readySave }) => save !== readySave) : [];
}

/** A draft of a set with the published version and the save that a publisher compared. */
export type ComparedDraft = {
  key: RecordKey;
  expected: { version: number; save: number };
  kind: ChangeKind;
};

/** Why a set was not published when it was due. */
export const scheduleProblems = ["conflict", "empty", "invalid", "no_set", "forbidden"] as const;
export type ScheduleProblem = (typeof scheduleProblems)[number];

/** When a set is to be published, in the name of the publisher who scheduled it. */
export type SetSchedule = {
  setId: string;
  dueAt: Date;
  drafts: ComparedDraft[];
  reason: string;
  accountId: string;
  who: string;
  scheduledAt: Date;
  /** Null while it waits. */
  failed: { problem: ScheduleProblem; at: Date } | null;
};

/** `changed`: its drafts are not those that were scheduled, so nothing will be published. */
export type ScheduleState = "waiting" | "changed" | "failed";
