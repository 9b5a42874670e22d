/** Where did records stand in their lists before they were moved? */
import type { RecordType } from "@/lib/domain/record/record";
import { inChunks } from "@/lib/db/connection/chunks";
import type { Prisma } from "@/lib/db/generated/client";
import type { Placement } from "./record-change";
import { type Head, recordKey } from "./record-heads";

/** A place for one record; null where it is left to the database. */
type Moved = { type: RecordType; id: string; position: number | null };

/** Keeps the places that the records leave at `movedAt`; `heads` say where they stand until then. */
export async function saveFormerPositions(client: Prisma.TransactionClient, heads: ReadonlyMap<string, Head>, moved: readonly Moved[], movedAt: Date): Promise<void> {
  const left = moved.flatMap(({ type, id, position }) => {
    const stood = heads.get(recordKey(type, id))?.position;
    if (stood === undefined || position === null || position === stood) return [];
    return [{ recordType: type, recordId: id, position: stood, movedAt }];
  });
  for (const data of inChunks(left)) await client.pastPlace.createMany({ data });
}

/** How many moves had been made by then: what was read with fewer stands in another order. */
export function countMoves(client: Prisma.TransactionClient, at: Date): Promise<number> {
  return client.pastPlace.count({ where: { movedAt: { lte: at } } });
}

/** The place of each record at the instant `at`, by `recordKey`: the one it left first after that, or the one it has. */
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
  const places = new Map(lists.flatMap(([type, rows]) => rows.map(({ id, position }) => [recordKey(type, id), position])));
  const left = await client.pastPlace.findMany({ where: { movedAt: { gt: at } }, orderBy: { seq: "desc" } });
  // The earliest of a record comes last and stays.
  for (const { recordType, recordId, position } of left) places.set(`${recordType}/${recordId}`, position);
  return places;
}
