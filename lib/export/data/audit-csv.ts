/** How is the audit log written as a table for a spreadsheet? */
import { stringify } from "csv-stringify/sync";

import type { LoggedEntry } from "@/lib/domain/editing/audit";
import { isoTime } from "@/lib/domain/time/stored-time";

const columns = ["seq", "recorded_at", "account_id", "who", "action", "result", "record_type", "record_id", "details", "address"] as const;

// A cell that a spreadsheet would run as a formula is written with an apostrophe before it.
const manner = { escape_formulas: true, record_delimiter: "windows" } as const;

/** The byte order mark, by which spreadsheets know UTF-8, and the line of the heads. */
export const auditCsvHead = `\uFEFF${stringify([[...columns]], manner)}`;

/** A line an entry; the time is in UTC, and empty where it cannot be read. */
export function auditCsvLines(entries: readonly LoggedEntry[]): string {
  const rows = entries.map((entry) => [
    entry.seq,
    isoTime(entry.recordedAt),
    entry.accountId,
    entry.who,
    entry.action,
    entry.result,
    entry.recordType,
    entry.recordId,
    JSON.stringify(entry.details),
    entry.address,
  ]);
  return stringify(rows, manner);
}
