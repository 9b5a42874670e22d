/** Why can nothing be saved at the moment? */

/**
 * `replaced`: the database file or its write-ahead log is no longer the one that was opened. `full`: there is no
 * space. `read_only`: the file may not be written. `unwritable`: writing fails for another reason of the disk.
 */
export const savingProblems = ["replaced", "full", "read_only", "unwritable"] as const;
export type SavingProblem = (typeof savingProblems)[number];

const name = "NotSavedError";

/** A write was refused or undone for a reason that lies outside of what was sent. */
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
 * Why something was not saved; null for any other error. Known by its name and not by its class: routes and pages are
 * bundled apart, each with a class of its own.
 */
export function savingProblemOf(error: unknown): SavingProblem | null {
  for (let each = error, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth += 1) {
    if (each.name === name && "problem" in each) return savingProblems.find((known) => "problem" in each && each.problem === known) ?? null;
  }
  return null;
}
