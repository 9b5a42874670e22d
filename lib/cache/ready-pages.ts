/** Which kept pages can be sent at once, just as the framework has sent them before? */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { gzip } from "node:zlib";
import { answerBefore, takesGzip } from "./before-framework";
import { type KeptPage, notingServed, stillTrue } from "./page-cache.mjs";

type Answer = { address: string; status: number; headers: OutgoingHttpHeaders; body: Buffer; compressed: Buffer };

/** What each kept page was answered with; forgotten with the page. */
const answers = new WeakMap<KeptPage, Answer>();
/** The store's key of the page at an address. */
const keys = new Map<string, string>();
const most = { addresses: 5_000, addressLength: 500 };
/** Those whose answer is just being made ready. */
const underWay = new WeakSet<KeptPage>();

/** What belongs to one sending, or to how the body was coded for it. */
const ofOneSending = new Set(["connection", "content-encoding", "content-length", "date", "keep-alive", "transfer-encoding"]);
/** By these a client asks for something else than the page: its data for the framework's router, or an earlier moment. */
const asksOtherwise = ["rsc", "next-router-prefetch", "next-router-segment-prefetch", "next-router-state-tree", "accept-datetime"];

/** No query: with one the address may lead elsewhere. The desk's pages are made for one request, with its nonce. */
const readersPage = /^\/(?:en|ko|r)(?:\/[^?]*)?$/;

/** Whether a reader's page itself is asked for, at its plain address. */
function asksForPage({ method, url = "", headers }: IncomingMessage): boolean {
  if ((method !== "GET" && method !== "HEAD") || !readersPage.test(url)) return false;
  if (asksOtherwise.some((name) => headers[name] !== undefined)) return false;
  const accepted = headers.accept ?? "";
  return !accepted.includes("json") || accepted.includes("text/html");
}

function remember(address: string, key: string): void {
  keys.delete(address);
  keys.set(address, key);
  for (const oldest of keys.keys()) {
    if (keys.size <= most.addresses) break;
    keys.delete(oldest);
  }
}

/** Keeps how the framework has just answered with a kept page, for the next who asks for `address`. */
function keepAnswer(address: string, response: ServerResponse, served: ReadonlySet<KeptPage>): void {
  const [page, ...others] = served;
  const html = page?.value.html;
  if (!page || html === undefined || others.length > 0 || underWay.has(page)) return;
  if (answers.get(page)?.address === address) return remember(address, page.key);
  const sent = response.getHeaders();
  const isPage = String(sent["content-type"] ?? "").startsWith("text/html") && response.statusCode === (page.value.status ?? 200);
  if (!isPage || sent["x-nextjs-cache"] !== "HIT" || sent["set-cookie"] !== undefined) return;
  const headers = Object.fromEntries(Object.entries(sent).filter(([name]) => !ofOneSending.has(name)));
  const vary = String(headers.vary ?? "");
  if (!/accept-encoding/i.test(vary)) headers.vary = vary === "" ? "Accept-Encoding" : `${vary}, Accept-Encoding`;
  const body = Buffer.from(html);
  underWay.add(page);
  gzip(body, (error, compressed) => {
    underWay.delete(page);
    if (error) return;
    answers.set(page, { address, status: response.statusCode, headers, body, compressed });
    remember(address, page.key);
  });
}

function find(address: string): Answer | null {
  const key = keys.get(address);
  const page = key === undefined ? null : stillTrue(key);
  if (!page) keys.delete(address);
  const answer = page && answers.get(page);
  return answer?.address === address ? answer : null;
}

/**
 * From now on sends a kept page, with the headers the framework gave it, before the framework sees the request: for each
 * reader the framework would find the route, encode the text and compress it anew. A page is sent so from the second time
 * it was served, never past its age or a change of the record, and not while the database cannot be asked.
 */
export function sendReadyPages(): void {
  answerBefore(
    ({ request, response }) => {
      const answer = asksForPage(request) ? find(request.url ?? "") : null;
      if (!answer) return false;
      const isCompressed = takesGzip(request);
      const body = isCompressed ? answer.compressed : answer.body;
      response.writeHead(answer.status, { ...answer.headers, ...(isCompressed ? { "content-encoding": "gzip" } : {}), "content-length": String(body.byteLength) });
      response.end(request.method === "HEAD" ? undefined : body);
      return true;
    },
    ({ request, response }, goOn) => {
      // As written: the framework writes its own reading of an address over it, and to that another answer may belong.
      const address = request.url ?? "";
      if (request.method !== "GET" || address.length > most.addressLength || !asksForPage(request)) return goOn();
      const served = new Set<KeptPage>();
      response.once("finish", () => keepAnswer(address, response, served));
      return notingServed(served, goOn);
    },
  );
}
