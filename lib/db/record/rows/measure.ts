/** Converts a measure with its steps and their settlements to rows and back. */
import { bases, rateKinds, stepStatuses, verifications } from "@/lib/domain/record/record";
import type { MeasureDocument } from "@/lib/domain/record/record-document";
import type { Prisma } from "@/lib/db/generated/client";
import { toCitationRows } from "./citation";
import { groupBy } from "./group-by";
import { oneOf } from "./one-of";
import { byPosition, inFileOrder, insertRows, recordTable, toStored } from "./record-table";
import {
  readDate,
  readOptionalDate,
  readOptionalText,
  readText,
  toDateColumns,
  toTextColumns,
} from "./shared-columns";

async function insertParts(
  client: Prisma.TransactionClient,
  measures: readonly MeasureDocument[],
): Promise<void> {
  const steps: Prisma.MeasureStepCreateManyInput[] = [];
  const settlements: Prisma.StepSettlementCreateManyInput[] = [];
  const citations: Prisma.CitationCreateManyInput[] = [];
  for (const measure of measures) {
    const measureId = measure.id;
    const rowIds = new Map(
      measure.steps.map(({ id }, position) => [id, `measure/${measureId}/steps/${position}`]),
    );
    measure.steps.forEach((step, position) => {
      const id = `measure/${measureId}/steps/${position}`;
      steps.push({
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
        settlements.push({ stepId: id, settledId: rowIds.get(settled) ?? settled, position: place });
      });
      citations.push(...toCitationRows("stepId", id, id, step.citations));
    });
  }
  await insertRows(client.measureStep, steps);
  await insertRows(client.stepSettlement, settlements);
  await insertRows(client.citation, citations);
}

export const measureTable = recordTable({
  reads: (client) => client.measure,
  writes: (client) => client.measure,
  toColumns: ({ id, issue, goods, scope, note }: MeasureDocument) => ({
    id,
    issueId: issue,
    ...toTextColumns("goods", goods),
    ...toTextColumns("scope", scope),
    note,
  }),
  insertParts,
  deleteParts: async (client, ids) => {
    await client.measureStep.deleteMany({ where: { measureId: { in: ids } } });
  },
  read: async (client, citations) => {
    const inOrder = { orderBy: byPosition };
    const stepRows = groupBy(await client.measureStep.findMany(inOrder), (row) => row.measureId);
    const settlements = groupBy(await client.stepSettlement.findMany(inOrder), (row) => row.stepId);
    return toStored(await client.measure.findMany({ orderBy: inFileOrder }), (row): MeasureDocument => {
      const steps = stepRows(row.id);
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
          settles: settlements(step.id).flatMap(({ settledId }) => stepIds.get(settledId) ?? []),
          development: step.developmentId,
          citations: citations.stepId(step.id),
          verification: oneOf(verifications, step.verification),
          note: step.note,
        })),
        note: row.note,
      };
    });
  },
});
