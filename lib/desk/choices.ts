/** Lists and searches the sources, officials, issues and developments that a record may refer to. */
import { textOf } from "@/lib/domain/editing/text-of";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readDeskRecord } from "@/lib/db/desk/desk-record";
import { listDrafts } from "@/lib/db/desk/drafts";
import { comparableAddress, isWebAddress } from "@/lib/domain/sources/comparable-address";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import type { Locale } from "@/lib/domain/record/record";
import type { ReferencedType } from "@/lib/domain/record/record-types";
import { allNames, developmentName, recordName } from "@/lib/domain/record/record-names";
import { isPlainObject } from "@/lib/domain/editing/same-value";
import { isCalendarDay } from "@/lib/domain/time/calendar-day";
import { formatDay, formatMonth } from "@/lib/format/dates/days";
import { hasAllTerms, isBlank, highestRank, termsOf } from "@/lib/domain/search/search-terms";
import { fold, linesOf, linesOfTexts, wordsOf } from "@/lib/domain/search/search-text";

export type Choice = {
  id: string;
  name: string;
  /** Publisher and day, or the name in the other language. */
  detail: string;
  /** True for a draft that was never published. */
  isNew: boolean;
};

type Candidate = Choice & {
  /** The day a source was published; "" where it is not known. */
  day: string;
  /** The lines of its names, and of these with its other words (`linesOf`). */
  titles: string;
  searched: string;
  /** Its id and whole names (`wordsOf`), and its addresses (`comparableAddress`). */
  exact: string[];
};

const wholeName = (name: string) => wordsOf(fold(name));

const both = (value: unknown) => (isPlainObject(value) ? [textOf(value.en), textOf(value.ko)] : []);

function formatPublished(date: string, locale: Locale): string {
  if (isCalendarDay(date)) return formatDay(date, locale);
  return isCalendarDay(`${date}-01`) ? formatMonth(date, locale) : date;
}

/** `issueOf`: the issue's document, where the candidate is one of its developments. */
function candidate(
  type: ReferencedType,
  document: DraftDocument,
  isNew: boolean,
  locale: Locale,
  issueOf: (id: string) => DraftDocument,
): Candidate {
  const id = textOf(document.id);
  if (type === "development")
    return developmentCandidate(document, issueOf(textOf(document.issue)), isNew, locale);
  const name = recordName(type, document, locale);
  const day = isPlainObject(document.publishedOn) ? textOf(document.publishedOn.value).slice(0, 10) : "";
  const names = allNames(type, document);
  const detail =
    type === "source"
      ? [textOf(document.publisher), formatPublished(day, locale)].filter((part) => part !== "").join(", ")
      : (names.find((other) => other !== name) ?? "");
  const titles = names.map((one) => linesOf(one, type === "official")).join("");
  const addresses = [textOf(document.url), textOf(document.archivedUrl)].filter((address) => address !== "");
  return {
    id,
    name,
    detail,
    isNew,
    day,
    titles,
    searched: titles + linesOfTexts([id, detail, day, ...addresses]),
    exact: [...[id, ...names].map(wholeName), ...addresses.map(comparableAddress)],
  };
}

const maxDetailCharacters = 140;
const dayIn = (id: string) => /\d{4}-\d{2}-\d{2}(-\d+)?$/.exec(id)?.[0] ?? "";

function developmentCandidate(
  document: DraftDocument,
  issue: DraftDocument,
  isNew: boolean,
  locale: Locale,
): Candidate {
  const id = textOf(document.id);
  const name = developmentName(recordName("issue", issue, locale), document);
  const what = recordName("development", document, locale);
  const detail = what.length > maxDetailCharacters ? `${what.slice(0, maxDetailCharacters)}…` : what;
  const names = both(issue.title).map((title) => developmentName(title, document));
  const titles = linesOfTexts(names);
  return {
    id,
    name,
    detail,
    isNew,
    day: "",
    titles,
    searched: titles + linesOfTexts([id, ...both(document.what)]),
    exact: [id, ...names].map(wholeName),
  };
}

async function candidates(to: ReferencedType, locale: Locale, database: Database): Promise<Candidate[]> {
  const { records } = await readDeskRecord(database);
  const issues = new Map(records.issue.map(({ document }) => [document.id, { ...document }]));
  const issueOf = (id: string): DraftDocument => issues.get(id) ?? { id };
  const existing = records[to]
    .filter(({ publication }) => publication !== "withdrawn")
    .map(({ document }) => candidate(to, { ...document }, false, locale, issueOf));
  const ids = new Set(existing.map(({ id }) => id));
  const drafts = (await listDrafts(database)).filter(({ type, id }) => type === to && !ids.has(id));
  const all = [...existing, ...drafts.map(({ document }) => candidate(to, document, true, locale, issueOf))];
  // The newest is the most likely choice.
  if (to === "source") return all.sort((a, b) => b.day.localeCompare(a.day));
  return to === "development" ? all.sort((a, b) => dayIn(b.id).localeCompare(dayIn(a.id))) : all;
}

const toChoice = ({ id, name, detail, isNew }: Candidate): Choice => ({ id, name, detail, isNew });

/** Every choice, for forms without script and for the names of chosen records. */
export async function listChoices(
  to: ReferencedType,
  locale: Locale,
  database: Database = processDatabase(),
): Promise<Choice[]> {
  return (await candidates(to, locale, database)).map(toChoice);
}

const maxResults = 12;

/**
 * The choices that contain every typed word, in either language: first those with all of them in a name, and of
 * these those whose words begin so. An address finds its source.
 */
export async function findChoices(
  to: ReferencedType,
  typed: string,
  locale: Locale,
  database: Database = processDatabase(),
): Promise<Choice[]> {
  const all = await candidates(to, locale, database);
  if (isWebAddress(typed)) {
    const address = comparableAddress(typed);
    return all
      .filter(({ exact }) => exact.includes(address))
      .slice(0, maxResults)
      .map(toChoice);
  }
  const terms = termsOf(typed);
  const rank = ({ titles }: Candidate) => highestRank(terms, titles) ?? 2;
  return all
    .filter(({ searched }) => isBlank(typed) || hasAllTerms(terms, searched))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, maxResults)
    .map(toChoice);
}

/** The id for a typed id, whole name, title or address; the typed text where there is no single match. */
export async function resolveChoice(
  to: ReferencedType,
  typed: string,
  database: Database = processDatabase(),
): Promise<string> {
  if (typed === "") return typed;
  const all = await candidates(to, "en", database);
  if (all.some(({ id }) => id === typed)) return typed;
  const wanted = [wholeName(typed), comparableAddress(typed)].filter((one) => one !== "");
  const found = all.filter(({ exact }) => wanted.some((one) => exact.includes(one)));
  return found.length === 1 && found[0] ? found[0].id : typed;
}
