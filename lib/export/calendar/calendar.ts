/** Writes a calendar of the talks as an iCalendar file (RFC 5545). */
import { TZDate } from "@date-fns/tz";
import ical, { escape, type ICalCalendar, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { addDaysTo } from "@/lib/domain/time/calendar-day";
import {
  type CalendarEntry,
  calendarKey,
  type CalendarScope,
  type CalendarStatus,
} from "@/lib/domain/calendar/calendar-entries";
import { earliestInstant } from "@/lib/domain/time/partial-date";
import type { Locale } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { calendarFileAddress } from "@/lib/format/addresses/calendar-addresses";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatBothZones } from "@/lib/format/dates/dates";
import { formatNumber } from "@/lib/format/numbers";
import { translatorOf } from "@/lib/messages/translator";
import { assembleCalendar } from "./ical-parts";
import { calendarAddress, calendarDescription, calendarPlace, calendarSummary } from "./texts";

/**
 * The part of every UID after @. Not the host name, because a calendar that moves to another host must not
 * show every entry twice.
 */
const uidDomain = "korea-us-tariff-talks";

export type CalendarVersion = { sequence: number; lastModified: Date };

export type CalendarFile = {
  scope: CalendarScope;
  /** Of the issue, official or event; null for the calendar of the whole site and for a withdrawn event. */
  name: string | null;
  entries: readonly CalendarEntry[];
  versionOf: (entry: CalendarEntry) => CalendarVersion;
  record: PublicRecord;
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

/** The page with the content of a calendar. */
function pageOf({ scope, locale }: CalendarFile): string {
  switch (scope.of) {
    case "all":
      return addressOf({ page: "summits" }, locale, null);
    case "event":
      return addressOf({ page: "summit", id: scope.id }, locale, null);
    default:
      return addressOf({ page: scope.of, id: scope.id }, locale, null);
  }
}

/** Lines folded at 75 bytes and ended by CRLF. The same record gives the same bytes. */
export function writeCalendar(file: CalendarFile): string {
  const t = translatorOf(file.locale);
  const { revision, changedAt } = file.record;
  const siteName = t("site.name");
  const name = file.name === null ? siteName : `${file.name} · ${siteName}`;
  const about = t(`calendar.about.${file.name === null ? "all" : file.scope.of}`, { name: file.name ?? "" });
  const asOf = changedAt
    ? t("calendar.asOf", {
        revision: formatNumber(revision, file.locale),
        when: formatBothZones(changedAt, file.locale),
      })
    : "";
  const calendar = ical({
    prodId: { company: "Korea-US Tariff Talks", product: "Calendar", language: file.locale },
    // The library does not escape names; it writes both NAME (RFC 7986) and X-WR-CALNAME.
    name: escape(name, false),
    x: { "X-WR-CALDESC": `${about} ${t("calendar.condition")} ${asOf}`.trim() },
    ttl: 3600,
    url: `${file.siteUrl}${pageOf(file)}`,
    // Where the calendar is read again (RFC 7986, 5.8).
    source: `${file.siteUrl}${calendarFileAddress(file.scope, file.locale)}`,
  });
  const events = file.entries.map((entry) => eventText(calendar, entry, file));
  const zones = new Set(file.entries.flatMap(({ span }) => (span.kind === "time" ? [span.starts.zone] : [])));
  return `${assembleCalendar(calendar.clear().toString(), events, zones)}\r\n`;
}
