/** Can this stand as the reason of a published change, where readers and feeds show it whole? */

export const mostReasonCharacters = 1000;

export type ReasonProblem = "no_reason" | "long_reason";

/** Null where it can. */
export function reasonProblem(reason: string): ReasonProblem | null {
  const length = reason.trim().length;
  if (length === 0) return "no_reason";
  return length > mostReasonCharacters ? "long_reason" : null;
}
