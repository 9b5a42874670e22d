import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import table from "@/components/ui/data-table.module.css";
import { ContestedFlag } from "@/components/ui/flags";
import { StageSign } from "@/components/ui/stage-sign";
import type { Locale, Stage } from "@/lib/domain/record/record";
import { formatAge } from "@/lib/format/dates/ages";
import { deskAddressOf } from "@/lib/format/addresses/desk-addresses";
import type { Wording } from "@/lib/format/wordings";
import styles from "./queue.module.css";

/** Times are formatted on the server, so that they do not depend on the browser's formats. */
export type CheckRow = {
  id: string;
  title: Wording;
  /** The displayed versions: the issue's, and the sum of its developments'. */
  shown: string;
  stage: Stage;
  contested: boolean;
  checked: string | null;
  age: string | null;
  overrunHours: number | null;
};

/** The cells of a row after its checkbox. */
export function CheckRowCells({
  row,
  limitHours,
  locale,
}: {
  row: CheckRow;
  limitHours: number;
  locale: Locale;
}) {
  const t = useTranslations("desk.queue");
  const status = useTranslations("status");
  return (
    <>
      <th scope="row" className={table.free}>
        <a className="quiet" href={deskAddressOf({ type: "issue", id: row.id })} lang={row.title.language}>
          {row.title.text}
        </a>
      </th>
      <td data-label={t("column.board")}>
        <span>
          <StageSign stage={row.stage} /> {status(`stage.${row.stage}`)}{" "}
          {row.contested ? <ContestedFlag>{status("differ")}</ContestedFlag> : null}
        </span>
      </td>
      <td data-label={t("column.lastChecked")}>{row.checked ?? t("never")}</td>
      <td data-label={t("column.age", { limit: formatAge(limitHours, locale) })}>
        <span className={styles.age}>
          {row.overrunHours === null ? null : (
            <AgeBar overrunHours={row.overrunHours} limitHours={limitHours} />
          )}
          {row.age ?? t("never")}
        </span>
      </td>
    </>
  );
}

/** Pixels. */
const limitWidth = 34;
const longest = 70;

/**
 * The age of a check beside its limit: the limit as a hollow bar, the excess as an ink bar in proportion, up
 * to a maximum.
 */
function AgeBar({ overrunHours, limitHours }: { overrunHours: number; limitHours: number }) {
  const over = Math.min(longest, Math.max(2, (limitWidth * overrunHours) / limitHours));
  const width = limitWidth + 8 + over;
  return (
    <svg aria-hidden="true" width={width} height={8} viewBox={`0 0 ${width} 8`}>
      <rect x={0.5} y={1.5} width={limitWidth - 1} height={5} fill="none" stroke="var(--ink)" />
      <rect x={limitWidth + 8} y={1} width={over} height={6} fill="var(--ink)" />
    </svg>
  );
}

/** The issues to verify, for accounts without permission to verify them. */
export function CheckTable({
  rows,
  limitHours,
  locale,
}: {
  rows: CheckRow[];
  limitHours: number;
  locale: Locale;
}) {
  const t = useTranslations("desk.queue.column");
  return (
    <DataTable
      labelledBy="queue-title"
      columns={[t("issue"), t("board"), t("lastChecked"), t("age", { limit: formatAge(limitHours, locale) })]}
    >
      {rows.map((row) => (
        <tr key={row.id}>
          <CheckRowCells row={row} limitHours={limitHours} locale={locale} />
        </tr>
      ))}
    </DataTable>
  );
}
