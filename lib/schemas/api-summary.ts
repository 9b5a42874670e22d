/** What does the API's summary of changes look like? Two axes: what happened in the talks, and what this site changed. */
import { z } from "zod";
import { issueChangeKinds } from "../domain/changes";
import { effects, stages } from "../domain/record";
import { eventChangeKinds } from "../domain/schedule-changes";
import { siteChangeGroups } from "../domain/site-changes";
import { groups } from "../domain/status";
import { tripChangeKinds } from "../domain/trip-changes";
import { unknownOrDate } from "./partial-date";
import { strictObject } from "./strict-object";
import { id, listOf, text, wordOf } from "./words";

const count = z.int().nonnegative();
const counts = <const Word extends string>(list: readonly Word[]) => z.record(z.enum(list), count);
const state = strictObject({ group: wordOf(groups), stage: wordOf(stages), effect: wordOf(effects), contested: z.boolean() });
const tripState = wordOf(["planned", "travelling", "returned", "return_unknown"]);

export const changesSummary = strictObject({
  from: z.union([z.iso.date(), z.iso.datetime({ precision: 3 })]),
  talks: strictObject({
    counts: counts(issueChangeKinds),
    newlyContested: count.meta({ description: "Issues with a new disagreement, whatever else happened on them." }),
    unchanged: count,
    issues: listOf(strictObject({ id, title: text, kind: wordOf(issueChangeKinds), before: state.nullable(), after: state, developments: listOf(id) })),
    eventCounts: counts(eventChangeKinds),
    events: listOf(strictObject({ id, name: text, kind: wordOf(eventChangeKinds), before: unknownOrDate, after: unknownOrDate })),
    tripCounts: counts(tripChangeKinds),
    trips: listOf(strictObject({ id, purpose: text, kind: wordOf(tripChangeKinds), before: tripState.nullable(), after: tripState })),
  }),
  site: strictObject({ counts: counts(siteChangeGroups) }),
}).meta({ id: "ChangesSummary" });
