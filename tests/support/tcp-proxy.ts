/** A proxy between the site and its PostgreSQL server, which breaks the connection as a network does. */
import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/**
 * What happens to a COMMIT: it does not arrive and the server is told (`lost`) or not told (`lost unseen`) that
 * the connection is gone, or it arrives and its response does not (`unanswered`).
 */
export type CommitFault = "lost" | "lost unseen" | "unanswered";

export type TcpProxy = {
  /** The address of a database through this proxy. */
  through: (url: string) => string;
  /** Breaks the connection of the next COMMIT; if `isCut`, also ends all others and refuses new ones. */
  breakNextCommit: (fault: CommitFault, options?: { isCut: boolean }) => void;
  /** Ends all connections and refuses new ones. */
  cut: () => void;
  /** Drops all that is sent from now on, without ending a connection. */
  swallow: () => void;
  /** Takes connections again; those from before stay lost. */
  mend: () => void;
  /** How many COMMITs met their fault. */
  broken: () => number;
  close: () => Promise<void>;
};

/** Not the isolation READ COMMITTED. */
const isCommit = (data: Buffer) => /COMMIT(?!TED)/.test(data.toString("latin1"));

export async function startTcpProxy(targetPort: number): Promise<TcpProxy> {
  const pairs = new Set<[Socket, Socket]>();
  let state: "open" | "cut" | "swallowing" = "open";
  let fault: { kind: CommitFault; isCut: boolean } | null = null;
  let broken = 0;

  const endAll = () => {
    for (const [near, far] of pairs) {
      near.destroy();
      far.destroy();
    }
    pairs.clear();
  };

  const server = createServer((near) => {
    near.on("error", () => undefined);
    if (state === "cut") return void near.destroy();
    const far = connect(targetPort, "127.0.0.1");
    far.on("error", () => undefined);
    const pair: [Socket, Socket] = [near, far];
    pairs.add(pair);
    let isBroken = false;
    let isResponseAwaited = false;

    const breakPair = (tellsServer: boolean) => {
      isBroken = true;
      broken += 1;
      near.destroy();
      if (tellsServer) far.destroy();
    };
    near.on("data", (data) => {
      if (isBroken || state === "swallowing") return;
      const met = fault !== null && isCommit(data) ? fault : null;
      if (met) {
        fault = null;
        if (met.isCut) {
          state = "cut";
          pairs.delete(pair);
          endAll();
          pairs.add(pair);
        }
        if (met.kind !== "unanswered") return breakPair(met.kind === "lost");
        isResponseAwaited = true;
      }
      far.write(data);
    });
    far.on("data", (data) => {
      if (isBroken || state === "swallowing") return;
      if (isResponseAwaited) return breakPair(true);
      near.write(data);
    });
    near.on("close", () => {
      if (state === "swallowing" || (isBroken && !far.destroyed)) return;
      far.destroy();
    });
    far.on("close", () => {
      pairs.delete(pair);
      if (state !== "swallowing") near.destroy();
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    through: (url) => url.replace(/:\d+\//, `:${port}/`),
    breakNextCommit: (kind, { isCut } = { isCut: false }) => void (fault = { kind, isCut }),
    cut: () => {
      state = "cut";
      endAll();
    },
    swallow: () => void (state = "swallowing"),
    mend: () => {
      if (state === "swallowing") endAll();
      state = "open";
    },
    broken: () => broken,
    close: async () => {
      state = "cut";
      endAll();
      server.close();
      await once(server, "close");
    },
  };
}
