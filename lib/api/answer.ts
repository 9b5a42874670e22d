/** What does the API answer to a request? The whole way from its address to the bytes, whoever asks and from where. */
import { createHash } from "node:crypto";
import { addSeconds } from "date-fns";
import type { Database } from "@/lib/db/connection/client";
import { firstRecordedAt } from "@/lib/db/published/first-recorded";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { readRecordDates } from "@/lib/db/published/record-dates";
import { readRecordSeenAt } from "@/lib/db/published/record-seen-at";
import { findWithdrawal } from "@/lib/db/published/withdrawn-records";
import type { Locale } from "@/lib/domain/record/record";
import { answer } from "@/lib/http/answer-context";
import { mementoHeaders, momentWanted } from "@/lib/export/memento";
import { type RequestedView, requestedView, isSettled } from "./requested-view";
import type { Body, Endpoint, ApiContext } from "./endpoint";
import { findEndpoint } from "./endpoints";
import { findFixed } from "./fixed-answers";
import { allowedMethods, jsonMediaType, refusalAnswer, standingHeaders } from "./headers";
import { invalid, isRefusal, type Refusal } from "@/lib/schemas/api-refusal";

export type ApiSite = {
  database: Database;
  siteUrl: string;
  countdownEvent: string;
  requestsPerMinute: number;
  /** So old may an answer be that speaks of the present. */
  maxAgeSeconds: number;
  now: () => Date;
};

export type ApiRequest = {
  request: Request;
  /** The address below `/api/v1`; null for a page that has no data. */
  parts: readonly string[] | null;
  search: URLSearchParams;
  /** Where the resource was asked for at a page's address, its language: refusals are told in it. */
  locale: Locale;
};

/** Everything an answer depends on, written one way however it was asked. */
function canonical(search: URLSearchParams, { seenAt }: RequestedView): URLSearchParams {
  const pairs = [...search].map(([name, value]): [string, string] => [name, name === "seenAt" && seenAt ? seenAt.toISOString() : value]);
  return new URLSearchParams(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function addressWith(path: string, search: URLSearchParams): string {
  return `${path}${search.size > 0 ? `?${search}` : ""}`;
}

/** Of the same without what tells only when it was made, so that an answer that says the same has the same tag. */
function tagOf(body: Body, { asOf }: RequestedView): string {
  const text = JSON.stringify({ ...body, madeAt: null, asOf: asOf.kind === "day" ? body.asOf : null });
  return `W/"${createHash("sha256").update(text).digest("base64url")}"`;
}

function linksOf(body: Body, asked: RequestedView, address: string, search: URLSearchParams, siteUrl: string): Record<string, string> {
  const links = [`<${siteUrl}/api/v1/openapi.json>; rel="service-desc"`];
  if (typeof body.next === "string") links.push(`<${body.next}>; rel="next"`);
  if (!asked.seenAt) return { Link: links.join(", ") };
  const live = new URLSearchParams([...search].filter(([name]) => name !== "seenAt"));
  const { Link, ...memento } = mementoHeaders(addressWith(address, live), asked.seenAt, null);
  return { ...memento, Link: [Link, ...links].join(", ") };
}

async function apiContextOf(asked: RequestedView, id: string, path: string, search: URLSearchParams, site: ApiSite): Promise<ApiContext | Refusal> {
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

type Made = { text: string; headers: Record<string, string> };

async function made(endpoint: Endpoint, id: string, asked: RequestedView, search: URLSearchParams, site: ApiSite): Promise<Made | Refusal> {
  const path = `/api/v1${endpoint.path.replace(/\{\w+\}/, () => id)}`;
  const query = canonical(search, asked);
  const making = await apiContextOf(asked, id, path, query, site);
  const body = isRefusal(making) ? making : await endpoint.make(query, making);
  if (isRefusal(body)) return body;
  const links = linksOf(body, asked, `${site.siteUrl}${path}`, query, site.siteUrl);
  return { text: JSON.stringify(body), headers: { ...links, ...(asked.seenAt ? {} : { ETag: tagOf(body, asked) }) } };
}

/** The text of an answer, for the page that shows examples; null where it would be refused. */
export async function answerText(parts: readonly string[], search: URLSearchParams, site: ApiSite): Promise<string | null> {
  const found = findEndpoint(parts);
  const view = requestedView(search, site.now());
  if (!found || isRefusal(view)) return null;
  const answered = await made(found.endpoint, found.id, view, search, site);
  return isRefusal(answered) ? null : answered.text;
}

/** Who asks for a moment by `Accept-Datetime` is led to its address (RFC 7089). */
function timegate({ request, search }: ApiRequest, path: string, site: ApiSite, headers: Record<string, string>): Response | null {
  const asked = request.headers.get("accept-datetime");
  if (asked === null || search.has("seenAt")) return null;
  const moment = momentWanted(asked, firstRecordedAt(site.database), site.now());
  if (!moment) return null;
  const query = new URLSearchParams(search);
  query.set("seenAt", moment.toISOString());
  const original = `${site.siteUrl}${addressWith(path, search)}`;
  return new Response(null, {
    status: 302,
    headers: { ...headers, Location: `${site.siteUrl}${addressWith(path, query)}`, Vary: "Accept-Datetime", Link: `<${original}>; rel="original timegate"` },
  });
}

async function answered(asked: ApiRequest, site: ApiSite): Promise<Response> {
  const { request, parts, search, locale } = asked;
  const headers = standingHeaders;
  const refuse = (refusal: Refusal) => refusalAnswer(refusal, locale, site.siteUrl, headers);
  const nothing: Refusal = { refused: "not_found", what: new URL(request.url).pathname };
  if (!parts) return refuse(nothing);
  const fixed = findFixed(parts, search, site);
  if (fixed) return isRefusal(fixed) ? refuse(fixed) : new Response(fixed.text, { headers: { ...headers, "Content-Type": jsonMediaType } });
  const place = findEndpoint(parts);
  if (!place) return refuse(nothing);
  const { endpoint, id } = place;
  const faults = endpoint.faultsOf(search);
  if (faults.length > 0) return refuse({ refused: "invalid_parameter", faults });
  const now = site.now();
  const view = requestedView(search, now);
  if (isRefusal(view)) return refuse(view);
  const gate = timegate(asked, `/api/v1/${parts.map(encodeURIComponent).join("/")}`, site, headers);
  if (gate) return gate;
  // Of the present an answer is true for a while; what is asked of a past day or moment changes with the record alone.
  answer.freshUntil(view.asOf.kind === "now" && !view.seenAt ? addSeconds(view.madeAt, site.maxAgeSeconds) : null);
  const found = await made(endpoint, id, view, search, site);
  if (isRefusal(found)) return refuse(found);
  const caching: Record<string, string> = isSettled(view, now) ? { "Cache-Control": "public, max-age=31536000, immutable" } : {};
  return new Response(found.text, { headers: { ...headers, ...found.headers, ...caching, "Content-Type": jsonMediaType } });
}

/** Answers whatever is asked; what is no reading is refused. How often a client may ask is the front door's to say (request-limit.ts). */
export async function apiAnswer(asked: ApiRequest, site: ApiSite): Promise<Response> {
  const { method } = asked.request;
  if (method === "OPTIONS") return new Response(null, { status: 204, headers: { ...standingHeaders, Allow: allowedMethods } });
  if (method === "GET" || method === "HEAD") return answered(asked, site);
  return refusalAnswer({ refused: "method_not_allowed", method }, asked.locale, site.siteUrl, { ...standingHeaders, Allow: allowedMethods });
}
