import { useTranslations } from "next-intl";
import table from "@/components/ui/data-table.module.css";
import { LocalizedText } from "@/components/ui/localized-text";
import type { Locale } from "@/lib/domain/record/record";
import type { LinkEntry, Named, Report, SetEntry } from "@/lib/domain/work-queue/work-queue";
import type { QueueDate } from "@/lib/domain/work-queue/dates";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { deskAddressOf, reportAddress, setAddress } from "@/lib/format/addresses/desk-addresses";
import { formatMoment } from "@/lib/format/dates/desk-times";
import { RecordName } from "./record-name";
import { ReportSubjectName } from "./report-subject";
import form from "./form.module.css";
import styles from "./queue.module.css";

/** The head of a row: the record, linked to its form or to the target of the queue. */
export function RecordCell({ named, locale, href }: { named: Named; locale: Locale; href?: string }) {
  return (
    <th scope="row" className={table.free}>
      <RecordName named={named} locale={locale} href={href} />
    </th>
  );
}

export function DateRow({
  date,
  person,
  locale,
}: {
  date: QueueDate;
  person: string | null;
  locale: Locale;
}) {
  const t = useTranslations("desk.queue");
  const what = t(`dateOf.${date.of}`);
  return (
    <tr>
      <th scope="row" className={table.free}>
        <a href={deskAddressOf(date)}>
          <LocalizedText text={date.title} locale={locale} />
        </a>
      </th>
      <td data-label={t("column.what")}>{person ? t("ofPerson", { what, person }) : what}</td>
      <td data-label={t("column.date")}>
        <span>
          {formatPartialDate(date.date, locale)}
          {date.date.wording ? ` (“${date.date.wording}”)` : ""}
        </span>
      </td>
    </tr>
  );
}

export function SetRow({ set, locale }: { set: SetEntry; locale: Locale }) {
  const t = useTranslations("desk.queue");
  const words = useTranslations("desk.sets");
  const { schedule } = set;
  return (
    <tr>
      <th scope="row" className={table.free}>
        <a href={setAddress(set.setId)}>{set.name}</a>
      </th>
      <td className={table.free} data-label={t("column.status")}>
        {schedule
          ? words(`scheduled.${schedule.state}`, {
              when: formatMoment(schedule.dueAt, locale),
              who: schedule.who,
            })
          : words(`status.${set.status}`)}
      </td>
      <td className={table.free} data-label={t("column.note")}>
        {set.note ?? <span className="absent">{t("noNote")}</span>}
      </td>
      <td data-label={t("column.drafts")}>{set.count}</td>
      <td data-label={t("column.who")}>{set.who}</td>
      <td data-label={t("column.saved")}>{formatMoment(set.at, locale)}</td>
    </tr>
  );
}

export function LinkRow({ entry, locale }: { entry: LinkEntry; locale: Locale }) {
  const t = useTranslations("desk.queue");
  const answer = entry.answer === null ? t("noAnswer") : String(entry.answer);
  return (
    <tr>
      <RecordCell named={entry} locale={locale} />
      <td className={table.free} data-label={t("column.address")}>
        <a href={entry.url} rel="noreferrer">
          {entry.url}
        </a>
      </td>
      <td data-label={t("column.answer")}>
        {entry.checkedAt === null
          ? t("neverTried")
          : entry.failures > 0
            ? t("tries", { answer, count: entry.failures })
            : answer}
      </td>
      <td data-label={t("column.tried")}>
        {entry.checkedAt ? formatMoment(entry.checkedAt, locale) : t("neverTried")}
      </td>
    </tr>
  );
}

export function ReportRow({
  report,
  mayResolve,
  locale,
}: {
  report: Report;
  mayResolve: boolean;
  locale: Locale;
}) {
  const t = useTranslations("desk.queue");
  return (
    <tr>
      <th scope="row" className={table.free}>
        <ReportSubjectName named={report} locale={locale} />
      </th>
      <td className={`${styles.report} ${table.free}`} data-label={t("column.report")}>
        {report.text}
      </td>
      <td className={table.free} data-label={t("column.contact")}>
        {report.contact ?? <span className="absent">{t("noContact")}</span>}
      </td>
      <td data-label={t("column.reported")}>{formatMoment(report.at, locale)}</td>
      {mayResolve ? (
        <td data-label={t("column.action")}>
          <a className={`${form.button} ${form.strong}`} href={reportAddress(report.reportId)}>
            {t("resolve")}
          </a>
        </td>
      ) : null}
    </tr>
  );
}
