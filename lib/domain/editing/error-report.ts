/** What may a reader's report be about, and how long may it be? */
import type { RecordKey } from "@/lib/domain/record/record-document";

/** A record, or a page of the site that is about none. */
export type ReportSubject = RecordKey | { page: string };

/** In characters, as a reader counts them. */
export const reportLimits = { text: 4000, contact: 200 } as const;
