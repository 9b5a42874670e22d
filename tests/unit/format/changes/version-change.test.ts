import { describe, expect, it } from "vitest";

import { formatVersionChange } from "@/lib/format/changes/version-change";

describe("formatVersionChange", () => {
  it.each([
    ["the first version", { publication: "published", changedPaths: [] }, null, "all: first version"],
    ["a withdrawal", { publication: "withdrawn", changedPaths: [] }, "published", "nothing of the text; withdrawn"],
    ["a return", { publication: "published", changedPaths: [] }, "withdrawn", "nothing of the text; brought back"],
    ["a return with another text", { publication: "published", changedPaths: ["purpose.en"] }, "withdrawn", "Purpose · English; brought back"],
    ["another text", { publication: "published", changedPaths: ["purpose.en"] }, "published", "Purpose · English"],
  ] as const)("says of %s what it changed", (_, version, before, said) => {
    expect(formatVersionChange("trip", { ...version, changedPaths: [...version.changedPaths] }, before, "en")).toBe(said);
  });
});
