import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import type { Locale } from "@/lib/domain/record/record";
import { formatAge } from "@/lib/format/dates/ages";
import { CheckRowCells, type CheckRow } from "./check-row";

/** The issues to verify, for accounts without permission to verify them. */
export function CheckTable({ rows, limitHours, locale }: { rows: CheckRow[]; limitHours: number; locale: Locale }) {
  const t = useTranslations("desk.queue.column");
  return (
    <DataTable labelledBy="queue-title" columns={[t("issue"), t("board"), t("lastChecked"), t("age", { limit: formatAge(limitHours, locale) })]}>
      {rows.map((row) => (
        <tr key={row.id}>
          <CheckRowCells row={row} limitHours={limitHours} locale={locale} />
        </tr>
      ))}
    </DataTable>
  );
}
