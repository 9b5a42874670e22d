import { useTranslations } from "next-intl";
import { MainCharge } from "@/components/rate-parts/main-charge";
import { StatusWords } from "@/components/ui/status-words";
import { LocalizedText } from "@/components/ui/localized-text";
import { pageAddresses } from "@/components/site/page-addresses";
import { PageProblemBox } from "@/components/site/page-problem-box";
import { Pager } from "@/components/site/pager";
import { addressInView, shownDay, lastInstantShown, type ReaderView } from "@/components/site/reader-view";
import { pageAsJson } from "@/components/site/full-list";
import { asOfDay } from "@/lib/domain/time/as-of";
import { boardAsOf } from "@/lib/domain/board/board";
import { type Disagreement, disagreements } from "@/lib/domain/status/disagreements";
import { lookupOf } from "@/lib/domain/record/lookup";
import { seoulDayOf } from "@/lib/domain/time/calendar-day";
import {
  choosePage,
  numberOf,
  pageCount,
  pageOf,
  type RequestedPage,
  type PageOf,
} from "@/lib/domain/paging";
import { locales, type Locale, type Measure } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import type { Standing } from "@/lib/domain/status/standing";
import { addressOf, addressSeenAt } from "@/lib/format/addresses/page-addresses";
import { formatBothZones } from "@/lib/format/dates/dates";
import { capitalised, formatCountWord } from "@/lib/format/numbers";
import { AccountsDiffer } from "./accounts-differ";
import { CopyBox } from "./copy-box";
import { StandingTable } from "@/components/record-parts/standing-table";
import styles from "./open-view.module.css";

/** The text of the quotable sentence in one language; both are shown whatever the page's language. */
export type SentenceWords = Record<
  Locale,
  {
    label: string;
    sentence: (values: SentenceValues) => string;
    source: (url: string) => string;
    copy: string;
    copyWithSource: string;
    copied: string;
    notCopied: string;
  }
>;
type SentenceValues = {
  when: string;
  open: number;
  total: number;
  agreed: number;
  inEffect: number;
  ended: number;
  contested: number;
};

/** The lists of the page. Each row of the first and the second contains both sides. */
export const openLists = ["open", "accounts-differ", "agreed"] as const;
type OpenList = (typeof openLists)[number];
const rowsPerPage = { open: 40, "accounts-differ": 20, agreed: 60 };

type Props = {
  record: PublicRecord;
  view: ReaderView;
  siteUrl: string;
  words: SentenceWords;
  requested: RequestedPage<OpenList>;
};

/**
 * The open items: the count, differing accounts, the list, what is agreed but not in effect, and a sentence
 * to quote.
 */
export function OpenView({ record, view, siteUrl, words, requested }: Props) {
  const t = useTranslations("open");
  const { locale } = view;
  const board = boardAsOf(record.issues, view.asOf);
  const lookup = lookupOf(record);
  const open = board.columns.open;
  const past = view.asOf.kind === "day";
  const day = asOfDay(view.asOf);
  const when = (language: Locale) => formatBothZones(lastInstantShown(view), language, { long: true });
  const permanent = (language: Locale) => addressSeenAt({ page: "open" }, language, day, view.seenAt);
  const permalink = (language: Locale) => `${siteUrl}${permanent(language)}`;
  const word = formatCountWord(board.counts.open, locale);
  const isLeftOut = ({ stage }: Standing) => stage === "left_out";
  const points = disagreements(board);
  const { agreed } = board.columns;
  const pages = choosePage(requested, {
    open: pageCount(open.length, rowsPerPage.open),
    "accounts-differ": pageCount(points.length, rowsPerPage["accounts-differ"]),
    agreed: pageCount(agreed.length, rowsPerPage.agreed),
  });
  const onPage = <Item,>(list: OpenList, items: readonly Item[]) =>
    pageOf(items, rowsPerPage[list], numberOf(pages.choice, list));
  const address = addressInView(view, { page: "open" });
  const to = pageAddresses(openLists, address);
  const ordered = [...open.filter((standing) => !isLeftOut(standing)), ...open.filter(isLeftOut)];
  const openPage = onPage("open", ordered);
  const pointsPage = onPage("accounts-differ", points);
  const agreedPage = onPage("agreed", agreed);
  const unmoved = board.unmovedOpen;
  return (
    <>
      <h1 className={styles.title}>
        {board.total === 0
          ? t("h1.none")
          : t(past ? "h1.past" : "h1.live", {
              word: capitalised(word),
              open: board.counts.open,
              total: board.total,
            })}
      </h1>
      <p className={styles.asOf}>
        {t.rich("asOf", {
          when: when(locale),
          link: (chunks) => <a href={addressOf({ page: "about" }, locale, null)}>{chunks}</a>,
          quote: (chunks) => <a href="#quote">{chunks}</a>,
        })}
      </p>
      <PageProblemBox problem={pages.problem} />
      <DifferLine points={points} page={pointsPage} view={view} />
      {open.length > 0 ? (
        <div id="open">
          <StandingTable
            caption={t("list", { count: open.length, word })}
            sections={[
              { title: null, count: 0, rows: openPage.items.filter((standing) => !isLeftOut(standing)) },
              {
                title: t("leftOut"),
                count: open.filter(isLeftOut).length,
                rows: openPage.items.filter(isLeftOut),
              },
            ]}
            view={view}
            lookup={lookup}
            measures={record.measures}
            foot={{
              label: t("total"),
              value: t("ofTotal", { open: open.length, total: board.total }),
              note: t("unmoved", unmoved),
            }}
          />
          <Pager
            page={openPage}
            to={to("open")}
            name={t("title")}
            locale={locale}
            files={[pageAsJson(view, { page: "open" })]}
          />
        </div>
      ) : (
        <p className={styles.none}>{t("list", { count: 0, word })}</p>
      )}
      <AccountsDiffer page={pointsPage} to={to("accounts-differ")} view={view} lookup={lookup} />
      <AgreedList page={agreedPage} to={to("agreed")} measures={record.measures} view={view} />
      <section aria-labelledby="quote">
        <h2 id="quote" className={styles.quote}>
          {t("quote")}
        </h2>
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
                notCopied: words[language].notCopied,
              }}
              primary={language === locale}
            />
          ))}
        </div>
        <p className={styles.permalink}>
          {t("permalink")} <a href={permanent(locale)}>{permalink(locale)}</a>{" "}
          <span>{day === seoulDayOf(view.madeAt) ? t("permalinkToday") : t("permalinkPast")}</span>
        </p>
      </section>
    </>
  );
}

/** The issues with differing accounts on this page of the list, each linked to both accounts. */
function DifferLine({
  points,
  page,
  view,
}: {
  points: readonly Disagreement[];
  page: PageOf<Disagreement>;
  view: ReaderView;
}) {
  const t = useTranslations("open.differ");
  if (points.length === 0) return null;
  return (
    <p className={styles.differ}>
      <a href="#accounts-differ">
        {t("title", { count: points.length, word: formatCountWord(points.length, view.locale) })}
      </a>
      :{" "}
      {page.items.map(({ standing: { issue } }, index) => (
        <span key={issue.id}>
          {index > 0 ? " · " : null}
          <a href={`#differ-${issue.id}`}>
            <LocalizedText text={issue.title} locale={view.locale} />
          </a>
        </span>
      ))}
      {page.pages > 1 ? " · …" : null}
    </p>
  );
}

type AgreedProps = {
  page: PageOf<Standing>;
  to: (number: number) => string;
  measures: readonly Measure[];
  view: ReaderView;
};

function AgreedList({ page, to, measures, view }: AgreedProps) {
  const t = useTranslations("open");
  const { locale } = view;
  return (
    <section className={styles.agreed} aria-labelledby="agreed">
      <h2 id="agreed">
        {t("agreedTitle", { count: page.total, word: formatCountWord(page.total, locale) })}
      </h2>
      {page.total === 0 ? (
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
            {page.items.map((standing) => (
              <tr key={standing.issue.id}>
                <td>{String(standing.number).padStart(2, "0")}</td>
                <th scope="row">
                  <a href={addressOf({ page: "issue", id: standing.issue.id }, locale, shownDay(view))}>
                    <LocalizedText text={standing.issue.title} locale={locale} />
                  </a>
                </th>
                <td>
                  <span className={styles.status}>
                    <StatusWords stage={standing.stage} effect={standing.effect} />
                    <MainCharge standing={standing} measures={measures} view={view} />
                  </span>
                </td>
                <td>
                  <LocalizedText text={standing.current.what} locale={locale} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pager
        page={page}
        to={to}
        name={t("agreedTitle", { count: page.total, word: formatCountWord(page.total, locale) })}
        locale={locale}
      />
    </section>
  );
}
