/** Schemas of records in API responses: the interchange format without the editors' notes. */
import { z } from "zod";
import { citations } from "@/lib/schemas/record/citation";
import { claim, development } from "@/lib/schemas/record/development";
import { scheduleRow, talksEvent } from "@/lib/schemas/record/event";
import { issue } from "@/lib/schemas/record/issue";
import { measure, step } from "@/lib/schemas/record/measure";
import { official, role } from "@/lib/schemas/record/official";
import { source } from "@/lib/schemas/record/source";
import { strictObject } from "@/lib/schemas/record/strict-object";
import { trip } from "@/lib/schemas/record/trip";
import { id, language, listOf, words } from "@/lib/schemas/record/values";

const { note: _ofDevelopment, ...developmentShape } = development.shape;
const { note: _ofRole, ...roleShape } = role.shape;
const { note: _ofOfficial, ...officialShape } = official.shape;
const { note: _ofEvent, ...eventShape } = talksEvent.shape;
const { note: _ofTrip, ...tripShape } = trip.shape;
const { note: _ofStep, ...stepShape } = step.shape;
const { note: _ofMeasure, ...measureShape } = measure.shape;
const { note: _ofSource, ...sourceShape } = source.shape;
/** Unverified records are not public. */
const verification = z.literal("verified");

// As of a past day all sources of a text may have been published later, so lists of citations can be empty.
export const apiClaim = strictObject({ ...claim.shape, citations }).meta({ id: "Claim" });
export const apiDevelopment = strictObject({
  ...developmentShape,
  claims: listOf(apiClaim),
  citations,
  verification,
}).meta({ id: "Development" });
export const apiIssue = strictObject({ ...issue.shape, developments: listOf(apiDevelopment) }).meta({
  id: "Issue",
});
export const apiOfficial = strictObject({
  ...officialShape,
  aliases: listOf(strictObject({ text: words, language })),
  roles: listOf(strictObject({ ...roleShape, citations })),
}).meta({ id: "Official" });
export const apiEvent = strictObject({
  ...eventShape,
  schedule: listOf(strictObject({ ...scheduleRow.shape, citations })),
  verification,
}).meta({ id: "Event" });
export const apiTrip = strictObject({ ...tripShape, citations, verification }).meta({ id: "Trip" });
const apiStep = strictObject({ ...stepShape, citations, verification }).meta({ id: "Step" });
/** `issue` is null on a day before its first development. */
export const apiMeasure = strictObject({
  ...measureShape,
  issue: id.nullable(),
  steps: listOf(apiStep),
}).meta({ id: "Measure" });
export const apiSource = strictObject(sourceShape).meta({ id: "Source" });
