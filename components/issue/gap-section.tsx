import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { asOfDay } from "@/lib/domain/time/as-of";
import { gapSteps } from "@/lib/domain/status/gap";
import { ledgerRows } from "@/lib/domain/status/ledger";
import type { Lookup } from "@/lib/domain/record/lookup";
import { daysBetween, type CalendarDay } from "@/lib/domain/time/calendar-day";
import { seoulDayOfPartialDate } from "@/lib/domain/time/partial-date";
import type { Trip } from "@/lib/domain/record/record";
import type { Standing } from "@/lib/domain/status/standing";
import { firstKnownDate, tripsOfIssue } from "@/lib/domain/people-and-trips/trips";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { formatDay } from "@/lib/format/dates/days";
import { capitalised } from "@/lib/format/numbers";
import { plainWording } from "@/lib/format/wordings";
import { GapChart } from "./gap-chart";
import styles from "./gap-section.module.css";

type Props = { standing: Standing; trips: readonly Trip[]; lookup: Lookup; view: ReaderView };

/** The distance of the two accounts over the shown history, as a chart and as a table. */
export function GapSection({ standing, trips, lookup, view }: Props) {
  const t = useTranslations("issue");
  const status = useTranslations("status");
  const { locale, asOf } = view;
  const to = asOfDay(asOf);
  const steps = gapSteps(standing, asOf);
  const first = steps[0];
  if (!first) return null;
  const label = (step: (typeof steps)[number]) => status(`stage.${step.stage}`);
  const length = (from: CalendarDay, until: CalendarDay) =>
    status("days", { count: daysBetween(from, until) });
  return (
    <section aria-labelledby="gap" className={styles.section}>
      <h2 id="gap">{t("gap.title")}</h2>
      <p className={styles.caption}>{t("gap.caption")}</p>
      <GapChart
        locale={locale}
        steps={steps}
        from={first.from}
        to={to}
        ended={standing.group === "ended"}
        sides={{ KR: status("sideName.KR"), US: status("sideName.US") }}
        events={ledgerRows(standing, lookup)
          .filter(({ changed }) => changed)
          .map(({ development, stageChanged }) => {
            return {
              on: seoulDayOfPartialDate(development.date),
              date: formatPartialDate(development.date, locale, { sameYearAs: to }),
              words: status(stageChanged ? `stage.${development.stage}` : `effect.${development.effect}`),
            };
          })
          .reverse()}
        trips={tripsOfIssue(standing.issue.id, trips, asOf)
          .flatMap((trip) => firstKnownDate(trip) ?? [])
          .map(seoulDayOfPartialDate)
          .filter((day) => day >= first.from && day <= to)}
        tripsLabel={t("gap.trips")}
        plateaus={steps.map((step) => ({
          from: step.from,
          to: step.to,
          label: t("gap.stageDuration", { stage: label(step), days: length(step.from, step.to) }),
        }))}
        endLabel={
          asOf.kind === "now" ? capitalised(status("today")) : formatDay(to, locale, { sameYearAs: to })
        }
        name={`${t("gap.title")}: ${plainWording(standing.issue.title, locale)}`}
        table={{
          caption: t("gap.table"),
          head: [t("gap.from"), t("gap.to"), status("stageLabel"), status("effectLabel")],
          rows: steps.map((step) => [
            formatDay(step.from, locale),
            formatDay(step.to, locale),
            label(step),
            status(`effect.${step.effect}`),
          ]),
        }}
      />
    </section>
  );
}
