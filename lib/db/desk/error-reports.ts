/** Stores readers' error reports and marks them as settled. */
import { randomUUID } from "node:crypto";

import { now } from "@/lib/clock";
import type { Editor } from "@/lib/domain/editing/editor";
import type { ReportSubject } from "@/lib/domain/editing/error-report";
import { can } from "@/lib/domain/editing/permissions";
import { recordTypes } from "@/lib/domain/record/record";
import { type Origin, logRecordAction } from "@/lib/db/accounts/audit-log";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { withWriteLock } from "@/lib/db/connection/write-lock";
import { oneOf } from "@/lib/db/record/rows/one-of";

export type ErrorReport = { reportId: string; about: ReportSubject; text: string; contact: string | null; reportedAt: Date };

type Subject = { recordType: string | null; recordId: string | null; page: string | null };

function subjectOf({ recordType, recordId, page }: Subject): ReportSubject {
  if (recordType !== null && recordId !== null) return { type: oneOf(recordTypes, recordType), id: recordId };
  return { page: page ?? "" };
}

/** Stores what a reader wrote, and nothing else about the reader, not even the client address. */
export async function addErrorReport(
  { about, text, contact }: Pick<ErrorReport, "about" | "text" | "contact">,
  database: Database = processDatabase(),
): Promise<void> {
  const subject = "page" in about ? { page: about.page } : { recordType: about.type, recordId: about.id };
  const data = { id: randomUUID(), ...subject, text, contact, reportedAt: now() };
  await withWriteLock(database, (client) => client.errorReport.create({ data }));
}

/** All unsettled reports, the oldest first. */
export async function listErrorReports(database: Database = processDatabase()): Promise<ErrorReport[]> {
  const rows = await database.reader.errorReport.findMany({
    where: { settledAt: null },
    orderBy: [{ reportedAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, text, contact, reportedAt, ...subject }) => ({ reportId: id, about: subjectOf(subject), text, contact, reportedAt }));
}

/** Marks a report as settled; it remains in the database. */
export async function settleErrorReport(
  editor: Editor,
  reportId: string,
  from?: Origin,
  database: Database = processDatabase(),
): Promise<{ status: "settled"; about: ReportSubject } | { status: "unknown" | "forbidden" }> {
  if (!can(editor.role, "settle_report")) return { status: "forbidden" };
  return withWriteLock(database, async (client) => {
    const data = { settledBy: editor.name, settledById: editor.accountId, settledAt: now() };
    const { count } = await client.errorReport.updateMany({ where: { id: reportId, settledAt: null }, data });
    const row = count === 1 ? await client.errorReport.findUnique({ where: { id: reportId } }) : null;
    if (!row) return { status: "unknown" };
    const about = subjectOf(row);
    await logRecordAction(client, editor, "settle_report", "page" in about ? null : about, { details: { report: reportId }, from });
    return { status: "settled", about };
  });
}
