/** Writes officials, trips, events and sources for the API. */
import { countdownTo } from "@/lib/domain/events/countdown";
import { lookupOf } from "@/lib/domain/record/lookup";
import { nextKnownDates } from "@/lib/domain/events/next-dates";
import type { Official, OfficialSide, Source, TalksEvent, Trip } from "@/lib/domain/record/record";
import { eventAsOf, officialAsOf, tripAsOf } from "@/lib/domain/changes/record-as-of";
import { hasAllTerms, termsOf } from "@/lib/domain/search/search-terms";
import { linesOf } from "@/lib/domain/search/search-text";
import type { ApiResponse } from "@/lib/schemas/api/responses";
import { type ApiView, entryOf } from "./views";

type Item<Name extends "officials" | "trips" | "events" | "sources"> = ApiResponse<Name>["items"][number];

export function officialItem(view: ApiView, official: Official): Item<"officials"> {
  return {
    ...entryOf(view, "official", official.id),
    record: officialAsOf(official, lookupOf(view.record), view.asOf),
  };
}

export function tripItem(view: ApiView, trip: Trip): Item<"trips"> | null {
  const known = tripAsOf(trip, lookupOf(view.record), view.asOf);
  return known && { ...entryOf(view, "trip", trip.id), record: known };
}

export function sourceItem(view: ApiView, source: Source): Item<"sources"> {
  return { ...entryOf(view, "source", source.id), record: source };
}

function countdownOf(event: TalksEvent, view: ApiView): Item<"events">["countdown"] {
  const countdown = countdownTo(event, view.asOf);
  return {
    state: countdown.state,
    starts: "starts" in countdown ? countdown.starts : null,
    ends: "ends" in countdown ? countdown.ends : null,
    days: "days" in countdown ? countdown.days : null,
    startsAt: "startsAt" in countdown ? (countdown.startsAt?.toISOString() ?? null) : null,
    endedOn: "endedOn" in countdown ? countdown.endedOn : null,
    daysAgo: "daysAgo" in countdown ? countdown.daysAgo : null,
    moved: "moved" in countdown ? countdown.moved : [],
  };
}

export function eventItem(view: ApiView, event: TalksEvent): Item<"events"> | null {
  const known = eventAsOf(event, lookupOf(view.record), view.asOf);
  return (
    known && {
      ...entryOf(view, "event", event.id),
      countdown: countdownOf(event, view),
      record: known,
    }
  );
}

export function nextDates({ record, asOf }: ApiView): ApiResponse<"countdown">["nextDates"] {
  return nextKnownDates(record, asOf).map(({ kind, id, what, date, issueId, eventKind }) => ({
    kind,
    id,
    what,
    date,
    eventKind: eventKind ?? null,
    issue: issueId ?? null,
  }));
}

/** Each word of `q` must occur in a name or an alias, in any language. */
export function filterOfficials(
  officials: readonly Official[],
  side: OfficialSide | undefined,
  q: string | undefined,
): Official[] {
  const terms = termsOf(q ?? "");
  return officials.filter(({ name, aliases, ...official }) => {
    if (side !== undefined && official.side !== side) return false;
    const names = [name.en, name.ko, ...aliases.map(({ text }) => text)].map((one) =>
      one === null ? "" : linesOf(one, true),
    );
    return q === undefined || hasAllTerms(terms, names.join(""));
  });
}

export function filterTrips(
  items: readonly Item<"trips">[],
  official: string | undefined,
  issue: string | undefined,
): Item<"trips">[] {
  return items.filter(
    ({ record: { travellers, meetings, issues } }) =>
      (official === undefined ||
        [...travellers, ...meetings].some((person) => person.official === official)) &&
      (issue === undefined || issues.includes(issue)),
  );
}
