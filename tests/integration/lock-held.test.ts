/** Another program holds the database's write lock for longer than a save waits for it. */
import SqliteConnection from "better-sqlite3";
import { Client } from "pg";
import { expect, it } from "vitest";

import { openDatabase } from "@/lib/db/connection/client";
import { readHealth } from "@/lib/db/connection/health";
import { databasePath } from "@/lib/db/connection/database-path";

import { engine, freshDatabase } from "../support/database";
import { savedNotes, saveNote } from "../support/saved-notes";

/** Returns what ends it. */
async function holdLock(url: string): Promise<() => Promise<unknown>> {
  if (engine === "sqlite") {
    const connection = new SqliteConnection(databasePath(url));
    connection.exec("BEGIN IMMEDIATE");
    return async () => connection.close();
  }
  const client = new Client(url);
  await client.connect();
  // As a running import holds it.
  await client.query("BEGIN");
  await client.query("SELECT pg_advisory_xact_lock(20251022)");
  return () => client.end();
}

it("saves are refused as busy, all of them, readers are answered, and saving goes on when it ends", {
  timeout: 240_000,
}, async () => {
  const database = openDatabase((await freshDatabase()).url);
  await saveNote(database, 0, "before");
  const release = await holdLock(database.url);
  const saving = ["a", "b", "c"].map((note) => saveNote(database, 1, note));
  expect(await savedNotes(database)).toEqual(["before"]);
  expect(await Promise.all(saving)).toEqual(["busy", "busy", "busy"]);
  expect(await readHealth(database)).toMatchObject({ database: "readable", saving: "busy" });
  await release();
  await expect.poll(() => readHealth(database), { timeout: 60_000 }).toMatchObject({ saving: "possible" });
  expect(await saveNote(database, 1, "after")).toMatchObject({ status: "saved", save: 2 });
  expect(await savedNotes(database)).toEqual(["before", "after"]);
  await database.close();
});
