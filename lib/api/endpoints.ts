/** Which addresses does the API have? */
import { changeDetail, changeItem, changesMeeting } from "@/lib/export/api/changes";
import { issueDetail, issueItems, openAnswer } from "@/lib/export/api/issues";
import { eventItem, nextDates, officialItem, officialsNamed, sourceItem, tripItem, tripsWith } from "@/lib/export/api/records";
import { measureItem, measuresMeeting } from "@/lib/export/api/measures";
import { changesSummary } from "@/lib/export/api/summary";
import { type ApiView, type ListedType, madeOf } from "@/lib/export/api/views";
import { asOfInstant } from "@/lib/domain/time/as-of";
import { seoulDayOf } from "@/lib/domain/time/calendar-day";
import { filterSources } from "@/lib/domain/sources/source-list";
import { apiParameters as parameters } from "@/lib/schemas/api/parameters";
import { type Body, endpoint, type Endpoint, listOf, type ApiContext, missing, recordsOf, unknownReference } from "./endpoint";
import { invalid, isRefusal, type Refusal } from "@/lib/schemas/api-refusal";

/** Checked where it is written: the writers return what the schemas describe. */
function answered<Rest extends object>(view: ApiView, made: Rest | Refusal): Body | Refusal {
  return isRefusal(made) ? made : { ...madeOf(view), ...made };
}

/** One record by its id; `write` answers null where nothing was known of it by then. */
async function one<Entry extends { id: string }, Item extends object>(
  type: ListedType,
  list: readonly Entry[],
  making: ApiContext,
  write: (view: ApiView, entry: Entry) => Item | null,
): Promise<Body | Refusal> {
  const { id, view } = making;
  const entry = list.find((each) => each.id === id);
  if (!entry) return missing(type, making);
  const item = write(view, entry);
  return item ? answered(view, { item }) : { refused: "not_found", what: `${type} ${id}` };
}

const seqOrder = { keyOf: ({ seq }: { seq: number }) => String(seq), isAfter: (seq: string, after: string) => Number(seq) < Number(after) };

export const endpoints: readonly Endpoint[] = [
  endpoint({ name: "open", path: "/open", parameters: parameters.open }, (_values, { view }) => openAnswer(view)),
  endpoint({ name: "issues", path: "/issues", parameters: parameters.issues }, (values, making) =>
    answered(making.view, recordsOf(issueItems(making.view, values), values, making)),
  ),
  endpoint({ name: "issue", path: "/issues/{id}", parameters: parameters.issue }, (_values, making) =>
    one("issue", making.view.record.issues, making, issueDetail),
  ),
  endpoint({ name: "officials", path: "/officials", parameters: parameters.officials }, ({ side, q, ...paging }, making) => {
    const { view } = making;
    const items = officialsNamed(view.record.officials, side, q).map((official) => officialItem(view, official));
    return answered(view, recordsOf(items, paging, making));
  }),
  endpoint({ name: "official", path: "/officials/{id}", parameters: parameters.official }, (_values, making) =>
    one("official", making.view.record.officials, making, officialItem),
  ),
  endpoint({ name: "trips", path: "/trips", parameters: parameters.trips }, ({ official, issue, ...paging }, making) => {
    const { view } = making;
    const items = view.record.trips.flatMap((trip) => tripItem(view, trip) ?? []);
    return unknownReference(view.record, { official, issue }) ?? answered(view, recordsOf(tripsWith(items, official, issue), paging, making));
  }),
  endpoint({ name: "trip", path: "/trips/{id}", parameters: parameters.trip }, (_values, making) =>
    one("trip", making.view.record.trips, making, tripItem),
  ),
  endpoint({ name: "events", path: "/events", parameters: parameters.events }, ({ kind, issue, ...paging }, making) => {
    const { view } = making;
    const chosen = view.record.events.filter(
      (event) => (kind === undefined || event.kind === kind) && (issue === undefined || event.issues.includes(issue)),
    );
    const items = chosen.flatMap((event) => eventItem(view, event) ?? []);
    return unknownReference(view.record, { issue }) ?? answered(view, recordsOf(items, paging, making));
  }),
  endpoint({ name: "event", path: "/events/{id}", parameters: parameters.event }, (_values, making) =>
    one("event", making.view.record.events, making, eventItem),
  ),
  endpoint({ name: "measures", path: "/measures", parameters: parameters.measures }, ({ issue, status, q, ...paging }, making) => {
    const { view } = making;
    const items = measuresMeeting(view, { issue, status, q }).flatMap((measure) => measureItem(view, measure) ?? []);
    return unknownReference(view.record, { issue }) ?? answered(view, recordsOf(items, paging, making));
  }),
  endpoint({ name: "measure", path: "/measures/{id}", parameters: parameters.measure }, (_values, making) =>
    one("measure", making.view.record.measures, making, measureItem),
  ),
  endpoint({ name: "sources", path: "/sources", parameters: parameters.sources }, ({ tier, access, language, q, ...paging }, making) => {
    const { view } = making;
    const filter = { tier: tier ?? null, access: access ?? null, language: language ?? null, q: q ?? null };
    const items = filterSources(view.record.sources, filter).map((source) => sourceItem(view, source));
    return answered(view, recordsOf(items, paging, making));
  }),
  endpoint({ name: "source", path: "/sources/{id}", parameters: parameters.source }, (_values, making) =>
    one("source", making.view.record.sources, making, sourceItem),
  ),
  endpoint({ name: "changes", path: "/changes", parameters: parameters.changes }, ({ limit, cursor, ...filter }, making) => {
    const { view } = making;
    const { since, until } = filter;
    if (until !== undefined && (until > seoulDayOf(view.madeAt) || (since && asOfInstant({ kind: "day", on: until }) <= asOfInstant(since)))) return invalid("until", until);
    const found = changesMeeting(view.dates.changes, filter);
    // What was withdrawn is on the record no more, and still has changes to ask for.
    const refusal = found.length === 0 ? unknownReference(view.record, filter) : null;
    if (refusal) return refusal;
    const list = listOf(found, { limit, cursor }, making, seqOrder);
    return answered(view, isRefusal(list) ? list : { ...list, items: list.items.map((change) => changeItem(view, change)), summary: changesSummary(view, since ?? null, until) });
  }),
  endpoint({ name: "change", path: "/changes/{seq}", parameters: parameters.change }, (_values, { view, id }) => {
    const change = view.dates.changes.find(({ seq }) => String(seq) === id);
    return change ? answered(view, { item: changeDetail(view, change) }) : { refused: "not_found", what: `change ${id}` };
  }),
  endpoint({ name: "countdown", path: "/countdown", parameters: parameters.countdown }, async ({ event }, making) => {
    const { view, countdownEvent } = making;
    const id = event ?? countdownEvent;
    const made = unknownReference(view.record, { event }) ?? (await one("event", view.record.events, { ...making, id }, eventItem));
    return isRefusal(made) ? made : { ...made, nextDates: nextDates(view) };
  }),
];

/** The address that a path below `/api/v1` is, with the id in it; null for none. */
export function findEndpoint(parts: readonly string[]): { endpoint: Endpoint; id: string } | null {
  for (const each of endpoints) {
    const [list, place] = each.path.slice(1).split("/");
    if (parts[0] !== list || parts.length !== (place === undefined ? 1 : 2)) continue;
    return { endpoint: each, id: parts[1] ?? "" };
  }
  return null;
}
