/** Writes the audit log as CSV. */
import { stringify } from "csv-stringify/sync";

import type { LoggedEntry } from "@/lib/domain/editing/audit";
import { isoTime } from "@/lib/domain/time/stored-time";

const columns = ["seq", "recorded_at", "account_id", "who", "action", "result", "record_type", "record_id", "details", "address"] as const;

// Prefixes a cell that a spreadsheet would run as a formula with an apostrophe.
const csvOptions = { escape_formulas: true, record_delimiter: "windows" } as const;

/** The byte order mark, by which spreadsheets detect UTF-8, and the header line. */
export const auditCsvHead = `\uFEFF${stringify([[...columns]], csvOptions)}`;

/** Times are in UTC, empty where invalid. */
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
  return stringify(rows, csvOptions);
}
