import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { LocalizedText } from "@/components/ui/words";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { Locale } from "@/lib/domain/record/record";
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

type LinksProps = PagedList<CitedBy["links"][number]> & { locale: Locale; lookup: Lookup };

/** Links between two issues, in the recorded direction. */
export function CitingLinks({ page, to, locale, lookup }: LinksProps) {
  const t = useTranslations("sources");
  const status = useTranslations("status");
  return (
    <CitedBySection
      id="links"
      title={t("part.links")}
      page={page}
      to={to}
      locale={locale}
      columns={[
        { label: t("col.issue") },
        { label: t("col.link"), className: styles.issue },
        { label: t("col.other") },
      ]}
    >
      {page.items.map(({ issue, link, citations }) => {
        const other = lookup.issues.get(link.issue);
        return (
          <tr key={`${issue.id}/${link.type}/${link.issue}`}>
            <th scope="row">
              <RecordLink page="issue" id={issue.id} name={issue.title} locale={locale} />
            </th>
            <td data-label={t("col.link")}>{status(`link.${link.type}`)}</td>
            <td data-label={t("col.other")}>
              <div>
                {other ? <RecordLink page="issue" id={other.id} name={other.title} locale={locale} /> : null}
                <CitationLocators citations={citations} />
              </div>
            </td>
          </tr>
        );
      })}
    </CitedBySection>
  );
}
