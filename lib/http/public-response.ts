/** Sends a public response: from the cache, or rendered by Next.js in its turn of the queue. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { mementoHeaders, timegateLink } from "@/lib/export/memento";
import { messagesOf } from "@/lib/messages/catalogue";
import { currentRequestId } from "@/lib/request-id";
import { isPage } from "./addresses";
import { withoutFrameworkScript } from "./document";
import type { Exchange } from "./exchange";
import { failureDocument } from "./failure-page";
import { type Framework, frameworkResponse } from "./framework-response";
import { freshnessHeaders, cacheControl } from "./freshness";
import type { ResponseQueue, QueueLane } from "./response-queue";
import type { Target } from "./representation";
import type { RenderedResponse, StoredResponse, ResponseCache } from "./response-cache";
import { headersOf, privateHeaders, type Site } from "./response-headers";
import { sendResponse, entityTagOf } from "./send-response";

export type PublicResponseOptions = {
  site: Site;
  maxAgeSeconds: number;
  now: () => Date;
  framework: Framework;
  /** Null in development. */
  cache: ResponseCache | null;
  queue: ResponseQueue;
  onRendered: (lane: QueueLane, seconds: number) => void;
};

/** The page's body without the Next.js client script; on failure an error page that needs no script. */
async function pageBody(
  { kind, locale }: Target,
  rendered: RenderedResponse,
  { isDevelopment }: Site,
): Promise<Buffer> {
  if (isDevelopment) return rendered.body;
  // The id of the request that had it rendered, as in the lines of its errors.
  if (rendered.status >= 500)
    return Buffer.from(failureDocument([locale], { requestId: currentRequestId() ?? "-", isForm: false }));
  return kind === "document"
    ? Buffer.from(await withoutFrameworkScript(rendered.body.toString()))
    : rendered.body;
}

/** Memento headers (RFC 7089). */
function momentHeaders(
  { moments }: Target,
  { context: { memento }, status }: RenderedResponse,
  { url }: Site,
): Record<string, string> {
  if (!moments || status !== 200) return {};
  const original = url + moments.original;
  const timemap = url + moments.timemap;
  if (!memento) return { link: timegateLink(original, timemap) };
  return Object.fromEntries(
    Object.entries(mementoHeaders(original, memento, timemap)).map(([name, value]) => [
      name.toLowerCase(),
      value,
    ]),
  );
}

async function render(
  target: Target,
  { framework, site, maxAgeSeconds, now }: PublicResponseOptions,
): Promise<RenderedResponse> {
  const headers = { host: new URL(site.url).host, ...target.headers };
  const rendered = await frameworkResponse(framework, { path: target.internal, headers, now });
  const body = isPage(target.kind) ? await pageBody(target, rendered, site) : rendered.body;
  const { vary: _, ...others } = rendered.headers;
  // The preloads of a page are in its head as well.
  const { link: _preloads, ...ofPage } = others;
  const renderedHeaders = isPage(target.kind) ? ofPage : others;
  const caching = {
    "cache-control": cacheControl(
      { ...rendered, headers: renderedHeaders },
      isPage(target.kind),
      maxAgeSeconds,
    ),
    ...(target.isPrivate ? privateHeaders : {}),
  };
  const tag: Record<string, string> =
    rendered.status === 200 && !target.isPrivate ? { etag: renderedHeaders.etag ?? entityTagOf(body) } : {};
  return {
    ...rendered,
    body,
    headers: {
      ...headersOf(target.kind, site),
      ...renderedHeaders,
      ...momentHeaders(target, rendered, site),
      ...tag,
      ...caching,
    },
  };
}

async function timedRender(
  target: Target,
  lane: QueueLane,
  options: PublicResponseOptions,
): Promise<RenderedResponse> {
  const began = performance.now();
  try {
    return await render(target, options);
  } finally {
    options.onRendered(lane, (performance.now() - began) / 1000);
  }
}

const isStored = (rendered: RenderedResponse | StoredResponse): rendered is StoredResponse =>
  "policy" in rendered;

const retryAfterSeconds = 2;

export function refuseBusy(response: ServerResponse, target: Target, exchange: Exchange, site: Site): void {
  exchange.overload = "queue";
  exchange.refusal = "The queue of answers is full.";
  const { busy } = messagesOf(target.locale).errors;
  response.writeHead(503, {
    ...headersOf(target.kind, site),
    "cache-control": "no-store",
    "retry-after": String(retryAfterSeconds),
    "content-type": "text/plain; charset=utf-8",
  });
  response.end(`${busy}\n`);
}

/**
 * `own`: headers of this response alone. Pages of today have a lane of their own, so they do not wait for
 * unbounded addresses.
 */
export async function sendPublicResponse(
  request: IncomingMessage,
  response: ServerResponse,
  target: Target,
  client: string,
  exchange: Exchange,
  options: PublicResponseOptions,
  own: Record<string, string>,
): Promise<void> {
  const { cache, queue, site } = options;
  const key = `${target.internal} ${target.headers["accept-language"] ?? ""}`;
  const found = target.isCacheable && cache ? cache.find(key) : null;
  exchange.cache = found?.use ?? null;
  const lane = target.isLive ? "live" : "other";
  const turn = () => queue.run(client, lane, () => timedRender(target, lane, options));
  const rendered =
    found?.response ??
    (await (target.isCacheable && cache ? cache.make(key, target.isUnbounded, turn) : turn()));
  if (!rendered) return refuseBusy(response, target, exchange, site);
  const vary: Record<string, string> = target.vary.length > 0 ? { vary: target.vary.join(", ") } : {};
  await sendResponse(request, response, rendered, {
    ...own,
    ...(isStored(rendered) ? freshnessHeaders(rendered) : {}),
    ...vary,
  });
}
