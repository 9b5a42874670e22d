/** Detects that the files of an open database were replaced or cannot be written. */
import { statfsSync, statSync } from "node:fs";
import { dirname } from "node:path";

import { NotSavedError, type SavingProblem } from "@/lib/domain/editing/saving-problem";
import { log } from "@/lib/log";
import { remedies } from "./remedies";
import { WalCheckpointer } from "./wal-checkpoint";

/** Below this the next save may fail for lack of space. */
const minFreeBytes = 1024 * 1024;

/**
 * Device and inode of a file: a file that replaces another at its path has another inode. Null where there is
 * none.
 */
function identityOf(file: string): string | null {
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}

/**
 * The database file and its write-ahead log as one process opened them. SQLite continues to write to files
 * that were removed or replaced without an error, and those writes are lost when the process ends.
 */
export class DatabaseFiles {
  readonly #main: string;
  readonly #log: string;
  readonly #checkpointer: WalCheckpointer;
  #openedMain: string | null = null;
  #openedLog: string | null = null;
  /** Why the last write failed. */
  #failure: SavingProblem | null = null;
  #reported: SavingProblem | null = null;

  constructor(path: string) {
    this.#main = path;
    this.#log = `${path}-wal`;
    this.#checkpointer = new WalCheckpointer(path);
  }

  /**
   * Runs `open`, which opens a connection and creates its log. @throws NotSavedError where the file is not
   * that of earlier connections.
   */
  async opening<Connection>(open: () => Promise<Connection>): Promise<Connection> {
    const before = this.#mainToOpen();
    const connection = await open();
    this.#openedMain ??= before;
    if (this.#openedLog === null) {
      this.#checkpointer.open();
      this.#openedLog = identityOf(this.#log);
    }
    this.assertSame();
    return connection;
  }

  /** The same for a read-only connection, which need not have created the log. */
  openingToRead<Connection>(open: () => Connection): Connection {
    const before = this.#mainToOpen();
    const connection = open();
    this.#openedMain ??= before;
    this.assertSame();
    return connection;
  }

  #mainToOpen(): string | null {
    const before = identityOf(this.#main);
    this.#refuseReplaced(this.#openedMain !== null && this.#openedMain !== before);
    return before;
  }

  #isReplaced(): boolean {
    if (this.#openedMain !== null && this.#openedMain !== identityOf(this.#main)) return true;
    return this.#openedLog !== null && this.#openedLog !== identityOf(this.#log);
  }

  #refuseReplaced(isReplaced: boolean): void {
    if (!isReplaced) return;
    this.#report("replaced");
    throw new NotSavedError("replaced", remedies.replaced);
  }

  /** @throws NotSavedError where the files were replaced or removed, so that a write would be lost. */
  assertSame(): void {
    this.#refuseReplaced(this.#isReplaced());
  }

  /** Records that a write failed. */
  failed(problem: SavingProblem, cause: unknown): NotSavedError {
    this.#failure = problem;
    this.#report(problem);
    return new NotSavedError(problem, remedies[problem], { cause });
  }

  /** Records that a write succeeded. */
  succeeded(): void {
    this.#failure = null;
    this.#report(null);
    this.#checkpointer.schedule();
  }

  /** Moves the log into the database file; to be called when the process ends. */
  settle(): void {
    this.#checkpointer.checkpoint();
  }

  /** Why saving is not possible; null where it is. */
  problem(): SavingProblem | null {
    const problem = this.#isReplaced() ? "replaced" : this.#failure;
    this.#report(problem);
    return problem;
  }

  /** Null as well where the file system does not report its size. */
  spaceProblem(): SavingProblem | null {
    try {
      const { bavail, bsize, blocks } = statfsSync(dirname(this.#main));
      return blocks > 0 && bavail * bsize < minFreeBytes ? "full" : null;
    } catch {
      return null;
    }
  }

  /** Resets the state when every connection is closed: the next may open other files. */
  closed(): void {
    this.#checkpointer.close();
    this.#openedMain = null;
    this.#openedLog = null;
    this.#failure = null;
  }

  /** Logs each change of the problem once. */
  #report(problem: SavingProblem | null): void {
    if (problem === this.#reported) return;
    this.#reported = problem;
    if (problem === null) return log.info("Saving works again.");
    const rescued = problem === "replaced" ? this.#rescueSaved() : {};
    log.error({ problem, database: this.#main, ...rescued }, remedies[problem]);
  }

  /**
   * Copies what was saved out of files that only this process has still open, or out of a log that SQLite
   * would apply to another file at the next start.
   */
  #rescueSaved(): { savedUntilThenIn?: string } {
    const rescued = this.#openedMain === identityOf(this.#main) ? null : this.#checkpointer.rescue();
    this.#checkpointer.schedule();
    return rescued === null ? {} : { savedUntilThenIn: rescued };
  }
}
