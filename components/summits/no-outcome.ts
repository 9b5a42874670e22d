import type { Countdown } from "@/lib/domain/events/countdown";

/** The words where no outcome can be told: a date that passed or was called off never reads as one still to come. */
export function noOutcome({ state }: Countdown): "noOutcome" | "notHeld" | "notYet" {
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
