/**
 * A PostgreSQL server that cannot be reached, stops, crashes, takes no writes or has a full disk: saves are
 * refused for that reason or done, nothing that was acknowledged is lost, and saving goes on by itself.
 */
import { chownSync } from "node:fs";
import { spawnSync } from "node:child_process";

import { Client } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { type Database, openDatabase } from "@/lib/db/connection/client";
import { readHealth } from "@/lib/db/connection/health";
import { migrateDatabase } from "@/lib/db/migrations/migrate";
import { recordVersionForPages } from "@/lib/db/record/record-version";
import { readStoredRecord } from "@/lib/db/record/stored-record";
import { savingProblemOf } from "@/lib/domain/editing/saving-problem";
import { startCluster } from "@/scripts/postgresql-cluster.mjs";

import { freshDatabase } from "../support/database";
import { savedNotes, saveNote } from "../support/saved-notes";
import { smallDisk } from "../support/small-disk";
import { startTcpProxy, type TcpProxy } from "../support/tcp-proxy";

const opened: Database[] = [];
const proxies: TcpProxy[] = [];
function open(url: string): Database {
  const database = openDatabase(url);
  opened.push(database);
  return database;
}
afterEach(async () => {
  await Promise.all(proxies.splice(0).map((proxy) => proxy.close()));
  await Promise.all(opened.splice(0).map((database) => database.close()));
});

async function ask(url: string, ...statements: string[]): Promise<void> {
  const client = new Client(url);
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

async function behindProxy(): Promise<{ database: Database; proxy: TcpProxy; url: string }> {
  const { url } = await freshDatabase();
  const proxy = await startTcpProxy(Number(new URL(url).port));
  proxies.push(proxy);
  return { database: open(proxy.through(url)), proxy, url };
}

const problemOfReading = (database: Database) =>
  readStoredRecord(database.reader).then(() => null, savingProblemOf);

async function expectRefused(database: Database, number: number): Promise<void> {
  expect(await saveNote(database, number, "refused")).toBe("unreachable");
  expect(await problemOfReading(database)).toBe("unreachable");
  expect(await readHealth(database)).toMatchObject({ database: "unreadable", saving: "unreachable" });
  // Stored pages are then served as they are, with the time they were made.
  await expect.poll(() => recordVersionForPages(database)).toBeNull();
}

async function expectRecovered(database: Database, number: number): Promise<void> {
  await expect.poll(() => readHealth(database)).toMatchObject({ database: "readable", saving: "possible" });
  await expect.poll(() => recordVersionForPages(database)).toBe(0);
  expect(await saveNote(database, number, "after")).toMatchObject({ status: "saved", save: number + 1 });
  expect(await problemOfReading(database)).toBeNull();
}

describe("a network that is cut", () => {
  it("ends no save in doubt that was not begun, and both go on when it is back", async () => {
    const { database, proxy } = await behindProxy();
    await expect.poll(() => recordVersionForPages(database)).toBe(0);
    await saveNote(database, 0, "before");
    proxy.cut();
    await expectRefused(database, 1);
    proxy.mend();
    await expectRecovered(database, 1);
    expect(await savedNotes(database)).toEqual(["before", "after"]);
  });

  it("is noticed as well where it drops all that is sent, and the lock is not held until then", async () => {
    const { database, proxy, url } = await behindProxy();
    const other = open(url);
    await saveNote(database, 0, "before");
    proxy.swallow();
    const saving = saveNote(database, 1, "dropped");
    expect(await saveNote(other, 1, "of another instance")).toMatchObject({ save: 2 });
    expect(await saving).toMatch(/^(unreachable|unconfirmed)$/);
    proxy.mend();
    await expectRecovered(database, 2);
    expect(await savedNotes(database)).toEqual(["before", "of another instance", "after"]);
  });
});

describe("a server of its own", () => {
  let cluster: Awaited<ReturnType<typeof startCluster>>;
  beforeAll(async () => {
    // What is acknowledged has then left the memory of the server's processes.
    cluster = await startCluster({ synchronous_commit: "on" });
  });
  afterAll(() => cluster.stop());

  async function migrated(name: string, place = ""): Promise<Database> {
    await ask(cluster.urlOf("postgres"), `CREATE DATABASE ${name} ${place}`);
    await migrateDatabase(cluster.urlOf(name));
    return open(cluster.urlOf(name));
  }

  it.each(["stopped", "crashed"])(
    "that is %s and started again has all that was acknowledged",
    async (how) => {
      const database = await migrated(how);
      await expect.poll(() => recordVersionForPages(database)).toBe(0);
      const acknowledged: string[] = [];
      let halting: Promise<void> | null = null;
      for (let turn = 0; turn < 200; turn += 1) {
        if (turn === 10) halting = cluster.halt(how === "crashed");
        const answer = await saveNote(database, acknowledged.length, `turn ${turn}`);
        if (answer === "unreachable" || answer === "unconfirmed") break;
        expect(answer).toMatchObject({ status: "saved", save: acknowledged.length + 1 });
        acknowledged.push(`turn ${turn}`);
      }
      await halting;
      expect(acknowledged.length).toBeGreaterThanOrEqual(10);
      await expectRefused(database, acknowledged.length);
      await cluster.start();
      expect((await savedNotes(open(database.url))).slice(0, acknowledged.length)).toEqual(acknowledged);
      await expectRecovered(database, (await savedNotes(database)).length);
    },
  );

  it("that takes no writes is read on, and saving goes on by itself when it does", async () => {
    const database = await migrated("read_only");
    await saveNote(database, 0, "before");
    const setting = (value: string) =>
      ask(
        cluster.urlOf("postgres"),
        `ALTER DATABASE read_only SET default_transaction_read_only = ${value}`,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'read_only'`,
      );
    await setting("on");
    await expect.poll(() => saveNote(database, 1, "refused")).toBe("read_only");
    expect(await readHealth(database)).toMatchObject({ database: "readable", saving: "read_only" });
    expect(await savedNotes(database)).toEqual(["before"]);
    await setting("off");
    await expect.poll(() => readHealth(database)).toMatchObject({ saving: "possible" });
    expect(await saveNote(database, 1, "after")).toMatchObject({ save: 2 });
  });

  const disk = smallDisk(24);
  afterAll(() => disk?.remove());
  it.skipIf(!disk)(
    "whose disk is full refuses a save as a whole, and goes on when there is space",
    async () => {
      const idOf = (flag: string) =>
        Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout.trim());
      chownSync(disk!.folder, idOf("-u"), idOf("-g"));
      await ask(cluster.urlOf("postgres"), `CREATE TABLESPACE small LOCATION '${disk!.folder}'`);
      const database = await migrated("on_small_disk", "TABLESPACE small");
      // Incompressible, and larger than the room in the pages that there are.
      const long = (seed: number) =>
        Array.from({ length: 20_000 }, (_, index) =>
          ((index * 7919 + seed) ** 2 % 999_983).toString(36),
        ).join("");
      expect(await saveNote(database, 0, long(1))).toMatchObject({ save: 1 });
      disk!.fill();
      let saves = 1;
      let answer: unknown;
      do {
        answer = await saveNote(database, saves, long(saves + 1));
        if (answer !== "full") saves += 1;
      } while (answer !== "full" && saves < 20);
      expect(answer).toBe("full");
      expect(await savedNotes(database)).toHaveLength(saves);
      expect(await problemOfReading(database)).toBeNull();
      disk!.free();
      expect(await saveNote(database, saves, "after")).toMatchObject({ save: saves + 1 });
      expect(await readHealth(database)).toMatchObject({ saving: "possible" });
      await database.close();
      await ask(
        cluster.urlOf("postgres"),
        "DROP DATABASE on_small_disk WITH (FORCE)",
        "DROP TABLESPACE small",
      );
    },
  );
});
