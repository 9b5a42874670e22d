/** The unit labels of a countdown, and the texts of its other states. */
import type { Countdown } from "@/lib/domain/events/countdown";
import type { CountdownUnits } from "@/lib/domain/events/countdown-units";
import type { Locale } from "@/lib/domain/record/record";
import { translatorOf } from "@/lib/messages/translator";

export function countdownUnits(locale: Locale): CountdownUnits {
  const t = translatorOf(locale);
  return {
    days: [t("countdown.days", { count: 1 }), t("countdown.days", { count: 2 })],
    hours: [t("countdown.hours", { count: 1 }), t("countdown.hours", { count: 2 })],
    minutes: [t("countdown.minutes"), t("countdown.minutes")],
  };
}

/**
 * The state of an event's date in a few words. Callers format the states `upcoming` and `not_announced`
 * themselves.
 */
export function formatCountdownState(
  countdown: Exclude<Countdown, { state: "upcoming" | "not_announced" }>,
  locale: Locale,
): string {
  const t = translatorOf(locale);
  switch (countdown.state) {
    case "today":
      return t("countdown.today");
    case "in_session":
      return t("countdown.inSession");
    case "concluded":
      return t("countdown.concluded", { days: t("countdown.concludedAgo", { count: countdown.daysAgo }) });
    case "not_confirmed":
      return t(countdown.postponed ? "countdown.postponed" : "countdown.notConfirmed");
    case "passed_unreported":
      return t("countdown.passed");
    case "cancelled":
      return t("countdown.cancelled");
  }
}
