/** Validates the reason of a published change, which readers and feeds show in full. */

export const maxReasonCharacters = 1000;

/** The reason stored with the first version of every record that came with the project. */
export const startingReason = "The record this site started with";

export type ReasonProblem = "no_reason" | "long_reason";

/** Null for a valid reason. */
export function reasonProblem(reason: string): ReasonProblem | null {
  const length = reason.trim().length;
  if (length === 0) return "no_reason";
  return length > maxReasonCharacters ? "long_reason" : null;
}
