/**
 * A server that is told to stop: it ends by itself and soon, however it was started and whoever is connected.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { type RunningServer, startServer } from "../../scripts/own-server";
import { expect, test } from "../support/fixtures";
import { openConnection } from "../support/raw-request";
import { times } from "../support/stress";

const root = path.resolve(import.meta.dirname, "../..");

let server: RunningServer;

test.beforeAll(async () => {
  server = await startServer();
});
// Each test ends with the server running, as the next one finds it.
test.afterAll(async () => server.stop());

const halfSent = "POST /en/report HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nhalf";

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  test(`${signal} under load ends the server with 0: what is under way is answered, half-sent requests and idle connections hold nothing up`, async () => {
    for (let stop = 0; stop < times({ short: 1, full: 20 }); stop += 1) {
      const held = await Promise.all([
        openConnection(server.port, halfSent),
        openConnection(server.port, "GET /en HTTP/1.1\r\nHo"),
        openConnection(server.port, "GET /api/health HTTP/1.1\r\nHost: localhost\r\n\r\n"),
      ]);
      // Pages that are made anew for each request, one behind the other.
      const asked = Array.from({ length: 12 }, (_, number) =>
        fetch(`${server.url}/en/search?q=tariff+${number}`).then(
          async (response) => [response.status, (await response.text()).endsWith("</html>")],
          () => "refused",
        ),
      );
      await Promise.race(asked);
      server.signal(signal);
      expect(await server.ended()).toBe(0);
      for (const answer of await Promise.all(asked)) expect(["refused", [200, true]]).toContainEqual(answer);
      for (const socket of held) socket.destroy();
      await server.restart();
    }
  });
}

test("a second signal ends the server at once, though a request is still being answered", async () => {
  // Kept from now on: making it again and again would keep the server from noticing a signal.
  await (await fetch(`${server.url}/data/issues.json`)).text();
  // More answers than the connection takes while nobody reads them: the server waits for them as long as it
  // may.
  const reader = await openConnection(
    server.port,
    "GET /data/issues.json HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(60),
  );
  await expect.poll(() => reader.readableLength).toBeGreaterThan(0);
  // What comes within half a second is taken for the same signal, so it is sent until it is taken for a
  // second one.
  await expect.poll(() => (server.signal("SIGTERM"), server.hasEnded())).toBe(true);
  // After the first alone it ends with 0.
  expect(await server.ended()).toBe(128 + 15);
  reader.destroy();
  await server.restart();
});

const exitOf = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once("close", resolve));
const isUp = (server: RunningServer) =>
  fetch(`${server.url}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  );

/** Runs what serves the site on the port and the database of a server that has been stopped. */
async function startInPlaceOf(
  server: RunningServer,
  program: string,
  args: string[],
): Promise<{ child: ChildProcess; ended: Promise<number | null> }> {
  server.signal("SIGTERM");
  await server.ended();
  const env = {
    ...process.env,
    PORT: String(server.port),
    SITE_URL: server.url,
    DATABASE_URL: `file:${server.databaseFile}`,
  };
  const child = spawn(program, args, { cwd: root, env, stdio: "ignore" });
  const ended = exitOf(child);
  await expect.poll(() => isUp(server), { timeout: 120_000 }).toBe(true);
  return { child, ended };
}

/** Clients that never end by themselves: one between two requests, one in the middle of a form. */
const heldBy = (server: RunningServer) =>
  Promise.all([
    openConnection(server.port, "GET /api/health HTTP/1.1\r\nHost: localhost\r\n\r\n"),
    openConnection(server.port, halfSent),
  ]);

test("a signal to npm start reaches the server: nothing keeps the port", async () => {
  const { child, ended } = await startInPlaceOf(server, "npm", ["start"]);
  const held = await heldBy(server);
  child.kill("SIGTERM");
  await ended;
  await expect.poll(() => isUp(server), { timeout: 20_000 }).toBe(false);
  for (const socket of held) socket.destroy();
  // The port is free again.
  await server.restart();
});

for (const [how, words] of [
  ["npm start", []],
  ["npm start -- --no-build", ["--no-build"]],
] as const) {
  test(`what ${how} runs serves the site, and ends with 0 at a signal`, async () => {
    const { child, ended } = await startInPlaceOf(server, process.execPath, ["scripts/start.mjs", ...words]);
    expect((await fetch(`${server.url}/en`)).status).toBe(200);
    const held = await heldBy(server);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    for (const socket of held) socket.destroy();
    await server.restart();
  });
}

test("npm start refuses words that it does not know", () => {
  const { status, stderr } = spawnSync(process.execPath, ["scripts/start.mjs", "--nobuild"], {
    cwd: root,
    encoding: "utf8",
  });
  expect(stderr).toBe("✗ npm start does not know --nobuild: it knows --no-build.\n");
  expect(status).toBe(1);
});

const ownProcesses = ["--pid", "--fork", "--mount-proc"];

test("as the first process of a container it ends with 0 at a signal", async () => {
  const tried = spawnSync("unshare", [...ownProcesses, "true"], { encoding: "utf8" });
  test.skip(
    tried.status !== 0,
    `No process can be the first of its own here: ${tried.error?.message ?? tried.stderr}`,
  );
  const { child, ended } = await startInPlaceOf(server, "unshare", [
    ...ownProcesses,
    process.execPath,
    "scripts/start.mjs",
  ]);
  const held = await heldBy(server);
  // From outside it has another number. A first process that does not listen for a signal is not ended by it.
  const first = Number(readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, "utf8"));
  process.kill(first, "SIGTERM");
  expect(await ended).toBe(0);
  for (const socket of held) socket.destroy();
  await server.restart();
});
