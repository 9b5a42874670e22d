import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { DataTable } from "@/components/ui/data-table";
import table from "@/components/ui/data-table.module.css";
import { searchableCounts } from "@/lib/domain/search/search";
import { searchKinds } from "@/lib/domain/search/search-entries";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { formatNumber } from "@/lib/format/numbers";

/** What can be searched: each kind, its searched fields, and its number of records. */
export function SearchScope({ record, view }: { record: PublicRecord; view: ReaderView }) {
  const t = useTranslations("search");
  const counts = searchableCounts(record, view.asOf);
  return (
    <DataTable
      caption={t("scope.caption")}
      columns={[t("scope.kind"), t("scope.fields"), { label: t("scope.count"), className: table.figure }]}
    >
      {searchKinds.map((kind) => (
        <tr key={kind}>
          <th scope="row">{t(`kinds.${kind}`)}</th>
          <td data-label={t("scope.fields")}>{t(`fields.${kind}`)}</td>
          <td data-label={t("scope.count")} className={table.figure}>
            {formatNumber(counts[kind], view.locale)}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
