/** Parses days and months in the formats that people type. */
import { toNfkc } from "@/lib/domain/text/unicode-normalisation";
import { type CalendarDay, daysBetween, isCalendarDay } from "@/lib/domain/time/calendar-day";

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const two = (number: number) => String(number).padStart(2, "0");

/** The number of a month by its English name or a prefix of it; 0 for no month. */
const monthNamed = (word = "") => months.findIndex((name) => name.startsWith(word.toLowerCase())) + 1;

function dayOf(year: string, month: number, day: string): string | null {
  const written = `${year}-${two(month)}-${two(Number(day))}`;
  return isCalendarDay(written) ? written : null;
}

/** Longer text is no date and is not parsed. */
const maxCharacters = 80;

const weekday = "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?";
const weekdayPrefix = new RegExp(`^${weekday},?\\s+(?=\\S)`, "i");
/** In brackets anywhere, or as a whole word after the day. */
const weekdaySuffix = new RegExp(
  `\\s*\\((?:[월화수목금토일](?:요일)?|${weekday})\\)|\\s+[월화수목금토일]요일`,
  "gi",
);

/** Normalises full-width characters and dashes, and removes the day of the week. */
function plain(typed: string): string {
  if (typed.length > maxCharacters) return "";
  return toNfkc(typed)
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(weekdaySuffix, "")
    .trim()
    .replace(weekdayPrefix, "");
}

/** `09:30`, `9.30 pm`, `2 p.m.`, `오후 2시`, `14시 30분`, after the day. */
const clock =
  /^(.*?)(?:[\sT,]|(?<=일)|(?<=\d\.))\s*(?:at\s+)?(?:(오전|오후|낮|밤)\s*)?(\d{1,2})(?:\s*시(?:\s*(\d{1,2})\s*분)?|:(\d{2}))?\s*([ap]\.?m\.?)?$/i;

/** The day as typed, and the time after it as `HH:MM`; null for an invalid time. */
function splitClock(written: string): { day: string; time: string | null } | null {
  const [, day = "", half, hours = "", koreanMinutes, minutes, latinHalf] = clock.exec(written) ?? [];
  const isTime = half !== undefined || latinHalf !== undefined || minutes !== undefined || /시/.test(written);
  if (hours === "" || !isTime) return { day: written, time: null };
  const name = half ?? latinHalf?.slice(0, 1).toLowerCase();
  const hour = Number(hours);
  if (hour > 23 || Number(koreanMinutes ?? minutes ?? 0) > 59 || (name !== undefined && hour > 12))
    return null;
  const isLate = name === "오후" || name === "낮" || name === "p" || (name === "밤" && hour !== 12);
  const ofDay = name === undefined ? hour : (hour % 12) + (isLate ? 12 : 0);
  return { day: day.trim(), time: `${two(ofDay)}:${two(Number(koreanMinutes ?? minutes ?? 0))}` };
}

/**
 * The day in the record's form, with a time that follows it: `2025.10.22`, `2025–10–22`, `20251022`, `22 Oct
 * 2025`, `2025년 10월 22일(수) 오후 2시`. A day without its year, such as `22 Oct`, is the one nearest to
 * `reference`, if given. Anything else, and a month or day already in the record's form, is returned
 * unchanged.
 * @example parseTypedDay("22 October 2025 09:00") // "2025-10-22T09:00"
 */
export function parseTypedDay(typed: string, reference: CalendarDay | null = null): string {
  const split = splitClock(plain(typed));
  const day = split && bareDay(split.day, reference);
  if (!split || day === null) return typed;
  return split.time === null ? day : `${day}T${split.time}`;
}

/**
 * Also accepts a month: `2026.11`, `2026년 11월`, `Nov 2026`.
 * @example parseTypedDayOrMonth("November 2026") // "2026-11"
 */
export function parseTypedDayOrMonth(typed: string, reference: CalendarDay | null = null): string {
  return bareMonth(plain(typed)) ?? parseTypedDay(typed, reference);
}

/** The precision of the typed date; null for no date. */
export function parseTypedPrecision(
  typed: string,
  reference: CalendarDay | null = null,
): "minute" | "day" | "month" | null {
  const written = parseTypedDayOrMonth(typed, reference).trim();
  if (/^\d{4}-\d{2}$/.test(written)) return isCalendarDay(`${written}-01`) ? "month" : null;
  if (isCalendarDay(written)) return "day";
  return /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(written) && isCalendarDay(written.slice(0, 10))
    ? "minute"
    : null;
}

/** Whether the day was typed without its year. */
export function lacksYear(typed: string, reference: CalendarDay): boolean {
  return parseTypedPrecision(typed) === null && parseTypedPrecision(typed, reference) !== null;
}

/** The first day of a range such as `29–30 Oct 2025` or `10월 29일~11월 2일`; null for anything else. */
export function firstDayOfRange(typed: string, reference: CalendarDay): string | null {
  if (parseTypedPrecision(typed, reference) !== null) return null;
  const [written, day] = [
    plain(typed),
    (text: string) =>
      parseTypedPrecision(text, reference) === "day" ? parseTypedDay(text, reference) : null,
  ];
  const [, before = "", first = "", last = "", sign = "", after = ""] =
    /^(.{0,20}?)(\d{1,2})일?\s*[-~]\s*(\d{1,2})(일?)(.*)$/.exec(written) ?? [];
  const within =
    first === "" ? null : [day(before + first + sign + after), day(before + last + sign + after)];
  if (within?.[0] && within[1]) return within[0];
  const ends = /^(.+?)\s*(?:~|\s-\s)\s*(.+)$/.exec(written);
  return ends?.[1] && ends[2] && day(ends[2]) !== null ? day(ends[1]) : null;
}

/** The day in the year in which it is nearest to the reference; the earlier of two equally near. */
function nearest(month: number, day: string, reference: CalendarDay): string | null {
  const year = Number(reference.slice(0, 4));
  // Two leap days can be eight years apart.
  const days = Array.from({ length: 17 }, (_, index) =>
    dayOf(String(year + index - 8).padStart(4, "0"), month, day),
  ).filter((candidate) => candidate !== null);
  const distance = (candidate: string) => Math.abs(daysBetween(reference, candidate));
  return days.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

function bareDay(written: string, reference: CalendarDay | null): string | null {
  const numbers =
    /^(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*(?:일|\.)?$/.exec(written) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(written);
  if (numbers) return dayOf(numbers[1] ?? "", Number(numbers[2]), numbers[3] ?? "");
  const korean = /^(\d{1,2})\s*월\s*(\d{1,2})\s*일$/.exec(written);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?([A-Za-z]{3,9})\.?(?:,?\s+(\d{4}))?$/.exec(
    written,
  );
  const monthFirst = /^([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?$/.exec(written);
  const [year, month, day] = korean
    ? [undefined, Number(korean[1]), korean[2]]
    : dayFirst
      ? [dayFirst[3], monthNamed(dayFirst[2]), dayFirst[1]]
      : [monthFirst?.[3], monthNamed(monthFirst?.[1]), monthFirst?.[2]];
  if (day === undefined || month === 0) return null;
  if (year !== undefined) return dayOf(year, month, day);
  return reference === null ? null : nearest(month, day, reference);
}

function bareMonth(written: string): string | null {
  const numbers = /^(\d{4})\s*[-./년]\s*(\d{1,2})\s*(?:월|\.)?$/.exec(written);
  const named = /^([A-Za-z]{3,9})\.?,?\s+(\d{4})$/.exec(written);
  const [year, month] = numbers ? [numbers[1], Number(numbers[2])] : [named?.[2], monthNamed(named?.[1])];
  return year === undefined || dayOf(year, month, "1") === null ? null : `${year}-${two(month)}`;
}
