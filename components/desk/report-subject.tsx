import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/record/record";
import type { Named } from "@/lib/domain/work-queue/work-queue";
import { addressOf, parsePageRef } from "@/lib/format/addresses/page-addresses";
import { messagesOf } from "@/lib/messages/catalogue";
import { RecordName } from "./record-name";

/** What a reader's report is about: a record, or a reader page by its name in the navigation. */
export function ReportSubjectName({ named, locale }: { named: Named | { page: string }; locale: Locale }) {
  const t = useTranslations("desk.queue");
  if (!("page" in named)) return <RecordName named={named} locale={locale} />;
  const { page } = named;
  const place = parsePageRef(page, null);
  return (
    <>
      {place && !("id" in place) ? (
        <a href={addressOf(place, locale, null)}>{messagesOf(locale).site.nav[place.page]}</a>
      ) : (
        page
      )}{" "}
      <span className="absent">{t("wholePage")}</span>
    </>
  );
}
