/** What a thing described in the terms of schema.org is made of. */

type Term = string | number | boolean | Thing | readonly Term[] | null;
export type Thing = { "@type": string; [term: string]: Term };

/** A thing with what is known of it: an unknown term and an empty list are left out, never sent as nothing. */
export function thing(type: string, terms: Record<string, Term>): Thing {
  const known = Object.entries(terms).filter(([, term]) => term !== null && !(Array.isArray(term) && term.length === 0));
  return { "@type": type, ...Object.fromEntries(known) };
}
