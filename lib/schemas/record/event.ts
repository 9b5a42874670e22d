/** Schemas of an event, its participants and its schedule. */
import type { z } from "zod";

import {
  eventKinds,
  type Participant,
  type ScheduleRow,
  scheduleStatuses,
  verifications,
} from "@/lib/domain/record/record";
import type { EventDocument } from "@/lib/domain/record/record-document";
import { citations, requiredCitations } from "./citation";
import { partialDate, nullablePartialDate } from "./partial-date";
import { refineOrder } from "./period-order";
import { rules } from "./rules";
import { strictObject } from "./strict-object";
import { uniqueIds, id, listOf, note, text, wordOf } from "./values";

const participant = strictObject({ official: id.nullable(), label: text.nullable() }).refine(
  ({ official, label }) => official !== null || label !== null,
  rules.someone,
) satisfies z.ZodType<Participant>;

export const scheduleRow = strictObject({
  announcedOn: partialDate,
  status: wordOf(scheduleStatuses),
  starts: nullablePartialDate,
  ends: nullablePartialDate,
  citations: requiredCitations,
})
  .refine(({ status, starts }) => starts !== null || status === "postponed" || status === "cancelled", {
    path: ["starts"],
    message: rules.starts,
  })
  .refine(...refineOrder("starts", "ends")) satisfies z.ZodType<ScheduleRow>;

export const talksEvent = strictObject({
  id,
  kind: wordOf(eventKinds),
  name: text,
  place: text,
  participants: listOf(participant),
  schedule: listOf(scheduleRow),
  outcome: text.nullable(),
  issues: uniqueIds,
  citations,
  verification: wordOf(verifications),
  note,
}) satisfies z.ZodType<EventDocument>;
