import { expect, test } from "vitest";
import robots from "@/app/robots";
import { boardParameters } from "@/lib/schemas/board-parameters";
import { changesParameters, correctionParameters, sourceParameters, timelineParameters } from "@/lib/schemas/filter-parameters";

/** Whether a robot keeps away (RFC 9309): a rule is the beginning of an address, and `*` any characters. */
function isBarred(address: string): boolean {
  const { rules } = robots();
  const rule = Array.isArray(rules) ? rules[0] : rules;
  return [rule?.disallow ?? []].flat().some((path) => new RegExp(`^${path.replace(/[.?]/g, "\\$&").replaceAll("*", ".*")}`).test(address));
}

test.each([
  ["", boardParameters],
  ["/as-of/2025-10-22", boardParameters],
  ["/timeline", timelineParameters],
  ["/as-of/2025-10-22/timeline", timelineParameters],
  ["/sources", sourceParameters],
  ["/changes", changesParameters],
  ["/corrections", correctionParameters],
])("robots read the list at /en%s, and none by choice", (path, parameters) => {
  for (const locale of ["en", "ko"]) {
    expect(isBarred(`/${locale}${path}`)).toBe(false);
    for (const name of parameters) expect(isBarred(`/${locale}${path}?${name}=x`), name).toBe(true);
  }
});

test("robots keep away from the desk at its one address", () => {
  expect(["/admin", "/admin/records", "/api/v1/open"].map(isBarred)).toEqual([true, true, true]);
  expect(isBarred("/en/about"), "pages").toBe(false);
  expect([robots().rules].flat()[0]?.disallow).not.toContain("/*/admin");
});
