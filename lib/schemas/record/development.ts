/** Schemas of a development, its claims and its amounts. */
import { z } from "zod";

import {
  type Amount,
  amountRoles,
  attributions,
  type Claim,
  claimSides,
  effects,
  stages,
  verifications,
} from "@/lib/domain/record/record";
import type { DevelopmentDocument, DevelopmentInFile } from "@/lib/domain/record/record-document";
import { requiredCitations } from "./citation";
import { partialDate, nullablePartialDate } from "./partial-date";
import { refineOrder } from "./period-order";
import { maxStandingCharacters, rules } from "./rules";
import { strictObject } from "./strict-object";
import { id, listOf, note, quote, text, wordOf, booleanValue } from "./values";

export const claim = strictObject({
  side: wordOf(claimSides),
  speaker: id.nullable(),
  speakerLabel: text.nullable(),
  attribution: wordOf(attributions),
  relayedBy: id.nullable(),
  statement: text,
  quote: quote.nullable(),
  citations: requiredCitations,
}) satisfies z.ZodType<Claim>;

const amount = strictObject({
  value: z.number(rules.number),
  currency: z.string(rules.currency).regex(/^(%|[A-Z]{3})$/, rules.currency),
  role: wordOf(amountRoles),
  side: wordOf(claimSides),
  label: text,
}).refine(({ currency, role }) => role !== "rate" || currency === "%", {
  path: ["currency"],
  message: rules.currency,
}) satisfies z.ZodType<Amount>;

/** A sentence that is complete without context, with a maximum length. */
const standing = text.superRefine(({ en, ko }, context) => {
  for (const [language, words] of Object.entries({ en, ko })) {
    if (words !== null && words.length > maxStandingCharacters)
      context.addIssue({ code: "custom", path: [language], message: rules.standing_length });
  }
});

const shape = {
  id,
  date: partialDate,
  stage: wordOf(stages),
  effect: wordOf(effects),
  effectiveFrom: nullablePartialDate,
  effectiveUntil: nullablePartialDate,
  contested: booleanValue,
  what: text,
  // Documents older than this field lack it, which means null.
  standing: standing.nullable().default(null),
  next: strictObject({ what: text, date: nullablePartialDate }).nullable(),
  claims: listOf(claim),
  amounts: listOf(amount),
  citations: requiredCitations,
  verification: wordOf(verifications),
  note,
};

const rulesAcrossFields = [
  z.refine<Pick<DevelopmentInFile, "contested" | "claims">>(
    ({ contested, claims }) => !contested || claims.length >= 2,
    { path: ["claims"], message: rules.claims },
  ),
  z.refine<Pick<DevelopmentInFile, "effectiveFrom" | "effectiveUntil">>(
    ...refineOrder("effectiveFrom", "effectiveUntil"),
  ),
] as const;

export const development = strictObject(shape).check(
  ...rulesAcrossFields,
) satisfies z.ZodType<DevelopmentInFile>;

// A missing issue is refused like an empty id, which does not prevent the check of the rules across fields.
const issue = z.preprocess((value) => value ?? "", id);

export const developmentDocument = strictObject({ issue, ...shape }).check(
  ...rulesAcrossFields,
) satisfies z.ZodType<DevelopmentDocument>;
