import { useTranslations } from "next-intl";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { Locale } from "@/lib/domain/record/record";
import type { CitedBy } from "@/lib/domain/sources/cited-by";
import type { PagedList } from "@/components/site/pager";
import { RecordLink } from "./record-link";
import { CitationLocators, CitedBySection } from "./cited-by-section";
import styles from "./sources.module.css";

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
