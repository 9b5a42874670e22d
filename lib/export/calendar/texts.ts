/** Writes title, place and description of a calendar entry. */
import type { CalendarEntry } from "@/lib/domain/calendar/calendar-entries";
import type { CalendarSpan } from "@/lib/domain/calendar/calendar-span";
import { lookupOf } from "@/lib/domain/record/lookup";
import type { Locale, Trip } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { formatDay } from "@/lib/format/dates/days";
import { formatRate } from "@/lib/format/rates";
import { plainWording } from "@/lib/format/wordings";
import { translatorOf } from "@/lib/messages/translator";

/** The words of a withdrawn record are not repeated; only that it was withdrawn. */
export function calendarSummary({ subject, reason }: CalendarEntry, locale: Locale): string {
  const t = translatorOf(locale);
  if (reason === "withdrawn") return t("calendar.withdrawnTitle");
  switch (subject.type) {
    case "event":
      return plainWording(subject.event.name, locale);
    case "trip":
      return t("calendar.tripTitle", { purpose: plainWording(subject.trip.purpose, locale) });
    case "next":
      return t("calendar.nextTitle", {
        issue: plainWording(subject.issue.title, locale),
        what: plainWording(subject.next.what, locale),
      });
    case "duty": {
      const { measure, step, end } = subject;
      return t(`calendar.dutyTitle.${end}.${step.status}`, {
        goods: plainWording(measure.goods, locale),
        rate: formatRate(step, locale),
      });
    }
  }
}

export function calendarPlace({ subject, reason }: CalendarEntry, locale: Locale): string | null {
  if (reason === "withdrawn") return null;
  if (subject.type === "event") return plainWording(subject.event.place, locale) || null;
  if (subject.type === "trip")
    return subject.trip.legs.map(({ place }) => plainWording(place, locale)).join(", ") || null;
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

function travellerLines(trip: Trip, record: PublicRecord, locale: Locale): string[] {
  const t = translatorOf(locale);
  const { officials } = lookupOf(record);
  const date = (value: Parameters<typeof formatPartialDate>[0]) => formatPartialDate(value, locale);
  return trip.travellers.map(({ official, departs, returns, expectedReturn }) => {
    const name = plainWording(officials.get(official)?.name ?? null, locale);
    const left = departs ? t("calendar.left", { date: date(departs) }) : t("calendar.leftUnknown");
    const back = returns
      ? t("calendar.back", { date: date(returns) })
      : expectedReturn
        ? t("calendar.expectedBack", { date: date(expectedReturn) })
        : t("calendar.backUnknown");
    return `${name}: ${left}, ${back}`;
  });
}

/** Its status, earlier dates and unknowns, one to a line. */
export function calendarDescription(entry: CalendarEntry, record: PublicRecord, locale: Locale): string {
  const t = translatorOf(locale);
  const { subject, span, reason, earlier } = entry;
  if (reason === "withdrawn") return t("calendar.reason.withdrawn");
  const zone = span.kind === "days" ? span.zone : null;
  const lines = [
    t(`calendar.reason.${reason}`),
    ...(span.kind === "days" && span.opens
      ? [t("calendar.opens", { date: formatPartialDate(span.opens, locale, { weekday: true }) })]
      : []),
    ...earlier.map((before) => t("calendar.earlier", { date: formatSpan(before, locale) })),
    ...(zone === null || zone === "Asia/Seoul" ? [] : [t("calendar.zone", { zone })]),
    ...(subject.type === "event" && (reason === "held" || reason === "cancelled") && subject.event.outcome
      ? [plainWording(subject.event.outcome, locale)]
      : []),
    ...(subject.type === "duty" ? [plainWording(subject.step.instrument, locale)] : []),
    ...(subject.type === "trip" ? travellerLines(subject.trip, record, locale) : []),
  ];
  return lines.join("\n");
}
