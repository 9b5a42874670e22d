/** How does what was acknowledged get from the write-ahead log into the database file, and out of files that were removed? */
import SqliteConnection from "better-sqlite3";

import { now } from "@/lib/clock";

/** Long enough for the saves of one moment to be carried over together. */
const pauseMs = 100;

/**
 * A connection that holds both files open from the start. The log is carried over and emptied soon after each save: a log
 * that is left behind by a crash would be applied to whatever file stands beside it at the next start, a restored one too.
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
    // Waiting for a lock would stop the whole process.
    this.#connection = new SqliteConnection(this.#path, { timeout: 0, fileMustExist: true });
    // Opens the log.
    this.#connection.prepare("SELECT 1 FROM sqlite_master").get();
  }

  soon(): void {
    if (!this.#connection || this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (!this.carryOver()) this.soon();
    }, pauseMs);
    this.#timer.unref();
  }

  /** False while others read or write. */
  carryOver(): boolean {
    if (!this.#connection) return true;
    try {
      return this.#connection.prepare<[], number>("PRAGMA wal_checkpoint(TRUNCATE)").pluck().get() === 0;
    } catch (error) {
      // Where the disk is full or fails, the next save tries again.
      return !(error instanceof SqliteConnection.SqliteError && /^SQLITE_(BUSY|LOCKED)/.test(error.code));
    }
  }

  /** Writes all that was acknowledged into a new file beside the one that was removed, and answers with its path; null where that is not possible. */
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
