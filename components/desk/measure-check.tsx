import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import table from "@/components/ui/data-table.module.css";
import { LocalizedText } from "@/components/ui/localized-text";
import type { Locale, Step } from "@/lib/domain/record/record";
import type { DueMeasure } from "@/lib/domain/work-queue/measures";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { deskAddressOf } from "@/lib/format/addresses/desk-addresses";
import { formatMoment } from "@/lib/format/dates/desk-times";
import { formatAmount } from "@/lib/format/numbers";

/** The cells of a row after its checkbox: the goods, what to verify, and when they were last verified. */
export function MeasureCells({
  due: { measure, doubts, checkedAt },
  locale,
}: {
  due: DueMeasure;
  locale: Locale;
}) {
  const t = useTranslations("desk.queue");
  const status = useTranslations("status");
  const named = ({ status: state, rate, announcedOn }: Step) =>
    t("toConfirmStep", {
      status: status(`step.${state}`),
      rate:
        state === "not_charged"
          ? "0%"
          : rate === null
            ? t("noFigure")
            : formatAmount({ value: rate, currency: "%" }, locale),
      announced: formatPartialDate(announcedOn, locale),
    });
  return (
    <>
      <th scope="row" className={table.free}>
        <a className="quiet" href={deskAddressOf({ type: "measure", id: measure.id })}>
          <LocalizedText text={measure.goods} locale={locale} />
        </a>
      </th>
      <td className={table.free} data-label={t("column.toConfirm")}>
        <ul>
          {doubts.map(({ kind, step, date }) => (
            <li key={`${kind} ${step.id}`}>
              {t(`toConfirm.${kind}`, { step: named(step), date: formatPartialDate(date, locale) })}
            </li>
          ))}
        </ul>
      </td>
      <td data-label={t("column.lastChecked")}>{checkedAt ? formatMoment(checkedAt, locale) : t("never")}</td>
    </>
  );
}

/** The measures to verify, for accounts without permission to verify them. */
export function MeasureTable({
  due,
  columns,
  locale,
}: {
  due: readonly DueMeasure[];
  columns: readonly string[];
  locale: Locale;
}) {
  return (
    <DataTable labelledBy="queue-title" columns={columns}>
      {due.map((one) => (
        <tr key={one.measure.id}>
          <MeasureCells due={one} locale={locale} />
        </tr>
      ))}
    </DataTable>
  );
}
