/**
 * The finished builds. Each stands in a folder of its own, `.builds/{id}`, with all that a server of it reads:
 * `.next`, `public`, the migrations it needs, and the bundles of scripts/bundle-server.mjs. So a new build changes
 * nothing under a running server.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { root, StepFailure } from "./project.mjs";

/** What of `.next` is of no use to a server: the caches and notes of the builder and of development. */
const builderFiles = new Set([
  "cache",
  "dev",
  "diagnostics",
  "lock",
  "trace",
  "trace-build",
  "turbopack",
  "types",
]);
const folderOfBuilds = (project) => path.join(project, ".builds");
const folderOf = (project, id) => path.join(folderOfBuilds(project), id);
const pointerOf = (project) => path.join(folderOfBuilds(project), "current");
/** A folder gets its final name when everything is in it. */
const unfinished = ".unfinished";

function readText(file) {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}

/** Null where there is none. */
function newestBuild(project = root) {
  const id = readText(pointerOf(project));
  if (id === null) return null;
  const folder = folderOf(project, id);
  return existsSync(folder) ? { id, folder } : null;
}

/** The id and folder of the build that was finished last. @throws StepFailure where there is none. */
export function finishedBuild(project = root) {
  const build = newestBuild(project);
  if (!build) throw new StepFailure("There is no finished build: run npm run build first.");
  return build;
}

/** Makes the finished build `id` the newest one; null where there is none of that id. */
export function chooseBuild(id, project = root) {
  if (!existsSync(folderOf(project, id))) return null;
  const pointer = pointerOf(project);
  if (readText(pointer) !== id) {
    writeFileSync(`${pointer}.${process.pid}`, `${id}\n`);
    renameSync(`${pointer}.${process.pid}`, pointer);
  }
  return newestBuild(project);
}

/** Next.js links to the packages relative to where it builds. */
function correctLinks(folder, from, to) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) correctLinks(place, path.join(from, entry.name), to);
    if (!entry.isSymbolicLink()) continue;
    const target = path.resolve(from, readlinkSync(place));
    unlinkSync(place);
    symlinkSync(path.relative(folder, target), place);
  }
}

/**
 * Moves what Next.js has built in `.next` to the folder of the build `id`, adds the rest with `bundle`, and
 * makes it the newest.
 * @returns the build's folder.
 */
export async function finishBuild(id, bundle, project = root) {
  const folder = folderOf(project, id) + unfinished;
  const [built, own] = [path.join(project, ".next"), path.join(folder, ".next")];
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(own, { recursive: true });
  for (const name of readdirSync(built))
    if (!builderFiles.has(name)) renameSync(path.join(built, name), path.join(own, name));
  correctLinks(path.join(own, "node_modules"), path.join(built, "node_modules"));
  const migrations = readdirSync(path.join(project, "prisma")).filter((name) =>
    name.startsWith("migrations"),
  );
  for (const place of ["public", ...migrations.map((name) => `prisma/${name}`)])
    cpSync(path.join(project, place), path.join(folder, place), { recursive: true });
  await bundle(folder);
  rmSync(folderOf(project, id), { recursive: true, force: true });
  renameSync(folder, folderOf(project, id));
  chooseBuild(id, project);
  return folderOf(project, id);
}

const isRunning = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs for another user.
    return error.code !== "ESRCH";
  }
};

/** A server notes its process in `servers` of its build (lib/build-in-use.ts). */
function isInUse(folder) {
  const servers = path.join(folder, "servers");
  return existsSync(servers) && readdirSync(servers).some((pid) => isRunning(Number(pid)));
}

/** Removes all builds but the newest, the `kept` before it, and those that a running server uses. */
export function removeOldBuilds(kept = 2, project = root) {
  const folder = folderOfBuilds(project);
  const newest = newestBuild(project)?.id;
  const [stale, others] = [[], []];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name === newest) continue;
    const place = path.join(folder, entry.name);
    if (entry.name.endsWith(unfinished)) stale.push(place);
    else others.push({ place, finishedAt: statSync(path.join(place, "server.mjs")).mtimeMs });
  }
  const old = others
    .sort((a, b) => b.finishedAt - a.finishedAt)
    .slice(kept)
    .filter(({ place }) => !isInUse(place));
  for (const place of [...stale, ...old.map((each) => each.place)]) rmSync(place, { recursive: true });
}

/**
 * Runs `build` while no other process builds this project, because all of them build in `.next`.
 * @throws StepFailure where another one does.
 */
export async function withBuildLock(build, project = root) {
  mkdirSync(folderOfBuilds(project), { recursive: true });
  const lock = path.join(folderOfBuilds(project), "building");
  const other = Number(readText(lock));
  if (other && !isRunning(other)) rmSync(lock, { force: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    throw new StepFailure(`Another process (${readText(lock)}) is building this project: wait for its end.`);
  }
  try {
    return await build();
  } finally {
    rmSync(lock, { force: true });
  }
}
