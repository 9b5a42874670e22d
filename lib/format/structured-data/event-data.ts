/** A meeting and its announced dates as schema.org data. */
import type { AsOf } from "@/lib/domain/time/as-of";
import { countdownTo, type Countdown } from "@/lib/domain/events/countdown";
import type { Locale, Official, ScheduleRow, TalksEvent } from "@/lib/domain/record/record";
import { scheduleAsOf } from "@/lib/domain/events/schedule";
import { toPartialIso } from "@/lib/format/dates/partial-iso";
import { type Thing, thing } from "./schema-things";
import { plainWording } from "@/lib/format/wordings";

type Context = { locale: Locale; asOf: AsOf; url: string; officials: readonly Official[] };

/** Null before anything had been announced of the meeting. */
export function eventThing(event: TalksEvent, { locale, asOf, url, officials }: Context): Thing | null {
  const { current, known } = scheduleAsOf(event, asOf);
  if (!current) return null;
  const countdown = countdownTo(event, asOf);
  const moved = "moved" in countdown ? countdown.moved : [];
  const status = statusOf(current, moved.length > 0);
  // A postponed or cancelled event keeps its date, as schema.org requires.
  const dated = known.findLast(({ starts }) => starts !== null) ?? null;
  return thing("Event", {
    name: plainWording(event.name, locale),
    url,
    inLanguage: locale,
    description: isOver(countdown) ? plainWording(event.outcome, locale) || null : null,
    eventStatus: `https://schema.org/${status}`,
    startDate: toPartialIso(dated?.starts ?? null),
    endDate: toPartialIso(dated?.ends ?? null),
    previousStartDate: status === "EventRescheduled" ? toPartialIso(moved.at(-1) ?? null) : null,
    location: place(plainWording(event.place, locale)),
    attendee: event.participants.flatMap(({ official, label }) => {
      const person = officials.find(({ id }) => id === official);
      const name = plainWording(person?.name ?? label, locale);
      return person && name !== "" ? [thing("Person", { name })] : [];
    }),
  });
}

function place(name: string): Thing | null {
  // The record has the place in words, so the address is a text.
  return name === "" ? null : thing("Place", { name, address: name });
}

/** Whether the outcome can be included. */
function isOver({ state }: Countdown): boolean {
  return state === "concluded" || state === "cancelled";
}

function statusOf({ status }: ScheduleRow, hasMoved: boolean): string {
  switch (status) {
    case "cancelled":
      return "EventCancelled";
    case "postponed":
      return "EventPostponed";
    case "rescheduled":
      return "EventRescheduled";
    case "scheduled":
    case "held":
      return hasMoved ? "EventRescheduled" : "EventScheduled";
  }
}
