import { describe, expect, it } from "vitest";

import { pathWithoutRow } from "@/lib/domain/editing/document-rows";

describe("where a path leads after a row is taken away", () => {
  it.each([
    ["claims[0].speaker", "claims[1]", "claims[0].speaker"],
    ["claims[1].speaker", "claims[1]", null],
    ["claims[2].citations[1].source", "claims[1]", "claims[1].citations[1].source"],
    ["claims[2].citations[1].source", "claims[2].citations[0]", "claims[2].citations[0].source"],
    ["claims[12]", "claims[1]", "claims[11]"],
    ["claimsOther[2]", "claims[1]", "claimsOther[2]"],
    ["note", "claims[1]", "note"],
    ["claims[2]", "", "claims[2]"],
  ])("%s without %s is %s", (path, removed, expected) => {
    expect(pathWithoutRow(path, removed)).toBe(expected);
  });
});
