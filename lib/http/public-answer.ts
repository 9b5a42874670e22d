/** Sends a public answer: from the cache, or rendered by Next.js in its turn of the queue. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { mementoHeaders, timegateLink } from "@/lib/export/memento";
import type { Locale } from "@/lib/domain/record/record";
import { messagesOf } from "@/lib/messages/catalogue";
import { isPage } from "./addresses";
import { withoutFrameworkScript } from "./document";
import { type Framework, frameworkAnswer } from "./framework-answer";
import { freshnessHeaders, cacheControl } from "./freshness";
import type { AnswerQueue } from "./answer-queue";
import type { Target } from "./representation";
import type { Answer, StoredAnswer, ResponseCache } from "./response-cache";
import { headersOf, privateHeaders, type Site } from "./response-headers";
import { sendAnswer, entityTagOf } from "./send-answer";

export type PublicAnswerOptions = {
  site: Site;
  maxAgeSeconds: number;
  now: () => Date;
  framework: Framework;
  /** Null in development. */
  cache: ResponseCache | null;
  queue: AnswerQueue;
};

const failureStyle = "body{max-width:40rem;margin:3rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif;color-scheme:light dark}";

/** For a 5xx answer, because the error page of Next.js needs script. */
function failureDocument(locale: Locale): string {
  const { title, text, retry } = messagesOf(locale).errors.server;
  return `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${failureStyle}</style></head><body><main><h1>${title}</h1><p>${text}</p><p><a href="">${retry}</a></p></main></body></html>`;
}

/** The page's body without the Next.js client script; on failure an error page that needs no script. */
async function pageBody({ kind, locale }: Target, answer: Answer, { isDevelopment }: Site): Promise<Buffer> {
  if (isDevelopment) return answer.body;
  if (answer.status >= 500) return Buffer.from(failureDocument(locale));
  return kind === "document" ? Buffer.from(await withoutFrameworkScript(answer.body.toString())) : answer.body;
}

/** Memento headers (RFC 7089). */
function momentHeaders({ moments }: Target, { context: { memento }, status }: Answer, { url }: Site): Record<string, string> {
  if (!moments || status !== 200) return {};
  const original = url + moments.original;
  const timemap = url + moments.timemap;
  if (!memento) return { link: timegateLink(original, timemap) };
  return Object.fromEntries(Object.entries(mementoHeaders(original, memento, timemap)).map(([name, value]) => [name.toLowerCase(), value]));
}

async function render(target: Target, { framework, site, maxAgeSeconds, now }: PublicAnswerOptions): Promise<Answer> {
  const headers = { host: new URL(site.url).host, ...target.headers };
  const rendered = await frameworkAnswer(framework, { path: target.internal, headers, now });
  const body = isPage(target.kind) ? await pageBody(target, rendered, site) : rendered.body;
  const { vary: _, ...others } = rendered.headers;
  // The preloads of a page are in its head as well.
  const { link: _preloads, ...ofPage } = others;
  const renderedHeaders = isPage(target.kind) ? ofPage : others;
  const caching = { "cache-control": cacheControl({ ...rendered, headers: renderedHeaders }, isPage(target.kind), maxAgeSeconds), ...(target.isPrivate ? privateHeaders : {}) };
  const tag: Record<string, string> = rendered.status === 200 && !target.isPrivate ? { etag: renderedHeaders.etag ?? entityTagOf(body) } : {};
  return { ...rendered, body, headers: { ...headersOf(target.kind, site), ...renderedHeaders, ...momentHeaders(target, rendered, site), ...tag, ...caching } };
}

const isStored = (answer: Answer | StoredAnswer): answer is StoredAnswer => "policy" in answer;

const retryAfterSeconds = 2;

function refuseBusy(response: ServerResponse, target: Target, site: Site): void {
  const { busy } = messagesOf(target.locale).errors;
  response.writeHead(503, { ...headersOf(target.kind, site), "cache-control": "no-store", "retry-after": String(retryAfterSeconds), "content-type": "text/plain; charset=utf-8" });
  response.end(`${busy}\n`);
}

/** `own`: headers of this response alone. Pages of today have a lane of their own, so they do not wait for unbounded addresses. */
export async function sendPublicAnswer(request: IncomingMessage, response: ServerResponse, target: Target, client: string, options: PublicAnswerOptions, own: Record<string, string>): Promise<void> {
  const { cache, queue, site } = options;
  const key = `${target.internal} ${target.headers["accept-language"] ?? ""}`;
  const cached = target.isCacheable ? (cache?.find(key) ?? null) : null;
  const turn = () => queue.run(client, target.isLive ? "live" : "other", () => render(target, options));
  const answer = cached ?? (await (target.isCacheable && cache ? cache.make(key, target.isUnbounded, turn) : turn()));
  if (!answer) return refuseBusy(response, target, site);
  const vary: Record<string, string> = target.vary.length > 0 ? { vary: target.vary.join(", ") } : {};
  await sendAnswer(request, response, answer, { ...own, ...(isStored(answer) ? freshnessHeaders(answer) : {}), ...vary });
}
