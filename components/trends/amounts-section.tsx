import { useTranslations } from "next-intl";
import type { Fill } from "@/components/charts/chart-props";
import { type PagedList, Pager } from "@/components/site/pager";
import { tableFile } from "@/components/site/full-list";
import type { RoleAmounts, StatedAmount } from "@/lib/domain/trends/amounts";
import type { AmountRole } from "@/lib/domain/record/record";
import { formatDay } from "@/lib/format/dates/days";
import { capitalised, formatAmount } from "@/lib/format/numbers";
import { plainWording } from "@/lib/format/wordings";
import { AmountsTable } from "./amounts-table";
import { ChartFigure, ChartFoot } from "./chart-figure";
import { numberTicks } from "./number-ticks";
import type { SectionProps } from "./shared";
import { TrendSection } from "./trend-section";
import styles from "./trends.module.css";

/**
 * Paid amounts are ink, amounts in a text or an announcement are hatched, amounts only claimed are hollow.
 */
const fillOf: Record<AmountRole, Fill> = {
  transfer: "solid",
  pledge: "hatched",
  ceiling: "hatched",
  annual_cap: "hatched",
  project_cost: "hatched",
  rate: "empty",
  claim: "empty",
};

const drawn = "USD";

type Props = SectionProps & PagedList<StatedAmount> & { byRole: readonly RoleAmounts[] };

/** The amounts on record, each by itself; one chart for each role, all on the same axis. */
export function AmountsSection({ byRole, page, to, view, lookup, today }: Props) {
  const t = useTranslations("trends");
  const status = useTranslations("status");
  const { locale } = view;
  const all = byRole.flatMap(({ amounts }) => amounts);
  if (all.length === 0)
    return (
      <TrendSection id="amounts" title={t("amounts.title")} sentence={t("amounts.none")}>
        {null}
      </TrendSection>
    );
  const here = byRole.map(({ role, amounts }) => ({
    role,
    count: amounts.length,
    amounts: page.items.filter(({ amount }) => amount.role === role),
  }));
  const dollars = page.items.flatMap(({ amount }) => (amount.currency === drawn ? [amount.value] : []));
  const ticks = numberTicks(Math.max(0, ...dollars)).map((x) => ({
    x,
    label: x === 0 ? "0" : formatAmount({ value: x, currency: drawn }, locale),
  }));
  const sentence = t("amounts.sentence", {
    count: all.length,
    issues: new Set(all.map(({ issue }) => issue.id)).size,
    roles: byRole.map(({ role }) => status(`amountRole.${role}`)).join(", "),
  });
  const bars = (amounts: readonly StatedAmount[]) =>
    amounts
      .filter(({ amount }) => amount.currency === drawn)
      .map(({ amount, issue }) => ({
        title: `${plainWording(amount.label, locale)} · ${plainWording(issue.title, locale)}`,
        end: formatAmount(amount, locale),
        parts: [amount.value],
        details: [],
      }));
  return (
    <TrendSection id="amounts" title={t("amounts.title")} sentence={sentence} unit={t("amounts.unit")}>
      <ul className={styles.roles}>
        {here
          .map(({ role, amounts }) => ({ role, rows: bars(amounts) }))
          .filter(({ rows }) => rows.length > 0)
          .map(({ role, rows }) => (
            <li key={role}>
              <h3>{capitalised(status(`amountRole.${role}`))}</h3>
              <p className={styles.unit}>{t(`amounts.means.${role}`)}</p>
              <ChartFigure
                height={rows.length * 40 + 34}
                name={t("amounts.chart", {
                  role: capitalised(status(`amountRole.${role}`)),
                  list: rows.map(({ end, title }) => `${end} (${title})`).join("; "),
                })}
                chart={{ kind: "rows", fills: [fillOf[role]], rows, ticks }}
              />
            </li>
          ))}
      </ul>
      <ChartFoot date={formatDay(today, locale)} />
      <AmountsTable byRole={here.filter(({ amounts }) => amounts.length > 0)} view={view} lookup={lookup} />
      <Pager page={page} to={to} name={t("amounts.title")} locale={locale} files={[tableFile("amounts")]} />
    </TrendSection>
  );
}
