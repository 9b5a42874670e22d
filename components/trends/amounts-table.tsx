import { useTranslations } from "next-intl";
import table from "@/components/ui/data-table.module.css";
import { Words } from "@/components/ui/words";
import type { RoleAmounts } from "@/lib/domain/amounts";
import type { Lookup } from "@/lib/domain/lookup";
import type { Locale } from "@/lib/domain/record";
import { capitalised, formatAmount } from "@/lib/format/numbers";
import { DateLink, IssueLink } from "./entry-links";
import { SourceLinks } from "./source-links";
import styles from "./trends.module.css";

type Props = { byRole: RoleAmounts[]; locale: Locale; lookup: Lookup };

/** Every sum by role: what it is called, who states it, for which issue, since when. There is no total on purpose. */
export function AmountsTable({ byRole, locale, lookup }: Props) {
  const t = useTranslations("trends");
  const status = useTranslations("status");
  return (
    <table className={`${table.table} ${styles.amounts}`}>
      <caption>{t("amounts.table")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("col.amount")}</th>
          <th scope="col">{t("col.of")}</th>
          <th scope="col">{t("col.side")}</th>
          <th scope="col">{t("col.issue")}</th>
          <th scope="col">{t("col.date")}</th>
          <th scope="col">{t("col.source")}</th>
        </tr>
      </thead>
      {byRole.map(({ role, amounts }) => (
        <tbody key={role}>
          <tr className={table.group}>
            <th colSpan={6} scope="rowgroup">
              {capitalised(status(`amountRole.${role}`))} · {amounts.length}
            </th>
          </tr>
          {amounts.map(({ issue, development, amount }) => (
            <tr key={`${development.id}/${development.amounts.indexOf(amount)}`}>
              <th scope="row">{formatAmount(amount, locale)}</th>
              <td data-label={t("col.of")}>
                <span>
                  <Words text={amount.label} locale={locale} />
                </span>
              </td>
              <td data-label={t("col.side")}>{status(`sideName.${amount.side}`)}</td>
              <td data-label={t("col.issue")}>
                <span>
                  <IssueLink issue={issue} locale={locale} />
                </span>
              </td>
              <td data-label={t("col.date")}>
                <DateLink issue={issue} development={development} locale={locale} />
              </td>
              <td data-label={t("col.source")}>
                <SourceLinks developments={[development]} locale={locale} lookup={lookup} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
