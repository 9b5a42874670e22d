import { expect, test } from "vitest";
import { standingAsOf } from "@/lib/domain/status/standing-sentence";
import { development, issue, on, seoul, text } from "../../../support/sample-records";
import { issues } from "../../../support/real-record";

const said = issue([
  development(seoul("2025-06-01"), "raised", "none", { standing: text("first") }),
  development(seoul("2025-06-10"), "raised", "none"),
  development(seoul("2025-07-01"), "signed", "in_force", { standing: text("last") }),
]);

test.each([
  ["2025-05-31", undefined],
  ["2025-06-01", "first"],
  ["2025-06-25", "first"],
  ["2025-07-01", "last"],
])("as of %s the last sentence is %s", (day, expected) => {
  expect(standingAsOf(said, on(day))?.text.en).toBe(expected);
});

test("every issue of the record has a standing sentence from its first development on", () => {
  for (const one of issues)
    expect(
      standingAsOf({ ...one, developments: one.developments.slice(0, 1) }, on("2026-11-29"))?.text.ko,
      one.id,
    ).toMatch(/[가-힣]/);
});
