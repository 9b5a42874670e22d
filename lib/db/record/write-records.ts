/** Writes changes of the record: rows, versions and revisions in one transaction. */
import { now } from "@/lib/clock";
import { differingPaths } from "@/lib/domain/editing/differing-paths";
import type { RecordDocument, RecordKey } from "@/lib/domain/record/record-document";
import { parseStoredObject } from "@/lib/domain/text/stored-json";
import { inChunks } from "@/lib/db/connection/chunks";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { Prisma } from "@/lib/db/generated/client";
import { withWriteLock } from "@/lib/db/connection/write-lock";
import { saveFormerPositions } from "./former-positions";
import type { Conflict, Placement, RecordChange, VersionedChange, WriteResult, WrittenRevision } from "./record-change";
import { type Head, readHeads, readSnapshots, recordKey } from "./record-heads";
import { addRecords, updateRecords } from "./record-rows";

class StaleVersions extends Error {
  constructor(readonly conflicts: Conflict[]) {
    super("Another editor changed a record first.");
  }
}

/**
 * Writes the changes in one transaction. Each change that differs from what is stored increments its
 * record's version and adds one revision with the paths that differ; an equal one writes nothing. The
 * first version of a record has no changed paths.
 *
 * @returns `conflict`, having written nothing, where an `expectedVersion` is not the stored one.
 * @throws when the database refuses a row (a missing reference, a word outside its list), or when a
 * record is changed twice; nothing is written then.
 */
export async function writeRecords(
  changes: readonly RecordChange[],
  placements: readonly Placement[] = [],
  database: Database = processDatabase(),
): Promise<WriteResult> {
  const keys = changes.map((change) => recordKey(change.type, change.document.id));
  if (new Set(keys).size !== keys.length) throw new Error("A record may be changed only once in one write.");
  try {
    return { status: "written", revisions: await withWriteLock(database, (client) => writeWithin(client, changes, placements)) };
  } catch (error) {
    if (error instanceof StaleVersions) return { status: "conflict", conflicts: error.conflicts };
    throw error;
  }
}

/**
 * The same within the caller's transaction, which must be one of `withWriteLock`.
 * @throws StaleVersions where an `expectedVersion` is not the stored one; it rolls back the caller's transaction.
 */
export async function writeWithin(
  client: Prisma.TransactionClient,
  changes: readonly RecordChange[],
  placements: readonly Placement[] = [],
): Promise<WrittenRevision[]> {
  if (placements.length > 0) await client.recordOrder.update({ where: { id: 1 }, data: { changes: { increment: 1 } } });
  const heads = await readHeads(client, changes.map(keyOf));
  assertCurrentVersions(changes, heads);
  const differing = await resolveVersions(client, changes, heads);

  const recordedAt = now();
  await addRecords(client, differing.filter(({ version }) => version === 1), recordedAt);
  await updateRecords(client, differing.filter(({ version }) => version > 1), recordedAt);
  const moved = [...differing.map((change) => ({ ...keyOf(change), position: change.position })), ...placements];
  await saveFormerPositions(client, new Map([...heads, ...(await readHeads(client, placements))]), moved, recordedAt);
  await updatePositions(client, placements);
  return addRevisions(client, differing, recordedAt);
}

function keyOf({ type, document }: RecordDocument): RecordKey {
  return { type, id: document.id };
}

function assertCurrentVersions(changes: readonly RecordChange[], heads: Map<string, Head>): void {
  const conflicts = changes.flatMap(({ type, document, expectedVersion }): Conflict[] => {
    const version = heads.get(recordKey(type, document.id))?.version ?? 0;
    if (expectedVersion === undefined || expectedVersion === version) return [];
    return [{ type, id: document.id, expectedVersion, version }];
  });
  if (conflicts.length > 0) throw new StaleVersions(conflicts);
}

/** The changes that differ from what is stored, each with its next version, position and changed paths. */
async function resolveVersions(
  client: Prisma.TransactionClient,
  changes: readonly RecordChange[],
  heads: Map<string, Head>,
): Promise<VersionedChange[]> {
  const snapshots = await readSnapshots(client, heads);
  return changes.flatMap((change): VersionedChange[] => {
    const key = recordKey(change.type, change.document.id);
    const head = heads.get(key);
    const snapshot = JSON.stringify(change.document);
    if (!head) {
      return [{ ...change, position: change.position ?? null, version: 1, snapshot, changedPaths: [] }];
    }
    const before = parseStoredObject(snapshots.get(key) ?? "{}");
    const changedPaths = differingPaths(before, change.document);
    if (changedPaths.length === 0 && head.publication === change.publication) return [];
    const position = change.position ?? head.position;
    return [{ ...change, position, version: head.version + 1, snapshot, changedPaths }];
  });
}

async function updatePositions(client: Prisma.TransactionClient, placements: readonly Placement[]): Promise<void> {
  for (const { type, id, position } of placements) {
    const change = { where: { id }, data: { position } };
    if (type === "source") await client.source.update(change);
    else if (type === "official") await client.official.update(change);
    else if (type === "issue") await client.issue.update(change);
    else if (type === "development") await client.development.update(change);
    else if (type === "event") await client.event.update(change);
    else if (type === "trip") await client.trip.update(change);
    else await client.measure.update(change);
  }
}

async function addRevisions(
  client: Prisma.TransactionClient,
  changes: readonly VersionedChange[],
  recordedAt: Date,
): Promise<WrittenRevision[]> {
  const last = await client.revision.findFirst({ orderBy: { seq: "desc" }, select: { seq: true } });
  const rows = changes.map((change) => ({
    recordType: change.type,
    recordId: change.document.id,
    version: change.version,
    publication: change.publication,
    snapshot: change.snapshot,
    changedPaths: JSON.stringify(change.changedPaths),
    kind: change.kind,
    reason: change.reason,
    accountId: change.accountId ?? null,
    who: change.who,
    recordedAt,
  }));
  for (const data of inChunks(rows)) await client.revision.createMany({ data });
  const added = await client.revision.findMany({
    where: { seq: { gt: last?.seq ?? 0 } },
    orderBy: { seq: "asc" },
    select: { seq: true, recordType: true, recordId: true },
  });
  const sequences = new Map(added.map((row) => [`${row.recordType}/${row.recordId}`, row.seq]));
  return changes.map(({ type, document, version, changedPaths }) => {
    const seq = sequences.get(recordKey(type, document.id));
    if (seq === undefined) throw new Error(`No revision was added for ${type} ${document.id}.`);
    return { seq, type, id: document.id, version, changedPaths };
  });
}
