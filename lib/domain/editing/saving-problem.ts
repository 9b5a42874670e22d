/** The reasons why the database cannot be written, and the error that carries them. */

/**
 * `replaced`: the database file or its write-ahead log is no longer the one that was opened. `full`: there is
 * no space. `read_only`: the database may not be written. `unwritable`: writing fails for another reason of
 * the disk. `unreachable`: the database's server does not answer. `busy`: another write did not end in time.
 * `unconfirmed`: the connection was lost at the very end, and whether the write took effect cannot be found out.
 */
const savingProblems = [
  "replaced",
  "full",
  "read_only",
  "unwritable",
  "unreachable",
  "busy",
  "unconfirmed",
] as const;
export type SavingProblem = (typeof savingProblems)[number];

const name = "NotSavedError";

/**
 * A write was refused or rolled back for a reason unrelated to its content; where the problem is
 * `unconfirmed`, it may also have taken effect.
 */
export class NotSavedError extends Error {
  override name = name;

  constructor(
    readonly problem: SavingProblem,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * Why something was not saved; null for any other error. Identified by name instead of class, because routes
 * and pages are bundled separately, each with its own copy of the class.
 */
export function savingProblemOf(error: unknown): SavingProblem | null {
  for (let each = error, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth += 1) {
    if (each.name === name && "problem" in each)
      return savingProblems.find((problem) => "problem" in each && each.problem === problem) ?? null;
  }
  return null;
}
