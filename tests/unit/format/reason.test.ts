import { expect, test } from "vitest";
import { startingReason } from "@/lib/domain/record/reason";
import { formatReason } from "@/lib/format/reason";

test("the site's own reason is told in the reader's language, an editor's as it was written", () => {
  expect(formatReason(startingReason, "en")).toBe("First publication of this site");
  expect(formatReason(startingReason, "ko")).toBe("이 사이트의 첫 게시");
  for (const written of ["The notice says so", `${startingReason}, corrected`, "고시에 따름"]) {
    expect(formatReason(written, "ko")).toBe(written);
  }
});
