import { expect, test } from "vitest";
import { formatLocalDate, formatSeoulDays } from "@/lib/format/dates/local-dates";
import { about, minute, seoul, washington } from "../../../support/sample-records";

const ankara = (value: string) => ({ value, precision: "day", zone: "Europe/Istanbul" }) as const;

test.each([
  [washington("2026-01-26"), "26 Jan 2026 (26–27 Jan, Seoul time)", "2026년 1월 26일 (한국시간 1월 26~27일)"],
  [
    washington("2026-01-31"),
    "31 Jan 2026 (31 Jan – 1 Feb, Seoul time)",
    "2026년 1월 31일 (한국시간 1월 31일~2월 1일)",
  ],
  [
    minute("2025-10-30T21:00-04:00", "America/New_York"),
    "30 Oct 2025, 21:00 EDT (31 Oct, Seoul time)",
    "2025년 10월 30일 오후 9시 EDT (한국시간 10월 31일)",
  ],
  [seoul("2026-01-26"), "26 Jan 2026", "2026년 1월 26일"],
  [about("2025-09-12"), "about 12 Sep 2025", "2025년 9월 12일경"],
] as const)("%j is local to where it happened, and says where Seoul had other days", (date, en, ko) => {
  expect([formatLocalDate(date, "en"), formatLocalDate(date, "ko")]).toEqual([en, ko]);
});

test("the label of a time zone is no place: the meeting of Ankara is not dated in Istanbul", () => {
  const written = [
    formatLocalDate(ankara("2026-07-07"), "en"),
    formatLocalDate(ankara("2026-07-07"), "ko"),
  ].join(" ");
  expect(written).not.toMatch(/istanbul|이스탄불/i);
  expect(formatSeoulDays(ankara("2026-07-07"), "en", ankara("2026-07-08"))).toBe("7–9 Jul, Seoul time");
});
