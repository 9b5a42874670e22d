import fc from "fast-check";
import { expect, test } from "vitest";
import { cardMarkKinds, parseMarks, serialiseMarks } from "@/lib/domain/board/card-marks";
import { parseCountdownUnits, serialiseCountdownUnits } from "@/lib/domain/events/countdown-units";
import { parseRecordedDays, serialiseRecordedDays } from "@/lib/domain/time/recorded-day-counts";

test("marks of cards come back from their attribute as they were", () => {
  const mark = fc.record({
    issue: fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    last: fc.array(fc.tuple(fc.constantFrom(...cardMarkKinds), fc.nat())),
  });
  fc.assert(
    fc.property(fc.array(mark), (marks) => void expect(parseMarks(serialiseMarks(marks))).toEqual(marks)),
  );
});

test("recorded days come back from their attribute as they were", () => {
  const day = fc.record({ on: fc.nat(), issues: fc.nat(), open: fc.nat(), total: fc.nat() });
  fc.assert(
    fc.property(
      fc.array(day),
      (days) => void expect(parseRecordedDays(serialiseRecordedDays(days))).toEqual(days),
    ),
  );
});

test("words of figures come back from their attribute as they were", () => {
  const words = { days: ["일", "일"], hours: ["hour", "hours"], minutes: ["min", "min"] } as const;
  expect(parseCountdownUnits(serialiseCountdownUnits(words))).toEqual(words);
});
