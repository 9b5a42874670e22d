/** Does an address on the web answer with a page? */
import { lookup } from "node:dns";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";

import { isPublicAddress } from "./public-ip";

export type TryChoice = {
  /** For tests: lets addresses of this machine and of private networks be asked. */
  allowPrivate?: boolean;
  timeoutMs?: number;
};

/** `status` is the last answer's; null where there was none. */
export type Tried = { isAnswered: boolean; status: number | null };

const mostRedirects = 5;
const noAnswer: Tried = { isAnswered: false, status: null };

/** The name is resolved once, and what it resolved to is both checked and connected to: it cannot change in between. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    const [first] = found ?? [];
    const refused = error ?? (!first || !found.every(({ address }) => isPublicAddress(address)) ? new Error("Not a public address.") : null);
    if (refused || !first) callback(refused, []);
    else if (options.all) callback(null, found);
    else callback(null, first.address, first.family);
  });
};

type Answer = { status: number; location: string | null };

/** One request; its body is not read. Null where nothing answered in time, or the address may not be asked. */
function ask(url: URL, method: "HEAD" | "GET", { allowPrivate = false, timeoutMs = 15_000 }: TryChoice): Promise<Answer | null> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!allowPrivate && isIP(host) !== 0 && !isPublicAddress(host)) return Promise.resolve(null);
  return new Promise((resolve) => {
    const send = url.protocol === "https:" ? requestHttps : requestHttp;
    const asked = send(
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
    asked.on("error", () => resolve(null));
    asked.end();
  });
}

/** Follows up to five redirects, each of which must lead to http or https and to a public address as well. */
async function follow(start: URL, method: "HEAD" | "GET", choice: TryChoice): Promise<Tried> {
  let url = start;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    if (url.protocol !== "http:" && url.protocol !== "https:") return noAnswer;
    const answer = await ask(url, method, choice);
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
 * Asks for the head, and for the page where that is refused, since many sites answer one and not the other.
 * Only an answer from 200 to 299 counts; an address that may not be asked has no answer.
 */
export async function checkAddress(url: string, choice: TryChoice = {}): Promise<Tried> {
  if (!URL.canParse(url)) return noAnswer;
  const head = await follow(new URL(url), "HEAD", choice);
  if (head.isAnswered) return head;
  const page = await follow(new URL(url), "GET", choice);
  return page.status === null ? { ...page, status: head.status } : page;
}
