import { useTranslations } from "next-intl";
import { BreadcrumbTrail } from "@/components/site/breadcrumb-trail";
import { PageHead } from "@/components/site/page-head";
import { shownDay, type ReaderView } from "@/components/site/reader-view";
import type { TalksEvent } from "@/lib/domain/record/record";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatDay } from "@/lib/format/dates/days";

/** The page of an event as of a day before its announcement; it omits even the event's name. */
export function EventBeforeAnnouncement({ event, view }: { event: TalksEvent; view: ReaderView }) {
  const t = useTranslations("summits");
  const { locale } = view;
  const on = shownDay(view);
  return (
    <PageHead
      crumbs={
        <BreadcrumbTrail
          way={[{ href: addressOf({ page: "summits" }, locale, on), name: t("title") }]}
          here={t("notThenTitle")}
        />
      }
      title={on === null ? t("notThenNow") : t("notThen", { date: formatDay(on, locale) })}
    >
      {on === null ? null : (
        <p>
          <a href={addressOf({ page: "summit", id: event.id }, locale, null)}>{t("notThenLink")}</a>
        </p>
      )}
    </PageHead>
  );
}
