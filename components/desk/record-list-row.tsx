import { useTranslations } from "next-intl";
import table from "@/components/ui/data-table.module.css";
import { StageWord } from "@/components/ui/status-words";
import { columnsOf, type ListColumn, type RecordRow, wordColumns } from "@/lib/domain/editing/record-list";
import type { Locale, RecordType } from "@/lib/domain/record/record";
import { isValidTime } from "@/lib/domain/time/stored-time";
import { deskAddressOf } from "@/lib/format/addresses/desk-addresses";
import { formatAge } from "@/lib/format/dates/ages";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { formatMoment } from "@/lib/format/dates/desk-times";
import { DraftBoxCell } from "./select-drafts";

type Props = {
  type: RecordType;
  row: RecordRow;
  /** Whether the list has a column to select drafts. */
  isSelectable: boolean;
  locale: Locale;
  at: Date;
};

const hourMs = 3_600_000;

/** Words of any length. */
const isFree = (column: ListColumn) => column === "who" || wordColumns.some((words) => words === column);

/** A record of a list: the cells of its type's columns. */
export function RecordListRow({ type, row, isSelectable, locale, at }: Props) {
  const t = useTranslations("desk.list");
  return (
    <tr>
      {isSelectable ? (
        <DraftBoxCell
          draft={row.draft && { type, id: row.id, save: row.draft.save }}
          name={row.name}
          label={t("select")}
        />
      ) : null}
      {columnsOf[type].map((column) =>
        column === "title" ? (
          <th key={column} scope="row" className={table.free}>
            <a href={deskAddressOf({ type, id: row.id })}>{row.name}</a>
          </th>
        ) : (
          <td
            key={column}
            data-label={t(`column.${column}`)}
            className={isFree(column) ? table.free : undefined}
          >
            <Cell column={column} row={row} locale={locale} at={at} />
          </td>
        ),
      )}
    </tr>
  );
}

function Cell({
  column,
  row,
  locale,
  at,
}: Omit<Props, "type" | "isSelectable"> & { column: Exclude<ListColumn, "title"> }) {
  const t = useTranslations("desk.list");
  const absent = <span className="absent">{t("notGiven")}</span>;
  switch (column) {
    case "date":
      return row.date ? formatPartialDate(row.date, locale) : absent;
    case "issue":
      return row.issues.length > 0 ? row.issues.map(({ name }) => name).join(", ") : absent;
    case "stage":
      return row.stage ? <StageWord stage={row.stage} /> : absent;
    case "state":
      return <State row={row} />;
    case "who":
      return row.who || absent;
    case "age":
      return <Age row={row} locale={locale} at={at} />;
    default:
      return row.words[column] || absent;
  }
}

function State({ row: { publication, version, isVerified, draft } }: { row: RecordRow }) {
  const t = useTranslations("desk.list");
  const published =
    publication === null || publication === "draft"
      ? t("new_record")
      : t(publication, { version }) + (isVerified ? "" : `, ${t("unverified")}`);
  return (
    <span>
      {published}
      {draft && publication !== null && publication !== "draft" ? (
        <>
          , <b>{t("hasDraft")}</b>
        </>
      ) : null}
    </span>
  );
}

function Age({ row: { changedAt }, locale, at }: Pick<Props, "row" | "locale" | "at">) {
  const moment = formatMoment(changedAt, locale);
  if (!isValidTime(changedAt)) return moment;
  const hours = Math.max(0, at.getTime() - changedAt.getTime()) / hourMs;
  return (
    <time dateTime={changedAt.toISOString()} title={moment}>
      {formatAge(hours, locale)}
    </time>
  );
}
