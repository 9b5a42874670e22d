/** The measures whose recorded dates or pending steps need confirmation. */
import { type AsOf, hasCertainlyPassed, hasHappened } from "@/lib/domain/time/as-of";
import { pendingSteps, announcedSteps } from "@/lib/domain/measures/announced-steps";
import { comparePartialDates, earliestInstant, spanOf } from "@/lib/domain/time/partial-date";
import type { Issue, Measure, PartialDate, Source, Step } from "@/lib/domain/record/record";

type MeasureToConfirm = {
  /** A start or an end has passed; or a step is pending although its issue has later developments. */
  kind: "began" | "ended" | "pending";
  step: Step;
  /** The passed date, or that of the issue's last development. */
  date: PartialDate;
};

export type DueMeasure = { measure: Measure; checkedAt: Date | null; doubts: MeasureToConfirm[] };

type Known = {
  issues: readonly Issue[];
  sources: ReadonlyMap<string, Source>;
  checkedAt: ReadonlyMap<string, Date>;
};

function lastDevelopment(issue: Issue | undefined, asOf: AsOf): PartialDate | null {
  const dates = (issue?.developments ?? []).map(({ date }) => date);
  return (
    dates
      .filter((date) => hasHappened(date, asOf))
      .sort(comparePartialDates)
      .at(-1) ?? null
  );
}

/** Whether the date was in the future when announced; a later announcement reports a fact. */
function wasAhead(date: PartialDate, { announcedOn }: Step): boolean {
  return spanOf(announcedOn).latest < spanOf(date).earliest;
}

/**
 * The measures to confirm, in file order. A date announced ahead is confirmed by a later step of the measure,
 * by a source of the step published since, or by an accuracy check of the measure; a pending step older than
 * the last development of its issue by an accuracy check, or by a step that settles it.
 */
export function dueMeasures(
  measures: readonly Measure[],
  { issues, sources, checkedAt }: Known,
  now: Date,
): DueMeasure[] {
  const asOf: AsOf = { kind: "now", at: now };
  return measures.flatMap((measure) => {
    const known = announcedSteps(measure, asOf);
    const at = checkedAt.get(measure.id) ?? null;
    const isCheckedSince = (date: PartialDate) => at !== null && at >= earliestInstant(date);
    const isConfirmed = (date: PartialDate, step: Step) => {
      const isSince = (other: PartialDate | null) =>
        other !== null && spanOf(other).earliest >= spanOf(date).earliest;
      return (
        isCheckedSince(date) ||
        known.some((other) => other !== step && isSince(other.announcedOn)) ||
        step.citations.some(({ source }) => isSince(sources.get(source)?.publishedOn ?? null))
      );
    };
    const passed = (kind: "began" | "ended", date: PartialDate | null, step: Step): MeasureToConfirm[] =>
      date && wasAhead(date, step) && hasCertainlyPassed(date, asOf) && !isConfirmed(date, step)
        ? [{ kind, step, date }]
        : [];
    const last = lastDevelopment(
      issues.find(({ id }) => id === measure.issue),
      asOf,
    );
    const { agreed, threatened } = pendingSteps(known);
    const isPending = (step: Step) => agreed.includes(step) || threatened.includes(step);
    const doubts = known.flatMap((step): MeasureToConfirm[] => [
      ...passed("began", step.from, step),
      ...passed("ended", step.until, step),
      ...(last && isPending(step) && comparePartialDates(step.announcedOn, last) < 0 && !isCheckedSince(last)
        ? [{ kind: "pending", step, date: last } as const]
        : []),
    ]);
    return doubts.length > 0 ? [{ measure, checkedAt: at, doubts }] : [];
  });
}
