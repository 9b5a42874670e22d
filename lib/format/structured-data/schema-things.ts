/** Builds schema.org objects. */

type Term = string | number | boolean | Thing | readonly Term[] | null;
export type Thing = { "@type": string; [term: string]: Term };

/** A thing without null terms and empty lists. */
export function thing(type: string, terms: Record<string, Term>): Thing {
  const known = Object.entries(terms).filter(
    ([, term]) => term !== null && !(Array.isArray(term) && term.length === 0),
  );
  return { "@type": type, ...Object.fromEntries(known) };
}
