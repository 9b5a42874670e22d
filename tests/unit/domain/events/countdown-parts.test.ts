import { expect, test } from "vitest";
import { countdownParts } from "@/lib/domain/events/countdown-parts";

const seoul = { firstDay: "2025-10-31", zone: "Asia/Seoul" };
const atTen = { ...seoul, startsAtMs: Date.parse("2025-10-31T10:00+09:00") };
const dayOnly = { ...seoul, startsAtMs: null };

test.each([
  [
    "nine days and an hour before",
    atTen,
    "2025-10-22T09:00+09:00",
    [
      ["days", 9],
      ["hours", 1],
    ],
  ],
  [
    "exactly 48 hours before",
    atTen,
    "2025-10-29T10:00+09:00",
    [
      ["days", 2],
      ["hours", 0],
    ],
  ],
  [
    "a millisecond below 48 hours",
    atTen,
    "2025-10-29T10:00:00.001+09:00",
    [
      ["hours", 47],
      ["minutes", 59],
    ],
  ],
  [
    "the last minute",
    atTen,
    "2025-10-31T09:59:30+09:00",
    [
      ["hours", 0],
      ["minutes", 0],
    ],
  ],
  ["at its start", atTen, "2025-10-31T10:00+09:00", null],
  ["long after", atTen, "2026-10-31T10:00+09:00", null],
  [
    "a day without an hour: the last instant of 22 October in Seoul",
    dayOnly,
    "2025-10-22T23:59:59+09:00",
    [["days", 9]],
  ],
  [
    "the first of 23 October in Seoul, still the 22nd in Washington",
    dayOnly,
    "2025-10-23T00:00+09:00",
    [["days", 8]],
  ],
  ["on the day itself there is no number", dayOnly, "2025-10-31T00:00+09:00", null],
])("%s", (_name, target, now, expected) => {
  const parts = countdownParts(target, Date.parse(now));
  expect(parts?.map(({ unit, count }) => [unit, count]) ?? null).toEqual(expected);
});
