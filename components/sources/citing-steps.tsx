import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { LocalizedText } from "@/components/ui/localized-text";
import type { Measure } from "@/lib/domain/record/record";
import type { CitedBy } from "@/lib/domain/sources/cited-by";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { formatRate } from "@/lib/format/rates";
import { dutyAddress } from "@/lib/format/addresses/row-addresses";
import type { PagedList } from "@/components/site/pager";
import { CitationLocators, CitedBySection } from "./cited-by-section";
import styles from "./sources.module.css";

type Props = PagedList<CitedBy["steps"][number]> & { measures: readonly Measure[]; view: ReaderView };

/** Duties that cite this source. */
export function CitingSteps({ page, to, measures, view: { asOf, locale } }: Props) {
  const t = useTranslations("sources");
  const status = useTranslations("status.step");
  return (
    <CitedBySection
      id="steps"
      title={t("part.steps")}
      page={page}
      to={to}
      locale={locale}
      columns={[
        { label: t("col.goods") },
        { label: t("col.announced"), className: styles.when },
        { label: t("col.duty") },
      ]}
    >
      {page.items.map(({ measure, step, citations }) => (
        <tr key={step.id}>
          <th scope="row">
            <a href={dutyAddress(addressOf({ page: "rates" }, locale, null), measures, measure.id, asOf)}>
              <LocalizedText text={measure.goods} locale={locale} />
            </a>
          </th>
          <td data-label={t("col.announced")}>{formatPartialDate(step.announcedOn, locale)}</td>
          <td data-label={t("col.duty")}>
            <div>
              {status(step.status)}
              {step.rate === null ? null : ` ${formatRate(step, locale)}`}:{" "}
              <LocalizedText text={step.instrument} locale={locale} />
              <CitationLocators citations={citations} />
            </div>
          </td>
        </tr>
      ))}
    </CitedBySection>
  );
}
