import { useTranslations } from "next-intl";
import { type ReaderView, shownDay } from "./reader-view";
import styles from "./calendar-links.module.css";

type Props = {
  view: ReaderView;
  siteUrl: string;
  /** The path of the calendar. */
  path: string;
  about: "all" | "issue" | "official";
};

/** Links that subscribe to the dates of a page in a calendar program. A calendar is live, so pages of a past day or moment do not offer it. */
export function CalendarLinks({ view, siteUrl, path, about }: Props) {
  const t = useTranslations("calendar.links");
  if (shownDay(view) !== null || view.seenAt) return null;
  const address = `${path}?lang=${view.locale}`;
  return (
    <p className={styles.links}>
      {t(about)}: <a href={`${siteUrl}${address}`.replace(/^https?:/, "webcal:")}>{t("subscribe")}</a>
      {" · "}
      <a href={address}>{t("file")}</a>. {t("note")}
    </p>
  );
}
