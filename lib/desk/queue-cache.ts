/** Computes and caches the parts of the work queue that depend on the record only. */
import { readChangedRecords } from "@/lib/db/desk/changed-records";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { recordKey } from "@/lib/db/record/record-heads";
import { recordVersion } from "@/lib/db/record/record-version";
import { readStoredDocuments, type StoredDocument } from "@/lib/db/record/stored-documents";
import type { Locale, Text } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { recordTitle } from "@/lib/domain/record/record-names";
import { isUnreadable } from "@/lib/domain/text/stored-json";
import type { MissingText, Named, OutdatedText } from "@/lib/domain/work-queue/work-queue";
import { translatorOf } from "@/lib/messages/translator";
import { missingTexts } from "@/lib/domain/work-queue/texts";
import { outdatedTranslations } from "@/lib/domain/work-queue/translations";

export type QueueCache = {
  /** What readers see. */
  record: PublicRecord;
  nameOf: (key: RecordKey, document?: Record<string, unknown>) => Named;
  /** By issue, its version and the sum of its developments' versions. */
  versions: ReadonlyMap<string, { version: number; developments: number }>;
  measureVersions: ReadonlyMap<string, number>;
  unverified: Named[];
  missing: MissingText[];
  outdated: OutdatedText[];
};

const unreadableIn = (locale: Locale, id: string) => translatorOf(locale)("desk.queue.unreadable", { id });

function titleOf({ type, id }: RecordKey, document: Record<string, unknown>): Text {
  return isUnreadable(document)
    ? { en: unreadableIn("en", id), ko: unreadableIn("ko", id), origin: "both" }
    : recordTitle(type, { ...document, id });
}

/** Sorts developments first: their texts are sent to subscribers. */
const developmentsFirst = (a: Named, b: Named) =>
  Number(b.type === "development") - Number(a.type === "development");

async function buildBase(database: Database): Promise<QueueCache> {
  const record = await readPublishedRecord(database);
  const documents = await readStoredDocuments(database);
  const issueTitles = new Map(
    documents.flatMap((stored) =>
      stored.type === "issue" ? [[stored.document.id, stored.document.title] as const] : [],
    ),
  );
  const titles = new Map(
    documents.map(({ type, document }) => {
      const key = { type, id: document.id };
      const title = titleOf(key, document);
      return [
        recordKey(type, document.id),
        type === "development"
          ? { title: issueTitles.get(document.issue) ?? title, date: document.date }
          : { title, date: null },
      ] as const;
    }),
  );
  const nameOf = (key: RecordKey, document: Record<string, unknown> = {}): Named => ({
    type: key.type,
    id: key.id,
    ...((isUnreadable(document) ? null : titles.get(recordKey(key.type, key.id))) ?? {
      title: titleOf(key, document),
      date: null,
    }),
  });
  const developmentVersions = new Map<string, number>();
  for (const { type, document, version } of documents) {
    if (type === "development")
      developmentVersions.set(document.issue, (developmentVersions.get(document.issue) ?? 0) + version);
  }
  const versions = new Map(
    documents.flatMap((stored) =>
      stored.type === "issue"
        ? [
            [
              stored.document.id,
              { version: stored.version, developments: developmentVersions.get(stored.document.id) ?? 0 },
            ] as const,
          ]
        : [],
    ),
  );
  const published = documents.filter(({ publication }) => publication === "published");
  const named = (stored: StoredDocument) => nameOf({ type: stored.type, id: stored.document.id });
  const changed = await readChangedRecords(database);
  return {
    record,
    nameOf,
    versions,
    measureVersions: new Map(
      documents.flatMap(({ type, document, version }) =>
        type === "measure" ? [[document.id, version] as const] : [],
      ),
    ),
    unverified: published
      .filter(({ document }) => "verification" in document && document.verification === "unverified")
      .map(named),
    missing: published
      .flatMap((stored) =>
        missingTexts(stored.type, stored.document).map((missing) => ({ ...named(stored), ...missing })),
      )
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

/**
 * Callers share one object and must not change it. @throws when the database cannot be read; the next call
 * tries again.
 */
export async function readQueueCache(database: Database = processDatabase()): Promise<QueueCache> {
  const version = await recordVersion(database);
  const cached = cache.get(database);
  if (cached?.version === version) return cached.base;
  const base = buildBase(database);
  cache.set(database, { version, base });
  base.catch(() => {
    if (cache.get(database)?.base === base) cache.delete(database);
  });
  return base;
}
