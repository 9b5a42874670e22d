/** Schemas of a trip, its travellers, legs and meetings. */
import type { z } from "zod";

import {
  type Leg,
  type Meeting,
  meetingStatuses,
  type Traveller,
  verifications,
} from "@/lib/domain/record/record";
import type { TripDocument } from "@/lib/domain/record/record-document";
import { citations, requiredCitations } from "./citation";
import { nullablePartialDate } from "./partial-date";
import { refineOrder } from "./period-order";
import { rules } from "./rules";
import { strictObject } from "./strict-object";
import { uniqueIds, id, listOf, note, text, wordOf } from "./values";

const traveller = strictObject({
  official: id,
  departs: nullablePartialDate,
  returns: nullablePartialDate,
  expectedReturn: nullablePartialDate,
})
  .refine(...refineOrder("departs", "returns"))
  .refine(...refineOrder("departs", "expectedReturn")) satisfies z.ZodType<Traveller>;

const leg = strictObject({
  place: text,
  arrives: nullablePartialDate,
  leaves: nullablePartialDate,
  what: text.nullable(),
}).refine(...refineOrder("arrives", "leaves")) satisfies z.ZodType<Leg>;

const meeting = strictObject({
  official: id.nullable(),
  label: text.nullable(),
  date: nullablePartialDate,
  status: wordOf(meetingStatuses),
  citations,
}).refine(
  ({ official, label }) => official !== null || label !== null,
  rules.someone,
) satisfies z.ZodType<Meeting>;

export const trip = strictObject({
  id,
  travellers: listOf(traveller),
  from: text,
  legs: listOf(leg),
  meetings: listOf(meeting),
  announcedOn: nullablePartialDate,
  purpose: text,
  outcome: text.nullable(),
  issues: uniqueIds,
  citations: requiredCitations,
  verification: wordOf(verifications),
  note,
}) satisfies z.ZodType<TripDocument>;
