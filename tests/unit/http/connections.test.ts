import { Agent, createServer, get, type IncomingMessage, type ServerResponse } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";
import { expect, test } from "vitest";
import { connectionsOf } from "@/lib/http/connections";

/** More than the buffers of a connection whose client does not read. */
const largeBytes = 64 * 1024 * 1024;

/** A server whose answers wait until released. */
async function waitingServer() {
  const server = createServer();
  const connections = connectionsOf(server);
  const waiting: { response: ServerResponse; letGo: () => void }[] = [];
  let [arrived, opened] = [0, 0];
  server.on("connection", () => (opened += 1));
  server.on("request", (request, response) => {
    arrived += 1;
    if (request.url === "/large") {
      connections.begin(request, response, Promise.resolve());
      response.end(Buffer.alloc(largeBytes));
    } else if (request.url === "/now") {
      connections.begin(request, response, Promise.resolve());
      response.end("now");
    } else if (request.method === "GET") {
      const answered = new Promise<void>((letGo) => waiting.push({ response, letGo }));
      connections.begin(request, response, answered);
      void answered.then(() => response.end("late"));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return { connections, waiting, port, arrived: () => arrived, opened: () => opened };
}

const ask = (port: number, path: string, agent?: Agent) =>
  new Promise<{ text: string; headers: IncomingMessage["headers"] }>((resolve, reject) => {
    get({ port, path, agent }, (response) => {
      let text = "";
      response
        .on("data", (part) => (text += String(part)))
        .on("end", () => resolve({ text, headers: response.headers }));
    }).on("error", reject);
  });

function write(port: number, text: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "localhost", () => socket.write(text, () => resolve(socket)));
    socket.on("error", reject);
  });
}
const closed = (socket: Socket) =>
  new Promise<void>((resolve) => void socket.on("close", () => resolve()).resume());

test("a stop ends idle connections and half-sent requests at once, and what is under way when it is answered", async () => {
  const { connections, waiting, port, arrived, opened } = await waitingServer();
  const agent = new Agent({ keepAlive: true });
  expect((await ask(port, "/now", agent)).text).toBe("now");
  const halfHead = await write(port, "GET /late HTTP/1.1\r\nHo");
  const halfBody = await write(port, "POST /form HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf");
  const late = ask(port, "/late");
  await expect.poll(() => [waiting.length, arrived(), opened()]).toEqual([1, 3, 4]);

  const stopped = connections.stop(60_000);
  await Promise.all([closed(halfHead), closed(halfBody)]);
  await expect(ask(port, "/now")).rejects.toThrow(/ECONNREFUSED/);
  waiting[0]!.letGo();
  expect((await late).text).toBe("late");
  expect(await stopped).toBe(true);
  agent.destroy();
});

test("a stop does not wait longer than it may", async () => {
  const { connections, waiting, port } = await waitingServer();
  const late = ask(port, "/late").catch((error: unknown) => String(error));
  await expect.poll(() => waiting.length).toBe(1);
  expect(await connections.stop(1)).toBe(false);
  expect(await late).toMatch(/hang up|ECONNRESET/);
});

test("an answer that is handed over and still being sent is sent to its end", async () => {
  const { connections, port, arrived } = await waitingServer();
  const slow = await write(port, "GET /large HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  await expect.poll(arrived).toBe(1);
  const stopped = connections.stop(60_000);
  let size = 0;
  for await (const part of slow) size += (part as Buffer).byteLength;
  expect(size).toBeGreaterThan(largeBytes);
  expect(await stopped).toBe(true);
});
