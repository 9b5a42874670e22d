/** Schemas of the API responses. */
import { z } from "zod";
import {
  categories,
  changeKinds,
  effects,
  eventKinds,
  rateKinds,
  recordTypes,
  stages,
} from "@/lib/domain/record/record";
import { changeActions } from "@/lib/domain/changes/published-change";
import { searchKinds } from "@/lib/domain/search/search-entries";
import { groups } from "@/lib/domain/status/status";
import { apiClaim, apiEvent, apiIssue, apiMeasure, apiOfficial, apiSource, apiTrip } from "./records";
import { changesSummary } from "./summary";
import { citations } from "@/lib/schemas/record/citation";
import { partialDate, nullablePartialDate } from "@/lib/schemas/record/partial-date";
import { strictObject } from "@/lib/schemas/record/strict-object";
import { id, language, listOf, text, words, wordOf } from "@/lib/schemas/record/values";

const instant = z.iso.datetime({ precision: 3 });
const day = z.iso.date();
const address = z.url({ protocol: /^https?$/ });
const inLanguages = strictObject({ en: address, ko: address });
const count = z.int().nonnegative();
/** The requested calendar day, else the instant of the response. */
const asOf = z.union([day, instant]);
const next = address.nullable();
const dated = { changedAt: instant, verifiedAt: instant.nullable() };

const issueLinks = strictObject({
  page: inLanguages,
  asOf: inLanguages,
  json: address,
  feed: address,
  calendar: address,
}).meta({ id: "IssueLinks" });
const recordLinks = strictObject({
  page: inLanguages,
  /** The page as of the day; null where it does not support days. */
  asOf: inLanguages.nullable(),
  json: address,
  calendar: address.nullable(),
  revision: address,
}).meta({ id: "RecordLinks" });

const position = strictObject({ ...apiClaim.shape, development: id, date: partialDate }).meta({
  id: "Position",
});
const positions = strictObject({
  KR: position.nullable(),
  US: position.nullable(),
  text: position.nullable(),
});

/** With its development, whose date and citations these are. */
const standingSentence = strictObject({ text, date: partialDate, development: id, citations }).meta({
  id: "StandingSentence",
});

const standing = {
  id,
  title: text,
  group: wordOf(groups),
  stage: wordOf(stages),
  effect: wordOf(effects),
  since: partialDate,
  daysInState: count,
  contested: z.boolean(),
  standing: standingSentence.nullable(),
  positions,
  links: issueLinks,
};

const openItem = strictObject(standing).meta({ id: "OpenItem" });
const issueItem = strictObject({ ...standing, category: wordOf(categories), ...dated }).meta({
  id: "IssueItem",
});
const developmentVersion = strictObject({ id, ...dated, revision: address }).meta({
  id: "DevelopmentVersion",
});
const issueDetail = strictObject({
  ...issueItem.shape,
  developments: listOf(developmentVersion),
  record: apiIssue,
}).meta({ id: "IssueDetail" });

const entry = { id, links: recordLinks, ...dated };
const states = [
  "not_announced",
  "upcoming",
  "today",
  "in_session",
  "concluded",
  "passed_unreported",
  "not_confirmed",
  "cancelled",
] as const;

/** The state of an event's date; numbers only where a day is known. */
const countdown = strictObject({
  state: wordOf(states),
  starts: nullablePartialDate,
  ends: nullablePartialDate,
  /** Calendar days to go in the event's own zone. */
  days: count.nullable(),
  startsAt: instant.nullable(),
  endedOn: day.nullable(),
  daysAgo: count.nullable(),
  moved: listOf(partialDate),
}).meta({ id: "Countdown" });

const officialItem = strictObject({ ...entry, record: apiOfficial }).meta({ id: "OfficialItem" });
const tripItem = strictObject({ ...entry, record: apiTrip }).meta({ id: "TripItem" });
const eventItem = strictObject({ ...entry, countdown, record: apiEvent }).meta({ id: "EventItem" });
/**
 * The duty that applies; `since` is the first day or minute of the continuous run of the same rate and kind.
 */
const charge = strictObject({
  status: wordOf(["charged", "not_charged"]),
  rate: z.number().nullable(),
  rateKind: wordOf(rateKinds),
  since: partialDate,
  isBackdated: z.boolean(),
  instruments: listOf(text),
  step: id,
}).meta({ id: "Charge" });
/** Steps are given by their ids in the record. */
const measureItem = strictObject({
  ...entry,
  charged: charge.nullable(),
  before: charge.nullable(),
  decided: listOf(id),
  agreed: listOf(id),
  threatened: listOf(id),
  nextDates: listOf(
    strictObject({ kind: wordOf(["decided", "ends", "agreed", "threatened"]), date: partialDate, step: id }),
  ),
  record: apiMeasure,
}).meta({ id: "MeasureItem" });
const sourceItem = strictObject({ ...entry, record: apiSource }).meta({ id: "SourceItem" });

const changeLinks = strictObject({
  page: inLanguages.nullable(),
  json: address,
  revision: address.nullable(),
  before: address.nullable(),
}).meta({ id: "ChangeLinks" });

const changeItem = strictObject({
  seq: z.int().positive(),
  type: wordOf(recordTypes),
  id,
  name: strictObject({ en: words, ko: words }),
  version: z.int().positive(),
  deed: wordOf(changeActions),
  kind: wordOf(changeKinds),
  reason: z.string(),
  changedAt: instant,
  verifiedAt: instant.nullable(),
  changedFields: listOf(z.string()),
  issues: listOf(id),
  officials: listOf(id),
  links: changeLinks,
}).meta({ id: "ChangeItem" });
/** In the interchange format of its time, which later fields are missing in. */
const documentOfThen = z
  .record(z.string(), z.unknown())
  .meta({
    id: "DocumentOfThen",
    override: {
      type: "object",
      properties: { id: { type: "string" } },
      required: ["id"],
      propertyNames: undefined,
      additionalProperties: true,
    },
  })
  .nullable();
const changeDetail = strictObject({
  ...changeItem.shape,
  before: documentOfThen,
  after: documentOfThen,
}).meta({ id: "ChangeDetail" });

const knownDate = strictObject({
  kind: wordOf(["event", "next_step"]),
  id,
  what: text,
  date: partialDate,
  eventKind: wordOf(eventKinds).nullable(),
  issue: id.nullable(),
}).meta({ id: "KnownDate" });

/** What was said, of one development of an issue. */
const claimItem = strictObject({
  ...position.shape,
  issue: id,
  issueTitle: text,
  links: strictObject({ page: inLanguages, json: address }),
}).meta({ id: "ClaimItem" });

const passage = strictObject({ text: z.string(), language }).meta({ id: "Passage" });
const searchItem = strictObject({
  kind: wordOf(searchKinds),
  /** Of the record whose page shows it: for a development or a claim, its issue. */
  id,
  development: id.nullable(),
  /** In each language it has; a source has one. */
  title: listOf(passage),
  /** The speaker of a claim. */
  by: listOf(passage),
  /** The text that contains most of the words, shortened. */
  excerpt: passage.nullable(),
  date: nullablePartialDate,
  links: strictObject({ page: inLanguages, json: address }),
}).meta({ id: "SearchItem" });

const made = { asOf, madeAt: instant };
const listResponse = <Item extends z.ZodType>(item: Item) =>
  strictObject({ ...made, count, items: listOf(item), next });
const itemResponse = <Item extends z.ZodType>(item: Item) => strictObject({ ...made, item });

export const apiResponses = {
  open: strictObject({ ...made, count, items: listOf(openItem) }),
  issues: listResponse(issueItem),
  issue: itemResponse(issueDetail),
  officials: listResponse(officialItem),
  official: itemResponse(officialItem),
  trips: listResponse(tripItem),
  trip: itemResponse(tripItem),
  events: listResponse(eventItem),
  event: itemResponse(eventItem),
  measures: listResponse(measureItem),
  measure: itemResponse(measureItem),
  sources: listResponse(sourceItem),
  source: itemResponse(sourceItem),
  changes: strictObject({
    ...made,
    count,
    items: listOf(changeItem),
    summary: changesSummary.nullable(),
    next,
  }),
  change: itemResponse(changeDetail),
  claims: listResponse(claimItem),
  search: listResponse(searchItem),
  countdown: strictObject({ ...made, item: eventItem, nextDates: listOf(knownDate) }),
} as const;

export const apiIndex = strictObject({
  version: z.literal("1"),
  openapi: address,
  reference: inLanguages,
  licence: address,
  addresses: listOf(z.string().meta({ format: "uri-template" })),
}).meta({ id: "Index" });

export type ApiResponse<Name extends keyof typeof apiResponses> = z.output<(typeof apiResponses)[Name]>;
