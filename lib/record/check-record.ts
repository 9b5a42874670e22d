/** Checks the rules that span several values (prisma/record/FORMAT.md, "Rules"). */
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import type { Citation } from "@/lib/domain/record/record";
import type {
  TalksRecord,
  SourceDocument,
  MeasureDocument,
  IssueInFile,
  DevelopmentInFile,
} from "@/lib/domain/record/record-document";
import { isDatedId } from "@/lib/domain/record/dated-id";
import type { Fault } from "@/lib/domain/record/fault";
import type { RecordFile } from "@/lib/domain/record/record-types";
import { checkClaims } from "./check-claims";
import { checkRepeatedRecords, checkRepeatedRows, checkSameAddress } from "./check-duplicates";
import { checkMarks } from "./check-marks";
import { checkDuties, checkEffect, checkOffices, checkSchedule, checkTravel } from "./check-order";
import type { Finding } from "./finding";

type Sources = Map<string, SourceDocument>;

/**
 * Checks every rule for every record and returns all violations.
 * `places`: the index of developments in their file, where it differs from that in the list.
 */
export function checkRecord(
  record: TalksRecord,
  places: ReadonlyMap<DevelopmentInFile, number> = new Map(),
): Finding[] {
  const sources: Sources = new Map(record.sources.map((source) => [source.id, source]));
  const issues = new Map(record.issues.map((issue) => [issue.id, issue]));
  const officials = new Map(record.officials.map((official) => [official.id, official]));
  const developments = record.issues.flatMap(({ developments: own }) =>
    own.map((development, index) => ({
      place: places.get(development) ?? index,
      development,
    })),
  );
  return [
    ...record.issues.flatMap(ofIssue),
    ...developments.flatMap(({ development, place }) => [
      ...checkEffect(development, place),
      ...checkClaims(development, place, officials),
    ]),
    ...record.measures.flatMap((measure) => [...checkSteps(measure, sources), ...checkDuties(measure)]),
    ...record.officials.flatMap(checkOffices),
    ...record.events.flatMap(checkSchedule),
    ...record.trips.flatMap(checkTravel),
    ...checkSameAddress(record.sources),
    ...checkRepeatedRecords("sources", record.sources, ({ title, url }) => [title, url]),
    ...checkRepeatedRecords("officials", record.officials, ({ name }) => name),
    ...checkRepeatedRecords(
      "issues",
      record.issues.map(({ developments: _, ...head }) => head),
      ({ title }) => title,
    ),
    ...record.issues.flatMap(({ developments: own }) =>
      checkRepeatedRecords(
        "issues",
        own,
        ({ date, what }) => [date, what],
        (development) => `developments[${places.get(development) ?? own.indexOf(development)}].what`,
      ),
    ),
    ...checkRepeatedRecords("events", record.events, ({ name }) => name),
    ...checkRepeatedRecords("trips", record.trips, ({ purpose }) => purpose),
    ...checkRepeatedRecords("measures", record.measures, ({ issue, goods }) => [issue, goods]),
    ...partsOf(record, developments).flatMap(({ file, id, value, path }) => [
      ...checkRepeatedRows(file, id, value, path),
      ...checkMarks(file, id, value, path),
    ]),
  ];

  function ofIssue(issue: IssueInFile): Finding[] {
    return [
      ...checkParents(issue, issues),
      ...checkLinks(issue),
      ...checkStanding(issue, places),
      ...issue.developments.flatMap((development, index) => {
        const place = places.get(development) ?? index;
        return [
          ...checkDateOrder(issue.developments[index - 1], development, place),
          ...checkDevelopmentId(issue, development, place),
          ...checkVerification(development, place, sources),
        ];
      }),
    ];
  }
}

type Part = { file: RecordFile; id: string; value: unknown; path: PropertyKey[] };

/** Every record with the place of its faults; developments apart from their issue. */
function partsOf(
  record: TalksRecord,
  developments: readonly { development: DevelopmentInFile; place: number }[],
): Part[] {
  const whole = (file: Exclude<RecordFile, "issues">): Part[] =>
    record[file].map((value) => ({ file, id: value.id, value, path: [] }));
  return [
    ...whole("sources"),
    ...whole("officials"),
    // Links that are repeated have a rule of their own.
    ...record.issues.map(
      ({ id, title, summary }): Part => ({ file: "issues", id, value: { title, summary }, path: [] }),
    ),
    ...developments.map(({ development, place }): Part => {
      return { file: "issues", id: development.id, value: development, path: ["developments", place] };
    }),
    ...whole("events"),
    ...whole("trips"),
    ...whole("measures"),
  ];
}

function finding(id: string, path: string, message: string, fault: Fault): Finding {
  return { file: "issues", id, path, message, fault };
}

function checkParents(issue: IssueInFile, issues: Map<string, IssueInFile>): Finding[] {
  const visited = new Set<string>();
  for (let at: IssueInFile | undefined = issue; at?.parent; at = issues.get(at.parent)) {
    if (at.parent === issue.id) {
      const message = `"${issue.parent}" leads back to the issue itself; allowed: an issue that is not below it, or null`;
      return [finding(issue.id, "parent", message, { code: "parent_cycle" })];
    }
    // A cycle further up is reported for the issues in it.
    if (visited.has(at.parent)) return [];
    visited.add(at.parent);
  }
  return [];
}

function checkLinks({ id, links }: IssueInFile): Finding[] {
  const seen = new Set<string>();
  return links.flatMap((link, index) => {
    const key = `${link.type} ${link.issue}`;
    if (link.issue === id)
      return [
        finding(id, `links[${index}].issue`, "links to the issue itself; allowed: another issue", {
          code: "link_self",
        }),
      ];
    if (seen.has(key))
      return [
        finding(id, `links[${index}]`, `says "${key}" again; allowed: each type once for an issue`, {
          code: "link_again",
        }),
      ];
    seen.add(key);
    return [];
  });
}

/** The first development of an issue, and the first verified one, must have a standing. */
function checkStanding(
  { developments }: IssueInFile,
  places: ReadonlyMap<DevelopmentInFile, number>,
): Finding[] {
  const due = [developments[0], developments.find(({ verification }) => verification === "verified")];
  return [...new Set(due)].flatMap((development) => {
    if (!development || development.standing !== null) return [];
    const place = places.get(development) ?? developments.indexOf(development);
    if (
      developments
        .slice(0, developments.indexOf(development))
        .some(({ standing, verification }) => standing !== null && verification === "verified")
    )
      return [];
    const message =
      "must say where the issue stands, as nothing before it does; allowed: a text of at most 240 characters in each language";
    return [
      finding(development.id, `developments[${place}].standing`, message, { code: "standing_missing" }),
    ];
  });
}

/** As for a claim, a step with only unread sources must be unverified. */
function checkSteps({ id, steps }: MeasureDocument, sources: Sources): Finding[] {
  return steps.flatMap(({ verification, citations }, index): Finding[] => {
    if (verification === "unverified" || !citesOnlyUnread(citations, sources)) return [];
    return [
      {
        file: "measures",
        id,
        path: `steps[${index}].citations`,
        message: sourcesNotRead,
        fault: { code: "sources_not_read" },
      },
    ];
  });
}

function checkDateOrder(
  before: DevelopmentInFile | undefined,
  development: DevelopmentInFile,
  index: number,
): Finding[] {
  if (!before || comparePartialDates(before.date, development.date) <= 0) return [];
  const message = `is earlier than ${before.date.value} of "${before.id}" before it; allowed: developments in date order`;
  return [
    finding(development.id, `developments[${index}].date`, message, { code: "date_order", about: before.id }),
  ];
}

function checkDevelopmentId(issue: IssueInFile, { id }: DevelopmentInFile, index: number): Finding[] {
  if (isDatedId(issue.id, id)) return [];
  const message = `must be "${issue.id}-" and a day (yyyy-mm-dd), then -2, -3 … for more on one day`;
  return [finding(id, `developments[${index}].id`, message, { code: "development_id", about: issue.id })];
}

const sourcesNotRead = `name only sources that were not read (access "cited_by"), so verification must be "unverified", or a source that was read must be added`;

/** A claim has no verification: one with only unread sources makes its development unverified. */
function checkVerification(development: DevelopmentInFile, index: number, sources: Sources): Finding[] {
  if (development.verification === "unverified") return [];
  const parts = [
    { path: "", citations: development.citations },
    ...development.claims.map(({ citations }, claim) => ({ path: `.claims[${claim}]`, citations })),
  ];
  return parts
    .filter(({ citations }) => citesOnlyUnread(citations, sources))
    .map(({ path }) =>
      finding(development.id, `developments[${index}]${path}.citations`, sourcesNotRead, {
        code: "sources_not_read",
      }),
    );
}

function citesOnlyUnread(citations: Citation[], sources: Sources): boolean {
  return citations.length > 0 && citations.every(({ source }) => sources.get(source)?.access === "cited_by");
}
