/** What does every request go through, and in which order? Who asks → is it a request we answer → which address in which representation → have we the answer → make it → send it. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Locale } from "@/lib/domain/record/record";
import { log } from "@/lib/log";
import { trustedHeaders } from "./trusted-headers";
import type { BodyBudget } from "./body-budget";
import { settleClient } from "./client";
import type { Framework } from "./framework-answer";
import { isOwnOrigin } from "./own-origin";
import { answerForAll, type AnswerOptions } from "./public-answer";
import { type Refusal, refusalOf } from "./refusal";
import { withReadBody } from "./request-body";
import { type Target, targetOf } from "./representation";
import { deskHeaders, headersOf, optionsHeaders, privateHeaders } from "./response-headers";

/** How a client stands with the API, and the answer where it has to wait. */
export type RequestLimit = (client: string | null, locale: Locale) => Promise<{ headers: Record<string, string>; refused: Response | null }>;

export type FrontDoorOptions = AnswerOptions & {
  /** How many of our own stand before this server. */
  proxies: number;
  /** For the bodies of all requests together. */
  room: BodyBudget;
  /** The ids of the build's actions; null where they are not known, as in development. */
  actions: ReadonlySet<string> | null;
  /** How often a client may ask the API. */
  apiLimit: RequestLimit;
  /** Told of each request that is whole and being answered; what is still being sent is not worth waiting for. */
  begins: (request: IncomingMessage, response: ServerResponse, answered: Promise<void>) => void;
};

const pathOf = ({ url = "" }: IncomingMessage) => url.split("?", 1)[0] ?? "";
const isOfDesk = (path: string) => /^\/admin(?:\/|$)/.test(path);

function refuse(request: IncomingMessage, response: ServerResponse, { status, reason, headers = {}, said = reason }: Refusal, { kind }: Target): void {
  log.warn({ status, method: request.method, target: request.url?.slice(0, 200), client: request.headers["x-forwarded-for"] }, reason);
  const isJson = pathOf(request).startsWith("/admin/api/");
  const text = isJson ? JSON.stringify({ type: "about:blank", status, title: reason, detail: said }) : `${said}\n`;
  const type = isJson ? "application/problem+json" : "text/plain; charset=utf-8";
  // Programs in other sites' pages are told why, too.
  const isReadable = ["api", "file", "embed"].includes(kind);
  response.writeHead(status, { ...headers, ...(isReadable ? { "Access-Control-Allow-Origin": "*" } : {}), "Cache-Control": "no-store", "Content-Type": type, "X-Content-Type-Options": "nosniff" });
  response.end(request.method === "HEAD" ? undefined : text);
}

/** What another site's page sends to the desk or as a report; the framework would answer it with a 500. */
function refusalByOrigin({ headers }: IncomingMessage, kind: Target["kind"], path: string): Refusal | null {
  const { origin, host } = headers;
  if (origin === undefined || !(kind === "form" || isOfDesk(path))) return null;
  return isOwnOrigin({ headers: new Headers({ origin, host: host ?? "" }) }) ? null : { status: 403, reason: "Sent from a page of another site." };
}

/** The one usual way to write a path, without a slash at its end or two in a row; null for a path that is written so. */
function tidyPath(path: string): string | null {
  const tidy = path.replace(/\/{2,}/g, "/").replace(/(.)\/$/, "$1");
  return tidy === path ? null : tidy;
}

/** For what the framework answers by itself: its own files, the desk, what is sent. */
async function passOn(request: IncomingMessage, response: ServerResponse, target: Target, { framework, site }: FrontDoorOptions): Promise<void> {
  const path = pathOf(request);
  request.headers = trustedHeaders(request.headers);
  const isPage = isOfDesk(path) && !path.startsWith("/admin/api/");
  const desk = isPage ? deskHeaders(site) : null;
  if (desk) Object.assign(request.headers, desk.request);
  const headers = desk?.response ?? { ...headersOf(target.kind, site), ...(isOfDesk(path) || target.isPrivate ? privateHeaders : {}), ...(isOfDesk(path) ? { "referrer-policy": "same-origin" } : {}) };
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (target.kind === "api") request.url = target.internal;
  await framework(request, response);
}

/** Whether the framework answers this request by itself: the API says itself which methods it takes, and a form is sent by script or without. */
function isPassedOn({ method, headers }: IncomingMessage, { kind }: Target): boolean {
  if (kind === "direct") return true;
  if (kind === "api") return method !== "GET" && method !== "HEAD";
  return kind === "form" && (method === "POST" || headers.rsc !== undefined);
}

async function limitedByClient(request: IncomingMessage, response: ServerResponse, target: Target, { apiLimit }: FrontDoorOptions): Promise<Record<string, string> | null> {
  if (target.kind !== "api" || request.method === "OPTIONS") return {};
  const { headers, refused } = await apiLimit(String(request.headers["x-forwarded-for"] ?? "") || null, target.locale);
  if (!refused) return headers;
  response.writeHead(refused.status, Object.fromEntries(refused.headers)).end(request.method === "HEAD" ? undefined : await refused.text());
  return null;
}

async function answer(request: IncomingMessage, response: ServerResponse, target: Target, client: string, choice: FrontDoorOptions): Promise<void> {
  const limits = await limitedByClient(request, response, target, choice);
  if (!limits) return;
  if (isPassedOn(request, target)) {
    for (const [name, value] of Object.entries(limits)) response.setHeader(name, value);
    return passOn(request, response, target, choice);
  }
  if (request.method === "OPTIONS") return void response.writeHead(204, optionsHeaders(target.kind, target.methods)).end();
  await answerForAll(request, response, target, client, choice, limits);
}

/** Answers every request of the server. */
export function frontDoor(choice: FrontDoorOptions): Framework {
  return async (request, response) => {
    const client = settleClient(request, choice.proxies);
    const target = targetOf(request);
    const path = pathOf(request);
    const refusal = refusalOf(request, target) ?? refusalByOrigin(request, target.kind, path);
    if (refusal) return refuse(request, response, refusal, target);
    const tidy = tidyPath(path);
    if (tidy !== null) return void response.writeHead(308, { Location: tidy + (request.url ?? "").slice(path.length) }).end();
    const place = choice.room.placeFor(client);
    try {
      const whole = await withReadBody(request, place, choice.actions);
      if (!whole) return;
      if ("reason" in whole) return refuse(request, response, whole, target);
      const answered = answer(whole, response, target, client, choice).catch((error: unknown) => {
        log.error({ err: error, method: whole.method, target: whole.url?.slice(0, 200) }, "A request failed");
        if (response.headersSent) response.destroy();
        else response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" }).end("This could not be answered.\n");
      });
      choice.begins(whole, response, answered);
      await answered;
    } finally {
      place.release();
    }
  };
}
