/** Sends a request to a public address of the web. */
import { lookup } from "node:dns";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";

import { isPublicAddress } from "./public-ip";

export type RequestOptions = {
  /** For tests: permits loopback and private addresses. */
  allowPrivate?: boolean;
  /** Of all redirects together, from the first connection to the last byte. */
  timeoutMs?: number;
  /** The address of this site, by which who runs others can find out who asks. */
  siteUrl?: string;
};

/** Product and address (RFC 9110, 10.1.5): what poses as a browser is taken for an attack. */
function userAgent(siteUrl: string | undefined): string {
  return `KoreaUSTariffTalks/1.0${siteUrl === undefined ? "" : ` (+${siteUrl})`}`;
}

/** Says that the address is in a private, loopback or reserved range. */
export class NotPublic extends Error {}

/** Says that no response came in time, that the connection failed, or that there were too many redirects. */
export class NoAnswer extends Error {}

const maxRedirects = 5;

/**
 * Resolves the name once and checks the address that is connected to, so that it cannot change in between.
 */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    const [first] = found ?? [];
    const refused =
      error ??
      (!first || !found.every(({ address }) => isPublicAddress(address)) ? new NotPublic(hostname) : null);
    if (refused || !first) callback(refused, []);
    else if (options.all) callback(null, found);
    else callback(null, first.address, first.family);
  });
};

type Sent = { method: "HEAD" | "GET" | "POST"; headers: Record<string, string>; body?: string };

const headersOfPages = (siteUrl: string | undefined) => ({
  accept: "*/*",
  "accept-language": "en, ko",
  "user-agent": userAgent(siteUrl),
});

/**
 * Sends one request and gives its response to `read`, after which the connection is closed.
 * @throws NotPublic, and NoAnswer where there is no response in time.
 */
function sendRequest<Result>(
  url: URL,
  { method, headers, body }: Sent,
  read: (response: IncomingMessage) => Promise<Result>,
  { allowPrivate, signal }: { allowPrivate: boolean; signal: AbortSignal },
): Promise<Result> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!allowPrivate && isIP(host) !== 0 && !isPublicAddress(host)) return Promise.reject(new NotPublic(host));
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) =>
      reject(error instanceof NotPublic ? error : new NoAnswer(host, { cause: error }));
    const send = url.protocol === "https:" ? requestHttps : requestHttp;
    const request = send(
      url,
      {
        method,
        headers,
        signal,
        ...(allowPrivate ? {} : { lookup: publicLookup }),
      },
      (response) => {
        read(response)
          .then(resolve, fail)
          .finally(() => response.destroy());
      },
    );
    request.on("error", fail);
    request.end(body);
  });
}

/**
 * Follows up to five redirects, each of which must lead to a public address over http or https. `read` gets
 * the last response with its address.
 * @throws NotPublic or NoAnswer.
 */
export async function requestPublic<Result>(
  start: URL,
  method: "HEAD" | "GET",
  read: (response: IncomingMessage, url: URL) => Promise<Result>,
  { allowPrivate = false, timeoutMs = 15_000, siteUrl }: RequestOptions = {},
): Promise<Result> {
  const signal = AbortSignal.timeout(timeoutMs);
  let url = start;
  for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
    if (url.protocol !== "http:" && url.protocol !== "https:") throw new NoAnswer(url.protocol);
    const here = url;
    const answer = await sendRequest(
      here,
      { method, headers: headersOfPages(siteUrl) },
      async (response): Promise<{ next: URL } | { result: Result }> => {
        const { statusCode = 0, headers } = response;
        const { location } = headers;
        return statusCode >= 300 &&
          statusCode <= 399 &&
          location !== undefined &&
          URL.canParse(location, here)
          ? { next: new URL(location, here) }
          : { result: await read(response, here) };
      },
      { allowPrivate, signal },
    );
    if ("result" in answer) return answer.result;
    url = answer.next;
  }
  throw new NoAnswer("Too many redirects.");
}

/**
 * Sends `body` without following a redirect; the response is given to `read`.
 * @throws NotPublic or NoAnswer.
 */
export function postPublic<Result>(
  url: URL,
  { headers, body }: { headers: Record<string, string>; body: string },
  read: (response: IncomingMessage) => Promise<Result>,
  { allowPrivate = false, timeoutMs = 15_000, siteUrl }: RequestOptions = {},
): Promise<Result> {
  const sent = {
    "user-agent": userAgent(siteUrl),
    ...headers,
    "content-length": String(Buffer.byteLength(body)),
  };
  const signal = AbortSignal.timeout(timeoutMs);
  return sendRequest(url, { method: "POST", headers: sent, body }, read, { allowPrivate, signal });
}
