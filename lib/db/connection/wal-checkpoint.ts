/**
 * Moves acknowledged writes from the write-ahead log into the database file, and rescues them from removed
 * files.
 */
import SqliteConnection from "better-sqlite3";

import { now } from "@/lib/clock";

/** Long enough to combine the saves of one moment in one checkpoint. */
const pauseMs = 100;

/**
 * A connection that has both files open from the start. The log is checkpointed and truncated soon after each
 * save: SQLite would apply a log left by a crash to whatever database file is beside it at the next start,
 * even a restored one.
 */
export class WalCheckpointer {
  readonly #path: string;
  #connection: SqliteConnection.Database | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(path: string) {
    this.#path = path;
  }

  open(): void {
    if (this.#connection) return;
    // Waiting for a lock is synchronous and would block the process.
    this.#connection = new SqliteConnection(this.#path, { timeout: 0, fileMustExist: true });
    // Opens the log.
    this.#connection.prepare("SELECT 1 FROM sqlite_master").get();
  }

  schedule(): void {
    if (!this.#connection || this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (!this.checkpoint()) this.schedule();
    }, pauseMs);
    this.#timer.unref();
  }

  /** False while others read or write. */
  checkpoint(): boolean {
    if (!this.#connection) return true;
    try {
      return this.#connection.prepare<[], number>("PRAGMA wal_checkpoint(TRUNCATE)").pluck().get() === 0;
    } catch (error) {
      // Where the disk is full or fails, the next save tries again.
      return !(error instanceof SqliteConnection.SqliteError && /^SQLITE_(BUSY|LOCKED)/.test(error.code));
    }
  }

  /**
   * Writes all acknowledged data into a new file beside the removed one and returns its path; null where that
   * is not possible.
   */
  rescue(): string | null {
    const file = `${this.#path}.rescued-${now().toISOString().replaceAll(":", "-")}`;
    try {
      this.#connection?.prepare("VACUUM INTO ?").run(file);
      return this.#connection ? file : null;
    } catch {
      return null;
    }
  }

  close(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#connection?.close();
    this.#connection = null;
  }
}
