/** Serves the metrics on a port of their own, which readers do not reach. */
import { createServer, type Server } from "node:http";
import type { Exposition } from "./metrics";

/** Not listening yet. Answers `GET /metrics` and nothing else. */
export function metricsServer({ contentType, exposition }: Exposition): Server {
  return createServer((request, response) => {
    const isWanted = request.method === "GET" && request.url === "/metrics";
    if (!isWanted) return void response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found\n");
    exposition().then(
      (text) => response.writeHead(200, { "Content-Type": contentType }).end(text),
      // A process that was asked has ended or is still starting: Prometheus asks again.
      () =>
        response
          .writeHead(503, { "Content-Type": "text/plain" })
          .end("A process of this server did not answer in time.\n"),
    );
  });
}
