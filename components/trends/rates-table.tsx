import { useTranslations } from "next-intl";
import table from "@/components/ui/data-table.module.css";
import { Words } from "@/components/ui/words";
import type { Lookup } from "@/lib/domain/lookup";
import type { Locale } from "@/lib/domain/record";
import type { TariffRate } from "@/lib/domain/tariff-rates";
import { formatPartialDate } from "@/lib/format/dates";
import { formatAmount } from "@/lib/format/numbers";
import { DateLink, IssueLink } from "./entry-links";
import type { IssueRates } from "./rates-section";
import { SourceLinks } from "./source-links";
import styles from "./trends.module.css";

type Shared = { locale: Locale; lookup: Lookup };

/** Every rate by issue: from when to when it applied, or what it was instead. */
export function RatesTable({ byIssue, locale, lookup }: Shared & { byIssue: IssueRates[] }) {
  const t = useTranslations("trends");
  return (
    <table className={`${table.table} ${styles.rates}`}>
      <caption>{t("rates.table")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("col.rate")}</th>
          <th scope="col">{t("col.of")}</th>
          <th scope="col">{t("col.kind")}</th>
          <th scope="col">{t("col.from")}</th>
          <th scope="col">{t("col.until")}</th>
          <th scope="col">{t("col.stated")}</th>
          <th scope="col">{t("col.source")}</th>
        </tr>
      </thead>
      {byIssue.map(({ issue, rates }) => (
        <tbody key={issue.id}>
          <tr className={table.group}>
            <th colSpan={7} scope="rowgroup">
              <IssueLink issue={issue} locale={locale} />
            </th>
          </tr>
          {rates.map((rate, index) => (
            <Row key={index} rate={rate} locale={locale} lookup={lookup} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ rate, locale, lookup }: Shared & { rate: TariffRate }) {
  const t = useTranslations("trends");
  const status = useTranslations("status");
  const { issue, development, statedIn, amount, kind, from, end, isOver } = rate;
  return (
    <tr>
      <th scope="row">{amount ? formatAmount(amount, locale) : <span className="absent">{t("rates.noRate")}</span>}</th>
      <td data-label={t("col.of")}>
        {amount ? (
          <span>
            <Words text={amount.label} locale={locale} />
          </span>
        ) : (
          <span className="absent">{t("rates.noRateNote")}</span>
        )}
      </td>
      <td data-label={t("col.kind")}>{kind === "not_in_force" ? status(`effect.${development.effect}`) : t(isOver ? "rates.kind.was_in_force" : `rates.kind.${kind}`)}</td>
      <td data-label={t("col.from")}>
        {from ? formatPartialDate(from, locale) : <span className="absent">{t(`rates.noStart.${kind === "not_in_force" ? "not_in_force" : "in_force"}`)}</span>}
      </td>
      <td data-label={t("col.until")}>
        {end ? (
          <span>
            {formatPartialDate(end.on, locale)}
            {end.by === "term" ? null : ` (${t(`rates.endedBy.${end.by}`)})`}
          </span>
        ) : (
          <span className="absent">{t(kind === "not_in_force" ? "rates.noTerm" : "rates.noEnd")}</span>
        )}
      </td>
      <td data-label={t("col.stated")}>
        <span>
          {amount ? `${status(`sideName.${amount.side}`)}, ` : null}
          <DateLink issue={issue} development={statedIn} locale={locale} />
          {statedIn === development ? null : (
            <>
              {t("rates.then")} <DateLink issue={issue} development={development} locale={locale} />
            </>
          )}
        </span>
      </td>
      <td data-label={t("col.source")}>
        <SourceLinks developments={[statedIn, development]} locale={locale} lookup={lookup} />
      </td>
    </tr>
  );
}
