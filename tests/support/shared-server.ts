/** One server for many tests that change its record: before each it is as if it had just been started. */
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

  /**
   * In one transaction of the running server's own file, with a version of the record that no page was kept
   * of.
   */
  async function writeBeginning(): Promise<void> {
    ask(beginning, `UPDATE "RecordState" SET "version" = "version" + ?`, [versionsBetween]);
    const kept = new SqliteConnection(beginning);
    try {
      // The driver takes a first step that finds the file locked for the end of the copy, with no pages.
      while ((await kept.backup(server.databaseFile)).totalPages === 0);
    } finally {
      kept.close();
    }
  }

  return { server, reset: writeBeginning };
}
