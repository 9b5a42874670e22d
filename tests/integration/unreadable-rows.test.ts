/** An unreadable row is listed as unreadable and does not affect anything else. */
import { beforeEach, describe, expect, it } from "vitest";

import SqliteConnection from "better-sqlite3";

import { checkAccuracy, listLatestChecks } from "@/lib/db/desk/accuracy-checks";
import { listAuditEntries } from "@/lib/db/accounts/audit-entries";
import type { Database } from "@/lib/db/connection/client";
import { databasePath } from "@/lib/db/connection/database-path";
import { discardDraft, findDraft, saveDraft } from "@/lib/db/desk/drafts";
import { addErrorReport } from "@/lib/db/desk/error-reports";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import { readPublishedChecks } from "@/lib/db/published/published-checks";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { findPublishedRevision } from "@/lib/db/published/published-revision";
import { readPublishedVersions } from "@/lib/db/published/published-versions";
import { readRecordDates } from "@/lib/db/published/record-dates";
import { readRecordSeenAt } from "@/lib/db/published/record-seen-at";
import { listVersions } from "@/lib/db/record/record-versions";
import { readRecordText } from "@/lib/desk/record-text";
import { restoreAsDraft } from "@/lib/desk/restore-version";
import { readLatestSaves, readWorkQueue } from "@/lib/desk/work-queue";
import { unfilteredLog } from "@/lib/domain/editing/audit";
import { Editor } from "@/lib/domain/editing/editor";
import { isUnreadable } from "@/lib/domain/text/stored-json";
import { isoTime } from "@/lib/domain/time/stored-time";
import { auditCsvLines } from "@/lib/export/data/audit-csv";
import { formatExactMoment, formatMoment } from "@/lib/format/dates/desk-times";
import { publishDraft } from "@/lib/record/publish-draft";

import { openLoadedDatabase } from "../support/database";
import { stashText } from "../support/stash-text";

const seo = Editor.signedIn({ accountId: "a1", name: "S. Seo", role: "admin" });
const key = { type: "issue", id: "auto-tariff" } as const;
const other = { type: "issue", id: "alaska-lng" } as const;
const at = new Date("2026-11-26T00:00:00Z");

let database: Database;
let document: Record<string, unknown>;

/** Damages rows, as a disk fault or a manual edit would. */
function harm(statement: string): void {
  const connection = new SqliteConnection(databasePath(database.url));
  connection.pragma("ignore_check_constraints = ON");
  connection.exec(
    `DROP TRIGGER IF EXISTS "Revision_no_update"; DROP TRIGGER IF EXISTS "DraftSave_no_update"; DROP TRIGGER IF EXISTS "AuditEntry_no_update"; ${statement}`,
  );
  connection.close();
}

beforeEach(async () => {
  database = await openLoadedDatabase();
  document = (await listVersions(key, database))[0]!.document;
});

describe("in the desk", () => {
  it("an unreadable draft is listed by its id, can be discarded, and gives way to an earlier save", async () => {
    await saveDraft(
      seo,
      {
        key,
        expected: { version: 1, save: 0 },
        document: { ...document, summary: { en: "one", ko: null, origin: "en" } },
      },
      database,
    );
    await saveDraft(
      seo,
      {
        key,
        expected: { version: 1, save: 1 },
        document: { ...document, summary: { en: "two", ko: null, origin: "en" } },
      },
      database,
    );
    await saveDraft(
      seo,
      {
        key: other,
        expected: { version: 1, save: 0 },
        document: (await listVersions(other, database))[0]!.document,
      },
      database,
    );
    harm(
      `UPDATE "Draft" SET "document" = '{"half' WHERE "recordId" = '${key.id}'; UPDATE "DraftSave" SET "document" = '' WHERE "save" = 2`,
    );
    const { queue } = await readWorkQueue(at, database);
    expect(queue.drafts.find(({ id }) => id === key.id)?.title).toMatchObject({
      en: "auto-tariff (cannot be read)",
    });
    expect((await readLatestSaves(database))[0]).toMatchObject({
      id: key.id,
      title: { ko: "auto-tariff (읽을 수 없음)" },
    });
    expect((await readRecordText(key, database))?.document).toEqual({ unreadable: '{"half' });
    expect(await restoreAsDraft(seo, key, { kind: "save", number: 2 }, 1, undefined, database)).toEqual({
      status: "unknown",
    });
    expect(await restoreAsDraft(seo, key, { kind: "save", number: 1 }, 1, undefined, database)).toEqual({
      status: "taken",
      save: 3,
    });
    expect((await findDraft(key, database))?.document).toMatchObject({ summary: { en: "one" } });
    harm(`UPDATE "Draft" SET "document" = '[]'`);
    expect(await discardDraft(seo, { key, expected: { version: 1, save: 3 } }, database)).toMatchObject({
      status: "saved",
    });
  });

  it("an unreadable text set aside is listed by the id of its record", async () => {
    await stashText(seo, { ...key, baseVersion: 1, baseSave: 0, document: {} }, database);
    await stashText(seo, { ...other, baseVersion: 1, baseSave: 0, document: {} }, database);
    harm(`UPDATE "SetAside" SET "document" = 'x' WHERE "recordId" = '${key.id}'`);
    const { queue } = await readWorkQueue(at, database);
    expect(queue.conflicts.map(({ title }) => title.en)).toContain("auto-tariff (cannot be read)");
    expect(queue.conflicts).toHaveLength(2);
  });

  it("an unreadable entry of the audit log is shown as it is", async () => {
    await saveDraft(
      seo,
      { key, expected: { version: 1, save: 0 }, document: { ...document, note: "x" } },
      database,
    );
    await saveDraft(
      seo,
      { key, expected: { version: 1, save: 1 }, document: { ...document, note: "y" } },
      database,
    );
    harm(
      `UPDATE "AuditEntry" SET "details" = '{"save":' WHERE "seq" = (SELECT min("seq") FROM "AuditEntry" WHERE "action" = 'save_draft')`,
    );
    const log = await listAuditEntries(seo, unfilteredLog, { limit: 10, before: null }, database);
    expect(log.filter(({ action }) => action === "save_draft").map(({ details }) => details)).toEqual([
      { save: 2 },
      { unreadable: '{"save":' },
    ]);
  });

  it("a record whose newest version cannot be read still has its history, from which it is published anew", async () => {
    await saveDraft(
      seo,
      {
        key,
        expected: { version: 1, save: 0 },
        document: { ...document, summary: { en: "Longer", ko: null, origin: "en" } },
      },
      database,
    );
    await publishDraft(
      seo,
      { key, expected: { version: 1, save: 1 }, kind: "editorial", reason: "Longer" },
      database,
    );
    harm(`UPDATE "Revision" SET "snapshot" = '{', "changedPaths" = 'x' WHERE "version" = 2`);
    const versions = await listVersions(key, database);
    expect(versions.map((each) => [each.version, isUnreadable(each.document), each.changedPaths])).toEqual([
      [2, true, []],
      [1, false, []],
    ]);
    await readWorkQueue(at, database);
    expect(await restoreAsDraft(seo, key, { kind: "version", number: 1 }, 2, undefined, database)).toEqual({
      status: "taken",
      save: 3,
    });
    expect(
      await publishDraft(
        seo,
        { key, expected: { version: 2, save: 3 }, kind: "correction", reason: "Mended" },
        database,
      ),
    ).toMatchObject({ status: "published" });
  });
});

describe("for readers", () => {
  it("a revision that cannot be read is left out of what changed, and of what was seen then; the rest is there", async () => {
    const before = (await readPublishedChanges(database)).length;
    const seq = (
      await database.reader.revision.findFirstOrThrow({ where: { recordType: "issue", recordId: key.id } })
    ).seq;
    const fresh = await openLoadedDatabase();
    database = fresh;
    harm(`UPDATE "Revision" SET "snapshot" = 'lost' WHERE "seq" = ${seq}`);
    expect((await readPublishedChanges(database)).length).toBe(before - 1);
    expect(await findPublishedRevision(seq, database)).toBeNull();
    await readPublishedVersions(database);
    const seen = await readRecordSeenAt(new Date("2100-01-01T00:00:00Z"), database);
    expect(seen?.issues.map(({ id }) => id)).toContain(other.id);
    expect(seen?.issues.map(({ id }) => id)).not.toContain(key.id);
  });
});

describe("a time that cannot be read", () => {
  it("takes down no list of the desk", async () => {
    await saveDraft(
      seo,
      { key, expected: { version: 1, save: 0 }, document: { ...document, note: "x" } },
      database,
    );
    await saveDraft(
      seo,
      { key: other, expected: { version: 1, save: 0 }, document: { note: "y" } },
      database,
    );
    await stashText(seo, { ...key, baseVersion: 1, baseSave: 0, document: {} }, database);
    await addErrorReport({ about: { page: "trends" }, text: "Wrong", contact: null }, database);
    harm(`DROP TRIGGER "AccuracyCheck_no_update";
      UPDATE "Draft" SET "savedAt" = 'never' WHERE "recordId" = '${key.id}';
      UPDATE "DraftSave" SET "savedAt" = '2026-13-45' WHERE "recordId" = '${key.id}';
      UPDATE "SetAside" SET "setAsideAt" = '';
      UPDATE "ErrorReport" SET "reportedAt" = 'x';
      UPDATE "AuditEntry" SET "recordedAt" = 'x' WHERE "recordId" = '${key.id}' AND "action" = 'save_draft'`);
    const { queue } = await readWorkQueue(at, database);
    for (const list of [queue.drafts, queue.conflicts, queue.reports])
      expect(list.map((entry) => formatMoment(entry.at, "en"))).toContain("time cannot be read");
    expect(queue.drafts).toHaveLength(2);
    expect((await readLatestSaves(database)).map(({ id, at: time }) => [id, isoTime(time) === null])).toEqual(
      expect.arrayContaining([[other.id, false]]),
    );
    const log = await listAuditEntries(seo, unfilteredLog, { limit: 10, before: null }, database);
    expect(auditCsvLines(log, "en")).toMatch(/^\d+,,a1,S\. Seo,save_draft/m);
    expect(log.map((entry) => formatExactMoment(entry.recordedAt, "ko"))).toContain("읽을 수 없는 시각");
  });

  it("of a check lets the check before it count, for the desk and for readers", async () => {
    const source = (await database.reader.source.findFirstOrThrow({ where: { verification: "verified" } }))
      .id;
    const check = { keys: [key, other], versions: [1, 1], sourceId: source, locator: null };
    for (const locator of ["one", "two"]) await checkAccuracy(seo, { ...check, locator }, database);
    harm(
      `DROP TRIGGER "AccuracyCheck_no_update"; UPDATE "AccuracyCheck" SET "checkedAt" = 'x' WHERE "recordId" = '${key.id}' AND "locator" = 'two'`,
    );
    const checks = await listLatestChecks("issue", database);
    expect([checks.get(key.id)?.locator, checks.get(other.id)?.locator]).toEqual(["one", "two"]);
    const dates = await readRecordDates(null, database);
    for (const { id } of [key, other])
      expect(isoTime(dates.verifiedAt("issue", id) ?? new Date(NaN))).not.toBeNull();
    expect((await readPublishedChecks("issue", new Date("2100-01-01T00:00:00Z"), database)).size).toBe(2);
  });

  it("of a version leaves out that change alone: the record, its page and the time of the whole stand", async () => {
    await saveDraft(
      seo,
      {
        key,
        expected: { version: 1, save: 0 },
        document: { ...document, summary: { en: "Longer", ko: null, origin: "en" } },
      },
      database,
    );
    await publishDraft(
      seo,
      { key, expected: { version: 1, save: 1 }, kind: "editorial", reason: "Longer" },
      database,
    );
    const { seq } = await database.reader.revision.findFirstOrThrow({ orderBy: { seq: "desc" } });
    harm(`UPDATE "Revision" SET "recordedAt" = 'x' WHERE "seq" = ${seq}`);
    const changes = await readPublishedChanges(database);
    expect(changes.some((change) => change.seq === seq)).toBe(false);
    expect(changes.every(({ recordedAt }) => isoTime(recordedAt) !== null)).toBe(true);
    expect(await findPublishedRevision(seq, database)).toBeNull();
    const record = await readPublishedRecord(database);
    expect(isoTime(record.changedAt ?? new Date(NaN))).not.toBeNull();
    expect(record.issues.find(({ id }) => id === key.id)?.summary).toMatchObject({ en: "Longer" });
    expect(
      (await listVersions(key, database)).map(({ version, recordedAt }) => [
        version,
        isoTime(recordedAt) === null,
      ]),
    ).toEqual([
      [2, true],
      [1, false],
    ]);
    await readWorkQueue(at, database);
    expect(
      (await readRecordSeenAt(new Date("2100-01-01T00:00:00Z"), database))?.issues.length,
    ).toBeGreaterThan(1);
  });
});
