/** Handles every request: client, refusals, address and representation, cached or rendered response. */
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import type { Locale } from "@/lib/domain/record/record";
import { log, loggedAddress } from "@/lib/log";
import { chooseRequestId, withRequestId } from "@/lib/request-id";
import { isDesk } from "./addresses";
import { bearerOf } from "./bearer";
import type { BodyBudget } from "./body-budget";
import { setForwardedClient } from "./client";
import { expectsPage, sendDeskPage } from "./desk-page";
import { type HandledRequest, type Exchange, followExchange } from "./exchange";
import type { LiveStreams } from "./live-streams";
import type { Framework } from "./framework-response";
import { isOwnHost, isOwnOrigin } from "./check-origin";
import { refuseBusy, sendPublicResponse, type PublicResponseOptions } from "./public-response";
import { type Refusal, findRefusal } from "./refusal";
import { readRequestBody } from "./request-body";
import { type Target, resolveTarget } from "./representation";
import { deskHeaders, headersOf, optionsHeaders, privateHeaders, type Site } from "./response-headers";

/** `refused`: the 429 response where the limit is exceeded. */
export type RequestLimit = (
  client: string | null,
  locale: Locale,
) => Promise<{ headers: Record<string, string>; refused: Response | null }>;

type RequestHandlerOptions = PublicResponseOptions & {
  /** The number of trusted proxies in front of this server. */
  proxies: number;
  bodyBudget: BodyBudget;
  /** The ids of the build's server actions; null in development, where they are unknown. */
  actions: ReadonlySet<string> | null;
  apiLimit: RequestLimit;
  /** The responses about this server itself, by path. */
  probes: Record<string, () => Promise<{ status: number; body: Record<string, string> }>>;
  live: LiveStreams;
  onHandled: (handled: HandledRequest) => void;
  /** Called for each fully received request; a graceful shutdown waits for these only. */
  onRequest: (request: IncomingMessage, response: ServerResponse, handled: Promise<void>) => void;
};

const pathOf = ({ url = "" }: IncomingMessage) => url.split("?", 1)[0] ?? "";

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { status, reason, headers = {}, localized = reason }: Refusal,
  { kind }: Target,
  exchange: Exchange,
): void {
  exchange.refusal = reason;
  // Only a body is refused for lack of room.
  if (status === 503) exchange.overload = "bodies";
  const isJson = kind === "deskJson";
  const text = isJson
    ? JSON.stringify({ type: "about:blank", status, title: reason, detail: localized })
    : `${localized}\n`;
  const type = isJson ? "application/problem+json" : "text/plain; charset=utf-8";
  // Scripts of other sites can read the reason, too.
  const isReadable = ["api", "file", "embed"].includes(kind);
  response.writeHead(status, {
    ...headers,
    ...(isReadable ? { "Access-Control-Allow-Origin": "*" } : {}),
    "Cache-Control": "no-store",
    "Content-Type": type,
    "X-Content-Type-Options": "nosniff",
  });
  response.end(request.method === "HEAD" ? undefined : text);
}

/**
 * Refuses forms sent from other sites to the desk or as a report, which Next.js would answer with a 500, and
 * messages to another name than this site's. A request with a token has none of a browser's rights: it is
 * not taken for that of the signed-in editor (lib/auth/token-request.ts).
 */
function refusalByOrigin(
  { headers }: IncomingMessage,
  { kind, takesTokens }: Target,
  { url }: Site,
): Refusal | null {
  const { origin, host } = headers;
  if (kind === "mcp" && !isOwnHost({ host, origin }, url))
    return { status: 403, reason: "Sent to another host, or from a page of another site." };
  if (takesTokens && bearerOf(headers.authorization) !== null) return null;
  if (origin === undefined || !(kind === "form" || isDesk(kind))) return null;
  return isOwnOrigin({ headers: new Headers({ origin, host: host ?? "" }) })
    ? null
    : { status: 403, reason: "Sent from a page of another site." };
}

/** The path without trailing or repeated slashes; null where it has none. */
function canonicalPath(path: string): string | null {
  const canonical = path.replace(/\/{2,}/g, "/").replace(/(.)\/$/, "$1");
  return canonical === path ? null : canonical;
}

/** Headers reserved for proxies and Next.js itself. `x-forwarded-for` is set by `setForwardedClient`. */
const untrustedHeader =
  /^(?:content-security-policy(?:-report-only)?|x-nonce|forwarded|x-forwarded-(?!for$).*|x-real-ip|x-original-.*|x-rewrite-.*|x-http-method.*|x-method-override|x-middleware-.*|x-matched-path|x-now-.*|x-invoke-.*|x-prerender-.*|x-vercel-.*|x-next-.*|x-nextjs-data|next-resume)$/;

/** The headers that are passed to Next.js. */
function trustedHeaders(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !untrustedHeader.test(name)));
}

/** For requests that Next.js answers directly: build files, the desk, submitted forms. */
async function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  target: Target,
  { id }: Exchange,
  { framework, site }: RequestHandlerOptions,
): Promise<void> {
  const { kind, internal, isPrivate } = target;
  request.headers = trustedHeaders(request.headers);
  const desk = kind === "desk" ? deskHeaders(site) : null;
  if (desk) Object.assign(request.headers, desk.request);
  const headers = desk?.response ?? {
    ...headersOf(kind, site),
    ...(isDesk(kind) || isPrivate ? privateHeaders : {}),
    ...(isDesk(kind) ? { "referrer-policy": "same-origin" } : {}),
  };
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (kind === "api") request.url = internal;
  if (kind === "desk" && !site.isDevelopment && expectsPage(request))
    return sendDeskPage(request, response, framework, id);
  await framework(request, response);
}

/** API routes check methods themselves; a form is sent with script (an `RSC` request) or without (POST). */
function isPassedOn({ method, headers }: IncomingMessage, { kind }: Target): boolean {
  if (kind === "build" || isDesk(kind)) return true;
  if (kind === "api") return method !== "GET" && method !== "HEAD";
  return kind === "form" && (method === "POST" || headers.rsc !== undefined);
}

async function sendProbe(
  request: IncomingMessage,
  response: ServerResponse,
  { kind, internal }: Target,
  { probes, site }: RequestHandlerOptions,
): Promise<void> {
  const { status, body } = (await probes[internal]?.()) ?? { status: 404, body: {} };
  const headers = { "content-type": "application/json", "cache-control": "no-store" };
  response.writeHead(status, { ...headersOf(kind, site), ...headers });
  response.end(request.method === "HEAD" ? undefined : JSON.stringify(body));
}

/** The streams of a client end at other times than they begin, so no time to wait is exact; in seconds. */
const streamRetrySeconds = 30;

function sendStream(
  request: IncomingMessage,
  response: ServerResponse,
  { kind, internal }: Target,
  client: string,
  exchange: Exchange,
  { live, site }: RequestHandlerOptions,
): void {
  const after = new URLSearchParams(internal.split("?")[1]).get("after") ?? "";
  const headers = { ...headersOf(kind, site), ...privateHeaders };
  const refuseWith = (status: number, reason: string, more: Record<string, string> = {}) => {
    exchange.refusal = reason;
    response
      .writeHead(status, { ...headers, ...more, "content-type": "text/plain; charset=utf-8" })
      .end(request.method === "HEAD" ? undefined : `${reason}\n`);
  };
  if (!/^\d{1,9}$/.test(after))
    return refuseWith(400, "after must be the number of a revision, a whole number of at most 9 digits.");
  for (const [name, value] of Object.entries({
    ...headers,
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "private, no-store, no-transform",
    // nginx passes each event on as it comes.
    "x-accel-buffering": "no",
  }))
    response.setHeader(name, value);
  if (request.method === "HEAD") return void response.end();
  const opened = live.open(response, Number(after), client);
  if (opened === "open") return;
  const isOfClient = opened === "client_full";
  exchange.overload = isOfClient ? "client" : "streams";
  refuseWith(
    isOfClient ? 429 : 503,
    isOfClient ? "The client has too many streams open." : "Too many streams are open.",
    { "retry-after": String(streamRetrySeconds) },
  );
}

async function rateLimitOf(
  request: IncomingMessage,
  response: ServerResponse,
  target: Target,
  exchange: Exchange,
  { apiLimit }: RequestHandlerOptions,
): Promise<Record<string, string> | null> {
  if (!["api", "mcp"].includes(target.kind) || request.method === "OPTIONS") return {};
  const { headers, refused } = await apiLimit(
    String(request.headers["x-forwarded-for"] ?? "") || null,
    target.locale,
  );
  if (!refused) return headers;
  exchange.overload = "client";
  exchange.refusal = "The client has used up its requests of the API.";
  response
    .writeHead(refused.status, Object.fromEntries(refused.headers))
    .end(request.method === "HEAD" ? undefined : await refused.text());
  return null;
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  target: Target,
  client: string,
  exchange: Exchange,
  options: RequestHandlerOptions,
): Promise<void> {
  const limits = await rateLimitOf(request, response, target, exchange, options);
  if (!limits) return;
  if (isPassedOn(request, target)) {
    for (const [name, value] of Object.entries(limits)) response.setHeader(name, value);
    return passOn(request, response, target, exchange, options);
  }
  if (target.kind === "mcp" && request.method === "POST") {
    for (const [name, value] of Object.entries(limits)) response.setHeader(name, value);
    // It takes its turn among the responses that are made for one request each.
    const turn = options.queue.run(client, "other", () =>
      passOn(request, response, target, exchange, options),
    );
    return turn ?? refuseBusy(response, target, exchange, options.site);
  }
  if (request.method === "OPTIONS")
    return void response.writeHead(204, optionsHeaders(target.kind, target.methods)).end();
  if (target.kind === "stream") return sendStream(request, response, target, client, exchange, options);
  if (target.kind === "probe") return sendProbe(request, response, target, options);
  await sendPublicResponse(request, response, target, client, exchange, options, limits);
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  target: Target,
  exchange: Exchange,
  options: RequestHandlerOptions,
): Promise<void> {
  const client = setForwardedClient(request, options.proxies);
  const path = pathOf(request);
  const refusal = findRefusal(request, target) ?? refusalByOrigin(request, target, options.site);
  if (refusal) return refuse(request, response, refusal, target, exchange);
  const canonical = canonicalPath(path);
  if (canonical !== null)
    return void response
      .writeHead(308, { Location: canonical + (request.url ?? "").slice(path.length) })
      .end();
  const place = options.bodyBudget.openReservation(client);
  try {
    const received = await readRequestBody(request, place, options.actions);
    if (!received) return;
    if ("reason" in received) return refuse(request, response, received, target, exchange);
    const handled = respond(received, response, target, client, exchange, options).catch((error: unknown) => {
      log.error(
        { err: error, method: received.method, address: loggedAddress(received.url ?? "") },
        "A request failed",
      );
      if (response.headersSent) response.destroy();
      else
        response
          .writeHead(500, { "Content-Type": "text/plain; charset=utf-8" })
          .end(`This could not be answered. Reference: ${exchange.id}\n`);
    });
    options.onRequest(received, response, handled);
    await handled;
  } finally {
    place.release();
  }
}

export function createRequestHandler(options: RequestHandlerOptions): Framework {
  return (request, response) => {
    const id = chooseRequestId(request.headers["x-request-id"], options.proxies > 0);
    response.setHeader("X-Request-Id", id);
    const target = resolveTarget(request);
    const exchange = followExchange(request, response, id, target, options.onHandled);
    return withRequestId(id, () => handle(request, response, target, exchange, options));
  };
}
