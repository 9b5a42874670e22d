/** Acknowledged writes survive a restart after the files of an open database were replaced or removed. */
import { copyFile, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

import SqliteConnection from "better-sqlite3";
import { describe, expect, it } from "vitest";

import { addAuditEntry } from "@/lib/db/accounts/audit-log";
import { type Database, openDatabase } from "@/lib/db/connection/client";
import { readHealth } from "@/lib/db/connection/health";
import { withWriteLock } from "@/lib/db/connection/write-lock";
import { addErrorReport } from "@/lib/db/desk/error-reports";
import { savingProblemOf } from "@/lib/domain/editing/saving-problem";

import { freshDatabase } from "../support/database";

const report = (text: string) => ({ about: { page: "/en" }, text, contact: null });
const entry = (who: string) => ({
  accountId: null,
  who,
  action: "sign_in" as const,
  result: "done" as const,
  recordedAt: new Date("2026-01-01T00:00:00Z"),
});

/** The result of a write: "saved", or the problem. */
async function outcome(write: Promise<unknown>): Promise<string> {
  try {
    await write;
    return "saved";
  } catch (error) {
    return savingProblemOf(error) ?? String(error);
  }
}

async function textsAt(url: string): Promise<string[]> {
  const database = openDatabase(url);
  try {
    return (await database.reader.errorReport.findMany({ orderBy: { reportedAt: "asc" } })).map(
      ({ text }) => text,
    );
  } finally {
    await database.close();
  }
}

async function opened(): Promise<{ database: Database; url: string; path: string }> {
  const { url, path } = await freshDatabase();
  const database = openDatabase(url);
  await addErrorReport(report("before"), database);
  await addAuditEntry(entry("before"), database);
  return { database, url, path };
}

const harms: Record<string, (path: string) => Promise<void>> = {
  "the file is replaced": async (path) => {
    await copyFile(path, `${path}.other`);
    await rename(`${path}.other`, path);
  },
  "the file is removed": (path) => rm(path),
  "the file is removed and put there anew": async (path) => {
    await copyFile(path, `${path}.other`);
    await rm(path);
    await copyFile(`${path}.other`, path);
  },
  "the log is removed": (path) => rm(`${path}-wal`),
  "the log is replaced by an empty one": async (path) => {
    await rm(`${path}-wal`);
    await writeFile(`${path}-wal`, "");
  },
};

describe.each(Object.entries(harms))("while a server runs, %s", (_, harm) => {
  it("and nothing is saved any more, by any connection", async () => {
    const { database, path } = await opened();
    await harm(path);
    expect(await outcome(addErrorReport(report("after"), database))).toBe("replaced");
    expect(await outcome(addAuditEntry(entry("after"), database))).toBe("replaced");
    expect(await readHealth(database)).toMatchObject({
      saving: "replaced",
      remedy: expect.stringMatching(/Restart the server.*npm run restore/),
    });
    await database.close();
  });

  it("in the middle of a save, which is refused", async () => {
    const { database, path } = await opened();
    const saving = withWriteLock(database, async (client) => {
      await client.errorReport.create({
        data: { id: "r1", page: "/en", text: "after", reportedAt: new Date("2026-01-02T00:00:00Z") },
      });
      await harm(path);
    });
    expect(await outcome(saving)).toBe("replaced");
    // The refused transaction does not remain open on the connection.
    expect(await database.writer.errorReport.count({ where: { id: "r1" } })).toBe(0);
    await database.close();
  });
});

it("a connection that is opened later does not take another file for the first", async () => {
  const { url, path } = await freshDatabase();
  const database = openDatabase(url);
  await database.reader.issue.count();
  await harms["the file is replaced"]!(path);
  expect(await outcome(addErrorReport(report("after"), database))).toBe("replaced");
  await database.close();
});

describe("what was acknowledged before", () => {
  /** The path of the server's rescued copy. */
  const rescuedAt = async (path: string) => {
    const name = (await readdir(dirname(path))).find((file) => file.startsWith(`${basename(path)}.rescued-`));
    return name === undefined ? null : join(dirname(path), name);
  };

  it("is kept beside a file that replaces it, and does not come back into that one", async () => {
    const { database, url, path } = await opened();
    const backup = `${path}.backup`;
    const copy = new SqliteConnection(path);
    copy.prepare("VACUUM INTO ?").run(backup);
    copy.close();
    await addErrorReport(report("after the backup"), database);
    // The main file alone, without its log.
    await rename(backup, path);
    expect(await readHealth(database)).toMatchObject({ saving: "replaced" });
    await expect.poll(async () => (await stat(`${path}-wal`)).size).toBe(0);
    // As at a restart after a kill: another process opens the files.
    expect(await textsAt(url)).toEqual(["before"]);
    expect(await textsAt(`file:${await rescuedAt(path)}`)).toEqual(["before", "after the backup"]);
    await database.close();
  });

  it("is kept beside a file that was removed", async () => {
    const { database, path } = await opened();
    await rm(path);
    expect(await readHealth(database)).toMatchObject({ saving: "replaced" });
    expect(await textsAt(`file:${await rescuedAt(path)}`)).toEqual(["before"]);
    await database.close();
  });

  it("is in the file where only the log was removed", async () => {
    const { database, path } = await opened();
    await rm(`${path}-wal`);
    expect(await readHealth(database)).toMatchObject({ saving: "replaced" });
    await rm(`${path}-shm`);
    await expect.poll(() => textsAt(`file:${path}`)).toEqual(["before"]);
    await database.close();
  });

  it("is soon in the file itself, so that a log left by a crash is not applied to a file restored in its place", async () => {
    const { database, path } = await opened();
    await expect.poll(async () => (await stat(`${path}-wal`)).size).toBe(0);
    await database.close();
  });
});

it("a file that is moved away and back is the same again", async () => {
  const { database, url, path } = await opened();
  await rename(path, `${path}.away`);
  expect(await outcome(addErrorReport(report("meanwhile"), database))).toBe("replaced");
  await rename(`${path}.away`, path);
  expect(await outcome(addErrorReport(report("back"), database))).toBe("saved");
  expect(await readHealth(database)).toMatchObject({ saving: "possible" });
  await database.close();
  expect(await textsAt(url)).toEqual(["before", "back"]);
});

it("what others write, and checkpoints, are no replacement", async () => {
  const { database, url, path } = await opened();
  const other = openDatabase(url);
  await addErrorReport(report("other"), other);
  await other.close();
  const checkpoint = new SqliteConnection(path);
  checkpoint.pragma("wal_checkpoint(TRUNCATE)");
  checkpoint.close();
  expect(await outcome(addErrorReport(report("after"), database))).toBe("saved");
  await database.close();
  expect(await outcome(addErrorReport(report("opened anew"), database))).toBe("saved");
  await database.close();
  expect((await textsAt(url)).toSorted()).toEqual(["after", "before", "opened anew", "other"]);
});
