import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import type { LoggedEntry } from "@/lib/domain/editing/audit";
import { type Locale, recordTypes } from "@/lib/domain/record/record";
import { isoTime } from "@/lib/domain/time/stored-time";
import { deskAddressOf, reportAddress, setAddress } from "@/lib/format/addresses/desk-addresses";
import { formatExactMoment } from "@/lib/format/dates/desk-times";
import { formatLogAction, formatLogDetails, formatLogSubject } from "@/lib/format/log-entry";
import styles from "./account.module.css";

type Props = {
  entries: readonly LoggedEntry[];
  /** Names of accounts by id. */
  names: ReadonlyMap<string, string>;
  locale: Locale;
};

export function LogTable({ entries, names, locale }: Props) {
  const t = useTranslations("desk.log");
  const heads = [
    t("column.time"),
    t("column.who"),
    t("column.action"),
    t("column.result"),
    t("column.subject"),
    t("column.details"),
    t("column.address"),
  ];
  return (
    <DataTable labelledBy="entries" columns={heads}>
      {entries.map((entry) => (
        <tr key={entry.seq}>
          <th scope="row">
            <time dateTime={isoTime(entry.recordedAt) ?? undefined}>
              {formatExactMoment(entry.recordedAt, locale)}
            </time>
          </th>
          <td data-label={heads[1]}>
            {entry.channel === "command_line"
              ? t("console")
              : entry.who || <span className="absent">{t("notSignedIn")}</span>}
          </td>
          <td data-label={heads[2]}>{formatLogAction(entry.action, locale)}</td>
          <td data-label={heads[3]}>
            <span className={entry.result === "refused" ? styles.refused : undefined}>
              {t(`result.${entry.result}`)}
            </span>
          </td>
          <td data-label={heads[4]}>
            <Subject entry={entry} names={names} locale={locale} />
          </td>
          <td data-label={heads[5]}>
            <Details entry={entry} locale={locale} />
          </td>
          <td data-label={heads[6]}>{entry.address ?? <span className="absent">{t("noAddress")}</span>}</td>
        </tr>
      ))}
    </DataTable>
  );
}

type EntryProps = { entry: LoggedEntry; locale: Locale };

function Subject({ entry, names, locale }: EntryProps & Pick<Props, "names">) {
  const t = useTranslations("desk.log");
  const { recordType, recordId } = entry;
  if (recordType === null || recordId === null) return <span className="absent">{t("noSubject")}</span>;
  if (recordType === "account")
    return <a href={`/admin/accounts/${recordId}`}>{names.get(recordId) ?? recordId}</a>;
  const type = recordTypes.find((known) => known === recordType);
  const href =
    recordType === "set" ? setAddress(recordId) : type ? deskAddressOf({ type, id: recordId }) : null;
  return (
    <span>
      {href === null ? recordId : <a href={href}>{recordId}</a>}{" "}
      <span className="absent">{formatLogSubject(recordType, locale)}</span>
    </span>
  );
}

function Details({ entry, locale }: EntryProps) {
  const t = useTranslations("desk.log");
  const details = formatLogDetails(entry, locale);
  if (details.length === 0) return <span className="absent">{t("noDetails")}</span>;
  return (
    <span className={styles.details}>
      {details.map(({ name, label, value }) => (
        <span key={name}>
          {label}: {name === "report" ? <a href={reportAddress(value)}>{value}</a> : value}
        </span>
      ))}
    </span>
  );
}
