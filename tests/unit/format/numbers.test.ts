import { expect, test } from "vitest";
import { capitalised, formatCountWord, formatAmount } from "@/lib/format/numbers";

test.each([
  [350_000_000_000, "USD", "$350bn", "3500억달러"],
  [2_400_000_000, "USD", "$2.4bn", "24억달러"],
  [1_250_000_000_000, "USD", "$1.25tn", "1조 2500억달러"],
  [15, "%", "15%", "15%"],
  [12.5, "%", "12.5%", "12.5%"],
  [800, "CHF", "CHF 800", "CHF 800"],
  [0, "USD", "$0", "0달러"],
])("%d %s", (value, currency, english, korean) => {
  expect(formatAmount({ value, currency }, "en")).toBe(english);
  expect(formatAmount({ value, currency }, "ko")).toBe(korean);
});

test("counts are words to ten in English, figures above and in Korean", () => {
  expect(
    ["en", "en", "ko"].map((locale, index) =>
      formatCountWord([10, 11, 3][index]!, locale === "ko" ? "ko" : "en"),
    ),
  ).toEqual(["ten", "11", "3"]);
  expect(capitalised("ten")).toBe("Ten");
});
