/** Writes Memento headers and TimeMaps (RFC 7089). */
import { withQuery } from "@/lib/format/addresses/page-addresses";

/** IMF-fixdate (RFC 9110, 5.6.7). */
export const httpDate =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * The memento for an `Accept-Datetime`; null for an invalid date. A time before the first memento gets the
 * first, a future one the newest (4.5.3).
 */
export function findMementoAt(header: string, first: Date | null, now: Date): Date | null {
  const requested = new Date(httpDate.test(header.trim()) ? header : Number.NaN);
  if (Number.isNaN(requested.getTime())) return null;
  return new Date(Math.max((first ?? now).getTime(), Math.min(requested.getTime(), now.getTime())));
}

const mementoAddress = (original: string, seenAt: Date) =>
  withQuery(original, `?seenAt=${seenAt.toISOString()}`);

/**
 * Headers of the memento of `original` at `seenAt`, all addresses absolute. The original is its own TimeGate.
 */
export function mementoHeaders(
  original: string,
  seenAt: Date,
  timemap: string | null,
): Record<string, string> {
  const date = seenAt.toUTCString();
  const links = [
    `<${original}>; rel="original timegate"`,
    `<${mementoAddress(original, seenAt)}>; rel="memento"; datetime="${date}"`,
  ];
  return {
    "Memento-Datetime": date,
    Link: [...links, ...(timemap === null ? [] : [timemapLink(timemap)])].join(", "),
  };
}

export const linkFormat = "application/link-format";

const timemapLink = (timemap: string) => `<${timemap}>; rel="timemap"; type="${linkFormat}"`;

/** The `Link` of a page that has mementos. */
export function timegateLink(original: string, timemap: string): string {
  return `<${original}>; rel="original timegate", ${timemapLink(timemap)}`;
}

type TimeMap = {
  original: string;
  /** Address of this page of the list. */
  self: string;
  /** Address of the page with older mementos; null for the last. */
  older: string | null;
  /** Moments at which the page changed, newest first. */
  moments: readonly Date[];
};

/** A TimeMap in link format (RFC 7089, 5). */
export function writeTimeMap({ original, self, older, moments }: TimeMap): string {
  const [newest, oldest] = [moments[0], moments.at(-1)];
  const period = newest && oldest ? `; from="${oldest.toUTCString()}"; until="${newest.toUTCString()}"` : "";
  return [
    `<${original}>; rel="original timegate"`,
    `<${self}>; rel="self"; type="${linkFormat}"${period}`,
    ...(older === null ? [] : [timemapLink(older)]),
    ...moments.map(
      (moment) => `<${mementoAddress(original, moment)}>; rel="memento"; datetime="${moment.toUTCString()}"`,
    ),
  ].join(",\n");
}
