/** A database is copied from one engine to the other with everything in it. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Client } from "pg";
import { afterAll, describe, expect, it } from "vitest";

import { createAccount, setPasswordHash } from "@/lib/db/accounts/desk-accounts";
import { createOneTimeLink } from "@/lib/db/accounts/one-time-links";
import { type Database, openDatabase } from "@/lib/db/connection/client";
import { applicationName } from "@/lib/db/connection/postgresql/adapter";
import { withWriteLock } from "@/lib/db/connection/write-lock";
import { saveDraft } from "@/lib/db/desk/drafts";
import { addErrorReport } from "@/lib/db/desk/error-reports";
import { migrateDatabase } from "@/lib/db/migrations/migrate";
import { moveDatabase } from "@/lib/db/move/move-database";
import { modelsInOrder } from "@/lib/db/move/moved-models";
import { readStoredRecord } from "@/lib/db/record/stored-record";
import { publishDraft } from "@/lib/record/publish-draft";
import { operator } from "@/lib/domain/editing/actor";
import { Editor } from "@/lib/domain/editing/editor";

import { engine, freshDatabase, openLoadedDatabase } from "../support/database";
import { stashText } from "../support/stash-text";

const folder = await mkdtemp(join(tmpdir(), "talks-move-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

const key = { type: "issue", id: "auto-tariff" } as const;

/** Everything that the desk writes. */
async function fill(database: Database): Promise<void> {
  const made = await createAccount(
    operator,
    { name: "한 J.", email: "han@desk.example", role: "admin" },
    database,
  );
  if (made.status !== "done") throw new Error(made.status);
  const { id } = made.account;
  await setPasswordHash(id, "hash", database);
  await createOneTimeLink({ accountId: id }, database);
  const han = Editor.signedIn({ accountId: id, name: "한 J.", role: "admin" });
  const at = new Date("2026-11-01T02:03:04.567Z");
  const times = { createdAt: at, updatedAt: at };
  await database.accounts.deskSession.create({
    data: { id: "s", token: "t", userId: id, expiresAt: at, ipAddress: null, ...times },
  });
  await database.accounts.deskSecondFactor.create({
    data: { id: "f", secret: "x", backupCodes: "[]", userId: id, verified: true, lastUsedStep: 59_000_000 },
  });
  await saveDraft(
    han,
    { key, expected: { version: 1, save: 0 }, document: { "half\u0000": 'a "quoted" 글 🙂' } },
    database,
  );
  await stashText(han, { ...key, baseVersion: 1, baseSave: 0, document: { summary: null } }, database);
  await addErrorReport({ about: { page: "/en" }, text: "C:\\new\n'x'", contact: null }, database);
  await withWriteLock(database, (client) =>
    client.recordState.update({ where: { id: 1 }, data: { version: 7 } }),
  );
}

async function contentOf(database: Database): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  for (const model of modelsInOrder)
    all[model.name] = await model
      .of(database.reader)
      .findMany({ orderBy: model.order, skip: 0, take: 10_000 });
  return all;
}

/** What a next save and a next publication write. */
async function goOn(database: Database): Promise<unknown> {
  const [account] = await database.accounts.deskAccount.findMany();
  const han = Editor.signedIn({ accountId: account?.id ?? "", name: "한 J.", role: "admin" });
  const issue = (await readStoredRecord(database.reader)).records.issue.find(
    ({ document }) => document.id === key.id,
  );
  const document = { ...issue!.document, summary: { en: "Changed.", ko: "바뀜.", origin: "both" } };
  const expected = { version: 1, save: 1 };
  expect((await saveDraft(han, { key, expected, document }, database)).status).toBe("saved");
  const last = { version: 1, save: 2 };
  return publishDraft(han, { key, expected: last, kind: "editorial", reason: "Clearer." }, database);
}

describe("a database of this engine", () => {
  it("is moved to a file and from there to a server or file, the same in every row, and goes on", {
    timeout: 240_000,
  }, async () => {
    const database = await openLoadedDatabase();
    await fill(database);
    const before = await contentOf(database);
    expect(
      Object.values(before).filter((rows) => Array.isArray(rows) && rows.length > 0).length,
    ).toBeGreaterThan(30);
    const last = Math.max(...(await database.reader.revision.findMany()).map(({ seq }) => seq));
    await database.close();

    const file = `file:${join(folder, "deep", "moved.db")}`;
    const { url: back } = await freshDatabase();
    await moveDatabase(database.url, file);
    const moved = await moveDatabase(file, back);
    expect(moved.find(({ model }) => model === "Revision")?.rows).toBe(before.Revision && last);

    for (const url of [file, back]) {
      const copy = openDatabase(url);
      expect(await contentOf(copy)).toEqual(before);
      expect(await goOn(copy)).toMatchObject({
        status: "published",
        revision: { seq: last + 1, version: 2 },
      });
      await copy.close();
    }
  });

  it.runIf(engine === "postgresql")(
    "is moved as soon as the connections of a killed process have ended",
    async () => {
      const [{ url: from }, { url }] = [await freshDatabase(), await freshDatabase()];
      const left = new Client({ connectionString: url, application_name: applicationName });
      await left.connect();
      await expect(
        Promise.all([moveDatabase(from, url), left.query("SELECT pg_sleep(0.5)").then(() => left.end())]),
      ).resolves.toBeDefined();
    },
  );
});

describe("nothing is moved", () => {
  const full = async () => {
    const database = await openLoadedDatabase();
    await database.close();
    return database.url;
  };

  it("into a database that is not empty", async () => {
    const [from, to] = [await full(), await full()];
    await expect(moveDatabase(from, to)).rejects.toThrow(/is not empty: it has \d+ rows of Source/);
  });

  it("while a server has either open", async () => {
    const [database, { url }] = [await openLoadedDatabase(), await freshDatabase()];
    // A server asks all the time.
    const ask = async () => void (await database.reader.issue.count());
    await ask();
    const asking = setInterval(() => void ask(), 100);
    await expect(moveDatabase(database.url, url)).rejects.toThrow(/running server/);
    await expect(moveDatabase(url, database.url)).rejects.toThrow(/running server/);
    clearInterval(asking);
  });

  it("from an address without a database", async () => {
    const { url } = await freshDatabase();
    await expect(moveDatabase(`file:${join(folder, "nothing.db")}`, url)).rejects.toThrow(
      /There is no database/,
    );
    await expect(moveDatabase(url, url)).rejects.toThrow(/the same/);
  });

  it("where a row is refused, and the target stays empty", async () => {
    const from = `file:${join(folder, "damaged.db")}`;
    await migrateDatabase(from);
    const database = openDatabase(from);
    await database.writer.$executeRawUnsafe(
      `INSERT INTO "ErrorReport" ("id", "page", "text", "reportedAt") VALUES ('r', '/en', 'x', 'yesterday')`,
    );
    await database.close();
    const { url } = await freshDatabase();
    await expect(moveDatabase(from, url)).rejects.toThrow("ErrorReport r has a time that cannot be read");
    const target = openDatabase(url);
    expect(await target.reader.errorReport.count()).toBe(0);
    expect(await target.reader.recordState.count()).toBe(1);
    await target.close();
  });
});
