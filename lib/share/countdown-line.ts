/** Formats an event's countdown in one line, with a number of days only where a day was announced. */
import type { AsOf } from "@/lib/domain/time/as-of";
import { localStartDay } from "@/lib/domain/calendar/calendar-span";
import { countdownTo, type Countdown } from "@/lib/domain/events/countdown";
import type { Locale, PartialDate, TalksEvent } from "@/lib/domain/record/record";
import { formatCountdownState } from "@/lib/format/countdown-labels";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { formatDay } from "@/lib/format/dates/days";
import { plainWording } from "@/lib/format/wordings";
import { translatorOf } from "@/lib/messages/translator";

/** States whose date is shown. */
const dated: ReadonlySet<Countdown["state"]> = new Set([
  "upcoming",
  "today",
  "in_session",
  "passed_unreported",
]);

/** Null before the first announcement. */
export function countdownLine(event: TalksEvent, asOf: AsOf, locale: Locale): string | null {
  const countdown = countdownTo(event, asOf);
  const state = stateOf(countdown, locale);
  if (state === null) return null;
  const date =
    dated.has(countdown.state) && "starts" in countdown && countdown.starts
      ? dayOf(countdown.starts, locale)
      : null;
  return [state, plainWording(event.name, locale), date].filter(Boolean).join(" · ");
}

/** Omits the time of day. */
function dayOf(date: PartialDate, locale: Locale): string {
  return date.precision === "minute"
    ? formatDay(localStartDay(date), locale)
    : formatPartialDate(date, locale);
}

function stateOf(countdown: Countdown, locale: Locale): string | null {
  if (countdown.state === "not_announced") return null;
  if (countdown.state !== "upcoming") return formatCountdownState(countdown, locale);
  return translatorOf(locale)("status.days", {
    count: countdown.days,
  });
}
