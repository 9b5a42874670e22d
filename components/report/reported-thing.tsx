import { useTranslations } from "next-intl";
import type { ReportSubject } from "@/lib/domain/editing/error-report";
import type { Locale, Text } from "@/lib/domain/record/record";
import type { PublicDocument } from "@/lib/domain/record/visibility";
import { nameLanguage, recordName } from "@/lib/domain/record/record-names";
import { addressOf, parsePageRef } from "@/lib/format/addresses/page-addresses";
import { formatDocumentDate } from "@/lib/format/fields/field-value";
import { recordAddress } from "@/lib/format/addresses/record-address";
import { plainWording } from "@/lib/format/wordings";

type Props = {
  subject: ReportSubject;
  document: PublicDocument | null;
  issueTitle: Text | null;
  locale: Locale;
};

/** The subject of a report, with a link to it; a development by its issue and date. */
export function ReportedThing({ subject, document, issueTitle, locale }: Props) {
  const t = useTranslations("report");
  const nav = useTranslations("site.nav");
  const types = useTranslations("fields.type");
  if ("page" in subject) {
    const place = parsePageRef(subject.page, null);
    return place && !("id" in place) ? (
      <a href={addressOf(place, locale, null)}>{t("aboutPage", { name: nav(place.page) })}</a>
    ) : null;
  }
  if (!document) return null;
  const { type, id } = subject;
  const date = formatDocumentDate(document.date, locale);
  return (
    <>
      <a href={recordAddress({ type, id, document }, locale)} lang={nameLanguage(type, document, locale)}>
        {type === "development"
          ? t("aboutEntry", { issue: plainWording(issueTitle, locale), date })
          : recordName(type, document, locale)}
      </a>{" "}
      <span className="absent">{types(type)}</span>
    </>
  );
}
