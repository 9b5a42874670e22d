import { hasLocale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import { ReportUnknown } from "@/components/report/report-unknown";
import { PlainFrame } from "@/components/site/plain-frame";
import { now } from "@/lib/clock";
import { readPublishedRecord } from "@/lib/db/published-record";
import { locales } from "@/lib/domain/record";
import { messagesOf } from "@/lib/messages/catalogue";

export const dynamic = "force-static";
export const revalidate = 60;

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return { title: messagesOf(locale === "ko" ? "ko" : "en").report.unknownTitle, robots: { index: false, follow: false } };
}

/** Where the form is asked for about nothing that readers have. */
export default async function Page({ params }: Props) {
  const { locale } = await params;
  if (!hasLocale(locales, locale)) return null;
  setRequestLocale(locale);
  return (
    <PlainFrame locale={locale} madeAt={now()} record={await readPublishedRecord()} addressIn={(language) => `/${language}/report/unknown`}>
      <ReportUnknown />
    </PlainFrame>
  );
}
