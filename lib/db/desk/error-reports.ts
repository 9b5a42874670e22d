/** Stores readers' error reports, resolves and reopens them. */
import { randomUUID } from "node:crypto";

import { now } from "@/lib/clock";
import type { Editor } from "@/lib/domain/editing/editor";
import { type ReportOutcome, reportOutcomes, type ReportSubject } from "@/lib/domain/editing/error-report";
import { recordTypes } from "@/lib/domain/record/record";
import type { Origin } from "@/lib/db/accounts/audit-log";
import { withAuthorNames } from "@/lib/db/accounts/author-names";
import { runCommand } from "@/lib/db/command/run-command";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { ErrorReport as ReportRow } from "@/lib/db/generated/client";
import { withWriteLock } from "@/lib/db/connection/write-lock";
import { oneOf } from "@/lib/db/record/rows/one-of";

type ErrorReport = {
  reportId: string;
  about: ReportSubject;
  text: string;
  contact: string | null;
  reportedAt: Date;
};

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
  // No command: nothing is stored about the reader, so there is no actor to log.
  await withWriteLock(database, (client) => client.errorReport.create({ data }));
}

export type ResolvedReport = ErrorReport & {
  /** `who` may be empty for a report resolved long ago, `outcome` null. */
  resolution: { who: string; at: Date; outcome: ReportOutcome | null; note: string | null };
};

function toReport({ id, text, contact, reportedAt, ...subject }: ReportRow): ErrorReport {
  return { reportId: id, about: subjectOf(subject), text, contact, reportedAt };
}

async function withResolution(rows: readonly ReportRow[], database: Database): Promise<ResolvedReport[]> {
  const authors = rows.map((row) => ({ row, accountId: row.settledById, who: row.settledBy ?? "" }));
  return (await withAuthorNames(authors, database)).flatMap(({ row, who }) =>
    row.settledAt === null
      ? []
      : {
          ...toReport(row),
          resolution: {
            who,
            at: row.settledAt,
            outcome: row.outcome === null ? null : oneOf(reportOutcomes, row.outcome),
            note: row.outcomeNote,
          },
        },
  );
}

/** All unresolved reports, the oldest first. */
export async function listErrorReports(database: Database = processDatabase()): Promise<ErrorReport[]> {
  const rows = await database.reader.errorReport.findMany({
    where: { settledAt: null },
    orderBy: [{ reportedAt: "asc" }, { id: "asc" }],
  });
  return rows.map(toReport);
}

/** The reports settled last, the newest resolution first. */
export async function listResolvedReports(
  limit: number,
  database: Database = processDatabase(),
): Promise<ResolvedReport[]> {
  const rows = await database.reader.errorReport.findMany({
    where: { settledAt: { not: null } },
    orderBy: [{ settledAt: "desc" }, { id: "asc" }],
    take: limit,
  });
  return withResolution(rows, database);
}

/** One report, resolved or not; null where there is none. */
export async function findErrorReport(
  reportId: string,
  database: Database = processDatabase(),
): Promise<ResolvedReport | (ErrorReport & { resolution: null }) | null> {
  const row = await database.reader.errorReport.findUnique({ where: { id: reportId } });
  if (!row) return null;
  const [resolved] = await withResolution([row], database);
  return resolved ?? { ...toReport(row), resolution: null };
}

type ResolveReportResult = { status: "done" | "unknown" | "forbidden" };

const auditAbout = (subject: ReportSubject) => ("page" in subject ? null : subject);

/** Resolves a report, with its outcome; it remains in the database. */
export function resolveErrorReport(
  editor: Editor,
  {
    reportId,
    outcome,
    note,
    from,
  }: { reportId: string; outcome: ReportOutcome; note: string | null; from?: Origin },
  database: Database = processDatabase(),
): Promise<ResolveReportResult> {
  return runCommand<ResolveReportResult>(
    { actor: editor, permission: "settle_report", from },
    async (client) => {
      const row = await client.errorReport.findFirst({ where: { id: reportId, settledAt: null } });
      if (!row) return { answer: { status: "unknown" } };
      return {
        rows: (transaction, settledAt) =>
          transaction.errorReport.update({
            where: { id: reportId },
            data: {
              settledBy: editor.name,
              settledById: editor.accountId,
              settledAt,
              outcome,
              outcomeNote: note,
            },
          }),
        audit: () => [
          {
            action: "settle_report",
            about: auditAbout(subjectOf(row)),
            details: { report: reportId, outcome, ...(note === null ? {} : { note }) },
          },
        ],
        result: () => ({ status: "done" }),
      };
    },
    database,
  );
}

/** Returns a resolved report to the queue. Its former outcome is in the log. */
export function reopenErrorReport(
  editor: Editor,
  { reportId, from }: { reportId: string; from?: Origin },
  database: Database = processDatabase(),
): Promise<ResolveReportResult> {
  return runCommand<ResolveReportResult>(
    { actor: editor, permission: "settle_report", from },
    async (client) => {
      const row = await client.errorReport.findFirst({ where: { id: reportId, settledAt: { not: null } } });
      if (!row) return { answer: { status: "unknown" } };
      return {
        rows: (transaction) =>
          transaction.errorReport.update({
            where: { id: reportId },
            data: { settledBy: null, settledById: null, settledAt: null, outcome: null, outcomeNote: null },
          }),
        audit: () => [
          {
            action: "reopen_report",
            about: auditAbout(subjectOf(row)),
            details: { report: reportId, ...(row.outcome === null ? {} : { outcome: row.outcome }) },
          },
        ],
        result: () => ({ status: "done" }),
      };
    },
    database,
  );
}
