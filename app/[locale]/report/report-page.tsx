/** Renders the form for reporting an error and the page after sending it; neither is cached or indexed. */
import type { Metadata } from "next";
import { hasLocale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import { ReportThanks } from "@/components/report/report-thanks";
import { ReportUnknown } from "@/components/report/report-unknown";
import { ReportView } from "@/components/report/report-view";
import { PlainFrame } from "@/components/site/plain-frame";
import { now } from "@/lib/clock";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { findPublicDocument } from "@/lib/db/published/public-document";
import type { ReportSubject } from "@/lib/domain/editing/error-report";
import { locales } from "@/lib/domain/record/record";
import { reportAddress } from "@/lib/format/addresses/report-address";
import { responseContext } from "@/lib/http/response-context";
import { messagesOf } from "@/lib/messages/catalogue";
import { parseReportSubject } from "@/lib/schemas/forms/error-report";

export type ReportProps = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The reported record or page with its published content; null where there is none. */
async function subjectOf(searchParams: ReportProps["searchParams"]) {
  const { type, id, page } = await searchParams;
  const subject: ReportSubject | null = parseReportSubject({ type, id, page });
  if (!subject) return null;
  if ("page" in subject) return { subject, document: null };
  const document = await findPublicDocument(subject);
  return document && { subject, document };
}

export async function ReportPage({ params, searchParams, step }: ReportProps & { step: "form" | "thanks" }) {
  const { locale } = await params;
  if (!hasLocale(locales, locale)) return null;
  setRequestLocale(locale);
  const found = await subjectOf(searchParams);
  const record = await readPublishedRecord();
  const madeAt = now();
  if (!found) {
    responseContext.status(404);
    return (
      <PlainFrame
        locale={locale}
        madeAt={madeAt}
        record={record}
        addressIn={(language) => `/${language}/report`}
      >
        <ReportUnknown />
      </PlainFrame>
    );
  }
  const issueTitle = record.issues.find(({ id }) => id === found.document?.issue)?.title ?? null;
  const content = { ...found, issueTitle, locale };
  return (
    <PlainFrame
      locale={locale}
      madeAt={madeAt}
      record={record}
      addressIn={(language) => reportAddress(found.subject, language, step)}
    >
      {step === "form" ? <ReportView {...content} madeAt={madeAt} /> : <ReportThanks {...content} />}
    </PlainFrame>
  );
}

export async function reportMetadata(
  { params, searchParams }: ReportProps,
  step: "form" | "thanks",
): Promise<Metadata> {
  const { locale } = await params;
  const words = messagesOf(locale === "ko" ? "ko" : "en").report;
  const found = await subjectOf(searchParams);
  const title = found ? (step === "form" ? words.title : words.thanksTitle) : words.unknownTitle;
  return { title, robots: { index: false, follow: false } };
}
