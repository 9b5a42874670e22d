/**
 * Checks that everything a server has acknowledged is in its database, and that no unseen text was
 * overwritten.
 */
import { sameValue } from "@/lib/domain/editing/same-value";
import { ask } from "./desk-database";
import type { WriteResult } from "./saving-client";

type Save = { save: number; baseVersion: number; action: string; document: string };

/**
 * Each action as a row of its table, and as its entry in the audit log. A stashed text has no number: there
 * are as many as entries.
 */
const actions = {
  save: [
    `SELECT "recordType" || '/' || "recordId" || ' save ' || "save" FROM "DraftSave" WHERE "deed" = 'save'`,
    `SELECT "recordType" || '/' || "recordId" || ' save ' || json_extract("details", '$.save') FROM "AuditEntry" WHERE "action" = 'save_draft'`,
  ],
  publication: [
    `SELECT "recordType" || '/' || "recordId" || ' version ' || "version" FROM "Revision" WHERE "reason" LIKE 'Published by%'`,
    `SELECT "recordType" || '/' || "recordId" || ' version ' || json_extract("details", '$.version') FROM "AuditEntry" WHERE "action" = 'publish'`,
  ],
  stashText: [
    `SELECT "recordType" || '/' || "recordId" || ' set aside' FROM "SetAside"`,
    `SELECT "recordType" || '/' || "recordId" || ' set aside' FROM "AuditEntry" WHERE "action" = 'save_conflict'`,
  ],
} as const;

/**
 * Entries of the audit log without their action, and actions without their entry, in words; empty if there
 * are none.
 */
export function findAuditGaps(databaseFile: string): string[] {
  return Object.values(actions).flatMap(([done, logged]) => {
    // In one statement, because others may write meanwhile.
    const rows = ask(
      databaseFile,
      `SELECT 'done' AS "kind", * FROM (${done.replace(" FROM", ` AS "name" FROM`)}) UNION ALL SELECT 'logged', * FROM (${logged})`,
    );
    const named = (kind: string) => rows.filter((row) => row.kind === kind).map(({ name }) => String(name));
    return [
      ...without(named("done"), named("logged")).map((action) => `${action} has no entry in the audit log`),
      ...without(named("logged"), named("done")).map(
        (entry) => `the audit log has ${entry}, which is not in the tables`,
      ),
    ];
  });
}

/** The items that are in the first list more often than in the second. */
function without(all: readonly string[], others: readonly string[]): string[] {
  const remaining = [...others];
  return all.filter((name) => {
    const place = remaining.indexOf(name);
    if (place !== -1) remaining.splice(place, 1);
    return place === -1;
  });
}

/** What is missing or overwritten, in words; empty if nothing is. */
export function findLostWrites(databaseFile: string, acknowledged: readonly WriteResult[]): string[] {
  const lost: string[] = [];
  const report = (isStored: boolean, words: string) => void (isStored ? null : lost.push(words));
  for (const record of new Set(acknowledged.map((each) => each.record))) {
    const [type = "", id = ""] = record.split("/");
    const saves = ask(
      databaseFile,
      `SELECT "save", "baseVersion", "deed" AS "action", "document" FROM "DraftSave" WHERE "recordType" = ? AND "recordId" = ? ORDER BY "save"`,
      [type, id],
    ).map(
      (row): Save => ({
        save: Number(row.save),
        baseVersion: Number(row.baseVersion),
        action: String(row.action),
        document: String(row.document),
      }),
    );
    const revisions = ask(
      databaseFile,
      `SELECT "version", "reason", "snapshot" FROM "Revision" WHERE "recordType" = ? AND "recordId" = ? ORDER BY "version"`,
      [type, id],
    );
    report(
      saves.every(({ save }, index) => save === index + 1),
      `${record}: its save numbers have a gap`,
    );
    report(
      revisions.every(({ version }, index) => version === index + 1),
      `${record}: its version numbers have a gap`,
    );
    for (const each of acknowledged.filter((one) => one.record === record)) {
      if (each.what === "saved") {
        const stored = saves[each.save - 1];
        report(
          stored !== undefined && stored.document.includes(each.text),
          `${record}: save ${each.save} of "${each.text}" is missing`,
        );
        report(
          stored?.baseVersion === each.base.version,
          `${record}: save ${each.save} is not based on version ${each.base.version}`,
        );
        // The previous save is the text it was based on; without a draft that is a published text or none.
        const before = saves[each.save - 2];
        const isSeen =
          each.base.save > 0
            ? before?.save === each.base.save
            : before === undefined || ["publish", "discard"].includes(before.action);
        report(
          isSeen,
          `${record}: save ${each.save} follows ${before?.save ?? 0}, but is based on ${each.base.save}`,
        );
      } else if (each.what === "set aside") {
        const [kept] = ask(
          databaseFile,
          `SELECT "document", "baseVersion", "baseSave" FROM "SetAside" WHERE "id" = ?`,
          [each.key],
        );
        report(
          String(kept?.document).includes(each.text),
          `${record}: "${each.text}" was set aside and is missing`,
        );
        report(
          kept?.baseVersion === each.base.version && kept.baseSave === each.base.save,
          `${record}: "${each.text}" has lost what it was made from`,
        );
      } else if (each.what === "published") {
        const stored = revisions[each.version - 1];
        report(
          stored?.reason === each.reason,
          `${record}: version ${each.version} ("${each.reason}") is missing`,
        );
        const compared = saves[each.base.save - 1]?.document;
        report(
          compared !== undefined && sameValue(JSON.parse(compared), JSON.parse(String(stored?.snapshot))),
          `${record}: version ${each.version} is not the compared text`,
        );
        report(
          each.version === each.base.version + 1,
          `${record}: version ${each.version} was published over ${each.base.version}`,
        );
      }
    }
  }
  return lost;
}
