/** Schemas of a measure and its steps, with the rules between steps. */
import { z } from "zod";

import { isDatedId } from "@/lib/domain/record/dated-id";
import type { Fault } from "@/lib/domain/record/fault";
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import { bases, rateKinds, stepStatuses, verifications } from "@/lib/domain/record/record";
import type { StepDocument, MeasureDocument } from "@/lib/domain/record/record-document";
import { requiredCitations } from "./citation";
import { partialDate, nullablePartialDate } from "./partial-date";
import { refineOrder } from "./period-order";
import { rules } from "./rules";
import { strictObject } from "./strict-object";
import { uniqueIds, id, listOf, note, text, wordOf } from "./values";

const stepShape = {
  id,
  announcedOn: partialDate,
  status: wordOf(stepStatuses),
  rate: z.number(rules.rate).min(0, rules.rate).nullable(),
  rateKind: wordOf(rateKinds),
  basis: wordOf(bases),
  instrument: text,
  from: nullablePartialDate,
  until: nullablePartialDate,
  settles: uniqueIds,
  development: id.nullable(),
  citations: requiredCitations,
  verification: wordOf(verifications),
  note,
};

export const step = strictObject(stepShape)
  .refine(({ status, from }) => from !== null || (status !== "charged" && status !== "not_charged"), {
    path: ["from"],
    message: rules.from_missing,
  })
  .refine(...refineOrder("from", "until")) satisfies z.ZodType<StepDocument>;

type Violation = { path: PropertyKey[]; message: string } & Pick<Fault, "code" | "about">;

/** The rules of its measure that a step violates; `index` is its position. */
function violationsOf(
  measure: Pick<MeasureDocument, "id" | "steps">,
  { id: stepId, announcedOn, settles, verification }: StepDocument,
  index: number,
): Violation[] {
  const violations: Violation[] = [];
  const earlier = measure.steps.slice(0, index);
  const before = earlier.at(-1);
  if (!isDatedId(measure.id, stepId)) {
    violations.push({
      path: ["id"],
      message: `must be "${measure.id}-" and a day (yyyy-mm-dd), then -2, -3 … for more on one day`,
      code: "step_id",
      about: measure.id,
    });
  }
  if (earlier.some((other) => other.id === stepId)) {
    violations.push({
      path: ["id"],
      message: "stands more than once; allowed: an id that no other step has",
      code: "step_id",
      about: measure.id,
    });
  }
  if (before && comparePartialDates(before.announcedOn, announcedOn) > 0) {
    const message = `is earlier than ${before.announcedOn.value} of "${before.id}" before it; allowed: steps in the order of announcedOn`;
    violations.push({ path: ["announcedOn"], message, code: "date_order", about: before.id });
  }
  // Unverified steps are not public, so a verified step can settle the same step.
  const counts = (other: StepDocument) => verification === "unverified" || other.verification === "verified";
  const settled = new Set(earlier.filter(counts).flatMap((other) => other.settles));
  const pending = earlier.filter(
    ({ id: other, status }) => (status === "agreed" || status === "threatened") && !settled.has(other),
  );
  const allowed = `allowed: ${pending.length === 0 ? "no step, as none is pending" : pending.map((other) => other.id).join(", ")}`;
  for (const [at, settledId] of settles.entries()) {
    if (pending.some((other) => other.id === settledId)) continue;
    const isEarlier = earlier.some((other) => other.id === settledId);
    violations.push({
      path: ["settles", at],
      message: `"${settledId}" ${isEarlier ? "is not pending" : "is no earlier step of this measure"}; ${allowed}`,
      code: isEarlier ? "settles_not_pending" : "settles_unknown",
      about: settledId,
    });
  }
  return violations;
}

const measureShape = {
  id,
  issue: id,
  goods: text,
  scope: text.nullable(),
  steps: listOf(step),
  note,
};

export const measure = strictObject(measureShape).superRefine((whole, context) => {
  for (const [index, one] of whole.steps.entries()) {
    for (const { path, message, ...params } of violationsOf(whole, one, index)) {
      context.addIssue({ code: "custom", path: ["steps", index, ...path], message, params });
    }
  }
}) satisfies z.ZodType<MeasureDocument>;
