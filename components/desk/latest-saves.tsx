import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import table from "@/components/ui/data-table.module.css";
import type { Locale } from "@/lib/domain/record/record";
import type { LatestSave } from "@/lib/domain/work-queue/work-queue";
import { isoTime } from "@/lib/domain/time/stored-time";
import { formatMoment } from "@/lib/format/dates/desk-times";
import { RecordName } from "./record-name";
import styles from "./queue.module.css";

/** The latest saves, with the kind of change. */
export function LatestSaves({ saves, locale }: { saves: LatestSave[]; locale: Locale }) {
  const t = useTranslations("desk.queue");
  return (
    <section className={styles.part} aria-labelledby="latest-saves">
      <h2 id="latest-saves" className={styles.head}>
        {t("saves.title")}
      </h2>
      {saves.length === 0 ? (
        <p className="absent">{t("saves.none")}</p>
      ) : (
        <DataTable
          labelledBy="latest-saves"
          columns={[t("saves.time"), t("column.record"), t("saves.change"), t("column.who")]}
        >
          {saves.map(({ action, reason, who, at, ...named }, index) => (
            <tr key={index}>
              <td data-label={t("saves.time")}>
                <time dateTime={isoTime(at) ?? undefined}>{formatMoment(at, locale)}</time>
              </td>
              <td className={table.free} data-label={t("column.record")}>
                <span>
                  <RecordName named={named} locale={locale} />
                </span>
              </td>
              <td className={table.free} data-label={t("saves.change")}>
                {reason
                  ? t("saves.withReason", { action: t(`saves.action.${action}`), reason })
                  : t(`saves.action.${action}`)}
              </td>
              <td className={table.free} data-label={t("column.who")}>
                {who}
              </td>
            </tr>
          ))}
        </DataTable>
      )}
    </section>
  );
}
