import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { pageAddresses } from "@/components/site/page-addresses";
import { PageHead } from "@/components/site/page-head";
import { PageProblemBox } from "@/components/site/page-problem-box";
import { Pager } from "@/components/site/pager";
import { Section } from "@/components/ui/section";
import { choosePage, pageCount, pageOf, type RequestedPage } from "@/lib/domain/paging";
import type { Locale } from "@/lib/domain/record/record";
import { dataAddress, datasetArchive } from "@/lib/format/addresses/data-addresses";
import { pageFileAddress, pagesWithFile } from "@/lib/format/addresses/file-addresses";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatBothZones } from "@/lib/format/dates/dates";
import { formatDay } from "@/lib/format/dates/days";
import { formatNumber } from "@/lib/format/numbers";
import { DataFileTable, type ListedFile } from "./data-file-table";
import styles from "./data-view.module.css";

type Release = { date: string; asOf: string; revision: number; files: ListedFile[] };

/** The list of the page that grows: one release a day. */
export const dataLists = ["releases"] as const;
const releasesPerPage = 10;

type Props = {
  requested: RequestedPage<"releases">;
  files: ListedFile[];
  /** The names of the series of trends. */
  series: readonly string[];
  releases: Release[];
  licence: { title: string; name: string; path: string };
  siteUrl: string;
  revision: number;
  changedAt: Date | null;
  locale: Locale;
};

/** The downloads with sizes, checksums and licence, and every stored release. */
export function DataView({
  requested,
  files,
  series,
  releases,
  licence,
  siteUrl,
  revision,
  changedAt,
  locale,
}: Props) {
  const t = useTranslations("data");
  const about = useTranslations("about");
  const site = useTranslations("site");
  const api = useTranslations("api");
  const named = (ending: string) => files.filter(({ name }) => name.endsWith(ending));
  const own = named(".json").filter(({ rows }) => rows !== null);
  const tables = named(".csv");
  const count = (list: ListedFile[]) =>
    formatNumber(
      list.reduce((sum, { rows }) => sum + (rows ?? 0), 0),
      locale,
    );
  const pages = choosePage(requested, { releases: pageCount(releases.length, releasesPerPage) });
  const page = pageOf(releases, releasesPerPage, pages.choice.number);
  const when = changedAt ? formatBothZones(changedAt, locale) : "";
  return (
    <>
      <PageHead title={t("title")}>
        <p>
          {changedAt
            ? t("intro", {
                records: count(own),
                rows: count(tables),
                revision: formatNumber(revision, locale),
                when,
              })
            : t("introEmpty")}
        </p>
        <p>{t("condition")}</p>
      </PageHead>
      <PageProblemBox problem={pages.problem} />
      <div className={styles.data}>
        <Section id="format" title={t("formatTitle")}>
          <p>{t("inFormat")}</p>
          <DataFileTable labelledBy="format" files={own} folder="/data" locale={locale} />
        </Section>
        <Section id="tables" title={t("tablesTitle")}>
          <p>
            {t("tablesNote")} {t("formulas")}
          </p>
          <DataFileTable labelledBy="tables" files={tables} folder="/data" locale={locale} />
          <p>
            {t.rich("rates", {
              link: (chunks) => <a href={`${addressOf({ page: "rates" }, locale, null)}.csv`}>{chunks}</a>,
            })}
          </p>
        </Section>
        <Section id="pages" title={t("pagesTitle")}>
          <p>{t("pagesText")}</p>
          <p>
            {pagesWithFile("csv").map((page, index) => (
              <Fragment key={page}>
                {index > 0 ? " · " : ""}
                <a href={pageFileAddress({ page }, "csv", locale, null)}>{site(`nav.${page}`)}</a>
              </Fragment>
            ))}
          </p>
          <p>
            {t("seriesText")}{" "}
            {series.map((name, index) => (
              <Fragment key={name}>
                {index > 0 ? " · " : ""}
                <a href={`${addressOf({ page: "trends" }, locale, null)}/${name}.csv`}>{`${name}.csv`}</a>
              </Fragment>
            ))}
          </p>
          <p>
            {t.rich("markdownText", { link: (chunks) => <a href={`/llms.txt?lang=${locale}`}>{chunks}</a> })}
          </p>
        </Section>
        <Section id="package" title={t("packageTitle")}>
          <p>{t.rich("archive", { link: (chunks) => <a href={dataAddress(datasetArchive)}>{chunks}</a> })}</p>
          <p>{t.rich("packageText", { link: (chunks) => <a href="/data/datapackage.json">{chunks}</a> })}</p>
        </Section>
        <Section id="api" title={api("title")}>
          <p>
            {api("description")} <a href={addressOf({ page: "api" }, locale, null)}>{api("title")}</a>
          </p>
        </Section>
        <Section id="licence" title={t("licenceTitle")}>
          <p>
            {about("licence.text")} <a href={licence.path}>{licence.title}</a>
          </p>
          {changedAt ? (
            <p>
              {t("cite", {
                site: site("name"),
                revision: formatNumber(revision, locale),
                when,
                url: `${siteUrl}/${locale}/data`,
                licence: licence.name,
              })}
            </p>
          ) : null}
        </Section>
        <Section id="releases" title={t("releasesTitle")}>
          <p>{t("releasesNote")}</p>
          {releases.length === 0 ? <p className="absent">{t("noReleases")}</p> : null}
          {page.items.map((release) => (
            <section
              key={release.date}
              className={styles.release}
              aria-labelledby={`release-${release.date}`}
            >
              <h3 id={`release-${release.date}`}>
                {t("release", { date: formatDay(release.date, locale) })}
              </h3>
              <p>
                {t("releaseAsOf", {
                  when: formatBothZones(new Date(release.asOf), locale),
                  revision: formatNumber(release.revision, locale),
                })}{" "}
                <a href={`/data/releases/${release.date}/manifest.json`}>manifest.json</a>
              </p>
              <DataFileTable
                labelledBy={`release-${release.date}`}
                files={release.files}
                folder={`/data/releases/${release.date}`}
                locale={locale}
              />
            </section>
          ))}
          <Pager
            page={page}
            to={pageAddresses(dataLists, addressOf({ page: "data" }, locale, null))("releases")}
            name={t("releasesTitle")}
            locale={locale}
          />
        </Section>
      </div>
    </>
  );
}
