import { useTranslations } from "next-intl";
import { Fragment } from "react";
import {
  feedAddress,
  feedFormats,
  feedMediaTypes,
  type FeedScope,
} from "@/lib/format/addresses/feed-addresses";
import { type ReaderView, shownDay } from "./reader-view";
import styles from "./feed-links.module.css";

/** Links to the feeds of a page. A feed is about new changes, so pages of a past day do not offer it. */
export function FeedLinks({ view, scope }: { view: ReaderView; scope: FeedScope }) {
  const t = useTranslations("feeds.links");
  if (shownDay(view) !== null || view.seenAt) return null;
  return (
    <p className={styles.links}>
      {t(scope.of)}:{" "}
      {feedFormats.map((format, index) => (
        <Fragment key={format}>
          {index > 0 ? " · " : ""}
          <a href={feedAddress(scope, format, view.locale)} type={feedMediaTypes[format]}>
            {t(format)}
          </a>
        </Fragment>
      ))}
      . {t("note")}
    </p>
  );
}
