/** Builds the OpenAPI 3.1 document from the API's schemas. */
import { z } from "zod";
import {
  createDocument,
  type oas31,
  type ZodOpenApiOperationObject,
  type ZodOpenApiResponsesObject,
} from "zod-openapi";
import type { Locale } from "@/lib/domain/record/record";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { reportAddress } from "@/lib/format/addresses/report-address";
import { messagesOf } from "@/lib/messages/catalogue";
import { translatorOf } from "@/lib/messages/translator";
import { apiResponses, apiIndex } from "@/lib/schemas/api/responses";
import { type ApiName, apiParameters, apiPlaces, fixedParameters } from "@/lib/schemas/api/parameters";
import { problem, type ProblemKind, problemStatus } from "@/lib/schemas/api/problem";
import { dataLicence } from "@/lib/format/data-licence";

type DescribedApi = {
  endpoints: readonly { name: ApiName; path: string }[];
  siteUrl: string;
  requestsPerMinute: number;
  locale: Locale;
};

type Words = ReturnType<typeof messagesOf>["api"];
type Name = keyof Words["endpoint"];

const responseHeaders = [
  "ETag",
  "Link",
  "Memento-Datetime",
  "API-Version",
  "RateLimit-Limit",
  "RateLimit-Remaining",
  "RateLimit-Reset",
] as const;

function headersOf(names: readonly (keyof Words["header"])[], words: Words) {
  return Object.fromEntries(
    names.map((name) => [name, { description: words.header[name], schema: { type: "string" as const } }]),
  );
}

/** Adds descriptions and allowed values to parameters, in the language of the document. */
function described(shape: Record<string, z.ZodType>, words: Words): z.ZodObject {
  const about = new Map(Object.entries(words.parameter));
  return z.object(
    Object.fromEntries(
      Object.entries(shape).map(([name, schema]) => {
        const description = about.get(name);
        const text = [
          description?.about,
          description?.allowed && `${words.column.allowed}: ${description.allowed}.`,
        ]
          .filter(Boolean)
          .join(" ");
        return [name, schema.meta({ ...schema.meta(), description: text })];
      }),
    ),
  );
}

const headersOfProblem: Partial<Record<ProblemKind, (keyof Words["header"])[]>> = {
  method_not_allowed: ["Allow"],
  too_many_requests: ["Retry-After"],
};

function problems(kinds: readonly ProblemKind[], words: Words): ZodOpenApiResponsesObject {
  return Object.fromEntries(
    kinds.map((kind) => [
      String(problemStatus[kind]),
      {
        description: `${words.problem[kind].title}. ${words.problem[kind].means}`,
        headers: headersOf([...(headersOfProblem[kind] ?? []), "API-Version"], words),
        content: { "application/problem+json": { schema: problem } },
      },
    ]),
  );
}

/** Each group of operations, with the operation whose summary describes it. */
const tags = {
  issues: "issues",
  measures: "measures",
  officials: "officials",
  trips: "trips",
  events: "events",
  sources: "sources",
  claims: "claims",
  changes: "changes",
  search: "search",
  api: "openapi",
} as const satisfies Record<string, Name>;

const tagOf: Record<Name, keyof typeof tags> = {
  open: "issues",
  issues: "issues",
  issue: "issues",
  measures: "measures",
  measure: "measures",
  officials: "officials",
  official: "officials",
  trips: "trips",
  trip: "trips",
  events: "events",
  event: "events",
  countdown: "events",
  sources: "sources",
  source: "sources",
  changes: "changes",
  change: "changes",
  claims: "claims",
  search: "search",
  index: "api",
  openapi: "api",
};

function operation(
  name: Name,
  body: z.ZodType | oas31.SchemaObject,
  query: Record<string, z.ZodType>,
  place: "id" | "seq" | null,
  words: Words,
): ZodOpenApiOperationObject {
  const { summary, text } = words.endpoint[name];
  const refusals: ProblemKind[] = [
    "invalid_parameter",
    ...(place || name === "countdown" ? (["not_found"] as const) : []),
    ...(place === "id" || name === "countdown" ? (["withdrawn"] as const) : []),
    "method_not_allowed",
    "too_many_requests",
  ];
  const hasQuery = Object.keys(query).length > 0;
  return {
    operationId: name,
    tags: [tagOf[name]],
    summary,
    description: text,
    ...(hasQuery || place
      ? {
          requestParams: {
            ...(place ? { path: described({ [place]: apiPlaces[place] }, words) } : {}),
            ...(hasQuery ? { query: described(query, words) } : {}),
          },
        }
      : {}),
    responses: {
      "200": {
        description: words.answer["200"],
        headers: headersOf(responseHeaders, words),
        content: { "application/json": { schema: body } },
      },
      "304": { description: words.answer["304"], headers: headersOf(["ETag"], words) },
      ...problems(refusals, words),
    },
  };
}

function placeOf(path: string): "id" | "seq" | null {
  return path.endsWith("/{id}") ? "id" : path.endsWith("/{seq}") ? "seq" : null;
}

export function apiDocument({ endpoints, siteUrl, requestsPerMinute, locale }: DescribedApi) {
  const { api: words, site } = messagesOf(locale);
  const fields = new Map(Object.entries(words.field));
  const recordPaths = endpoints.map(
    ({ name, path }) =>
      [
        path,
        { get: operation(name, apiResponses[name], apiParameters[name].shape, placeOf(path), words) },
      ] as const,
  );
  return createDocument(
    {
      openapi: "3.1.0",
      info: {
        title: `${site.name} · ${words.title}`,
        version: "1.0.0",
        description: [
          words.description,
          words.intro,
          words.conventions.time,
          words.conventions.dates,
          words.conventions.paging,
          words.conventions.cache,
          words.conventions.cors,
          translatorOf(locale).markup("api.limits.text", {
            limit: requestsPerMinute,
            link: () => `${siteUrl}${addressOf({ page: "data" }, locale, null)}`,
          }),
          words.errors.text,
        ].join("\n\n"),
        contact: { name: site.name, url: `${siteUrl}${reportAddress({ page: "api" }, locale)}` },
        license: { name: dataLicence.title, url: dataLicence.path },
      },
      servers: [{ url: `${siteUrl}/api/v1` }],
      security: [],
      externalDocs: { url: `${siteUrl}${addressOf({ page: "api" }, locale, null)}` },
      tags: Object.entries(tags).map(([tag, name]) => ({
        name: tag,
        description: words.endpoint[name].summary,
      })),
      paths: {
        ...Object.fromEntries(recordPaths),
        "/": { get: operation("index", apiIndex, fixedParameters.index.shape, null, words) },
        "/openapi.json": {
          get: operation(
            "openapi",
            {
              type: "object",
              properties: {
                openapi: { type: "string" },
                info: { type: "object" },
                paths: { type: "object" },
              },
              required: ["openapi", "info", "paths"],
            },
            fixedParameters.openapi.shape,
            null,
            words,
          ),
        },
      },
    },
    {
      override: ({ jsonSchema, path }) => {
        // Parameters have their own descriptions; those of response fields come from the list of fields.
        if (path.includes("parameters") || !jsonSchema.properties) return;
        for (const [name, part] of Object.entries(jsonSchema.properties)) {
          const text = fields.get(name);
          if (text !== undefined && typeof part === "object") part.description ??= text;
        }
      },
    },
  );
}
