/** Converts a development with claims and amounts to rows and back. */
import {
  amountRoles,
  attributions,
  claimSides,
  effects,
  stages,
  verifications,
} from "@/lib/domain/record/record";
import type { DevelopmentDocument } from "@/lib/domain/record/record-document";
import type { Prisma } from "@/lib/db/generated/client";
import { toCitationRows } from "./citation";
import { groupBy } from "./group-by";
import { oneOf } from "./one-of";
import { byPosition, inFileOrder, insertRows, recordTable, toStored } from "./record-table";
import {
  readDate,
  readOptionalDate,
  readOptionalText,
  readQuote,
  readText,
  toDateColumns,
  toQuoteColumns,
  toTextColumns,
} from "./shared-columns";

function toColumns(development: DevelopmentDocument) {
  const { id, issue, stage, effect, contested, next, note } = development;
  return {
    id,
    issueId: issue,
    ...toDateColumns("date", development.date),
    stage,
    effect,
    ...toDateColumns("effectiveFrom", development.effectiveFrom),
    ...toDateColumns("effectiveUntil", development.effectiveUntil),
    contested,
    ...toTextColumns("what", development.what),
    ...toTextColumns("standing", development.standing),
    ...toTextColumns("nextWhat", next?.what ?? null),
    ...toDateColumns("nextDate", next?.date ?? null),
    note,
  };
}

async function insertParts(
  client: Prisma.TransactionClient,
  developments: readonly DevelopmentDocument[],
): Promise<void> {
  const claims: Prisma.ClaimCreateManyInput[] = [];
  const amounts: Prisma.AmountCreateManyInput[] = [];
  const citations: Prisma.CitationCreateManyInput[] = [];
  for (const development of developments) {
    const developmentId = development.id;
    const key = `development/${developmentId}`;
    development.claims.forEach((claim, position) => {
      const id = `${key}/claims/${position}`;
      claims.push({
        id,
        developmentId,
        position,
        side: claim.side,
        speakerId: claim.speaker,
        ...toTextColumns("speakerLabel", claim.speakerLabel),
        attribution: claim.attribution,
        relayedById: claim.relayedBy,
        ...toTextColumns("statement", claim.statement),
        ...toQuoteColumns(claim.quote),
      });
      citations.push(...toCitationRows("claimId", id, id, claim.citations));
    });
    development.amounts.forEach(({ label, ...amount }, position) => {
      amounts.push({
        id: `${key}/amounts/${position}`,
        developmentId,
        position,
        ...amount,
        ...toTextColumns("label", label),
      });
    });
    citations.push(...toCitationRows("developmentId", developmentId, key, development.citations));
  }
  await insertRows(client.claim, claims);
  await insertRows(client.amount, amounts);
  await insertRows(client.citation, citations);
}

export const developmentTable = recordTable({
  reads: (client) => client.development,
  writes: (client) => client.development,
  toColumns,
  insertParts,
  deleteParts: async (client, ids) => {
    const where = { developmentId: { in: ids } };
    await client.claim.deleteMany({ where });
    await client.amount.deleteMany({ where });
    await client.citation.deleteMany({ where });
  },
  read: async (client, citations, only) => {
    const ofDevelopments = { where: only ? { development: only } : {}, orderBy: byPosition };
    const claims = groupBy(await client.claim.findMany(ofDevelopments), (row) => row.developmentId);
    const amounts = groupBy(await client.amount.findMany(ofDevelopments), (row) => row.developmentId);
    return toStored(
      await client.development.findMany({ where: only ?? {}, orderBy: inFileOrder }),
      (row): DevelopmentDocument => {
        const nextWhat = readOptionalText(row, "nextWhat");
        return {
          issue: row.issueId,
          id: row.id,
          date: readDate(row, "date"),
          stage: oneOf(stages, row.stage),
          effect: oneOf(effects, row.effect),
          effectiveFrom: readOptionalDate(row, "effectiveFrom"),
          effectiveUntil: readOptionalDate(row, "effectiveUntil"),
          contested: row.contested,
          what: readText(row, "what"),
          standing: readOptionalText(row, "standing"),
          next: nextWhat && { what: nextWhat, date: readOptionalDate(row, "nextDate") },
          claims: claims(row.id).map((claim) => ({
            side: oneOf(claimSides, claim.side),
            speaker: claim.speakerId,
            speakerLabel: readOptionalText(claim, "speakerLabel"),
            attribution: oneOf(attributions, claim.attribution),
            relayedBy: claim.relayedById,
            statement: readText(claim, "statement"),
            quote: readQuote(claim),
            citations: citations.claimId(claim.id),
          })),
          amounts: amounts(row.id).map((amount) => ({
            value: amount.value,
            currency: amount.currency,
            role: oneOf(amountRoles, amount.role),
            side: oneOf(claimSides, amount.side),
            label: readText(amount, "label"),
          })),
          citations: citations.developmentId(row.id),
          verification: oneOf(verifications, row.verification),
          note: row.note,
        };
      },
    );
  },
});
