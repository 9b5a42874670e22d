import { useTranslations } from "next-intl";
import { LocalizedText } from "@/components/ui/localized-text";
import { addressInView, type ReaderView } from "@/components/site/reader-view";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { Charge, MeasureStanding } from "@/lib/domain/measures/measure-as-of";
import type { Measure } from "@/lib/domain/record/record";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { formatFigure, formatRateKind } from "@/lib/format/rates";
import { dutyAddress } from "@/lib/format/addresses/row-addresses";
import { plainWording } from "@/lib/format/wordings";
import { DutyMark } from "@/components/ui/duty-mark";
import { InstrumentLink } from "@/components/rate-parts/instrument-link";
import { DutyPeriod } from "@/components/rate-parts/rate-text";
import styles from "./rate-box.module.css";

function isSameCharge(a: Charge | null, b: Charge | null): boolean {
  return (
    a !== null &&
    b !== null &&
    a.status === b.status &&
    a.rate === b.rate &&
    a.rateKind === b.rateKind &&
    a.since.value === b.since.value
  );
}

/**
 * The duty on the main goods of an issue, since when and by which text, pending threats, and earlier duties.
 */
export function RateBox({
  standings,
  measures,
  view,
  lookup,
}: {
  standings: readonly MeasureStanding[];
  measures: readonly Measure[];
  view: ReaderView;
  lookup: Lookup;
}) {
  const t = useTranslations("rates");
  const { locale } = view;
  const [main, ...others] = standings;
  if (!main) return null;
  const { measure, charged, before, agreed, threatened, decided } = main;
  const same = others.filter((other) => isSameCharge(other.charged, charged));
  const figure = charged && formatFigure(charged.step, locale);
  const b = (chunks: React.ReactNode) => <b>{chunks}</b>;
  const beforeFigure = before && formatFigure(before.step, locale);
  return (
    <section className={styles.box} aria-labelledby="rate">
      <h2 id="rate">
        <LocalizedText text={measure.goods} locale={locale} />
      </h2>
      {charged ? (
        <>
          <p className={styles.rate}>
            <DutyMark state={charged.status} size={26} />
            <b className={figure === null ? styles.noFigure : styles.figure}>{figure ?? t("noFigure")}</b>
            <span>
              {formatRateKind(charged.step, locale)}
              <br />
              <DutyPeriod charge={charged} locale={locale} />
            </span>
          </p>
          <p className={styles.by}>
            {t.rich(charged.isBackdated ? "box.backdated" : "box.by", {
              link: () => <InstrumentLink step={charged.step} locale={locale} lookup={lookup} />,
            })}{" "}
            {same.length > 0
              ? t("box.same", {
                  goods: same.map(({ measure: other }) => plainWording(other.goods, locale)).join(", "),
                })
              : null}
          </p>
        </>
      ) : (
        <p className={styles.by}>{t(before ? "ended" : "notYet")}</p>
      )}
      <ul className={styles.steps}>
        {decided.map((step) => (
          <li key={step.id}>
            <DutyMark state="decided" size={14} />
            <span>
              {t.rich("box.decided", {
                rate: formatFigure(step, locale) ?? t("noFigure"),
                date: step.from ? formatPartialDate(step.from, locale) : "",
                b,
              })}
              <InstrumentLink step={step} locale={locale} lookup={lookup} />
            </span>
          </li>
        ))}
        {[
          ...agreed.map((step) => ({ step, state: "agreed" as const })),
          ...threatened.map((step) => ({ step, state: "threatened" as const })),
        ].map(({ step, state }) => {
          const date = formatPartialDate(step.announcedOn, locale);
          const rate = formatFigure(step, locale);
          return (
            <li key={step.id}>
              <DutyMark state={state} size={14} />
              <span>
                {rate === null
                  ? t.rich(`box.${state}NoFigure`, { date, b })
                  : t.rich(`box.${state}`, { rate, date, b })}
                <InstrumentLink step={step} locale={locale} lookup={lookup} />
              </span>
            </li>
          );
        })}
        {before && beforeFigure ? (
          <li>
            <span className={styles.before}>
              {t("box.before", {
                rate: beforeFigure,
                kind: formatRateKind(before.step, locale),
                date: formatPartialDate(before.since, locale),
              })}
            </span>
          </li>
        ) : null}
      </ul>
      <p className={styles.more}>
        <a href={dutyAddress(addressInView(view, { page: "rates" }), measures, measure.id, view.asOf)}>
          {t("box.all")}
        </a>
      </p>
    </section>
  );
}
