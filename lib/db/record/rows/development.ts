/** Converts a development with claims and amounts to rows and back. */
import { amountRoles, attributions, claimSides, effects, stages, verifications } from "@/lib/domain/record/record";
import type { DevelopmentDocument } from "@/lib/domain/record/record-document";
import type { Amount, Claim, Development as DevelopmentRow } from "@/lib/db/generated/client";
import type { ChildRows } from "./child-rows";
import { addCitationRows, type CitationsOf } from "./citation";
import { oneOf } from "./one-of";
import type { Grouped } from "./group-by";
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

export function toDevelopmentColumns(development: DevelopmentDocument) {
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

export function addDevelopmentRows(rows: ChildRows, development: DevelopmentDocument): void {
  const developmentId = development.id;
  const key = `development/${developmentId}`;
  development.claims.forEach((claim, position) => {
    const id = `${key}/claims/${position}`;
    rows.claim.push({
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
    addCitationRows(rows, "claimId", id, id, claim.citations);
  });
  development.amounts.forEach(({ label, ...amount }, position) => {
    rows.amount.push({
      id: `${key}/amounts/${position}`,
      developmentId,
      position,
      ...amount,
      ...toTextColumns("label", label),
    });
  });
  addCitationRows(rows, "developmentId", developmentId, key, development.citations);
}

export type DevelopmentParts = { claims: Grouped<Claim>; amounts: Grouped<Amount>; citations: CitationsOf };

export function readDevelopment(row: DevelopmentRow, parts: DevelopmentParts): DevelopmentDocument {
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
    claims: parts.claims(row.id).map((claim) => ({
      side: oneOf(claimSides, claim.side),
      speaker: claim.speakerId,
      speakerLabel: readOptionalText(claim, "speakerLabel"),
      attribution: oneOf(attributions, claim.attribution),
      relayedBy: claim.relayedById,
      statement: readText(claim, "statement"),
      quote: readQuote(claim),
      citations: parts.citations.claimId(claim.id),
    })),
    amounts: parts.amounts(row.id).map((amount) => ({
      value: amount.value,
      currency: amount.currency,
      role: oneOf(amountRoles, amount.role),
      side: oneOf(claimSides, amount.side),
      label: readText(amount, "label"),
    })),
    citations: parts.citations.developmentId(row.id),
    verification: oneOf(verifications, row.verification),
    note: row.note,
  };
}
