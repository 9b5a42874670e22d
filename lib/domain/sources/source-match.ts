/** Which source did somebody mean who typed its id, title or address? */
import { comparableAddress } from "./same-address";
import { composed } from "@/lib/domain/text/normal-form";
import type { Source } from "@/lib/domain/record/record";

export type SourceMatch = { status: "found"; id: string } | { status: "unknown" } | { status: "several"; ids: string[] };

function plain(text: string): string {
  return composed(text).replace(/\s+/g, " ").trim().toLowerCase();
}

/** Those at an address, be it their own or where they are archived. */
export function sourcesAt<Known extends Pick<Source, "url" | "archivedUrl">>(written: string, sources: readonly Known[]): Known[] {
  const address = comparableAddress(written);
  return sources.filter(({ url, archivedUrl }) => [url, archivedUrl].some((known) => known !== null && comparableAddress(known) === address));
}

/** An id comes before an address, an address before a title; a title of several sources names none of them. */
export function matchSource(written: string, sources: readonly Pick<Source, "id" | "title" | "url" | "archivedUrl">[]): SourceMatch {
  const wanted = plain(written);
  if (wanted === "") return { status: "unknown" };
  const ways = [
    sources.filter(({ id }) => id === wanted),
    sourcesAt(written, sources),
    sources.filter(({ title }) => plain(title) === wanted),
  ];
  for (const meant of ways) {
    const ids = meant.map(({ id }) => id);
    const [id] = ids;
    if (id !== undefined) return ids.length === 1 ? { status: "found", id } : { status: "several", ids };
  }
  return { status: "unknown" };
}
