import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { asOfDay, hasHappened } from "@/lib/domain/as-of";
import { daysBetween, seoulDayOf, type CalendarDay } from "@/lib/domain/calendar-day";
import { isExact, seoulDayOfPartialDate } from "@/lib/domain/partial-date";
import type { TalksRecord } from "@/lib/domain/record";
import { recordedDays } from "@/lib/domain/recorded-days";
import { scheduleAsOf } from "@/lib/domain/schedule";
import { countsPerDay } from "@/lib/domain/trend";
import { addressOf, type Place } from "@/lib/format/addresses";
import { formatDay } from "@/lib/format/days";
import { plainWording } from "@/lib/format/words";
import { monthTicks } from "./month-ticks";
import { shownDay, type ReaderView } from "./reader-view";
import { TimeRuleSlider } from "./time-rule-slider";
import styles from "./time-rule.module.css";

type Props = { record: TalksRecord; view: ReaderView; place: Place };

const base = 34;
const dateMark = "DATE";

/**
 * The days of the record on one line: a stick for each day with recorded changes, flags for summits, a caret
 * for the day shown. The date field beside it does all that the slider does, and needs no script.
 */
export function TimeRule({ record, view, place }: Props) {
  const t = useTranslations("timeRule");
  const { locale } = view;
  const today = seoulDayOf(view.madeAt);
  const shown = asOfDay(view.asOf);
  const days = recordedDays(record.issues, { kind: "now", at: view.madeAt });
  const first = days[0]?.on ?? today;
  const from = `${first.slice(0, 7)}-01`;
  const span = Math.max(1, daysBetween(from, today));
  const share = (day: CalendarDay) => Math.min(Math.max(daysBetween(from, day) / span, 0), 1);
  const at = (day: CalendarDay) => `${(share(day) * 100).toFixed(2)}%`;
  const previous = days.findLast(({ on }) => on < shown);
  const next = days.find(({ on }) => on > shown && on <= today);
  const address = (day: CalendarDay | null) => addressOf(place, locale, day);
  const counts = new Map(countsPerDay(record.issues, first, today).map((row) => [row.on, row.counts]));
  const written = formatDay(shown, locale);
  const sticks = (recorded: typeof days) =>
    recorded.map(({ on, issues }) => `M${daysBetween(from, on)} ${base}v-${Math.min(26, 4 + 2.4 * issues.length)}`).join("");
  const flags = summits(record, view);
  // The name of a flag with another close to its right stands to its left.
  const crowded = (index: number) => {
    const [flag, following] = [flags[index], flags[index + 1]];
    return flag !== undefined && following !== undefined && share(following.on) - share(flag.on) < 0.16;
  };
  return (
    <section className={styles.rule} aria-label={t("label")}>
      <div className={styles.row}>
        <p className={styles.steps}>
          <Step day={previous?.on ?? null} label={previous ? t("previous", { date: formatDay(previous.on, locale) }) : ""} address={address} icon="previous" />
          <Step
            day={next?.on ?? (view.asOf.kind === "day" ? today : null)}
            label={next ? t("next", { date: formatDay(next.on, locale) }) : t("today")}
            address={next ? address : () => address(null)}
            icon="next"
          />
        </p>
        <div className={styles.line}>
          <svg className={styles.picture} aria-hidden="true" focusable="false">
            <line x1="0" x2="100%" y1={base} y2={base} stroke="var(--ink)" />
            {monthTicks(from, today, locale, 900, 60).map((tick) => (
              <g key={tick.on}>
                <line x1={at(tick.on)} x2={at(tick.on)} y1={base} y2={base + (tick.label ? 6 : 4)} stroke="var(--ink)" />
                {tick.label ? (
                  <text x={at(tick.on)} dx={3} y={base + 13} className={tick.year ? styles.year : styles.month}>
                    {tick.label}
                  </text>
                ) : null}
              </g>
            ))}
            {/* One drawing for all sticks, stretched to the line's width; their own width does not stretch. */}
            <svg width="100%" height={base} viewBox={`0 0 ${span} ${base}`} preserveAspectRatio="none">
              <path d={sticks(days.filter(({ on }) => on <= shown))} className={styles.past} />
              <path d={sticks(days.filter(({ on }) => on > shown))} className={styles.later} />
            </svg>
            {flags.map(({ on, name }, index) => (
              <g key={on + name}>
                <svg x={at(on)} y={0} overflow="visible">
                  <path d={`M0 ${base}V2H9L7 5L9 8H0`} fill="none" stroke="var(--ink)" strokeWidth={1.2} />
                </svg>
                <text
                  x={at(on)}
                  dx={crowded(index) ? -4 : 12}
                  y={10}
                  textAnchor={crowded(index) ? "end" : "start"}
                  className={styles.flag}
                >
                  {name}
                </text>
              </g>
            ))}
          </svg>
          <TimeRuleSlider
            from={from}
            to={today}
            shown={shown}
            locale={locale}
            live={address(null)}
            past={address(dateMark)}
            days={days.map(({ on, issues }) => {
              const row = counts.get(on);
              const open = row?.open ?? 0;
              const total = row ? row.open + row.agreed + row.in_effect + row.ended : 0;
              return [daysBetween(from, on), issues.length, open, total];
            })}
            words={{
              label: t("slider"),
              none: t("entries.none"),
              one: t("entries.one"),
              other: t("entries.other"),
              open: t.raw("open"),
            }}
          />
        </div>
        <form className={styles.form} action={`/${locale}/as-of`} method="get">
          <label htmlFor="as-of">{t("asOf")}</label>
          <input id="as-of" name="date" type="date" required defaultValue={shown} min={first} max={today} key={written} />
          {place.page === "board" ? null : <input type="hidden" name="page" value={place.page} />}
          {"id" in place ? <input type="hidden" name="id" value={place.id} /> : null}
          <button type="submit">{t("go")}</button>
          {shownDay(view) === null ? null : <a href={address(null)}>{t("today")}</a>}
        </form>
      </div>
    </section>
  );
}

type StepProps = {
  day: CalendarDay | null;
  label: string;
  address: (day: CalendarDay) => string;
  icon: "previous" | "next";
};

function Step({ day, label, address, icon }: StepProps) {
  if (day === null) {
    return (
      <span className={styles.noStep} aria-hidden="true">
        <Icon name={icon} />
      </span>
    );
  }
  return (
    <a className={styles.step} href={address(day)} aria-label={label} title={label}>
      <Icon name={icon} />
    </a>
  );
}

/** Summits that were known, by then, to have been held; the place names them. */
function summits(record: TalksRecord, view: ReaderView) {
  return record.events
    .filter(({ kind }) => kind === "summit")
    .flatMap((event) => {
      const { current } = scheduleAsOf(event, view.asOf);
      const starts = current?.status === "held" ? current.starts : null;
      if (!starts || !isExact(starts) || !hasHappened(starts, view.asOf)) return [];
      return [{ on: seoulDayOfPartialDate(starts), name: plainWording(event.name, view.locale).replace(/ ?\(.*\)$/, "") }];
    });
}
