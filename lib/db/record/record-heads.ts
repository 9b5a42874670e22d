/** Reads the stored version of records and its text. */
import { type Publication, publications, type RecordType, recordTypes } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { parseStoredObject } from "@/lib/domain/text/stored-json";
import { inChunks } from "@/lib/db/connection/chunks";
import type { ReadClient } from "@/lib/db/connection/write-lock";
import { tableOf } from "./record-tables";
import { oneOf } from "./rows/one-of";

export type Head = {
  type: RecordType;
  id: string;
  version: number;
  publication: Publication;
  position: number;
};

/** The key of a record in maps. */
export function recordKey(type: RecordType, id: string): string {
  return `${type}/${id}`;
}

/** The stored heads of the records, by `recordKey`, without those that do not exist. */
export async function readHeads(
  client: ReadClient,
  records: readonly RecordKey[],
): Promise<Map<string, Head>> {
  const heads = new Map<string, Head>();
  for (const type of recordTypes) {
    const ids = records.filter((record) => record.type === type).map(({ id }) => id);
    for (const chunk of inChunks(ids)) {
      for (const row of await tableOf[type].readHeads(client, chunk)) {
        heads.set(recordKey(type, row.id), {
          ...row,
          type,
          publication: oneOf(publications, row.publication),
        });
      }
    }
  }
  return heads;
}

/** The JSON text of the stored version of each head, by `recordKey`. */
export async function readSnapshots(
  client: ReadClient,
  heads: Map<string, Head>,
): Promise<Map<string, string>> {
  const snapshots = new Map<string, string>();
  for (const type of recordTypes) {
    const ofType = [...heads.values()].filter((head) => head.type === type);
    for (const chunk of inChunks(ofType)) {
      const rows = await client.revision.findMany({
        where: {
          recordType: type,
          recordId: { in: chunk.map(({ id }) => id) },
          // Only narrows the query; the current version is selected below.
          version: { in: [...new Set(chunk.map(({ version }) => version))] },
        },
        select: { recordId: true, version: true, snapshot: true },
      });
      for (const row of rows) {
        const key = recordKey(type, row.recordId);
        if (heads.get(key)?.version === row.version) snapshots.set(key, row.snapshot);
      }
    }
  }
  return snapshots;
}

/** Version, publication and text of one record as stored; null where it does not exist. */
export async function readRecordHead(
  client: ReadClient,
  { type, id }: RecordKey,
): Promise<{ version: number; publication: Publication; document: Record<string, unknown> } | null> {
  const row = await client.revision.findFirst({
    where: { recordType: type, recordId: id },
    orderBy: { version: "desc" },
    select: { version: true, publication: true, snapshot: true },
  });
  if (!row) return null;
  return {
    version: row.version,
    publication: oneOf(publications, row.publication),
    document: parseStoredObject(row.snapshot),
  };
}
