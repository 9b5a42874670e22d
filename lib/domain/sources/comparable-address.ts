/** Compares web addresses, ignoring differences between visits to the same page. */

const isTrackingParameter = (name: string) => /^(utm_|fbclid$|gclid$|ref$)/i.test(name);

/**
 * An address as it is stored: without spaces around it and invisible characters in it, with scheme and host in
 * lower case; capitals in the rest tell pages apart.
 * @example cleanAddress("\u200BHTTPS://Example.org/News ") // "https://example.org/News"
 */
export function cleanAddress(typed: string): string {
  return typed
    .replace(/\p{Cf}/gu, "")
    .trim()
    .replace(
      /^(https?:\/\/)([^/?#@]*@)?([^/?#]*)/i,
      (_, scheme: string, user: string | undefined, host: string) =>
        scheme.toLowerCase() + (user ?? "") + host.toLowerCase(),
    );
}

/** Requires the scheme, because a title may contain a colon too. */
export function isWebAddress(text: string): boolean {
  const address = cleanAddress(text);
  return /^https?:\/\/\S+$/.test(address) && URL.canParse(address);
}

/**
 * An address without the scheme, `www.` or `m.` before the host, a trailing slash, tracking parameters, the
 * order of its parameters, and the fragment, with the host in lower case: capitals in a path or parameter tell
 * pages apart. Text that is no address is unchanged.
 * @example comparableAddress("HTTPS://www.Example.org/News/?utm_source=x#top") // "example.org/News"
 */
export function comparableAddress(address: string): string {
  if (!isWebAddress(address)) return address;
  const url = new URL(cleanAddress(address));
  // Serialised even without tracking parameters, so that equivalent encodings compare as equal.
  const parameters = new URLSearchParams(
    [...url.searchParams].filter(([name]) => !isTrackingParameter(name)),
  );
  parameters.sort();
  const query = parameters.toString();
  const host = url.host.replace(/^(www|m)\./, "");
  const path = url.pathname.replace(/\/$/, "").replace(/%[\da-f]{2}/gi, (escaped) => escaped.toUpperCase());
  return `${host}${path}${query === "" ? "" : `?${query}`}`;
}
