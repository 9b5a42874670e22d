import { expect, test } from "vitest";
import { readableAddress } from "@/lib/malformed-address";

test("an address that can be read stays as it is, whatever its parameters hold", () => {
  for (const address of ["/en", "/ko/issues/%EC%9E%90?q=%E0%A4%A", "/en/search?q=%", "*", "//"]) expect(readableAddress(address)).toBe(address);
});

test("one that cannot leads to the page that says there is nothing, in its language", () => {
  expect(readableAddress("/en/issues/%E0%A4%A")).toBe("/en/not-an-address");
  expect(readableAddress("/ko/issues/%ED%A0%80?q=1")).toBe("/ko/not-an-address");
  expect(readableAddress("/%")).toBe("/en/not-an-address");
});
