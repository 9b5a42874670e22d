/** Schema of the API's summary of changes, on two axes: the talks, and the contents of this site. */
import { z } from "zod";
import { issueChangeKinds } from "@/lib/domain/changes/issue-changes";
import { effects, stages } from "@/lib/domain/record/record";
import { eventChangeKinds } from "@/lib/domain/changes/schedule-changes";
import { siteChangeGroups } from "@/lib/domain/changes/site-changes";
import { groups } from "@/lib/domain/status/status";
import { tripChangeKinds } from "@/lib/domain/changes/trip-changes";
import { nullablePartialDate } from "@/lib/schemas/record/partial-date";
import { strictObject } from "@/lib/schemas/record/strict-object";
import { id, listOf, text, wordOf } from "@/lib/schemas/record/values";

const count = z.int().nonnegative();
/** A count for each word, so that the description lists them by name. */
const counts = (list: readonly string[]) =>
  strictObject(Object.fromEntries(list.map((word) => [word, count])));
const state = strictObject({
  group: wordOf(groups),
  stage: wordOf(stages),
  effect: wordOf(effects),
  contested: z.boolean(),
});
const tripState = wordOf(["planned", "travelling", "returned", "return_unknown"]);

export const changesSummary = strictObject({
  from: z.union([z.iso.date(), z.iso.datetime({ precision: 3 })]),
  talks: strictObject({
    counts: counts(issueChangeKinds),
    newlyContested: count.meta({
      description: "Issues with a new disagreement, whatever else happened on them.",
    }),
    unchanged: count,
    issues: listOf(
      strictObject({
        id,
        title: text,
        kind: wordOf(issueChangeKinds),
        before: state.nullable(),
        after: state,
        developments: listOf(id),
      }),
    ),
    eventCounts: counts(eventChangeKinds),
    events: listOf(
      strictObject({
        id,
        name: text,
        kind: wordOf(eventChangeKinds),
        before: nullablePartialDate,
        after: nullablePartialDate,
      }),
    ),
    tripCounts: counts(tripChangeKinds),
    trips: listOf(
      strictObject({
        id,
        purpose: text,
        kind: wordOf(tripChangeKinds),
        before: tripState.nullable(),
        after: tripState,
      }),
    ),
  }),
  site: strictObject({ counts: counts(siteChangeGroups) }),
}).meta({ id: "ChangesSummary" });
