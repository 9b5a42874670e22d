import type { Countdown } from "@/lib/domain/events/countdown";

/** The message key if there is no outcome: a passed or cancelled date must not read as an upcoming one. */
export function noOutcomeKey({ state }: Countdown): "noOutcome" | "notHeld" | "notYet" {
  switch (state) {
    case "concluded":
    case "passed_unreported":
      return "noOutcome";
    case "cancelled":
      return "notHeld";
    default:
      return "notYet";
  }
}
