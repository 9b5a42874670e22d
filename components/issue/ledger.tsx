import { useTranslations } from "next-intl";
import { Pager } from "@/components/site/pager";
import type { ReaderView } from "@/components/site/reader-view";
import { pageAsJson } from "@/components/site/full-list";
import { StatusWords } from "@/components/ui/status-words";
import { LocalizedText } from "@/components/ui/localized-text";
import { asOfDay } from "@/lib/domain/time/as-of";
import { officialTextPublisher } from "@/lib/domain/sources/citations";
import type { LedgerRow } from "@/lib/domain/status/ledger";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { PageOf } from "@/lib/domain/paging";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import type { Development } from "@/lib/domain/record/record";
import type { Standing } from "@/lib/domain/status/standing";
import { formatAmount } from "@/lib/format/numbers";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { formatSeoulDays } from "@/lib/format/dates/local-dates";
import { plainWording } from "@/lib/format/wordings";
import { EntryNotes } from "./entry-notes";
import { Statement } from "@/components/record-parts/statement";
import styles from "./ledger.module.css";

type Props = {
  standing: Standing;
  newest: LedgerRow | undefined;
  page: PageOf<LedgerRow>;
  to: (number: number) => string;
  view: ReaderView;
  lookup: Lookup;
  corrections: readonly PublishedChange[];
};

const sides = ["KR", "US", "text"] as const;

const textWords = {
  none: "noText",
  published: "textNotQuoted",
  unchanged: "textUnchanged",
  not_agreed: "textNotAgreed",
} as const;

/**
 * Korea says, the US says, the text says: the newest statement of each, then every development, newest first.
 */
export function Ledger({ standing, newest: first, page, to, view, lookup, corrections }: Props) {
  const t = useTranslations("issue");
  const status = useTranslations("status");
  const newest = textWords[first?.text ?? "none"];
  const latestText = newest === "textUnchanged" ? "textNotQuoted" : newest;
  return (
    <section aria-labelledby="ledger">
      <h2 id="ledger" tabIndex={-1} className={styles.title}>
        {t("ledger.title")}
      </h2>
      <table className={styles.ledger}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t("ledger.date")}</span>
            </th>
            {sides.map((side) => (
              <th key={side} scope="col" data-side={side}>
                {status(`says.${side}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={styles.newest}>
          <tr>
            <th scope="row" className={styles.when}>
              {t("ledger.latest")}
            </th>
            {sides.map((side) => {
              const position = standing.positions[side];
              return (
                <td key={side} data-side={side} data-label={status(`says.${side}`)}>
                  {position ? (
                    <Statement
                      claim={position.claim}
                      date={position.development.date}
                      view={view}
                      lookup={lookup}
                    />
                  ) : (
                    <p className={styles.absent}>{side === "text" ? t(latestText) : status("noStatement")}</p>
                  )}
                </td>
              );
            })}
          </tr>
        </tbody>
        {page.items.map((row) => (
          <DevelopmentRows
            key={row.development.id}
            row={row}
            view={view}
            lookup={lookup}
            corrected={corrections.find(
              ({ type, id }) => type === "development" && id === row.development.id,
            )}
          />
        ))}
      </table>
      <Pager
        page={page}
        to={to}
        name={t("ledger.title")}
        locale={view.locale}
        files={[pageAsJson(view, { page: "issue", id: standing.issue.id })]}
      />
    </section>
  );
}

type RowsProps = { row: LedgerRow; view: ReaderView; lookup: Lookup; corrected: PublishedChange | undefined };

function DevelopmentRows({ row, view, lookup, corrected }: RowsProps) {
  const t = useTranslations("issue");
  const status = useTranslations("status");
  const { development } = row;
  return (
    <tbody id={development.id} className={development.contested ? styles.contested : undefined}>
      <tr className={styles.what}>
        <th scope="rowgroup" rowSpan={row.observers.length > 0 ? 3 : 2} className={styles.when}>
          <DevelopmentDate development={development} view={view} />
          <EntryNotes development={development} corrected={corrected} view={view} />
        </th>
        <td colSpan={3}>
          <p className={styles.sentence}>
            <LocalizedText text={development.what} locale={view.locale} />
          </p>
          <DevelopmentFacts row={row} view={view} lookup={lookup} />
        </td>
      </tr>
      <tr className={styles.claims}>
        {sides.map((side) => {
          const claims = row.claims[side];
          return (
            <td
              key={side}
              data-side={side}
              data-label={status(`says.${side}`)}
              data-empty={claims.length === 0 ? "" : undefined}
            >
              {side === "US" && development.contested ? (
                <span className={styles.tab}>
                  <span aria-hidden="true">≠ </span>
                  {status("differShort")}
                </span>
              ) : null}
              {claims.map((claim, index) => (
                <Statement key={index} claim={claim} view={view} lookup={lookup} />
              ))}
              {claims.length === 0 ? (
                <p className={styles.absent}>
                  {side === "text" ? t(textWords[row.text]) : status("noStatement")}
                </p>
              ) : null}
            </td>
          );
        })}
      </tr>
      {row.observers.length > 0 ? (
        <tr className={styles.observers}>
          <td colSpan={3}>
            <p className={styles.label}>{t("ledger.observers")}</p>
            {row.observers.map((claim, index) => (
              <Statement key={index} claim={claim} view={view} lookup={lookup} />
            ))}
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

/** The date in its own zone, and the days in Seoul if they differ. */
function DevelopmentDate({
  development: { date },
  view: { locale },
}: {
  development: Development;
  view: ReaderView;
}) {
  const seoul = formatSeoulDays(date, locale);
  return (
    <>
      <span className={styles.day}>{formatPartialDate(date, locale, { weekday: false })}</span>
      {date.wording ? <span className={styles.place}>“{date.wording}”</span> : null}
      {seoul ? <span className={styles.place}>{seoul}</span> : null}
    </>
  );
}

function DevelopmentFacts({ row, view, lookup }: { row: LedgerRow; view: ReaderView; lookup: Lookup }) {
  const t = useTranslations("issue");
  const status = useTranslations("status");
  const { development } = row;
  const { locale } = view;
  const { effectiveFrom, effectiveUntil, next } = development;
  const written = (date: NonNullable<typeof effectiveFrom>) =>
    formatPartialDate(date, locale) + (date.wording ? ` (“${date.wording}”)` : "");
  return (
    <ul className={styles.facts}>
      {row.changed ? (
        <li className={styles.status}>
          <StatusWords stage={development.stage} effect={development.effect} />
        </li>
      ) : null}
      {effectiveFrom ? (
        <li>
          <b>
            {row.retroactive
              ? t("effectiveRetro", {
                  date: written(effectiveFrom),
                  announced: formatPartialDate(development.date, locale),
                })
              : t("effective", { date: written(effectiveFrom) })}
          </b>
        </li>
      ) : null}
      {effectiveUntil ? <li>{t("effectiveUntil", { date: written(effectiveUntil) })}</li> : null}
      {development.amounts.map((amount, index) => (
        <li key={index}>
          <b>{formatAmount(amount, locale)}</b> {plainWording(amount.label, locale)}{" "}
          <span className={styles.role}>
            ({status(`amountRole.${amount.role}`)},{" "}
            {(amount.side === "text" && officialTextPublisher(development, lookup)) ||
              status(`sideName.${amount.side}`)}
            )
          </span>
        </li>
      ))}
      {next ? (
        <li>
          {next.date
            ? t("nextStepOn", {
                what: plainWording(next.what, locale),
                date: formatPartialDate(next.date, locale, { sameYearAs: asOfDay(view.asOf) }),
              })
            : t("nextStep", { what: plainWording(next.what, locale) })}
        </li>
      ) : null}
    </ul>
  );
}
