import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import type { LoggedEntry } from "@/lib/domain/editing/audit";
import { type Locale, recordTypes } from "@/lib/domain/record/record";
import { isoTime } from "@/lib/domain/time/stored-time";
import { deskAddressOf } from "@/lib/format/addresses/desk-addresses";
import { formatExactMoment } from "@/lib/format/dates/desk-times";
import styles from "./account.module.css";
import { useActionName } from "./log-filter-form";

type Props = {
  entries: readonly LoggedEntry[];
  /** Names of accounts by id. */
  names: ReadonlyMap<string, string>;
  locale: Locale;
};

export function LogTable({ entries, names, locale }: Props) {
  const t = useTranslations("desk.log");
  const nameOf = useActionName();
  const heads = [t("column.time"), t("column.who"), t("column.action"), t("column.result"), t("column.subject"), t("column.details"), t("column.address")];
  return (
    <DataTable labelledBy="entries" columns={heads}>
      {entries.map((entry) => (
        <tr key={entry.seq}>
          <th scope="row">
            <time dateTime={isoTime(entry.recordedAt) ?? undefined}>{formatExactMoment(entry.recordedAt, locale)}</time>
          </th>
          <td data-label={heads[1]}>{entry.who === "" ? <span className="absent">{t("nobody")}</span> : entry.who === "console" && entry.accountId === null ? t("console") : entry.who}</td>
          <td data-label={heads[2]}>{nameOf(entry.action)}</td>
          <td data-label={heads[3]}>
            <span className={entry.result === "refused" ? styles.refused : undefined}>{t(`result.${entry.result}`)}</span>
          </td>
          <td data-label={heads[4]}>
            <Subject entry={entry} names={names} />
          </td>
          <td data-label={heads[5]}>
            <Details details={entry.details} />
          </td>
          <td data-label={heads[6]}>{entry.address ?? <span className="absent">{t("noAddress")}</span>}</td>
        </tr>
      ))}
    </DataTable>
  );
}

function Subject({ entry: { recordType, recordId }, names }: { entry: LoggedEntry; names: Props["names"] }) {
  const t = useTranslations("desk.log");
  if (recordType === null || recordId === null) return <span className="absent">{t("noSubject")}</span>;
  if (recordType === "account") return <a href={`/admin/accounts/${recordId}`}>{names.get(recordId) ?? recordId}</a>;
  const type = recordTypes.find((known) => known === recordType);
  return type ? <a href={deskAddressOf({ type, id: recordId })}>{recordId}</a> : recordId;
}

/** The details under their stored names, unformatted, for investigations. */
function Details({ details }: { details: LoggedEntry["details"] }) {
  const t = useTranslations("desk.log");
  const told = Object.entries(details);
  if (told.length === 0) return <span className="absent">{t("noDetails")}</span>;
  return (
    <span className={styles.details} lang="en">
      {told.map(([key, value]) => (
        <span key={key}>
          {key}: {String(value)}
        </span>
      ))}
    </span>
  );
}
