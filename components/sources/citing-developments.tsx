import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { LocalizedText } from "@/components/ui/localized-text";
import type { CitedBy } from "@/lib/domain/sources/cited-by";
import { formatPartialDate } from "@/lib/format/dates/dates";
import type { PagedList } from "@/components/site/pager";
import { RecordLink } from "./record-link";
import { CitationLocators, CitedBySection } from "./cited-by-section";
import styles from "./sources.module.css";

type DevelopmentsProps = PagedList<CitedBy["developments"][number]> & { view: ReaderView };

/** Developments that cite the source directly, newest first; the issue links to its entry in the ledger. */
export function CitingDevelopments({ page, to, view: { asOf, locale } }: DevelopmentsProps) {
  const t = useTranslations("sources");
  return (
    <CitedBySection
      id="developments"
      title={t("part.developments")}
      page={page}
      to={to}
      locale={locale}
      columns={[
        { label: t("col.issue") },
        { label: t("col.date"), className: styles.when },
        { label: t("col.what") },
      ]}
    >
      {page.items.map(({ issue, development, citations }) => (
        <tr key={development.id}>
          <th scope="row">
            <RecordLink
              page="issue"
              id={issue.id}
              name={issue.title}
              entry={{ issue, id: development.id, asOf }}
              locale={locale}
            />
          </th>
          <td data-label={t("col.date")}>{formatPartialDate(development.date, locale)}</td>
          <td data-label={t("col.what")}>
            <div>
              <LocalizedText text={development.what} locale={locale} />
              <CitationLocators citations={citations} />
            </div>
          </td>
        </tr>
      ))}
    </CitedBySection>
  );
}
