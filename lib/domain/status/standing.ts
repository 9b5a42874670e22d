/** The standing of an issue at a given time: status, duration, last claims of each side, and next step. */
import { type AsOf, asOfDay, hasCertainlyPassed } from "@/lib/domain/time/as-of";
import {
  changesState,
  historyOf,
  type ReopenedPeriod,
  findReopenedPeriods,
  type Setback,
  setbackAt,
} from "./history";
import {
  comparePartialDates,
  daysBetween,
  isExact,
  seoulDayOfPartialDate,
} from "@/lib/domain/time/partial-date";
import type {
  Claim,
  ClaimSide,
  Development,
  Effect,
  Issue,
  NextStep,
  PartialDate,
  Stage,
} from "@/lib/domain/record/record";
import { type StandingSentence, standingAsOf } from "./standing-sentence";
import { type Group, groupOf } from "./status";

/** A claim with its development. */
export type ClaimInDevelopment = { claim: Claim; development: Development };

export type Standing = {
  issue: Issue;
  /** Position in the record's file, from 1. */
  number: number;
  /** What had happened, in date order; never empty. */
  history: Development[];
  current: Development;
  /** The last standing sentence; null where there is none. */
  answer: StandingSentence | null;
  stage: Stage;
  effect: Effect;
  group: Group;
  /** Date of the development at which stage or effect last changed. */
  since: PartialDate;
  /** The day of `since` is not known, so `daysInState` is a minimum. */
  sinceIsApproximate: boolean;
  groupSince: PartialDate;
  /** Calendar days in Seoul from the last possible day of `since`, never negative. */
  daysInState: number;
  daysInGroup: number;
  contested: boolean;
  /** The latest setback, whatever its age. */
  setback: Setback | null;
  /** The periods in which it was open again after it had been agreed, in effect or ended, oldest first. */
  openAgain: ReopenedPeriod[];
  positions: Record<Exclude<ClaimSide, "observer">, ClaimInDevelopment | null>;
  /** Next step of the current development; null once its date has certainly passed. */
  next: NextStep | null;
  lastMoved: PartialDate;
};

/** Calendar days in Seoul since a date; 0 before its last possible day. */
export function daysSince(date: PartialDate, asOf: AsOf): number {
  return Math.max(0, daysBetween(seoulDayOfPartialDate(date), asOfDay(asOf)));
}

function isNamedOnRecord(claim: Claim): boolean {
  return claim.attribution === "on_record" && (claim.speaker !== null || claim.speakerLabel !== null);
}

/** The newest claim of a side; within its development a named speaker on the record takes precedence. */
function lastSaid(history: readonly Development[], side: ClaimSide): ClaimInDevelopment | null {
  const development = history.findLast(({ claims }) => claims.some((claim) => claim.side === side));
  if (!development) return null;
  const claims = development.claims.filter((claim) => claim.side === side);
  const claim = claims.find(isNamedOnRecord) ?? claims[0];
  return claim ? { claim, development } : null;
}

/** The dates at which state and group last changed, and the last setback. */
function turningPoints(first: Development, history: readonly Development[]) {
  let before = first;
  let since = first.date;
  let groupSince = first.date;
  let setback: Setback | null = null;
  for (const development of history.slice(1)) {
    if (changesState(before, development)) since = development.date;
    if (groupOf(before.stage, before.effect) !== groupOf(development.stage, development.effect)) {
      groupSince = development.date;
    }
    setback = setbackAt(before, development) ?? setback;
    before = development;
  }
  return { since, groupSince, setback };
}

/**
 * The setback that still applies: a reopening while the issue is open, a move back while the group is
 * unchanged.
 */
export function currentSetback({
  setback,
  openAgain,
  groupSince,
}: Pick<Standing, "setback" | "openAgain" | "groupSince">): Setback | null {
  if (!setback) return null;
  if (setback.kind === "moved_back") return comparePartialDates(setback.on, groupSince) >= 0 ? setback : null;
  return openAgain.at(-1)?.to === null ? setback : null;
}

/**
 * The standing of an issue, derived from the developments that had happened; `number` is its position in the
 * record's file, from 1. Null before the first development: the issue was not on the record yet.
 */
export function standingOf(issue: Issue, number: number, asOf: AsOf): Standing | null {
  const history = historyOf(issue, asOf);
  const first = history[0];
  const current = history.at(-1);
  if (!first || !current) return null;
  const { since, groupSince, setback } = turningPoints(first, history);
  const { stage, effect, next } = current;
  return {
    issue,
    number,
    history,
    current,
    answer: standingAsOf(issue, asOf),
    stage,
    effect,
    group: groupOf(stage, effect),
    since,
    sinceIsApproximate: !isExact(since),
    groupSince,
    daysInState: daysSince(since, asOf),
    daysInGroup: daysSince(groupSince, asOf),
    contested: current.contested,
    setback,
    openAgain: findReopenedPeriods(history),
    positions: {
      KR: lastSaid(history, "KR"),
      US: lastSaid(history, "US"),
      text: lastSaid(history, "text"),
    },
    next: next?.date && hasCertainlyPassed(next.date, asOf) ? null : next,
    lastMoved: current.date,
  };
}
