/** The subject of a reader's report, and its maximum lengths. */
import type { RecordKey } from "@/lib/domain/record/record-document";

/** A record, or a page that is about no record. */
export type ReportSubject = RecordKey | { page: string };

/** In characters, as a reader counts them. */
export const reportLimits = { text: 4000, contact: 200 } as const;
