import { expect, test } from "vitest";
import { preferredLanguage } from "@/lib/http/preferred-language";

test.each([
  [null, "en"],
  ["", "en"],
  ["*", "en"],
  ["fr, de;q=0.9", "en"],
  ["ko", "ko"],
  ["ko-KR, en;q=0.9", "ko"],
  ["en-GB, ko;q=0.9", "en"],
  ["fr, ko;q=0.5", "ko"],
  ["en;q=0.2, ko;q=0.8", "ko"],
  ["en;q=0, ko", "ko"],
  ["\u0000;;;q=x", "en"],
] as const)("who accepts %j is read to in %s", (accepted, locale) => {
  expect(preferredLanguage(accepted)).toBe(locale);
});
