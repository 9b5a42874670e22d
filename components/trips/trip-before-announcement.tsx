import { useTranslations } from "next-intl";
import { BreadcrumbTrail } from "@/components/site/breadcrumb-trail";
import { PageHead } from "@/components/site/page-head";
import { shownDay, type ReaderView } from "@/components/site/reader-view";
import type { Trip } from "@/lib/domain/record/record";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatDay } from "@/lib/format/dates/days";

/** The page of a trip as of a day before it was reported; it omits even the trip's purpose. */
export function TripBeforeAnnouncement({ trip, view }: { trip: Trip; view: ReaderView }) {
  const t = useTranslations("trips");
  const { locale } = view;
  const on = shownDay(view);
  return (
    <PageHead
      crumbs={
        <BreadcrumbTrail
          way={[{ href: addressOf({ page: "trips" }, locale, on), name: t("breadcrumb") }]}
          here={t("notThenTitle")}
        />
      }
      title={on === null ? t("notThenTitle") : t("notThen", { date: formatDay(on, locale) })}
    >
      <p>
        <a href={addressOf({ page: "trip", id: trip.id }, locale, null)}>{t("notThenLink")}</a>
      </p>
    </PageHead>
  );
}
