/**
 * The steps shared by start-up, development, the build and the tests. Plain Node without dependencies,
 * because the first step installs them.
 *
 * Every step prints what it does, is skipped when its result is up to date, and may be repeated. A failed
 * step throws a StepFailure.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseEnv } from "node:util";
import { withBuildLock, chooseBuild, finishBuild, removeOldBuilds } from "./builds.mjs";
import { endStep, programs, run, stopSignals, toolEnvironment } from "./programs.mjs";
import { root, say, StepFailure } from "./project.mjs";

import { postgresqlSchema } from "./postgresql-schema.mjs";
const stamps = path.join(root, ".stamps");
const oldestNode = [20, 19];

function digest(parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
}

function readStamp(name) {
  const file = path.join(stamps, name);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

function writeStamp(name, value) {
  mkdirSync(stamps, { recursive: true });
  writeFileSync(path.join(stamps, name), value);
}

function removeStamp(name) {
  rmSync(path.join(stamps, name), { force: true });
}

/** Path and content of every file under the given files and folders, in a fixed order. */
function* contentsOf(places, isExcluded) {
  for (const place of [...places].sort()) {
    const full = path.join(root, place);
    if (!existsSync(full) || isExcluded(place)) continue;
    const isFolder = readdirSafely(full);
    if (isFolder === null) {
      yield place;
      yield readFileSync(full);
    } else {
      yield* contentsOf(
        isFolder.map((name) => `${place}/${name}`),
        isExcluded,
      );
    }
  }
}

function readdirSafely(full) {
  try {
    return readdirSync(full);
  } catch (error) {
    if (error.code === "ENOTDIR") return null;
    throw error;
  }
}

export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  throw new StepFailure(
    `This needs Node ${oldestNode.join(".")} or newer; this is Node ${process.versions.node}. Install a newer Node and start again.`,
  );
}

/** Compares the lock file with npm's own list of the installed packages. */
function installedMatchesLock() {
  const listFile = path.join(root, "node_modules/.package-lock.json");
  if (!existsSync(listFile)) return false;
  const expected = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")).packages;
  const installed = JSON.parse(readFileSync(listFile, "utf8")).packages;
  return Object.entries(expected).every(([place, entry]) => {
    if (place === "" || entry.link) return true;
    const present = installed[place];
    // Optional packages for other systems and processors are not installed.
    return present === undefined
      ? Boolean(entry.optional || entry.devOptional || entry.peer)
      : present.version === entry.version;
  });
}

export async function installDependencies() {
  const lock = digest([readFileSync(path.join(root, "package-lock.json")), process.versions.modules]);
  const present = existsSync(path.join(root, "node_modules/.package-lock.json"));
  if (present && readStamp("install") === lock) return;
  if (readStamp("install") === null && installedMatchesLock()) {
    say("The dependencies are installed already.");
    writeStamp("install", lock);
    return;
  }
  say(
    `${present ? "The lock file has changed: installing" : "Installing"} the dependencies (npm install, at the versions of the lock file).`,
  );
  removeStamp("install");
  // The build checks types, so the type packages are needed with any NODE_ENV. Not `npm ci`: it refuses a
  // lock file that leaves out another system's optional binaries, and npm writes such lock files where a
  // registry does not have them all. `--no-save` respects the lock and does not change it.
  await run("Installing the dependencies", "npm", [
    "install",
    "--no-save",
    "--include=dev",
    "--no-audit",
    "--no-fund",
  ]);
  writeStamp("install", lock);
}

/** Returns the values that start-up needs. @throws StepFailure when a variable is invalid. */
export function readEnvironment() {
  const result = spawnSync(process.execPath, ["--import", "tsx", "scripts/check-environment.ts"], {
    cwd: root,
    env: toolEnvironment(),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (result.error) throw new StepFailure(`The environment could not be checked: ${result.error.message}`);
  if (result.status !== 0) throw new StepFailure("Not started. Correct the environment and start again.");
  return JSON.parse(result.stdout.trim().split("\n").at(-1));
}

export async function generateClient() {
  const version = readFileSync(path.join(root, "node_modules/prisma/package.json"));
  const inputs = ["prisma/schema.prisma", "scripts/postgresql-schema.mjs"];
  const expected = digest([...contentsOf(inputs, () => false), version]);
  const generated = ["lib/db/generated", "lib/db/generated-postgresql"].map((place) =>
    path.join(root, place),
  );
  if (readStamp("generate") === expected && generated.every((folder) => existsSync(folder))) return;
  say("Generating the database client of each engine from the schema (prisma generate).");
  removeStamp("generate");
  const schema = readFileSync(path.join(root, "prisma/schema.prisma"), "utf8");
  const postgresql = path.join(root, "lib/db/generated-postgresql/schema.prisma");
  mkdirSync(path.dirname(postgresql), { recursive: true });
  writeFileSync(postgresql, postgresqlSchema(schema));
  for (const schema of ["prisma/schema.prisma", postgresql]) {
    const args = [programs.prisma(), "generate", "--schema", schema];
    await run("Generating the database client", process.execPath, args);
  }
  writeStamp("generate", expected);
}

export async function prepareFonts() {
  const script = "scripts/prepare-fonts.mjs";
  const packages = readFileSync(path.join(root, "package-lock.json"));
  // The texts of the site and of the record determine the Hangul subset.
  const words = contentsOf(
    [script, "scripts/hangul-subsets.mjs", "lib/messages/ko", "prisma/record"],
    () => false,
  );
  const expected = digest([...words, packages]);
  if (readStamp("fonts") === expected && existsSync(path.join(root, "public/fonts"))) return;
  say("Preparing the fonts.");
  removeStamp("fonts");
  await run("Preparing the fonts", process.execPath, [script]);
  writeStamp("fonts", expected);
}

/** Always runs, because bundling takes no longer than checking whether it is needed. */
export async function bundleReader() {
  await run("Bundling the script of reader pages and their colours", process.execPath, [
    "--import",
    "tsx",
    "scripts/bundle-reader.mjs",
  ]);
}

/** @param folder The project's folder or that of a build, whose migrations are applied. */
export async function migrateDatabase(folder = root) {
  say("Bringing the database up to date (npm run migrate).");
  await run("Migrating the database", process.execPath, ["--import", "tsx", "scripts/migrate.ts", folder]);
}

export async function loadRecordIfEmpty() {
  say("Looking whether the database holds the record (npm run record -- load-if-empty).");
  await run("Loading the record", process.execPath, [
    "--import",
    "tsx",
    "scripts/record.ts",
    "load-if-empty",
  ]);
}

/**
 * Fails where the desk's secret cannot decrypt the accounts' second factors, because they could not sign in.
 */
export async function checkDeskSecret(env = {}) {
  await run("Checking the desk's secret", process.execPath, ["--import", "tsx", "scripts/check-secret.ts"], {
    env,
  });
}

/**
 * Without any account yet, prints the one-time link for the first admin to a terminal, otherwise how to get
 * it.
 */
export async function printFirstAdminLink(env = {}) {
  await run(
    "Looking for the first admin",
    process.execPath,
    ["--import", "tsx", "scripts/admin.ts", "first-link", "--if-terminal"],
    { env },
  );
}

const buildInputs = [
  "app",
  "components",
  "lib",
  "reader",
  "prisma/schema.prisma",
  "prisma/migrations",
  "prisma/migrations-postgresql",
  "public",
  "main.ts",
  "server.ts",
  "instrumentation.ts",
  "next.config.ts",
  "scripts/bundle-server.mjs",
  "scripts/builds.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

/** The key by which Next.js names the forms of a build, as it finds it; empty where each build has its own. */
function keyOfForms() {
  const file = path.join(root, ".env");
  const written = existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {};
  return { ...written, ...process.env }.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? "";
}

/**
 * Builds unless there is a build of the same files. No other environment variable changes a build: it takes
 * them from where it is served.
 * @returns the build's folder.
 */
export async function buildApp() {
  const isExcluded = (place) => /^lib\/db\/generated(?:-postgresql)?$/.test(place);
  const id = digest([...contentsOf(buildInputs, isExcluded), keyOfForms()]).slice(0, 16);
  const present = chooseBuild(id);
  if (present) {
    say("The build is up to date.");
    return present.folder;
  }
  return withBuildLock(async () => {
    say("Building the site (next build).");
    await run("Building the site", process.execPath, [programs.next(), "build"], {
      env: { NODE_ENV: "production" },
    });
    const folder = await finishBuild(id, (target) =>
      run("Bundling the server", process.execPath, ["scripts/bundle-server.mjs", target]),
    );
    removeOldBuilds();
    return folder;
  });
}

/**
 * The prerequisites of a build or of development: dependencies, client, fonts, script. Touches no database,
 * which a server of an older version may be using.
 */
export async function prepareSources() {
  checkNode();
  await installDependencies();
  const environment = readEnvironment();
  await generateClient();
  await bundleReader();
  await prepareFonts();
  return environment;
}

/** @param folder The project's folder or that of the build to be served. */
export async function prepareDatabase(folder = root) {
  await migrateDatabase(folder);
  await loadRecordIfEmpty();
}

/**
 * Runs the server in this process, so that signals of a process manager, a terminal or npm reach it and no
 * child process is left behind.
 */
export async function serve(mode, build = null) {
  Object.assign(process.env, toolEnvironment({ NODE_ENV: mode }));
  for (const signal of Object.keys(stopSignals)) process.off(signal, endStep);
  process.chdir(root);
  endWithParent();
  if (build !== null) return void (await import(pathToFileURL(path.join(build, "server.mjs")).href));
  const { register } = await import("tsx/esm/api");
  register();
  await import("../server.ts");
}

/** npm starts this process through a shell, which on some systems it ends without forwarding the signal. */
function endWithParent() {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event || parent <= 1) return;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 500);
  watch.unref();
}

/** Runs a script of steps; a failed step ends it with its message instead of a stack. */
export async function main(script) {
  // Without handlers, PID 1 of a container ignores these signals, and child processes never receive them.
  for (const signal of Object.keys(stopSignals)) process.on(signal, endStep);
  try {
    await script();
  } catch (error) {
    if (!(error instanceof StepFailure)) throw error;
    console.error(`✗ ${error.message}`);
    process.exitCode = error.exitCode || 1;
  }
}
