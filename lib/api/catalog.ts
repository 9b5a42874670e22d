/** Writes the catalogue of the addresses for programs (RFC 9727) as a set of links (RFC 9264). */
import { locales } from "@/lib/domain/record/record";
import { dataLicence } from "@/lib/format/data-licence";
import { addressOf } from "@/lib/format/addresses/page-addresses";

export const catalogPath = "/.well-known/api-catalog";
export const linksetMediaType = 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"';

/** `siteUrl`: without trailing slash. */
export function apiCatalog(siteUrl: string) {
  const documentation = (fragment: string) =>
    locales.map((locale) => ({
      href: `${siteUrl}${addressOf({ page: "api" }, locale, null)}${fragment}`,
      type: "text/html",
      hreflang: [locale],
    }));
  const [api, mcp, data] = [`${siteUrl}/api/v1`, `${siteUrl}/mcp`, `${siteUrl}/data/datapackage.json`];
  const status = [{ href: `${siteUrl}/api/health`, type: "application/json" }];
  const license = [{ href: dataLicence.path }];
  return {
    linkset: [
      { anchor: `${siteUrl}${catalogPath}`, item: [api, mcp, data].map((href) => ({ href })) },
      {
        anchor: api,
        "service-desc": [
          { href: `${api}/openapi.json`, type: "application/vnd.oai.openapi+json;version=3.1" },
        ],
        "service-doc": documentation(""),
        status,
        license,
      },
      { anchor: mcp, "service-doc": documentation("#mcp"), status, license },
      {
        anchor: data,
        "service-doc": locales.map((locale) => ({
          href: `${siteUrl}${addressOf({ page: "data" }, locale, null)}`,
          type: "text/html",
          hreflang: [locale],
        })),
        license,
      },
    ],
  };
}
