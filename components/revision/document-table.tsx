import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import table from "@/components/ui/data-table.module.css";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import type { Locale, RecordType } from "@/lib/domain/record/record";
import { differingFields } from "@/lib/domain/editing/three-way-merge";
import { formatFieldPath } from "@/lib/format/fields/field-label";
import { formatFieldValue, languageOf, type Names } from "@/lib/format/fields/field-value";
import styles from "./revision-view.module.css";

type Props = { type: RecordType; document: DraftDocument; locale: Locale; names: Names };

/** All fields of a version. */
export function DocumentTable({ type, document, locale, names }: Props) {
  const t = useTranslations("desk.difference");
  const rows = differingFields(null, document)
    .map(({ path, mine }) => ({ path, says: formatFieldValue(path, mine, { type, locale, names }) }))
    .filter(({ says }) => says !== "");
  return (
    <DataTable label={t("allFields")} columns={[t("field"), t("says")]}>
      {rows.map(({ path, says }) => (
        <tr key={path}>
          <th scope="row">{formatFieldPath(type, path, locale)}</th>
          <td data-label={t("says")} lang={languageOf(path)} className={`${table.free} ${styles.says}`}>
            {says}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
