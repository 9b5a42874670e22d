/** Of which kind a request is, for the log and the metrics. */
import { expect, test } from "vitest";
import { publicAddresses } from "@/lib/http/addresses";
import { requestKindOf } from "@/lib/http/exchange";
import { resolveTarget } from "@/lib/http/representation";

test.each([
  ["/", "page", "/"],
  ["/en", "page", "/:locale"],
  ["/ko/as-of/2025-10-22/issues/auto-tariff", "page", "/:locale/as-of/:day/issues/:id"],
  ["/en/report?page=board", "page", "/:locale/report"],
  ["/en/issues/auto-tariff.json", "json", "/:locale/issues/:id.json"],
  ["/en/nothing.json", "json", null],
  ["/api/v1/open", "json", "/api/v1{/*path}"],
  ["/feeds/changes.atom", "file", "/feeds/:file"],
  ["/robots.txt", "file", "/robots.txt"],
  ["/en/rates.csv", "file", "/:locale/rates.csv"],
  ["/share/en/open.png", "image", "/share/*path"],
  ["/embed/board", "embed", "/embed{/*path}"],
  ["/admin", "desk", "/admin{/*path}"],
  ["/admin/log.csv?who=secret", "desk", "/admin/log.csv"],
  ["/admin/api/session", "desk", "/admin/api/*path"],
  ["/admin/welcome/secret", "desk", "/admin{/*path}"],
  ["/_next/static/chunks/a.js", "static", "/_next/*path"],
  ["/reader/elements-1.js", "static", "/reader/*path"],
  ["/favicon.ico", "static", "/favicon.ico"],
  ["/api/health/ready", "health", "/api/health/ready"],
  ["/wp-login.php?q=secret", "page", null],
  ["/%ff", "page", null],
])("%s is a %s at %s", (url, kind, pattern) => {
  const target = resolveTarget({ url, headers: {} });
  expect([requestKindOf(target), target.pattern]).toEqual([kind, pattern]);
});

test("a pattern has nothing of the address but what is in the table", () => {
  const known = new Set(publicAddresses.map(({ path }) => path));
  const { pattern } = resolveTarget({ url: "/en/as-of/secret?q=secret", headers: {} });
  expect(known).toContain(pattern?.replace("/as-of/:day", ""));
});
