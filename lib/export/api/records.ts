/** How does the API tell of officials, trips, events and sources? */
import { countdownTo } from "@/lib/domain/events/countdown";
import { lookupOf } from "@/lib/domain/record/lookup";
import { nextKnownDates } from "@/lib/domain/events/next-dates";
import type { Official, OfficialSide, Source, TalksEvent, Trip } from "@/lib/domain/record/record";
import { eventAsOf, officialAsOf, tripAsOf } from "@/lib/domain/changes/record-as-of";
import { fold, placeOf, termsOf } from "@/lib/domain/search/search-text";
import type { ApiAnswer } from "@/lib/schemas/api/responses";
import { type ApiView, entryOf } from "./views";
import { eventWithoutNote, officialWithoutNotes, sourceWithoutNote, tripWithoutNote } from "@/lib/export/without-notes";

type Item<Name extends "officials" | "trips" | "events" | "sources"> = ApiAnswer<Name>["items"][number];

export function officialItem(view: ApiView, official: Official): Item<"officials"> {
  return { ...entryOf(view, "official", official.id), record: officialWithoutNotes(officialAsOf(official, lookupOf(view.record), view.asOf)) };
}

export function tripItem(view: ApiView, trip: Trip): Item<"trips"> | null {
  const known = tripAsOf(trip, lookupOf(view.record), view.asOf);
  return known && { ...entryOf(view, "trip", trip.id), record: tripWithoutNote(known) };
}

export function sourceItem(view: ApiView, source: Source): Item<"sources"> {
  return { ...entryOf(view, "source", source.id), record: sourceWithoutNote(source) };
}

function countdownOf(event: TalksEvent, view: ApiView): Item<"events">["countdown"] {
  const told = countdownTo(event, view.asOf);
  return {
    state: told.state,
    starts: "starts" in told ? told.starts : null,
    ends: "ends" in told ? told.ends : null,
    days: "days" in told ? told.days : null,
    startsAt: "startsAt" in told ? (told.startsAt?.toISOString() ?? null) : null,
    endedOn: "endedOn" in told ? told.endedOn : null,
    daysAgo: "daysAgo" in told ? told.daysAgo : null,
    moved: "moved" in told ? told.moved : [],
  };
}

export function eventItem(view: ApiView, event: TalksEvent): Item<"events"> | null {
  const known = eventAsOf(event, lookupOf(view.record), view.asOf);
  return known && { ...entryOf(view, "event", event.id), countdown: countdownOf(event, view), record: eventWithoutNote(known) };
}

export function nextDates({ record, asOf }: ApiView): ApiAnswer<"countdown">["nextDates"] {
  return nextKnownDates(record, asOf).map(({ kind, id, what, date, issueId, eventKind }) => ({ kind, id, what, date, eventKind: eventKind ?? null, issue: issueId ?? null }));
}

/** Each word of `q` must stand in a name or an alias, in whichever language. */
export function officialsNamed(officials: readonly Official[], side: OfficialSide | undefined, q: string | undefined): Official[] {
  const terms = q === undefined ? [] : termsOf(q);
  return officials.filter(({ name, aliases, ...official }) => {
    if (side !== undefined && official.side !== side) return false;
    const names = ` ${fold([name.en, name.ko, ...aliases.map(({ text }) => text)].filter((text) => text !== null).join(" | "))}`;
    return terms.every((term) => placeOf(term, names) >= 0);
  });
}

/** Of what was known of the trips by then. */
export function tripsWith(items: readonly Item<"trips">[], official: string | undefined, issue: string | undefined): Item<"trips">[] {
  return items.filter(
    ({ record: { travellers, meetings, issues } }) =>
      (official === undefined || [...travellers, ...meetings].some((person) => person.official === official)) &&
      (issue === undefined || issues.includes(issue)),
  );
}
