/** Runs the programs that the steps and the tests consist of. */
import { spawn } from "node:child_process";
import path from "node:path";
import { root, say, StepFailure } from "./project.mjs";

/** The environment variables of every tool of the project. */
export function toolEnvironment(extra = {}) {
  return {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: "1",
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    // Without it Prisma's command line downloads its native schema engine. `generate` never runs that engine,
    // so any existing program suffices; migrations are applied by its WebAssembly form (scripts/migrate.ts).
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    ...extra,
  };
}

/** Child processes, which are terminated with this process. */
const running = new Set();
export const stopSignals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

export function endStep(signal) {
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
    child.once("error", (error) =>
      reject(new StepFailure(`${command} could not be started: ${error.message}`)),
    );
    child.once("close", (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** @throws StepFailure when the program does not exit with 0. */
export async function run(title, command, args, options) {
  const code = await runForExitCode(command, args, options);
  if (code !== 0) throw new StepFailure(`${title} failed (exit code ${code}).`, code);
}

/** Runs a program of Node beside others to its exit code: what it writes is shown as a whole when it ends. */
export function runBuffered(title, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: toolEnvironment(env),
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.add(child);
    const written = [];
    child.stdout.on("data", (chunk) => written.push(chunk));
    child.stderr.on("data", (chunk) => written.push(chunk));
    child.once("error", (error) =>
      reject(new StepFailure(`${title} could not be started: ${error.message}`)),
    );
    child.once("close", (code) => {
      running.delete(child);
      say(`What ${title} wrote:`);
      process.stdout.write(Buffer.concat(written));
      resolve(code ?? 1);
    });
  });
}

/** The path of a command-line program of an installed package. */
function bin(packageName, file) {
  return path.join(root, "node_modules", packageName, file);
}

export const programs = {
  next: () => bin("next", "dist/bin/next"),
  prisma: () => bin("prisma", "build/index.js"),
  vitest: () => bin("vitest", "vitest.mjs"),
  biome: () => bin("@biomejs/biome", "bin/biome"),
  oxlint: () => bin("oxlint", "bin/oxlint"),
  eslint: () => bin("eslint", "bin/eslint.js"),
  typescript: () => bin("typescript", "bin/tsc"),
  playwright: () => bin("@playwright/test", "cli.js"),
};

/** The format, the standard rules, and those of this project's own. */
export const linters = () => [
  ["format", [programs.biome(), "format", "."]],
  ["lint, standard rules", [programs.oxlint()]],
  ["lint, own rules", [programs.eslint(), ".", "--max-warnings", "0"]],
];

/** The rules that ask for types: as long as all other checks together, so it is left to `npm test`. */
export const typedLinter = () => [
  "lint, rules of types",
  [programs.eslint(), "--config", "eslint-types.config.mjs", "."],
];
