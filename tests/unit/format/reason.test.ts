import { expect, test } from "vitest";
import { startingReason } from "@/lib/domain/record/reason";
import { formatReason } from "@/lib/format/reason";

test("the site's own reason is told in the reader's language, an editor's as it was written", () => {
  expect(formatReason(startingReason, "en")).toBe(startingReason);
  expect(formatReason(startingReason, "ko")).toBe("이 사이트가 처음 실은 기록");
  for (const written of ["The notice says so", `${startingReason}, corrected`, "고시에 따름"]) {
    expect(formatReason(written, "ko")).toBe(written);
  }
});
