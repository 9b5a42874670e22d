/** Narrows a word from the database to a member of a closed list. */

/**
 * The word, typed as a member of the list. @throws for any other word, which the database's CHECK constraints
 * prevent.
 */
export function oneOf<const Word extends string>(list: readonly Word[], word: string): Word {
  const found = list.find((candidate) => candidate === word);
  if (found === undefined) throw new Error(`"${word}" is none of: ${list.join(", ")}`);
  return found;
}
