/** Reads the accuracy checks as readers see them. */
import { lastChangeAfter, type PublishedCheck } from "@/lib/domain/changes/accuracy-check";
import type { RecordType } from "@/lib/domain/record/record";
import { listLatestChecks } from "@/lib/db/desk/accuracy-checks";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readPublishedChanges } from "./published-changes";

/**
 * The newest check of each record of a type up to `until`, by record id and without the editor's name. A page
 * as of a day, or as published at a moment, must not show a later check.
 * @throws when the database cannot be read.
 */
export async function readPublishedChecks(
  type: RecordType,
  until: Date,
  database: Database = processDatabase(),
): Promise<Map<string, PublishedCheck>> {
  const checks = await listLatestChecks(type, database, until);
  if (checks.size === 0) return new Map();
  const changes = await readPublishedChanges(database);
  return new Map(
    [...checks].map(([id, { checkedAt, sourceId, locator }]) => [
      id,
      {
        type,
        id,
        checkedAt,
        sourceId,
        locator,
        changedAt: lastChangeAfter(changes, { type, id }, checkedAt, until),
      },
    ]),
  );
}
