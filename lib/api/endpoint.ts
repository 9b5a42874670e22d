/** What is one address of the API: which parameters it takes, and what it answers? */
import type { z } from "zod";
import type { TalksRecord } from "@/lib/domain/record/record";
import type { ApiView, ListedType } from "@/lib/export/api/views";
import { type ApiName, defaultLimit } from "@/lib/schemas/api/parameters";
import { type ParameterFault, readParameters } from "@/lib/schemas/addresses/parse-parameters";
import { type Page, pageOf, readCursor } from "./cursor";
import { invalid, type Refusal } from "@/lib/schemas/api-refusal";

export type Body = { asOf: string; madeAt: string } & Record<string, unknown>;

/** What an answer is made from beside its parameters. */
export type ApiContext = {
  view: ApiView;
  /** The part of the address in braces; empty where it has none. */
  id: string;
  countdownEvent: string;
  /** Null where readers never had the record, or have it. */
  withdrawalOf: (type: ListedType, id: string) => Promise<{ reason: string; since: Date } | null>;
  /** The absolute address of the same list after a cursor. */
  addressAfter: (cursor: string) => string;
};

export type Endpoint = {
  name: ApiName;
  /** Below `/api/v1`, with `{id}` or `{seq}` for the part that names a record. */
  path: string;
  faultsOf: (search: URLSearchParams) => ParameterFault[];
  /** `search` has no faults. */
  make: (search: URLSearchParams, making: ApiContext) => Promise<Body | Refusal>;
};

export function endpoint<Shape extends z.core.$ZodLooseShape>(
  { name, path, parameters }: { name: ApiName; path: string; parameters: z.ZodObject<Shape> },
  make: (values: z.output<z.ZodObject<Shape>>, making: ApiContext) => Body | Refusal | Promise<Body | Refusal>,
): Endpoint {
  return {
    name,
    path,
    faultsOf: (search) => readParameters(parameters, search).faults ?? [],
    make: async (search, making) => {
      const read = readParameters(parameters, search);
      return read.faults ? { refused: "invalid_parameter", faults: read.faults } : make(read.values, making);
    },
  };
}

/** The first of these references that the record does not have; a filter by nothing would find nothing and not say why. */
export function unknownReference(
  record: TalksRecord,
  { issue, official, event }: { issue?: string | undefined; official?: string | undefined; event?: string | undefined },
): Refusal | null {
  const missing = (list: readonly { id: string }[], id: string | undefined) => id !== undefined && !list.some((entry) => entry.id === id);
  if (missing(record.issues, issue)) return invalid("issue", issue ?? "");
  if (missing(record.officials, official)) return invalid("official", official ?? "");
  if (missing(record.events, event)) return invalid("event", event ?? "");
  return null;
}

type Paging = { limit?: number | undefined; cursor?: string | undefined };
type Order<Item> = { keyOf: (item: Item) => string; isAfter: (key: string, after: string) => boolean };

/** `items` in any order that `isAfter` agrees with; counted are all of them, whatever the page. */
export function listOf<Item>(items: readonly Item[], { limit, cursor }: Paging, { addressAfter }: ApiContext, order: Order<Item>) {
  const after = cursor === undefined ? null : readCursor(cursor);
  if (cursor !== undefined && after === null) return invalid("cursor", cursor);
  const page: Page<Item> = pageOf(items, { after, limit: limit ?? defaultLimit, ...order });
  return { count: items.length, items: page.items, next: page.next === null ? null : addressAfter(page.next) };
}

/** The same for records, which stand in the order of their ids, narrowed to those changed since. */
export function recordsOf<Item extends { id: string; changedAt: string }>(
  items: readonly Item[],
  { updated_since, ...paging }: Paging & { updated_since?: Date | undefined },
  making: ApiContext,
) {
  const since = updated_since?.toISOString();
  const changed = since === undefined ? items : items.filter(({ changedAt }) => changedAt >= since);
  const sorted = [...changed].sort((a, b) => (a.id < b.id ? -1 : 1));
  return listOf(sorted, paging, making, { keyOf: ({ id }) => id, isAfter: (id, after) => id > after });
}

/** A record that is not there: taken back, or never there as far as readers know. */
export async function missing(type: ListedType, { id, view, withdrawalOf }: ApiContext): Promise<Refusal> {
  const what = `${type} ${id}`;
  const withdrawal = await withdrawalOf(type, id);
  if (!withdrawal || (view.seenAt && withdrawal.since > view.seenAt)) return { refused: "not_found", what };
  return { refused: "withdrawn", what, ...withdrawal };
}

