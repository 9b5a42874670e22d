/** Tells open pages over server-sent events how many changes were published after the one they know. */
import type { ServerResponse } from "node:http";
import { log } from "@/lib/log";

export type LiveStreams = {
  /**
   * Sends the response as a stream of counts of the changes after `after`, the number of a revision; false
   * where there are too many streams, and then nothing is sent.
   */
  open: (response: ServerResponse, after: number, client: string) => "open" | "full" | "client_full";
  count: () => number;
  /** Ends all streams, and every later one at once. */
  close: () => void;
};

type Sources = {
  /** A number that grows with every publication, without waiting; null while it is not known. */
  recordVersion: () => number | null;
  /** The revisions that readers saw change, by number, newest first. */
  publishedRevisions: () => Promise<readonly { seq: number }[]>;
};

export type StreamLimits = { total: number; perClient: number };

/** Many readers of one company or university have one address; a page that is not in view has no stream. */
const defaultStreamLimits: StreamLimits = { total: 5_000, perClient: 200 };

const checkEveryMs = 1_000;
/** Shorter than the idle timeout of proxies (40 s in deploy/nginx.conf), so that none ends the connection. */
const heartbeatEveryMs = 25_000;
/** After a restart all pages connect again: each waits a different time, in milliseconds. */
const reconnectMs = { least: 2_000, most: 8_000 };
/** A client that reads nothing is cut off once this much waits for it. */
const maxWaitingBytes = 16 * 1024;

type Stream = { response: ServerResponse; after: number; client: string; sent: number };

/** Checks once a second, and only while a stream is open. */
export function liveStreams(
  { recordVersion, publishedRevisions }: Sources,
  limits: StreamLimits = defaultStreamLimits,
): LiveStreams {
  const streams = new Set<Stream>();
  const perClient = new Map<string, number>();
  let isClosed = false;
  let opened = 0;
  let lastVersion: number | null = null;
  let timers: ReturnType<typeof setInterval>[] = [];

  function write({ response }: Stream, text: string): void {
    if (response.writableLength > maxWaitingBytes) response.destroy();
    else response.write(text);
  }

  /** Tells each of these streams its count, if that is another than the one it was told. */
  async function tell(told: Iterable<Stream>): Promise<void> {
    const revisions = await publishedRevisions();
    const counts = new Map<number, number>();
    for (const stream of told) {
      const { after } = stream;
      const known = counts.get(after);
      const firstKnown = known === undefined ? revisions.findIndex(({ seq }) => seq <= after) : -1;
      const count = known ?? (firstKnown === -1 ? revisions.length : firstKnown);
      counts.set(after, count);
      if (count === stream.sent) continue;
      stream.sent = count;
      write(stream, `data: ${count}\n\n`);
    }
  }

  function tellOrLog(told: Iterable<Stream>): void {
    tell(told).catch((error: unknown) => {
      // Read again at the next check.
      lastVersion = null;
      log.warn({ err: error }, "Open pages could not be told what was published");
    });
  }

  function check(): void {
    const version = recordVersion();
    if (version === null || version === lastVersion) return;
    lastVersion = version;
    tellOrLog([...streams]);
  }

  function heartbeat(): void {
    for (const stream of streams) write(stream, ":\n\n");
  }

  function start(): void {
    lastVersion = recordVersion();
    timers = [setInterval(check, checkEveryMs).unref(), setInterval(heartbeat, heartbeatEveryMs).unref()];
  }

  function leave(stream: Stream): void {
    if (!streams.delete(stream)) return;
    const remaining = (perClient.get(stream.client) ?? 1) - 1;
    if (remaining === 0) perClient.delete(stream.client);
    else perClient.set(stream.client, remaining);
    if (streams.size > 0) return;
    for (const timer of timers) clearInterval(timer);
    timers = [];
  }

  return {
    count: () => streams.size,
    open(response, after, client) {
      const ofClient = perClient.get(client) ?? 0;
      if (isClosed || streams.size >= limits.total) return "full";
      if (ofClient >= limits.perClient) return "client_full";
      const stream = { response, after, client, sent: 0 };
      if (streams.size === 0) start();
      streams.add(stream);
      perClient.set(client, ofClient + 1);
      response.once("close", () => leave(stream));
      opened += 1;
      const wait = reconnectMs.least + ((opened * 977) % (reconnectMs.most - reconnectMs.least));
      response.write(`retry: ${wait}\n\n`);
      tellOrLog([stream]);
      return "open";
    },
    close() {
      isClosed = true;
      for (const { response } of streams) response.end();
    },
  };
}
