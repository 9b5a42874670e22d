/** Writes a calendar of the talks as an iCalendar file (RFC 5545). */
import { TZDate } from "@date-fns/tz";
import ical, { type ICalCalendar, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { addDaysTo } from "@/lib/domain/time/calendar-day";
import { type CalendarEntry, calendarKey, type CalendarStatus } from "@/lib/domain/calendar/calendar-entries";
import { earliestInstant } from "@/lib/domain/time/partial-date";
import type { Locale, TalksRecord } from "@/lib/domain/record/record";
import { formatBothZones } from "@/lib/format/dates/dates";
import { formatNumber } from "@/lib/format/numbers";
import { messagesOf } from "@/lib/messages/catalogue";
import { assembleCalendar } from "./ical-parts";
import { calendarAddress, calendarDescription, calendarPlace, calendarSummary } from "./texts";

/**
 * The part of every UID after @. Not the host name, because a calendar that moves to another host must not show every
 * entry twice.
 */
export const uidDomain = "korea-us-tariff-talks";

export type CalendarVersion = { sequence: number; lastModified: Date };

export type CalendarFile = {
  /** Null for the calendar of the whole site. */
  title: string | null;
  entries: readonly CalendarEntry[];
  versionOf: (entry: CalendarEntry) => CalendarVersion;
  record: TalksRecord & { revision: number; changedAt: Date | null };
  locale: Locale;
  siteUrl: string;
};

const statuses: Record<CalendarStatus, ICalEventStatus> = {
  tentative: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
};

/** The library formats all-day dates in UTC. */
function dayValue(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function timesOf({ span }: CalendarEntry) {
  if (span.kind === "days") {
    // DTEND is exclusive (RFC 5545).
    return { allDay: true, start: dayValue(span.first), end: dayValue(addDaysTo(span.last, 1)) };
  }
  const { zone } = span.starts;
  const inZone = (instant: Date) => new TZDate(instant.getTime(), zone);
  return {
    timezone: zone,
    start: inZone(earliestInstant(span.starts)),
    ...(span.ends ? { end: inZone(earliestInstant(span.ends)) } : {}),
  };
}

/** As the library writes it, lines not yet folded. */
function eventText(calendar: ICalCalendar, entry: CalendarEntry, file: CalendarFile): string {
  const { sequence, lastModified } = file.versionOf(entry);
  const place = calendarPlace(entry, file.locale);
  const event = calendar.createEvent({
    id: `${calendarKey(entry.subject)}@${uidDomain}`,
    ...timesOf(entry),
    sequence,
    stamp: lastModified,
    lastModified,
    status: statuses[entry.status],
    // Not busy time of the reader.
    transparency: ICalEventTransparency.TRANSPARENT,
    summary: calendarSummary(entry, file.locale),
    description: calendarDescription(entry, file.record, file.locale),
    ...(place ? { location: place } : {}),
    url: `${file.siteUrl}${calendarAddress(entry, file.locale)}`,
  });
  return event.toString();
}

/** Lines folded at 75 bytes and ended by CRLF. The same record gives the same bytes. */
export function writeCalendar(file: CalendarFile): string {
  const { calendar: words, site } = messagesOf(file.locale);
  const { revision, changedAt } = file.record;
  const name = file.title === null ? site.name : `${file.title} · ${site.name}`;
  const asOf = changedAt
    ? words.asOf
        .replace("{revision}", formatNumber(revision, file.locale))
        .replace("{when}", formatBothZones(changedAt, file.locale))
    : "";
  const calendar = ical({
    prodId: { company: "Korea-US Tariff Talks", product: "Calendar", language: file.locale },
    // The library escapes only X- properties, not names.
    x: { "X-WR-CALNAME": name, "X-WR-CALDESC": `${words.about} ${asOf}`.trim() },
    ttl: 3600,
    url: `${file.siteUrl}/${file.locale}/summits`,
  });
  const events = file.entries.map((entry) => eventText(calendar, entry, file));
  const zones = new Set(file.entries.flatMap(({ span }) => (span.kind === "time" ? [span.starts.zone] : [])));
  return `${assembleCalendar(calendar.clear().toString(), events, zones)}\r\n`;
}
