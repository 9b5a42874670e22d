import { describe, expect, it } from "vitest";

import { formatVersionChange } from "@/lib/format/changes/version-change";

describe("formatVersionChange", () => {
  it.each([
    ["the first version", { publication: "published", changedPaths: [] }, null, "all: first version"],
    [
      "a withdrawal",
      { publication: "withdrawn", changedPaths: [] },
      "published",
      "no change of the text; withdrawn",
    ],
    [
      "a return",
      { publication: "published", changedPaths: [] },
      "withdrawn",
      "no change of the text; restored",
    ],
    [
      "a return with another text",
      { publication: "published", changedPaths: ["purpose.en"] },
      "withdrawn",
      "Purpose · English; restored",
    ],
    [
      "another text",
      { publication: "published", changedPaths: ["purpose.en"] },
      "published",
      "Purpose · English",
    ],
  ] as const)("says of %s what it changed", (_, version, before, said) => {
    expect(
      formatVersionChange("trip", { ...version, changedPaths: [...version.changedPaths] }, before, "en"),
    ).toBe(said);
  });
});
