import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { useTranslations } from "next-intl";
import { DeskMessages } from "@/components/desk/desk-messages";
import { ButtonForm, ResubmitButton } from "@/components/desk/form/button-form";
import { ReportSubjectName } from "@/components/desk/report-subject";
import { ResolveReportForm } from "@/components/desk/resolve-report-form";
import { BreadcrumbTrail } from "@/components/site/breadcrumb-trail";
import { PageHead } from "@/components/site/page-head";
import { Section } from "@/components/ui/section";
import { reopenReportAction } from "@/lib/actions/resolve-report";
import { requestLanguage } from "@/lib/auth/desk-language";
import { findErrorReport } from "@/lib/db/desk/error-reports";
import { readQueueCache } from "@/lib/desk/queue-cache";
import { can } from "@/lib/domain/editing/permissions";
import type { Locale } from "@/lib/domain/record/record";
import type { Named } from "@/lib/domain/work-queue/work-queue";
import { reportAddress } from "@/lib/format/addresses/desk-addresses";
import { formatMoment } from "@/lib/format/dates/desk-times";
import { messagesOf } from "@/lib/messages/catalogue";
import { reportId } from "@/lib/schemas/forms/resolve-report";
import { renderDeskPage } from "@/app/admin/_desk/desk-page";
import styles from "@/components/desk/account.module.css";
import form from "@/components/desk/form.module.css";
import queue from "@/components/desk/queue.module.css";

type Props = { params: Promise<{ id: string }> };
type Report = NonNullable<Awaited<ReturnType<typeof findErrorReport>>>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await requestLanguage()).desk.reports.one };
}

export default async function Page({ params }: Props) {
  const id = reportId.safeParse((await params).id).data;
  if (id === undefined) notFound();
  return renderDeskPage(
    { section: "queue", here: reportAddress(id) },
    async ({ editor, locale }) => {
      const report = (await findErrorReport(id)) ?? notFound();
      const { nameOf } = await readQueueCache();
      const named = "page" in report.about ? report.about : nameOf(report.about);
      return (
        <DeskMessages locale={locale}>
          <ReportView
            report={report}
            named={named}
            mayResolve={can(editor.role, "settle_report")}
            locale={locale}
          />
        </DeskMessages>
      );
    },
    (locale) => (
      <DeskMessages locale={locale}>
        <ResolveReportForm reportId={id} isSent />
        <ResubmitButton action={reopenReportAction} place={reportAddress(id)} />
      </DeskMessages>
    ),
  );
}

type Shown = { report: Report; named: Named | { page: string }; mayResolve: boolean; locale: Locale };

function ReportView({ report, named, mayResolve, locale }: Shown) {
  const t = useTranslations("desk.reports");
  const names = useTranslations("desk.queue");
  const { reportId: id, text, contact, reportedAt, resolution } = report;
  return (
    <>
      <PageHead
        crumbs={
          <BreadcrumbTrail
            way={[{ href: "/admin?queue=reports", name: names("name.reports") }]}
            here={t("one")}
          />
        }
        title={t("one")}
      />
      <dl className={styles.facts}>
        <dt>{t("about")}</dt>
        <dd>
          <ReportSubjectName named={named} locale={locale} />
        </dd>
        <dt>{names("column.report")}</dt>
        <dd className={queue.report}>{text}</dd>
        <dt>{names("column.contact")}</dt>
        <dd>{contact ?? <span className="absent">{names("noContact")}</span>}</dd>
        <dt>{names("column.reported")}</dt>
        <dd>{formatMoment(reportedAt, locale)}</dd>
        {resolution ? (
          <>
            <dt>{t("outcome")}</dt>
            <dd>
              <b>{t(resolution.outcome ? `outcomeName.${resolution.outcome}` : "noOutcome")}</b>
            </dd>
            {resolution.note === null ? null : (
              <>
                <dt>{t("note")}</dt>
                <dd className={queue.report}>{resolution.note}</dd>
              </>
            )}
            <dt>{t("resolvedAt")}</dt>
            <dd>
              {resolution.who === ""
                ? formatMoment(resolution.at, locale)
                : t("resolvedBy", { who: resolution.who, when: formatMoment(resolution.at, locale) })}
            </dd>
          </>
        ) : null}
      </dl>
      {mayResolve ? null : (
        <>
          <ResolveReportForm reportId={id} isSent />
          <ResubmitButton action={reopenReportAction} place={reportAddress(id)} />
        </>
      )}
      {mayResolve && resolution ? (
        <ButtonForm
          action={reopenReportAction}
          place={reportAddress(id)}
          holds={{ report: id }}
          className={`${form.form} ${styles.narrow}`}
        >
          <p className={form.hint}>{t("reopenHint")}</p>
          <div className={form.buttons}>
            <button className={`${form.button} ${form.strong}`}>{t("reopen")}</button>
          </div>
        </ButtonForm>
      ) : null}
      {mayResolve && !resolution ? (
        <Section id="resolve" title={t("resolve")}>
          <div className={styles.narrow}>
            <ResolveReportForm reportId={id} />
          </div>
        </Section>
      ) : null}
    </>
  );
}
