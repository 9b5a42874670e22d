/** An API client on a database of its own; every response is checked against the OpenAPI document. */
import { expect } from "vitest";
import { Ajv2020 } from "ajv/dist/2020";
import formats from "ajv-formats";
import { handleApiRequest, type ApiSite } from "@/lib/api/handle-request";
import { openApiDocument } from "@/lib/api/fixed-responses";
import type { Database } from "@/lib/db/connection/client";
import type { Locale } from "@/lib/domain/record/record";

export const siteUrl = "https://talks.example";
export const apiDescription = openApiDocument({ siteUrl, requestsPerMinute: 300 }, "en");

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema({ ...apiDescription, $id: "https://talks.example/openapi.json" } as object, "api");

type Response200 = { content?: Record<string, unknown> };

/** The path of the OpenAPI document that matches an address below /api/v1. */
function pathOf(address: string): string {
  const path = address.split("?")[0]!;
  if (path === "/" || path === "") return "/";
  const [list, id] = path.slice(1).split("/");
  if (id === undefined) return `/${list}`;
  return list === "changes" ? "/changes/{seq}" : `/${list}/{id}`;
}

const pointer = (...parts: string[]) =>
  parts.map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/");

function check(address: string, response: Response, body: unknown) {
  const path = pathOf(address);
  const operation = apiDescription.paths?.[path]?.get;
  if (!operation) return;
  const status = String(response.status);
  const described = operation.responses?.[status] as Response200 | undefined;
  expect(described, `${status} of ${path} is described`).toBeDefined();
  const mediaType = response.headers.get("content-type")!.split(";")[0]!;
  expect(Object.keys(described!.content ?? {}), `${status} of ${path}`).toContain(mediaType);
  const validate = ajv.getSchema(
    `api#/${pointer("paths", path, "get", "responses", status, "content", mediaType, "schema")}`,
  );
  expect(validate, `a schema of ${status} of ${path}`).toBeDefined();
  void validate!(body);
  expect(validate!.errors ?? [], `${address} against the document`).toEqual([]);
}

export function siteOn(database: Database, rest: Partial<ApiSite> = {}): ApiSite {
  return {
    database,
    siteUrl,
    countdownEvent: "apec-2025",
    requestsPerMinute: 300,
    maxAgeSeconds: 60,
    now: () => new Date("2026-11-25T03:00:00Z"),
    ...rest,
  };
}

type Asking = { method?: string; headers?: Record<string, string>; locale?: Locale };

/** Requests an address below `/api/v1`; a body is checked against the OpenAPI document. */
export async function ask(
  site: ApiSite,
  address: string,
  { method = "GET", headers = {}, locale = "en" }: Asking = {},
) {
  const url = new URL(`/api/v1${address}`, siteUrl);
  const parts = url.pathname.slice("/api/v1".length).split("/").filter(Boolean).map(decodeURIComponent);
  const request = new Request(url, { method, headers });
  const response = await handleApiRequest({ request, parts, search: url.searchParams, locale }, site);
  const text = await response.text();
  // Tests read what they expect to be there.
  // oxlint-disable-next-line typescript/no-explicit-any
  const body: any = text === "" ? null : JSON.parse(text);
  if (body !== null) check(address, response, body);
  return { status: response.status, headers: response.headers, text, body };
}
