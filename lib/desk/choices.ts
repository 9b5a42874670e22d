/** Lists and searches the sources, officials, issues and developments that a record may refer to. */
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readDeskRecord } from "@/lib/db/desk/desk-record";
import { listDrafts } from "@/lib/db/desk/drafts";
import { comparableAddress, isWebAddress } from "@/lib/domain/sources/comparable-address";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import type { Locale } from "@/lib/domain/record/record";
import type { ReferencedType } from "@/lib/domain/record/record-fields";
import { developmentName, recordName } from "@/lib/domain/record/record-names";
import { isPlainObject } from "@/lib/domain/editing/same-value";
import { fold } from "@/lib/domain/search/search-text";

export type Choice = {
  id: string;
  name: string;
  /** Publisher and day, or the name in the other language. */
  detail: string;
  /** True for a draft that was never published. */
  isNew: boolean;
};

type Candidate = Choice & { searched: string; exact: string[] };

const text = (value: unknown) => (typeof value === "string" ? value : "");
const both = (value: unknown) => (isPlainObject(value) ? [text(value.en), text(value.ko)] : []);

/** `issueOf`: the issue's document, where the candidate is one of its developments. */
function candidate(type: ReferencedType, document: DraftDocument, isNew: boolean, locale: Locale, issueOf: (id: string) => DraftDocument): Candidate {
  const id = text(document.id);
  if (type === "development") return developmentCandidate(document, issueOf(text(document.issue)), isNew, locale);
  const name = recordName(type, document, locale);
  const day = isPlainObject(document.publishedOn) ? text(document.publishedOn.value).slice(0, 10) : "";
  const aliases = Array.isArray(document.aliases) ? document.aliases.map((alias) => (isPlainObject(alias) ? text(alias.text) : "")) : [];
  const names = type === "source" ? [name] : type === "official" ? [...both(document.name), ...aliases] : both(document.title);
  const detail = type === "source" ? [text(document.publisher), day].filter((part) => part !== "").join(", ") : (names.find((other) => other !== name && other !== "") ?? "");
  const addresses = [text(document.url), text(document.archivedUrl)].filter((address) => address !== "");
  return {
    id,
    name,
    detail,
    isNew,
    searched: fold([id, ...names, detail, ...addresses].join(" ")),
    exact: [id, ...names, ...addresses.map(comparableAddress)].filter((word) => word !== "").map(fold),
  };
}

const maxDetailCharacters = 140;
const dayIn = (id: string) => /\d{4}-\d{2}-\d{2}(-\d+)?$/.exec(id)?.[0] ?? "";

function developmentCandidate(document: DraftDocument, issue: DraftDocument, isNew: boolean, locale: Locale): Candidate {
  const id = text(document.id);
  const name = developmentName(recordName("issue", issue, locale), document);
  const what = recordName("development", document, locale);
  const detail = what.length > maxDetailCharacters ? `${what.slice(0, maxDetailCharacters)}…` : what;
  const titles = both(issue.title).map((title) => developmentName(title, document));
  return { id, name, detail, isNew, searched: fold([id, ...titles, ...both(document.what)].join(" ")), exact: [id, ...titles].filter((word) => word !== "").map(fold) };
}

async function candidates(to: ReferencedType, locale: Locale, database: Database): Promise<Candidate[]> {
  const stored = await readDeskRecord(database);
  const lists = { source: stored.sources, official: stored.officials, issue: stored.issues, development: stored.developments };
  const issues = new Map(stored.issues.map(({ document }) => [document.id, { ...document }]));
  const issueOf = (id: string): DraftDocument => issues.get(id) ?? { id };
  const existing = lists[to]
    .filter(({ publication }) => publication !== "withdrawn")
    .map(({ document }) => candidate(to, { ...document }, false, locale, issueOf));
  const ids = new Set(existing.map(({ id }) => id));
  const drafts = (await listDrafts(database)).filter(({ type, id }) => type === to && !ids.has(id));
  const all = [...existing, ...drafts.map(({ document }) => candidate(to, document, true, locale, issueOf))];
  // The newest is the most likely choice.
  return to === "development" ? all.sort((a, b) => dayIn(b.id).localeCompare(dayIn(a.id))) : all;
}

const toChoice = ({ id, name, detail, isNew }: Candidate): Choice => ({ id, name, detail, isNew });

/** Every choice, for forms without script and for the names of chosen records. */
export async function listChoices(to: ReferencedType, locale: Locale, database: Database = processDatabase()): Promise<Choice[]> {
  return (await candidates(to, locale, database)).map(toChoice);
}

const maxResults = 12;

/** The choices that contain every typed word, in either language, those that begin with the first word first. An address finds its source. */
export async function findChoices(to: ReferencedType, typed: string, locale: Locale, database: Database = processDatabase()): Promise<Choice[]> {
  const address = isWebAddress(typed) ? fold(comparableAddress(typed)) : null;
  const words = fold(typed).split(/\s+/).filter((word) => word !== "");
  const matching = (await candidates(to, locale, database)).filter(({ searched, exact }) =>
    address === null ? words.every((word) => searched.includes(word)) : exact.includes(address),
  );
  const rank = ({ name }: Choice) => (words[0] !== undefined && fold(name).startsWith(words[0]) ? 0 : 1);
  return matching.sort((a, b) => rank(a) - rank(b)).slice(0, maxResults).map(toChoice);
}

/** The id for a typed id, whole name, title or address; the typed text where there is no single match. */
export async function resolveChoice(to: ReferencedType, typed: string, database: Database = processDatabase()): Promise<string> {
  if (typed === "") return typed;
  const all = await candidates(to, "en", database);
  if (all.some(({ id }) => id === typed)) return typed;
  const folded = fold(comparableAddress(typed));
  const found = all.filter(({ exact }) => exact.includes(folded));
  return found.length === 1 && found[0] ? found[0].id : typed;
}
