import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { ReportSubjectName } from "@/components/desk/report-subject";
import { BreadcrumbTrail } from "@/components/site/breadcrumb-trail";
import { PageHead } from "@/components/site/page-head";
import { DataTable } from "@/components/ui/data-table";
import table from "@/components/ui/data-table.module.css";
import { Section } from "@/components/ui/section";
import { requestLanguage } from "@/lib/auth/desk-language";
import { listResolvedReports, type ResolvedReport } from "@/lib/db/desk/error-reports";
import { readQueueCache } from "@/lib/desk/queue-cache";
import type { Locale } from "@/lib/domain/record/record";
import type { Named } from "@/lib/domain/work-queue/work-queue";
import { reportAddress } from "@/lib/format/addresses/desk-addresses";
import { formatMoment } from "@/lib/format/dates/desk-times";
import { messagesOf } from "@/lib/messages/catalogue";
import { renderDeskPage } from "@/app/admin/_desk/desk-page";
import queue from "@/components/desk/queue.module.css";

const mostShown = 100;

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await requestLanguage()).desk.reports.resolved };
}

export default async function Page() {
  return renderDeskPage({ section: "queue", here: "/admin/reports" }, async ({ locale }) => {
    const { nameOf } = await readQueueCache();
    const reports = (await listResolvedReports(mostShown)).map((report) => ({
      ...report,
      named: "page" in report.about ? report.about : nameOf(report.about),
    }));
    return <ResolvedReports reports={reports} locale={locale} />;
  });
}

type Shown = { reports: (ResolvedReport & { named: Named | { page: string } })[]; locale: Locale };

function ResolvedReports({ reports, locale }: Shown) {
  const t = useTranslations("desk.reports");
  const names = useTranslations("desk.queue");
  const heads = [t("about"), names("column.report"), t("outcome"), t("note"), t("resolvedAt")];
  return (
    <>
      <PageHead
        crumbs={
          <BreadcrumbTrail
            way={[{ href: "/admin?queue=reports", name: names("name.reports") }]}
            here={t("resolved")}
          />
        }
        title={t("resolved")}
      />
      <Section id="resolved-reports" title={t("last", { most: mostShown })}>
        {reports.length === 0 ? (
          <p className="absent">{t("noneResolved")}</p>
        ) : (
          <DataTable labelledBy="resolved-reports" columns={heads}>
            {reports.map(({ reportId, named, text, resolution: { outcome, note, who, at } }) => (
              <tr key={reportId}>
                <th scope="row" className={table.free}>
                  <ReportSubjectName named={named} locale={locale} />
                </th>
                <td className={`${queue.report} ${table.free}`} data-label={heads[1]}>
                  {text}
                </td>
                <td data-label={heads[2]}>
                  <a href={reportAddress(reportId)}>{t(outcome ? `outcomeName.${outcome}` : "noOutcome")}</a>
                </td>
                <td className={`${queue.report} ${table.free}`} data-label={heads[3]}>
                  {note ?? <span className="absent">{t("noNote")}</span>}
                </td>
                <td data-label={heads[4]}>
                  {who === ""
                    ? formatMoment(at, locale)
                    : t("resolvedBy", { who, when: formatMoment(at, locale) })}
                </td>
              </tr>
            ))}
          </DataTable>
        )}
      </Section>
    </>
  );
}
