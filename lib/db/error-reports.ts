/** What do readers say is wrong, and has somebody looked at it? */
import { now } from "../clock";
import type { Editor } from "../domain/editor";
import { may } from "../domain/permissions";
import { recordTypes } from "../domain/record";
import type { RecordKey } from "../domain/record-document";
import { type Database, processDatabase } from "./client";
import { oneOf } from "./rows/closed-list";

export type ErrorReport = RecordKey & { reportId: string; text: string; contact: string | null; reportedAt: Date };

/** All that nobody has settled, the oldest first. */
export async function listErrorReports(database: Database = processDatabase()): Promise<ErrorReport[]> {
  const rows = await database.reader.errorReport.findMany({
    where: { settledAt: null },
    orderBy: [{ reportedAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, recordType, recordId, text, contact, reportedAt }) => ({
    reportId: id,
    type: oneOf(recordTypes, recordType),
    id: recordId,
    text,
    contact,
    reportedAt,
  }));
}

/** Says that somebody has looked at a report; it stays in the database. */
export async function settleErrorReport(
  editor: Editor,
  reportId: string,
  database: Database = processDatabase(),
): Promise<{ status: "settled"; key: RecordKey } | { status: "unknown" | "forbidden" }> {
  if (!may(editor.role, "settle_report")) return { status: "forbidden" };
  return database.writer.$transaction(async (client) => {
    const data = { settledBy: editor.name, settledAt: now() };
    const { count } = await client.errorReport.updateMany({ where: { id: reportId, settledAt: null }, data });
    const row = count === 1 ? await client.errorReport.findUnique({ where: { id: reportId } }) : null;
    if (!row) return { status: "unknown" };
    return { status: "settled", key: { type: oneOf(recordTypes, row.recordType), id: row.recordId } };
  });
}
