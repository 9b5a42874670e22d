import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { checkAccuracy } from "@/lib/db/desk/accuracy-checks";
import type { Database } from "@/lib/db/connection/client";
import { saveDraft } from "@/lib/db/desk/drafts";
import { addErrorReport, listErrorReports, resolveErrorReport } from "@/lib/db/desk/error-reports";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import { readPublishedChecks } from "@/lib/db/published/published-checks";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { findPublicDocument } from "@/lib/db/published/public-document";
import { recordVersion } from "@/lib/db/record/record-version";
import { listVersions } from "@/lib/db/record/record-versions";
import { findWithdrawalVersion, findWithdrawals } from "@/lib/db/published/withdrawal-versions";
import { findFreeId, isIdTaken } from "@/lib/desk/new-record";
import { readWorkQueue } from "@/lib/desk/work-queue";
import { filterCorrections } from "@/lib/domain/changes/corrections";
import { Editor } from "@/lib/domain/editing/editor";
import type { ChangeKind } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { exportRecord } from "@/lib/record/export-record";
import { importRecord } from "@/lib/record/import-record";
import { publishDraft } from "@/lib/record/publish-draft";
import { restoreRecord, withdrawRecord } from "@/lib/record/withdraw-record";

import { openLoadedDatabase } from "../support/database";

const seo = Editor.signedIn({ accountId: "a2", name: "M. Seo", role: "publisher" });
const entry = { type: "development", id: "auto-tariff-2025-12-04" } as const;

async function save(database: Database, key: RecordKey, edit: Record<string, unknown>) {
  const [head] = await listVersions(key, database);
  const version = head?.version ?? 0;
  const saved = await saveDraft(
    seo,
    { key, expected: { version, save: 0 }, document: { ...head?.document, ...edit } },
    database,
  );
  if (saved.status !== "saved") throw new Error(saved.status);
  return { version, save: saved.save };
}

async function publish(
  database: Database,
  key: RecordKey,
  kind: ChangeKind,
  edit: Record<string, unknown>,
  reason = `As ${kind}`,
) {
  const result = await publishDraft(
    seo,
    { key, expected: await save(database, key, edit), kind, reason },
    database,
  );
  if (result.status !== "published") throw new Error(JSON.stringify(result));
  return result.revision.seq;
}

async function take(database: Database, action: "withdraw" | "restore", key: RecordKey, reason: string) {
  const [head] = await listVersions(key, database);
  const result = await (action === "withdraw" ? withdrawRecord : restoreRecord)(
    seo,
    { key, expectedVersion: head!.version, reason },
    database,
  );
  if (result.status !== "written") throw new Error(JSON.stringify(result));
  return result.revision.seq;
}

const words = (en: string) => ({ en, ko: null, origin: "en" });

describe("the list of corrections", () => {
  it("holds corrections, withdrawals and returns, newest first; clarifications apart, the rest not at all", async () => {
    const database = await openLoadedDatabase();
    const trip = { type: "trip", id: (await readPublishedRecord(database)).trips[0]!.id } as const;
    const corrected = await publish(database, entry, "correction", {
      what: words("Corrected"),
      note: "For editors",
    });
    await publish(database, entry, "clarification", { what: words("Clearer") });
    await publish(database, entry, "editorial", { what: words("Clearer.") });
    const gone = await take(database, "withdraw", trip, "It was a rumour");
    const back = await take(database, "restore", trip, "It was none");
    await save(database, entry, { what: words("Only a draft") });
    const page = filterCorrections(await readPublishedChanges(database), null);
    expect(page.chosen.map(({ seq, action }) => [seq, action])).toEqual([
      [back, "restored"],
      [gone, "withdrawn"],
      [corrected, "changed"],
    ]);
    expect(page.counts).toEqual({ correction: 1, withdrawal: 2, clarification: 1 });
    expect(JSON.stringify(page)).not.toMatch(/For editors|Only a draft/);
    expect(await findWithdrawals([gone, back, corrected], database)).toEqual(new Set([gone]));
    expect(await findWithdrawalVersion(gone, database)).toMatchObject({
      absence: { reason: "It was a rumour" },
      restoredSeq: back,
    });
    expect(await findWithdrawalVersion(back, database)).toBeNull();
    expect(await findWithdrawalVersion(corrected, database)).toBeNull();
  });

  it("has no entry of a record that was never public", async () => {
    const database = await openLoadedDatabase();
    const trip = (await readPublishedRecord(database)).trips[0]!;
    const key = { type: "trip", id: "trip-unseen" } as const;
    await publish(
      database,
      key,
      "correction",
      { ...trip, id: key.id, verification: "unverified", purpose: words("Unseen"), note: null },
      "Unseen too",
    );
    const gone = await take(database, "withdraw", key, "Nobody's business");
    const page = filterCorrections(await readPublishedChanges(database), null);
    expect(page.chosen).toEqual([]);
    expect(await findWithdrawalVersion(gone, database)).toBeNull();
    expect(await findPublicDocument(key, database)).toBeNull();
    expect(await findPublicDocument({ type: "trip", id: "trip-nowhere" }, database)).toBeNull();
    await save(database, { type: "issue", id: "a-draft" }, { title: words("A draft") });
    expect(await findPublicDocument({ type: "issue", id: "a-draft" }, database)).toBeNull();
    expect(await findPublicDocument(entry, database)).toMatchObject({
      id: entry.id,
      issue: "auto-tariff",
    });
  });
});

describe("the id of what was withdrawn", () => {
  it("is used again neither by a new record of the form nor by an import", async () => {
    const database = await openLoadedDatabase();
    const folder = await mkdtemp(join(tmpdir(), "talks-corrections-"));
    try {
      await exportRecord(folder, database);
      const trip = (await readPublishedRecord(database)).trips[0]!;
      const key = { type: "trip", id: trip.id } as const;
      await take(database, "withdraw", key, "It was a rumour");
      expect(await isIdTaken("trip", trip.id, database)).toBe(true);
      const day = "2025-07-01";
      const made = { id: "trip-2025-07-01-talks", announcedOn: { value: day }, purpose: words("Talks") };
      expect(await findFreeId("trip", made, database)).toBe(made.id);
      const version = await recordVersion(database);
      const result = await importRecord(folder, {}, database);
      expect(result.status).toBe("invalid");
      expect(result.status === "invalid" ? result.findings : []).toMatchObject([
        { id: trip.id, message: expect.stringContaining("is withdrawn") },
      ]);
      expect(await recordVersion(database)).toBe(version);
      // A new draft with that id is refused, because it is not based on the withdrawn version.
      const draft = {
        key,
        expected: { version: 0, save: 0 },
        document: { ...trip, purpose: words("Another trip") },
      };
      expect((await saveDraft(seo, draft, database)).status).toBe("conflict");
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe("what readers see of checks", () => {
  it("is the newest by the time shown, without the editor, and whether the issue has changed since", async () => {
    const database = await openLoadedDatabase();
    const sourceId = (await readPublishedRecord(database)).sources[0]!.id;
    const keys = [{ type: "issue", id: "auto-tariff" }] as const;
    const before = new Date();
    const version = await recordVersion(database);
    await checkAccuracy(seo, { keys, versions: [1], sourceId, locator: "p. 3" }, database);
    expect(await recordVersion(database)).toBe(version + 1);
    const later = () => new Date(Date.now() + 1000);
    const checks = await readPublishedChecks("issue", later(), database);
    expect(checks.get("auto-tariff")).toMatchObject({ sourceId, locator: "p. 3", changedAt: null });
    expect(JSON.stringify([...checks])).not.toContain("Seo");
    expect((await readPublishedChecks("issue", new Date(before.getTime() - 1), database)).size).toBe(0);
    expect((await readPublishedChecks("issue", new Date("2025-10-22T14:59:59Z"), database)).size).toBe(0);
    await publish(database, entry, "editorial", { what: words("Spelt otherwise") });
    expect((await readPublishedChecks("issue", later(), database)).get("auto-tariff")!.changedAt).toBeNull();
    await publish(database, entry, "development", { what: words("Something else") });
    expect(
      (await readPublishedChecks("issue", later(), database)).get("auto-tariff")!.changedAt,
    ).toBeInstanceOf(Date);
  });

  it("draws no notice to drafts and reports: they leave readers' pages as they are", async () => {
    const database = await openLoadedDatabase();
    const version = await recordVersion(database);
    await save(database, entry, { what: words("Only a draft") });
    await addErrorReport({ about: entry, text: "The rate is wrong", contact: null }, database);
    expect(await recordVersion(database)).toBe(version);
  });
});

describe("a reader's report", () => {
  it("is in the queue under its record or page until it is settled", async () => {
    const database = await openLoadedDatabase();
    await addErrorReport(
      { about: entry, text: "요율이 틀렸습니다", contact: "reader@example.org" },
      database,
    );
    await addErrorReport(
      { about: { page: "trends" }, text: "The chart ends too early", contact: null },
      database,
    );
    const { reports } = (await readWorkQueue(new Date(), database)).queue;
    expect(reports).toMatchObject([
      { type: "development", id: entry.id, text: "요율이 틀렸습니다", contact: "reader@example.org" },
      { page: "trends", text: "The chart ends too early", contact: null },
    ]);
    for (const { reportId } of reports)
      expect(await resolveErrorReport(seo, { reportId, outcome: "corrected", note: null }, database)).toEqual(
        {
          status: "done",
        },
      );
    expect(await listErrorReports(database)).toEqual([]);
  });

  it("is about one record or page, or the database refuses it", async () => {
    const database = await openLoadedDatabase();
    const row = { id: "r", text: "x", reportedAt: new Date() };
    for (const wrong of [
      {},
      { page: "board", recordType: "issue", recordId: "a" },
      { recordType: "issue" },
      { recordType: "rumour", recordId: "a" },
      { page: "board", text: "" },
    ]) {
      await expect(database.writer.errorReport.create({ data: { ...row, ...wrong } })).rejects.toThrow();
    }
  });
});
