import { hasLocale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import { ReportOutdated } from "@/components/report/report-outdated";
import { PlainFrame } from "@/components/site/plain-frame";
import { now } from "@/lib/clock";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { locales } from "@/lib/domain/record/record";
import { messagesOf } from "@/lib/messages/catalogue";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return {
    title: messagesOf(locale === "ko" ? "ko" : "en").posting.outdatedTitle,
    robots: { index: false, follow: false },
  };
}

/**
 * The redirect target of a report sent without script from a page of an older build
 * (lib/http/unknown-action.ts).
 */
export default async function Page({ params }: Props) {
  const { locale } = await params;
  if (!hasLocale(locales, locale)) return null;
  setRequestLocale(locale);
  return (
    <PlainFrame
      locale={locale}
      madeAt={now()}
      record={await readPublishedRecord()}
      addressIn={(language) => `/${language}/report/outdated`}
    >
      <ReportOutdated locale={locale} />
    </PlainFrame>
  );
}
