import { useTranslations } from "next-intl";
import type { CalendarScope } from "@/lib/domain/calendar/calendar-entries";
import { calendarFileAddress } from "@/lib/format/addresses/calendar-addresses";
import { type ReaderView, shownDay } from "./reader-view";
import styles from "./calendar-links.module.css";

type Props = {
  view: ReaderView;
  siteUrl: string;
  scope: CalendarScope;
};

/**
 * Links that subscribe to the dates of a page in a calendar program. A calendar is live, so pages of a past
 * day or moment do not offer it.
 */
export function CalendarLinks({ view, siteUrl, scope }: Props) {
  const t = useTranslations("calendar.links");
  if (shownDay(view) !== null || view.seenAt) return null;
  const address = calendarFileAddress(scope, view.locale);
  return (
    <p className={styles.links}>
      {t(scope.of)}: <a href={`${siteUrl}${address}`.replace(/^https?:/, "webcal:")}>{t("subscribe")}</a>
      {" · "}
      <a href={address}>{t("file")}</a>. {t("note")}
    </p>
  );
}
