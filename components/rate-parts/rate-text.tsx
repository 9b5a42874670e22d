import { useTranslations } from "next-intl";
import type { Charge } from "@/lib/domain/measures/measure-as-of";
import type { Locale, PartialDate, Step } from "@/lib/domain/record/record";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { formatFigure, formatRateKind } from "@/lib/format/rates";

/** `25% extra`, or a sentence if no rate was given. */
export function RateText({
  step,
  locale,
}: {
  step: Pick<Step, "rate" | "rateKind" | "status">;
  locale: Locale;
}) {
  const t = useTranslations("rates");
  const figure = formatFigure(step, locale);
  if (figure === null) return <span>{t("noFigure")}</span>;
  return (
    <span>
      <b>{figure}</b> {formatRateKind(step, locale)}
    </span>
  );
}

/** From when to when, if the end is known: a backdated duty begins on a day before its text. */
export function DutyPeriod({ charge, locale }: { charge: Charge; locale: Locale }) {
  const t = useTranslations("rates");
  const b = (chunks: React.ReactNode) => <b>{chunks}</b>;
  const date = formatPartialDate(charge.since, locale);
  const until: PartialDate | null = charge.step.until;
  return (
    <span>
      {t.rich(charge.isBackdated ? "backdatedFrom" : "since", { date, b })}
      {until ? t("until", { date: formatPartialDate(until, locale) }) : null}
    </span>
  );
}
