import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { type AsOf, asOfDay } from "@/lib/domain/time/as-of";
import { KOREA_ZONE, seoulDayOf } from "@/lib/domain/time/calendar-day";
import { issueChangeKinds } from "@/lib/domain/changes/issue-changes";
import type { Locale } from "@/lib/domain/record/record";
import { siteChangeGroups } from "@/lib/domain/changes/site-changes";
import type { WhatChanged } from "@/lib/domain/changes/what-changed";
import { formatBothZones, formatTime } from "@/lib/format/dates/dates";
import { formatDay } from "@/lib/format/dates/days";
import { plainWording } from "@/lib/format/wordings";
import { type ChangesChoice, defaultComparedDays } from "@/lib/schemas/addresses/changes-address";

/** A day, or a moment with its time in Seoul. */
export function formatComparedMoment(asOf: AsOf, locale: Locale): string {
  if (asOf.kind === "day") return formatDay(asOf.on, locale);
  return `${formatDay(seoulDayOf(asOf.at), locale)}${locale === "ko" ? " " : ", "}${formatTime(asOf.at, locale, KOREA_ZONE)}`;
}

/** The answer: the compared span, and how many issues changed in which way. */
export function ChangesSentence({ changed, view }: { changed: WhatChanged; view: ReaderView }) {
  const t = useTranslations("changes");
  const { from, to, talks, site } = changed;
  const span = {
    from: formatComparedMoment(from, view.locale),
    to: from.kind === "now" && to.kind === "now" ? t("now") : formatDay(asOfDay(to), view.locale),
  };
  if (talks.issues.length === 0) {
    const published = siteChangeGroups.reduce((sum, group) => sum + site.counts[group], 0);
    return published > 0 ? t("sentenceSite", { ...span, count: published }) : t("sentenceNone", span);
  }
  const counts = issueChangeKinds
    .filter((kind) => talks.counts[kind] > 0)
    .map((kind) => t(`count.${kind}`, { count: talks.counts[kind] }));
  if (talks.unchanged > 0) counts.push(t("count.unchanged", { count: talks.unchanged }));
  // Issues that moved as well are included in the other counts.
  const isCounted = talks.newlyContested === talks.counts.newly_contested;
  return t(isCounted ? "sentence" : "sentenceContested", {
    ...span,
    counts: counts.join(", "),
    contested: talks.newlyContested,
  });
}

/** The compared span, and the reason for a default start. */
export function ChangesSpan({ choice, view }: { choice: ChangesChoice; view: ReaderView }) {
  const t = useTranslations("changes.span");
  const { locale } = view;
  const { since, isDefault, until } = choice;
  return (
    <p>
      {isDefault ? `${t("default", { days: defaultComparedDays })} ` : null}
      {since.kind === "moment" ? t("moment", { date: formatBothZones(since.at, locale) }) : null}
      {since.kind === "day" ? t("day", { date: formatDay(since.on, locale, { weekday: true }) }) : null}
      {since.kind === "event"
        ? t("event", {
            date: formatDay(since.on, locale, { weekday: true }),
            event: plainWording(since.event.name, locale),
          })
        : null}
      {until === null ? null : ` ${t("untilDay", { date: formatDay(until, locale, { weekday: true }) })}`}
    </p>
  );
}
