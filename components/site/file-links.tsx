import { useTranslations } from "next-intl";
import type { PageRef } from "@/lib/format/addresses/page-addresses";
import { withQuery } from "@/lib/format/addresses/page-addresses";
import { pageFileAddress, pageFilesOf } from "@/lib/format/addresses/file-addresses";
import { type ReaderView, shownDay } from "./reader-view";
import styles from "./file-links.module.css";

type Props = {
  place: PageRef;
  view: ReaderView /** The reader's filters, which the files have too. */;
  choice: string;
};

/** Links to this page as a table and as text, as of the same day or moment. */
export function FileLinks({ place, view, choice }: Props) {
  const t = useTranslations("data.pageFile");
  // The page of rates describes its table itself.
  const endings = pageFilesOf(place).filter((ending) => ending !== "csv" || place.page !== "rates");
  if (endings.length === 0) return null;
  return (
    <p className={`${styles.links} no-print`}>
      {t("title")}:{" "}
      {endings.map((ending, index) => (
        <span key={ending}>
          {index > 0 ? " · " : ""}
          <a
            href={withQuery(
              pageFileAddress(place, ending, view.locale, shownDay(view), view.seenAt ?? null),
              choice,
            )}
            rel="nofollow"
          >
            {t(ending)}
          </a>
        </span>
      ))}
    </p>
  );
}
