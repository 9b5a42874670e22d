/**
 * The steps shared by start-up, development, the build and the tests. Plain Node without dependencies, because the
 * first step installs them.
 *
 * Every step prints what it does, is skipped when its result is up to date, and may be repeated. A failed step throws a
 * StepFailure.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");
const stamps = path.join(root, ".stamps");
const oldestNode = [20, 19];

export class StepFailure extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

export function say(text) {
  console.log(`▸ ${text}`);
}

/** The environment variables of every tool of the project. */
export function toolEnvironment(extra = {}) {
  return {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: "1",
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    // Without it Prisma's command line downloads its native schema engine. `generate` never runs that engine, so any
    // existing program suffices; migrations are applied by its WebAssembly form (scripts/migrate.ts).
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    ...extra,
  };
}

/** Child processes, which are terminated with this process. */
const running = new Set();
const stopSignals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

function endStep(signal) {
  for (const child of running) child.kill(signal);
  process.exit(128 + stopSignals[signal]);
}

/** Runs a program with its output shown; resolves to its exit code, also where it is not 0. */
export function runForExitCode(command, args, { env = {}, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: toolEnvironment(env),
      stdio: ["ignore", "inherit", "inherit"],
      shell: process.platform === "win32" && command === "npm",
    });
    running.add(child);
    child.once("close", () => running.delete(child));
    child.once("error", (error) => reject(new StepFailure(`${command} could not be started: ${error.message}`)));
    child.once("close", (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** @throws StepFailure when the program does not exit with 0. */
export async function run(title, command, args, options) {
  const code = await runForExitCode(command, args, options);
  if (code !== 0) throw new StepFailure(`${title} failed (exit code ${code}).`, code);
}

/** Runs a program of Node beside others to its exit code: what it writes is shown as a whole when it ends. */
export function runBeside(title, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env: toolEnvironment(env), stdio: ["ignore", "pipe", "pipe"] });
    running.add(child);
    const written = [];
    child.stdout.on("data", (chunk) => written.push(chunk));
    child.stderr.on("data", (chunk) => written.push(chunk));
    child.once("error", (error) => reject(new StepFailure(`${title} could not be started: ${error.message}`)));
    child.once("close", (code) => {
      running.delete(child);
      say(`What ${title} wrote:`);
      process.stdout.write(Buffer.concat(written));
      resolve(code ?? 1);
    });
  });
}

/** The path of a command-line program of an installed package. */
export function bin(packageName, file) {
  return path.join(root, "node_modules", packageName, file);
}

export const programs = {
  next: () => bin("next", "dist/bin/next"),
  prisma: () => bin("prisma", "build/index.js"),
  vitest: () => bin("vitest", "vitest.mjs"),
  oxlint: () => bin("oxlint", "bin/oxlint"),
  eslint: () => bin("eslint", "bin/eslint.js"),
  typescript: () => bin("typescript", "bin/tsc"),
  playwright: () => bin("@playwright/test", "cli.js"),
};

/** The standard rules, and those of this project's own. */
export const linters = () => [
  ["lint, standard rules", [programs.oxlint()]],
  ["lint, own rules", [programs.eslint(), ".", "--max-warnings", "0"]],
];

/** The rules that ask for types: as long as all other checks together, so it is left to `npm test`. */
export const typedLinter = () => ["lint, rules of types", [programs.eslint(), "--config", "eslint-types.config.mjs", "."]];

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
    return present === undefined ? Boolean(entry.optional || entry.devOptional || entry.peer) : present.version === entry.version;
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
  say(`${present ? "The lock file has changed: installing" : "Installing"} the dependencies (npm install, at the versions of the lock file).`);
  removeStamp("install");
  // The build checks types, so the type packages are needed with any NODE_ENV.
  // Not `npm ci`: it refuses a lock file that leaves out another system's optional binaries, and npm writes such
  // lock files where a registry does not have them all. `--no-save` respects the lock and does not change it.
  await run("Installing the dependencies", "npm", ["install", "--no-save", "--include=dev", "--no-audit", "--no-fund"]);
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
  const expected = digest([...contentsOf(["prisma/schema.prisma"], () => false), version]);
  if (readStamp("generate") === expected && existsSync(path.join(root, "lib/db/generated"))) return;
  say("Generating the database client from the schema (prisma generate).");
  removeStamp("generate");
  await run("Generating the database client", process.execPath, [programs.prisma(), "generate"]);
  writeStamp("generate", expected);
}

export async function prepareFonts() {
  const script = "scripts/prepare-fonts.mjs";
  const packages = readFileSync(path.join(root, "package-lock.json"));
  // The texts of the site and of the record determine the Hangul subset.
  const words = contentsOf([script, "scripts/hangul-subsets.mjs", "lib/messages/ko", "prisma/record"], () => false);
  const expected = digest([...words, packages]);
  if (readStamp("fonts") === expected && existsSync(path.join(root, "public/fonts"))) return;
  say("Preparing the fonts.");
  removeStamp("fonts");
  await run("Preparing the fonts", process.execPath, [script]);
  writeStamp("fonts", expected);
}

/** Always runs, because bundling takes no longer than checking whether it is needed. */
export async function bundleReader() {
  await run("Bundling the script of reader pages", process.execPath, ["scripts/bundle-reader.mjs"]);
}

export async function migrateDatabase(env = {}) {
  say("Bringing the database up to date (npm run migrate).");
  await run("Migrating the database", process.execPath, ["--import", "tsx", "scripts/migrate.ts"], { env });
}

export async function loadRecordIfEmpty(env = {}) {
  say("Looking whether the database holds the record (npm run record -- load-if-empty).");
  await run("Loading the record", process.execPath, ["--import", "tsx", "scripts/record.ts", "load-if-empty"], { env });
}

/** Fails where the desk's secret cannot decrypt the accounts' second factors, because they could not sign in. */
export async function checkDeskSecret(env = {}) {
  await run("Checking the desk's secret", process.execPath, ["--import", "tsx", "scripts/check-secret.ts"], { env });
}

/** Without any account yet, prints the one-time link for the first admin to a terminal, otherwise how to get it. */
export async function printFirstAdminLink(env = {}) {
  await run("Looking for the first admin", process.execPath, ["--import", "tsx", "scripts/admin.ts", "first-link", "--if-terminal"], { env });
}

const buildInputs = [
  "app",
  "components",
  "lib",
  "reader",
  "prisma/schema.prisma",
  "public",
  "instrumentation.ts",
  "next.config.ts",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
  ".env",
];

/** Builds when an input file has changed since the last successful build. */
export async function buildApp() {
  const isExcluded = (place) => ["public/fonts", "public/reader", "lib/db/generated", "lib/generated"].includes(place);
  const expected = digest(contentsOf(buildInputs, isExcluded));
  if (readStamp("build") === expected && existsSync(path.join(root, ".next/BUILD_ID"))) say("The build is up to date.");
  else {
    say("Building the site (next build).");
    removeStamp("build");
    await run("Building the site", process.execPath, [programs.next(), "build"], { env: { NODE_ENV: "production" } });
    writeStamp("build", expected);
  }
  // Without a stamp of its own, because bundling takes no longer than comparing its inputs; next build empties the folder.
  await run("Bundling the server", process.execPath, ["scripts/bundle-server.mjs"]);
}

/** The prerequisites of a server or a build: dependencies, environment, client, fonts, database. */
export async function prepare() {
  checkNode();
  await installDependencies();
  const environment = readEnvironment();
  await generateClient();
  await bundleReader();
  await prepareFonts();
  await migrateDatabase();
  await loadRecordIfEmpty();
  return environment;
}

/** server.ts as one JavaScript file beside the build: it starts in half the time that the TypeScript loader takes. */
export const serverBundle = path.join(root, ".next/server.mjs");

/**
 * Runs the server in this process, so that signals of a process manager, a terminal or npm reach it and no child process
 * is left behind.
 */
export async function serve(mode) {
  Object.assign(process.env, toolEnvironment({ NODE_ENV: mode }));
  for (const signal of Object.keys(stopSignals)) process.off(signal, endStep);
  process.chdir(root);
  endWithParent();
  if (mode === "production") return void (await import(pathToFileURL(serverBundle).href));
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
