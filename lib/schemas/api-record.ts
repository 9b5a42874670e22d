/** What do the records look like in answers of the API? As in the interchange format, without the editors' notes. */
import { z } from "zod";
import { citations } from "./citation";
import { development } from "./development";
import { talksEvent } from "./event";
import { issue } from "./issue";
import { official, role } from "./official";
import { source } from "./source";
import { strictObject } from "./strict-object";
import { trip } from "./trip";
import { language, listOf, words } from "./words";

const { note: _ofDevelopment, ...developmentShape } = development.shape;
const { note: _ofRole, ...roleShape } = role.shape;
const { note: _ofOfficial, ...officialShape } = official.shape;
const { note: _ofEvent, ...eventShape } = talksEvent.shape;
const { note: _ofTrip, ...tripShape } = trip.shape;
const { note: _ofSource, ...sourceShape } = source.shape;
/** What is not verified is not for readers. */
const verification = z.literal("verified");

export const apiDevelopment = strictObject({ ...developmentShape, verification }).meta({ id: "Development" });
export const apiIssue = strictObject({ ...issue.shape, developments: listOf(apiDevelopment) }).meta({ id: "Issue" });
export const apiOfficial = strictObject({
  ...officialShape,
  aliases: listOf(strictObject({ text: words, language })),
  roles: listOf(strictObject(roleShape)),
}).meta({ id: "Official" });
export const apiEvent = strictObject({ ...eventShape, verification }).meta({ id: "Event" });
// On a past day its sources may all have been published later.
export const apiTrip = strictObject({ ...tripShape, citations, verification }).meta({ id: "Trip" });
export const apiSource = strictObject(sourceShape).meta({ id: "Source" });
