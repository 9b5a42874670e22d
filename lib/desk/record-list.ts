/** Lists the records of a type for the desk, published or not. */
import { textOf } from "@/lib/domain/editing/text-of";
import { now } from "@/lib/clock";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readDeskRecord } from "@/lib/db/desk/desk-record";
import { listDrafts } from "@/lib/db/desk/drafts";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { listLatestAuthors } from "@/lib/db/record/record-versions";
import { comparableAddress, isWebAddress } from "@/lib/domain/sources/comparable-address";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import type { RecordRow, WordColumn } from "@/lib/domain/editing/record-list";
import { isPlainObject } from "@/lib/domain/editing/same-value";
import {
  type Locale,
  type PartialDate,
  type RecordType,
  type Stage,
  stages,
} from "@/lib/domain/record/record";
import { allNames, recordName } from "@/lib/domain/record/record-names";
import { hasAllTerms, isBlank, highestRank, termsOf } from "@/lib/domain/search/search-terms";
import { linesOf, linesOfTexts } from "@/lib/domain/search/search-text";
import { sourcesAtAddress } from "@/lib/domain/sources/source-match";
import { standingOf } from "@/lib/domain/status/standing";
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import { formatOption } from "@/lib/format/fields/option-label";
import { textOrder } from "@/lib/format/text-order";
import type { AddressParameters } from "@/lib/schemas/addresses/address-parameters";
import { parseListChoice } from "@/lib/schemas/addresses/record-list-address";
import { readPartialDate } from "@/lib/schemas/record/partial-date";

type NameOf = (type: "issue" | "official", id: string) => string;

const rowsOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter(isPlainObject) : [];
const datesOf = (rows: Record<string, unknown>[], name: string): PartialDate[] =>
  rows.flatMap((row) => readPartialDate(row[name]) ?? []).sort(comparePartialDates);

/** The day by which records of the type are known; a draft may not have it yet. */
function dateOfRecord(type: RecordType, document: DraftDocument): PartialDate | null {
  switch (type) {
    case "development":
      return readPartialDate(document.date);
    case "source":
      return readPartialDate(document.publishedOn);
    case "event":
      return readPartialDate(rowsOf(document.schedule).at(-1)?.starts);
    case "trip":
      return datesOf(rowsOf(document.travellers), "departs")[0] ?? readPartialDate(document.announcedOn);
    case "measure":
      return datesOf(rowsOf(document.steps), "announcedOn").at(-1) ?? null;
    case "official":
    case "issue":
      return null;
  }
}

function wordsOfRecord(
  type: RecordType,
  document: DraftDocument,
  locale: Locale,
  nameOf: NameOf,
): Partial<Record<WordColumn, string>> {
  const option = (name: string) => formatOption([name], textOf(document[name]), locale);
  switch (type) {
    case "source":
      return { publisher: textOf(document.publisher) };
    case "issue":
      return { category: option("category") };
    case "event":
      return { kind: option("kind") };
    case "trip":
      return {
        travellers: rowsOf(document.travellers)
          .map(({ official }) => nameOf("official", textOf(official)))
          .join(", "),
      };
    case "official": {
      const roles = rowsOf(document.roles);
      const title = (roles.findLast(({ to }) => to === null) ?? roles.at(-1))?.title;
      const words: Record<string, unknown> = isPlainObject(title) ? title : {};
      return { side: option("side"), role: textOf(words[locale]) || textOf(words.en) || textOf(words.ko) };
    }
    case "development":
    case "measure":
      return {};
  }
}

function issuesOf({ issue, issues }: DraftDocument): string[] {
  return [issue, ...(Array.isArray(issues) ? issues : [])].map(textOf).filter((id) => id !== "");
}

/** The stage of each published issue, and the day at which it or the effect last changed. */
async function readStandings(database: Database): Promise<Map<string, { stage: Stage; since: PartialDate }>> {
  const at = now();
  return new Map(
    (await readPublishedRecord(database)).issues.flatMap((issue, index) => {
      const standing = standingOf(issue, index + 1, { kind: "now", at });
      return standing ? [[issue.id, standing] as const] : [];
    }),
  );
}

type RecordList = {
  /** In file order, new drafts last. */
  rows: RecordRow[];
  /**
   * The rows found by the words of the names, in both languages, and of the id: those with all words in a name
   * first, and of these those whose words begin so. An address finds its source, a blank everything.
   */
  find: (q: string) => RecordRow[];
};

export type RecordFilterOptions = { issues: [id: string, name: string][]; editors: string[] };

/** The issues of all rows by id, and the editors, each in the order of the language. */
export function listOptions(rows: readonly RecordRow[], locale: Locale): RecordFilterOptions {
  const compare = textOrder(locale);
  const issues = new Map(rows.flatMap(({ issues: of }) => of.map(({ id, name }) => [id, name] as const)));
  const editors = new Set(rows.map(({ who }) => who).filter((who) => who !== ""));
  return {
    issues: [...issues].sort(([, a], [, b]) => compare(a, b)),
    editors: [...editors].sort(compare),
  };
}

/** The choice that parameters make of a list, as the page shows it. */
export function chooseFromList(
  given: AddressParameters,
  type: RecordType,
  { issues, editors }: RecordFilterOptions,
): ReturnType<typeof parseListChoice> {
  return parseListChoice(given, type, { issues: issues.map(([id]) => id), editors });
}

export async function listRecords(
  type: RecordType,
  locale: Locale,
  database: Database = processDatabase(),
): Promise<RecordList> {
  const { records } = await readDeskRecord(database);
  const openDrafts = await listDrafts(database);
  const authors = await listLatestAuthors(type, database);
  const standings = type === "issue" ? await readStandings(database) : new Map<string, never>();
  const drafts = new Map(openDrafts.filter((draft) => draft.type === type).map((draft) => [draft.id, draft]));
  const names = new Map(
    [
      ...openDrafts,
      ...(["issue", "official"] as const).flatMap((of) =>
        records[of].map(({ document }) => ({ type: of, id: document.id, document: { ...document } })),
      ),
    ].map(({ type: of, id, document }) => [`${of}/${id}`, recordName(of, document, locale)]),
  );
  const nameOf: NameOf = (of, id) => names.get(`${of}/${id}`) ?? id;
  const row = (
    id: string,
    document: DraftDocument,
  ): Omit<RecordRow, "publication" | "version" | "isVerified"> => {
    const draft = drafts.get(id);
    const author = authors.get(id);
    const standing = standings.get(id);
    return {
      id,
      name: recordName(type, { ...document, id }, locale),
      draft: draft ? { who: draft.who, savedAt: draft.savedAt, save: draft.save } : null,
      issues: issuesOf(document).map((issue) => ({ id: issue, name: nameOf("issue", issue) })),
      date: standing?.since ?? dateOfRecord(type, document),
      stage: standing?.stage ?? stages.find((stage) => stage === document.stage) ?? null,
      words: wordsOfRecord(type, document, locale, nameOf),
      who: draft?.who ?? author?.who ?? "",
      changedAt: draft?.savedAt ?? author?.recordedAt ?? new Date(Number.NaN),
    };
  };
  const existing = records[type].map(({ document, publication, version, verification }): RecordRow => {
    return {
      ...row(document.id, { ...document }),
      publication,
      version,
      isVerified: verification === "verified",
    };
  });
  const ids = new Set(existing.map(({ id }) => id));
  const added = [...drafts.values()]
    .filter(({ id }) => !ids.has(id))
    .map(
      ({ id, document }): RecordRow => ({
        ...row(id, document),
        publication: null,
        version: 0,
        isVerified: false,
      }),
    );
  const rows = [...existing, ...added];
  function atAddress(q: string): RecordRow[] {
    const drafted = [...drafts.values()].filter(
      ({ document: { url } }) => typeof url === "string" && comparableAddress(url) === comparableAddress(q),
    );
    const at = new Set([
      ...sourcesAtAddress(
        q,
        records.source.map(({ document }) => document),
      ).map(({ id }) => id),
      ...drafted.map(({ id }) => id),
    ]);
    return rows.filter(({ id }) => at.has(id));
  }
  const documents = new Map<string, DraftDocument>([
    ...[...drafts.values()].map(({ id, document }): [string, DraftDocument] => [id, document]),
    ...records[type].map(({ document }): [string, DraftDocument] => [document.id, { ...document }]),
  ]);
  function withWords(q: string): RecordRow[] {
    const terms = termsOf(q);
    const ranked = rows.flatMap((found) => {
      const all = allNames(type, documents.get(found.id) ?? {});
      const titles = all.map((name) => linesOf(name, type === "official")).join("");
      const isFound = hasAllTerms(terms, titles + linesOfTexts([found.id]));
      return isFound ? [{ found, rank: highestRank(terms, titles) ?? 2 }] : [];
    });
    return ranked.sort((a, b) => a.rank - b.rank).map(({ found }) => found);
  }
  return {
    rows,
    find: (q) => {
      if (type === "source" && isWebAddress(q)) return atAddress(q);
      return isBlank(q) ? rows : withWords(q);
    },
  };
}
