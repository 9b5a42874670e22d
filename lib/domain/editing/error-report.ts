/** The subject of a reader's report, what came of it, and its maximum lengths. */
import type { RecordKey } from "@/lib/domain/record/record-document";

/** A record, or a page that is about no record. */
export type ReportSubject = RecordKey | { page: string };

/** In characters, as a reader counts them. */
export const reportLimits = { text: 4000, contact: 200, note: 500 } as const;

/** `unclear`: it cannot be told what is wrong. `unrelated`: it is about something else. */
export const reportOutcomes = ["corrected", "no_fault", "duplicate", "unclear", "unrelated"] as const;
export type ReportOutcome = (typeof reportOutcomes)[number];
