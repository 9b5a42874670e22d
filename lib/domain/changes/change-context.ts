/** The published record around a change, as it was when the change was published. */
import { hasHappened } from "@/lib/domain/time/as-of";
import { readPartialDate, readTextValue, readPublishedStatus } from "./document-values";
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import type { Status } from "./publication-effects";
import { issuesOf, type PublishedChange } from "./published-change";
import type { Locale, PartialDate, RecordType, Text } from "@/lib/domain/record/record";
import type { PublicDocument } from "@/lib/domain/record/visibility";
import { recordName } from "@/lib/domain/record/record-names";
import { isPlainObject } from "@/lib/domain/editing/same-value";
import { groupOf } from "@/lib/domain/status/status";

/** The issue of a development, with its published status just before and after the change. */
export type IssueContext = { id: string; title: Text | null; before: Status | null; after: Status | null };

/** The published standing sentence of an issue, and the date from which it applies. */
type PublishedStanding = { title: Text | null; sentence: Text; date: PartialDate };

/** Derived only from published texts and the time of the change, so it never varies. */
export type ChangeContext = {
  /** Null for other types than a development. */
  issue: IssueContext | null;
  /** Of the only issue that the change is about, after it; null where it is about several or none. */
  standing: PublishedStanding | null;
  /** The published text of another record at that time; null where there was none. */
  documentOf: (type: RecordType, id: string) => PublicDocument | null;
  /** Names at that time of the sources, officials and issues that the change refers to, by id. */
  names: (locale: Locale) => Record<string, string>;
};

type Version = { seq: number; document: PublicDocument | null };

/** Every published text of each record, by sequence number. */
class PublishedHistory {
  readonly #versions = new Map<string, Version[]>();
  /** Ids of all developments that ever belonged to an issue, in order of publication. */
  readonly #developments = new Map<string, Set<string>>();

  constructor(changes: readonly PublishedChange[]) {
    for (const { seq, type, id, after } of changes.toReversed()) {
      const versions = this.#versions.get(`${type}/${id}`) ?? [];
      versions.push({ seq, document: after });
      this.#versions.set(`${type}/${id}`, versions);
      if (type !== "development" || typeof after?.issue !== "string") continue;
      const ids = this.#developments.get(after.issue) ?? new Set();
      this.#developments.set(after.issue, ids.add(id));
    }
  }

  /** The published text once the change with that sequence number was published. */
  at(type: RecordType, id: string, seq: number): PublicDocument | null {
    return this.#versions.get(`${type}/${id}`)?.findLast((version) => version.seq <= seq)?.document ?? null;
  }

  /** Reads the published developments of an issue that had happened, in date order. */
  #happened<Parsed extends { date: PartialDate }>(
    issue: string,
    seq: number,
    at: Date,
    parse: (document: PublicDocument) => Parsed | null,
  ): Parsed[] {
    const parsed = [...(this.#developments.get(issue) ?? [])].flatMap((id) => {
      const document = this.at("development", id, seq);
      return document?.issue === issue ? (parse(document) ?? []) : [];
    });
    return parsed
      .filter(({ date }) => hasHappened(date, { kind: "now", at }))
      .sort((a, b) => comparePartialDates(a.date, b.date));
  }

  /** The last standing sentence of an issue. */
  standingOf(issue: string, seq: number, at: Date): PublishedStanding | null {
    const last = this.#happened(issue, seq, at, (document) => {
      const [date, sentence] = [readPartialDate(document.date), readTextValue(document.standing)];
      return date && sentence ? { date, sentence } : null;
    }).at(-1);
    return last ? { ...last, title: readTextValue(this.at("issue", issue, seq)?.title) } : null;
  }

  /** The status of an issue by its last published development that had happened. */
  statusOf(issue: string, seq: number, at: Date): Status | null {
    const last = this.#happened(issue, seq, at, readPublishedStatus).at(-1);
    return last
      ? {
          stage: last.stage,
          effect: last.effect,
          group: groupOf(last.stage, last.effect),
          contested: last.contested,
        }
      : null;
  }
}

const histories = new WeakMap<readonly PublishedChange[], PublishedHistory>();

function historyOf(changes: readonly PublishedChange[]): PublishedHistory {
  const cached = histories.get(changes);
  if (cached) return cached;
  const history = new PublishedHistory(changes);
  histories.set(changes, history);
  return history;
}

function wordsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  return isPlainObject(value) ? Object.values(value).flatMap(wordsIn) : [];
}

const namedTypes = ["source", "official", "issue"] as const;

/**
 * `changes`: all of them including this one, newest first. Its history is cached by identity, so the list
 * must not be mutated.
 */
export function changeContextOf(changes: readonly PublishedChange[], change: PublishedChange): ChangeContext {
  const history = historyOf(changes);
  const { seq, type, before, after, recordedAt } = change;
  const issueId = (after ?? before)?.issue;
  const [about, ...others] = issuesOf(type, after ?? before ?? {});
  const standing =
    about === undefined || others.length > 0 ? null : history.standingOf(about, seq, recordedAt);
  const documentOf = (kind: RecordType, id: string) => history.at(kind, id, seq);
  const names = (locale: Locale) => {
    const words = new Set([...wordsIn(before), ...wordsIn(after)]);
    const entries = [...words].flatMap((id) =>
      namedTypes.flatMap((kind) => {
        const document = documentOf(kind, id);
        return document ? [[id, recordName(kind, document, locale)] as const] : [];
      }),
    );
    return Object.fromEntries(entries);
  };
  if (type !== "development" || typeof issueId !== "string")
    return { issue: null, standing, documentOf, names };
  return {
    issue: {
      id: issueId,
      title: readTextValue(documentOf("issue", issueId)?.title),
      before: history.statusOf(issueId, seq - 1, recordedAt),
      after: history.statusOf(issueId, seq, recordedAt),
    },
    standing,
    documentOf,
    names,
  };
}

/**
 * Whether a change is announced in feeds. Editorial changes are not, unless they withdraw or restore a text
 * that may have been announced.
 */
export function isAnnouncedInFeeds({ kind, action }: Pick<PublishedChange, "kind" | "action">): boolean {
  return kind !== "editorial" || action === "withdrawn" || action === "restored";
}
