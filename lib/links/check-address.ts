/** Checks whether a web address answers with a page. */
import { lookup } from "node:dns";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";

import { isPublicAddress } from "./public-ip";

export type LinkCheckOptions = {
  /** For tests: permits loopback and private addresses. */
  allowPrivate?: boolean;
  timeoutMs?: number;
};

/** `status` of the last response; null where there was none. */
export type AddressCheck = { isAnswered: boolean; status: number | null };

const maxRedirects = 5;
const noAnswer: AddressCheck = { isAnswered: false, status: null };

/** Resolves the name once and checks the address that is connected to, so that it cannot change in between. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    const [first] = found ?? [];
    const refused = error ?? (!first || !found.every(({ address }) => isPublicAddress(address)) ? new Error("Not a public address.") : null);
    if (refused || !first) callback(refused, []);
    else if (options.all) callback(null, found);
    else callback(null, first.address, first.family);
  });
};

type HttpAnswer = { status: number; location: string | null };

/** Sends one request without reading the body. Null where there is no response in time, or the address is not public. */
function sendRequest(url: URL, method: "HEAD" | "GET", { allowPrivate = false, timeoutMs = 15_000 }: LinkCheckOptions): Promise<HttpAnswer | null> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!allowPrivate && isIP(host) !== 0 && !isPublicAddress(host)) return Promise.resolve(null);
  return new Promise((resolve) => {
    const send = url.protocol === "https:" ? requestHttps : requestHttp;
    const request = send(
      url,
      {
        method,
        headers: { accept: "*/*", "accept-language": "en, ko", "user-agent": "Mozilla/5.0 (compatible; link check)" },
        signal: AbortSignal.timeout(timeoutMs),
        ...(allowPrivate ? {} : { lookup: publicLookup }),
      },
      (response) => {
        resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? null });
        response.destroy();
      },
    );
    request.on("error", () => resolve(null));
    request.end();
  });
}

/** Follows up to five redirects, each of which must lead to a public address over http or https. */
async function follow(start: URL, method: "HEAD" | "GET", choice: LinkCheckOptions): Promise<AddressCheck> {
  let url = start;
  for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
    if (url.protocol !== "http:" && url.protocol !== "https:") return noAnswer;
    const answer = await sendRequest(url, method, choice);
    if (!answer) return noAnswer;
    const { status, location } = answer;
    if (status < 300 || status > 399 || location === null || !URL.canParse(location, url)) {
      return { isAnswered: status >= 200 && status < 300, status };
    }
    url = new URL(location, url);
  }
  return noAnswer;
}

/**
 * Sends HEAD, and GET where that fails, since some sites support only one of them.
 * Only a status from 200 to 299 counts; an address that is not public has no answer.
 */
export async function checkAddress(url: string, choice: LinkCheckOptions = {}): Promise<AddressCheck> {
  if (!URL.canParse(url)) return noAnswer;
  const head = await follow(new URL(url), "HEAD", choice);
  if (head.isAnswered) return head;
  const page = await follow(new URL(url), "GET", choice);
  return page.status === null ? { ...page, status: head.status } : page;
}
