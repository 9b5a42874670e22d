/** The table of one type of record and those of its parts, for callers that do not know their columns. */
import { type Publication, publications, type Verification, verifications } from "@/lib/domain/record/record";
import type { Stored } from "@/lib/domain/record/record-document";
import { inChunks } from "@/lib/db/connection/chunks";
import type { ReadClient } from "@/lib/db/connection/write-lock";
import type { Prisma } from "@/lib/db/generated/client";
import type { CitationsOf } from "./citation";
import { oneOf } from "./one-of";

type Client = Prisma.TransactionClient;

type Written = { publication: Publication; verification: Verification; version: number; updatedAt: Date };
type Added = Written & { position: number; createdAt: Date };
/** `position` undefined: unchanged. */
type Updated = Written & { position: number | undefined };

const headColumns = { id: true, publication: true, version: true, position: true } as const;
type Head = { id: string; publication: string; version: number; position: number };
const lastPosition = { _max: { position: true } } as const;

/** What Prisma's clients of these tables have in common. */
type Reads = {
  findMany(query: { where?: { id: { in: string[] } }; select: typeof headColumns }): PromiseLike<Head[]>;
  aggregate(query: typeof lastPosition): PromiseLike<{ _max: { position: number | null } }>;
};
type Writes<Columns> = {
  createMany(query: { data: (Columns & Added)[] }): PromiseLike<unknown>;
  updateMany(query: {
    where: { id: string; version: number };
    data: Columns & Updated;
  }): PromiseLike<{ count: number }>;
  update(query: { where: { id: string }; data: { position: number } }): PromiseLike<unknown>;
};

/** What differs from type to type. Parts are the rows below a record: claims, roles, legs, citations … */
type Definition<Document, Columns> = {
  reads: (client: ReadClient) => Reads;
  writes: (client: Client) => Writes<Columns>;
  toColumns: (document: Document) => Columns;
  /** Citations last, because they refer to all others. */
  insertParts: (client: Client, documents: readonly Document[]) => Promise<void>;
  /** Citations of parts are deleted with them. */
  deleteParts: (client: Client, ids: string[]) => Promise<void>;
  /** One query per table. `only` filters developments. */
  read: (
    client: ReadClient,
    citations: CitationsOf,
    only?: Prisma.DevelopmentWhereInput,
  ) => Promise<Stored<Document>[]>;
};

export type RecordTable<Document> = Omit<Definition<Document, never>, "reads" | "writes" | "toColumns"> & {
  readHeads: (client: ReadClient, ids: string[]) => PromiseLike<Head[]>;
  readAllHeads: (client: ReadClient) => PromiseLike<Head[]>;
  /** The position of the last row; null where there is none. */
  readLastPosition: (client: ReadClient) => Promise<number | null>;
  insert: (client: Client, rows: readonly { document: Document; head: Added }[]) => Promise<void>;
  /** Updates the row where it has this version, and counts the updated rows. */
  update: (
    client: Client,
    where: { id: string; version: number },
    row: { document: Document; head: Updated },
  ) => PromiseLike<{ count: number }>;
  move: (client: Client, id: string, position: number) => PromiseLike<unknown>;
};

export function recordTable<Document, Columns>({
  reads,
  writes,
  toColumns,
  ...parts
}: Definition<Document, Columns>): RecordTable<Document> {
  return {
    ...parts,
    readHeads: (client, ids) => reads(client).findMany({ where: { id: { in: ids } }, select: headColumns }),
    readAllHeads: (client) => reads(client).findMany({ select: headColumns }),
    readLastPosition: async (client) => (await reads(client).aggregate(lastPosition))._max.position,
    insert: async (client, rows) => {
      for (const chunk of inChunks(rows))
        await writes(client).createMany({
          data: chunk.map(({ document, head }) => ({ ...toColumns(document), ...head })),
        });
    },
    update: (client, where, { document, head }) =>
      writes(client).updateMany({ where, data: { ...toColumns(document), ...head } }),
    move: (client, id, position) => writes(client).update({ where: { id }, data: { position } }),
  };
}

export async function insertRows<Row>(
  table: { createMany(query: { data: Row[] }): PromiseLike<unknown> },
  rows: readonly Row[],
): Promise<void> {
  for (const data of inChunks(rows)) await table.createMany({ data });
}

export const inFileOrder: [{ position: "asc" }, { id: "asc" }] = [{ position: "asc" }, { id: "asc" }];
export const byPosition = { position: "asc" } as const;

type StoredRow = Omit<Head, "id"> & { verification: string };

export function toStored<Row extends StoredRow, Document>(
  rows: readonly Row[],
  read: (row: Row) => Document,
): Stored<Document>[] {
  return rows.map((row) => ({
    document: read(row),
    publication: oneOf(publications, row.publication),
    verification: oneOf(verifications, row.verification),
    version: row.version,
    position: row.position,
  }));
}
