/** Writes changes of the record: rows, versions and revisions. */
import { differingPaths } from "@/lib/domain/editing/differing-paths";
import type { RecordDocument, RecordKey } from "@/lib/domain/record/record-document";
import { parseStoredObject } from "@/lib/domain/text/stored-json";
import { inChunks } from "@/lib/db/connection/chunks";
import type { WriteTransaction } from "@/lib/db/connection/write-lock";
import { saveFormerPositions } from "./former-positions";
import type { Author, Placement, RecordChange, VersionedChange, WrittenRevision } from "./record-change";
import { type Head, readHeads, readSnapshots, recordKey } from "./record-heads";
import { tableOf } from "./record-tables";
import { addRecords, updateRecords } from "./record-rows";

/**
 * Writes the changes within a command's transaction. Each change that differs from what is stored increments
 * its record's version and adds one revision with the paths that differ; an equal one writes nothing. The
 * first version of a record has no changed paths.
 * @throws when the database refuses a row (a missing reference, a word outside its list), or when a record is
 * changed twice.
 */
export async function writeRevisions(
  client: WriteTransaction,
  changes: readonly RecordChange[],
  placements: readonly Placement[],
  author: Author,
  recordedAt: Date,
): Promise<WrittenRevision[]> {
  const keys = changes.map((change) => recordKey(change.type, change.document.id));
  if (new Set(keys).size !== keys.length) throw new Error("A record may be changed only once in one write.");
  const heads = await readHeads(client, changes.map(keyOf));
  const differing = await resolveVersions(client, changes, heads);
  await addRecords(
    client,
    differing.filter(({ version }) => version === 1),
    recordedAt,
  );
  await updateRecords(
    client,
    differing.filter(({ version }) => version > 1),
    recordedAt,
  );
  const moved = [
    ...differing.map((change) => ({ ...keyOf(change), position: change.position })),
    ...placements,
  ];
  await saveFormerPositions(
    client,
    new Map([...heads, ...(await readHeads(client, placements))]),
    moved,
    recordedAt,
  );
  for (const { type, id, position } of placements) await tableOf[type].move(client, id, position);
  return addRevisions(client, differing, author, recordedAt);
}

function keyOf({ type, document }: RecordDocument): RecordKey {
  return { type, id: document.id };
}

/** The changes that differ from what is stored, each with its next version, position and changed paths. */
async function resolveVersions(
  client: WriteTransaction,
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

async function addRevisions(
  client: WriteTransaction,
  changes: readonly VersionedChange[],
  author: Author,
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
    channel: change.channel,
    ...author,
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
