/** The lists of records at the desk: their columns, filters and order. */
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import { isValidTime } from "@/lib/domain/time/stored-time";
import {
  type PartialDate,
  type Publication,
  type RecordType,
  type Stage,
  stages,
} from "@/lib/domain/record/record";

/** Columns whose cells are words. */
export const wordColumns = ["publisher", "category", "side", "role", "kind", "travellers"] as const;
export type WordColumn = (typeof wordColumns)[number];
export type ListColumn = "title" | "date" | "issue" | "stage" | WordColumn | "state" | "who" | "age";

export type RecordRow = {
  id: string;
  name: string;
  /** Null for a record that exists only as a draft. */
  publication: Publication | null;
  version: number;
  isVerified: boolean;
  draft: { who: string; savedAt: Date; save: number } | null;
  /** The issue of a development or measure, the issues of a trip or event. */
  issues: readonly { id: string; name: string }[];
  date: PartialDate | null;
  stage: Stage | null;
  words: Partial<Record<WordColumn, string>>;
  /** The author of the draft's last save; without a draft, of the last version. */
  who: string;
  changedAt: Date;
};

const about = ["state", "who", "age"] as const;

/** In the order of a row. */
export const columnsOf: { readonly [Type in RecordType]: readonly ListColumn[] } = {
  source: ["date", "title", "publisher", ...about],
  official: ["title", "side", "role", ...about],
  issue: ["title", "category", "stage", "date", ...about],
  development: ["date", "issue", "title", "stage", ...about],
  event: ["date", "title", "kind", ...about],
  trip: ["date", "title", "travellers", ...about],
  measure: ["title", "issue", "date", ...about],
};

export const listStates = ["draft", "published", "withdrawn"] as const;
type ListState = (typeof listStates)[number];

const listFilters = ["issue", "stage", "state", "who"] as const;
export type ListFilter = (typeof listFilters)[number];

/** The filters that a list has besides its words. */
export const filtersOf: { readonly [Type in RecordType]: readonly ListFilter[] } = {
  source: ["state", "who"],
  official: ["state", "who"],
  issue: ["stage", "state", "who"],
  development: ["issue", "stage", "state", "who"],
  event: ["issue", "state", "who"],
  trip: ["issue", "state", "who"],
  measure: ["issue", "state", "who"],
};

export type ListSort = { column: ListColumn; isDescending: boolean };

export type ListChoice = {
  q: string | null;
  issue: string | null;
  stage: Stage | null;
  state: ListState | null;
  who: string | null;
  /** Null for the order of `defaultSort`, and for the best match first where there are words. */
  sort: ListSort | null;
};

export const wholeList: ListChoice = {
  q: null,
  issue: null,
  stage: null,
  state: null,
  who: null,
  sort: null,
};

/** Dates begin with the newest, everything else with the first. */
export function firstSort(column: ListColumn): ListSort {
  return { column, isDescending: column === "date" };
}

/** Null for the order of the files. */
export function defaultSort(type: RecordType): ListSort | null {
  const [first] = columnsOf[type];
  return first === "date" ? firstSort(first) : null;
}

/** The order in which a list is shown; null for the order in which its rows were found. */
export function shownSort(type: RecordType, { q, sort }: ListChoice): ListSort | null {
  return sort ?? (q === null ? defaultSort(type) : null);
}

export function isFiltered({ q, issue, stage, state, who }: ListChoice): boolean {
  return [q, issue, stage, state, who].some((value) => value !== null);
}

function isInState({ draft, publication }: RecordRow, state: ListState): boolean {
  return state === "draft" ? draft !== null || publication === "draft" : publication === state;
}

/** The rows that a choice keeps, `q` left out: the rows are those that its words have found. */
export function filterRows(
  rows: readonly RecordRow[],
  { issue, stage, state, who }: ListChoice,
): RecordRow[] {
  return rows.filter(
    (row) =>
      (issue === null || row.issues.some(({ id }) => id === issue)) &&
      (stage === null || row.stage === stage) &&
      (state === null || isInState(row, state)) &&
      (who === null || row.who === who),
  );
}

/** Compares two values of a column; a row without a value comes last in either direction. */
function compareBy(
  column: ListColumn,
  compareTexts: (a: string, b: string) => number,
): (a: RecordRow, b: RecordRow, direction: 1 | -1) => number {
  const by =
    <Value>(valueOf: (row: RecordRow) => Value | null, compare: (a: Value, b: Value) => number) =>
    (a: RecordRow, b: RecordRow, direction: 1 | -1) => {
      const [one, other] = [valueOf(a), valueOf(b)];
      if (one === null || other === null) return Number(one === null) - Number(other === null);
      return direction * compare(one, other);
    };
  const byText = (textOf: (row: RecordRow) => string) => by((row) => textOf(row) || null, compareTexts);
  const byNumber = (numberOf: (row: RecordRow) => number | null) => by(numberOf, (a, b) => a - b);
  switch (column) {
    case "title":
      return byText(({ name }) => name);
    case "date":
      return by(({ date }) => date, comparePartialDates);
    case "issue":
      return byText(({ issues: [first] }) => first?.name ?? "");
    case "stage":
      return byNumber(({ stage }) => (stage === null ? null : stages.indexOf(stage)));
    case "state":
      return byNumber(({ draft, publication }) => (publication === "withdrawn" ? 2 : draft === null ? 1 : 0));
    case "who":
      return byText(({ who }) => who);
    case "age":
      return byNumber(({ changedAt }) => (isValidTime(changedAt) ? -changedAt.getTime() : null));
    default:
      return byText(({ words }) => words[column] ?? "");
  }
}

/** Sorts stably: rows of equal value keep the order in which they were found. */
export function sortRows(
  rows: readonly RecordRow[],
  sort: ListSort | null,
  compareTexts: (a: string, b: string) => number,
): RecordRow[] {
  if (sort === null) return [...rows];
  const compare = compareBy(sort.column, compareTexts);
  return rows.toSorted((a, b) => compare(a, b, sort.isDescending ? -1 : 1));
}
