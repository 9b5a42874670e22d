/** The queues of the desk and the types of their entries. */
import type { DueCheck } from "./checks";
import type { DueMeasure } from "./measures";
import type { QueueDate } from "./dates";
import type { DraftSetStatus, ScheduleState } from "@/lib/domain/editing/draft-set";
import type { RecordKey } from "@/lib/domain/record/record-document";
import type { ChangeKind, PartialDate, Text } from "@/lib/domain/record/record";

/** In display order. */
export const queueNames = [
  "verify",
  "measures",
  "sets",
  "drafts",
  "unverified",
  "conflicts",
  "missing",
  "outdated",
  "passed_dates",
  "dead_links",
  "refused_links",
  "reports",
  "upcoming_dates",
  "unchecked_links",
] as const;
export type QueueName = (typeof queueNames)[number];

/** Upcoming dates need no action yet, and unchecked links wait for the link check command. */
const withoutAction: ReadonlySet<QueueName> = new Set(["upcoming_dates", "unchecked_links"]);

function needsAction(queue: QueueName): boolean {
  return !withoutAction.has(queue);
}

/** A record with its title in a queue; a development has the title of its issue and its date. */
export type Named = RecordKey & { title: Text; date: PartialDate | null };

type SavedText = Named & { who: string; at: Date };
export type FieldAt = Named & { path: string };
export type MissingText = FieldAt & { language: "en" | "ko" };
export type OutdatedText = FieldAt & { since: number; sinceAt: Date };
/** `save`: the last of the draft. */
export type DraftEntry = SavedText & { save: number };
/** A set of drafts that waits to be handed over or published. */
export type SetEntry = {
  setId: string;
  name: string;
  status: DraftSetStatus;
  note: string | null;
  /** Number of its drafts. */
  count: number;
  who: string;
  at: Date;
  /** When the server publishes it, or why it does not. */
  schedule: { dueAt: Date; who: string; state: ScheduleState } | null;
};
export type LinkEntry = Named & {
  url: string;
  answer: number | null;
  failures: number;
  checkedAt: Date | null;
};
/** About a record, or about a page that is about no record. */
export type Report = (Named | { page: string }) & {
  reportId: string;
  text: string;
  contact: string | null;
  at: Date;
};

export type WorkQueue = {
  verify: DueCheck[];
  measures: DueMeasure[];
  sets: SetEntry[];
  drafts: DraftEntry[];
  unverified: Named[];
  /** `conflict` is the key of the stash. */
  conflicts: (SavedText & { conflict: string })[];
  missing: MissingText[];
  outdated: OutdatedText[];
  passed_dates: QueueDate[];
  upcoming_dates: QueueDate[];
  dead_links: LinkEntry[];
  refused_links: LinkEntry[];
  unchecked_links: LinkEntry[];
  reports: Report[];
};

export type LatestSave = Named & {
  action: "save" | "merge" | "discard" | ChangeKind;
  /** The reason of a published version; null for a draft. */
  reason: string | null;
  who: string;
  at: Date;
};

/** How many entries wait for a person. */
export function countOpenEntries(queue: WorkQueue): number {
  return queueNames.filter(needsAction).reduce((sum, name) => sum + queue[name].length, 0);
}

/** The queue requested by an address; the first one for an unknown name. */
export function parseQueueName(name: string | undefined): QueueName {
  return queueNames.find((known) => known === name) ?? "verify";
}
