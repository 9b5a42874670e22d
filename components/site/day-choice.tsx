import { useTranslations } from "next-intl";
import { ChoiceForm } from "@/components/ui/choice-form";
import { asOfDay } from "@/lib/domain/time/as-of";
import { seoulDayOf } from "@/lib/domain/time/calendar-day";
import { recordedDays } from "@/lib/domain/time/recorded-days";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { addressOf, type PageRef, withQuery } from "@/lib/format/addresses/page-addresses";
import { formatDay } from "@/lib/format/dates/days";
import type { ReaderView } from "./reader-view";
import styles from "./day-choice.module.css";

type Props = {
  record: PublicRecord;
  view: ReaderView;
  place: PageRef;
  /** Query of the page's filters, which the other day keeps. */
  choice: string;
};

/**
 * The same page as of another day in Seoul: any date, or the changes before and after the day shown; works
 * without script.
 */
export function DayChoice({ record, view, place, choice }: Props) {
  const t = useTranslations("dayChoice");
  const { locale } = view;
  const today = seoulDayOf(view.madeAt);
  const shown = asOfDay(view.asOf);
  const days = recordedDays(record.issues, { kind: "now", at: view.madeAt });
  const earlier = days.findLast(({ on }) => on < shown)?.on;
  const later = days.find(({ on }) => on > shown && on <= today)?.on;
  return (
    <div className={styles.choice}>
      <ChoiceForm className={styles.form} action={`/${locale}/as-of`}>
        <label htmlFor="as-of">{t("date")}</label>
        <input
          id="as-of"
          name="date"
          type="date"
          required
          defaultValue={shown}
          min={days[0]?.on ?? today}
          max={today}
          key={shown}
        />
        {place.page === "board" ? null : <input type="hidden" name="page" value={place.page} />}
        {"id" in place ? <input type="hidden" name="id" value={place.id} /> : null}
        {[...new URLSearchParams(choice)].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button type="submit">{t("go")}</button>
      </ChoiceForm>
      {earlier ? (
        <a href={withQuery(addressOf(place, locale, earlier), choice)} title={formatDay(earlier, locale)}>
          ‹ <span>{t("earlier")}</span>
        </a>
      ) : null}
      {/* Its date is later than the day shown, so the page omits its text. */}
      {later ? (
        <a href={withQuery(addressOf(place, locale, later), choice)}>
          <span>{t("later")}</span> ›
        </a>
      ) : null}
    </div>
  );
}

/** On a live page: the day shown, and links to other days. */
export function DayLine(props: Props) {
  const t = useTranslations("dayChoice");
  const { view } = props;
  return (
    <section className={styles.line} aria-label={t("label")}>
      <details>
        <summary>
          {t("asOf", { date: formatDay(asOfDay(view.asOf), view.locale) })} · <span>{t("another")}</span>
        </summary>
        <DayChoice {...props} />
      </details>
    </section>
  );
}
