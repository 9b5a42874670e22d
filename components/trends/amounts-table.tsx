import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { DataTable } from "@/components/ui/data-table";
import table from "@/components/ui/data-table.module.css";
import { LocalizedText } from "@/components/ui/localized-text";
import { officialTextPublisher } from "@/lib/domain/sources/citations";
import type { StatedAmount } from "@/lib/domain/trends/amounts";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { AmountRole } from "@/lib/domain/record/record";
import { capitalised, formatAmount } from "@/lib/format/numbers";
import { DateLink, IssueLink } from "./entry-links";
import { SourceLinks } from "./source-links";
import styles from "./trends.module.css";

const columns = ["amount", "of", "side", "issue", "date", "source"] as const;

type Props = {
  /** `count` includes the amounts of the role on other pages. */
  byRole: readonly { role: AmountRole; count: number; amounts: readonly StatedAmount[] }[];
  view: ReaderView;
  lookup: Lookup;
};

/** Every amount by role: its label, who states it, its issue, since when. Amounts are never totalled. */
export function AmountsTable({ byRole, view, lookup }: Props) {
  const { locale } = view;
  const t = useTranslations("trends");
  const status = useTranslations("status");
  return (
    <DataTable
      caption={t("amounts.table")}
      columns={columns.map((column) => t(`col.${column}`))}
      className={styles.amounts}
      isGrouped
    >
      {byRole.map(({ role, count, amounts }) => (
        <tbody key={role}>
          <tr className={table.group}>
            <th colSpan={columns.length} scope="rowgroup">
              {capitalised(status(`amountRole.${role}`))} · {count}
            </th>
          </tr>
          {amounts.map(({ issue, development, amount }) => (
            <tr key={`${development.id}/${development.amounts.indexOf(amount)}`}>
              <th scope="row">{formatAmount(amount, locale)}</th>
              <td data-label={t("col.of")}>
                <span>
                  <LocalizedText text={amount.label} locale={locale} />
                </span>
              </td>
              <td data-label={t("col.side")}>
                {(amount.side === "text" && officialTextPublisher(development, lookup)) ||
                  status(`sideName.${amount.side}`)}
              </td>
              <td data-label={t("col.issue")}>
                <span>
                  <IssueLink issue={issue} locale={locale} />
                </span>
              </td>
              <td data-label={t("col.date")}>
                <DateLink issue={issue} development={development} view={view} />
              </td>
              <td data-label={t("col.source")}>
                <SourceLinks citing={[development]} locale={locale} lookup={lookup} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </DataTable>
  );
}
