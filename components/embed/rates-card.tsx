import type { ReactNode } from "react";
import { InlineDutyMark } from "@/components/ui/duty-mark";
import { LocalizedText } from "@/components/ui/localized-text";
import { type AsOf, asOfDay } from "@/lib/domain/time/as-of";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { DutyState } from "@/lib/domain/measures/duty-states";
import type { Charge, MeasureStanding } from "@/lib/domain/measures/measure-as-of";
import type { Locale, Step } from "@/lib/domain/record/record";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { formatFigure, formatRateKind } from "@/lib/format/rates";
import { formatDay } from "@/lib/format/dates/days";
import { translatorOf } from "@/lib/messages/translator";
import { ExternalLink } from "./card-document";

type CardProps = {
  locale: Locale;
  asOf: AsOf;
  /** On a past day without sources published later. */
  lookup: Pick<Lookup, "sources">;
  /** The URL of the page of all rates. */
  href: string;
  /** Without a trailing slash. */
  siteUrl: string;
};

const bold = (chunks: ReactNode) => <b>{chunks}</b>;

/**
 * Some groups of goods in one card: the duty, since when, and what is decided, agreed or threatened, each
 * with its source.
 */
export function RatesCard({ rows, ...around }: CardProps & { rows: readonly MeasureStanding[] }) {
  const { locale, asOf, href } = around;
  const t = translatorOf(locale);
  return (
    <>
      <h1>
        <ExternalLink href={href}>
          {asOf.kind === "day"
            ? t("rates.short.past", { date: formatDay(asOfDay(asOf), locale) })
            : t("rates.short.live")}
        </ExternalLink>
      </h1>
      {rows.length === 0 ? (
        <p className="text">{t("rates.h1.none")}</p>
      ) : (
        <>
          <table className="rates">
            <thead>
              <tr>
                <th scope="col">{t("rates.col.goods")}</th>
                <th scope="col">{t(asOf.kind === "day" ? "rates.col.chargedPast" : "rates.col.charged")}</th>
                <th scope="col">{t("rates.col.pending")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.measure.id} row={row} {...around} />
              ))}
            </tbody>
          </table>
          <p className="text">{t("rates.words")}</p>
        </>
      )}
    </>
  );
}

function Row({
  row: { measure, charged, before, decided, agreed, threatened },
  ...around
}: CardProps & { row: MeasureStanding }) {
  const { locale, href } = around;
  const t = translatorOf(locale);
  const pending = [
    ...decided.map((step) => ({ step, state: "decided" as const })),
    // Only the last one can still take effect; the page shows the others.
    ...agreed.slice(-1).map((step) => ({ step, state: "agreed" as const })),
    ...threatened.slice(-1).map((step) => ({ step, state: "threatened" as const })),
  ];
  return (
    <tr>
      <th scope="row">
        <ExternalLink href={`${href}#${measure.id}`}>
          <LocalizedText text={measure.goods} locale={locale} />
        </ExternalLink>
      </th>
      <td>
        {charged ? (
          <Charged charge={charged} {...around} />
        ) : (
          <span className="absent">{t(before ? "rates.ended" : "rates.notYet")}</span>
        )}
      </td>
      <td>
        {pending.length === 0 ? (
          <span className="absent">{t("rates.nothingPending")}</span>
        ) : (
          pending.map(({ step, state }) => <Pending key={step.id} step={step} state={state} {...around} />)
        )}
      </td>
    </tr>
  );
}

function Charged({
  charge: { step, status, rateKind, since, isBackdated },
  ...around
}: CardProps & { charge: Charge }) {
  const { locale } = around;
  const t = translatorOf(locale);
  return (
    <>
      <span className="pair">
        <Rate
          step={step}
          state={status}
          kind={formatRateKind({ rateKind, status }, locale)}
          locale={locale}
        />
      </span>
      <div className="by">
        {t.rich(isBackdated ? "rates.backdatedFrom" : "rates.since", {
          date: formatPartialDate(since, locale),
          b: (chunks) => <>{chunks}</>,
        })}
        {step.until ? t("rates.until", { date: formatPartialDate(step.until, locale) }) : null}
        <BySource step={step} {...around} />
      </div>
    </>
  );
}

function Rate({ step, state, kind, locale }: { step: Step; state: DutyState; kind: string; locale: Locale }) {
  const figure = formatFigure(step, locale);
  return (
    <>
      <InlineDutyMark state={state} size={12} />
      <span>
        {figure === null ? translatorOf(locale)("rates.noFigure") : <b>{figure}</b>} {kind}
      </span>
    </>
  );
}

function Pending({
  step,
  state,
  ...around
}: CardProps & { step: Step; state: "decided" | "agreed" | "threatened" }) {
  const { locale } = around;
  const t = translatorOf(locale);
  const rate = formatFigure(step, locale) ?? t("rates.noFigure");
  const kind = step.status !== "not_charged" && step.rate === null ? "" : formatRateKind(step, locale);
  const duty = () => bold(`${rate} ${kind}`.trim());
  return (
    <div className="pending">
      <InlineDutyMark state={state} size={12} />
      <span>
        {state === "decided"
          ? t.rich("rates.pending.decided", {
              rate: duty,
              date: step.from ? formatPartialDate(step.from, locale) : "",
            })
          : t.rich(`rates.pending.${state}`, { rate: duty })}
        <span className="by">
          {" "}
          {formatPartialDate(step.announcedOn, locale)}
          <BySource step={step} {...around} />
        </span>
      </span>
    </div>
  );
}

/** The first public source of a step, by its publisher without the part in brackets. */
function BySource({ step, lookup, locale, siteUrl }: CardProps & { step: Step }) {
  const source = step.citations
    .map((citation) => lookup.sources.get(citation.source))
    .find((found) => found !== undefined);
  if (!source) return null;
  return (
    <>
      {" · "}
      <ExternalLink href={`${siteUrl}${addressOf({ page: "source", id: source.id }, locale, null)}`}>
        {source.publisher.replace(/ \(.*\)$/, "")}
      </ExternalLink>
    </>
  );
}
