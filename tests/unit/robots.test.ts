import { expect, test } from "vitest";
import robots from "@/app/robots";
import { boardParameters } from "@/lib/schemas/addresses/board-parameters";
import {
  changesParameters,
  correctionParameters,
  sourceParameters,
  timelineParameters,
} from "@/lib/schemas/addresses/filter-parameters";

/** Whether a robot keeps away (RFC 9309): a rule is the beginning of an address, and `*` any characters. */
function isBarred(address: string): boolean {
  const { rules } = robots();
  const rule = Array.isArray(rules) ? rules[0] : rules;
  // The longest rule that fits counts (RFC 9309, 2.2.2).
  const longest = (paths: string | string[] | undefined) =>
    Math.max(
      -1,
      ...[paths ?? []]
        .flat()
        .filter((path) => new RegExp(`^${path.replace(/[.?]/g, "\\$&").replaceAll("*", ".*")}`).test(address))
        .map((path) => path.length),
    );
  return longest(rule?.disallow) > longest(rule?.allow);
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
    for (const name of parameters.filter((one) => one !== "page"))
      expect(isBarred(`/${locale}${path}?${name}=x`), name).toBe(true);
  }
});

test("robots keep away from the desk at its one address", () => {
  expect(["/admin", "/admin/records", "/api/v1/open"].map(isBarred)).toEqual([true, true, true]);
  expect(isBarred("/en/about"), "pages").toBe(false);
  expect([robots().rules].flat()[0]?.disallow).not.toContain("/*/admin");
});

test("programs that preview a shared page read it at any address, and nothing of the desk", () => {
  const named = [robots().rules].flat().find(({ userAgent }) => [userAgent].flat().includes("Twitterbot"));
  expect([named?.userAgent].flat()).toContain("kakaotalk-scrap");
  expect(named).toMatchObject({ allow: "/", disallow: ["/admin", "/*/report", "/*/follow"] });
});

test("robots read the later pages of a list, and none of them by choice", () => {
  for (const list of ["timeline", "sources", "corrections"]) {
    expect(isBarred(`/en/${list}?page=2`), list).toBe(false);
    expect(isBarred(`/en/${list}?kind=x&page=2`), list).toBe(true);
  }
});
