/** Writes title, place and description of a calendar entry. */
import type { CalendarEntry } from "@/lib/domain/calendar/calendar-entries";
import type { CalendarSpan } from "@/lib/domain/calendar/calendar-span";
import { lookupOf } from "@/lib/domain/record/lookup";
import type { Locale, TalksRecord, Trip } from "@/lib/domain/record/record";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { formatDay } from "@/lib/format/dates/days";
import { fillMessage } from "@/lib/format/fill-message";
import { formatRate } from "@/lib/format/rates";
import { plainWording } from "@/lib/format/wordings";
import { messagesOf } from "@/lib/messages/catalogue";

/** The words of a withdrawn record are not repeated; only that it was withdrawn. */
export function calendarSummary({ subject, reason }: CalendarEntry, locale: Locale): string {
  const words = messagesOf(locale).calendar;
  if (reason === "withdrawn") return words.withdrawnTitle;
  switch (subject.type) {
    case "event":
      return plainWording(subject.event.name, locale);
    case "trip":
      return fillMessage(words.tripTitle, { purpose: plainWording(subject.trip.purpose, locale) });
    case "next":
      return fillMessage(words.nextTitle, {
        issue: plainWording(subject.issue.title, locale),
        what: plainWording(subject.next.what, locale),
      });
    case "duty": {
      const { measure, step, end } = subject;
      return fillMessage(words.dutyTitle[end][step.status], { goods: plainWording(measure.goods, locale), rate: formatRate(step, locale) });
    }
  }
}

export function calendarPlace({ subject, reason }: CalendarEntry, locale: Locale): string | null {
  if (reason === "withdrawn") return null;
  if (subject.type === "event") return plainWording(subject.event.place, locale) || null;
  if (subject.type === "trip") return subject.trip.legs.map(({ place }) => plainWording(place, locale)).join(", ") || null;
  return null;
}

/** The page that explains an entry. */
export function calendarAddress({ subject }: CalendarEntry, locale: Locale): string {
  switch (subject.type) {
    case "event":
      return addressOf({ page: "summit", id: subject.event.id }, locale, null);
    case "trip":
      return addressOf({ page: "trip", id: subject.trip.id }, locale, null);
    case "next":
      return addressOf({ page: "issue", id: subject.issue.id }, locale, null);
    case "duty":
      return `${addressOf({ page: "rates" }, locale, null)}#${subject.measure.id}`;
  }
}

function formatSpan(span: CalendarSpan, locale: Locale): string {
  if (span.kind === "time") return formatPartialDate(span.starts, locale, { weekday: true });
  const first = formatDay(span.first, locale, { weekday: true });
  return span.first === span.last ? first : `${first} – ${formatDay(span.last, locale, { weekday: true })}`;
}

function travellerLines(trip: Trip, record: TalksRecord, locale: Locale): string[] {
  const words = messagesOf(locale).calendar;
  const { officials } = lookupOf(record);
  const date = (value: Parameters<typeof formatPartialDate>[0]) => formatPartialDate(value, locale);
  return trip.travellers.map(({ official, departs, returns, expectedReturn }) => {
    const name = plainWording(officials.get(official)?.name ?? null, locale);
    const left = departs ? fillMessage(words.left, { date: date(departs) }) : words.leftUnknown;
    const back = returns
      ? fillMessage(words.back, { date: date(returns) })
      : expectedReturn
        ? fillMessage(words.expectedBack, { date: date(expectedReturn) })
        : words.backUnknown;
    return `${name}: ${left}, ${back}`;
  });
}

/** Its status, earlier dates and unknowns, one to a line. */
export function calendarDescription(entry: CalendarEntry, record: TalksRecord, locale: Locale): string {
  const words = messagesOf(locale).calendar;
  const { subject, span, reason, earlier } = entry;
  if (reason === "withdrawn") return words.reason.withdrawn;
  const zone = span.kind === "days" ? span.zone : null;
  const lines = [
    words.reason[reason],
    ...(span.kind === "time" && span.lastDay !== null
      ? [fillMessage(words.lastDay, { date: formatDay(span.lastDay, locale, { weekday: true }) })]
      : []),
    ...earlier.map((before) => fillMessage(words.earlier, { date: formatSpan(before, locale) })),
    ...(zone === null || zone === "Asia/Seoul" ? [] : [fillMessage(words.zone, { zone })]),
    ...(subject.type === "event" && (reason === "held" || reason === "called_off") && subject.event.outcome
      ? [plainWording(subject.event.outcome, locale)]
      : []),
    ...(subject.type === "duty" ? [plainWording(subject.step.instrument, locale)] : []),
    ...(subject.type === "trip" ? travellerLines(subject.trip, record, locale) : []),
  ];
  return lines.join("\n");
}
