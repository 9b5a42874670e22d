/** Are the files of an open database still those that were opened, and can they be written? */
import { statSync } from "node:fs";

import { NotSavedError, type SavingProblem } from "@/lib/domain/editing/saving";
import { log } from "@/lib/log";
import { WalCheckpointer } from "./wal-checkpoint";

/** What an operator has to do; for the log and the health report. */
export const remedies: Record<SavingProblem, string> = {
  replaced:
    "The database file or its -wal file was replaced or removed while the server was running. Nothing can be saved. Restart the server to use the current file, or stop it and run npm run restore. What was saved before is in the file itself or beside it, in a file whose name contains .rescued.",
  full: "There is no space left where the database is. Nothing can be saved until some is freed; no restart is needed.",
  read_only: "The database file cannot be written. Give the server the right to write it and its folder.",
  unwritable: "Writing to the database fails. Look at the disk, and restore a backup with npm run restore if it is damaged.",
};

/** Names one file among all: a file that replaces another at its path has another inode. Null where there is none. */
function identityOf(file: string): string | null {
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}

/**
 * The database file and its write-ahead log as one process opened them. SQLite goes on writing to files that were
 * removed or replaced, and says nothing: what is saved then is gone with the process.
 */
export class DatabaseFiles {
  readonly #main: string;
  readonly #log: string;
  readonly #keeper: WalCheckpointer;
  #openedMain: string | null = null;
  #openedLog: string | null = null;
  /** Why the last write failed. */
  #failure: SavingProblem | null = null;
  #told: SavingProblem | null = null;

  constructor(path: string) {
    this.#main = path;
    this.#log = `${path}-wal`;
    this.#keeper = new WalCheckpointer(path);
  }

  /** Runs `open`, which makes a connection and its log. @throws NotSavedError where it is another file than that of the connections before. */
  async opening<Connection>(open: () => Promise<Connection>): Promise<Connection> {
    const before = this.#mainBefore();
    const connection = await open();
    this.#openedMain ??= before;
    if (this.#openedLog === null) {
      this.#keeper.open();
      this.#openedLog = identityOf(this.#log);
    }
    this.assertSame();
    return connection;
  }

  /** The same for a connection that only reads, and need not have made the log yet. */
  openingToRead<Connection>(open: () => Connection): Connection {
    const before = this.#mainBefore();
    const connection = open();
    this.#openedMain ??= before;
    this.assertSame();
    return connection;
  }

  #mainBefore(): string | null {
    const before = identityOf(this.#main);
    this.#refuseOther(this.#openedMain !== null && this.#openedMain !== before);
    return before;
  }

  #isReplaced(): boolean {
    if (this.#openedMain !== null && this.#openedMain !== identityOf(this.#main)) return true;
    return this.#openedLog !== null && this.#openedLog !== identityOf(this.#log);
  }

  #refuseOther(isOther: boolean): void {
    if (!isOther) return;
    this.#tell("replaced");
    throw new NotSavedError("replaced", remedies.replaced);
  }

  /** @throws NotSavedError where a write would go, or has gone, to files that nobody finds again. */
  assertSame(): void {
    this.#refuseOther(this.#isReplaced());
  }

  /** Notes that a write was not possible. */
  failed(problem: SavingProblem, cause: unknown): NotSavedError {
    this.#failure = problem;
    this.#tell(problem);
    return new NotSavedError(problem, remedies[problem], { cause });
  }

  /** Notes that a write was kept. */
  succeeded(): void {
    this.#failure = null;
    this.#tell(null);
    this.#keeper.soon();
  }

  /** To be called when the process ends: what was saved stands in the database file alone. */
  settle(): void {
    this.#keeper.carryOver();
  }

  /** What is known to stand against saving; null where nothing is. */
  problem(): SavingProblem | null {
    const problem = this.#isReplaced() ? "replaced" : this.#failure;
    this.#tell(problem);
    return problem;
  }

  /** For when every connection is closed: the next may find other files. */
  closed(): void {
    this.#keeper.close();
    this.#openedMain = null;
    this.#openedLog = null;
    this.#failure = null;
  }

  /** One line in the log for each change, not for each request. */
  #tell(problem: SavingProblem | null): void {
    if (problem === this.#told) return;
    this.#told = problem;
    if (problem === null) return log.info("Saving works again.");
    const kept = problem === "replaced" ? this.#keepAcknowledged() : {};
    log.error({ problem, database: this.#main, ...kept }, remedies[problem]);
  }

  /** What was saved stands in files that only this process has still open, or in a log that is applied to another file at the next start. */
  #keepAcknowledged(): { savedUntilThenIn?: string } {
    const rescued = this.#openedMain === identityOf(this.#main) ? null : this.#keeper.rescue();
    this.#keeper.soon();
    return rescued === null ? {} : { savedUntilThenIn: rescued };
  }
}
