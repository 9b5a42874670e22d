/** Inserts and updates the rows of changed records, each after those it refers to. */
import { type RecordType, recordTypes } from "@/lib/domain/record/record";
import { type DocumentOf, type RecordDocument, verificationOf } from "@/lib/domain/record/record-document";
import { ofEachType } from "@/lib/domain/record/record-types";
import { inChunks } from "@/lib/db/connection/chunks";
import type { Prisma } from "@/lib/db/generated/client";
import type { VersionedChange } from "./record-change";
import { tableOf } from "./record-tables";

type Rows<Head> = { [Type in RecordType]: { document: DocumentOf<Type>; head: Head }[] };

/** The documents with the columns that all types have, by type. */
async function rowsOf<Columns>(
  changes: readonly VersionedChange[],
  recordedAt: Date,
  columnsOf: (change: VersionedChange) => Columns | Promise<Columns>,
) {
  const versionColumns = ({ publication, document, version }: VersionedChange) => ({
    publication,
    verification: verificationOf(document),
    version,
    updatedAt: recordedAt,
  });
  const rows: Rows<ReturnType<typeof versionColumns> & Columns> = ofEachType(() => []);
  const add = <Type extends RecordType>(
    { type, document }: RecordDocument<Type>,
    head: ReturnType<typeof versionColumns> & Columns,
  ) => rows[type].push({ document, head });
  for (const change of changes) add(change, { ...versionColumns(change), ...(await columnsOf(change)) });
  return rows;
}

/** Inserts new records with their parts. */
export async function addRecords(
  client: Prisma.TransactionClient,
  changes: readonly VersionedChange[],
  recordedAt: Date,
): Promise<void> {
  const next = nextPositions(client);
  const rows = await rowsOf(changes, recordedAt, async (change) => ({
    position: change.position ?? (await next(change)),
    createdAt: recordedAt,
  }));
  const addType = async <Type extends RecordType>(type: Type) => {
    await tableOf[type].insert(client, parentsFirst(rows[type]));
    await tableOf[type].insertParts(
      client,
      rows[type].map(({ document }) => document),
    );
  };
  for (const type of recordTypes) await addType(type);
}

/** Updates existing records and replaces their parts. */
export async function updateRecords(
  client: Prisma.TransactionClient,
  changes: readonly VersionedChange[],
  recordedAt: Date,
): Promise<void> {
  const rows = await rowsOf(changes, recordedAt, ({ position }) => ({ position: position ?? undefined }));
  const updateType = async <Type extends RecordType>(type: Type) => {
    for (const row of rows[type]) {
      const { id } = row.document;
      // Fails where the version is not the one that was read before this write.
      const { count } = await tableOf[type].update(client, { id, version: row.head.version - 1 }, row);
      if (count !== 1) throw new Error(`${type} ${id} was changed during the write.`);
    }
    const documents = rows[type].map(({ document }) => document);
    for (const chunk of inChunks(documents))
      await tableOf[type].deleteParts(
        client,
        chunk.map(({ id }) => id),
      );
    await tableOf[type].insertParts(client, documents);
  };
  for (const type of recordTypes) await updateType(type);
}

/** Orders parents before their children, which may be in different statements. */
function parentsFirst<Row extends { document: { id: string; parent?: string | null } }>(
  rows: readonly Row[],
): Row[] {
  const remaining = new Map(rows.map((row) => [row.document.id, row]));
  const ordered: Row[] = [];
  for (const row of rows) {
    const chain: Row[] = [];
    for (
      let at: Row | undefined = row;
      at && remaining.delete(at.document.id);
      at = remaining.get(at.document.parent ?? "")
    ) {
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
    const position = next.get(key) ?? ((await lastPosition(client, change)) ?? -1) + 1;
    next.set(key, position + 1);
    return position;
  };
}

async function lastPosition(client: Prisma.TransactionClient, change: VersionedChange) {
  if (change.type !== "development") return tableOf[change.type].readLastPosition(client);
  const where = { issueId: change.document.issue };
  return (await client.development.aggregate({ _max: { position: true }, where }))._max.position;
}
