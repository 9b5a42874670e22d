import { describe, expect, test } from "vitest";
import { findRefusal } from "@/lib/http/refusal";
import { resolveTarget } from "@/lib/http/representation";

const asked = (method: string, url: string, headers = {}) =>
  findRefusal({ method, url, headers }, resolveTarget({ url, headers }))?.status ?? null;

describe("a request is refused by its first lines", () => {
  test.each<[string, string, number | null]>([
    ["GET", "/en", null],
    ["HEAD", "/en/issues/auto-tariff?seenAt=2026-11-24", null],
    ["OPTIONS", "/en", null],
    ["POST", "/en/report", null],
    ["POST", "/admin/sign-in", null],
    ["PUT", "/admin/api/records/issue/auto-tariff", null],
    ["POST", "/api/v1/open", null],
    ["POST", "/en/open.json", null],
    ["OPTIONS", "*", 400],
    ["GET", "*", 400],
    ["GET", "http://other.example/en", 400],
    ["GET", "", 400],
    ["GET", "/en#part", 400],
    ["TRACE", "/en", 405],
    ["TRACE", "/admin/sign-in", 405],
    ["PROPFIND", "/en", 405],
    ["PUT", "/favicon.ico", 405],
    ["DELETE", "/_next/static/x.js", 405],
    ["POST", "/en", 405],
    ["POST", "/en/nothing", 404],
    ["DELETE", "/api/auth/sign-in", 404],
    ["POST", "/en/report/thanks", 405],
    ["POST", "/data/issues.json", 405],
    ["GET", "/_next/image?url=%2Ficon.svg&w=640&q=75", 404],
  ])("%s %s: %s", (method, url, status) => {
    expect(asked(method, url)).toBe(status);
  });

  test("and gets the allowed methods", () => {
    expect(
      findRefusal(
        { method: "PUT", url: "/en/report", headers: {} },
        resolveTarget({ url: "/en/report", headers: {} }),
      )?.headers,
    ).toEqual({ Allow: "GET, HEAD, OPTIONS, POST" });
  });

  test.each<[string, string | undefined, string, number | null]>([
    ["/favicon.ico", undefined, "no tag", null],
    ["/favicon.ico", "*", "whatever is there", null],
    ["/favicon.ico", '"a"', "a tag that nothing has", 412],
    ["/en", 'W/"a", "b"', "two of them", 412],
    ["/en", "a", "no tag at all", 400],
    ["/en", '"a" x', "half a list", 400],
    ["/admin/api/records/issue/x", "a", "what the route reads by itself", null],
  ])("%s with If-Match %s, %s: %s", (url, match, _, status) => {
    expect(asked("GET", url, { "if-match": match })).toBe(status);
  });
});
