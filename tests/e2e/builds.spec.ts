/** A newer build, made and served in the same folder, leaves running servers all that they serve. */
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { removeOldBuilds } from "../../scripts/builds.mjs";
import { builtProject, finishBuildOf } from "../support/built-project";
import { expect, test } from "../support/fixtures";

test("a running server still serves its pages and files while a newer build is made and served", async ({
  startOwnServer,
}) => {
  const project = builtProject();
  const folder = await finishBuildOf(project, "first");
  const first = await startOwnServer({ build: folder });
  const page = await (await fetch(`${first.url}/en`)).text();
  const files = [...page.matchAll(/(?:href|src)="(\/(?:_next|reader|fonts|icon)[^"]*)"/g)].map(
    ([, file = ""]) => file,
  );
  expect(files.filter((file) => file.startsWith("/_next/")).length).toBeGreaterThan(0);
  expect(files.filter((file) => file.startsWith("/reader/")).length).toBe(1);

  // The script of the new version has another name.
  const scripts = path.join(project, "public/reader");
  for (const name of readdirSync(scripts)) rmSync(path.join(scripts, name));
  writeFileSync(path.join(scripts, "elements-of-the-second.js"), "");
  const second = await startOwnServer({ build: await finishBuildOf(project, "second") });
  removeOldBuilds(0, project);

  for (const file of files) expect((await fetch(first.url + file)).status, file).toBe(200);
  // Pages that it has not made yet.
  for (const address of ["/ko/rates", "/en/report?page=board", "/admin/sign-in"])
    expect((await fetch(first.url + address)).status, address).toBe(200);
  expect((await fetch(`${second.url}/reader/elements-of-the-second.js`)).status).toBe(200);
  expect((await fetch(`${second.url}/en`)).status).toBe(200);

  // The note of a server that was killed stays, and keeps nothing.
  first.signal("SIGKILL");
  await first.ended();
  removeOldBuilds(0, project);
  expect(existsSync(folder)).toBe(false);
  expect((await fetch(`${second.url}/en/open`)).status).toBe(200);
  await second.stop();
  rmSync(project, { recursive: true });
});
