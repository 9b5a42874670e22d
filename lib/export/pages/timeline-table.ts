/** The table of the timeline: one row for each dated entry, newest first as on the page. */
import { lookupOf } from "@/lib/domain/record/lookup";
import { scheduleStatuses } from "@/lib/domain/record/record";
import { type Entry, entryKinds } from "@/lib/domain/timeline/entries";
import {
  issuesOf,
  sidesOf,
  sourcesOf,
  timelineAsOf,
  type TimelineFilter,
} from "@/lib/domain/timeline/timeline";
import type { PageRef } from "@/lib/format/addresses/page-addresses";
import { choice, date, type Table, table, words } from "@/lib/export/data/table";
import { commonColumns, list, nameIn, type PageTableContext, wordingIn } from "./page-columns";

function placeOf(entry: Entry): PageRef {
  if (entry.kind === "development") return { page: "issue", id: entry.issue.id };
  return entry.kind === "event"
    ? { page: "summit", id: entry.event.id }
    : { page: "trip", id: entry.trip.id };
}

/** Undated trips and meetings, which the page lists below, are in the table of trips. */
export function timelineTable(context: PageTableContext, filter: TimelineFilter): Table {
  const { record, asOf, locale } = context;
  const { officials, sources } = lookupOf(record);
  const wording = wordingIn(locale);
  const nameOf = nameIn(context);
  const place = (entry: Entry) =>
    entry.kind === "event"
      ? wording(entry.event.place)
      : entry.kind === "departure" || entry.kind === "arrival"
        ? wording(entry.place)
        : null;
  const people = (entry: Entry) => {
    if (entry.kind === "development" || entry.kind === "event") return null;
    return list(entry.trip.travellers.flatMap(({ official }) => nameOf(official) ?? []));
  };
  return table("timeline", timelineAsOf(record, asOf, filter).entries, [
    words("id", ({ id }) => id),
    choice("kind", entryKinds, ({ kind }) => kind),
    date("date", ({ on }) => on),
    words("text", ({ text }) => wording(text)),
    choice("status", scheduleStatuses, ({ status }) => status),
    words("place", place),
    words("people", people),
    words("met", (entry) =>
      entry.kind === "meeting" ? (nameOf(entry.meeting.official) ?? wording(entry.meeting.label)) : null,
    ),
    words("sides", (entry) => list(sidesOf(entry, officials), " ")),
    words("issues", (entry) => list(issuesOf(entry), " ")),
    words("sources", (entry) =>
      list(
        sourcesOf(entry, sources, asOf).map(({ id }) => id),
        " ",
      ),
    ),
    ...commonColumns<Entry>(context, placeOf, (entry) =>
      entry.kind === "development" ? `#${entry.development.id}` : "",
    ),
  ]);
}
