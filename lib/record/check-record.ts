/** Checks the rules that span several values (prisma/record/FORMAT.md, "Rules"). */
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import type { Citation, Development, Issue, Measure, Source, TalksRecord } from "@/lib/domain/record/record";
import { isDatedId } from "@/lib/domain/record/dated-id";
import type { Fault } from "@/lib/domain/record/fault";
import type { Finding } from "./finding";

type Sources = Map<string, Source>;

/**
 * Checks every rule for every record and returns all violations.
 * `places`: the index of developments in their file, where it differs from that in the list.
 */
export function checkRecord(record: TalksRecord, places: ReadonlyMap<Development, number> = new Map()): Finding[] {
  const sources: Sources = new Map(record.sources.map((source) => [source.id, source]));
  const issues = new Map(record.issues.map((issue) => [issue.id, issue]));
  return [...record.issues.flatMap(ofIssue), ...record.measures.flatMap((measure) => checkSteps(measure, sources))];

  function ofIssue(issue: Issue): Finding[] {
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

function finding(id: string, path: string, message: string, fault: Fault): Finding {
  return { file: "issues", id, path, message, fault };
}

function checkParents(issue: Issue, issues: Map<string, Issue>): Finding[] {
  const visited = new Set<string>();
  for (let at: Issue | undefined = issue; at?.parent; at = issues.get(at.parent)) {
    if (at.parent === issue.id) {
      const message = `"${issue.parent}" leads back to the issue itself; allowed: an issue that is not below it, or null`;
      return [finding(issue.id, "parent", message, { code: "parent_ring" })];
    }
    // A cycle further up is reported for the issues in it.
    if (visited.has(at.parent)) return [];
    visited.add(at.parent);
  }
  return [];
}

function checkLinks({ id, links }: Issue): Finding[] {
  const seen = new Set<string>();
  return links.flatMap((link, index) => {
    const key = `${link.type} ${link.issue}`;
    if (link.issue === id) return [finding(id, `links[${index}].issue`, "links to the issue itself; allowed: another issue", { code: "link_self" })];
    if (seen.has(key)) return [finding(id, `links[${index}]`, `says "${key}" again; allowed: each type once for an issue`, { code: "link_again" })];
    seen.add(key);
    return [];
  });
}

/** The first development of an issue, and the first verified one, must have a standing. */
function checkStanding({ developments }: Issue, places: ReadonlyMap<Development, number>): Finding[] {
  const due = [developments[0], developments.find(({ verification }) => verification === "verified")];
  return [...new Set(due)].flatMap((development) => {
    if (!development || development.standing !== null) return [];
    const place = places.get(development) ?? developments.indexOf(development);
    if (developments.slice(0, developments.indexOf(development)).some(({ standing, verification }) => standing !== null && verification === "verified")) return [];
    const message = "must say where the issue stands, as nothing before it does; allowed: a text of at most 240 characters in each language";
    return [finding(development.id, `developments[${place}].standing`, message, { code: "standing_missing" })];
  });
}

/** As for a claim, a step with only unread sources must be unverified. */
function checkSteps({ id, steps }: Measure, sources: Sources): Finding[] {
  return steps.flatMap(({ verification, citations }, index): Finding[] => {
    if (verification === "unverified" || !citesOnlyUnread(citations, sources)) return [];
    return [{ file: "measures", id, path: `steps[${index}].citations`, message: hearsay, fault: { code: "hearsay" } }];
  });
}

function checkDateOrder(before: Development | undefined, development: Development, index: number): Finding[] {
  if (!before || comparePartialDates(before.date, development.date) <= 0) return [];
  const message = `is earlier than ${before.date.value} of "${before.id}" before it; allowed: developments in date order`;
  return [finding(development.id, `developments[${index}].date`, message, { code: "date_order", about: before.id })];
}

function checkDevelopmentId(issue: Issue, { id }: Development, index: number): Finding[] {
  if (isDatedId(issue.id, id)) return [];
  const message = `must be "${issue.id}-" and a day (yyyy-mm-dd), then -2, -3 … for more on one day`;
  return [finding(id, `developments[${index}].id`, message, { code: "development_id", about: issue.id })];
}

const hearsay = `name only sources that were not read (access "cited_by"), so verification must be "unverified", or a source that was read must be added`;

/** A claim has no verification: one with only unread sources makes its development unverified. */
function checkVerification(development: Development, index: number, sources: Sources): Finding[] {
  if (development.verification === "unverified") return [];
  const parts = [
    { path: "", citations: development.citations },
    ...development.claims.map(({ citations }, claim) => ({ path: `.claims[${claim}]`, citations })),
  ];
  return parts
    .filter(({ citations }) => citesOnlyUnread(citations, sources))
    .map(({ path }) =>
      finding(
        development.id,
        `developments[${index}]${path}.citations`,
        hearsay,
        { code: "hearsay" },
      ),
    );
}

function citesOnlyUnread(citations: Citation[], sources: Sources): boolean {
  return citations.length > 0 && citations.every(({ source }) => sources.get(source)?.access === "cited_by");
}
