/** How is an answer for everybody made and sent? Found among those that are kept, or made by the framework in its turn. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { mementoHeaders, timegateLink } from "@/lib/export/memento";
import { messagesOf } from "@/lib/messages/catalogue";
import { isPage } from "./addresses";
import { documentOf } from "./document";
import { failureDocument } from "./failure-document";
import { type Framework, frameworkAnswer } from "./framework-answer";
import { ageHeaders, cacheControl } from "./freshness";
import type { AnswerQueue } from "./answer-queue";
import type { Target } from "./representation";
import type { Answer, StoredAnswer, ResponseCache } from "./response-cache";
import { headersOf, privateHeaders, type Site } from "./response-headers";
import { sendAnswer, tagOf } from "./send-answer";

export type AnswerOptions = {
  site: Site;
  maxAgeSeconds: number;
  now: () => Date;
  framework: Framework;
  /** Null where nothing is kept, as in development. */
  cache: ResponseCache | null;
  queue: AnswerQueue;
};

/** What a page goes out as: a document without the framework's script, and where it failed, words that need none. */
async function pageBody({ kind, locale }: Target, answer: Answer, { isDevelopment }: Site): Promise<Buffer> {
  if (isDevelopment) return answer.body;
  if (answer.status >= 500) return Buffer.from(failureDocument(locale));
  return kind === "document" ? Buffer.from(await documentOf(answer.body.toString())) : answer.body;
}

/** By which former states are found, and which this is (RFC 7089). */
function momentHeaders({ moments }: Target, { context: { memento }, status }: Answer, { url }: Site): Record<string, string> {
  if (!moments || status !== 200) return {};
  const original = url + moments.original;
  const timemap = url + moments.timemap;
  if (!memento) return { link: timegateLink(original, timemap) };
  return Object.fromEntries(Object.entries(mementoHeaders(original, memento, timemap)).map(([name, value]) => [name.toLowerCase(), value]));
}

async function make(target: Target, { framework, site, maxAgeSeconds, now }: AnswerOptions): Promise<Answer> {
  const headers = { host: new URL(site.url).host, ...target.headers };
  const made = await frameworkAnswer(framework, { path: target.internal, headers, now });
  const body = isPage(target.kind) ? await pageBody(target, made, site) : made.body;
  const { vary: _, ...said } = made.headers;
  // What a page wants early is named in its head as well.
  const { link: _early, ...ofPage } = said;
  const own = isPage(target.kind) ? ofPage : said;
  const caching = { "cache-control": cacheControl({ ...made, headers: own }, isPage(target.kind), maxAgeSeconds), ...(target.isPrivate ? privateHeaders : {}) };
  const tag: Record<string, string> = made.status === 200 && !target.isPrivate ? { etag: own.etag ?? tagOf(body) } : {};
  return { ...made, body, headers: { ...headersOf(target.kind, site), ...own, ...momentHeaders(target, made, site), ...tag, ...caching } };
}

const isKept = (answer: Answer | StoredAnswer): answer is StoredAnswer => "policy" in answer;

const secondsUntilTurn = 2;

function refuseForNow(response: ServerResponse, target: Target, site: Site): void {
  const { busy } = messagesOf(target.locale).errors;
  response.writeHead(503, { ...headersOf(target.kind, site), "cache-control": "no-store", "retry-after": String(secondsUntilTurn), "content-type": "text/plain; charset=utf-8" });
  response.end(`${busy}\n`);
}

/** Sends the answer for `target` with `own` headers beside its own. A page of today does not wait for those of countless addresses. */
export async function answerForAll(request: IncomingMessage, response: ServerResponse, target: Target, client: string, options: AnswerOptions, own: Record<string, string>): Promise<void> {
  const { cache, queue, site } = options;
  const name = `${target.internal} ${target.headers["accept-language"] ?? ""}`;
  const kept = target.isKept ? (cache?.find(name) ?? null) : null;
  const turn = () => queue.run(client, target.isLive ? "live" : "other", () => make(target, options));
  const answer = kept ?? (await (target.isKept && cache ? cache.make(name, target.isUnbounded, turn) : turn()));
  if (!answer) return refuseForNow(response, target, site);
  const vary: Record<string, string> = target.vary.length > 0 ? { vary: target.vary.join(", ") } : {};
  await sendAnswer(request, response, answer, { ...own, ...(isKept(answer) ? ageHeaders(answer) : {}), ...vary });
}
