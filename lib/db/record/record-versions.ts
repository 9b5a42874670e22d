/** Lists the versions of a record for the desk. */
import { changeKinds, publications, type RecordType, recordTypes } from "@/lib/domain/record/record";
import type { RecordVersion } from "@/lib/domain/record/record-version";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { parseStoredObject } from "@/lib/domain/text/stored-json";
import { withAuthorNames } from "@/lib/db/accounts/author-names";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { Revision } from "@/lib/db/generated/client";
import { oneOf } from "./rows/one-of";

function toVersion(row: Revision): RecordVersion {
  const { paths } = parseStoredObject(`{"paths":${row.changedPaths}}`);
  return {
    seq: row.seq,
    version: row.version,
    publication: oneOf(publications, row.publication),
    kind: oneOf(changeKinds, row.kind),
    reason: row.reason,
    who: row.who,
    recordedAt: row.recordedAt,
    changedPaths: Array.isArray(paths) ? paths.map(String) : [],
    document: parseStoredObject(row.snapshot),
  };
}

/** Every version of a record, the newest first, with the editors' notes; for the desk only. */
export async function listVersions(
  { type, id }: RecordKey,
  database: Database = processDatabase(),
): Promise<RecordVersion[]> {
  const rows = await database.reader.revision.findMany({
    where: { recordType: type, recordId: id },
    orderBy: { version: "desc" },
  });
  return (await withAuthorNames(rows, database)).map(toVersion);
}

/** The records of which a command published versions at this instant, each after those it may depend on. */
export async function listPublishedAt(
  recordedAt: Date,
  database: Database = processDatabase(),
): Promise<RecordKey[]> {
  const rows = await database.reader.revision.findMany({
    where: { recordedAt, publication: "published" },
    orderBy: { seq: "asc" },
    select: { recordType: true, recordId: true },
  });
  return rows.map(({ recordType, recordId: id }) => ({ type: oneOf(recordTypes, recordType), id }));
}

/** Who created the newest version of each record of a type, and when, by record id. */
export async function listLatestAuthors(
  type: RecordType,
  database: Database = processDatabase(),
): Promise<Map<string, { who: string; recordedAt: Date }>> {
  const rows = await database.reader.revision.findMany({
    where: { recordType: type },
    orderBy: { version: "asc" },
    select: { recordId: true, accountId: true, who: true, recordedAt: true },
  });
  return new Map(
    (await withAuthorNames(rows, database)).map(({ recordId, who, recordedAt }) => [
      recordId,
      { who, recordedAt },
    ]),
  );
}

/** One version; null where there is none of this number. */
export async function findVersion(
  { type, id }: RecordKey,
  version: number,
  database: Database = processDatabase(),
): Promise<RecordVersion | null> {
  const row = await database.reader.revision.findUnique({
    where: { recordType_recordId_version: { recordType: type, recordId: id, version } },
  });
  return row && toVersion(row);
}
