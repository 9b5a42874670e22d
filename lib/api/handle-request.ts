/** Answers every request of the API, from address to response. */
import { createHash } from "node:crypto";
import { addSeconds } from "date-fns";
import type { Database } from "@/lib/db/connection/client";
import { firstRecordedAt } from "@/lib/db/published/first-recorded";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { readRecordDates } from "@/lib/db/published/record-dates";
import { readRecordSeenAt } from "@/lib/db/published/record-seen-at";
import { findWithdrawal } from "@/lib/db/published/withdrawn-records";
import type { Locale } from "@/lib/domain/record/record";
import { responseContext } from "@/lib/http/response-context";
import { mementoHeaders, findMementoAt } from "@/lib/export/memento";
import { type RequestedView, parseRequestedView, isFinal } from "./requested-view";
import { type Body, type Endpoint, type ApiContext, pathOf } from "./endpoint";
import { findEndpoint } from "./endpoints";
import { findFixedResponse } from "./fixed-responses";
import { allowedMethods, jsonMediaType, refusalResponse, commonApiHeaders } from "./headers";
import { invalidParameter, isRefusal, type Refusal } from "@/lib/schemas/api-refusal";

export type ApiSite = {
  database: Database;
  siteUrl: string;
  countdownEvent: string;
  requestsPerMinute: number;
  /** Freshness limit of responses as of now. */
  maxAgeSeconds: number;
  now: () => Date;
};

type ApiRequest = {
  request: Request;
  /** Path segments below `/api/v1`; null for a page that has no data. */
  parts: readonly string[] | null;
  search: URLSearchParams;
  /** The language of refusals: that of the page's address, where the resource was requested there, else negotiated. */
  locale: Locale;
};

/** The parameters in canonical order and form. */
function canonical(search: URLSearchParams, { seenAt }: RequestedView): URLSearchParams {
  const pairs = [...search].map(([name, value]): [string, string] => [
    name,
    name === "seenAt" && seenAt ? seenAt.toISOString() : value,
  ]);
  return new URLSearchParams(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function addressWith(path: string, search: URLSearchParams): string {
  return `${path}${search.size > 0 ? `?${search}` : ""}`;
}

/** Excludes the time of rendering, so that equal content has the same tag. */
function tagOf(body: Body, { asOf }: RequestedView): string {
  const text = JSON.stringify({ ...body, madeAt: null, asOf: asOf.kind === "day" ? body.asOf : null });
  return `W/"${createHash("sha256").update(text).digest("base64url")}"`;
}

function linksOf(
  body: Body,
  view: RequestedView,
  address: string,
  search: URLSearchParams,
  siteUrl: string,
): Record<string, string> {
  const links = [`<${siteUrl}/api/v1/openapi.json>; rel="service-desc"`];
  if (typeof body.next === "string") links.push(`<${body.next}>; rel="next"`);
  if (!view.seenAt) return { Link: links.join(", ") };
  const live = new URLSearchParams([...search].filter(([name]) => name !== "seenAt"));
  const { Link, ...memento } = mementoHeaders(addressWith(address, live), view.seenAt, null);
  return { ...memento, Link: [Link, ...links].join(", ") };
}

async function apiContextOf(
  view: RequestedView,
  name: ApiContext["name"],
  id: string,
  path: string,
  search: URLSearchParams,
  site: ApiSite,
): Promise<ApiContext | Refusal> {
  const { database, siteUrl, countdownEvent } = site;
  const record = view.seenAt
    ? await readRecordSeenAt(view.seenAt, database)
    : await readPublishedRecord(database);
  if (!record) return invalidParameter("seenAt", search.get("seenAt") ?? "");
  return {
    view: { ...view, record, dates: await readRecordDates(view.seenAt, database), siteUrl },
    name,
    id,
    countdownEvent,
    withdrawalOf: (type, withdrawnId) => findWithdrawal(type, withdrawnId, database),
    nextPageAddress: (cursor) => {
      const next = new URLSearchParams([...search].filter(([name]) => name !== "cursor"));
      next.set("cursor", cursor);
      return `${siteUrl}${addressWith(path, next)}`;
    },
  };
}

export type ApiResult = {
  body: Body;
  view: ApiContext["view"];
  /** Of the resource, from the root of the site. */
  path: string;
  /** The parameters in canonical order and form. */
  query: URLSearchParams;
};

/** Answers `search`, which has no faults. */
async function makeResponse(
  endpoint: Endpoint,
  id: string,
  view: RequestedView,
  search: URLSearchParams,
  site: ApiSite,
): Promise<ApiResult | Refusal> {
  const path = `/api/v1${pathOf(endpoint.path, id)}`;
  const query = canonical(search, view);
  const context = await apiContextOf(view, endpoint.name, id, path, query, site);
  if (isRefusal(context)) return context;
  const body = await endpoint.make(query, context);
  return isRefusal(body) ? body : { body, view: context.view, path, query };
}

/** The same response outside of HTTP. */
export async function readApi(
  endpoint: Endpoint,
  id: string,
  search: URLSearchParams,
  site: ApiSite,
): Promise<ApiResult | Refusal> {
  const faults = endpoint.faultsOf(search);
  if (faults.length > 0) return { refused: "invalid_parameter", faults };
  const view = parseRequestedView(search, site.now());
  return isRefusal(view) ? view : makeResponse(endpoint, id, view, search, site);
}

type Rendered = { text: string; headers: Record<string, string> };

async function renderEndpoint(
  endpoint: Endpoint,
  id: string,
  view: RequestedView,
  search: URLSearchParams,
  site: ApiSite,
): Promise<Rendered | Refusal> {
  const result = await makeResponse(endpoint, id, view, search, site);
  if (isRefusal(result)) return result;
  const { body, path, query } = result;
  const links = linksOf(body, view, `${site.siteUrl}${path}`, query, site.siteUrl);
  return {
    text: JSON.stringify(body),
    headers: { ...links, ...(view.seenAt ? {} : { ETag: tagOf(body, view) }) },
  };
}

/** The body as text, for the examples of the reference page; null where the request would be refused. */
export async function responseText(
  parts: readonly string[],
  search: URLSearchParams,
  site: ApiSite,
): Promise<string | null> {
  const match = findEndpoint(parts);
  const view = parseRequestedView(search, site.now());
  if (!match || isRefusal(view)) return null;
  const result = await renderEndpoint(match.endpoint, match.id, view, search, site);
  return isRefusal(result) ? null : result.text;
}

/** Redirects a request with `Accept-Datetime` to the memento (RFC 7089). */
async function timegate(
  { request, search }: ApiRequest,
  path: string,
  site: ApiSite,
  headers: Record<string, string>,
): Promise<Response | null> {
  const requestedDate = request.headers.get("accept-datetime");
  if (requestedDate === null || search.has("seenAt")) return null;
  const moment = findMementoAt(requestedDate, await firstRecordedAt(site.database), site.now());
  if (!moment) return null;
  const query = new URLSearchParams(search);
  query.set("seenAt", moment.toISOString());
  const original = `${site.siteUrl}${addressWith(path, search)}`;
  return new Response(null, {
    status: 302,
    headers: {
      ...headers,
      Location: `${site.siteUrl}${addressWith(path, query)}`,
      Vary: "Accept-Datetime",
      Link: `<${original}>; rel="original timegate"`,
    },
  });
}

async function handleGet(apiRequest: ApiRequest, site: ApiSite): Promise<Response> {
  const { request, parts, search, locale } = apiRequest;
  const headers = commonApiHeaders;
  const refuse = (refusal: Refusal) => refusalResponse(refusal, locale, site.siteUrl, headers);
  const notFound: Refusal = { refused: "not_found", what: new URL(request.url).pathname };
  if (!parts) return refuse(notFound);
  const fixed = findFixedResponse(parts, search, locale, site);
  if (fixed)
    return isRefusal(fixed)
      ? refuse(fixed)
      : new Response(fixed.text, { headers: { ...headers, "Content-Type": jsonMediaType } });
  const match = findEndpoint(parts);
  if (!match) return refuse(notFound);
  const { endpoint, id } = match;
  const faults = endpoint.faultsOf(search);
  if (faults.length > 0) return refuse({ refused: "invalid_parameter", faults });
  const now = site.now();
  const view = parseRequestedView(search, now);
  if (isRefusal(view)) return refuse(view);
  const gate = await timegate(
    apiRequest,
    `/api/v1/${parts.map(encodeURIComponent).join("/")}`,
    site,
    headers,
  );
  if (gate) return gate;
  // Responses as of now age; those of a past day or moment change with the record only.
  responseContext.freshUntil(
    view.asOf.kind === "now" && !view.seenAt ? addSeconds(view.madeAt, site.maxAgeSeconds) : null,
  );
  const result = await renderEndpoint(endpoint, id, view, search, site);
  if (isRefusal(result)) return refuse(result);
  const caching: Record<string, string> = isFinal(view, now)
    ? { "Cache-Control": "public, max-age=31536000, immutable" }
    : {};
  return new Response(result.text, {
    headers: { ...headers, ...result.headers, ...caching, "Content-Type": jsonMediaType },
  });
}

/**
 * Refuses all methods but GET, HEAD and OPTIONS. The rate limit is applied before
 * (lib/limits/request-limit.ts).
 */
export async function handleApiRequest(apiRequest: ApiRequest, site: ApiSite): Promise<Response> {
  const { method } = apiRequest.request;
  if (method === "OPTIONS")
    return new Response(null, { status: 204, headers: { ...commonApiHeaders, Allow: allowedMethods } });
  if (method === "GET" || method === "HEAD") return handleGet(apiRequest, site);
  return refusalResponse({ refused: "method_not_allowed", method }, apiRequest.locale, site.siteUrl, {
    ...commonApiHeaders,
    Allow: allowedMethods,
  });
}
