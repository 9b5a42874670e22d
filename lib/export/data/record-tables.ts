/** Converts the published record to flat tables. */
import {
  accesses,
  attributions,
  bases,
  type Amount,
  amountRoles,
  categories,
  type Citation,
  type Claim,
  claimSides,
  type Development,
  effects,
  eventKinds,
  linkTypes,
  meetingStatuses,
  officialSides,
  rateKinds,
  scheduleStatuses,
  stages,
  stepStatuses,
  tiers,
} from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import {
  choice,
  type Column,
  date,
  number,
  quote,
  refers,
  type Table,
  table,
  text,
  words,
  yesNo,
} from "./table";

type Nested<Row, Parent> = { row: Row; parent: Parent; place: number };

/** Every row of a nested list, with its 1-based position. */
function nestedRows<Parent, Row>(
  parents: readonly Parent[],
  list: (parent: Parent) => readonly Row[],
): Nested<Row, Parent>[] {
  return parents.flatMap((parent) => list(parent).map((row, index) => ({ row, parent, place: index + 1 })));
}

type Id = { id: string };
const id = <Row extends Id>(): Column<Row>[] => words<Row>("id", (row) => row.id);
const parentId = <Row, Parent extends Id>(name: string, table: string) =>
  refers<Nested<Row, Parent>>(name, table, ({ parent }) => parent.id);
const place = <Row, Parent>(name: string) => number<Nested<Row, Parent>>(name, "integer", (row) => row.place);

type Cited = { of: string; id: string; part: string | null; place: number | null; citation: Citation };

function citationRows({ officials, issues, events, trips, measures }: PublicRecord): Cited[] {
  const direct = (of: string, list: readonly (Id & { citations: Citation[] })[]): Cited[] =>
    list.flatMap((entry) =>
      entry.citations.map((citation) => ({ of, id: entry.id, part: null, place: null, citation })),
    );
  const nested = <Parent extends Id>(
    of: string,
    part: string,
    parents: readonly Parent[],
    list: (parent: Parent) => readonly { citations: Citation[] }[],
  ): Cited[] =>
    nestedRows(parents, list).flatMap(({ row, parent, place: at }) =>
      row.citations.map((citation) => ({ of, id: parent.id, part, place: at, citation })),
    );
  const developments = issues.flatMap((issue) => issue.developments);
  return [
    ...nested("official", "role", officials, ({ roles }) => roles),
    ...nested("issue", "link", issues, ({ links }) => links),
    ...direct("development", developments),
    ...nested("development", "claim", developments, ({ claims }) => claims),
    ...direct("event", events),
    ...nested("event", "schedule", events, ({ schedule }) => schedule),
    ...direct("trip", trips),
    ...nested("trip", "meeting", trips, ({ meetings }) => meetings),
    ...nested("measure", "step", measures, ({ steps }) => steps),
  ];
}

function issueTables({ issues }: PublicRecord): Table[] {
  const developments = nestedRows(issues, (issue) => issue.developments);
  const all = issues.flatMap((issue) => issue.developments);
  return [
    table("issues", issues, [
      id(),
      text("title", (row) => row.title),
      choice("category", categories, (row) => row.category),
      text("summary", (row) => row.summary),
      refers("parent", "issues", (row) => row.parent),
    ]),
    table(
      "issue-links",
      nestedRows(issues, ({ links }) => links),
      [
        parentId("issue", "issues"),
        place("link"),
        choice("type", linkTypes, ({ row }) => row.type),
        refers("other_issue", "issues", ({ row }) => row.issue),
      ],
    ),
    table("developments", developments, [
      words("id", ({ row }) => row.id),
      parentId("issue", "issues"),
      date("date", ({ row }) => row.date),
      choice("stage", stages, ({ row }) => row.stage),
      choice("effect", effects, ({ row }) => row.effect),
      date("effective_from", ({ row }) => row.effectiveFrom),
      date("effective_until", ({ row }) => row.effectiveUntil),
      yesNo("contested", ({ row }) => row.contested),
      text("what", ({ row }) => row.what),
      text("standing", ({ row }) => row.standing),
      text("next_what", ({ row }) => row.next?.what ?? null),
      date("next_date", ({ row }) => row.next?.date ?? null),
    ]),
    table<Nested<Claim, Development>>(
      "claims",
      nestedRows(all, ({ claims }) => claims),
      [
        parentId("development", "developments"),
        place("claim"),
        choice("side", claimSides, ({ row }) => row.side),
        refers("speaker", "officials", ({ row }) => row.speaker),
        text("speaker_label", ({ row }) => row.speakerLabel),
        choice("attribution", attributions, ({ row }) => row.attribution),
        refers("relayed_by", "officials", ({ row }) => row.relayedBy),
        text("statement", ({ row }) => row.statement),
        quote(({ row }) => row.quote),
      ],
    ),
    table<Nested<Amount, Development>>(
      "amounts",
      nestedRows(all, ({ amounts }) => amounts),
      [
        parentId("development", "developments"),
        place("amount"),
        number("value", "number", ({ row }) => row.value),
        words("currency", ({ row }) => row.currency),
        choice("role", amountRoles, ({ row }) => row.role),
        choice("side", claimSides, ({ row }) => row.side),
        text("label", ({ row }) => row.label),
      ],
    ),
  ];
}

function officialTables({ officials }: PublicRecord): Table[] {
  return [
    table("officials", officials, [
      id(),
      text("name", (row) => row.name),
      choice("side", officialSides, (row) => row.side),
    ]),
    table(
      "aliases",
      nestedRows(officials, ({ aliases }) => aliases),
      [
        parentId("official", "officials"),
        place("alias"),
        words("text", ({ row }) => row.text),
        words("language", ({ row }) => row.language),
      ],
    ),
    table(
      "roles",
      nestedRows(officials, ({ roles }) => roles),
      [
        parentId("official", "officials"),
        place("role"),
        text("title", ({ row }) => row.title),
        text("organisation", ({ row }) => row.organisation),
        date("from", ({ row }) => row.from),
        date("to", ({ row }) => row.to),
      ],
    ),
  ];
}

function eventTables({ events }: PublicRecord): Table[] {
  return [
    table("events", events, [
      id(),
      choice("kind", eventKinds, (row) => row.kind),
      text("name", (row) => row.name),
      text("place", (row) => row.place),
      text("outcome", (row) => row.outcome),
    ]),
    table(
      "participants",
      nestedRows(events, ({ participants }) => participants),
      [
        parentId("event", "events"),
        place("participant"),
        refers("official", "officials", ({ row }) => row.official),
        text("label", ({ row }) => row.label),
      ],
    ),
    table(
      "schedule",
      nestedRows(events, ({ schedule }) => schedule),
      [
        parentId("event", "events"),
        place("row"),
        date("announced_on", ({ row }) => row.announcedOn),
        choice("status", scheduleStatuses, ({ row }) => row.status),
        date("starts", ({ row }) => row.starts),
        date("ends", ({ row }) => row.ends),
      ],
    ),
    table(
      "event-issues",
      nestedRows(events, ({ issues }) => issues),
      [parentId("event", "events"), refers("issue", "issues", ({ row }) => row)],
    ),
  ];
}

function tripTables({ trips }: PublicRecord): Table[] {
  return [
    table("trips", trips, [
      id(),
      text("from", (row) => row.from),
      date("announced_on", (row) => row.announcedOn),
      text("purpose", (row) => row.purpose),
      text("outcome", (row) => row.outcome),
    ]),
    table(
      "travellers",
      nestedRows(trips, ({ travellers }) => travellers),
      [
        parentId("trip", "trips"),
        place("traveller"),
        refers("official", "officials", ({ row }) => row.official),
        date("departs", ({ row }) => row.departs),
        date("returns", ({ row }) => row.returns),
        date("expected_return", ({ row }) => row.expectedReturn),
      ],
    ),
    table(
      "legs",
      nestedRows(trips, ({ legs }) => legs),
      [
        parentId("trip", "trips"),
        place("leg"),
        text("place", ({ row }) => row.place),
        date("arrives", ({ row }) => row.arrives),
        date("leaves", ({ row }) => row.leaves),
        text("what", ({ row }) => row.what),
      ],
    ),
    table(
      "meetings",
      nestedRows(trips, ({ meetings }) => meetings),
      [
        parentId("trip", "trips"),
        place("meeting"),
        refers("official", "officials", ({ row }) => row.official),
        text("label", ({ row }) => row.label),
        date("date", ({ row }) => row.date),
        choice("status", meetingStatuses, ({ row }) => row.status),
      ],
    ),
    table(
      "trip-issues",
      nestedRows(trips, ({ issues }) => issues),
      [parentId("trip", "trips"), refers("issue", "issues", ({ row }) => row)],
    ),
  ];
}

function measureTables({ measures }: PublicRecord): Table[] {
  const steps = nestedRows(measures, (measure) => measure.steps);
  return [
    table("measures", steps, [
      words("id", ({ row }) => row.id),
      words("measure", ({ parent }) => parent.id),
      refers("issue", "issues", ({ parent }) => parent.issue),
      text("goods", ({ parent }) => parent.goods),
      text("scope", ({ parent }) => parent.scope),
      place("step"),
      date("announced_on", ({ row }) => row.announcedOn),
      choice("status", stepStatuses, ({ row }) => row.status),
      number("rate", "number", ({ row }) => row.rate),
      choice("rate_kind", rateKinds, ({ row }) => row.rateKind),
      choice("basis", bases, ({ row }) => row.basis),
      text("instrument", ({ row }) => row.instrument),
      date("from", ({ row }) => row.from),
      date("until", ({ row }) => row.until),
      refers("development", "developments", ({ row }) => row.development),
    ]),
    table(
      "step-settlements",
      nestedRows(
        steps.map(({ row }) => row),
        ({ settles }) => settles,
      ),
      [parentId("step", "measures"), refers("settles", "measures", ({ row }) => row)],
    ),
  ];
}

/** Nested rows have the id of their parent and a 1-based position. */
export function dataTables(record: PublicRecord): Table[] {
  return [
    ...issueTables(record),
    ...officialTables(record),
    ...eventTables(record),
    ...tripTables(record),
    ...measureTables(record),
    table("sources", record.sources, [
      id(),
      words("title", (row) => row.title),
      choice("title_kind", ["headline", "description"], (row) => row.titleKind),
      words("publisher", (row) => row.publisher),
      words("url", (row) => row.url),
      date("published_on", (row) => row.publishedOn),
      words("language", (row) => row.language),
      choice("access", accesses, (row) => row.access),
      choice("tier", tiers, (row) => row.tier),
      yesNo("machine_translated", (row) => row.machineTranslated),
      words("archived_url", (row) => row.archivedUrl),
      date("retrieved_on", (row) => row.retrievedOn),
    ]),
    table("citations", citationRows(record), [
      choice("of", ["official", "issue", "development", "event", "trip", "measure"], (row) => row.of),
      words("id", (row) => row.id),
      choice("part", ["role", "link", "claim", "schedule", "meeting", "step"], (row) => row.part),
      words("place", (row) => (row.place === null ? null : String(row.place))),
      refers("source", "sources", (row) => row.citation.source),
      words("locator", (row) => row.citation.locator),
      quote((row) => row.citation.quote),
    ]),
  ];
}
