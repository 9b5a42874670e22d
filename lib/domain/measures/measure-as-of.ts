/** The duty on goods as of a given time, and the steps decided, agreed or threatened beside it. */
import { type AsOf, asOfInstant } from "@/lib/domain/time/as-of";
import { spanOf } from "@/lib/domain/time/partial-date";
import { endOfPeriod } from "@/lib/domain/time/period";
import type { Measure, PartialDate, Step, Text } from "@/lib/domain/record/record";
import { type Level, dutyLevelsOf, dutyStart } from "./levels";
import { pendingSteps, announcedSteps } from "./announced-steps";

/** The duty that applies: a rate, or none. */
export type Charge = {
  /** The step that applies. */
  step: Step;
  status: "charged" | "not_charged";
  /** In percent; null where nothing is charged, and where no figure was given. */
  rate: number | null;
  rateKind: Step["rateKind"];
  /** First day or minute of the continuous run of the same rate and kind. */
  since: PartialDate;
  /** The first instant after that run, in milliseconds since 1970 UTC; null where no end is known. */
  end: number | null;
  /** The steps of that run, each once, in the order in which they first applied; `step` is one of them. */
  run: Step[];
  /** The texts of the run, each once: several where the same rate moved to another legal basis. */
  instruments: Text[];
  /** The run begins before the day on which its first step was announced. */
  isBackdated: boolean;
};

/**
 * A future date. `decided`: a charge begins; `ends`: a charge ends, and `then` applies or nothing; the
 * others: a pending step would apply.
 */
export type MeasureDate = {
  kind: "decided" | "ends" | "agreed" | "threatened";
  date: PartialDate;
  step: Step;
  then: Step | null;
};

export type MeasureStanding = {
  measure: Measure;
  /** Null before the first charge, and where the last one ended without another. */
  charged: Charge | null;
  /** The charge before the current run, or the last one where it has ended; null where there was none. */
  before: Charge | null;
  /** Announced charges that have not begun, in time order. */
  decided: Step[];
  agreed: Step[];
  threatened: Step[];
  /** Future dates, soonest first; undated threats and agreements are left out. */
  next: MeasureDate[];
  /** Announced by then, in file order. */
  steps: Step[];
};

/** Whether two steps set the same duty: the same rate of the same kind, whatever the legal basis. */
function isSameDuty(a: Step, b: Step): boolean {
  return (
    a.status === b.status && (a.status === "not_charged" || (a.rate === b.rate && a.rateKind === b.rateKind))
  );
}

/** Whether the step applies to days that were certainly over when it was announced. */
export function isBackdated({ from, announcedOn }: Pick<Step, "from" | "announcedOn">): boolean {
  return from !== null && spanOf(from).latest < spanOf(announcedOn).earliest;
}

function distinctTexts(texts: readonly Text[]): Text[] {
  return [...new Map(texts.map((text) => [`${text.en ?? ""}\n${text.ko ?? ""}`, text])).values()];
}

/** The continuous runs of levels, each of one duty. */
function runsOf(levels: readonly Level[]): Level[][] {
  const runs: Level[][] = [];
  for (const level of levels) {
    const last = runs.at(-1)?.at(-1);
    if (last && last.end === level.start && isSameDuty(last.step, level.step)) runs.at(-1)?.push(level);
    else runs.push([level]);
  }
  return runs;
}

function chargeOf(run: readonly Level[]): Charge | null {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return null;
  const { step } = last;
  const steps = [...new Set(run.map((level) => level.step))];
  return {
    step,
    status: step.status === "charged" ? "charged" : "not_charged",
    rate: step.rate,
    rateKind: step.rateKind,
    since: first.since,
    end: last.end,
    run: steps,
    instruments: distinctTexts(steps.map(({ instrument }) => instrument)),
    isBackdated: isBackdated({ from: first.since, announcedOn: first.step.announcedOn }),
  };
}

/** Every charge that had begun by then, in time order; the last one may still apply. */
export function chargesBegunBy(measure: Pick<Measure, "steps">, asOf: AsOf): Charge[] {
  const now = asOfInstant(asOf).getTime();
  const begun = dutyLevelsOf(announcedSteps(measure, asOf)).filter(({ start }) => start <= now);
  return runsOf(begun).flatMap((run) => chargeOf(run) ?? []);
}

function nextOf(levels: readonly Level[], pending: readonly Step[], now: number): MeasureDate[] {
  const dates = levels.flatMap(({ step, start, end, since }): MeasureDate[] => {
    const begins: MeasureDate[] =
      step.from !== null && start > now && dutyStart(step.from) === start
        ? [{ kind: "decided", date: since, step, then: null }]
        : [];
    if (step.until === null || end === null || end !== endOfPeriod(step.until)) return begins;
    const after = levels.find((other) => other.start === end);
    // A charge that begins then has its own date.
    if (after?.step.from && dutyStart(after.step.from) === end) return begins;
    return [...begins, { kind: "ends", date: step.until, step, then: after?.step ?? null }];
  });
  for (const step of pending) {
    const kind = step.status === "agreed" ? "agreed" : "threatened";
    if (step.from !== null && spanOf(step.from).earliest > now)
      dates.push({ kind, date: step.from, step, then: null });
  }
  return dates.sort((a, b) => spanOf(a.date).earliest - spanOf(b.date).earliest);
}

/**
 * The duty of a measure as of a time, by the verified steps announced by then (FORMAT, "measures.json"):
 * charged is the last step that has begun and not ended, agreed and threatened are the pending ones. A duty
 * begins with the first instant of its `from`, and ends with the last of the day in its `until`, or with the
 * minute.
 * @example measureAsOf(cars, { kind: "day", on: "2025-10-22" }).charged?.rate // 25
 */
export function measureAsOf(measure: Measure, asOf: AsOf): MeasureStanding {
  const steps = announcedSteps(measure, asOf);
  const now = asOfInstant(asOf).getTime();
  const levels = dutyLevelsOf(steps);
  const current = levels.find(({ start, end }) => start <= now && (end === null || end > now));
  const ahead = levels.filter(({ start }) => start > now);
  const charges = chargesBegunBy(measure, asOf);
  const { agreed, threatened } = pendingSteps(steps);
  return {
    measure,
    charged: (current && charges.at(-1)) ?? null,
    before: charges.at(current ? -2 : -1) ?? null,
    decided: [...new Set(ahead.map(({ step }) => step))].filter(
      ({ from }) => from !== null && dutyStart(from) > now,
    ),
    agreed,
    threatened,
    next: nextOf(current ? [current, ...ahead] : ahead, [...agreed, ...threatened], now),
    steps,
  };
}

/** The measures of which a step had been announced by then, in file order. */
export function measuresAsOf(measures: readonly Measure[], asOf: AsOf): MeasureStanding[] {
  return measures.map((measure) => measureAsOf(measure, asOf)).filter(({ steps }) => steps.length > 0);
}
