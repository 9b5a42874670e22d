/** Open pages over real connections to a server that publishes when the test says so. */
import { createServer, get, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type LiveStreams, liveStreams, type StreamLimits } from "@/lib/http/live-streams";

let version: number | null = 1;
let revisions: number[] = [];
let isReadable = true;
let reads = 0;
const publish = (seq: number) => {
  revisions = [seq, ...revisions];
  version = (version ?? 0) + 1;
};

let streams: LiveStreams;
const servers: { close: () => void }[] = [];
const clients: IncomingMessage[] = [];

async function serve(limits?: StreamLimits): Promise<number> {
  streams = liveStreams(
    {
      recordVersion: () => version,
      async publishedRevisions() {
        reads += 1;
        if (!isReadable) throw new Error("The database cannot be read.");
        return revisions.map((seq) => ({ seq }));
      },
    },
    limits,
  );
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const [, after = "0", client = "reader"] = (request.url ?? "").split("/");
    const opened = streams.open(response, Number(after), client);
    if (opened !== "open") response.writeHead(503).end(opened);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address: AddressInfo | string | null = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

/** What a page receives, and whether its stream has ended. */
async function open(port: number, after: number, client = "reader") {
  const response = await new Promise<IncomingMessage>((resolve) =>
    get({ port, host: "127.0.0.1", path: `/${after}/${client}`, agent: false }, resolve),
  );
  clients.push(response);
  const page = { status: response.statusCode, text: "", isOver: false, leave: () => response.destroy() };
  response.on("data", (part) => (page.text += String(part)));
  response.on("end", () => (page.isOver = true)).on("error", () => undefined);
  return page;
}
const countsOf = ({ text }: { text: string }) =>
  [...text.matchAll(/^data: (\d+)$/gm)].map(([, count]) => Number(count));

beforeEach(() => {
  [version, revisions, isReadable, reads] = [1, [30, 20, 10], true, 0];
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
});
afterEach(() => {
  for (const client of clients.splice(0)) client.destroy();
  for (const server of servers.splice(0)) server.close();
  vi.useRealTimers();
});

test("a page is notified of what was published after it was made, within a second, and of nothing else", async () => {
  const port = await serve();
  const [current, older] = [await open(port, 30), await open(port, 10)];
  await expect.poll(() => countsOf(older)).toEqual([2]);
  vi.advanceTimersByTime(5_000);
  publish(40);
  vi.advanceTimersByTime(1_000);
  await expect.poll(() => countsOf(current)).toEqual([1]);
  await expect.poll(() => countsOf(older)).toEqual([2, 3]);
  // A version without a change of what readers see, such as an order.
  version = 99;
  vi.advanceTimersByTime(1_000);
  await expect.poll(() => reads).toBe(4);
  publish(50);
  vi.advanceTimersByTime(1_000);
  await expect.poll(() => countsOf(current)).toEqual([1, 2]);
});

test("a page that connects again is told at once what it missed", async () => {
  const port = await serve();
  const before = await open(port, 30);
  before.leave();
  await expect.poll(streams.count).toBe(0);
  publish(40);
  publish(41);
  const again = await open(port, 30);
  await expect.poll(() => countsOf(again)).toEqual([2]);
  expect(again.text).toMatch(/^retry: \d{4}$/m);
});

test("nothing is checked while no page is open, and a heartbeat keeps proxies from ending the connection", async () => {
  const port = await serve();
  expect(vi.getTimerCount()).toBe(0);
  const page = await open(port, 30);
  expect(vi.getTimerCount()).toBe(2);
  vi.advanceTimersByTime(26_000);
  await expect.poll(() => page.text).toContain("\n:\n\n");
  page.leave();
  await expect.poll(streams.count).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

test("a failure to read ends no stream, and is made up for at the next check", async () => {
  const port = await serve();
  const page = await open(port, 30);
  await expect.poll(() => reads).toBe(1);
  isReadable = false;
  publish(40);
  vi.advanceTimersByTime(1_000);
  await expect.poll(() => reads).toBe(2);
  version = null;
  vi.advanceTimersByTime(1_000);
  [isReadable, version] = [true, 2];
  vi.advanceTimersByTime(1_000);
  await expect.poll(() => countsOf(page)).toEqual([1]);
  expect(page.isOver).toBe(false);
});

test("a client has so many streams and no more, all clients together too, and one that ends makes room", async () => {
  const port = await serve({ total: 3, perClient: 2 });
  const first = await open(port, 30, "a");
  await open(port, 30, "a");
  const over = await open(port, 30, "a");
  await expect.poll(() => over.text).toBe("client_full");
  const third = await open(port, 30, "b");
  const refused = await open(port, 30, "c");
  expect([third.status, refused.status]).toEqual([200, 503]);
  await expect.poll(() => refused.text).toBe("full");
  first.leave();
  await expect.poll(streams.count).toBe(2);
  expect((await open(port, 30, "a")).status).toBe(200);
});

test("at the stop of the server every stream ends, and none begins", async () => {
  const port = await serve();
  const pages = [await open(port, 30), await open(port, 20)];
  streams.close();
  await expect.poll(() => pages.map(({ isOver }) => isOver)).toEqual([true, true]);
  await expect.poll(streams.count).toBe(0);
  expect((await open(port, 30)).status).toBe(503);
  expect(vi.getTimerCount()).toBe(0);
});
