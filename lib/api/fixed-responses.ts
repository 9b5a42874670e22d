/** Answers the API's index and its OpenAPI document. */
import { type Locale, locales } from "@/lib/domain/record/record";
import { apiDocument } from "@/lib/export/api/openapi";
import { dataLicence } from "@/lib/format/data-licence";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { fixedParameters } from "@/lib/schemas/api/parameters";
import { readParameters } from "@/lib/schemas/addresses/parse-parameters";
import { endpoints } from "./endpoints";
import { apiVersion } from "./headers";
import type { Refusal } from "@/lib/schemas/api-refusal";

export type DescribedSite = { siteUrl: string; requestsPerMinute: number };

export function openApiDocument({ siteUrl, requestsPerMinute }: DescribedSite, locale: Locale) {
  return apiDocument({ endpoints, siteUrl, requestsPerMinute, locale });
}

function indexOf({ siteUrl }: DescribedSite) {
  return {
    version: apiVersion,
    openapi: `${siteUrl}/api/v1/openapi.json`,
    reference: Object.fromEntries(
      locales.map((locale) => [locale, `${siteUrl}${addressOf({ page: "api" }, locale, null)}`]),
    ),
    licence: dataLicence.path,
    addresses: endpoints.map(({ path }) => `${siteUrl}/api/v1${path}`),
  };
}

/** Null for any other address. `locale`: the language of descriptions where none is requested. */
export function findFixedResponse(
  parts: readonly string[],
  search: URLSearchParams,
  locale: Locale,
  site: DescribedSite,
): { text: string } | Refusal | null {
  const [name] = parts;
  if (parts.length > 1 || (name !== undefined && name !== "openapi.json")) return null;
  if (name === undefined) {
    const { faults } = readParameters(fixedParameters.index, search);
    return faults ? { refused: "invalid_parameter", faults } : { text: JSON.stringify(indexOf(site)) };
  }
  const read = readParameters(fixedParameters.openapi, search);
  if (read.faults) return { refused: "invalid_parameter", faults: read.faults };
  return { text: JSON.stringify(openApiDocument(site, read.values.lang ?? locale)) };
}
