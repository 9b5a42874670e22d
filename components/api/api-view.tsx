import { useTranslations } from "next-intl";
import { PageHead } from "@/components/site/page-head";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/domain/record/record";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatNumber } from "@/lib/format/numbers";
import { ApiAddress, type DescribedAddress } from "./api-address";
import styles from "./api-view.module.css";

type Props = {
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
export function ApiView({ addresses, problems, licence, requestsPerMinute, maxAgeSeconds, siteUrl, locale }: Props) {
  const t = useTranslations("api");
  const about = useTranslations("about");
  const specification = locale === "en" ? "/api/v1/openapi.json" : `/api/v1/openapi.json?lang=${locale}`;
  const column = { status: t("errors.status"), means: t("errors.means") };
  const examples = [`/${locale}/open.json`, `/${locale}/issues/auto-tariff.json`, `/${locale}/as-of/2025-10-22/open.json`, `/${locale}.json`];
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
        <Section id="manners" title={t("manners.title")}>
          <p>{t("manners.time")}</p>
          <p>{t("manners.made", { seconds: formatNumber(maxAgeSeconds, locale) })}</p>
          <p>{t("manners.dates")}</p>
          <p>{t("manners.paging")}</p>
          <p>{t("manners.cache")}</p>
          <p>
            {t.rich("manners.pages", {
              examples: () =>
                examples.map((address, index) => (
                  <span key={address}>
                    {index > 0 ? ", " : null}
                    <a href={address}>{address}</a>
                  </span>
                )),
            })}
          </p>
          <p>{t("manners.cors")}</p>
        </Section>
        {addresses.map((address) => (
          <ApiAddress key={address.path} {...address} />
        ))}
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
