/** Compares web addresses, ignoring differences between visits to the same page. */

const isTrackingParameter = (name: string) => /^(utm_|fbclid$|gclid$|ref$)/i.test(name);

/** Requires the scheme, because a title may contain a colon too. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text.trim()) && URL.canParse(text.trim());
}

/**
 * An address without the scheme, `www.` or `m.` before the host, a trailing slash, tracking parameters, the order of
 * its parameters, the fragment, and capitals. Text that is no address is unchanged.
 * @example comparableAddress("https://www.example.org/News/?utm_source=x#top") // "example.org/news"
 */
export function comparableAddress(address: string): string {
  if (!isWebAddress(address)) return address;
  const url = new URL(address.trim());
  // Serialised even without tracking parameters, so that equivalent encodings compare as equal.
  const parameters = new URLSearchParams([...url.searchParams].filter(([name]) => !isTrackingParameter(name)));
  parameters.sort();
  const query = parameters.toString();
  return `${url.host.replace(/^(www|m)\./, "")}${url.pathname.replace(/\/$/, "")}${query === "" ? "" : `?${query}`}`.toLowerCase();
}
