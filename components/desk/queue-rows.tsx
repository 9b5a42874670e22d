import { useTranslations } from "next-intl";
import table from "@/components/ui/data-table.module.css";
import { LocalizedText } from "@/components/ui/words";
import { settleReportAction } from "@/lib/actions/settle-report";
import type { Locale } from "@/lib/domain/record/record";
import type { LinkEntry, Named, Report } from "@/lib/domain/work-queue/work-queue";
import type { QueueDate } from "@/lib/domain/work-queue/dates";
import { addressOf, parsePlace } from "@/lib/format/addresses/page-addresses";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { deskAddressOf } from "@/lib/format/addresses/desk-addresses";
import { formatMoment } from "@/lib/format/dates/desk-times";
import { messagesOf } from "@/lib/messages/catalogue";
import { ButtonForm } from "./form/button-form";
import { RecordName } from "./record-name";
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

/** A reader page, by its name in the navigation. */
function PageCell({ page, locale }: { page: string; locale: Locale }) {
  const t = useTranslations("desk.queue");
  const place = parsePlace(page, null);
  return (
    <th scope="row" className={table.free}>
      {place && !("id" in place) ? <a href={addressOf(place, locale, null)}>{messagesOf(locale).site.nav[place.page]}</a> : page}{" "}
      <span className="absent">{t("wholePage")}</span>
    </th>
  );
}

export function DateRow({ date, person, locale }: { date: QueueDate; person: string | null; locale: Locale }) {
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
        {entry.checkedAt === null ? t("neverTried") : entry.failures > 0 ? t("tries", { answer, count: entry.failures }) : answer}
      </td>
      <td data-label={t("column.tried")}>{entry.checkedAt ? formatMoment(entry.checkedAt, locale) : t("neverTried")}</td>
    </tr>
  );
}

export function ReportRow({ report, maySettle, locale }: { report: Report; maySettle: boolean; locale: Locale }) {
  const t = useTranslations("desk.queue");
  return (
    <tr>
      {"page" in report ? <PageCell page={report.page} locale={locale} /> : <RecordCell named={report} locale={locale} />}
      <td className={`${styles.report} ${table.free}`} data-label={t("column.report")}>
        {report.text}
      </td>
      <td className={table.free} data-label={t("column.contact")}>
        {report.contact ?? <span className="absent">{t("noContact")}</span>}
      </td>
      <td data-label={t("column.reported")}>{formatMoment(report.at, locale)}</td>
      {maySettle ? (
        <td data-label={t("column.settle")}>
          <ButtonForm action={settleReportAction} place="/admin?queue=reports" holds={{ report: report.reportId }}>
            <button className={`${form.button} ${form.strong}`}>{t("settle")}</button>
          </ButtonForm>
        </td>
      ) : null}
    </tr>
  );
}
