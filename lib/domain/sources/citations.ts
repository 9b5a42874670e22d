/** The sources and citations of developments. */
import { type AsOf, hasHappened } from "@/lib/domain/time/as-of";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { Citation, Development, Source } from "@/lib/domain/record/record";

/** All citations of a development and then of its claims, in file order. */
export function citationsOf(development: Development): Citation[] {
  return [...development.citations, ...development.claims.flatMap(({ citations }) => citations)];
}

/**
 * The distinct sources of these developments, newest development first. A source that is not
 * public (unknown to the lookup) is left out.
 */
export function citedSources(
  developments: readonly Development[],
  lookup: Pick<Lookup, "sources">,
): Source[] {
  const ids = new Set(
    [...developments]
      .reverse()
      .flatMap((development) => citationsOf(development).map(({ source }) => source)),
  );
  return [...ids].flatMap((id) => lookup.sources.get(id) ?? []);
}

/** The publisher of the official text that a development reports; null where it cites none. */
export function officialTextPublisher(
  development: Development,
  lookup: Pick<Lookup, "sources">,
): string | null {
  const ofText = development.claims
    .filter(({ side }) => side === "text")
    .flatMap(({ citations }) => citations);
  const cited = [...ofText, ...development.citations].flatMap(
    ({ source }) => lookup.sources.get(source) ?? [],
  );
  return cited.find(({ tier }) => tier === "official_text")?.publisher.replace(/ \(.*\)$/, "") ?? null;
}

/** The sources published by then, and undated ones; all of them as of now. */
export function sourcesAsOf(sources: readonly Source[], asOf: AsOf): Source[] {
  return sources.filter(
    ({ publishedOn }) => asOf.kind === "now" || publishedOn === null || hasHappened(publishedOn, asOf),
  );
}

/** The citations of sources published by then or undated. */
export function citationsAsOf(
  citations: readonly Citation[],
  { sources }: Pick<Lookup, "sources">,
  asOf: AsOf,
): Citation[] {
  if (asOf.kind === "now") return [...citations];
  return citations.filter(({ source }) => {
    const cited = sources.get(source);
    return cited === undefined || sourcesAsOf([cited], asOf).length > 0;
  });
}
