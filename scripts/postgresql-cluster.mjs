/**
 * A PostgreSQL server of its own for tests: a new cluster in a temporary folder, on a free port of this
 * machine, without the guarantees that only a power cut asks for.
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

/** Where Debian keeps the programs of each version, which are not in PATH. */
const debianFolder = "/usr/lib/postgresql";
const user = "talks";

/** The folder with `initdb` and `postgres` of the newest version; null where PostgreSQL is not installed. */
export function findPostgresql(environment = process.env) {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder).sort((a, b) => b - a) : [];
  const folders = [
    ...(environment.PATH ?? "").split(path.delimiter).filter(Boolean),
    ...versions.map((version) => path.join(debianFolder, version, "bin")),
  ];
  const hasServer = (folder) => ["initdb", "postgres"].every((name) => existsSync(path.join(folder, name)));
  return folders.find(hasServer) ?? null;
}

/** PostgreSQL refuses to run as root, so it then runs as the account that its package makes. */
function ownerOf() {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag) => Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout);
  return { uid: idOf("-u"), gid: idOf("-g") };
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  fsync: "off",
  full_page_writes: "off",
  synchronous_commit: "off",
  max_connections: "300",
  log_min_messages: "fatal",
};

/**
 * Starts a cluster and returns how to address a database of it. Its sort order is a language's, so that
 * a query that leans on the order of bytes without saying so is found out. `more` are further settings of the
 * server.
 * @throws where PostgreSQL is not installed or does not start.
 */
export async function startCluster(more = {}) {
  const programs = findPostgresql();
  if (programs === null) throw new Error("PostgreSQL is not installed: its programs were not found.");
  const owner = ownerOf();
  const folder = mkdtempSync(path.join(tmpdir(), "talks-postgresql-"));
  chmodSync(folder, 0o700);
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid);
  const data = path.join(folder, "data");
  const options = { cwd: folder, env: { ...process.env, LC_ALL: "C.UTF-8" }, ...owner };
  const made = spawnSync(
    path.join(programs, "initdb"),
    [
      ...["--pgdata", data, "--username", user, "--auth", "trust", "--encoding", "UTF8", "--no-sync"],
      ...["--locale-provider", "icu", "--icu-locale", "en"],
    ],
    { ...options, encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const set = Object.entries({ ...settings, ...more, port }).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
  const run = () => runServer(path.join(programs, "postgres"), ["-D", data, ...set], data, options);
  let server = await run();
  const endWithThis = () => server.child.kill("SIGQUIT");
  process.once("exit", endWithThis);
  const halt = async (signal) => {
    server.child.kill(signal);
    await server.ended;
  };
  return {
    port,
    pid: () => server.child.pid,
    urlOf: (database) => `postgresql://${user}@127.0.0.1:${port}/${database}`,
    /**
     * Ends all connections at once, and the server; `isCrash`: without writing down what is in memory, so that the
     * next start has to recover it.
     */
    halt: (isCrash = false) => halt(isCrash ? "SIGQUIT" : "SIGINT"),
    start: async () => {
      server = await run();
    },
    /** Ends the server and removes its data. */
    stop: async () => {
      process.off("exit", endWithThis);
      await halt("SIGINT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function runServer(program, words, data, options) {
  const child = spawn(program, words, { ...options, stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const said = [];
  child.stderr.on("data", (chunk) => said.push(chunk));
  const started = await Promise.race([isReady(data, ended), ended.then(() => false)]);
  if (!started) throw new Error(`PostgreSQL did not start: ${Buffer.concat(said).toString()}`);
  return { child, ended };
}

/** The eighth line of the server's file; it cannot be read while there is none. */
function statusOf(data) {
  const file = path.join(data, "postmaster.pid");
  return existsSync(file) ? readFileSync(file, "utf8").split("\n")[7]?.trim() : undefined;
}

/** The server writes in its file when it takes connections. */
async function isReady(data, ended) {
  let isOver = false;
  void ended.then(() => (isOver = true));
  while (!isOver) {
    if (statusOf(data) === "ready") return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}
