/** Can this stand as the reason of a published change, where readers and feeds show it whole? */

export const maxReasonCharacters = 1000;

/** The reason of a record that came with the project, which nobody wrote; it is kept in every first version. */
export const startingReason = "The record this site started with";

export type ReasonProblem = "no_reason" | "long_reason";

/** Null where it can. */
export function reasonProblem(reason: string): ReasonProblem | null {
  const length = reason.trim().length;
  if (length === 0) return "no_reason";
  return length > maxReasonCharacters ? "long_reason" : null;
}
