/** Says why a PostgreSQL server did not do what it was asked, and whether saving is possible. */
import { isDriverAdapterError } from "@prisma/driver-adapter-utils";

import { NotSavedError, type SavingProblem } from "@/lib/domain/editing/saving-problem";
import type { Storage } from "@/lib/db/connection/client";
import { remedies } from "@/lib/db/connection/remedies";
import { log } from "@/lib/log";

/** The adapter's names of a connection that could not be made or was lost. */
const connectionKinds: ReadonlySet<string> = new Set([
  "AuthenticationFailed",
  "ConnectionClosed",
  "DatabaseAccessDenied",
  "DatabaseDoesNotExist",
  "DatabaseNotReachable",
  "SocketTimeout",
  "TlsConnectionError",
  "TooManyConnections",
]);

/** SQLSTATE: https://www.postgresql.org/docs/current/errcodes-appendix.html */
function problemOfCode(code: string): SavingProblem | null {
  if (code === "53100") return "full";
  if (code === "55P03") return "busy";
  if (code === "25006" || code === "42501") return "read_only";
  if (/^58|^XX00[12]$/.test(code)) return "unwritable";
  // Connection exceptions, and a server that starts, stops or ends the connection.
  return /^08|^57P0[1-5]$|^53300$|^25P03$/.test(code) ? "unreachable" : null;
}

/** The driver's errors without a code. */
const lostConnection = /connection terminated|not queryable|connection error/i;
/** All connections of the pool are in use, by writers that wait for the lock. */
const noFreeConnection = /timeout exceeded when trying to connect/i;

/** Null where the error is of the statement itself, such as a refused row. */
export function savingProblemOfDriver(error: unknown): SavingProblem | null {
  if (isDriverAdapterError(error)) {
    const { kind, originalCode } = error.cause;
    return connectionKinds.has(kind) ? "unreachable" : problemOfCode(originalCode ?? "");
  }
  if (!(error instanceof Error)) return null;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const isSocket = /^E(?:CONN|HOST|NET|PIPE|TIMEDOUT|NOTFOUND|AI_)/.test(code);
  if (noFreeConnection.test(error.message)) return "busy";
  return isSocket || lostConnection.test(error.message) ? "unreachable" : problemOfCode(code);
}

/** What the last statements told about the server. */
export class SavingState implements Storage {
  #failure: SavingProblem | null = null;

  problem(): SavingProblem | null {
    return this.#failure;
  }

  /** The disk is the server's. */
  spaceProblem(): null {
    return null;
  }

  settle(): void {}

  failed(problem: SavingProblem, cause: unknown): NotSavedError {
    this.#change(problem);
    return new NotSavedError(problem, remedies[problem], { cause });
  }

  /** A read tells that the server answers, a write that saving is possible. */
  succeeded(isWrite: boolean): void {
    if (isWrite || this.#failure === "unreachable") this.#change(null);
  }

  #change(problem: SavingProblem | null): void {
    if (problem === this.#failure) return;
    this.#failure = problem;
    if (problem === null) log.info("Saving works again.");
    else log.error({ problem }, remedies[problem]);
  }
}
