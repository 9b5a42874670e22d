/** What officials held, said, relayed and took part in, as far as was known on a date. */
import { type AsOf, hasHappened } from "@/lib/domain/time/as-of";
import { sourcesAsOf } from "@/lib/domain/sources/citations";
import { historyOf } from "@/lib/domain/status/history";
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import type { Claim, Development, Issue, Meeting, Official, PartialDate, Role, Source, TalksEvent, TalksRecord, Trip } from "@/lib/domain/record/record";
import { scheduleAsOf } from "@/lib/domain/events/schedule";
import { wasKnown } from "./trips";

/** `relayed`: the official passed on what somebody else said. */
export type OfficialStatement = { claim: Claim; development: Development; issue: Issue; relayed: boolean };

/**
 * The statements of every official, newest first, in one walk over the issues; ties keep the record's order.
 * An official without a statement by then has no entry.
 */
export function statementsByOfficial(issues: readonly Issue[], asOf: AsOf): ReadonlyMap<string, OfficialStatement[]> {
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
        if (claim.relayedBy !== claim.speaker) add(claim.relayedBy, { claim, development, issue, relayed: true });
      }
    }
  }
  for (const list of statements.values()) {
    list.sort((a, b) => comparePartialDates(b.development.date, a.development.date));
  }
  return statements;
}

type Sources = ReadonlyMap<string, Source>;

/** When a role is first named by a dated source; null where none of its sources is dated. */
function firstNamed({ citations }: Role, sources: Sources): PartialDate | null {
  const dates = citations.flatMap(({ source }) => sources.get(source)?.publishedOn ?? []);
  return dates.sort(comparePartialDates)[0] ?? null;
}

/** By the day it began or, where that is not recorded, by a source of then; a role without sources may have been held. */
function wasNamed({ from, citations }: Role, asOf: AsOf, sources: Sources): boolean {
  if (from) return hasHappened(from, asOf);
  const cited = citations.flatMap(({ source }) => sources.get(source) ?? []);
  return citations.length === 0 || sourcesAsOf(cited, asOf).length > 0;
}

/**
 * The roles an official had taken up, newest first, those of unknown start last. An end that had not come
 * is left out (`to` null). A role without a recorded start is kept, since nobody knows that it began later, unless
 * it is named by later sources only and another role was named by then: a ministry bears its new name from then on.
 */
export function rolesAsOf(official: Official, asOf: AsOf, sources: Sources): Role[] {
  const begun = official.roles.filter(({ from }) => from === null || hasHappened(from, asOf));
  const named = begun.filter((role) => wasNamed(role, asOf, sources));
  return (named.length > 0 ? named : begun)
    .map((role) => (role.to && !hasHappened(role.to, asOf) ? { ...role, to: null } : role))
    .sort((a, b) => (a.from && b.from ? comparePartialDates(b.from, a.from) : a.from ? -1 : b.from ? 1 : 0));
}

/**
 * The most senior first, as far as the record shows it: an office brings the chairs of its committees with it, so the
 * role held longest comes first, one of unknown start before all. Of several of unknown start the one that sources named
 * last is the present name of the office.
 */
export function bySeniority(roles: readonly Role[], sources: Sources): Role[] {
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
  return bySeniority(held, sources)[0] ?? null;
}

/** True once a source named a role of theirs, or they spoke, travelled, were met or took part in something on record. */
export function wasOnRecord(official: Official, record: Pick<TalksRecord, "trips" | "events">, said: boolean, asOf: AsOf, sources: Sources): boolean {
  return (
    asOf.kind === "now" ||
    said ||
    official.roles.some((role) => wasNamed(role, asOf, sources)) ||
    tripsOf(official.id, record.trips, asOf).length > 0 ||
    meetingsWith(official.id, record.trips, asOf).length > 0 ||
    eventsWith(official.id, record.events, asOf).length > 0
  );
}

/** The trips an official made that were known by then, in record order reversed: newest first. */
export function tripsOf(official: string, trips: readonly Trip[], asOf: AsOf): Trip[] {
  return trips
    .filter((trip) => trip.travellers.some((traveller) => traveller.official === official) && wasKnown(trip, asOf))
    .reverse();
}

export type TripMeeting = { trip: Trip; meeting: Meeting };

/**
 * Meetings on other people's trips at which an official was met or was to be met, newest trip first. A meeting
 * held counts from its date; without a date it is known only today. A planned one counts with its trip.
 */
export function meetingsWith(official: string, trips: readonly Trip[], asOf: AsOf): TripMeeting[] {
  return [...trips].reverse().flatMap((trip) =>
    trip.meetings
      .filter((meeting) => meeting.official === official)
      .filter(({ date, status }) =>
        status === "held" ? (date ? hasHappened(date, asOf) : asOf.kind === "now") : wasKnown(trip, asOf),
      )
      .map((meeting) => ({ trip, meeting })),
  );
}

/** The events an official takes part in that had been announced by then, last in the record first. */
export function eventsWith(official: string, events: readonly TalksEvent[], asOf: AsOf): TalksEvent[] {
  return events
    .filter((event) => event.participants.some((participant) => participant.official === official))
    .filter((event) => scheduleAsOf(event, asOf).current !== null)
    .reverse();
}
