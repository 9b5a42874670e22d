import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import type { Locale, RecordType } from "@/lib/domain/record/record";
import type { MergeField } from "@/lib/domain/editing/three-way-merge";
import { formatFieldPath } from "@/lib/format/fields/field-label";
import { formatFieldValue, languageOf, type Names } from "@/lib/format/fields/field-value";
import { DiffText } from "./diff-text";
import styles from "./difference-table.module.css";

type Props = { type: RecordType; fields: MergeField[]; locale: Locale; names: Names };

/** Old and new value of each field. */
export function DifferenceTable({ type, fields, locale, names }: Props) {
  const t = useTranslations("desk.difference");
  const context = { type, locale, names };
  const rows = fields
    .map(({ path, base, mine }) => ({
      path,
      before: formatFieldValue(path, base, context),
      after: formatFieldValue(path, mine, context),
    }))
    // A missing value and an empty one look the same to a reader.
    .filter(({ before, after }) => before !== after);
  if (rows.length === 0) return <p className="absent">{t("none")}</p>;
  return (
    <DataTable
      label={t("changedFields")}
      columns={[t("field"), t("before"), t("after")]}
      className={styles.table}
    >
      {rows.map(({ path, before, after }) => {
        const shared = { before, after, lang: languageOf(path) };
        return (
          <tr key={path}>
            <th scope="row">{formatFieldPath(type, path, locale)}</th>
            <td data-label={t("before")}>
              {before === "" ? (
                <span className="absent">{t("nothing")}</span>
              ) : (
                <DiffText {...shared} show="before" />
              )}
            </td>
            <td data-label={t("after")}>
              {after === "" ? (
                <span className="absent">{t("removed")}</span>
              ) : (
                <DiffText {...shared} show="after" />
              )}
            </td>
          </tr>
        );
      })}
    </DataTable>
  );
}
