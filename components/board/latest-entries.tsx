import { useTranslations } from "next-intl";
import { addressInView, shownDay, type ReaderView } from "@/components/site/reader-view";
import { LocalizedText } from "@/components/ui/localized-text";
import { asOfDay } from "@/lib/domain/time/as-of";
import type { Entry } from "@/lib/domain/timeline/entries";
import { addressOf, type PageRef } from "@/lib/format/addresses/page-addresses";
import { formatPartialDate } from "@/lib/format/dates/dates";
import styles from "./latest-entries.module.css";

function placeOf({ kind, issueId, recordId }: Entry): PageRef {
  if (issueId) return { page: "issue", id: issueId };
  return { page: kind === "event" ? "summit" : "trip", id: recordId };
}

/** The last lines of the timeline, newest first. */
export function LatestEntries({ entries, view }: { entries: Entry[]; view: ReaderView }) {
  const t = useTranslations("board");
  const status = useTranslations("status");
  const day = asOfDay(view.asOf);
  return (
    <section className={styles.box} aria-labelledby="latest-entries">
      <h2 id="latest-entries">{t("latest")}</h2>
      <ul className={styles.list}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <span className={styles.date}>
              {formatPartialDate(entry.on, view.locale, { sameYearAs: day })}
            </span>
            <span className={styles.text}>
              <a href={addressInView(view, placeOf(entry))}>
                <LocalizedText text={entry.text} locale={view.locale} />
              </a>
              {entry.status ? (
                <span className={styles.wording}> ({status(`schedule.${entry.status}`)})</span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.more}>
        <ChangesLink view={view} />
      </p>
    </section>
  );
}

function ChangesLink({ view }: { view: ReaderView }) {
  const t = useTranslations("changes.link");
  const on = shownDay(view);
  const address = addressOf({ page: "changes" }, view.locale, null);
  return on === null ? <a href={address}>{t("all")}</a> : <a href={`${address}?since=${on}`}>{t("since")}</a>;
}
