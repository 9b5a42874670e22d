/** Inserts and updates the rows of changed records, parents first. */
import type { RecordType } from "@/lib/domain/record/record";
import { verificationOf } from "@/lib/domain/record/record-document";
import { addChildRows, deleteChildRows } from "./child-tables";
import { inChunks } from "@/lib/db/connection/chunks";
import type { Prisma } from "@/lib/db/generated/client";
import type { VersionedChange } from "./record-change";
import { toDevelopmentColumns } from "./rows/development";
import { toEventColumns } from "./rows/event";
import { toIssueColumns } from "./rows/issue";
import { toMeasureColumns } from "./rows/measure";
import { toOfficialColumns } from "./rows/official";
import { toSourceColumns } from "./rows/source";
import { toTripColumns } from "./rows/trip";

type ChangeOf<Type extends RecordType> = Extract<VersionedChange, { type: Type }>;

function ofType<Type extends RecordType>(changes: readonly VersionedChange[], type: Type): ChangeOf<Type>[] {
  const isOfType = (change: VersionedChange): change is ChangeOf<Type> => change.type === type;
  return changes.filter(isOfType);
}

function versionColumns(change: VersionedChange, recordedAt: Date) {
  return {
    publication: change.publication,
    verification: verificationOf(change.document),
    version: change.version,
    updatedAt: recordedAt,
  };
}

/** Inserts new records with their child rows. */
export async function addRecords(
  client: Prisma.TransactionClient,
  changes: readonly VersionedChange[],
  recordedAt: Date,
): Promise<void> {
  const next = nextPositions(client);
  const rows = async <Type extends RecordType, Columns>(type: Type, columnsOf: (change: ChangeOf<Type>) => Columns) => {
    const list = [];
    for (const change of ofType(changes, type)) {
      const position = change.position ?? (await next(change));
      list.push({ ...columnsOf(change), ...versionColumns(change, recordedAt), position, createdAt: recordedAt });
    }
    return list;
  };
  for (const data of inChunks(await rows("source", (change) => toSourceColumns(change.document)))) {
    await client.source.createMany({ data });
  }
  for (const data of inChunks(await rows("official", (change) => toOfficialColumns(change.document)))) {
    await client.official.createMany({ data });
  }
  const issues = await rows("issue", (change) => toIssueColumns(change.document));
  for (const data of inChunks(parentsFirst(issues))) await client.issue.createMany({ data });
  for (const data of inChunks(await rows("development", (change) => toDevelopmentColumns(change.document)))) {
    await client.development.createMany({ data });
  }
  for (const data of inChunks(await rows("event", (change) => toEventColumns(change.document)))) {
    await client.event.createMany({ data });
  }
  for (const data of inChunks(await rows("trip", (change) => toTripColumns(change.document)))) {
    await client.trip.createMany({ data });
  }
  for (const data of inChunks(await rows("measure", (change) => toMeasureColumns(change.document)))) {
    await client.measure.createMany({ data });
  }
  await addChildRows(client, changes);
}

/** Updates existing records and replaces their child rows. */
export async function updateRecords(
  client: Prisma.TransactionClient,
  changes: readonly VersionedChange[],
  recordedAt: Date,
): Promise<void> {
  await deleteChildRows(client, changes);
  for (const change of changes) {
    const head = { ...versionColumns(change, recordedAt), position: change.position ?? undefined };
    // Fails where the version is not the one that was read before this write.
    const where = { id: change.document.id, version: change.version - 1 };
    const { count } = await updateRecord(client, change, where, head);
    if (count !== 1) throw new Error(`${change.type} ${change.document.id} was changed during the write.`);
  }
  await addChildRows(client, changes);
}

type VersionWhere = { id: string; version: number };
type HeadData = ReturnType<typeof versionColumns> & { position: number | undefined };

function updateRecord(client: Prisma.TransactionClient, change: VersionedChange, where: VersionWhere, head: HeadData) {
  switch (change.type) {
    case "source":
      return client.source.updateMany({ where, data: { ...toSourceColumns(change.document), ...head } });
    case "official":
      return client.official.updateMany({ where, data: { ...toOfficialColumns(change.document), ...head } });
    case "issue":
      return client.issue.updateMany({ where, data: { ...toIssueColumns(change.document), ...head } });
    case "development":
      return client.development.updateMany({ where, data: { ...toDevelopmentColumns(change.document), ...head } });
    case "event":
      return client.event.updateMany({ where, data: { ...toEventColumns(change.document), ...head } });
    case "trip":
      return client.trip.updateMany({ where, data: { ...toTripColumns(change.document), ...head } });
    case "measure":
      return client.measure.updateMany({ where, data: { ...toMeasureColumns(change.document), ...head } });
  }
}

/** Orders parents before their children, which may be in different statements. */
function parentsFirst<Row extends { id: string; parentId: string | null }>(rows: readonly Row[]): Row[] {
  const remaining = new Map(rows.map((row) => [row.id, row]));
  const ordered: Row[] = [];
  for (const row of rows) {
    const chain: Row[] = [];
    for (let at: Row | undefined = row; at && remaining.delete(at.id); at = at.parentId === null ? undefined : remaining.get(at.parentId)) {
      chain.push(at);
    }
    ordered.push(...chain.reverse());
  }
  return ordered;
}

/** Returns a function that assigns the next position of the type, or of the issue. */
function nextPositions(client: Prisma.TransactionClient) {
  const next = new Map<string, number>();
  return async (change: VersionedChange): Promise<number> => {
    const key = change.type === "development" ? `development/${change.document.issue}` : change.type;
    const position = next.get(key) ?? (await lastPosition(client, change)) + 1;
    next.set(key, position + 1);
    return position;
  };
}

async function lastPosition(client: Prisma.TransactionClient, change: VersionedChange): Promise<number> {
  const last = { _max: { position: true } } as const;
  const found = await (() => {
    switch (change.type) {
      case "source":
        return client.source.aggregate(last);
      case "official":
        return client.official.aggregate(last);
      case "issue":
        return client.issue.aggregate(last);
      case "development":
        return client.development.aggregate({ ...last, where: { issueId: change.document.issue } });
      case "event":
        return client.event.aggregate(last);
      case "trip":
        return client.trip.aggregate(last);
      case "measure":
        return client.measure.aggregate(last);
    }
  })();
  return found._max.position ?? -1;
}
