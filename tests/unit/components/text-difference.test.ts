import fc from "fast-check";
import { expect, test } from "vitest";
import { textDifference } from "@/components/record-parts/text-difference";

const written = (before: string, after: string) =>
  textDifference(before, after)
    .map(({ value, added, removed }) => (added ? `+${value}+` : removed ? `-${value}-` : value))
    .join("");

test.each([
  ["미국산 에너지 구매", "미국산 에너지를 구매", "미국산 -에너지-+에너지를+ 구매"],
  ["에너지 수입", "에어컨 수입", "-에너지-+에어컨+ 수입"],
  ["관세 15%로 인하", "관세 25%로 인하", "관세 -15-+25+%로 인하"],
  ["Steel, copper", "Steel and copper", "Steel-,- +and +copper"],
  ["ab\u202Ec", "abc", "-ab[RLO]c-+abc+"],
])("%s → %s by whole words", (before, after, expected) => {
  expect(written(before, after)).toBe(expected);
});

test("each text is the runs without those of the other", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const runs = textDifference(before, after);
      const text = (without: "added" | "removed") =>
        runs
          .filter((run) => !run[without])
          .map(({ value }) => value)
          .join("");
      expect(text("added")).toBe(before);
      expect(text("removed")).toBe(after);
    }),
  );
});
