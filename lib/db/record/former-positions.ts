/** Stores and reads the former positions of records in their lists. */
import { type RecordType, recordTypes } from "@/lib/domain/record/record";
import { inChunks } from "@/lib/db/connection/chunks";
import type { Prisma } from "@/lib/db/generated/client";
import { type Head, recordKey } from "./record-heads";
import { tableOf } from "./record-tables";

/** The new position of a record; null where the database assigns it. */
type Moved = { type: RecordType; id: string; position: number | null };

/** Stores the positions that the records had until `movedAt`, as given by `heads`. */
export async function saveFormerPositions(
  client: Prisma.TransactionClient,
  heads: ReadonlyMap<string, Head>,
  moved: readonly Moved[],
  movedAt: Date,
): Promise<void> {
  const former = moved.flatMap(({ type, id, position }) => {
    const before = heads.get(recordKey(type, id))?.position;
    if (before === undefined || position === null || position === before) return [];
    return [{ recordType: type, recordId: id, position: before, movedAt }];
  });
  for (const data of inChunks(former)) await client.pastPlace.createMany({ data });
}

/** The number of moves up to `at`; a record read with another number may have another order. */
export function countPositionChanges(client: Prisma.TransactionClient, at: Date): Promise<number> {
  return client.pastPlace.count({ where: { movedAt: { lte: at } } });
}

/**
 * The position of each record at the instant `at`, by `recordKey`: the first one stored after that, or the
 * current one.
 */
export async function readPositionsAt(
  client: Prisma.TransactionClient,
  at: Date,
): Promise<Map<string, number>> {
  const positions = new Map<string, number>();
  for (const type of recordTypes) {
    for (const { id, position } of await tableOf[type].readAllHeads(client))
      positions.set(recordKey(type, id), position);
  }
  const former = await client.pastPlace.findMany({
    where: { movedAt: { gt: at } },
    orderBy: { seq: "desc" },
  });
  // Newest first, so that the earliest position of a record overwrites the later ones.
  for (const { recordType, recordId, position } of former)
    positions.set(`${recordType}/${recordId}`, position);
  return positions;
}
