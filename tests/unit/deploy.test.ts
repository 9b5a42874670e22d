/** What deploy/ names exists: variables, commands, files, paths of the server. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { findAddress } from "@/lib/http/addresses";

const root = path.resolve(import.meta.dirname, "../..");
const files = readdirSync("deploy");
const read = (name: string) => readFileSync(path.join("deploy", name), "utf8");
const units = files.filter((name) => /\.(service|timer)$/.test(name));
const variables = new Set(
  [...readFileSync(".env.example", "utf8").matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name),
);

test("variables that are set are those of the site", () => {
  const set = [
    ...units.flatMap((name) => [...read(name).matchAll(/^Environment=([A-Z_]+)=/gm)]),
    ...read("talks.env").matchAll(/^([A-Z_]+)=/gm),
    ...read("Dockerfile").matchAll(/(?<=^ENV .*\b|-e )([A-Z_]+)=/gm),
  ].map(([, name]) => name);
  expect(set.length).toBeGreaterThan(6);
  expect(set.filter((name) => !variables.has(name) && name !== "NODE_ENV")).toEqual([]);
});

test("scripts that are run, and files that are copied, exist", () => {
  const scripts = files.flatMap((name) => read(name).match(/scripts\/[\w-]+\.(?:mjs|ts)/g) ?? []);
  expect(new Set(scripts)).toEqual(new Set(["scripts/start.mjs", "scripts/backup.ts", "scripts/build.mjs"]));
  const copied = [...read("Dockerfile").matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names = ""]) =>
    names.split(" "),
  );
  expect(copied).toContain("package-lock.json");
  for (const name of [...scripts, ...copied, "docs/operations.md"]) expect(existsSync(name), name).toBe(true);
});

test("addresses that are asked or treated apart are those of the server", () => {
  const asked = files.flatMap((name) => read(name).match(/\/api\/health(?:\/\w+)?/g) ?? []);
  for (const address of [...asked, "/admin", "/admin/welcome/x", "/_next/static/x", "/fonts/x", "/reader/x"])
    expect(findAddress(address)?.address.path, address).toBeDefined();
});

test("the image has a Node that the site allows", () => {
  const [major = 0] = [...read("Dockerfile").matchAll(/^FROM node:(\d+)/gm)].map(([, version]) =>
    Number(version),
  );
  expect(major).toBeGreaterThanOrEqual(22);
});

const hasSystemd = spawnSync("systemd-analyze", ["--version"]).status === 0;

test.skipIf(!hasSystemd)("systemd accepts the units", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "talks-units-"));
  const { username } = userInfo();
  const written = units.map((name) => {
    const unit = read(name)
      .replaceAll("/usr/bin/node", process.execPath)
      .replaceAll("/srv/talks", root)
      .replace(/^(User|Group)=.*$/gm, `$1=${username}`);
    writeFileSync(path.join(folder, name), unit);
    return path.join(folder, name);
  });
  const { status, stderr } = spawnSync("systemd-analyze", ["verify", "--man=no", ...written], {
    encoding: "utf8",
  });
  rmSync(folder, { recursive: true });
  // Of the units of this machine it may say what it likes.
  expect(stderr.split("\n").filter((line) => line.includes("talks"))).toEqual([]);
  expect(status).toBe(0);
});
