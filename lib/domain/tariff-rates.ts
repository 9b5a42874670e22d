/** Which tariff rates the record states, and from when to when those in force applied. */
import { type AsOf, asOfDay, hasHappened } from "./as-of";
import { historyOf } from "./history";
import { type CalendarDay, comparePartialDates, earliestInstant, isExact, seoulDayOf, seoulDayOfPartialDate } from "./partial-date";
import type { Amount, Category, Development, Issue, PartialDate } from "./record";

/** Duties on contested legal ground are filed under `legal`; a rate in any other category is no tariff. */
const categories: ReadonlySet<Category> = new Set(["tariff", "legal"]);

/** In force from a recorded day; in force, its first day not recorded; or not in force by what the entry says. */
export type RateKind = "in_force" | "in_force_undated" | "not_in_force";

/** By its own term, by the next rate of the issue, by a decision, or because the issue ended. */
export type RateEnd = { on: PartialDate; by: "term" | "next" | "struck_down" | "expired" | "superseded" | "ended" };

/** `possiblyFrom` is earlier than `from` where the first day is not known exactly. */
export type RateDays = { possiblyFrom: CalendarDay; from: CalendarDay; to: CalendarDay };

export type TariffRate = {
  issue: Issue;
  development: Development;
  /** Null where a duty came into force without one rate on record for it. */
  amount: Amount | null;
  /** The development that stated the rate, where the one that brought it into force did not repeat it. */
  statedIn: Development;
  kind: RateKind;
  from: PartialDate | null;
  end: RateEnd | null;
  /** Was in force, and no longer is. */
  isOver: boolean;
  /** In Seoul, up to the day spoken of; null for what is not in force from a recorded day. */
  days: RateDays | null;
};

function ratesOf({ amounts }: Development): Amount[] {
  return amounts.filter(({ role, currency }) => role === "rate" && currency === "%");
}

function applies({ effect }: Development): boolean {
  return effect === "in_force" || effect === "partly_delivered";
}

function isSame(a: PartialDate | null, b: PartialDate | null): boolean {
  return a !== null && b !== null && a.value === b.value && a.zone === b.zone && a.precision === b.precision;
}

function stopAt({ date, stage, effect }: Development): RateEnd | null {
  if (effect === "struck_down" || effect === "expired" || effect === "superseded") return { on: date, by: effect };
  return stage === "ended" ? { on: date, by: "ended" } : null;
}

/**
 * A threat ends nothing: what is in force stays so until its term, its successor or a decision. `from` is its
 * first day, or the day on which it was stated as in force. Which of several rates a successor replaces is not
 * on record, so it then ends none.
 */
function endOf(history: readonly Development[], index: number, from: PartialDate): RateEnd | null {
  const stated = history[index];
  const later = history.slice(index + 1);
  // The last word on the term of the same duty counts: a term can be prolonged.
  const term = history.slice(index).findLast((one) => one.effectiveUntil && (one === stated || isSame(one.effectiveFrom, from)));
  const next =
    stated && ratesOf(stated).length > 1
      ? undefined
      : later.find((one) => applies(one) && one.effectiveFrom && comparePartialDates(one.effectiveFrom, from) > 0);
  const stops = later.map(stopAt).find((stop) => stop !== null);
  const ends: RateEnd[] = [];
  if (term?.effectiveUntil) ends.push({ on: term.effectiveUntil, by: "term" });
  if (next?.effectiveFrom) ends.push({ on: next.effectiveFrom, by: "next" });
  if (stops) ends.push(stops);
  return ends.sort((a, b) => comparePartialDates(a.on, b.on))[0] ?? null;
}

function daysOf(from: PartialDate, end: RateEnd | null, today: CalendarDay): RateDays {
  const earlier = (a: CalendarDay, b: CalendarDay) => (a < b ? a : b);
  const to = earlier(end ? seoulDayOfPartialDate(end.on) : today, today);
  const certain = earlier(seoulDayOfPartialDate(from), to);
  return { possiblyFrom: isExact(from) ? certain : earlier(seoulDayOf(earliestInstant(from)), certain), from: certain, to };
}

/**
 * The one rate last stated before, for a development that brings a duty into force without naming it. A rate
 * that was only threatened is none of those; of several stated together none can be chosen.
 */
function lastStated(history: readonly Development[], index: number): { amount: Amount; statedIn: Development } | null {
  const statedIn = history.slice(0, index).findLast((one) => one.effect !== "threatened" && ratesOf(one).length > 0);
  const [amount, another] = statedIn ? ratesOf(statedIn) : [];
  return statedIn && amount && !another ? { amount, statedIn } : null;
}

function ofIssue(issue: Issue, asOf: AsOf): TariffRate[] {
  const history = historyOf(issue, asOf);
  const hasEnded = (end: RateEnd | null) => end !== null && hasHappened(end.on, asOf);
  if (!categories.has(issue.category) || !history.some((development) => ratesOf(development).length > 0)) return [];
  const today = asOfDay(asOf);
  const inForceFrom: PartialDate[] = [];
  return history.flatMap((development, index): TariffRate[] => {
    const from = development.effectiveFrom;
    const own = ratesOf(development);
    if (applies(development) && from && hasHappened(from, asOf)) {
      const known = inForceFrom.some((other) => isSame(other, from));
      if (own.length === 0 && known) return [];
      inForceFrom.push(from);
      const end = endOf(history, index, from);
      const inForce = { issue, development, kind: "in_force" as const, from, end, isOver: hasEnded(end), days: daysOf(from, end, today) };
      if (own.length === 0) return [{ ...inForce, ...(lastStated(history, index) ?? { amount: null, statedIn: development }) }];
      return own.map((amount) => ({ ...inForce, amount, statedIn: development }));
    }
    const stated = { issue, development, statedIn: development, from, days: null };
    if (applies(development) && !from) {
      const end = endOf(history, index, development.date);
      return own.map((amount) => ({ ...stated, amount, kind: "in_force_undated", end, isOver: hasEnded(end) }));
    }
    const until = development.effectiveUntil;
    return own.map((amount) => ({ ...stated, amount, kind: "not_in_force", end: until ? { on: until, by: "term" } : null, isOver: false }));
  });
}

/**
 * Every rate in percent of an issue about tariffs that had been stated, in record order, within an issue by date.
 * A development that says again from when a known rate applies adds no row.
 */
export function tariffRates(issues: readonly Issue[], asOf: AsOf): TariffRate[] {
  return issues.flatMap((issue) => ofIssue(issue, asOf));
}
