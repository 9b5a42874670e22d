/** How does an answer say which moment it shows? Memento headers after RFC 7089. */
import { withQuery } from "@/lib/format/addresses";

/**
 * Headers of the page `original` as it was at `seenAt`, both addresses absolute. The address without a moment is
 * also the one that chooses by `Accept-Datetime`.
 */
export function mementoHeaders(original: string, seenAt: Date): Record<string, string> {
  const date = seenAt.toUTCString();
  const memento = withQuery(original, `?seenAt=${seenAt.toISOString()}`);
  return {
    "Memento-Datetime": date,
    Link: `<${original}>; rel="original timegate", <${memento}>; rel="memento"; datetime="${date}"`,
  };
}
