import { describe, expect, test } from "vitest";
import { assembleCalendar, foldLine } from "@/lib/export/calendar/ical-parts";

describe("foldLine", () => {
  test("leaves a line of 74 bytes as it is", () => {
    expect(foldLine("x".repeat(74))).toBe("x".repeat(74));
    expect(foldLine("관".repeat(24))).toBe("관".repeat(24));
  });

  test.each([
    ["letters", "x".repeat(400)],
    ["Korean", "DESCRIPTION:관세협상".repeat(30)],
    ["characters of four bytes", `a${"𝔸".repeat(90)}`],
  ])(
    "no line of %s has more than 75 bytes, no character is cut, and unfolding gives the line again",
    (_, line) => {
      const folded = foldLine(line);
      for (const part of folded.split("\r\n")) {
        expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
        expect(part).not.toMatch(/\p{Cs}/u);
      }
      expect(folded.replaceAll("\r\n ", "")).toBe(line);
    },
  );
});

test("a calendar without an entry has the zones of both capitals, one with entries those that they name", () => {
  const properties = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR";
  expect(
    assembleCalendar(properties, [], [])
      .match(/TZID:.*/g)
      ?.map((line) => line.trim()),
  ).toEqual(["TZID:Asia/Seoul", "TZID:America/New_York"]);
  const written = assembleCalendar(properties, ["BEGIN:VEVENT\r\nUID:a\r\nEND:VEVENT\r\n"], ["Asia/Seoul"]);
  expect(written.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTIMEZONE")).toBe(true);
  expect(written.endsWith("BEGIN:VEVENT\r\nUID:a\r\nEND:VEVENT\r\nEND:VCALENDAR")).toBe(true);
});
