/** The primary of several processes: replaces those that end, passes signals and exit codes on, counts for all. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";

import { afterEach, expect, it } from "vitest";

import { freePort } from "../../scripts/own-server";
import { openConnection } from "../support/raw-request";

type Started = {
  url: string;
  port: number;
  primary: ChildProcess;
  ended: Promise<number | null>;
  output: Promise<string>;
};
const primaries: ChildProcess[] = [];

function start(port: number, env: Record<string, string> = {}): Started {
  const primary = spawn(process.execPath, ["--import", "tsx", "tests/support/clustered-server.ts"], {
    env: { ...process.env, PROCESSES: "2", PORT: String(port), ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  primaries.push(primary);
  const ended = once(primary, "close").then(([code]: (number | null)[]) => code ?? null);
  return { url: `http://localhost:${port}`, port, primary, ended, output: text(primary.stdout!) };
}

afterEach(() => {
  for (const primary of primaries.splice(0)) primary.kill("SIGKILL");
});

const ask = ({ url }: Started, path = "/") => fetch(url + path).then((response) => response.text());

/** The ids of its processes, when as many as it should have do answer. */
async function processesOf(server: Started, without: readonly string[] = []): Promise<string[]> {
  let found: string[] = [];
  await expect
    .poll(async () => {
      const answers = await Promise.all(Array.from({ length: 4 }, () => ask(server).catch(() => null)));
      found = [...new Set(answers.filter((id) => id !== null))];
      return found.length === 2 && !found.some((id) => without.includes(id));
    })
    .toBe(true);
  return found;
}

it("a process that ends is replaced, while the others serve on", async () => {
  const server = start(await freePort());
  const [first = "", second = ""] = await processesOf(server);
  process.kill(Number(first), "SIGKILL");
  expect(await processesOf(server, [first])).toContain(second);
});

it("a connection that a process had not taken when it ended is closed or answered by another, not left", async () => {
  const server = start(await freePort(), { PROCESSES: "1" });
  let id = "";
  await expect.poll(async () => (id = await ask(server).catch(() => ""))).not.toBe("");
  const request = (path: string) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
  const blocked = await openConnection(server.port, request("/block"));
  // Each is passed to the process or waits for it; only one of them was passed.
  const waiting = await Promise.all([1, 2, 3].map(() => openConnection(server.port, request("/"))));
  process.kill(Number(id), "SIGKILL");
  for (const socket of [blocked, ...waiting])
    await new Promise<void>((resolve) =>
      socket.closed ? resolve() : void socket.resume().once("close", () => resolve()),
    );
});

it("a limit is counted for all processes together", async () => {
  const server = start(await freePort());
  await processesOf(server);
  const answers = await Promise.all(Array.from({ length: 8 }, () => ask(server, "/limit")));
  expect(answers.filter((answer) => answer === "true")).toHaveLength(3);
  expect(answers.filter((answer) => answer === "false")).toHaveLength(5);
});

it("a process whose primary does not answer counts by itself", async () => {
  const server = start(await freePort());
  await processesOf(server);
  const socket = await openConnection(server.port, "GET /stay HTTP/1.1\r\nHost: localhost\r\n\r\n");
  await once(socket, "data");
  server.primary.kill("SIGSTOP");
  socket.write("GET /limit HTTP/1.1\r\nHost: localhost\r\n\r\n");
  expect(await text(socket)).toMatch(/true$/);
});

it("a fault before the first process listens is said once, and its exit code is that of the server", async () => {
  const failing = start(await freePort(), { FAILS: "7" });
  expect(await failing.ended).toBe(7);
  expect(await failing.output).toBe("This process fails.\n");
  const busy = createServer();
  const port = await freePort();
  busy.listen(port);
  await once(busy, "listening");
  const refused = start(port);
  expect(await refused.ended).toBe(1);
  expect((await refused.output).match(/EADDRINUSE/g)).toHaveLength(1);
  busy.close();
});

it("a signal reaches every process, and the server ends when they have, with the exit code of one that failed", async () => {
  for (const [stops, code] of [
    ["0", 0],
    ["3", 3],
  ] as const) {
    const server = start(await freePort(), { STOPS: stops });
    await processesOf(server);
    server.primary.kill("SIGTERM");
    expect(await server.ended).toBe(code);
    await expect(ask(server)).rejects.toThrow();
  }
});

it("no process outlives the primary", async () => {
  const server = start(await freePort());
  await processesOf(server);
  server.primary.kill("SIGKILL");
  // The pipe is closed when the last of them has ended.
  await server.ended;
  await expect(ask(server)).rejects.toThrow();
});
