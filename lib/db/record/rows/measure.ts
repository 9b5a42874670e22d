/** Converts a measure with its steps and their settlements to rows and back. */
import { bases, type Measure, rateKinds, stepStatuses, verifications } from "@/lib/domain/record/record";
import type { Measure as MeasureRow, MeasureStep, StepSettlement } from "@/lib/db/generated/client";
import type { ChildRows } from "./child-rows";
import { addCitationRows, type CitationsOf } from "./citation";
import { oneOf } from "./one-of";
import type { Grouped } from "./group-by";
import { readDate, readOptionalDate, readOptionalText, readText, toDateColumns, toTextColumns } from "./shared-columns";

export function toMeasureColumns({ id, issue, goods, scope, note }: Measure) {
  return { id, issueId: issue, ...toTextColumns("goods", goods), ...toTextColumns("scope", scope), note };
}

export function addMeasureRows(rows: ChildRows, measure: Measure): void {
  const measureId = measure.id;
  const rowIds = new Map(measure.steps.map(({ id }, position) => [id, `measure/${measureId}/steps/${position}`]));
  measure.steps.forEach((step, position) => {
    const id = `measure/${measureId}/steps/${position}`;
    rows.measureStep.push({
      id,
      measureId,
      position,
      stepId: step.id,
      ...toDateColumns("announcedOn", step.announcedOn),
      status: step.status,
      rate: step.rate,
      rateKind: step.rateKind,
      basis: step.basis,
      ...toTextColumns("instrument", step.instrument),
      ...toDateColumns("from", step.from),
      ...toDateColumns("until", step.until),
      developmentId: step.development,
      verification: step.verification,
      note: step.note,
    });
    step.settles.forEach((settled, place) => {
      // An unknown step id is passed on, so that the database refuses it like every missing reference.
      rows.stepSettlement.push({ stepId: id, settledId: rowIds.get(settled) ?? settled, position: place });
    });
    addCitationRows(rows, "stepId", id, id, step.citations);
  });
}

export type MeasureParts = {
  steps: Grouped<MeasureStep>;
  settlements: Grouped<StepSettlement>;
  citations: CitationsOf;
};

export function readMeasure(row: MeasureRow, parts: MeasureParts): Measure {
  const steps = parts.steps(row.id);
  const stepIds = new Map(steps.map(({ id, stepId }) => [id, stepId]));
  return {
    id: row.id,
    issue: row.issueId,
    goods: readText(row, "goods"),
    scope: readOptionalText(row, "scope"),
    steps: steps.map((step) => ({
      id: step.stepId,
      announcedOn: readDate(step, "announcedOn"),
      status: oneOf(stepStatuses, step.status),
      rate: step.rate,
      rateKind: oneOf(rateKinds, step.rateKind),
      basis: oneOf(bases, step.basis),
      instrument: readText(step, "instrument"),
      from: readOptionalDate(step, "from"),
      until: readOptionalDate(step, "until"),
      settles: parts.settlements(step.id).flatMap(({ settledId }) => stepIds.get(settledId) ?? []),
      development: step.developmentId,
      citations: parts.citations.stepId(step.id),
      verification: oneOf(verifications, step.verification),
      note: step.note,
    })),
    note: row.note,
  };
}
