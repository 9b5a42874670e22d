import { useTranslations } from "next-intl";
import { LocalizedText } from "@/components/ui/localized-text";
import type { Locale } from "@/lib/domain/record/record";
import type { CitedBy } from "@/lib/domain/sources/cited-by";
import { formatPartialDate } from "@/lib/format/dates/dates";
import type { PagedList } from "@/components/site/pager";
import { RecordLink } from "./record-link";
import { CitationLocators, CitedBySection } from "./cited-by-section";
import styles from "./sources.module.css";

type Props = PagedList<CitedBy["roles"][number]> & { locale: Locale };

/** Roles of officials that cite this source. */
export function CitingRoles({ page, to, locale }: Props) {
  const t = useTranslations("sources");
  const absent = (words: string) => <span className="absent">{words}</span>;
  return (
    <CitedBySection
      id="roles"
      title={t("part.roles")}
      page={page}
      to={to}
      locale={locale}
      columns={[
        { label: t("col.official") },
        { label: t("col.from"), className: styles.when },
        { label: t("col.to"), className: styles.when },
        { label: t("col.role") },
      ]}
    >
      {page.items.map(({ official, role, citations }) => (
        <tr key={`${official.id}/${official.roles.indexOf(role)}`}>
          <th scope="row">
            <RecordLink page="official" id={official.id} name={official.name} locale={locale} />
          </th>
          <td data-label={t("col.from")}>
            {role.from ? formatPartialDate(role.from, locale) : absent(t("noStart"))}
          </td>
          <td data-label={t("col.to")}>
            {role.to ? formatPartialDate(role.to, locale) : absent(t("noEnd"))}
          </td>
          <td data-label={t("col.role")}>
            <div>
              <LocalizedText text={role.title} locale={locale} />,{" "}
              <LocalizedText text={role.organisation} locale={locale} />
              <CitationLocators citations={citations} />
            </div>
          </td>
        </tr>
      ))}
    </CitedBySection>
  );
}
