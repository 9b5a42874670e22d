/** Writes measures for the API. */
import { type DutyState, isInState } from "@/lib/domain/measures/duty-states";
import { type Charge, measureAsOf, measuresAsOf } from "@/lib/domain/measures/measure-as-of";
import type { Measure } from "@/lib/domain/record/record";
import { issueOfMeasure, measureRecordAsOf } from "@/lib/domain/changes/record-as-of";
import { lookupOf } from "@/lib/domain/record/lookup";
import { hasAllTerms, termsOf } from "@/lib/domain/search/search-terms";
import { linesOfTexts } from "@/lib/domain/search/search-text";
import type { ApiResponse } from "@/lib/schemas/api/responses";
import { type ApiView, entryOf } from "./views";

type Item = ApiResponse<"measures">["items"][number];

function chargeOf(charge: Charge | null): Item["charged"] {
  if (!charge) return null;
  const { status, rate, rateKind, since, isBackdated, instruments, step } = charge;
  return { status, rate, rateKind, since, isBackdated, instruments, step: step.id };
}

const idsOf = (steps: readonly { id: string }[]) => steps.map(({ id }) => id);

type MeasureFilter = {
  issue?: string | undefined;
  status?: DutyState | undefined;
  q?: string | undefined;
};

/**
 * Measures announced by then that match the filter. Each word of `q` must occur in the goods, the scope or
 * the instrument of a step known by then.
 */
export function filterMeasures(
  { record, asOf }: Pick<ApiView, "record" | "asOf">,
  { issue, status, q }: MeasureFilter,
): Measure[] {
  const terms = termsOf(q ?? "");
  const standings = measuresAsOf(record.measures, asOf).filter(
    (standing) =>
      (issue === undefined || standing.measure.issue === issue) &&
      (status === undefined || isInState(standing, status)),
  );
  return standings.flatMap(({ measure, steps }) => {
    const texts = [measure.goods, measure.scope, ...steps.map(({ instrument }) => instrument)].flatMap(
      (text) => [text?.en, text?.ko],
    );
    return q === undefined || hasAllTerms(terms, linesOfTexts(texts)) ? [measure] : [];
  });
}

/** Null before its first step was announced. */
export function measureItem(view: ApiView, measure: Measure): Item | null {
  const lookup = lookupOf(view.record);
  const known = measureRecordAsOf(measure, lookup, view.asOf);
  if (!known) return null;
  const { charged, before, decided, agreed, threatened, next } = measureAsOf(known, view.asOf);
  return {
    ...entryOf(view, "measure", measure.id),
    charged: chargeOf(charged),
    before: chargeOf(before),
    decided: idsOf(decided),
    agreed: idsOf(agreed),
    threatened: idsOf(threatened),
    nextDates: next.map(({ kind, date, step }) => ({ kind, date, step: step.id })),
    record: { ...known, issue: issueOfMeasure(known, lookup, view.asOf) },
  };
}
