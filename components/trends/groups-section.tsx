import { useTranslations } from "next-intl";
import { type PagedList, Pager } from "@/components/site/pager";
import type { GroupCount } from "@/lib/domain/trends/issues-per-group";
import { hasHappened } from "@/lib/domain/time/as-of";
import { isExact, seoulDayOfPartialDate } from "@/lib/domain/time/partial-date";
import type { TalksEvent } from "@/lib/domain/record/record";
import { scheduleAsOf } from "@/lib/domain/events/schedule";
import { groups, type Group } from "@/lib/domain/status/status";
import { formatDay } from "@/lib/format/dates/days";
import { plainWording } from "@/lib/format/wordings";
import { ChartFigure, ChartFoot } from "./chart-figure";
import { GroupsTable } from "./groups-table";
import type { SectionProps } from "./shared";
import { dayAxis } from "./time-axis";
import { TrendSection } from "./trend-section";

type Props = SectionProps & PagedList<GroupCount> & { counts: GroupCount[]; events: readonly TalksEvent[] };

/** The number of issues in each group, from the first recorded day to now. */
export function GroupsSection({ counts, page, to, events, view, today, first }: Props) {
  const t = useTranslations("trends");
  const status = useTranslations("status");
  const { locale } = view;
  const axis = dayAxis(first, today, locale);
  const { xOf, ...drawn } = axis;
  const last = counts.at(-1);
  const now = last?.counts ?? { open: 0, agreed: 0, in_effect: 0, ended: 0 };
  const peak = counts.reduce(
    (max, row) => (row.counts.open > max.counts.open ? row : max),
    counts[0] ?? { on: today, counts: now },
  );
  const sentence = t("groups.sentence", {
    date: formatDay(today, locale),
    total: groups.reduce((sum, group) => sum + now[group], 0),
    open: now.open,
    agreed: now.agreed,
    inEffect: now.in_effect,
    ended: now.ended,
  });
  const peakSentence = t("groups.peak", { count: peak.counts.open, date: formatDay(peak.on, locale) });
  const wordsOf = (word: (group: Group) => string): Record<Group, string> => ({
    open: word("open"),
    agreed: word("agreed"),
    in_effect: word("in_effect"),
    ended: word("ended"),
  });
  return (
    <TrendSection
      id="groups"
      title={t("groups.title")}
      sentence={`${sentence} ${peakSentence}`}
      unit={t("groups.unit")}
    >
      <ChartFigure
        height={280}
        name={t("groups.chart", { sentence })}
        chart={{
          kind: "groups",
          axis: drawn,
          points: counts.map(({ on, counts: row }) => ({
            x: xOf(on),
            date: formatDay(on, locale),
            counts: row,
          })),
          names: wordsOf((group) => status(`group.${group}`)),
          ends: wordsOf((group) => `${status(`groupShort.${group}`)} ${now[group]}`),
          summits: heldSummits(events, view).map(({ on, name }) => ({ x: xOf(on), label: name })),
        }}
      />
      <ChartFoot date={formatDay(today, locale)} />
      <GroupsTable page={page} today={today} locale={locale} />
      <Pager page={page} to={to} name={t("groups.title")} locale={locale} />
    </TrendSection>
  );
}

/** Summits held on a recorded day. */
function heldSummits(events: readonly TalksEvent[], { asOf, locale }: SectionProps["view"]) {
  return events
    .filter(({ kind }) => kind === "summit")
    .flatMap((event) => {
      const { current } = scheduleAsOf(event, asOf);
      const starts = current?.status === "held" ? current.starts : null;
      if (!starts || !isExact(starts) || !hasHappened(starts, asOf)) return [];
      return [
        {
          on: seoulDayOfPartialDate(starts),
          name: plainWording(event.name, locale).replace(/ ?\(.*\)$/, ""),
        },
      ];
    });
}
