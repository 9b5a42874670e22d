import { useTranslations } from "next-intl";
import { addressInView, type ReaderView } from "@/components/site/reader-view";
import { LocalizedText } from "@/components/ui/localized-text";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { Issue } from "@/lib/domain/record/record";
import type { StandingSentence } from "@/lib/domain/status/standing-sentence";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { entryLinkOnIssuePage } from "@/lib/format/addresses/row-addresses";
import styles from "./answer.module.css";

/** The standing of the issue in a sentence that makes sense alone; below it its date and sources. */
export function Answer({
  answer: { text, development },
  issue,
  view,
  lookup,
}: {
  answer: StandingSentence;
  issue: Issue;
  view: ReaderView;
  lookup: Pick<Lookup, "sources">;
}) {
  const t = useTranslations("issue.answer");
  const { locale } = view;
  // On a past day `lookup` has no source published later.
  const sources = [...new Set(development.citations.map(({ source }) => source))].flatMap(
    (id) => lookup.sources.get(id) ?? [],
  );
  const [first] = sources;
  return (
    <div className={styles.answer}>
      <p className={styles.sentence} data-answer>
        <LocalizedText text={text} locale={locale} />
      </p>
      <p className={styles.since}>
        {t("since", { date: formatPartialDate(development.date, locale) })}
        {first ? (
          <>
            {" · "}
            <a href={addressOf({ page: "source", id: first.id }, locale, null)}>{first.publisher}</a>
            {sources.length > 1 ? (
              <a
                href={entryLinkOnIssuePage(
                  addressInView(view, { page: "issue", id: issue.id }),
                  issue,
                  development.id,
                  view.asOf,
                )}
              >
                {" "}
                {t("more", { count: sources.length - 1 })}
              </a>
            ) : null}
          </>
        ) : null}
      </p>
    </div>
  );
}
