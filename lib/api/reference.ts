/** Builds the API reference page's content from the OpenAPI document, with examples from the record. */
import type { oas31 } from "zod-openapi";
import type { Locale } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { responseText, type ApiSite } from "./handle-request";
import { pathOf } from "./endpoint";
import { endpoints } from "./endpoints";
import { openApiDocument } from "./fixed-responses";

type DescribedParameter = { name: string; about: string; values: string[] };
type DescribedAddress = {
  name: string;
  path: string;
  summary: string;
  about: string;
  parameters: DescribedParameter[];
  /** A working address and its response with lists shortened; null where the record has no example. */
  example: { address: string; text: string | null } | null;
};
type DescribedProblem = { status: string; about: string };

const exampleDay = "2025-10-22";
/** Of the addresses that ask for a parameter. */
const exampleQueries: Record<string, Record<string, string>> = { "/search": { q: "rice" } };

/** Lists of more than one entry are shortened to the first. */
function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.length > 1 ? [shortened(value[0]), "…"] : value.map(shortened);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shortened(item)]));
}

function exampleId(path: string, record: PublicRecord, newestChange: string | null): string | null {
  const first = (list: readonly { id: string }[], preferredId: string) =>
    (list.find(({ id }) => id === preferredId) ?? list[0])?.id ?? null;
  switch (path.split("/")[1]) {
    case "issues":
      return first(record.issues, "auto-tariff");
    case "officials":
      return first(record.officials, "kim-jung-kwan");
    case "trips":
      return first(record.trips, "trip-2025-10b");
    case "events":
      return first(record.events, "apec-2025");
    case "measures":
      return first(record.measures, "passenger-cars");
    case "sources":
      return first(record.sources, "");
    default:
      return newestChange;
  }
}

async function exampleOf(
  path: string,
  takesDay: boolean,
  record: PublicRecord,
  newestChange: string | null,
  site: ApiSite,
) {
  const id = path.includes("{") ? exampleId(path, record, newestChange) : "";
  if (id === null) return null;
  const parts = pathOf(path, id).slice(1).split("/");
  const search = new URLSearchParams({
    ...exampleQueries[path],
    ...(takesDay ? { asOf: exampleDay } : {}),
  });
  const text = await responseText(parts, search, site);
  if (text === null) return null;
  const address = `/api/v1/${parts.join("/")}${search.size > 0 ? `?${search}` : ""}`;
  const body: unknown = JSON.parse(text);
  return { address, text: JSON.stringify(shortened(body), null, 2) };
}

function parameterOf(parameter: oas31.ParameterObject | oas31.ReferenceObject): DescribedParameter[] {
  if (!("name" in parameter)) return [];
  const { schema, name, description = "" } = parameter;
  const values = schema && "enum" in schema && Array.isArray(schema.enum) ? schema.enum.map(String) : [];
  return [{ name, about: description, values }];
}

/** Addresses in the order of the document. */
export async function apiReference(
  site: ApiSite,
  record: PublicRecord,
  newestChange: string | null,
  locale: Locale,
) {
  const { paths = {}, info } = openApiDocument(site, locale);
  const recordPaths = new Set<string>(endpoints.map(({ path }) => path));
  const addresses: DescribedAddress[] = [];
  const problems = new Map<string, string>();
  for (const [path, { get }] of Object.entries(paths)) {
    const parameters = (get?.parameters ?? []).flatMap(parameterOf);
    const takesDay = parameters.some(({ name }) => name === "asOf");
    const example = recordPaths.has(path)
      ? await exampleOf(path, takesDay, record, newestChange, site)
      : { address: `/api/v1${path === "/" ? "" : path}`, text: null };
    addresses.push({
      name: get?.operationId ?? path,
      path,
      summary: get?.summary ?? "",
      about: get?.description ?? "",
      parameters,
      example,
    });
    for (const [status, response] of Object.entries(get?.responses ?? {})) {
      if (
        Number(status) >= 400 &&
        typeof response === "object" &&
        response !== null &&
        "description" in response
      )
        problems.set(status, String(response.description));
    }
  }
  return {
    addresses,
    problems: [...problems]
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([status, about]): DescribedProblem => ({ status, about })),
    licence: info.license,
  };
}
