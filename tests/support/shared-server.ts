/** One server for many tests that change its record: before each it is as if it had just been started. */
import { copyFileSync, rmSync } from "node:fs";
import SqliteConnection from "better-sqlite3";
import { type RunningServer, startServer } from "../../scripts/own-server";
import { ask } from "./desk-database";

export type SharedServer = { server: RunningServer; reset: () => Promise<void> };

/** More than a test publishes. */
const versionsBetween = 1_000;

export async function sharedServer(): Promise<SharedServer> {
  const server = await startServer();
  const beginning = `${server.databaseFile}.beginning`;
  const source = new SqliteConnection(server.databaseFile);
  await source.backup(beginning);
  source.close();
  const newest = () => ask(server.databaseFile, `SELECT max("seq") AS "seq" FROM "Revision"`)[0]?.seq;
  const first = newest();

  /** With what the server keeps in memory, as it holds that revisions are only ever added. */
  async function startAnew(): Promise<void> {
    server.signal("SIGTERM");
    await server.ended();
    for (const end of ["-wal", "-shm"]) rmSync(`${server.databaseFile}${end}`, { force: true });
    copyFileSync(beginning, server.databaseFile);
    await server.restart();
  }

  /** In one transaction of the running server's own file, with a version of the record that no page was kept of. */
  async function writeBeginning(): Promise<void> {
    ask(beginning, `UPDATE "RecordOrder" SET "changes" = "changes" + ?`, [versionsBetween]);
    const kept = new SqliteConnection(beginning);
    try {
      await kept.backup(server.databaseFile);
    } finally {
      kept.close();
    }
  }

  return { server, reset: () => (newest() === first ? writeBeginning() : startAnew()) };
}
