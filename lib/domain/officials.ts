/** What officials held, said, relayed and took part in, as far as was known on a date. */
import { type AsOf, hasHappened } from "./as-of";
import { historyOf } from "./history";
import { comparePartialDates } from "./partial-date";
import type { Claim, Development, Issue, Meeting, Official, Role, TalksEvent, Trip } from "./record";
import { scheduleAsOf } from "./schedule";
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

/**
 * The roles an official had taken up, newest first, those of unknown start last. An end that had not come
 * is left out (`to` null); a role without a recorded start is kept, since nobody knows that it began later.
 */
export function rolesAsOf(official: Official, asOf: AsOf): Role[] {
  return official.roles
    .filter(({ from }) => from === null || hasHappened(from, asOf))
    .map((role) => (role.to && !hasHappened(role.to, asOf) ? { ...role, to: null } : role))
    .sort((a, b) => (a.from && b.from ? comparePartialDates(b.from, a.from) : a.from ? -1 : b.from ? 1 : 0));
}

/** The role without a recorded end that began last; null where all on record have ended. */
export function currentRole(official: Official, asOf: AsOf): Role | null {
  return rolesAsOf(official, asOf).find(({ to }) => to === null) ?? null;
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
