import { useTranslations } from "next-intl";
import { PageHead } from "@/components/site/page-head";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/domain/record/record";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import type { ToolName } from "@/lib/schemas/api/tool-names";
import { formatNumber } from "@/lib/format/numbers";
import { ApiAddress, type DescribedAddress } from "./api-address";
import styles from "./api-view.module.css";

/** A tool of the MCP endpoint and the address below `/api/v1` whose answer it gives. */
type DescribedTool = { name: ToolName; path: string; arguments: string[] };

type Props = {
  tools: DescribedTool[];
  addresses: DescribedAddress[];
  problems: { status: string; about: string }[];
  licence: { name: string; url?: string | undefined } | undefined;
  requestsPerMinute: number;
  maxAgeSeconds: number;
  siteUrl: string;
  locale: Locale;
};

/** Anchors of the error types; the `type` of a problem links to them. */
const problemAnchors: Record<string, string> = {
  400: "invalid-parameter",
  404: "not-found",
  405: "method-not-allowed",
  410: "withdrawn",
  429: "too-many-requests",
};

/** Documentation of the API. Addresses, parameters and errors come from its OpenAPI description. */
export function ApiView({
  tools,
  addresses,
  problems,
  licence,
  requestsPerMinute,
  maxAgeSeconds,
  siteUrl,
  locale,
}: Props) {
  const t = useTranslations("api");
  const about = useTranslations("about");
  const specification = locale === "en" ? "/api/v1/openapi.json" : `/api/v1/openapi.json?lang=${locale}`;
  const column = { status: t("errors.status"), means: t("errors.means") };
  const examples = [
    `/${locale}/open.json`,
    `/${locale}/issues/auto-tariff.json`,
    `/${locale}/as-of/2025-10-22/open.json`,
    `/${locale}.json`,
  ];
  const withLink = (address: string, words: string) => ({ link: () => <a href={address}>{words}</a> });
  return (
    <>
      <PageHead title={t("title")}>
        <p>{t("intro")}</p>
        <p>{t.rich("specification", withLink(specification, `${siteUrl}${specification}`))}</p>
      </PageHead>
      <div className={styles.api}>
        <Section id="addresses" title={t("addresses")}>
          <ul className={styles.contents}>
            {addresses.map(({ name, path, summary }) => (
              <li key={path}>
                <a href={`#${name}`}>
                  <code>/api/v1{path}</code>
                </a>{" "}
                {summary}
              </li>
            ))}
          </ul>
        </Section>
        <Section id="conventions" title={t("conventions.title")}>
          <p>{t("conventions.time")}</p>
          <p>{t("conventions.made", { seconds: formatNumber(maxAgeSeconds, locale) })}</p>
          <p>{t("conventions.dates")}</p>
          <p>{t("conventions.paging")}</p>
          <p>{t("conventions.cache")}</p>
          <p>
            {t.rich("conventions.pages", {
              examples: () =>
                examples.map((address, index) => (
                  <span key={address}>
                    {index > 0 ? ", " : null}
                    <a href={address}>{address}</a>
                  </span>
                )),
            })}
          </p>
          <p>{t("conventions.cors")}</p>
        </Section>
        {addresses.map((address) => (
          <ApiAddress key={address.path} {...address} />
        ))}
        <McpSection tools={tools} addresses={addresses} siteUrl={siteUrl} />
        <Section id="errors" title={t("errors.title")}>
          <p>{t("errors.text")}</p>
          <DataTable labelledBy="errors" columns={Object.values(column)} className={styles.parameters}>
            {problems.map((problem) => (
              <tr key={problem.status} id={problemAnchors[problem.status]}>
                <th scope="row">{problem.status}</th>
                <td data-label={column.means}>{problem.about}</td>
              </tr>
            ))}
          </DataTable>
        </Section>
        <Section id="limits" title={t("limits.title")}>
          <p>
            {t.rich("limits.text", {
              limit: formatNumber(requestsPerMinute, locale),
              ...withLink(addressOf({ page: "data" }, locale, null), t("limits.data")),
            })}
          </p>
        </Section>
        <Section id="licence" title={t("licence.title")}>
          <p>
            {about("licence.text")} {licence ? <a href={licence.url}>{licence.name}</a> : null}
          </p>
        </Section>
      </div>
    </>
  );
}

const catalogPath = "/.well-known/api-catalog";

/** How assistants ask, and with which tools. */
function McpSection({ tools, addresses, siteUrl }: Pick<Props, "tools" | "addresses" | "siteUrl">) {
  const t = useTranslations("api");
  const column = {
    tool: t("mcp.column.tool"),
    about: t("column.about"),
    arguments: t("mcp.column.arguments"),
    address: t("mcp.column.address"),
  };
  const nameOf = (path: string) => addresses.find((address) => address.path === path)?.name ?? "";
  return (
    <Section id="mcp" title={t("mcp.title")}>
      <p>{t.rich("mcp.text", { code: () => <code>{`${siteUrl}/mcp`}</code> })}</p>
      <DataTable labelledBy="mcp" columns={Object.values(column)} className={styles.parameters}>
        {tools.map((tool) => (
          <tr key={tool.name}>
            <th scope="row">
              <code>{tool.name}</code>
            </th>
            <td data-label={column.about}>{t(`mcp.tool.${tool.name}`)}</td>
            <td data-label={column.arguments}>
              <code>{tool.arguments.join(", ")}</code>
            </td>
            <td data-label={column.address}>
              <a href={`#${nameOf(tool.path)}`}>
                <code>/api/v1{tool.path}</code>
              </a>
            </td>
          </tr>
        ))}
      </DataTable>
      <p>{t("mcp.refused")}</p>
      <p>{t.rich("mcp.catalog", { link: () => <a href={catalogPath}>{`${siteUrl}${catalogPath}`}</a> })}</p>
    </Section>
  );
}
