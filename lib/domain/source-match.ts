/** Which source did somebody mean who typed its id, title or address? */
import { bareAddress } from "./bare-address";
import type { Source } from "./record";

export type SourceMatch = { status: "found"; id: string } | { status: "unknown" } | { status: "several"; ids: string[] };

function plain(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
}

/** An id comes before an address, an address before a title; a title of several sources names none of them. */
export function matchSource(written: string, sources: readonly Pick<Source, "id" | "title" | "url" | "archivedUrl">[]): SourceMatch {
  const wanted = plain(written);
  if (wanted === "") return { status: "unknown" };
  const address = bareAddress(written);
  const ways: ((source: (typeof sources)[number]) => boolean)[] = [
    ({ id }) => id === wanted,
    ({ url, archivedUrl }) => [url, archivedUrl].some((known) => known !== null && bareAddress(known) === address),
    ({ title }) => plain(title) === wanted,
  ];
  for (const isMeant of ways) {
    const ids = sources.filter(isMeant).map(({ id }) => id);
    const [id] = ids;
    if (id !== undefined) return ids.length === 1 ? { status: "found", id } : { status: "several", ids };
  }
  return { status: "unknown" };
}
