/** What did readers have of the rest of the record when a change was published? */
import { hasHappened } from "@/lib/domain/time/as-of";
import { dateIn, textIn, publishedStatusIn } from "./document-values";
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import type { Status } from "./publication-effects";
import { issuesOf, type PublishedChange, type PublicDocument } from "./published-change";
import type { Locale, PartialDate, RecordType, Text } from "@/lib/domain/record/record";
import { recordName } from "@/lib/domain/record/record-names";
import { isParts } from "@/lib/domain/editing/same-value";
import { groupOf } from "@/lib/domain/status/status";

/** The issue that a development belongs to: where it stood for readers just before the change, and after it. */
export type IssueContext = { id: string; title: Text | null; before: Status | null; after: Status | null };

/** Where an issue stands in one sentence, by what readers had then, and the day from which on it holds. */
export type PublishedStanding = { title: Text | null; sentence: Text; date: PartialDate };

/** Made of published texts and the moment of the change alone, so it is the same whenever it is asked for. */
export type ChangeContext = {
  /** Null for what is no development. */
  issue: IssueContext | null;
  /** Of the one issue that the change is about, after it; null for what is about several or none. */
  standing: PublishedStanding | null;
  /** The text that readers had then of another record; null where they had none. */
  documentOf: (type: RecordType, id: string) => PublicDocument | null;
  /** Names, as they stood then, of the sources, officials and issues that the change's texts name; by id. */
  names: (locale: Locale) => Record<string, string>;
};

type Version = { seq: number; document: PublicDocument | null };

/** Every text that readers had of each record, and when. */
class ReadersHistory {
  readonly #versions = new Map<string, Version[]>();
  /** Ids of the developments that were ever on an issue, those published first coming first. */
  readonly #developments = new Map<string, Set<string>>();

  constructor(changes: readonly PublishedChange[]) {
    for (const { seq, type, id, after } of changes.toReversed()) {
      const versions = this.#versions.get(`${type}/${id}`) ?? [];
      versions.push({ seq, document: after });
      this.#versions.set(`${type}/${id}`, versions);
      if (type !== "development" || typeof after?.issue !== "string") continue;
      const known = this.#developments.get(after.issue) ?? new Set();
      this.#developments.set(after.issue, known.add(id));
    }
  }

  /** The text that readers had once the change with that sequence was published. */
  at(type: RecordType, id: string, seq: number): PublicDocument | null {
    return this.#versions.get(`${type}/${id}`)?.findLast((version) => version.seq <= seq)?.document ?? null;
  }

  /** What readers had of the developments of an issue that had happened, in the order of their dates. */
  #happened<Told extends { date: PartialDate }>(issue: string, seq: number, at: Date, toldIn: (document: PublicDocument) => Told | null): Told[] {
    const told = [...(this.#developments.get(issue) ?? [])].flatMap((id) => {
      const document = this.at("development", id, seq);
      return document?.issue === issue ? (toldIn(document) ?? []) : [];
    });
    return told.filter(({ date }) => hasHappened(date, { kind: "now", at })).sort((a, b) => comparePartialDates(a.date, b.date));
  }

  /** The last sentence given for an issue. */
  standingOf(issue: string, seq: number, at: Date): PublishedStanding | null {
    const last = this.#happened(issue, seq, at, (document) => {
      const [date, sentence] = [dateIn(document.date), textIn(document.standing)];
      return date && sentence ? { date, sentence } : null;
    }).at(-1);
    return last ? { ...last, title: textIn(this.at("issue", issue, seq)?.title) } : null;
  }

  /** Where an issue stood for readers: what its last development that had happened says. */
  statusOf(issue: string, seq: number, at: Date): Status | null {
    const last = this.#happened(issue, seq, at, publishedStatusIn).at(-1);
    return last ? { stage: last.stage, effect: last.effect, group: groupOf(last.stage, last.effect), contested: last.contested } : null;
  }
}

const histories = new WeakMap<readonly PublishedChange[], ReadersHistory>();

function historyOf(changes: readonly PublishedChange[]): ReadersHistory {
  const known = histories.get(changes);
  if (known) return known;
  const history = new ReadersHistory(changes);
  histories.set(changes, history);
  return history;
}

function wordsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  return isParts(value) ? Object.values(value).flatMap(wordsIn) : [];
}

const named = ["source", "official", "issue"] as const;

/** `changes`: all of them, the newest first, among them this one; kept with what is made of it, so it must not be changed. */
export function contextOf(changes: readonly PublishedChange[], change: PublishedChange): ChangeContext {
  const history = historyOf(changes);
  const { seq, type, before, after, recordedAt } = change;
  const issueId = (after ?? before)?.issue;
  const [about, ...others] = issuesOf(type, after ?? before ?? {});
  const standing = about === undefined || others.length > 0 ? null : history.standingOf(about, seq, recordedAt);
  const documentOf = (kind: RecordType, id: string) => history.at(kind, id, seq);
  const names = (locale: Locale) => {
    const words = new Set([...wordsIn(before), ...wordsIn(after)]);
    const found = [...words].flatMap((id) =>
      named.flatMap((kind) => {
        const document = documentOf(kind, id);
        return document ? [[id, recordName(kind, document, locale)] as const] : [];
      }),
    );
    return Object.fromEntries(found);
  };
  if (type !== "development" || typeof issueId !== "string") return { issue: null, standing, documentOf, names };
  return {
    issue: {
      id: issueId,
      title: textIn(documentOf("issue", issueId)?.title),
      before: history.statusOf(issueId, seq - 1, recordedAt),
      after: history.statusOf(issueId, seq, recordedAt),
    },
    standing,
    documentOf,
    names,
  };
}

/**
 * A change told to those who follow the site. Editorial changes are not, unless they take a text away from readers
 * or give it back: who was told of it must hear of that too.
 */
export function isTold({ kind, action }: Pick<PublishedChange, "kind" | "action">): boolean {
  return kind !== "editorial" || action === "withdrawn" || action === "restored";
}
