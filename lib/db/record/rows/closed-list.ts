/** Is a word from the database one of a closed list? */

/** The word, typed as a member of the list. @throws Error naming the word and the list; the checks of the database prevent it. */
export function oneOf<const Word extends string>(list: readonly Word[], word: string): Word {
  const found = list.find((candidate) => candidate === word);
  if (found === undefined) throw new Error(`"${word}" is none of: ${list.join(", ")}`);
  return found;
}
