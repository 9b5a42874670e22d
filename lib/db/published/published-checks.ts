/** What may readers be told of the checks that found records still accurate? */
import { lastChangeAfter, type PublishedCheck } from "@/lib/domain/changes/published-check";
import type { RecordType } from "@/lib/domain/record/record";
import { latestChecks } from "@/lib/db/desk/accuracy-checks";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readPublishedChanges } from "./published-changes";

/**
 * The newest check of each record of a type that was made by `until`, by record id and without the editor: a page
 * as of a day, or as published at a moment, must not tell of a later one.
 * @throws when the database cannot be read.
 */
export async function readPublishedChecks(type: RecordType, until: Date, database: Database = processDatabase()): Promise<Map<string, PublishedCheck>> {
  const checks = await latestChecks(type, database, until);
  if (checks.size === 0) return new Map();
  const changes = await readPublishedChanges(database);
  return new Map(
    [...checks].map(([id, { checkedAt, sourceId, locator }]) => [
      id,
      { type, id, checkedAt, sourceId, locator, changedAt: lastChangeAfter(changes, { type, id }, checkedAt, until) },
    ]),
  );
}
