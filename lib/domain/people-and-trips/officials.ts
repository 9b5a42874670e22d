/** The roles, statements, trips, meetings and events of officials, as far as known at a given time. */
import { type AsOf, hasHappened } from "@/lib/domain/time/as-of";
import { sourcesAsOf } from "@/lib/domain/sources/citations";
import { historyOf } from "@/lib/domain/status/history";
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import type {
  Claim,
  Development,
  Issue,
  Meeting,
  Official,
  PartialDate,
  Role,
  Source,
  TalksEvent,
  Trip,
  RecordLists,
} from "@/lib/domain/record/record";
import { scheduleAsOf } from "@/lib/domain/events/schedule";
import { wasTripKnown } from "./trips";

/** `relayed`: the official reported the statement of another person. */
export type OfficialStatement = { claim: Claim; development: Development; issue: Issue; relayed: boolean };

/**
 * The statements of every official, newest first, in one walk over the issues; ties keep the record's order.
 * An official without a statement by then has no entry.
 */
export function statementsByOfficial(
  issues: readonly Issue[],
  asOf: AsOf,
): ReadonlyMap<string, OfficialStatement[]> {
  const statements = new Map<string, OfficialStatement[]>();
  const add = (official: string | null, statement: OfficialStatement) => {
    if (official === null) return;
    const list = statements.get(official);
    if (list) list.push(statement);
    else statements.set(official, [statement]);
  };
  for (const issue of issues) {
    for (const development of historyOf(issue, asOf)) {
      for (const claim of development.claims) {
        add(claim.speaker, { claim, development, issue, relayed: false });
        if (claim.relayedBy !== claim.speaker)
          add(claim.relayedBy, { claim, development, issue, relayed: true });
      }
    }
  }
  for (const list of statements.values()) {
    list.sort((a, b) => comparePartialDates(b.development.date, a.development.date));
  }
  return statements;
}

type Sources = ReadonlyMap<string, Source>;

/** The date of the earliest source of a role; null where no source is dated. */
function firstNamed({ citations }: Role, sources: Sources): PartialDate | null {
  const dates = citations.flatMap(({ source }) => sources.get(source)?.publishedOn ?? []);
  return dates.sort(comparePartialDates)[0] ?? null;
}

/**
 * By its start or, where that is not recorded, by a source published by then; a role without sources counts.
 */
function wasNamed({ from, citations }: Role, asOf: AsOf, sources: Sources): boolean {
  if (from) return hasHappened(from, asOf);
  const cited = citations.flatMap(({ source }) => sources.get(source) ?? []);
  return citations.length === 0 || sourcesAsOf(cited, asOf).length > 0;
}

/**
 * The roles an official had begun, newest first, those of unknown start last. A future end is left out (`to`
 * null). A role without a recorded start is included, unless only later sources name it and another role was
 * named by then: the new name of a ministry applies only from its first source.
 */
export function rolesAsOf(official: Official, asOf: AsOf, sources: Sources): Role[] {
  const begun = official.roles.filter(({ from }) => from === null || hasHappened(from, asOf));
  const named = begun.filter((role) => wasNamed(role, asOf, sources));
  return (named.length > 0 ? named : begun)
    .map((role) => (role.to && !hasHappened(role.to, asOf) ? { ...role, to: null } : role))
    .sort((a, b) => (a.from && b.from ? comparePartialDates(b.from, a.from) : a.from ? -1 : b.from ? 1 : 0));
}

/**
 * The most senior first: an office includes the chairs of its committees, so the role held longest comes
 * first, and a role of unknown start before all. Of several of unknown start the one named last by sources
 * has the current name of the office.
 */
export function sortBySeniority(roles: readonly Role[], sources: Sources): Role[] {
  const named = (role: Role) => firstNamed(role, sources);
  return [...roles].sort((a, b) => {
    if (a.from && b.from) return comparePartialDates(a.from, b.from);
    if (a.from || b.from) return a.from ? 1 : -1;
    const [one, other] = [named(a), named(b)];
    return one && other ? comparePartialDates(other, one) : Number(one === null) - Number(other === null);
  });
}

/** The most senior role held at the time; null where all on record have ended. */
export function currentRole(official: Official, asOf: AsOf, sources: Sources): Role | null {
  const held = rolesAsOf(official, asOf, sources).filter(({ to }) => to === null);
  return sortBySeniority(held, sources)[0] ?? null;
}

/**
 * True once a source named a role of the official, or the official appears in a statement, trip, meeting or
 * event.
 */
export function isKnownOfficial(
  official: Official,
  record: Pick<RecordLists, "trips" | "events">,
  hasSpoken: boolean,
  asOf: AsOf,
  sources: Sources,
): boolean {
  return (
    asOf.kind === "now" ||
    hasSpoken ||
    official.roles.some((role) => wasNamed(role, asOf, sources)) ||
    tripsOfOfficial(official.id, record.trips, asOf).length > 0 ||
    meetingsWithOfficial(official.id, record.trips, asOf).length > 0 ||
    eventsWithOfficial(official.id, record.events, asOf).length > 0
  );
}

/** The trips of an official known by then, in reverse record order. */
export function tripsOfOfficial(official: string, trips: readonly Trip[], asOf: AsOf): Trip[] {
  return trips
    .filter(
      (trip) =>
        trip.travellers.some((traveller) => traveller.official === official) && wasTripKnown(trip, asOf),
    )
    .reverse();
}

export type TripMeeting = { trip: Trip; meeting: Meeting };

/**
 * Meetings with an official on other people's trips, newest trip first. A meeting held counts from its date,
 * an undated one only as of now. Other meetings count with their trip.
 */
export function meetingsWithOfficial(official: string, trips: readonly Trip[], asOf: AsOf): TripMeeting[] {
  return [...trips].reverse().flatMap((trip) =>
    trip.meetings
      .filter((meeting) => meeting.official === official)
      .filter(({ date, status }) =>
        status === "held" ? (date ? hasHappened(date, asOf) : asOf.kind === "now") : wasTripKnown(trip, asOf),
      )
      .map((meeting) => ({ trip, meeting })),
  );
}

/** The announced events in which an official takes part, in reverse record order. */
export function eventsWithOfficial(
  official: string,
  events: readonly TalksEvent[],
  asOf: AsOf,
): TalksEvent[] {
  return events
    .filter((event) => event.participants.some((participant) => participant.official === official))
    .filter((event) => scheduleAsOf(event, asOf).current !== null)
    .reverse();
}
