/** Defines an endpoint of the API, its parameters and its response. */
import type { z } from "zod";
import type { ApiView, ListedType } from "@/lib/export/api/views";
import { type ApiName, defaultLimit } from "@/lib/schemas/api/parameters";
import { type ParameterFault, readParameters } from "@/lib/schemas/addresses/parse-parameters";
import { type Page, pageOf, readCursor } from "./cursor";
import { invalidParameter, isRefusal, type Refusal } from "@/lib/schemas/api-refusal";
import type { PublicRecord } from "@/lib/domain/record/visibility";

export type Body = { asOf: string; madeAt: string } & Record<string, unknown>;

/** The input of an endpoint beside its parameters. */
export type ApiContext = {
  view: ApiView;
  /** The endpoint, to whose list a cursor belongs. */
  name: ApiName;
  /** The path parameter; empty where there is none. */
  id: string;
  countdownEvent: string;
  /** Null where the record was never published, or is. */
  withdrawalOf: (type: ListedType, id: string) => Promise<{ reason: string; since: Date } | null>;
  /** The absolute address of the next page of the list. */
  nextPageAddress: (cursor: string) => string;
};

export type Endpoint = {
  name: ApiName;
  /** Below `/api/v1`, with `{id}` or `{seq}` as path parameter. */
  path: string;
  faultsOf: (search: URLSearchParams) => ParameterFault[];
  /** Expects `search` without faults. */
  make: (search: URLSearchParams, context: ApiContext) => Promise<Body | Refusal>;
};

/** An endpoint's path with its parameter, which is always the last part. */
export function pathOf(path: string, id: string): string {
  return path.endsWith("}") ? `${path.slice(0, path.lastIndexOf("/"))}/${id}` : path;
}

export function endpoint<Shape extends z.core.$ZodLooseShape>(
  { name, path, parameters }: { name: ApiName; path: string; parameters: z.ZodObject<Shape> },
  make: (
    values: z.output<z.ZodObject<Shape>>,
    context: ApiContext,
  ) => Body | Refusal | Promise<Body | Refusal>,
): Endpoint {
  return {
    name,
    path,
    faultsOf: (search) => readParameters(parameters, search).faults ?? [],
    make: async (search, context) => {
      const read = readParameters(parameters, search);
      return read.faults ? { refused: "invalid_parameter", faults: read.faults } : make(read.values, context);
    },
  };
}

/** Refuses a filter by an unknown id, which would otherwise return an empty list without a reason. */
export function unknownReference(
  record: PublicRecord,
  {
    issue,
    official,
    event,
  }: { issue?: string | undefined; official?: string | undefined; event?: string | undefined },
): Refusal | null {
  const missing = (list: readonly { id: string }[], id: string | undefined) =>
    id !== undefined && !list.some((entry) => entry.id === id);
  if (missing(record.issues, issue)) return invalidParameter("issue", issue ?? "");
  if (missing(record.officials, official)) return invalidParameter("official", official ?? "");
  if (missing(record.events, event)) return invalidParameter("event", event ?? "");
  return null;
}

type Paging = { limit?: number | undefined; cursor?: string | undefined };
type Order<Item> = { keyOf: (item: Item) => string; isAfter: (key: string, after: string) => boolean };

/** `items` must be in the order of `isAfter`; `count` counts all pages. */
export function pageOfItems<Item>(
  items: readonly Item[],
  { limit, cursor }: Paging,
  { name, nextPageAddress }: ApiContext,
  order: Order<Item>,
) {
  const after = cursor === undefined ? null : readCursor(name, cursor);
  if (cursor !== undefined && after === null) return invalidParameter("cursor", cursor);
  const page: Page<Item> = pageOf(items, { list: name, after, limit: limit ?? defaultLimit, ...order });
  return {
    count: items.length,
    items: page.items,
    next: page.next === null ? null : nextPageAddress(page.next),
  };
}

/** The same for records in the order of their ids, limited to those changed since `updated_since`. */
export function pageOfRecords<Item extends { id: string; changedAt: string }>(
  items: readonly Item[],
  { updated_since, ...paging }: Paging & { updated_since?: Date | undefined },
  context: ApiContext,
) {
  const since = updated_since?.toISOString();
  const changed = since === undefined ? items : items.filter(({ changedAt }) => changedAt >= since);
  const sorted = [...changed].sort((a, b) => (a.id < b.id ? -1 : 1));
  return pageOfItems(sorted, paging, context, { keyOf: ({ id }) => id, isAfter: (id, after) => id > after });
}

/**
 * The same for rows in an order of their own, by their keys. A cursor is refused where its row is no longer
 * among them. `write` makes the items of the page only.
 */
export function pageOfRows<Row extends { key: string }, Item>(
  rows: readonly Row[],
  paging: Paging,
  context: ApiContext,
  write: (row: Row) => Item,
) {
  const places = new Map(rows.map(({ key }, index) => [key, index]));
  const after = paging.cursor === undefined ? null : readCursor(context.name, paging.cursor);
  if (after !== null && !places.has(after)) return invalidParameter("cursor", paging.cursor ?? "");
  const isAfter = (key: string, last: string) => (places.get(key) ?? 0) > (places.get(last) ?? 0);
  const list = pageOfItems(rows, paging, context, { keyOf: ({ key }) => key, isAfter });
  return isRefusal(list) ? list : { ...list, items: list.items.map(write) };
}

/** The refusal for a record that is not published: withdrawn, or not found. */
export async function missingRecord(
  type: ListedType,
  { id, view, withdrawalOf }: ApiContext,
): Promise<Refusal> {
  const what = `${type} ${id}`;
  const withdrawal = await withdrawalOf(type, id);
  if (!withdrawal || (view.seenAt && withdrawal.since > view.seenAt)) return { refused: "not_found", what };
  return { refused: "withdrawn", what, ...withdrawal };
}
