/**
 * Starts the production build as readers meet it, for tests and measurements: a free port, a database file of
 * its own, a record of choice.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import type { ChangeKind } from "@/lib/domain/record/record";
import { finishedBuild } from "./builds.mjs";

const root = path.resolve(import.meta.dirname, "..");
const startsWithinMs = 60_000;

type Environment = Record<string, string>;

export type ServerChoice = {
  /** Folder with the six files of a record, absolute or from the project's folder. */
  record?: string;
  /** Where the folder of its database is made; unset: in the project's own folder for such things. */
  folder?: string;
  /** The database of another server, which both then serve; unset: one of its own with the record. */
  databaseFile?: string;
  /**
   * An empty database of PostgreSQL to serve instead of a file, or that of another server, which both then serve;
   * it is not removed when the server stops.
   */
  databaseUrl?: string;
  /** Folder of the build to be served; unset: the one that was finished last. */
  build?: string;
  /** Variables on top of this process's own; an empty value takes the default. */
  env?: Environment;
};

export type RunningServer = {
  url: string;
  port: number;
  databaseUrl: string;
  /** Absolute path of the SQLite file; empty where the database is on a server. */
  databaseFile: string;
  /** Imports a record into the database of the running server, from another process, as an editor would. */
  importRecord: (folder: string, kind?: ChangeKind) => Promise<string>;
  /** Stops the server and starts it again on the same port and database, with nothing kept in memory. */
  restart: () => Promise<void>;
  /**
   * Ends the server at once, whatever it is doing, as a power cut would, and starts it again on the same port
   * and database.
   */
  crash: () => Promise<void>;
  /** Sends a signal as a process manager would. */
  signal: (signal: NodeJS.Signals) => void;
  hasEnded: () => boolean;
  /** Of the process that is running now. */
  processId: () => number | undefined;
  /** The exit code of the server once it has ended; null where a signal has ended it. */
  ended: () => Promise<number | null>;
  /** Everything the server has written since it was started. */
  output: () => string;
  stop: () => Promise<void>;
};

function environmentWith(extra: Environment): NodeJS.ProcessEnv {
  return { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", FORCE_COLOR: "0", ...extra };
}

/** Runs a command of the project to its end; rejects with what it wrote unless it ends with 0. */
export async function runCommand(script: string, args: string[], env: Environment): Promise<string> {
  const child = spawn(process.execPath, ["--import", "tsx", script, ...args], {
    cwd: root,
    env: environmentWith(env),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { text, ended } = listenTo(child);
  const code = await ended;
  if (code !== 0) throw new Error(`${script} ${args.join(" ")} ended with ${code}:\n${text()}`);
  return text();
}

function listenTo(child: ChildProcess) {
  let written = "";
  const add = (chunk: Buffer) => (written += chunk.toString());
  child.stdout?.on("data", add);
  child.stderr?.on("data", add);
  return { text: () => written, ended: endOf(child) };
}

function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

async function untilReady(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = performance.now() + startsWithinMs;
  let last = "no answer";
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}:\n${output()}`);
    try {
      const response = await fetch(`${url}/api/health`);
      if (response.ok) return;
      last = `${response.status} ${await response.text()}`;
    } catch (error) {
      last = String(error);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The server was not ready within ${startsWithinMs} ms (${last}):\n${output()}`);
}

const templates = path.join(root, "tmp/database-templates");

/** Migrates an empty database and loads it with `record`. */
async function loadDatabase(record: string, env: Environment): Promise<void> {
  await runCommand("scripts/migrate.ts", [], env);
  await runCommand("scripts/record.ts", ["import", record], env);
}

/**
 * A migrated database loaded with `record`, made once for each record and build: with many servers, making it
 * anew takes most of the time.
 */
async function loadedTemplate(record: string): Promise<string> {
  const build = finishedBuild().id;
  const folder = path.resolve(root, record);
  const hash = createHash("sha256");
  for (const file of readdirSync(folder).sort())
    if (file.endsWith(".json")) hash.update(file).update(readFileSync(path.join(folder, file)));
  const template = path.join(templates, `${build}-${hash.digest("hex").slice(0, 16)}.db`);
  if (existsSync(template)) return template;
  mkdirSync(templates, { recursive: true });
  for (const file of readdirSync(templates))
    if (!file.startsWith(`${build}-`)) rmSync(path.join(templates, file), { recursive: true, force: true });
  // Another process may be making the same: each makes its own, and the last one stays.
  const making = mkdtempSync(path.join(templates, `${build}-`));
  await loadDatabase(record, { DATABASE_URL: `file:${path.join(making, "talks.db")}` });
  renameSync(path.join(making, "talks.db"), template);
  rmSync(making, { recursive: true, force: true });
  return template;
}

/** A database of its own: migrated, and loaded with `record`. */
async function makeDatabase(record: string, within: string, onServer: string | undefined, env: Environment) {
  mkdirSync(within, { recursive: true });
  const folder = mkdtempSync(path.join(within, "server-"));
  if (onServer !== undefined) {
    await loadDatabase(record, { ...env, DATABASE_URL: onServer });
    return { folder, databaseFile: "" };
  }
  const template = await loadedTemplate(record);
  const databaseFile = path.join(folder, "talks.db");
  copyFileSync(template, databaseFile);
  return { folder, databaseFile };
}

/** Rejects with what the server wrote when it does not become healthy within a minute. */
export async function startServer({
  record = "prisma/record",
  folder: within = path.join(root, "tmp"),
  build = finishedBuild().folder,
  databaseFile: shared,
  databaseUrl: onServer,
  env: chosen = {},
}: ServerChoice = {}): Promise<RunningServer> {
  const { folder, databaseFile } = shared
    ? { folder: null, databaseFile: shared }
    : await makeDatabase(record, within, onServer, chosen);
  const databaseUrl = onServer ?? `file:${databaseFile}`;
  const own = { ...chosen, DATABASE_URL: databaseUrl };
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = { PORT: String(port), SITE_URL: url, ...own };
  // Not beside the database, whose disk a test may fill.
  const log = path.join(root, `tmp/server-${port}.log`);
  let lastOutput: string | null = null;
  let server = await startProcess(build, url, log, env);

  const halt = async () => {
    // Somewhat longer than the server takes for what is under way (server.ts).
    const force = setTimeout(() => server.child.kill("SIGKILL"), 15_000);
    server.child.kill("SIGTERM");
    await server.ended;
    clearTimeout(force);
  };
  return {
    url,
    port,
    databaseUrl,
    databaseFile,
    importRecord: (from, kind) =>
      runCommand(
        "scripts/record.ts",
        ["import", from, ...(kind ? ["--kind", kind, "--reason", "A test"] : [])],
        own,
      ),
    restart: async () => {
      await halt();
      server = await startProcess(build, url, log, env);
    },
    crash: async () => {
      server.child.kill("SIGKILL");
      await server.ended;
      server = await startProcess(build, url, log, env);
    },
    signal: (signal) => void server.child.kill(signal),
    ended: () => server.ended,
    processId: () => server.child.pid,
    hasEnded: () => server.child.exitCode !== null || server.child.signalCode !== null,
    output: () => lastOutput ?? server.text(),
    stop: async () => {
      await halt();
      lastOutput ??= server.text();
      rmSync(log, { force: true });
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What it writes goes to the file `log`, so that a line for each request costs this process nothing. */
async function startProcess(build: string, url: string, log: string, env: Environment) {
  const output = openSync(log, "w");
  const child = spawn(process.execPath, [path.join(build, "server.mjs")], {
    cwd: root,
    env: environmentWith(env),
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  const ended = endOf(child);
  const text = () => readFileSync(log, "utf8");
  try {
    await untilReady(url, child, text);
  } catch (error) {
    child.kill("SIGKILL");
    await ended;
    throw error;
  }
  return { child, text, ended };
}
