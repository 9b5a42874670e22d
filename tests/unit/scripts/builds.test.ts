/** Each build stands in a folder of its own, and old ones are removed when unused. */
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  withBuildLock,
  chooseBuild,
  finishBuild,
  finishedBuild,
  removeOldBuilds,
} from "../../../scripts/builds.mjs";
import { noteBuildInUse } from "@/lib/build-in-use";

let project: string;

function write(place: string, text = ""): void {
  mkdirSync(path.dirname(path.join(project, place)), { recursive: true });
  writeFileSync(path.join(project, place), text);
}

const buildsThere = () =>
  readdirSync(path.join(project, ".builds"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** As `next build` and the bundler leave it. Later builds have later times. */
async function build(id: string): Promise<string> {
  write(".next/BUILD_ID", id);
  write(".next/server/page.js", id);
  write(".next/cache/of-the-builder");
  const links = path.join(project, ".next/node_modules/@scope");
  mkdirSync(links, { recursive: true });
  symlinkSync("../../../node_modules/package", path.join(links, "package-1"));
  const folder = await finishBuild(
    id,
    async (folder: string) => writeFileSync(path.join(folder, "server.mjs"), ""),
    project,
  );
  const minutes = readdirSync(path.join(project, ".builds")).length;
  utimesSync(path.join(folder, "server.mjs"), minutes * 60, minutes * 60);
  return folder;
}

beforeEach(() => {
  project = realpathSync(mkdtempSync(path.join(tmpdir(), "talks-builds-")));
  write("public/reader/elements.js", "first");
  write("prisma/migrations/0001/migration.sql");
  write("node_modules/package/package.json");
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

test("a build has all that a server of it reads, and nothing of the builder's own", async () => {
  const folder = await build("first");
  expect(finishedBuild(project)).toEqual({ id: "first", folder });
  expect(readFileSync(path.join(folder, ".next/BUILD_ID"), "utf8")).toBe("first");
  expect(readFileSync(path.join(folder, "public/reader/elements.js"), "utf8")).toBe("first");
  expect(existsSync(path.join(folder, "prisma/migrations/0001/migration.sql"))).toBe(true);
  expect(existsSync(path.join(folder, ".next/node_modules/@scope/package-1/package.json"))).toBe(true);
  expect(existsSync(path.join(folder, ".next/cache"))).toBe(false);
  expect(existsSync(path.join(project, ".next/cache/of-the-builder"))).toBe(true);
});

test("a new build changes nothing of the one before; either can be chosen again", async () => {
  const first = await build("first");
  write("public/reader/elements.js", "second");
  const second = await build("second");
  expect(readFileSync(path.join(first, ".next/server/page.js"), "utf8")).toBe("first");
  expect(readFileSync(path.join(first, "public/reader/elements.js"), "utf8")).toBe("first");
  expect(finishedBuild(project).folder).toBe(second);
  expect(chooseBuild("first", project)).toEqual({ id: "first", folder: first });
  expect(finishedBuild(project).folder).toBe(first);
  expect(chooseBuild("third", project)).toBeNull();
});

test("a build that fails leaves the finished one the newest", async () => {
  const first = await build("first");
  write(".next/BUILD_ID", "second");
  const failure = finishBuild("second", () => Promise.reject(new Error("bundling failed")), project);
  await expect(failure).rejects.toThrow("bundling failed");
  expect(finishedBuild(project).folder).toBe(first);
  expect(chooseBuild("second", project)).toBeNull();
});

test("without a finished build the message says how to make one", () => {
  expect(() => finishedBuild(project)).toThrow("There is no finished build: run npm run build first.");
  write(".builds/current", "removed\n");
  expect(() => finishedBuild(project)).toThrow("npm run build");
});

test("old builds are removed but for the last few, the newest, and those of running servers", async () => {
  const ended = spawnSync(process.execPath, ["--version"]).pid;
  for (const id of ["a", "b", "c", "d", "e"]) await build(id);
  noteBuildInUse(path.join(project, ".builds/a"));
  write(`.builds/b/servers/${ended}`);
  write(".builds/f.unfinished/public/x");
  chooseBuild("d", project);
  removeOldBuilds(1, project);
  expect(buildsThere()).toEqual(["a", "d", "e"]);
  removeOldBuilds(0, project);
  expect(buildsThere()).toEqual(["a", "d"]);
});

test("one process builds at a time; the lock of one that was killed counts for nothing", async () => {
  let inner: unknown;
  await withBuildLock(async () => {
    inner = await withBuildLock(async () => "built", project).catch((error: unknown) => error);
  }, project);
  expect(String(inner)).toMatch(new RegExp(`Another process \\(${process.pid}\\) is building`));
  write(".builds/building", String(spawnSync(process.execPath, ["--version"]).pid));
  expect(await withBuildLock(async () => "built", project)).toBe("built");
  expect(existsSync(path.join(project, ".builds/building"))).toBe(false);
});
