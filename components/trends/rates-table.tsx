import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { DutyMark } from "@/components/ui/duty-mark";
import { InstrumentLink } from "@/components/rate-parts/instrument-link";
import { RateText } from "@/components/rate-parts/rate-text";
import type { ReaderView } from "@/components/site/reader-view";
import { DataTable } from "@/components/ui/data-table";
import table from "@/components/ui/data-table.module.css";
import type { Lookup } from "@/lib/domain/record/lookup";
import { dutyRows, type DutyRow } from "@/lib/domain/measures/duty-rows";
import type { Measure } from "@/lib/domain/record/record";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { GoodsLink } from "./entry-links";
import { SourceLinks } from "./source-links";
import styles from "./trends.module.css";

const columns = ["rate", "state", "from", "until", "announced", "text", "source"] as const;

type Shared = { view: ReaderView; lookup: Lookup };

/**
 * Every duty by goods: what was charged from when to when and by which text, and what was only agreed or
 * threatened.
 */
export function RatesTable({
  measures,
  all,
  view,
  lookup,
}: Shared & { measures: readonly Measure[]; all: readonly Measure[] }) {
  const t = useTranslations("trends");
  return (
    <DataTable
      caption={t("rates.table")}
      columns={columns.map((column) => t(`col.${column}`))}
      className={styles.rates}
      isGrouped
    >
      {measures.map((measure) => (
        <tbody key={measure.id}>
          <tr className={table.group}>
            <th colSpan={columns.length} scope="rowgroup">
              <GoodsLink measure={measure} measures={all} view={view} />
            </th>
          </tr>
          {dutyRows(measure, view.asOf).map((row) => (
            <Row key={`${row.state} ${row.step.id}`} row={row} view={view} lookup={lookup} />
          ))}
        </tbody>
      ))}
    </DataTable>
  );
}

function Row({ row, view: { locale }, lookup }: Shared & { row: DutyRow }) {
  const t = useTranslations("trends.rates");
  const col = useTranslations("trends.col");
  const status = useTranslations("status.step");
  const { state, steps, step, from, isBackdated, end, isOver } = row;
  const isPending = state === "agreed" || state === "threatened";
  return (
    <tr>
      <th scope="row">
        <RateText step={step} locale={locale} />
      </th>
      <td data-label={col("state")}>
        <span>
          <DutyMark state={state} size={12} />{" "}
          {isOver && state !== "decided" ? t(`past.${state}`) : status(state)}
        </span>
      </td>
      <td data-label={col("from")}>
        {from ? (
          t(isBackdated ? "backdated" : "from", { date: formatPartialDate(from, locale) })
        ) : (
          <span className="absent">{t("noStart")}</span>
        )}
      </td>
      <td data-label={col("until")}>
        {end ? (
          t(`end.${end.by}`, { date: formatPartialDate(end.on, locale) })
        ) : (
          <span className="absent">{t(isPending ? "pending" : "noEnd")}</span>
        )}
      </td>
      <td data-label={col("announced")}>
        <span>{steps.map(({ announcedOn }) => formatPartialDate(announcedOn, locale)).join("; ")}</span>
      </td>
      <td data-label={col("text")}>
        <span>
          {steps.map((one, index) => (
            <Fragment key={one.id}>
              {index === 0 ? null : "; "}
              <InstrumentLink step={one} locale={locale} lookup={lookup} />
            </Fragment>
          ))}
        </span>
      </td>
      <td data-label={col("source")}>
        <SourceLinks citing={steps} locale={locale} lookup={lookup} />
      </td>
    </tr>
  );
}
