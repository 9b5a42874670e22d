import { useTranslations } from "next-intl";
import { feedAddress, feedMediaTypes, type FeedScope } from "@/lib/format/addresses/feed-addresses";
import { type ReaderView, shownDay } from "./reader-view";
import styles from "./feed-links.module.css";

/** Links to the feeds of a page. A feed is about new changes, so pages of a past day do not offer it. */
export function FeedLinks({ view, scope }: { view: ReaderView; scope: FeedScope }) {
  const t = useTranslations("feeds.links");
  if (shownDay(view) !== null || view.seenAt) return null;
  return (
    <p className={styles.links}>
      {t(scope.of)}:{" "}
      <a href={feedAddress(scope, "atom", view.locale)} type={feedMediaTypes.atom}>
        {t("atom")}
      </a>
      {" · "}
      <a href={feedAddress(scope, "json", view.locale)} type={feedMediaTypes.json}>
        {t("json")}
      </a>
      . {t("note")}
    </p>
  );
}
