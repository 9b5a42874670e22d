/** Lists the models of the schema in the order in which their rows can be written. */
import type { WriteTransaction } from "@/lib/db/connection/write-lock";
import { Prisma } from "@/lib/db/generated/client";

export type Row = Record<string, unknown>;
type Order = Record<string, "asc">;

/** What is needed of a model's methods, which are the same for all models. */
type Rows = {
  findMany: (query: { orderBy: Order[]; skip: number; take: number }) => Promise<Row[]>;
  createMany: (query: { data: Row[] }) => Promise<unknown>;
  count: () => Promise<number>;
};

export type MovedModel = {
  name: string;
  /** Of the rows, by their key. */
  order: Order[];
  /** The column by which a row refers to one of the same model. */
  parent: string | null;
  keyOf: (row: Row) => string;
  of: (client: WriteTransaction) => Rows;
};

function hasRows(delegate: unknown): delegate is Rows {
  return (
    typeof delegate === "object" &&
    delegate !== null &&
    ["findMany", "createMany", "count"].every((method) => typeof Reflect.get(delegate, method) === "function")
  );
}

function columnsOf(model: string): string[] {
  const columns: unknown = Reflect.get(Prisma, `${model}ScalarFieldEnum`);
  if (typeof columns !== "object" || columns === null)
    throw new Error(`The client names no columns of ${model}.`);
  return Object.keys(columns);
}

function toModel(name: string): MovedModel {
  const columns = columnsOf(name);
  const single = ["id", "seq"].find((column) => columns.includes(column));
  const key = single === undefined ? columns : [single];
  return {
    name,
    order: key.map((column) => ({ [column]: "asc" })),
    parent: columns.includes("parentId") ? "parentId" : null,
    keyOf: (row) => key.map((column) => String(row[column])).join(" "),
    of: (client) => {
      const delegate: unknown = Reflect.get(client, `${name[0]?.toLowerCase()}${name.slice(1)}`);
      if (!hasRows(delegate)) throw new TypeError(`The client has no model ${name}.`);
      return delegate;
    },
  };
}

/** What belongs to a server's own transactions, and is nothing of the desk or the record. */
const notMoved: ReadonlySet<string> = new Set<Prisma.ModelName>(["CommittedWrite"]);

/** In the schema each model stands below those that it refers to. */
export const modelsInOrder: readonly MovedModel[] = Object.values(Prisma.ModelName)
  .filter((name) => !notMoved.has(name))
  .map(toModel);
