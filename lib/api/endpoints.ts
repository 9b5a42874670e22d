/** Lists the endpoints of the API. */
import { changeDetail, changeItem, filterChanges } from "@/lib/export/api/changes";
import { issueDetail, issueItems, openResponse } from "@/lib/export/api/issues";
import {
  eventItem,
  nextDates,
  officialItem,
  filterOfficials,
  sourceItem,
  tripItem,
  filterTrips,
} from "@/lib/export/api/records";
import { measureItem, filterMeasures } from "@/lib/export/api/measures";
import { searchItem, searchRows } from "@/lib/export/api/search-results";
import { filterClaims, claimItem } from "@/lib/export/api/claims";
import { changesSummary } from "@/lib/export/api/summary";
import { type ApiView, type ListedType, responseTimes } from "@/lib/export/api/views";
import { asOfInstant } from "@/lib/domain/time/as-of";
import { seoulDayOf } from "@/lib/domain/time/calendar-day";
import { filterSources } from "@/lib/domain/sources/source-list";
import { apiParameters as parameters } from "@/lib/schemas/api/parameters";
import {
  type Body,
  endpoint,
  type Endpoint,
  pageOfItems,
  type ApiContext,
  missingRecord,
  pageOfRecords,
  pageOfRows,
  unknownReference,
} from "./endpoint";
import { invalidParameter, isRefusal, type Refusal } from "@/lib/schemas/api-refusal";

function withTimes<Rest extends object>(view: ApiView, result: Rest | Refusal): Body | Refusal {
  return isRefusal(result) ? result : { ...responseTimes(view), ...result };
}

/** One record by its id; `write` returns null where nothing was known of it by then. */
async function one<Entry extends { id: string }, Item extends object>(
  type: ListedType,
  list: readonly Entry[],
  context: ApiContext,
  write: (view: ApiView, entry: Entry) => Item | null,
): Promise<Body | Refusal> {
  const { id, view } = context;
  const entry = list.find((each) => each.id === id);
  if (!entry) return missingRecord(type, context);
  const item = write(view, entry);
  return item ? withTimes(view, { item }) : { refused: "not_found", what: `${type} ${id}` };
}

const seqOrder = {
  keyOf: ({ seq }: { seq: number }) => String(seq),
  isAfter: (seq: string, after: string) => Number(seq) < Number(after),
};

export const endpoints: readonly Endpoint[] = [
  endpoint({ name: "open", path: "/open", parameters: parameters.open }, (_values, { view }) =>
    openResponse(view),
  ),
  endpoint({ name: "issues", path: "/issues", parameters: parameters.issues }, (values, context) =>
    withTimes(context.view, pageOfRecords(issueItems(context.view, values), values, context)),
  ),
  endpoint({ name: "issue", path: "/issues/{id}", parameters: parameters.issue }, (_values, context) =>
    one("issue", context.view.record.issues, context, issueDetail),
  ),
  endpoint(
    { name: "officials", path: "/officials", parameters: parameters.officials },
    ({ side, q, ...paging }, context) => {
      const { view } = context;
      const items = filterOfficials(view.record.officials, side, q).map((official) =>
        officialItem(view, official),
      );
      return withTimes(view, pageOfRecords(items, paging, context));
    },
  ),
  endpoint(
    { name: "official", path: "/officials/{id}", parameters: parameters.official },
    (_values, context) => one("official", context.view.record.officials, context, officialItem),
  ),
  endpoint(
    { name: "trips", path: "/trips", parameters: parameters.trips },
    ({ official, issue, ...paging }, context) => {
      const { view } = context;
      const items = view.record.trips.flatMap((trip) => tripItem(view, trip) ?? []);
      return (
        unknownReference(view.record, { official, issue }) ??
        withTimes(view, pageOfRecords(filterTrips(items, official, issue), paging, context))
      );
    },
  ),
  endpoint({ name: "trip", path: "/trips/{id}", parameters: parameters.trip }, (_values, context) =>
    one("trip", context.view.record.trips, context, tripItem),
  ),
  endpoint(
    { name: "events", path: "/events", parameters: parameters.events },
    ({ kind, issue, ...paging }, context) => {
      const { view } = context;
      const events = view.record.events.filter(
        (event) =>
          (kind === undefined || event.kind === kind) &&
          (issue === undefined || event.issues.includes(issue)),
      );
      const items = events.flatMap((event) => eventItem(view, event) ?? []);
      return (
        unknownReference(view.record, { issue }) ?? withTimes(view, pageOfRecords(items, paging, context))
      );
    },
  ),
  endpoint({ name: "event", path: "/events/{id}", parameters: parameters.event }, (_values, context) =>
    one("event", context.view.record.events, context, eventItem),
  ),
  endpoint(
    { name: "measures", path: "/measures", parameters: parameters.measures },
    ({ issue, status, q, ...paging }, context) => {
      const { view } = context;
      const items = filterMeasures(view, { issue, status, q }).flatMap(
        (measure) => measureItem(view, measure) ?? [],
      );
      return (
        unknownReference(view.record, { issue }) ?? withTimes(view, pageOfRecords(items, paging, context))
      );
    },
  ),
  endpoint({ name: "measure", path: "/measures/{id}", parameters: parameters.measure }, (_values, context) =>
    one("measure", context.view.record.measures, context, measureItem),
  ),
  endpoint(
    { name: "sources", path: "/sources", parameters: parameters.sources },
    ({ tier, access, language, q, ...paging }, context) => {
      const { view } = context;
      const filter = { tier: tier ?? null, access: access ?? null, language: language ?? null, q: q ?? null };
      const items = filterSources(view.record.sources, filter).map((source) => sourceItem(view, source));
      return withTimes(view, pageOfRecords(items, paging, context));
    },
  ),
  endpoint({ name: "source", path: "/sources/{id}", parameters: parameters.source }, (_values, context) =>
    one("source", context.view.record.sources, context, sourceItem),
  ),
  endpoint(
    { name: "changes", path: "/changes", parameters: parameters.changes },
    ({ limit, cursor, ...filter }, context) => {
      const { view } = context;
      const { since, until } = filter;
      if (
        until !== undefined &&
        (until > seoulDayOf(view.madeAt) ||
          (since && asOfInstant({ kind: "day", on: until }) <= asOfInstant(since)))
      )
        return invalidParameter("until", until);
      const changes = filterChanges(view.dates.changes, filter);
      // A withdrawn record is an unknown reference, yet it still has changes.
      const refusal = changes.length === 0 ? unknownReference(view.record, filter) : null;
      if (refusal) return refusal;
      const list = pageOfItems(changes, { limit, cursor }, context, seqOrder);
      return withTimes(
        view,
        isRefusal(list)
          ? list
          : {
              ...list,
              items: list.items.map((change) => changeItem(view, change)),
              summary: changesSummary(view, since ?? null, until),
            },
      );
    },
  ),
  endpoint(
    { name: "change", path: "/changes/{seq}", parameters: parameters.change },
    (_values, { view, id }) => {
      const change = view.dates.changes.find(({ seq }) => String(seq) === id);
      return change
        ? withTimes(view, { item: changeDetail(view, change) })
        : { refused: "not_found", what: `change ${id}` };
    },
  ),
  endpoint(
    { name: "claims", path: "/claims", parameters: parameters.claims },
    ({ limit, cursor, ...filter }, context) => {
      const { view } = context;
      const list = pageOfRows(filterClaims(view, filter), { limit, cursor }, context, (row) =>
        claimItem(view, row),
      );
      return unknownReference(view.record, filter) ?? withTimes(view, list);
    },
  ),
  endpoint(
    { name: "search", path: "/search", parameters: parameters.search },
    ({ q, kind, limit, cursor }, context) => {
      const { view } = context;
      const list = pageOfRows(searchRows(view, q, kind), { limit, cursor }, context, (row) =>
        searchItem(view, q, row),
      );
      return withTimes(view, list);
    },
  ),
  endpoint(
    { name: "countdown", path: "/countdown", parameters: parameters.countdown },
    async ({ event }, context) => {
      const { view, countdownEvent } = context;
      const id = event ?? countdownEvent;
      const result =
        unknownReference(view.record, { event }) ??
        (await one("event", view.record.events, { ...context, id }, eventItem));
      return isRefusal(result) ? result : { ...result, nextDates: nextDates(view) };
    },
  ),
];

/** Matches path segments below `/api/v1`. */
export function findEndpoint(parts: readonly string[]): { endpoint: Endpoint; id: string } | null {
  for (const each of endpoints) {
    const [list, parameter] = each.path.slice(1).split("/");
    if (parts[0] !== list || parts.length !== (parameter === undefined ? 1 : 2)) continue;
    return { endpoint: each, id: parts[1] ?? "" };
  }
  return null;
}
