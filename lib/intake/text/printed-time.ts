/** When an article says that it was first published: printed dates with their labels. */
import {
  addDaysTo,
  dayIn,
  isCalendarDay,
  KOREA_ZONE,
  startOfDay,
  WASHINGTON_ZONE,
} from "@/lib/domain/time/calendar-day";
import type { PartialDate } from "@/lib/domain/record/record";
import { matchesIn, type Span } from "./spans";

const months = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const monthWord = `(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?`;

/** The number of a month by its English name or the first letters of it. */
export function monthNumber(name: string): number {
  return months.split("|").indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

const pad = (number: number) => String(number).padStart(2, "0");

/** The day, or null where the calendar has none such. */
export function calendarDay(year: number, month: number, day: number): string | null {
  const text = `${String(year).padStart(4, "0")}-${pad(month)}-${pad(day)}`;
  return isCalendarDay(text) ? text : null;
}

const printedDay = new RegExp(
  [
    String.raw`(?<!\d)(?<y1>20\d\d)\s?(?:[.\-/]|년)\s?(?<m1>\d{1,2})\s?(?:[.\-/]|월)\s?(?<d1>\d{1,2})(?!\d)(?:일|\.)?`,
    String.raw`\b(?<m2>${monthWord})\s(?<d2>\d{1,2})(?:st|nd|rd|th)?,?\s(?<y2>20\d\d)\b`,
    String.raw`\b(?<d3>\d{1,2})(?:st|nd|rd|th)?\s(?<m3>${monthWord}),?\s(?<y3>20\d\d)\b`,
  ].join("|"),
  "giu",
);

const clock =
  /^[\s,.|·()\-–—T]*(?:\(?[월화수목금토일](?:요일)?\)?|(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?)?[\s,.|·()\-–—T]*(?:at\s)?(?<half>오전|오후|am|pm)?\s?(?<hour>\d{1,2})\s?(?::|시|\.(?=\d\d\s?[ap]\.?m))\s?(?<minute>\d{1,2})?분?(?::\d{2})?\s?(?<after>[ap]\.?m\.?)?\s*\(?(?<zone>kst|est|edt|et|utc|gmt|한국시간|동부\s?(?:표준시|시간)|eastern)?/iu;

/** "11:47 a.m. KST, October 24, 2025": the clock stands before the day. */
const clockBefore =
  /(?<half>오전|오후)?\s?(?<hour>\d{1,2}):(?<minute>\d\d)\s?(?<after>[ap]\.?m\.?)?\s?(?<zone>kst|est|edt|et|utc|gmt)?\s?(?:,|\||-|on)?\s*$/iu;

const updated = /(?:updat\w*|revis\w*|modif\w*|edited|last|수정|업데이트|최종|갱신)[^0-9\n]{0,14}$/iu;
/** A label behind the date; one before a further date belongs to that. */
const updatedAfter = /^[^0-9\n|]{0,4}(?:updat|revis|modif|수정|업데이트)(?![^\n]{0,14}\d)/iu;

/** A printed day with where it stands, and the clock behind it. */
export type PrintedDate = Span & { date: PartialDate; isUpdate: boolean };

function zoneOf(words: string | undefined, line: string): string {
  const label = (words ?? "").toLowerCase();
  if (/^e[sd]?t$|동부|eastern/.test(label)) return WASHINGTON_ZONE;
  if (/utc|gmt/.test(label)) return "UTC";
  if (label === "" && /\b(?:EDT|EST|ET)\b|동부\s?(?:표준시|시간)|US Eastern/.test(line))
    return WASHINGTON_ZONE;
  return KOREA_ZONE;
}

/** The instant as an ISO date-time with the offset of its zone, or null where there is no such time. */
export function minuteIn(day: string, hour: number, minute: number, zone: string): string | null {
  if (hour > 24 || minute > 59) return null;
  const onDay = hour === 24 ? addDaysTo(day, 1) : day;
  const at = startOfDay(onDay, zone) + ((hour % 24) * 60 + minute) * 60_000;
  // The offset is what the zone's clock is ahead of UTC; a day with a clock change keeps that of its start.
  const clockAt = Date.parse(`${onDay}T${pad(hour % 24)}:${pad(minute)}:00Z`);
  const ahead = Math.round((clockAt - at) / 60_000);
  if (dayIn(new Date(at), zone) !== onDay) return null;
  const sign = ahead < 0 ? "-" : "+";
  const size = Math.abs(ahead);
  return `${onDay}T${pad(hour % 24)}:${pad(minute)}${sign}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** The hour of 24 from the hour as printed and its half of the day. */
export function hourOf24(hour: number, half: string | undefined): number {
  const word = (half ?? "").toLowerCase().replaceAll(".", "");
  if (word === "오후" || word === "pm" || word === "밤" || word === "저녁")
    return hour < 12 ? hour + 12 : hour;
  if (word === "오전" || word === "am" || word === "새벽" || word === "아침") return hour === 12 ? 0 : hour;
  return hour;
}

/** All days printed with their year in the part, in order. */
export function printedDates(text: string, part: Span): PrintedDate[] {
  return matchesIn(printedDay, text, part).flatMap(({ match, start, end }) => {
    const { y1, m1, d1, y2, m2, d2, y3, m3, d3 } = match.groups ?? {};
    const year = Number(y1 ?? y2 ?? y3);
    const month = m1 === undefined ? monthNumber(m2 ?? m3 ?? "") : Number(m1);
    const day = calendarDay(year, month, Number(d1 ?? d2 ?? d3));
    if (day === null) return [];
    const lineStart = Math.max(part.start, text.lastIndexOf("\n", start) + 1);
    const lineEnd = text.indexOf("\n", end);
    const line = text.slice(lineStart, lineEnd < 0 ? part.end : Math.min(lineEnd, part.end)).slice(0, 400);
    const time = clock.exec(text.slice(end, end + 60).split("\n", 1)[0] ?? "");
    const earlier = clockBefore.exec(text.slice(Math.max(lineStart, start - 40), start));
    const { half, hour, minute, after, zone } = time?.groups ?? earlier?.groups ?? {};
    const inZone = zoneOf(zone, line);
    const value =
      hour === undefined || (minute === undefined && !/시/.test(time?.[0] ?? "") && after === undefined)
        ? null
        : minuteIn(day, hourOf24(Number(hour), after ?? half), Number(minute ?? 0), inZone);
    const until = value === null ? end : end + (time?.[0].trimEnd().length ?? 0);
    const from = time === null && earlier ? start - earlier[0].length : start;
    const date: PartialDate =
      value === null
        ? { value: day, precision: "day", zone: inZone }
        : { value, precision: "minute", zone: inZone };
    const isUpdate =
      updated.test(text.slice(Math.max(lineStart, from - 30), from)) ||
      updatedAfter.test(text.slice(until, until + 32));
    return [{ start, end: until, date, isUpdate }];
  });
}
