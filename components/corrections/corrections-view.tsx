import { ProblemBox } from "@/components/ui/problem-box";
import { useTranslations } from "next-intl";
import { pageAddresses } from "@/components/site/page-addresses";
import { PageHead } from "@/components/site/page-head";
import { PageProblemBox } from "@/components/site/page-problem-box";
import { Pager } from "@/components/site/pager";
import { FilterAnchor, filterAnchor } from "@/components/ui/filter-anchor";
import type { ReaderView } from "@/components/site/reader-view";
import { seoulDayOf } from "@/lib/domain/time/calendar-day";
import { correctionGroups, type Corrections } from "@/lib/domain/changes/corrections";
import type { PageOf, PageProblem } from "@/lib/domain/paging";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import { referenceNames } from "@/lib/domain/record/reference-names";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { correctionsQuery } from "@/lib/format/addresses/correction-address";
import { correctionThings } from "@/lib/format/structured-data/correction-data";
import { feedAddress } from "@/lib/format/addresses/feed-addresses";
import { formatDay } from "@/lib/format/dates/days";
import { capitalised, formatCountWord, formatNumber } from "@/lib/format/numbers";
import { structuredDataText } from "@/lib/format/structured-data/structured-data";
import {
  type CorrectionChoice,
  type CorrectionProblem,
  maxVersion,
} from "@/lib/schemas/addresses/corrections-address";
import { CorrectionEntry } from "./correction-entry";
import { CorrectionPolicy } from "./correction-policy";
import styles from "./corrections-view.module.css";

/** The only list of the page. */
export const correctionLists = ["list"] as const;

type Props = {
  counts: Corrections["counts"];
  page: PageOf<PublishedChange>;
  problem: PageProblem | null;
  /** When the first record was published; null if none was. */
  since: Date | null;
  /** Sequences of the shown entries that are withdrawals, not records that are only no longer verified. */
  withdrawals: ReadonlySet<number>;
  record: PublicRecord;
  view: ReaderView;
  choice: CorrectionChoice;
  problems: CorrectionProblem[];
  siteUrl: string;
};

/** Everything this site has corrected or withdrawn, newest first, with the earlier text. */
export function CorrectionsView({
  counts,
  page,
  problem,
  since,
  withdrawals,
  record,
  view,
  choice,
  problems,
  siteUrl,
}: Props) {
  const t = useTranslations("corrections");
  const { locale } = view;
  const names = referenceNames(record, locale);
  const address = addressOf({ page: "corrections" }, locale, null);
  const things = correctionThings(page.items, { locale, siteUrl, issues: record.issues });
  const title = t(`listTitle.${choice.kind ?? "all"}`);
  return (
    <>
      {things.length > 0 ? (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: structuredDataText(things) }} />
      ) : null}
      <PageHead title={<Lead counts={counts} since={since} view={view} />}>
        {since ? <p>{t("sinceMeans")}</p> : null}
      </PageHead>
      <Filter counts={counts} choice={choice} problems={problems} view={view} />
      <PageProblemBox problem={problem} />
      <section aria-labelledby="list" className={styles.list}>
        <h2 id="list" tabIndex={-1}>
          {title}
        </h2>
        {page.total === 0 ? (
          <p className="absent">{t(`empty.${choice.kind ?? "all"}`)}</p>
        ) : (
          <ol className={styles.entries}>
            {page.items.map((change) => (
              <li key={change.seq} id={`correction-${change.seq}`}>
                <CorrectionEntry
                  change={change}
                  isWithdrawal={withdrawals.has(change.seq)}
                  issues={record.issues}
                  names={names}
                  locale={locale}
                />
              </li>
            ))}
          </ol>
        )}
        <Pager
          page={page}
          to={pageAddresses(correctionLists, address, {
            query: correctionsQuery({ kind: choice.kind, before: null }),
          })("list")}
          name={title}
          locale={locale}
          files={[{ href: feedAddress({ of: "corrections" }, "json", locale), name: "JSON Feed" }]}
        />
      </section>
      <CorrectionPolicy locale={locale} />
    </>
  );
}

function Lead({ counts, since, view }: Pick<Props, "counts" | "since" | "view">) {
  const t = useTranslations("corrections");
  const { locale } = view;
  const { correction, withdrawal } = counts;
  if (!since) return t("leadUnpublished");
  const date = formatDay(seoulDayOf(since), locale);
  if (correction + withdrawal === 0) return t("leadNone", { date });
  return t("lead", {
    corrections: correction,
    correctionsWord: capitalised(formatCountWord(correction, locale)),
    withdrawals: withdrawal,
    withdrawalsWord: formatCountWord(withdrawal, locale),
    date,
  });
}

function Filter({ counts, choice, problems, view }: Pick<Props, "counts" | "choice" | "problems" | "view">) {
  const t = useTranslations("corrections");
  const address = addressOf({ page: "corrections" }, view.locale, null);
  const count = (kind: (typeof choices)[number]) =>
    formatNumber(kind === null ? counts.correction + counts.withdrawal : counts[kind], view.locale);
  const choices = [null, ...correctionGroups] as const;
  return (
    <nav className={styles.filter} aria-label={t("filter.label")}>
      <ProblemBox
        title={t("error.title")}
        problems={problems.map(({ parameter, value }) =>
          t(`error.${parameter}`, {
            value,
            allowed: correctionGroups.join(", "),
            max: String(maxVersion),
          }),
        )}
      >
        <p>{t("error.rest")}</p>
      </ProblemBox>
      <FilterAnchor>
        <ul className={styles.choices}>
          {choices.map((kind) => (
            <li key={kind}>
              <a
                href={`${address}${correctionsQuery({ kind, before: null })}${filterAnchor}`}
                aria-current={choice.kind === kind ? "true" : undefined}
              >
                {t(`filter.${kind ?? "all"}`, { count: count(kind) })}
              </a>
            </li>
          ))}
        </ul>
      </FilterAnchor>
    </nav>
  );
}
