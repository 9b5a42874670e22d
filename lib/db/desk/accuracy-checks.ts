/** Records and reads checks that a record is still accurate by a source. */
import type { Editor } from "@/lib/domain/editing/editor";
import { type RecordType, recordTypes } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { isValidTime } from "@/lib/domain/time/stored-time";
import type { AuditFacts, Origin } from "@/lib/db/accounts/audit-log";
import { runCommand } from "@/lib/db/command/run-command";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { ReadClient } from "@/lib/db/connection/write-lock";
import { readRecordHead } from "@/lib/db/record/record-heads";
import { oneOf } from "@/lib/db/record/rows/one-of";

type AccuracyCheck = RecordKey & {
  /** The version that was checked. */
  version: number;
  sourceId: string;
  locator: string | null;
  who: string;
  checkedAt: Date;
};

type AccuracyCheckInput = {
  keys: readonly RecordKey[];
  /** The published versions that were checked, in the order of `keys`. */
  versions: readonly number[];
  /**
   * For issues: the sum of the checked versions of their developments, which grows with every change of one.
   */
  developmentVersions?: readonly number[];
  sourceId: string;
  locator: string | null;
  from?: Origin | undefined;
};

type CheckResult =
  | { status: "checked"; checkedAt: Date }
  /** Records that are not published or have another version than the checked one. Nothing was written. */
  | { status: "conflict"; keys: RecordKey[] }
  | { status: "unknown_source" | "forbidden" };

/**
 * Records for all `keys`, or for none, that they are still accurate by a published source. A check is no
 * edit: it creates no version and no revision.
 */
export function checkAccuracy(
  editor: Editor,
  { keys, versions, developmentVersions, sourceId, locator, from }: AccuracyCheckInput,
  database: Database = processDatabase(),
): Promise<CheckResult> {
  return runCommand<CheckResult>(
    { actor: editor, permission: "check_accuracy", from },
    async (client) => {
      const source = await client.source.findFirst({
        where: { id: sourceId, publication: "published", verification: "verified" },
        select: { id: true },
      });
      if (!source) return { answer: { status: "unknown_source" } };
      const checks: { key: RecordKey; version: number }[] = [];
      const changed: RecordKey[] = [];
      for (const [index, key] of keys.entries()) {
        const head = await readRecordHead(client, key);
        const checkedSum = developmentVersions?.[index];
        const isSame =
          head?.publication === "published" &&
          head.version === versions[index] &&
          (checkedSum === undefined || (await sumOfVersions(client, key.id)) === checkedSum);
        if (isSame) checks.push({ key, version: head.version });
        else changed.push(key);
      }
      if (changed.length > 0) return { answer: { status: "conflict", keys: changed } };
      const entryOf = ({ key, version }: (typeof checks)[number]): AuditFacts => ({
        action: "check_accuracy",
        about: key,
        details: { source: sourceId, version },
      });
      const [first, ...more] = checks;
      if (!first) return { answer: { status: "conflict", keys: [] } };
      return {
        rows: (transaction, checkedAt) =>
          transaction.accuracyCheck.createMany({
            data: checks.map(({ key: { type, id }, version }) => ({
              recordType: type,
              recordId: id,
              version,
              sourceId,
              locator: locator?.trim() || null,
              accountId: editor.accountId,
              who: editor.name,
              checkedAt,
            })),
          }),
        isPublic: true,
        audit: () => [entryOf(first), ...more.map(entryOf)],
        result: ({ at: checkedAt }) => ({ status: "checked", checkedAt }),
      };
    },
    database,
  );
}

async function sumOfVersions(client: ReadClient, issueId: string): Promise<number> {
  const { _sum } = await client.development.aggregate({ where: { issueId }, _sum: { version: true } });
  return _sum.version ?? 0;
}

/** The newest check of every record of a type, up to `until`, by record id. */
export async function listLatestChecks(
  type: RecordType,
  database: Database = processDatabase(),
  until?: Date,
): Promise<Map<string, AccuracyCheck>> {
  const where = { recordType: type, ...(until ? { checkedAt: { lte: until } } : {}) };
  const newest = await database.reader.accuracyCheck.groupBy({
    by: ["recordId"],
    where,
    _max: { seq: true },
  });
  const numbers = newest.flatMap(({ _max }) => (_max.seq === null ? [] : [_max.seq]));
  const newestRows = await database.reader.accuracyCheck.findMany({ where: { seq: { in: numbers } } });
  const unreadable = newestRows
    .filter(({ checkedAt }) => !isValidTime(checkedAt))
    .map(({ recordId }) => recordId);
  // Where the newest has no readable time, the one before it is used.
  const earlier =
    unreadable.length === 0
      ? []
      : await database.reader.accuracyCheck.findMany({
          where: { ...where, recordId: { in: unreadable } },
          orderBy: { seq: "asc" },
        });
  const rows = [...newestRows, ...earlier].filter(({ checkedAt }) => isValidTime(checkedAt));
  return new Map(
    rows.map(({ recordType, recordId, version, sourceId, locator, who, checkedAt }) => [
      recordId,
      { type: oneOf(recordTypes, recordType), id: recordId, version, sourceId, locator, who, checkedAt },
    ]),
  );
}
