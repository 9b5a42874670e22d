/** Defines the tools of the MCP endpoint: each asks one address of the API. */
import type { z } from "zod";
import { type ApiResult, readApi, type ApiSite } from "@/lib/api/handle-request";
import { endpoints } from "@/lib/api/endpoints";
import type { Endpoint } from "@/lib/api/endpoint";
import { openApiDocument, type DescribedSite } from "@/lib/api/fixed-responses";
import { type ApiView, pageLinks, permalinks } from "@/lib/export/api/views";
import type { PageRef } from "@/lib/format/addresses/page-addresses";
import { messagesOf } from "@/lib/messages/catalogue";
import { readParameters } from "@/lib/schemas/addresses/parse-parameters";
import { isRefusal, type Refusal } from "@/lib/schemas/api-refusal";
import { type ApiName, apiParameters, apiPlaces } from "@/lib/schemas/api/parameters";
import { type ToolName, toolNames } from "@/lib/schemas/api/tool-names";
import { citedSources } from "./cited-sources";

type Tool = {
  api: ApiName;
  /** The page of the response; its query begins with a question mark. */
  place: (search: URLSearchParams) => { place: PageRef; query?: string };
};

/** The parameters of the page among those of the response. */
function queryOf(search: URLSearchParams, names: readonly string[]): string {
  const known = new URLSearchParams([...search].filter(([name]) => names.includes(name)));
  return known.size > 0 ? `?${known}` : "";
}

const tools: Record<ToolName, Tool> = {
  open_issues: { api: "open", place: () => ({ place: { page: "open" } }) },
  issue: { api: "issue", place: (search) => ({ place: { page: "issue", id: search.get("id") ?? "" } }) },
  rates: { api: "measures", place: () => ({ place: { page: "rates" } }) },
  claims: {
    api: "claims",
    place(search) {
      const [official, issue] = [search.get("official"), search.get("issue")];
      if (official !== null) return { place: { page: "official", id: official } };
      return { place: issue === null ? { page: "board" } : { page: "issue", id: issue } };
    },
  },
  changes: {
    api: "changes",
    place: (search) => ({ place: { page: "changes" }, query: queryOf(search, ["since", "until"]) }),
  },
  search: {
    api: "search",
    place: (search) => ({ place: { page: "search" }, query: queryOf(search, ["q", "kind"]) }),
  },
  trips: { api: "trips", place: () => ({ place: { page: "trips" } }) },
};

export const isToolName = (name: string): name is ToolName => toolNames.some((each) => each === name);

function endpointOf(name: ToolName): Endpoint {
  const found = endpoints.find((each) => each.name === tools[name].api);
  if (!found) throw new Error(`The API has no address ${tools[name].api}.`);
  return found;
}

/** The address of the API below `/api/v1` that a tool asks. */
export const apiPathOf = (name: ToolName): string => endpointOf(name).path;

const takesId = (name: ToolName) => apiPathOf(name).endsWith("{id}");

function parametersOf(name: ToolName): z.ZodObject {
  const parameters: z.ZodObject = apiParameters[tools[name].api];
  return takesId(name) ? parameters.extend({ id: apiPlaces.id }) : parameters;
}

/** A JSON Schema for each argument, as the API's description has it. */
export function toolArguments(name: ToolName, site: DescribedSite) {
  const { paths } = openApiDocument(site, "en");
  const described = paths?.[apiPathOf(name)]?.get?.parameters ?? [];
  const parameters = described.flatMap((each) => ("name" in each ? [each] : []));
  return {
    type: "object" as const,
    properties: Object.fromEntries(
      parameters.map(({ name: parameter, schema = {}, description = "" }) => [
        parameter,
        { ...schema, description },
      ]),
    ),
    required: parameters.filter(({ required }) => required === true).map((each) => each.name),
    additionalProperties: false,
  };
}

/** For a program that chooses among tools: in English, as the values of the record are described there. */
export function describedTools(site: DescribedSite) {
  const { mcp, endpoint } = messagesOf("en").api;
  return toolNames.map((name) => ({
    name,
    title: endpoint[tools[name].api].summary,
    description: `${mcp.tool[name]} ${mcp.everyAnswer}`,
    inputSchema: toolArguments(name, site),
    annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  }));
}

/**
 * Arguments as parameters of an address. A number or a boolean counts as its text, null as no value; a list
 * or an object is passed on as JSON, which no parameter allows.
 */
function searchOf(given: Readonly<Record<string, unknown>>): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined) continue;
    search.set(name, typeof value === "object" ? JSON.stringify(value) : String(value));
  }
  return search;
}

/** What does not change any more: the response of the API as this site gives it at this moment. */
function permanentAddress({ view, path, query }: ApiResult): string {
  const fixed = new URLSearchParams(query);
  fixed.set("seenAt", view.madeAt.toISOString());
  return `${view.siteUrl}${path}?${fixed}`;
}

function pageAddress(name: ToolName, search: URLSearchParams, view: ApiView) {
  const { place, query = "" } = tools[name].place(search);
  const isDated = view.asOf.kind === "day" || view.seenAt !== null;
  return query === "" && isDated ? permalinks(view, place) : pageLinks(view, place, query);
}

type ToolResult = Record<string, unknown>;

/**
 * The response of the API with its sources, its permanent address and the address of the page that says the
 * same.
 */
export async function callTool(
  name: ToolName,
  given: Readonly<Record<string, unknown>>,
  site: ApiSite,
): Promise<ToolResult | Refusal> {
  const search = searchOf(given);
  const { faults } = readParameters(parametersOf(name), search);
  if (faults) return { refused: "invalid_parameter", faults };
  const id = takesId(name) ? (search.get("id") ?? "") : "";
  const ofAddress = new URLSearchParams([...search].filter(([each]) => !(takesId(name) && each === "id")));
  const result = await readApi(endpointOf(name), id, ofAddress, site);
  if (isRefusal(result)) return result;
  return {
    ...result.body,
    sources: citedSources(result),
    permanentAddress: permanentAddress(result),
    page: pageAddress(name, search, result.view),
  };
}
