/** Reads the records that a set has published, and whether their translations are current. */
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { listPublishedAt, listVersions } from "@/lib/db/record/record-versions";
import type { DraftSet } from "@/lib/domain/editing/draft-set";
import type { Locale } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { recordName } from "@/lib/domain/record/record-names";
import { type TranslationSummary, translationSummaries } from "@/lib/domain/work-queue/translation-summary";

export type PublishedOfSet = { key: RecordKey; name: string; translations: TranslationSummary[] };

/** Each record with the translations of its newest version; none of a set that is not published. */
export async function readPublishedOfSet(
  { status, changedAt }: DraftSet,
  locale: Locale,
  database: Database = processDatabase(),
): Promise<PublishedOfSet[]> {
  if (status !== "published") return [];
  const published: PublishedOfSet[] = [];
  for (const key of await listPublishedAt(changedAt, database)) {
    const versions = await listVersions(key, database);
    const [newest] = versions;
    if (newest?.publication !== "published") continue;
    published.push({
      key,
      name: recordName(key.type, newest.document, locale),
      translations: translationSummaries(key.type, versions.toReversed()),
    });
  }
  return published;
}
