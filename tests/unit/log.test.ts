/** One-time links let their holder into the desk: no line of the log holds one whole. */
import { spawnSync } from "node:child_process";

import { describe, expect, it } from "vitest";

import { redactOneTimeLinks } from "@/lib/log";

const token = "x7Hq-93hJw_PpVx2LmN8stRb4YcD6fGa";

describe("redactOneTimeLinks", () => {
  it.each([
    ["a path", `/admin/welcome/${token}`, "/admin/welcome/[redacted]"],
    [
      "an address with a query",
      `https://talks.example/admin/welcome/${token}?_rsc=1`,
      "https://talks.example/admin/welcome/[redacted]?_rsc=1",
    ],
    [
      "the address to go on to",
      `/admin/sign-in?next=%2Fadmin%2Fwelcome%2F${token}&x=1`,
      "/admin/sign-in?next=%2Fadmin%2Fwelcome%2F[redacted]&x=1",
    ],
    ["one escaped twice", `%252fadmin%252fwelcome%252f${token}`, "%252fadmin%252fwelcome%252f[redacted]"],
    ["two slashes", `/admin/welcome//${token}/x`, "/admin/welcome//[redacted]/x"],
    ["the link of an alert", `/ko/follow/manage.${token}/end`, "/ko/follow/[redacted]/end"],
    [
      "two in one line",
      `"/admin/welcome/${token}","/admin/welcome/${token}"`,
      '"/admin/welcome/[redacted]","/admin/welcome/[redacted]"',
    ],
  ])("takes the secret out of %s", (_, line, expected) => {
    expect(redactOneTimeLinks(line)).toBe(expected);
  });

  it.each(["You are welcome. /admin/welcome and /admin/accounts/x", '{"path":"/en/issues/auto-tariff"}'])(
    "leaves %s",
    (line) => {
      expect(redactOneTimeLinks(line)).toBe(line);
    },
  );
});

it("A page of a one-time link that fails is logged without it, whatever the failure repeats", () => {
  const program = `
    const { onRequestError } = await import("./instrumentation.ts");
    const path = "/admin/welcome/${token}";
    const error = new Error("No page for " + path, { cause: new Error("http://localhost:3000" + path) });
    await onRequestError(error, { path, method: "GET", headers: { referer: path } }, { routePath: "/admin/welcome/[token]" });
    const { log } = await import("@/lib/log");
    log.warn({ req: { url: path, headers: { referer: "http://localhost:3000" + path } } }, "Asked for " + path);
  `;
  const env = { ...process.env, NEXT_RUNTIME: "nodejs", LOG_LEVEL: "info" };
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "-e", program],
    { env, encoding: "utf8" },
  );
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout.trim().split("\n")).toHaveLength(2);
  expect(stdout).toContain("/admin/welcome/[redacted]");
  expect(stdout).toContain('"A request failed"');
  expect(stdout).not.toContain(token);
});
