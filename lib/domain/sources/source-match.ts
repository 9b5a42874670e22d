/** Finds the source for a typed id, title or address. */
import { comparableAddress } from "./comparable-address";
import { toNfc } from "@/lib/domain/text/unicode-normalisation";
import type { Source } from "@/lib/domain/record/record";

type SourceMatch =
  | { status: "found"; id: string }
  | { status: "unknown" }
  | { status: "several"; ids: string[] };

function plain(text: string): string {
  return toNfc(text).replace(/\s+/g, " ").trim().toLowerCase();
}

/** The sources with this address as their own or archived address. */
export function sourcesAtAddress<Known extends Pick<Source, "url" | "archivedUrl">>(
  typed: string,
  sources: readonly Known[],
): Known[] {
  const address = comparableAddress(typed);
  return sources.filter(({ url, archivedUrl }) =>
    [url, archivedUrl].some((own) => own !== null && comparableAddress(own) === address),
  );
}

/** An id takes precedence over an address, an address over a title; several matches are `several`. */
export function matchSource(
  typed: string,
  sources: readonly Pick<Source, "id" | "title" | "url" | "archivedUrl">[],
): SourceMatch {
  const wanted = plain(typed);
  if (wanted === "") return { status: "unknown" };
  const matchesByPriority = [
    sources.filter(({ id }) => id === wanted),
    sourcesAtAddress(typed, sources),
    sources.filter(({ title }) => plain(title) === wanted),
  ];
  for (const matches of matchesByPriority) {
    const ids = matches.map(({ id }) => id);
    const [id] = ids;
    if (id !== undefined) return ids.length === 1 ? { status: "found", id } : { status: "several", ids };
  }
  return { status: "unknown" };
}
