/** Stores and reads the former positions of records in their lists. */
import type { RecordType } from "@/lib/domain/record/record";
import { inChunks } from "@/lib/db/connection/chunks";
import type { Prisma } from "@/lib/db/generated/client";
import type { Placement } from "./record-change";
import { type Head, recordKey } from "./record-heads";

/** The new position of a record; null where the database assigns it. */
type Moved = { type: RecordType; id: string; position: number | null };

/** Stores the positions that the records had until `movedAt`, as given by `heads`. */
export async function saveFormerPositions(client: Prisma.TransactionClient, heads: ReadonlyMap<string, Head>, moved: readonly Moved[], movedAt: Date): Promise<void> {
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

/** The position of each record at the instant `at`, by `recordKey`: the first one stored after that, or the current one. */
export async function readPositionsAt(client: Prisma.TransactionClient, at: Date): Promise<Map<string, number>> {
  const select = { id: true, position: true } as const;
  const lists: [RecordType, Omit<Placement, "type">[]][] = [
    ["source", await client.source.findMany({ select })],
    ["official", await client.official.findMany({ select })],
    ["issue", await client.issue.findMany({ select })],
    ["development", await client.development.findMany({ select })],
    ["event", await client.event.findMany({ select })],
    ["trip", await client.trip.findMany({ select })],
    ["measure", await client.measure.findMany({ select })],
  ];
  const positions = new Map(lists.flatMap(([type, rows]) => rows.map(({ id, position }) => [recordKey(type, id), position])));
  const former = await client.pastPlace.findMany({ where: { movedAt: { gt: at } }, orderBy: { seq: "desc" } });
  // Newest first, so that the earliest position of a record overwrites the later ones.
  for (const { recordType, recordId, position } of former) positions.set(`${recordType}/${recordId}`, position);
  return positions;
}
