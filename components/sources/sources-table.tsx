import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { DataTable } from "@/components/ui/data-table";
import table from "@/components/ui/data-table.module.css";
import type { Source } from "@/lib/domain/record/record";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { languageName } from "@/lib/format/languages";
import { formatNumber } from "@/lib/format/numbers";
import { SourceTitle } from "./source-title";
import styles from "./sources.module.css";

type Props = { sources: readonly Source[]; counts: ReadonlyMap<string, number>; view: ReaderView };

/** Sources in the given order; the title links to the source's page, the publisher to its outside address. */
export function SourcesTable({ sources, counts, view }: Props) {
  const t = useTranslations("sources");
  return (
    <DataTable
      caption={t("caption")}
      className={styles.sources}
      columns={[
        t("col.title"),
        t("col.publisher"),
        t("col.published"),
        t("col.tier"),
        t("col.access"),
        t("col.language"),
        { label: t("col.entries"), className: table.figure },
      ]}
    >
      {sources.map((source) => (
        <Row key={source.id} source={source} count={counts.get(source.id) ?? 0} view={view} />
      ))}
    </DataTable>
  );
}

function Row({ source, count, view: { locale } }: { source: Source; count: number; view: ReaderView }) {
  const t = useTranslations("sources");
  const status = useTranslations("status");
  const { url, publisher, publishedOn, machineTranslated } = source;
  return (
    <tr>
      <th scope="row">
        <a className="quiet" href={addressOf({ page: "source", id: source.id }, locale, null)}>
          <SourceTitle source={source} />
        </a>
        {url ? <span className={`${styles.address} print-only`}>{url}</span> : null}
      </th>
      <td data-label={t("col.publisher")}>
        {url ? (
          <a href={url} rel="noopener">
            {publisher}
          </a>
        ) : (
          <span>
            {publisher}, <span className="absent">{t("noAddress")}</span>
          </span>
        )}
      </td>
      <td data-label={t("col.published")}>
        {publishedOn ? (
          formatPartialDate(publishedOn, locale)
        ) : (
          <span className="absent">{t("undated")}</span>
        )}
      </td>
      <td data-label={t("col.tier")}>{status(`tier.${source.tier}`)}</td>
      <td data-label={t("col.access")}>{status(`access.${source.access}`)}</td>
      <td data-label={t("col.language")}>
        <span>
          {languageName(source.language, locale)}
          {machineTranslated ? `, ${t("machine")}` : null}
        </span>
      </td>
      <td data-label={t("col.entries")} className={table.figure}>
        {count === 0 ? <span className="absent">{t("noEntries")}</span> : formatNumber(count, locale)}
      </td>
    </tr>
  );
}
