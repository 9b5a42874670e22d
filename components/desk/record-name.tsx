import { useTranslations } from "next-intl";
import { LocalizedText } from "@/components/ui/localized-text";
import type { Locale } from "@/lib/domain/record/record";
import type { Named } from "@/lib/domain/work-queue/work-queue";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { deskAddressOf } from "@/lib/format/addresses/desk-addresses";

/** The title of a record, linked to its form; for a development its issue and date. */
export function RecordName({
  named,
  locale,
  href = deskAddressOf(named),
}: {
  named: Named;
  locale: Locale;
  href?: string;
}) {
  const t = useTranslations("fields.type");
  return (
    <>
      <a href={href}>
        <LocalizedText text={named.title} locale={locale} />
        {named.date ? `, ${formatPartialDate(named.date, locale)}` : ""}
      </a>{" "}
      <span className="absent">{t(named.type)}</span>
    </>
  );
}
