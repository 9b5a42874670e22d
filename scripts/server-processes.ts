/** The processes of a server with PROCESSES and connections to one of them, for tests and benchmarks (Linux: by /proc). */
import { readFileSync, readdirSync, readlinkSync } from "node:fs";
import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { text } from "node:stream/consumers";
import type { RunningServer } from "./own-server";

/** The ids of the processes that serve, or are about to. */
export function workersOf(server: RunningServer): number[] {
  const primary = server.processId();
  const children = readFileSync(`/proc/${primary}/task/${primary}/children`, "utf8");
  return (children.match(/\d+/g) ?? []).map(Number);
}

type ProcessResponse = { status: number; headers: IncomingHttpHeaders; text: string };
export type ProcessClient = {
  ask: (
    path: string,
    options?: { method?: string; headers?: Record<string, string>; body?: string },
  ) => Promise<ProcessResponse>;
  close: () => void;
};

/** The sockets that a process holds, as the system numbers them. */
function socketsOf(processId: number): Set<string> {
  const folder = `/proc/${processId}/fd`;
  return new Set(
    readdirSync(folder).flatMap((name) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`${folder}/${name}`))?.[1] ?? [];
      } catch {
        // Closed meanwhile.
        return [];
      }
    }),
  );
}

/** The system's number of the server's end of a connection from `clientPort`; undefined where it is closed. */
function socketFrom(clientPort: number, serverPort: number): string | undefined {
  const hex = (port: number) => port.toString(16).toUpperCase().padStart(4, "0");
  for (const table of ["/proc/net/tcp", "/proc/net/tcp6"]) {
    for (const line of readFileSync(table, "utf8").split("\n").slice(1)) {
      const columns = line.trim().split(/\s+/);
      if (columns[1]?.endsWith(`:${hex(serverPort)}`) && columns[2]?.endsWith(`:${hex(clientPort)}`))
        return columns[9];
    }
  }
  return undefined;
}

function oneConnection({ port, url }: RunningServer) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let clientPort = 0;
  const ask: ProcessClient["ask"] = (path, { method = "GET", headers = {}, body = "" } = {}) =>
    new Promise((resolve, reject) => {
      const sent = request(url + path, { agent, method, headers }, (response) => {
        clientPort = response.socket.localPort ?? 0;
        text(response).then(
          (read) => resolve({ status: response.statusCode ?? 0, headers: response.headers, text: read }),
          reject,
        );
      });
      sent.once("error", reject);
      sent.end(body);
    });
  return { ask, close: () => agent.destroy(), socket: () => socketFrom(clientPort, port) };
}

/** A client on one connection for each of `count` processes: new connections go to the processes in turn. */
export async function clientsOfProcesses(server: RunningServer, count: number): Promise<ProcessClient[]> {
  const found = new Map<number, ProcessClient>();
  while (found.size < count) {
    const client = oneConnection(server);
    await client.ask("/favicon.ico");
    const socket = client.socket();
    const worker = workersOf(server).find((id) => socket !== undefined && socketsOf(id).has(socket));
    if (worker === undefined || found.has(worker)) client.close();
    else found.set(worker, client);
  }
  return [...found.values()];
}
