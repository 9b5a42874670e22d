import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import table from "@/components/ui/data-table.module.css";
import type { TalksRecord } from "@/lib/domain/record/record";
import { searchableCounts } from "@/lib/domain/search/search";
import { searchKinds } from "@/lib/domain/search/search-entries";
import { formatNumber } from "@/lib/format/numbers";

/** What can be searched: each kind, its searched fields, and its number of records. */
export function SearchScope({ record, view }: { record: TalksRecord; view: ReaderView }) {
  const t = useTranslations("search");
  const counts = searchableCounts(record, view.asOf);
  return (
    <table className={table.table}>
      <caption>{t("scope.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("scope.kind")}</th>
          <th scope="col">{t("scope.fields")}</th>
          <th scope="col" className={table.figure}>
            {t("scope.count")}
          </th>
        </tr>
      </thead>
      <tbody>
        {searchKinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">{t(`kinds.${kind}`)}</th>
            <td data-label={t("scope.fields")}>{t(`fields.${kind}`)}</td>
            <td data-label={t("scope.count")} className={table.figure}>
              {formatNumber(counts[kind], view.locale)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
