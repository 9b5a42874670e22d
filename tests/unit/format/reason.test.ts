import { expect, test } from "vitest";
import { startingReason } from "@/lib/domain/record/reason";
import { formatReason } from "@/lib/format/reason";

test("the site's own reason is in the reader's language, an editor's as it was written", () => {
  const initial = { reason: startingReason, channel: "initial" } as const;
  expect(formatReason(initial, "en")).toBe("First publication of this site");
  expect(formatReason(initial, "ko")).toBe("이 사이트의 첫 게시");
  for (const reason of ["The notice says so", startingReason, "고시에 따름"])
    for (const channel of ["desk", "import"] as const)
      expect(formatReason({ reason, channel }, "ko")).toBe(reason);
});
