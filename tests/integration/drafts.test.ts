import { describe, expect, it } from "vitest";

import {
  discardDraft,
  discardDrafts,
  findDraft,
  findDraftSave,
  listDrafts,
  moveDraft,
  saveDraft,
} from "@/lib/db/desk/drafts";
import { openDatabase } from "@/lib/db/connection/client";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { readRecordDocuments } from "@/lib/db/record/record-documents";
import { recordVersion } from "@/lib/db/record/record-version";
import { Editor } from "@/lib/domain/editing/editor";

import { openLoadedDatabase } from "../support/database";

const han = Editor.signedIn({ accountId: "a1", name: "J. Han", role: "editor" });
const seo = Editor.signedIn({ accountId: "a2", name: "M. Seo", role: "publisher" });
const key = { type: "issue", id: "auto-tariff" } as const;
const fresh = { version: 1, save: 0 };

async function published(database: Awaited<ReturnType<typeof openLoadedDatabase>>) {
  return JSON.stringify((await readPublishedRecord(database)).issues);
}

describe("saving a draft", () => {
  it("keeps the text, incomplete as it is, and changes nothing that readers see", async () => {
    const database = await openLoadedDatabase();
    const before = {
      text: await published(database),
      version: await recordVersion(database),
      all: await readRecordDocuments(database),
    };
    const document = { title: { en: "Sentinel of a draft", ko: "" }, category: "no such word" };
    const result = await saveDraft(han, { key, expected: fresh, document }, database);
    expect(result).toMatchObject({ status: "saved", save: 1 });
    expect(await findDraft(key, database)).toMatchObject({
      ...key,
      baseVersion: 1,
      save: 1,
      document,
      who: "J. Han",
    });
    expect(await published(database)).toBe(before.text);
    expect(await recordVersion(database)).toBe(before.version);
    expect(await readRecordDocuments(database)).toEqual(before.all);
  });

  it("gets the current draft where somebody else saved it", async () => {
    const database = await openLoadedDatabase();
    await saveDraft(han, { key, expected: fresh, document: { summary: "theirs" } }, database);
    const refused = await saveDraft(seo, { key, expected: fresh, document: { summary: "mine" } }, database);
    expect(refused).toMatchObject({ status: "conflict", conflict: { version: 1, save: 1, who: "J. Han" } });
    expect((await findDraft(key, database))?.document).toEqual({ summary: "theirs" });
  });

  it.each([
    { version: 0, save: 0 },
    { version: 2, save: 0 },
    { version: 1, save: 1 },
    { version: 1, save: -1 },
  ])("is refused from %j, which is not the stored version", async (expected) => {
    const database = await openLoadedDatabase();
    const result = await saveDraft(han, { key, expected, document: { summary: "x" } }, database);
    expect(result.status).toBe("conflict");
    expect(await listDrafts(database)).toEqual([]);
  });

  it("adds nothing where nothing was changed", async () => {
    const database = await openLoadedDatabase();
    await saveDraft(han, { key, expected: fresh, document: { summary: "once" } }, database);
    const again = await saveDraft(
      seo,
      { key, expected: { version: 1, save: 1 }, document: { summary: "once" } },
      database,
    );
    expect(again).toEqual({ status: "unchanged", save: 1 });
    expect((await findDraft(key, database))?.who).toBe("J. Han");
  });

  it("never uses a number twice, and keeps every text, through the end of the draft", async () => {
    const database = await openLoadedDatabase();
    await saveDraft(han, { key, expected: fresh, document: { summary: "first" } }, database);
    await discardDraft(seo, { key, expected: { version: 1, save: 1 } }, database);
    expect(await findDraft(key, database)).toBeNull();
    const next = await saveDraft(han, { key, expected: fresh, document: { summary: "second" } }, database);
    expect(next).toMatchObject({ status: "saved", save: 3 });
    expect(await findDraftSave(key, 1, database)).toEqual({ summary: "first" });
    expect(await findDraftSave(key, 3, database)).toEqual({ summary: "second" });
    const refused = await discardDraft(seo, { key, expected: { version: 1, save: 1 } }, database);
    expect(refused.status).toBe("conflict");
  });

  it("keeps one draft of a record that does not exist yet", async () => {
    const database = await openLoadedDatabase();
    const unborn = { type: "official", id: "somebody-new" } as const;
    const expected = { version: 0, save: 0 };
    expect(await saveDraft(han, { key: unborn, expected, document: { name: "a" } }, database)).toMatchObject({
      save: 1,
    });
    expect(await saveDraft(seo, { key: unborn, expected, document: { name: "b" } }, database)).toMatchObject({
      status: "conflict",
    });
  });

  it("loses nothing acknowledged and overwrites nothing unseen while many save at once", async () => {
    const database = await openLoadedDatabase();
    const others = [openDatabase(database.url), openDatabase(database.url)];
    const clients = [database, ...others];
    const acknowledged: { save: number; text: string }[] = [];
    async function write(name: string, at: (typeof clients)[number]) {
      const editor = Editor.signedIn({ accountId: name, name, role: "editor" });
      for (let done = 0; done < 5; ) {
        const draft = await findDraft(key, at);
        const text = `${name} ${done}`;
        const lines = Array.isArray(draft?.document.lines) ? draft.document.lines : [];
        const document = { lines: [...lines, text] };
        const result = await saveDraft(
          editor,
          { key, expected: { version: 1, save: draft?.save ?? 0 }, document },
          at,
        );
        if (result.status !== "saved") continue;
        acknowledged.push({ save: result.save, text });
        done += 1;
      }
    }
    await Promise.all(Array.from({ length: 9 }, (_, index) => write(`editor ${index}`, clients[index % 3]!)));
    await Promise.all(others.map((other) => other.close()));

    expect(acknowledged).toHaveLength(45);
    const inOrder = acknowledged.sort((a, b) => a.save - b.save);
    expect(inOrder.map(({ save }) => save)).toEqual(Array.from({ length: 45 }, (_, index) => index + 1));
    // Each save is based on the previous one, so the last contains all of them in order.
    expect((await findDraft(key, database))?.document).toEqual({ lines: inOrder.map(({ text }) => text) });
  });
});

describe("the database refuses", () => {
  it.each([
    ["a save changed", `UPDATE "DraftSave" SET "who" = 'other'`],
    ["a save removed", `DELETE FROM "DraftSave"`],
    ["a check changed", `UPDATE "AccuracyCheck" SET "who" = 'other'`],
    ["a check removed", `DELETE FROM "AccuracyCheck"`],
    ["the audit log changed", `UPDATE "AuditEntry" SET "who" = 'other'`],
    ["the audit log removed", `DELETE FROM "AuditEntry"`],
  ])("%s", async (_, statement) => {
    const database = await openLoadedDatabase();
    await saveDraft(han, { key, expected: fresh, document: { summary: "kept" } }, database);
    const source = await database.reader.source.findFirstOrThrow();
    const [who, at] = ["x", new Date("2026-01-01T00:00:00Z")];
    await database.writer.accuracyCheck.create({
      data: { recordType: key.type, recordId: key.id, version: 1, sourceId: source.id, who, checkedAt: at },
    });
    await database.writer.auditEntry.create({
      data: {
        channel: "desk",
        who,
        action: "sign_in",
        result: "refused",
        details: "{}",
        recordedAt: at,
      },
    });
    await expect(database.writer.$executeRawUnsafe(statement)).rejects.toThrow("append-only");
  });
});

describe("giving a draft another id", () => {
  const old = { type: "development", id: "auto-tariff-3" } as const;
  const to = { type: "development", id: "auto-tariff-2026-11-22" } as const;
  const document = { id: to.id, issue: "auto-tariff" };

  it("leaves one draft, and every save where it was made", async () => {
    const database = await openLoadedDatabase();
    await saveDraft(han, { key: old, expected: { version: 0, save: 0 }, document: { id: old.id } }, database);
    expect(
      await moveDraft(seo, { key: old, to, expected: { version: 0, save: 1 }, document }, database),
    ).toMatchObject({ status: "saved", save: 1 });
    expect((await listDrafts(database)).map(({ id, who }) => [id, who])).toEqual([[to.id, "M. Seo"]]);
    expect(await findDraftSave(old, 1, database)).toEqual({ id: old.id });
    expect(await findDraftSave(to, 1, database)).toEqual(document);
  });

  it("writes nothing where the draft was saved again, or the id is taken by a draft or a record", async () => {
    const database = await openLoadedDatabase();
    await saveDraft(han, { key: old, expected: { version: 0, save: 0 }, document: { id: old.id } }, database);
    const taken = { type: "development", id: "auto-tariff-2025-07-30" } as const;
    for (const wanted of [
      { to, expected: { version: 0, save: 2 } },
      { to: taken, expected: { version: 0, save: 1 } },
    ]) {
      expect(await moveDraft(seo, { key: old, document, ...wanted }, database)).toMatchObject({
        status: "conflict",
      });
    }
    expect((await listDrafts(database)).map(({ id }) => id)).toEqual([old.id]);
  });
});

describe("discarding several drafts", () => {
  const document = { title: { en: "A draft" } };
  const keys = ["auto-tariff", "steel-aluminium", "deal-form"].map((id) => ({ type: "issue", id }) as const);
  async function loadedWithDrafts() {
    const database = await openLoadedDatabase();
    for (const key of keys) {
      const version = await database.reader.revision.count({
        where: { recordType: key.type, recordId: key.id },
      });
      await saveDraft(han, { key, expected: { version, save: 0 }, document }, database);
    }
    return database;
  }
  const entries = (database: Awaited<ReturnType<typeof loadedWithDrafts>>) =>
    database.reader.auditEntry.findMany({
      where: { action: "discard_draft" },
      orderBy: { seq: "asc" },
      select: { recordId: true, result: true, who: true },
    });

  it("discards those that are as they were shown, each with its entry, and keeps the others", async () => {
    const database = await loadedWithDrafts();
    const [first, second, third] = keys;
    const changed = await saveDraft(
      seo,
      { key: second!, expected: { version: 1, save: 1 }, document: { title: { en: "Later" } } },
      database,
    );
    expect(changed.status).toBe("saved");
    const shown = [...keys, { type: "trip", id: "never-drafted" } as const].map((key) => ({
      ...key,
      save: 1,
    }));
    expect(await discardDrafts(han, { shown }, database)).toEqual({
      status: "discarded",
      discarded: [first, third],
      kept: [second, { type: "trip", id: "never-drafted" }],
    });
    expect((await listDrafts(database)).map(({ id, document: text }) => [id, text])).toEqual([
      [second!.id, { title: { en: "Later" } }],
    ]);
    expect(await findDraftSave(first!, 2, database)).toEqual(document);
    expect(await entries(database)).toEqual(
      [first, third].map((key) => ({ recordId: key!.id, result: "done", who: "J. Han" })),
    );
  });

  it("writes nothing for somebody who may not, or where every draft changed", async () => {
    const database = await loadedWithDrafts();
    const viewer = Editor.signedIn({ accountId: "a3", name: "V. Lee", role: "viewer" });
    const shown = keys.map((key) => ({ ...key, save: 1 }));
    expect(await discardDrafts(viewer, { shown }, database)).toEqual({ status: "forbidden" });
    const older = shown.map((draft) => ({ ...draft, save: 7 }));
    expect(await discardDrafts(han, { shown: older }, database)).toMatchObject({ discarded: [], kept: keys });
    expect((await listDrafts(database)).length).toBe(3);
    expect(await entries(database)).toEqual([]);
  });
});
