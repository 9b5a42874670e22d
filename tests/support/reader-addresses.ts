/** Every kind of reader page, without its language, for the tests of all pages. */
import { readFileSync } from "node:fs";

type Named = { id: string };
const sources: Named[] = JSON.parse(
  readFileSync(new URL("../../prisma/record/sources.json", import.meta.url), "utf8"),
);

/** Pages with a past, by the part of their address after the language. */
export const pagesWithPast = [
  "",
  "/open",
  "/rates",
  "/issues/investment-package-structure",
  "/officials",
  "/officials/kim-jung-kwan",
  "/officials/howard-lutnick",
  "/trips",
  "/trips/trip-2025-10b",
  "/summits",
  "/summits/apec-2025",
  "/summits/fact-sheet-2025-11",
  "/timeline",
];

export const timelessPages = [
  "/trends",
  "/sources",
  `/sources/${sources[0]?.id}`,
  "/changes",
  "/corrections",
  "/search",
  "/data",
  "/api",
  "/feeds",
  "/about",
];

/** Pages with parameters, as a form on them requests them. */
export const pagesByChoice = [
  "?category=tariff&contested=1",
  "/timeline?kind=departure",
  "/changes?since=2025-10-22",
  "/changes?since=apec-2025&until=2025-12-31",
  "/timeline?side=US",
  "/timeline?issue=auto-tariff",
  "/sources?tier=official_text",
  "/sources?q=Reuters",
  "/search?q=%EA%B4%80%EC%84%B8&kind=claim",
  "/search?q=Lutnick",
  "/search?q=nothing-like-this",
  "/corrections?kind=clarification",
];

export const asOf = (day: string, page: string) => `/as-of/${day}${page}`;

/** Every kind of page, now and as of the day of the record's first news. */
export const everyPage = [
  ...pagesWithPast,
  ...timelessPages,
  ...pagesByChoice,
  ...pagesWithPast.map((page) => asOf("2025-10-22", page)),
];

/** Pages in special states: another view, an invalid parameter, a day before the record, a missing record. */
export const specialPages = [
  "?view=table",
  "?category=nonsense",
  "/issues/auto-tariff",
  "/as-of/2025-01-01",
  "/as-of/2025-02-30",
  "/officials/no-such-person",
  "/no-such-page",
];

/**
 * Pages in further states: filters with no results or invalid ones, nearly empty entries, forms with their
 * subject.
 */
export const pagesInStates = [
  "/timeline?kind=party&issue=auto-tariff",
  "/sources?tier=gossip&language=ja&q=zzzz",
  "/search?q=-&kind=x",
  "/sources/khswatch",
  "/trips/trip-2025-07-kim-jk",
  "/as-of/2025-10-22/trips/trip-2026-01-pm",
  "/as-of/2025-10-22/summits/ieepa-ruling-2026-02",
  "/issues/reciprocal-tariff-rate",
  "/as-of/2025-10-22/issues/deal-form",
  "/as-of/2025-10-22/issues/nuclear-submarine",
  "/as-of/2025-01-01/trips",
  "/as-of/2025-01-01/timeline",
  "/corrections?kind=rumour&before=0",
  "/report?type=development&id=auto-tariff-2025-12-04",
  "/report?page=board",
  "/report?type=issue&id=no-such-issue",
  "/report/thanks?type=issue&id=auto-tariff",
  "/report/outdated",
];
