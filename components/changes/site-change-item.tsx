import { useTranslations } from "next-intl";
import { DifferenceTable } from "@/components/record-parts/difference-table";
import type { Locale } from "@/lib/domain/record/record";
import { recordName } from "@/lib/domain/record/record-names";
import type { SiteChange } from "@/lib/domain/changes/site-changes";
import { differingFields } from "@/lib/domain/editing/three-way-merge";
import { formatBothZones } from "@/lib/format/dates/dates";
import { formatFieldPath } from "@/lib/format/fields/field-label";
import type { Names } from "@/lib/format/fields/field-value";
import { formatReason } from "@/lib/format/reason";
import { recordAddress } from "@/lib/format/addresses/record-address";
import styles from "./changes.module.css";

type Props = { change: SiteChange; names: Names; locale: Locale };

/** Maximum number of fields named above a difference. */
const fieldsNamed = 4;

/** One change of this site: the record, when, why, and the old text beside the new. */
export function SiteChangeItem({ change, names, locale }: Props) {
  const t = useTranslations("changes.site");
  const types = useTranslations("fields.type");
  const { type, id, action, group, seq, beforeSeq, before, after, recordedAt } = change;
  const document = after ?? before ?? {};
  const name = recordName(type, document, locale);
  const fields = action === "changed" && before && after ? differingFields(before, after) : [];
  const paths = [...new Set(fields.map(({ path }) => formatFieldPath(type, path, locale)))];
  return (
    <article className={styles.item}>
      <p className={styles.what}>
        <span className={styles.type}>{types(type)}</span>{" "}
        {after ? <a href={recordAddress({ type, id, document }, locale)}>{name}</a> : <del>{name}</del>}
      </p>
      <p className={styles.meta}>
        {t("published")} {formatBothZones(recordedAt, locale)}
        {" · "}
        {after ? (
          <a href={`/r/${seq}?lang=${locale}`}>{t("version")}</a>
        ) : beforeSeq === null ? null : (
          <a href={`/r/${beforeSeq}?lang=${locale}`}>{t("lastVersion")}</a>
        )}
      </p>
      <p>
        {t("reason")}: {formatReason(change, locale)}
      </p>
      {fields.length > 0 ? (
        <details open={group === "corrected" || group === "clarified"}>
          <summary>
            {t("fields", {
              fields: `${paths.slice(0, fieldsNamed).join(", ")}${paths.length > fieldsNamed ? " …" : ""}`,
            })}
          </summary>
          <DifferenceTable type={type} fields={fields} locale={locale} names={names} />
        </details>
      ) : null}
    </article>
  );
}
