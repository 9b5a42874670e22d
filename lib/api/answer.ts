/** What does the API answer to a request? The whole way from its address to the bytes, whoever asks and from where. */
import { addSeconds } from "date-fns";
import type { Database } from "@/lib/db/client";
import { firstRecordedAt } from "@/lib/db/first-recorded";
import { readPublishedRecord } from "@/lib/db/published-record";
import { readRecordDates } from "@/lib/db/record-dates";
import { readRecordSeenAt } from "@/lib/db/record-seen-at";
import { recordVersion } from "@/lib/db/record-version";
import { findWithdrawal } from "@/lib/db/withdrawn-records";
import type { Locale } from "@/lib/domain/record";
import { leaveReady, sendFile } from "@/lib/export/file-answer";
import { type KeptFile, MadeAnswers, toKept } from "@/lib/export/made-answers";
import { mementoHeaders } from "@/lib/export/memento";
import { countedParameters } from "@/lib/schemas/api-parameters";
import { type AskedView, askedView, isSettled } from "./asked-view";
import type { Body, Endpoint, Making } from "./endpoint";
import { findEndpoint } from "./endpoints";
import { findFixed } from "./fixed-answers";
import { allowedMethods, jsonMediaType, refusalAnswer, standingHeaders } from "./headers";
import { rateLimitHeaders, type RateLimiter } from "./rate-limit";
import { invalid, isRefusal, type Refusal } from "./refusal";

export type ApiSite = {
  database: Database;
  siteUrl: string;
  countdownEvent: string;
  requestsPerMinute: number;
  /** So old may an answer be that speaks of the present. */
  maxAgeSeconds: number;
  limiter: RateLimiter;
  now: () => Date;
};

export type ApiRequest = {
  request: Request;
  /** The address below `/api/v1`; null for a page that has no data. */
  parts: readonly string[] | null;
  search: URLSearchParams;
  /** Where the resource was asked for at a page's address, its language: refusals are told in it. */
  locale: Locale;
  client: string | null;
};

const maxBytes = 48 * 1024 * 1024;
const stores = new WeakMap<Database, MadeAnswers<Refusal>>();

function storeOf(database: Database): MadeAnswers<Refusal> {
  let store = stores.get(database);
  if (!store) stores.set(database, (store = new MadeAnswers<Refusal>(maxBytes, isRefusal)));
  return store;
}

/** Everything an answer depends on, written one way however it was asked. */
function canonical(search: URLSearchParams, { seenAt }: AskedView): URLSearchParams {
  const pairs = [...search].map(([name, value]): [string, string] => [name, name === "seenAt" && seenAt ? seenAt.toISOString() : value]);
  return new URLSearchParams(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function addressWith(path: string, search: URLSearchParams): string {
  return `${path}${search.size > 0 ? `?${search}` : ""}`;
}

/** The same without what tells only when it was made, so that an answer that says the same has the same tag. */
function tagged(body: Body, { asOf }: AskedView): string {
  return JSON.stringify({ ...body, madeAt: null, asOf: asOf.kind === "day" ? body.asOf : null });
}

function linksOf(body: Body, asked: AskedView, address: string, search: URLSearchParams, siteUrl: string): Record<string, string> {
  const links = [`<${siteUrl}/api/v1/openapi.json>; rel="service-desc"`];
  if (typeof body.next === "string") links.push(`<${body.next}>; rel="next"`);
  if (!asked.seenAt) return { Link: links.join(", ") };
  const live = new URLSearchParams([...search].filter(([name]) => name !== "seenAt"));
  const { Link, ...memento } = mementoHeaders(addressWith(address, live), asked.seenAt);
  return { ...memento, Link: [Link, ...links].join(", ") };
}

async function makingOf(asked: AskedView, id: string, path: string, search: URLSearchParams, site: ApiSite): Promise<Making | Refusal> {
  const { database, siteUrl, countdownEvent } = site;
  const record = asked.seenAt ? await readRecordSeenAt(asked.seenAt, database) : await readPublishedRecord(database);
  if (!record) return invalid("seenAt", search.get("seenAt") ?? "");
  return {
    view: { ...asked, record, dates: await readRecordDates(asked.seenAt, database), siteUrl },
    id,
    countdownEvent,
    withdrawalOf: (type, withdrawn) => findWithdrawal(type, withdrawn, database),
    addressAfter: (cursor) => {
      const next = new URLSearchParams([...search].filter(([name]) => name !== "cursor"));
      next.set("cursor", cursor);
      return `${siteUrl}${addressWith(path, next)}`;
    },
  };
}

/** Of the present an answer is true for a while; what is asked of a past day or moment changes with the record alone. */
function freshnessOf({ asOf, seenAt, madeAt }: AskedView, { maxAgeSeconds }: ApiSite) {
  return asOf.kind === "now" && !seenAt ? { now: madeAt, until: addSeconds(madeAt, maxAgeSeconds) } : undefined;
}

function made(endpoint: Endpoint, id: string, asked: AskedView, search: URLSearchParams, site: ApiSite): Promise<KeptFile | Refusal> {
  const path = `/api/v1${endpoint.path.replace(/\{\w+\}/, () => id)}`;
  const query = canonical(search, asked);
  return storeOf(site.database).get(
    { version: recordVersion(site.database), key: addressWith(path, query), fresh: freshnessOf(asked, site) },
    async () => {
      const making = await makingOf(asked, id, path, query, site);
      const body = isRefusal(making) ? making : await endpoint.make(query, making);
      if (isRefusal(body)) return body;
      const links = linksOf(body, asked, `${site.siteUrl}${path}`, query, site.siteUrl);
      const text = JSON.stringify(body);
      return { text, mediaType: jsonMediaType, lastModified: null, headers: links, ...(asked.seenAt ? {} : { tagOf: tagged(body, asked) }) };
    },
    (answer) => (isRefusal(answer) ? answer : toKept(answer)),
  );
}

/** The text of an answer, for the page that shows examples; null where it would be refused. */
export async function answerText(parts: readonly string[], search: URLSearchParams, site: ApiSite): Promise<string | null> {
  const found = findEndpoint(parts);
  const view = askedView(search, site.now());
  if (!found || isRefusal(view)) return null;
  const file = await made(found.endpoint, found.id, view, search, site);
  return isRefusal(file) ? null : new TextDecoder().decode(file.body);
}

/** Who asks for a moment by `Accept-Datetime` is led to its address (RFC 7089). */
function timegate({ request, search }: ApiRequest, path: string, site: ApiSite, headers: Record<string, string>): Response | null {
  const asked = request.headers.get("accept-datetime");
  if (asked === null || search.has("seenAt")) return null;
  const wanted = new Date(asked);
  if (Number.isNaN(wanted.getTime())) return null;
  const query = new URLSearchParams(search);
  const [first, now] = [firstRecordedAt(site.database) ?? site.now(), site.now()];
  query.set("seenAt", new Date(Math.max(first.getTime(), Math.min(wanted.getTime(), now.getTime()))).toISOString());
  const original = `${site.siteUrl}${addressWith(path, search)}`;
  return new Response(null, {
    status: 302,
    headers: { ...headers, Location: `${site.siteUrl}${addressWith(path, query)}`, Vary: "Accept-Datetime", Link: `<${original}>; rel="original timegate"` },
  });
}

async function answered(asked: ApiRequest, site: ApiSite, limits: Record<string, string>): Promise<Response> {
  const { request, parts, search, locale } = asked;
  const headers = { ...standingHeaders, ...limits };
  const refuse = (refusal: Refusal) => refusalAnswer(refusal, locale, site.siteUrl, headers);
  const nothing: Refusal = { refused: "not_found", what: new URL(request.url).pathname };
  if (!parts) return refuse(nothing);
  const fixed = findFixed(parts, search, site);
  if (fixed) return isRefusal(fixed) ? refuse(fixed) : sendFile(request, fixed, headers);
  const found = findEndpoint(parts);
  if (!found) return refuse(nothing);
  const { endpoint, id } = found;
  const faults = endpoint.faultsOf(search);
  if (faults.length > 0) return refuse({ refused: "invalid_parameter", faults });
  const now = site.now();
  const view = askedView(search, now);
  if (isRefusal(view)) return refuse(view);
  const gate = timegate(asked, `/api/v1/${parts.map(encodeURIComponent).join("/")}`, site, headers);
  if (gate) return gate;
  const version = recordVersion(site.database);
  const file = await made(endpoint, id, view, search, site);
  if (isRefusal(file)) return refuse(file);
  // Not at a page's address, where HTML stands too, nor of a moment, whose answers may be kept longer as time goes by.
  if (new URL(request.url).pathname.startsWith("/api/v1/") && !view.seenAt) {
    leaveReady(request, { version, fresh: freshnessOf(view, site), parameters: countedParameters(endpoint.name) }, file, standingHeaders, async (client) => {
      const limit = await site.limiter(client);
      return limit.allowed ? rateLimitHeaders(limit) : null;
    });
  }
  return sendFile(request, file, isSettled(view, now) ? { ...headers, "Cache-Control": "public, max-age=31536000, immutable" } : headers);
}

/** Answers whatever is asked: what is no reading is refused, and so is who asks too often. */
export async function apiAnswer(asked: ApiRequest, site: ApiSite): Promise<Response> {
  const { method } = asked.request;
  if (method === "OPTIONS") return new Response(null, { status: 204, headers: { ...standingHeaders, Allow: allowedMethods } });
  const limit = await site.limiter(asked.client);
  const limits = rateLimitHeaders(limit);
  const headers = { ...standingHeaders, ...limits };
  if (!limit.allowed) {
    const refusal: Refusal = { refused: "too_many_requests", limit: limit.limit, seconds: limit.resetSeconds };
    return refusalAnswer(refusal, asked.locale, site.siteUrl, { ...headers, "Cache-Control": "no-store" });
  }
  if (method !== "GET" && method !== "HEAD") {
    const refusal: Refusal = { refused: "method_not_allowed", method };
    return refusalAnswer(refusal, asked.locale, site.siteUrl, { ...headers, Allow: allowedMethods });
  }
  const answer = await answered(asked, site, limits);
  return method === "HEAD" && answer.body ? new Response(null, answer) : answer;
}
