/** The unit labels of a countdown, and the texts of its other states. */
import { createTranslator } from "next-intl";
import type { Countdown } from "@/lib/domain/events/countdown";
import type { CountdownUnits } from "@/lib/domain/events/countdown-units";
import type { Locale } from "@/lib/domain/record/record";
import { messagesOf } from "@/lib/messages/catalogue";

const translator = (locale: Locale) => createTranslator({ locale, messages: messagesOf(locale), namespace: "countdown" });

export function countdownUnits(locale: Locale): CountdownUnits {
  const t = translator(locale);
  return {
    days: [t("days", { count: 1 }), t("days", { count: 2 })],
    hours: [t("hours", { count: 1 }), t("hours", { count: 2 })],
    minutes: [t("minutes"), t("minutes")],
  };
}

/** The state of an event's date in a few words. Callers format the states `upcoming` and `not_announced` themselves. */
export function formatCountdownState(countdown: Exclude<Countdown, { state: "upcoming" | "not_announced" }>, locale: Locale): string {
  const t = translator(locale);
  switch (countdown.state) {
    case "today":
      return t("today");
    case "in_session":
      return t("inSession");
    case "concluded":
      return t("concluded", { days: t("concludedAgo", { count: countdown.daysAgo }) });
    case "not_confirmed":
      return t(countdown.postponed ? "postponed" : "notConfirmed");
    case "passed_unreported":
      return t("passed");
    case "cancelled":
      return t("cancelled");
  }
}
