/** Handles every request: client, refusals, address and representation, cached or rendered answer. */
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import type { Locale } from "@/lib/domain/record/record";
import { log } from "@/lib/log";
import type { BodyBudget } from "./body-budget";
import { setForwardedClient } from "./client";
import type { Framework } from "./framework-answer";
import { isOwnOrigin } from "./check-origin";
import { sendPublicAnswer, type PublicAnswerOptions } from "./public-answer";
import { type Refusal, findRefusal } from "./refusal";
import { readRequestBody } from "./request-body";
import { type Target, resolveTarget } from "./representation";
import { deskHeaders, headersOf, optionsHeaders, privateHeaders } from "./response-headers";

/** `refused`: the 429 answer where the limit is exceeded. */
export type RequestLimit = (client: string | null, locale: Locale) => Promise<{ headers: Record<string, string>; refused: Response | null }>;

export type RequestHandlerOptions = PublicAnswerOptions & {
  /** The number of trusted proxies in front of this server. */
  proxies: number;
  bodyBudget: BodyBudget;
  /** The ids of the build's server actions; null in development, where they are unknown. */
  actions: ReadonlySet<string> | null;
  apiLimit: RequestLimit;
  /** Called for each fully received request; a graceful shutdown waits for these only. */
  onRequest: (request: IncomingMessage, response: ServerResponse, answered: Promise<void>) => void;
};

const pathOf = ({ url = "" }: IncomingMessage) => url.split("?", 1)[0] ?? "";
const isDeskPath = (path: string) => /^\/admin(?:\/|$)/.test(path);

function refuse(request: IncomingMessage, response: ServerResponse, { status, reason, headers = {}, localized = reason }: Refusal, { kind }: Target): void {
  log.warn({ status, method: request.method, target: request.url?.slice(0, 200), client: request.headers["x-forwarded-for"] }, reason);
  const isJson = pathOf(request).startsWith("/admin/api/");
  const text = isJson ? JSON.stringify({ type: "about:blank", status, title: reason, detail: localized }) : `${localized}\n`;
  const type = isJson ? "application/problem+json" : "text/plain; charset=utf-8";
  // Scripts of other sites can read the reason, too.
  const isReadable = ["api", "file", "embed"].includes(kind);
  response.writeHead(status, { ...headers, ...(isReadable ? { "Access-Control-Allow-Origin": "*" } : {}), "Cache-Control": "no-store", "Content-Type": type, "X-Content-Type-Options": "nosniff" });
  response.end(request.method === "HEAD" ? undefined : text);
}

/** Refuses forms sent from other sites to the desk or as a report; Next.js would answer them with a 500. */
function refusalByOrigin({ headers }: IncomingMessage, kind: Target["kind"], path: string): Refusal | null {
  const { origin, host } = headers;
  if (origin === undefined || !(kind === "form" || isDeskPath(path))) return null;
  return isOwnOrigin({ headers: new Headers({ origin, host: host ?? "" }) }) ? null : { status: 403, reason: "Sent from a page of another site." };
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
async function passOn(request: IncomingMessage, response: ServerResponse, target: Target, { framework, site }: RequestHandlerOptions): Promise<void> {
  const path = pathOf(request);
  request.headers = trustedHeaders(request.headers);
  const isPage = isDeskPath(path) && !path.startsWith("/admin/api/");
  const desk = isPage ? deskHeaders(site) : null;
  if (desk) Object.assign(request.headers, desk.request);
  const headers = desk?.response ?? { ...headersOf(target.kind, site), ...(isDeskPath(path) || target.isPrivate ? privateHeaders : {}), ...(isDeskPath(path) ? { "referrer-policy": "same-origin" } : {}) };
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (target.kind === "api") request.url = target.internal;
  await framework(request, response);
}

/** API routes check methods themselves; a form is sent with script (an `RSC` request) or without (POST). */
function isPassedOn({ method, headers }: IncomingMessage, { kind }: Target): boolean {
  if (kind === "direct") return true;
  if (kind === "api") return method !== "GET" && method !== "HEAD";
  return kind === "form" && (method === "POST" || headers.rsc !== undefined);
}

async function rateLimitOf(request: IncomingMessage, response: ServerResponse, target: Target, { apiLimit }: RequestHandlerOptions): Promise<Record<string, string> | null> {
  if (target.kind !== "api" || request.method === "OPTIONS") return {};
  const { headers, refused } = await apiLimit(String(request.headers["x-forwarded-for"] ?? "") || null, target.locale);
  if (!refused) return headers;
  response.writeHead(refused.status, Object.fromEntries(refused.headers)).end(request.method === "HEAD" ? undefined : await refused.text());
  return null;
}

async function answer(request: IncomingMessage, response: ServerResponse, target: Target, client: string, options: RequestHandlerOptions): Promise<void> {
  const limits = await rateLimitOf(request, response, target, options);
  if (!limits) return;
  if (isPassedOn(request, target)) {
    for (const [name, value] of Object.entries(limits)) response.setHeader(name, value);
    return passOn(request, response, target, options);
  }
  if (request.method === "OPTIONS") return void response.writeHead(204, optionsHeaders(target.kind, target.methods)).end();
  await sendPublicAnswer(request, response, target, client, options, limits);
}

export function createRequestHandler(options: RequestHandlerOptions): Framework {
  return async (request, response) => {
    const client = setForwardedClient(request, options.proxies);
    const target = resolveTarget(request);
    const path = pathOf(request);
    const refusal = findRefusal(request, target) ?? refusalByOrigin(request, target.kind, path);
    if (refusal) return refuse(request, response, refusal, target);
    const canonical = canonicalPath(path);
    if (canonical !== null) return void response.writeHead(308, { Location: canonical + (request.url ?? "").slice(path.length) }).end();
    const place = options.bodyBudget.openReservation(client);
    try {
      const received = await readRequestBody(request, place, options.actions);
      if (!received) return;
      if ("reason" in received) return refuse(request, response, received, target);
      const answered = answer(received, response, target, client, options).catch((error: unknown) => {
        log.error({ err: error, method: received.method, target: received.url?.slice(0, 200) }, "A request failed");
        if (response.headersSent) response.destroy();
        else response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" }).end("This could not be answered.\n");
      });
      options.onRequest(received, response, answered);
      await answered;
    } finally {
      place.release();
    }
  };
}
