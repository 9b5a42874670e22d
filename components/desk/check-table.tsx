import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { CheckRowCells, type CheckRow } from "./check-row";

/** The issues to verify, for those who may look but not say so. */
export function CheckTable({ rows, limitHours }: { rows: CheckRow[]; limitHours: number }) {
  const t = useTranslations("desk.queue.column");
  return (
    <DataTable labelledBy="queue-title" columns={[t("issue"), t("board"), t("lastChecked"), t("age", { limit: limitHours })]}>
      {rows.map((row) => (
        <tr key={row.id}>
          <CheckRowCells row={row} limitHours={limitHours} />
        </tr>
      ))}
    </DataTable>
  );
}
