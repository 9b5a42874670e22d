import fc from "fast-check";
import { expect, test } from "vitest";
import { cardMarkKinds, marksFromText, marksInText } from "@/lib/domain/board/card-marks";
import { countdownUnitsFromText, countdownUnitsToText } from "@/lib/domain/events/countdown-units";
import { recordedDaysFromText, recordedDaysInText } from "@/lib/domain/time/recorded-day";

test("marks of cards come back from their attribute as they were", () => {
  const mark = fc.record({
    issue: fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    last: fc.array(fc.tuple(fc.constantFrom(...cardMarkKinds), fc.nat())),
  });
  fc.assert(fc.property(fc.array(mark), (marks) => void expect(marksFromText(marksInText(marks))).toEqual(marks)));
});

test("recorded days come back from their attribute as they were", () => {
  const day = fc.record({ on: fc.nat(), issues: fc.nat(), open: fc.nat(), total: fc.nat() });
  fc.assert(fc.property(fc.array(day), (days) => void expect(recordedDaysFromText(recordedDaysInText(days))).toEqual(days)));
});

test("words of figures come back from their attribute as they were", () => {
  const words = { days: ["일", "일"], hours: ["hour", "hours"], minutes: ["min", "min"] } as const;
  expect(countdownUnitsFromText(countdownUnitsToText(words))).toEqual(words);
});
