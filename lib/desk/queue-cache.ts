/** Computes and caches the parts of the work queue that depend on the record only. */
import { readChangedRecords } from "@/lib/db/published/changed-records";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { recordKey } from "@/lib/db/record/record-heads";
import { recordVersion } from "@/lib/db/record/record-version";
import { readStoredDocuments, type StoredDocument } from "@/lib/db/record/stored-documents";
import type { Locale, PartialDate, TalksRecord, Text } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { isUnreadable } from "@/lib/domain/text/stored-json";
import type { MissingText, Named, OutdatedText } from "@/lib/domain/work-queue/work-queue";
import { messagesOf } from "@/lib/messages/catalogue";
import { missingTexts } from "@/lib/domain/work-queue/texts";
import { outdatedTranslations } from "@/lib/domain/work-queue/translations";

export type QueueCache = {
  /** What readers see. */
  record: TalksRecord;
  nameOf: (key: RecordKey, document?: Record<string, unknown>) => Named;
  /** By issue, its version and the sum of its developments' versions. */
  versions: ReadonlyMap<string, { version: number; developments: number }>;
  measureVersions: ReadonlyMap<string, number>;
  unverified: Named[];
  missing: MissingText[];
  outdated: OutdatedText[];
};

type Title = { title: Text; date: PartialDate | null };

/** The text of an untranslated title, in its language only. */
function inOneLanguage(text: string, language: string): Text {
  return language === "ko" ? { en: null, ko: text, origin: "ko" } : { en: text, ko: null, origin: "en" };
}

function titleOf(stored: StoredDocument, issues: ReadonlyMap<string, Text>): Title {
  switch (stored.type) {
    case "source":
      return { title: inOneLanguage(stored.document.title, stored.document.language), date: null };
    case "development": {
      const { issue, date, what } = stored.document;
      return { title: issues.get(issue) ?? what, date };
    }
    case "issue":
      return { title: stored.document.title, date: null };
    case "trip":
      return { title: stored.document.purpose, date: null };
    case "measure":
      return { title: stored.document.goods, date: null };
    default:
      return { title: stored.document.name, date: null };
  }
}

const unreadableIn = (locale: Locale, id: string) => messagesOf(locale).desk.queue.unreadable.replace("{id}", () => id);

/** The name of a draft whose record does not exist yet; the id where it has none. */
function draftTitle(id: string, document: Record<string, unknown>): Text {
  if (isUnreadable(document)) return { en: unreadableIn("en", id), ko: unreadableIn("ko", id), origin: "both" };
  const title = [document.title, document.name, document.purpose, document.goods, document.what].find((value) => value !== undefined && value !== null);
  if (typeof title === "string" && title !== "") return inOneLanguage(title, String(document.language));
  const side = (language: "en" | "ko"): string | null => {
    const value: unknown = typeof title === "object" && title !== null && language in title ? Object.entries(title).find(([key]) => key === language)?.[1] : null;
    return typeof value === "string" && value !== "" ? value : null;
  };
  const [en, ko] = [side("en"), side("ko")];
  return en === null && ko === null ? { en: id, ko: id, origin: "both" } : { en, ko, origin: "both" };
}

/** Sorts developments first: their texts are sent to subscribers. */
const developmentsFirst = (a: Named, b: Named) => Number(b.type === "development") - Number(a.type === "development");

async function buildBase(database: Database): Promise<QueueCache> {
  const record = await readPublishedRecord(database);
  const documents = await readStoredDocuments(database);
  const issueTitles = new Map(documents.flatMap((stored) => (stored.type === "issue" ? [[stored.document.id, stored.document.title] as const] : [])));
  const titles = new Map(documents.map((stored) => [recordKey(stored.type, stored.document.id), titleOf(stored, issueTitles)]));
  const nameOf = ({ type, id }: RecordKey, document: Record<string, unknown> = {}): Named => ({
    type,
    id,
    ...((isUnreadable(document) ? null : titles.get(recordKey(type, id))) ?? { title: draftTitle(id, document), date: null }),
  });
  const developmentVersions = new Map<string, number>();
  for (const { type, document, version } of documents) {
    if (type === "development") developmentVersions.set(document.issue, (developmentVersions.get(document.issue) ?? 0) + version);
  }
  const versions = new Map(documents.flatMap((stored) => (stored.type === "issue" ? [[stored.document.id, { version: stored.version, developments: developmentVersions.get(stored.document.id) ?? 0 }] as const] : [])));
  const published = documents.filter(({ publication }) => publication === "published");
  const named = (stored: StoredDocument) => nameOf({ type: stored.type, id: stored.document.id });
  const changed = await readChangedRecords(database);
  return {
    record,
    nameOf,
    versions,
    measureVersions: new Map(documents.flatMap(({ type, document, version }) => (type === "measure" ? [[document.id, version] as const] : []))),
    unverified: published.filter(({ document }) => "verification" in document && document.verification === "unverified").map(named),
    missing: published
      .flatMap((stored) => missingTexts(stored.type, stored.document).map((missing) => ({ ...named(stored), ...missing })))
      .sort(developmentsFirst),
    outdated: changed
      .flatMap(({ type, id, revisions }) =>
        outdatedTranslations(type, revisions).flatMap((outdated): OutdatedText[] => {
          const revision = revisions.find(({ version }) => version === outdated.since);
          return revision ? [{ ...nameOf({ type, id }), ...outdated, sinceAt: revision.recordedAt }] : [];
        }),
      )
      .sort(developmentsFirst),
  };
}

const cache = new WeakMap<Database, { version: number; base: Promise<QueueCache> }>();

/** Callers share one object and must not change it. @throws when the database cannot be read; the next call tries again. */
export function readQueueCache(database: Database = processDatabase()): Promise<QueueCache> {
  const version = recordVersion(database);
  const cached = cache.get(database);
  if (cached?.version === version) return cached.base;
  const base = buildBase(database);
  cache.set(database, { version, base });
  base.catch(() => {
    if (cache.get(database)?.base === base) cache.delete(database);
  });
  return base;
}
