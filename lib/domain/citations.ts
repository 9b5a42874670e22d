/** Which sources a stretch of an issue's history rests on. */
import type { Lookup } from "./lookup";
import type { Citation, Development, Source } from "./record";

/** All citations of a development: its own, then those of its claims, in file order. */
export function citationsOf(development: Development): Citation[] {
  return [...development.citations, ...development.claims.flatMap(({ citations }) => citations)];
}

/**
 * The distinct sources of these developments, newest development first. A source that is not
 * public (unknown to the lookup) is left out.
 */
export function citedSources(developments: readonly Development[], lookup: Pick<Lookup, "sources">): Source[] {
  const ids = new Set([...developments].reverse().flatMap((development) => citationsOf(development).map(({ source }) => source)));
  return [...ids].flatMap((id) => lookup.sources.get(id) ?? []);
}
