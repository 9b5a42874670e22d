import { useTranslations } from "next-intl";
import { PageHead } from "@/components/site/page-head";
import type { ReaderView } from "@/components/site/reader-view";
import { seoulDayOf } from "@/lib/domain/calendar-day";
import { correctionGroups, type CorrectionPage } from "@/lib/domain/correction";
import { referenceNames } from "@/lib/domain/reference-names";
import type { TalksRecord } from "@/lib/domain/record";
import { addressOf } from "@/lib/format/addresses";
import { correctionsQuery } from "@/lib/format/correction-address";
import { correctionThings } from "@/lib/format/correction-data";
import { formatDay } from "@/lib/format/days";
import { capitalised, countWord, formatNumber } from "@/lib/format/numbers";
import { structuredDataText } from "@/lib/format/structured-data";
import { type CorrectionChoice, type CorrectionProblem, maxVersion } from "@/lib/schemas/correction-choice";
import { CorrectionEntry } from "./correction-entry";
import { CorrectionPolicy } from "./correction-policy";
import styles from "./corrections-view.module.css";

type Props = {
  page: CorrectionPage;
  /** When readers first had anything; null where they never did. */
  since: Date | null;
  /** Sequences of those shown that are withdrawals, as against what is only no longer verified. */
  withdrawals: ReadonlySet<number>;
  record: TalksRecord;
  view: ReaderView;
  choice: CorrectionChoice;
  problems: CorrectionProblem[];
  siteUrl: string;
};

/** Everything this site has corrected or taken back, newest first, with what stood there before. */
export function CorrectionsView({ page, since, withdrawals, record, view, choice, problems, siteUrl }: Props) {
  const t = useTranslations("corrections");
  const { locale } = view;
  const names = referenceNames(record, locale);
  const things = correctionThings(page.shown, { locale, siteUrl, issues: record.issues });
  const title = t(`listTitle.${choice.kind ?? "all"}`);
  return (
    <>
      {things.length > 0 ? <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: structuredDataText(things) }} /> : null}
      <PageHead title={<Lead page={page} since={since} view={view} />}>{since ? <p>{t("sinceMeans")}</p> : null}</PageHead>
      <Filter page={page} choice={choice} problems={problems} view={view} />
      <section aria-labelledby="list" className={styles.list}>
        <h2 id="list">{title}</h2>
        {page.shown.length === 0 ? (
          <p className="absent">{page.total > 0 ? t("emptyOlder") : t(`empty.${choice.kind ?? "all"}`)}</p>
        ) : (
          <ol className={styles.entries}>
            {page.shown.map((change) => (
              <li key={change.seq} id={`correction-${change.seq}`}>
                <CorrectionEntry change={change} isWithdrawal={withdrawals.has(change.seq)} issues={record.issues} names={names} locale={locale} />
              </li>
            ))}
          </ol>
        )}
        <Pages page={page} choice={choice} view={view} />
      </section>
      <CorrectionPolicy locale={locale} />
    </>
  );
}

function Lead({ page, since, view }: Pick<Props, "page" | "since" | "view">) {
  const t = useTranslations("corrections");
  const { locale } = view;
  const { correction, withdrawal } = page.counts;
  if (!since) return t("leadUnbegun");
  const date = formatDay(seoulDayOf(since), locale);
  if (correction + withdrawal === 0) return t("leadNone", { date });
  return t("lead", {
    corrections: correction,
    correctionsWord: capitalised(countWord(correction, locale)),
    withdrawals: withdrawal,
    withdrawalsWord: countWord(withdrawal, locale),
    date,
  });
}

function Filter({ page, choice, problems, view }: Pick<Props, "page" | "choice" | "problems" | "view">) {
  const t = useTranslations("corrections");
  const address = addressOf({ page: "corrections" }, view.locale, null);
  const { counts } = page;
  const count = (kind: (typeof choices)[number]) => formatNumber(kind === null ? counts.correction + counts.withdrawal : counts[kind], view.locale);
  const choices = [null, ...correctionGroups] as const;
  return (
    <nav className={styles.filter} aria-label={t("filter.label")}>
      {problems.length > 0 ? (
        <div className={styles.problems} role="alert">
          <h2>{t("error.title")}</h2>
          <ul>
            {problems.map(({ parameter, value }) => (
              <li key={parameter}>{t(`error.${parameter}`, { value, allowed: correctionGroups.join(", "), max: String(maxVersion) })}</li>
            ))}
          </ul>
          <p>{t("error.rest")}</p>
        </div>
      ) : null}
      <ul className={styles.choices}>
        {choices.map((kind) => (
          <li key={kind}>
            <a href={`${address}${correctionsQuery({ kind, before: null })}`} aria-current={choice.kind === kind ? "true" : undefined}>
              {t(`filter.${kind ?? "all"}`, { count: count(kind) })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Pages({ page, choice, view }: Pick<Props, "page" | "choice" | "view">) {
  const t = useTranslations("corrections");
  const address = addressOf({ page: "corrections" }, view.locale, null);
  const { shown, newer, total, next } = page;
  if (next === null && newer === 0) return null;
  const written = (value: number) => formatNumber(value, view.locale);
  return (
    <nav className={styles.pages} aria-label={t("pages")}>
      {shown.length > 0 ? <span>{t("pageOf", { from: written(newer + 1), to: written(newer + shown.length), total: written(total) })}</span> : null}
      {newer > 0 ? <a href={`${address}${correctionsQuery({ ...choice, before: null })}`}>{t("newest")}</a> : null}
      {next === null ? null : <a href={`${address}${correctionsQuery({ ...choice, before: next })}`}>{t("older")}</a>}
    </nav>
  );
}
