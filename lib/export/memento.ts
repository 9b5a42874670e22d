/** How does an answer say which moment it shows, and which moments are there? After RFC 7089. */
import { withQuery } from "@/lib/format/addresses/page-addresses";

/** As HTTP writes dates (RFC 9110, 5.6.7). */
export const httpDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * The moment to lead to for an `Accept-Datetime`; null for what is no date of HTTP. Who asks for a time before the first gets
 * the first, and of one ahead the newest (4.5.3).
 */
export function momentWanted(header: string, first: Date | null, now: Date): Date | null {
  const wanted = new Date(httpDate.test(header.trim()) ? header : Number.NaN);
  if (Number.isNaN(wanted.getTime())) return null;
  return new Date(Math.max((first ?? now).getTime(), Math.min(wanted.getTime(), now.getTime())));
}

const mementoAddress = (original: string, seenAt: Date) => withQuery(original, `?seenAt=${seenAt.toISOString()}`);

/**
 * Headers of the page `original` as it was at `seenAt`, all addresses absolute. The address without a moment is
 * also the one that chooses by `Accept-Datetime`.
 */
export function mementoHeaders(original: string, seenAt: Date, timemap: string | null): Record<string, string> {
  const date = seenAt.toUTCString();
  const links = [`<${original}>; rel="original timegate"`, `<${mementoAddress(original, seenAt)}>; rel="memento"; datetime="${date}"`];
  return { "Memento-Datetime": date, Link: [...links, ...(timemap === null ? [] : [timemapLink(timemap)])].join(", ") };
}

export const linkFormat = "application/link-format";

const timemapLink = (timemap: string) => `<${timemap}>; rel="timemap"; type="${linkFormat}"`;

/** The `Link` of a page that has former states. */
export function timegateLink(original: string, timemap: string): string {
  return `<${original}>; rel="original timegate", ${timemapLink(timemap)}`;
}

type TimeMap = {
  original: string;
  /** Address of this page of the list. */
  self: string;
  /** Address of the page with older moments; null for the last. */
  older: string | null;
  /** Moments from which the page said something else, newest first. */
  moments: readonly Date[];
};

/** The list of a page's former states in link format (RFC 7089, 5). */
export function writeTimeMap({ original, self, older, moments }: TimeMap): string {
  const [newest, oldest] = [moments[0], moments.at(-1)];
  const period = newest && oldest ? `; from="${oldest.toUTCString()}"; until="${newest.toUTCString()}"` : "";
  return [
    `<${original}>; rel="original timegate"`,
    `<${self}>; rel="self"; type="${linkFormat}"${period}`,
    ...(older === null ? [] : [timemapLink(older)]),
    ...moments.map((moment) => `<${mementoAddress(original, moment)}>; rel="memento"; datetime="${moment.toUTCString()}"`),
  ].join(",\n");
}
