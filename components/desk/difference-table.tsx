import { useTranslations } from "next-intl";
import table from "@/components/ui/data-table.module.css";
import type { Locale, RecordType } from "@/lib/domain/record";
import type { MergeField } from "@/lib/domain/three-way-merge";
import { formatFieldPath } from "@/lib/format/field-label";
import { formatFieldValue, languageOf, type Names } from "@/lib/format/field-value";
import { DiffText } from "./diff-text";

type Props = { type: RecordType; fields: MergeField[]; locale: Locale; names: Names };

/** Field by field, old beside new. */
export function DifferenceTable({ type, fields, locale, names }: Props) {
  const t = useTranslations("desk.difference");
  if (fields.length === 0) return <p className="absent">{t("none")}</p>;
  const meant = { type, locale, names };
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t("field")}</th>
          <th scope="col">{t("before")}</th>
          <th scope="col">{t("after")}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ path, base, mine }) => {
          const [before, after] = [formatFieldValue(path, base, meant), formatFieldValue(path, mine, meant)];
          const shared = { before, after, lang: languageOf(path) };
          return (
            <tr key={path}>
              <th scope="row">{formatFieldPath(type, path, locale)}</th>
              <td data-label={t("before")}>{before === "" ? <span className="absent">{t("nothing")}</span> : <DiffText {...shared} show="before" />}</td>
              <td data-label={t("after")}>{after === "" ? <span className="absent">{t("removed")}</span> : <DiffText {...shared} show="after" />}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
