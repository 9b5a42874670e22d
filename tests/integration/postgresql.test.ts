/** What is particular to a database on a server: connections that are lost, and changes of other instances. */
import { afterEach, describe, expect, it } from "vitest";

import { listAuditEntries } from "@/lib/db/accounts/audit-entries";
import { addAuditEntry } from "@/lib/db/accounts/audit-log";
import { type Database, openDatabase } from "@/lib/db/connection/client";
import { readHealth } from "@/lib/db/connection/health";
import { savingProblemOfDriver } from "@/lib/db/connection/postgresql/saving-state";
import { withWriteLock } from "@/lib/db/connection/write-lock";
import { addErrorReport, listErrorReports } from "@/lib/db/desk/error-reports";
import { recordVersion, recordVersionForPages } from "@/lib/db/record/record-version";
import { readStoredRecord } from "@/lib/db/record/stored-record";
import { unfilteredLog } from "@/lib/domain/editing/audit";
import { Editor } from "@/lib/domain/editing/editor";
import { savingProblemOf } from "@/lib/domain/editing/saving-problem";

import { freshDatabase, openFreshDatabase, openLoadedDatabase } from "../support/database";

const opened: Database[] = [];
function open(url: string): Database {
  const database = openDatabase(url);
  opened.push(database);
  return database;
}
afterEach(() => Promise.all(opened.splice(0).map((database) => database.close())));

const report = { about: { page: "/en" }, text: "Written", contact: null } as const;
const moveOne = (database: Database) =>
  withWriteLock(database, (client) =>
    client.recordState.update({ where: { id: 1 }, data: { version: { increment: 1 } } }),
  );
/** Ends every connection to the database but that of `database`, as a restart of the server does. */
const cutConnections = (database: Database) =>
  database.writer.$queryRaw`
    SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`;
const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => savingProblemOf(error) ?? error,
  );

describe("the version that pages are compared with", () => {
  it("is that of the last commit of this process as soon as it is acknowledged, and soon that of another", async () => {
    const { url } = await freshDatabase();
    const [own, other] = [open(url), open(url)];
    await expect.poll(() => recordVersionForPages(own)).toBe(0);
    for (let version = 1; version <= 20; version += 1) {
      await moveOne(own);
      expect(recordVersionForPages(own)).toBe(version);
    }
    await moveOne(other);
    await expect.poll(() => recordVersionForPages(own), { timeout: 1_000, interval: 5 }).toBe(21);
    expect(await recordVersion(own)).toBe(21);
  });

  it("is unknown while the connection is lost, and known again after it", async () => {
    const { url } = await freshDatabase();
    const [own, other] = [open(url), open(url)];
    await expect.poll(() => recordVersionForPages(own)).toBe(0);
    await cutConnections(other);
    await expect.poll(() => recordVersionForPages(own), { interval: 1 }).toBe(null);
    await moveOne(other);
    await expect.poll(() => recordVersionForPages(own)).toBe(1);
  });
});

describe("a server that does not answer", () => {
  it("is named as the reason why nothing was saved or read, and in the report of health", async () => {
    const { url } = await freshDatabase();
    const database = open(url.replace(/:\d+\//, ":1/"));
    expect(await problemOf(addErrorReport(report, database))).toBe("unreachable");
    expect(await problemOf(readStoredRecord(database.reader))).toBe("unreachable");
    expect(await readHealth(database)).toMatchObject({ database: "unreadable", saving: "unreachable" });
    expect(recordVersionForPages(database)).toBeNull();
  });

  it("undoes what was not committed, and is asked again when it answers", async () => {
    const { url } = await freshDatabase();
    const [database, other] = [open(url), open(url)];
    await other.writer.recordState.count();
    const saving = withWriteLock(database, async (client) => {
      await client.recordState.update({ where: { id: 1 }, data: { version: 5 } });
      await cutConnections(other);
      await client.recordState.update({ where: { id: 1 }, data: { version: 6 } });
    });
    expect(await problemOf(saving)).toBe("unreachable");
    expect(database.storage.problem()).toBe("unreachable");
    expect(await readHealth(database)).toMatchObject({ database: "readable", saving: "possible" });
    await addErrorReport(report, database);
    expect((await database.reader.recordState.findMany()).map(({ version }) => version)).toEqual([0]);
    expect(await listErrorReports(database)).toHaveLength(1);
  });

  it("is distinguished from a refused row, a full disk and a read-only database", () => {
    const withCode = (code: string) => Object.assign(new Error("x"), { code });
    const problems = ["23514", "53100", "25006", "58030", "57P01", "ECONNREFUSED"].map((code) =>
      savingProblemOfDriver(withCode(code)),
    );
    expect(problems).toEqual([null, "full", "read_only", "unwritable", "unreachable", "unreachable"]);
  });
});

describe("a text", () => {
  it("is found whether in capitals or not, and its wildcards stand for themselves", async () => {
    const database = await openFreshDatabase();
    for (const who of ["J. Han", "100% Seo", "a_b", "a\\b", "axb", "한 J."])
      await addAuditEntry(
        { accountId: null, who, action: "sign_in", result: "refused", recordedAt: new Date(0) },
        database,
      );
    const admin = Editor.signedIn({ accountId: "a", name: "A", role: "admin" });
    const find = async (who: string) =>
      (await listAuditEntries(admin, { ...unfilteredLog, who }, { before: null, limit: 9 }, database)).map(
        (entry) => entry.who,
      );
    expect(await find("j. h")).toEqual(["J. Han"]);
    expect(await find("0% S")).toEqual(["100% Seo"]);
    expect(await find("A_B")).toEqual(["a_b"]);
    expect(await find("a\\b")).toEqual(["a\\b"]);
    expect(await find("한")).toEqual(["한 J."]);
  });

  it("loses a character that the engine has no place for", async () => {
    const database = await openFreshDatabase();
    await addErrorReport({ ...report, text: "a\u0000b" }, database);
    expect((await listErrorReports(database)).map(({ text }) => text)).toEqual(["a\uFFFDb"]);
  });

  it("is ordered by its bytes, whatever the order of the server is", async () => {
    const database = await openLoadedDatabase();
    const rows = await database.reader.source.findMany({ orderBy: { id: "asc" }, select: { id: true } });
    const ids = rows.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    const [order] = await database.reader.$queryRaw<{ first: string }[]>`
      SELECT min("x") AS "first" FROM (VALUES ('B'), ('a')) AS "words"("x")`;
    expect(order?.first).toBe("a");
  });
});
