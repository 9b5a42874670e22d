/** Compares two times on two separate axes: the talks, and the contents of this site. */
import { type AsOf, asOfInstant } from "@/lib/domain/time/as-of";
import { type Change, type ChangeKind, changesBetween, issueChangeKinds } from "./issue-changes";
import { latestInstant } from "@/lib/domain/time/partial-date";
import type { PublishedChange } from "./published-change";
import type { RecordLists } from "@/lib/domain/record/record";
import {
  type EventChange,
  type EventChangeKind,
  eventChangeKinds,
  eventChangesBetween,
} from "./schedule-changes";
import { type SiteChanges, siteChangesBetween } from "./site-changes";
import { standingOf } from "@/lib/domain/status/standing";
import { type TripChange, type TripChangeKind, tripChangesBetween, tripChangeKinds } from "./trip-changes";

/** By the current record: a later correction is applied to both times. */
type TalksChanges = {
  /** In the order of `issueChangeKinds`, within a kind last moved first. */
  issues: Change[];
  counts: Record<ChangeKind, number>;
  /** Issues that became contested, of any kind of change. */
  newlyContested: number;
  /** Issues on record at both times without new developments. */
  unchanged: number;
  /** In the order of `eventChangeKinds`, within a kind last announced first. */
  events: EventChange[];
  eventCounts: Record<EventChangeKind, number>;
  /** In the order of `tripChangeKinds`, then in record order. */
  trips: TripChange[];
  tripCounts: Record<TripChangeKind, number>;
};

export type WhatChanged = {
  from: AsOf;
  to: AsOf;
  talks: TalksChanges;
  /** By time of publication on this site. */
  site: SiteChanges;
};

function newestFirst<Item>(items: readonly Item[], at: (item: Item) => Date): Item[] {
  return [...items].sort((a, b) => at(b).getTime() - at(a).getTime());
}

function byKind<Kind extends string, Item extends { kind: Kind }>(
  kinds: readonly Kind[],
  items: readonly Item[],
): Item[] {
  return kinds.flatMap((kind) => items.filter((item) => item.kind === kind));
}

function talksBetween(
  { issues, events, trips }: Pick<RecordLists, "issues" | "events" | "trips">,
  from: AsOf,
  to: AsOf,
): TalksChanges {
  const moved = newestFirst(changesBetween(issues, from, to), ({ after }) => latestInstant(after.lastMoved));
  const dated = newestFirst(eventChangesBetween(events, from, to), ({ after }) =>
    latestInstant(after.announcedOn),
  );
  const travelled = tripChangesBetween(trips, from, to);
  const onRecord = issues.filter((issue, index) => standingOf(issue, index + 1, to) !== null);
  const issueCount = (kind: ChangeKind) => moved.filter((change) => change.kind === kind).length;
  const eventCount = (kind: EventChangeKind) => dated.filter((change) => change.kind === kind).length;
  const tripCount = (kind: TripChangeKind) => travelled.filter((change) => change.kind === kind).length;
  return {
    issues: byKind(issueChangeKinds, moved),
    counts: {
      new: issueCount("new"),
      ended: issueCount("ended"),
      reopened: issueCount("reopened"),
      moved: issueCount("moved"),
      newly_contested: issueCount("newly_contested"),
      reworded: issueCount("reworded"),
    },
    newlyContested: moved.filter((change) => change.newlyContested).length,
    unchanged: onRecord.length - moved.length,
    events: byKind(eventChangeKinds, dated),
    eventCounts: {
      held: eventCount("held"),
      cancelled: eventCount("cancelled"),
      postponed: eventCount("postponed"),
      moved: eventCount("moved"),
      confirmed: eventCount("confirmed"),
      announced: eventCount("announced"),
      restated: eventCount("restated"),
    },
    trips: byKind(tripChangeKinds, travelled),
    tripCounts: {
      returned: tripCount("returned"),
      left: tripCount("left"),
      met: tripCount("met"),
      announced: tripCount("announced"),
    },
  };
}

/**
 * Compares two times, such as the end of a day and now. `record` is the current published record, `changes`
 * all published changes, the newest first. Nothing has changed where `to` is not later than `from`.
 * @example whatChanged(record, changes, { kind: "day", on: "2025-10-22" }, { kind: "now", at
 * }).talks.counts.moved
 */
export function whatChanged(
  record: Pick<RecordLists, "issues" | "events" | "trips">,
  changes: readonly PublishedChange[],
  from: AsOf,
  to: AsOf,
): WhatChanged {
  return {
    from,
    to,
    talks: talksBetween(record, from, to),
    site: siteChangesBetween(changes, asOfInstant(from), asOfInstant(to)),
  };
}
