import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import type { Locale } from "@/lib/domain/record/record";
import { formatNumber } from "@/lib/format/numbers";
import { messagesOf } from "@/lib/messages/catalogue";
import styles from "./data-view.module.css";

export type ListedFile = { name: string; bytes: number; sha256: string; rows: number | null };

type Props = { labelledBy: string; files: ListedFile[]; folder: string; locale: Locale };

/** Downloadable files, each with its content, size and checksum. */
export function DataFileTable({ labelledBy, files, folder, locale }: Props) {
  const t = useTranslations("data");
  const { table, packageTitle } = messagesOf(locale).data;
  const holds = new Map(Object.entries(table));
  const column = {
    file: t("column.file"),
    holds: t("column.holds"),
    rows: t("column.rows"),
    bytes: t("column.bytes"),
    sha256: t("column.sha256"),
  };
  return (
    <DataTable labelledBy={labelledBy} columns={Object.values(column)} className={styles.files}>
      {files.map(({ name, bytes, sha256, rows }) => (
        <tr key={name}>
          <th scope="row">
            <a href={`${folder}/${name}`}>{name}</a>
          </th>
          <td data-label={column.holds}>{holds.get(name.replace(/\.(json|csv)$/, "")) ?? packageTitle}</td>
          <td data-label={column.rows}>{rows === null ? null : formatNumber(rows, locale)}</td>
          <td data-label={column.bytes}>{t("bytes", { count: formatNumber(bytes, locale) })}</td>
          <td data-label={column.sha256}>
            <code>{sha256}</code>
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
