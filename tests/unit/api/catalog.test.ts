import { expect, test } from "vitest";
import { apiCatalog } from "@/lib/api/catalog";
import { findAddress } from "@/lib/http/addresses";

test("the catalogue leads to addresses of this site, each documented in both languages", () => {
  const { linkset } = apiCatalog("https://talks.example");
  const [catalog, ...described] = linkset;
  expect(catalog?.anchor).toBe("https://talks.example/.well-known/api-catalog");
  expect(catalog && "item" in catalog && catalog.item?.map(({ href }) => href)).toEqual(
    described.map(({ anchor }) => anchor),
  );
  for (const each of described) {
    expect("service-doc" in each && each["service-doc"]?.map(({ hreflang }) => hreflang)).toEqual([
      ["en"],
      ["ko"],
    ]);
    const own = [
      each.anchor,
      ...[...JSON.stringify(each).matchAll(/https:\/\/talks\.example[^"]*/g)].map(([url]) => url),
    ];
    for (const url of own) expect(findAddress(new URL(url).pathname), url).not.toBeNull();
  }
});
