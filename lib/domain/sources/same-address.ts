/** Do two addresses lead to the same page, however they were come by? */

const isOfTheVisit = (name: string) => /^(utm_|fbclid$|gclid$|ref$)/i.test(name);

/** Only what is written as an address of the web is one: a title may hold a colon too. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text.trim()) && URL.canParse(text.trim());
}

/**
 * An address without what differs between two visits to the same page: the scheme, `www.` or `m.` before the host,
 * a slash at the end, what tells where a visitor came from, the order of its parameters, the part after #, and capitals. What is none stays as it is.
 * @example comparableAddress("https://www.example.org/News/?utm_source=x#top") // "example.org/news"
 */
export function comparableAddress(address: string): string {
  if (!isWebAddress(address)) return address;
  const url = new URL(address.trim());
  // Written anew whether or not one is left out, so that both spellings of what is left are the same.
  const kept = new URLSearchParams([...url.searchParams].filter(([name]) => !isOfTheVisit(name)));
  kept.sort();
  const query = kept.toString();
  return `${url.host.replace(/^(www|m)\./, "")}${url.pathname.replace(/\/$/, "")}${query === "" ? "" : `?${query}`}`.toLowerCase();
}
