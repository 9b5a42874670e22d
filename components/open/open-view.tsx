import { useTranslations } from "next-intl";
import { StatusWords } from "@/components/ui/status-words";
import { Words } from "@/components/ui/words";
import { shownDay, shownUntil, type ReaderView } from "@/components/site/reader-view";
import { asOfDay } from "@/lib/domain/as-of";
import { boardAsOf } from "@/lib/domain/board";
import { lookupOf } from "@/lib/domain/lookup";
import { seoulDayOf } from "@/lib/domain/calendar-day";
import { locales, type Locale, type TalksRecord } from "@/lib/domain/record";
import type { Standing } from "@/lib/domain/standing";
import { addressOf, seenAddress } from "@/lib/format/addresses";
import { formatBothZones } from "@/lib/format/dates";
import { capitalised, countWord } from "@/lib/format/numbers";
import { CopyBox } from "./copy-box";
import { StandingTable } from "./standing-table";
import styles from "./open-view.module.css";

/** The words of the copy-ready sentence in one language; both are shown whatever the page's language. */
export type SentenceWords = Record<
  Locale,
  {
    label: string;
    sentence: (values: SentenceValues) => string;
    source: (url: string) => string;
    copy: string;
    copyWithSource: string;
    copied: string;
  }
>;
export type SentenceValues = {
  when: string;
  open: number;
  total: number;
  agreed: number;
  inEffect: number;
  ended: number;
  contested: number;
};

type Props = { record: TalksRecord; view: ReaderView; siteUrl: string; words: SentenceWords };

/** Which items are still open: the count, a sentence for copy, the list, and what is agreed but not in effect. */
export function OpenView({ record, view, siteUrl, words }: Props) {
  const t = useTranslations("open");
  const { locale } = view;
  const board = boardAsOf(record.issues, view.asOf);
  const lookup = lookupOf(record);
  const open = board.columns.open;
  const past = view.asOf.kind === "day";
  const day = asOfDay(view.asOf);
  const when = (language: Locale) => formatBothZones(shownUntil(view), language, { long: true });
  const permanent = (language: Locale) => seenAddress({ page: "open" }, language, day, view.seenAt);
  const permalink = (language: Locale) => `${siteUrl}${permanent(language)}`;
  const word = countWord(board.counts.open, locale);
  const leftOut = open.filter(({ stage }) => stage === "left_out");
  const unmoved = board.unmovedOpen;
  return (
    <>
      <p className={styles.kicker}>{t("kicker")}</p>
      <h1 className={styles.title}>
        {board.total === 0
          ? t("h1.none")
          : t(past ? "h1.past" : "h1.live", { word: capitalised(word), open: board.counts.open, total: board.total })}
      </h1>
      <p className={styles.asOf}>
        {t.rich("asOf", {
          when: when(locale),
          link: (chunks) => <a href={addressOf({ page: "about" }, locale, null)}>{chunks}</a>,
        })}
      </p>
      <div className={styles.boxes}>
        {locales.map((language) => (
          <CopyBox
            key={language}
            label={words[language].label}
            language={language}
            sentence={words[language].sentence({
              when: when(language),
              open: board.counts.open,
              total: board.total,
              agreed: board.counts.agreed,
              inEffect: board.counts.in_effect,
              ended: board.counts.ended,
              contested: board.contested,
            })}
            source={words[language].source(permalink(language))}
            words={{
              copy: words[language].copy,
              copyWithSource: words[language].copyWithSource,
              copied: words[language].copied,
            }}
            primary={language === locale}
          />
        ))}
      </div>
      <p className={styles.permalink}>
        {t("permalink")} <a href={permanent(locale)}>{permalink(locale)}</a>{" "}
        <span>{day === seoulDayOf(view.madeAt) ? t("permalinkToday") : t("permalinkPast")}</span>
      </p>
      {open.length > 0 ? (
        <StandingTable
          caption={t("list", { count: open.length, word })}
          sections={[
            { title: null, rows: open.filter(({ stage }) => stage !== "left_out") },
            { title: t("leftOut"), rows: leftOut },
          ]}
          view={view}
          lookup={lookup}
          foot={{
            label: t("total"),
            value: t("ofTotal", { open: open.length, total: board.total }),
            note: t("unmoved", unmoved),
          }}
        />
      ) : (
        <p className={styles.none}>{t("list", { count: 0, word })}</p>
      )}
      <AgreedList rows={board.columns.agreed} view={view} />
    </>
  );
}

function AgreedList({ rows, view }: { rows: Standing[]; view: ReaderView }) {
  const t = useTranslations("open");
  const { locale } = view;
  return (
    <section className={styles.agreed} aria-labelledby="agreed">
      <h2 id="agreed">{t("agreedTitle", { count: rows.length, word: countWord(rows.length, locale) })}</h2>
      {rows.length === 0 ? (
        <p className={styles.none}>{t("agreedNone")}</p>
      ) : (
        <table className={styles.table} aria-labelledby="agreed">
          <thead>
            <tr>
              <th scope="col">{t("col.no")}</th>
              <th scope="col">{t("col.issue")}</th>
              <th scope="col">{`${t("col.stage")} · ${t("col.effect")}`}</th>
              <th scope="col">{t("col.applies")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((standing) => (
              <tr key={standing.issue.id}>
                <td>{String(standing.number).padStart(2, "0")}</td>
                <th scope="row">
                  <a href={addressOf({ page: "issue", id: standing.issue.id }, locale, shownDay(view))}>
                    <Words text={standing.issue.title} locale={locale} />
                  </a>
                </th>
                <td>
                  <span className={styles.status}>
                    <StatusWords stage={standing.stage} effect={standing.effect} />
                  </span>
                </td>
                <td>
                  <Words text={standing.current.what} locale={locale} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
