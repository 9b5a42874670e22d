/** Tracks a server's connections and shuts them down gracefully. */
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { Server as SocketServer, type Socket } from "node:net";

type Connections = {
  /** Counts a request as active until `handled` is settled and the response is closed. */
  begin: (request: IncomingMessage, response: ServerResponse, handled: Promise<unknown>) => void;
  /**
   * Accepts no more connections, closes idle ones immediately, also those with a half-sent request, and the
   * others once answered. False where that takes longer than `withinMs`: the remaining ones are cut off.
   */
  stop: (withinMs: number) => Promise<boolean>;
};

export function connectionsOf(server: Server): Connections {
  const activeRequests = new Map<Socket, number>();
  let isStopping = false;

  const endIfIdle = (socket: Socket) => {
    if (isStopping && (activeRequests.get(socket) ?? 0) === 0) socket.destroySoon();
  };
  const count = (socket: Socket, by: number) => {
    if (activeRequests.has(socket)) activeRequests.set(socket, (activeRequests.get(socket) ?? 0) + by);
  };

  server.on("connection", (socket: Socket) => {
    activeRequests.set(socket, 0);
    socket.once("close", () => activeRequests.delete(socket));
    endIfIdle(socket);
  });

  return {
    begin({ socket }, response, handled) {
      count(socket, 1);
      if (isStopping && !response.headersSent) response.setHeader("Connection", "close");
      const closed = new Promise<void>(
        (resolve) => void (response.closed ? resolve() : response.once("close", resolve)),
      );
      void Promise.allSettled([handled, closed]).then(() => {
        count(socket, -1);
        endIfIdle(socket);
      });
    },
    stop(withinMs) {
      isStopping = true;
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          for (const socket of activeRequests.keys()) socket.destroy();
          resolve(false);
        }, withinMs);
        // http.Server.close() would cut off responses that are written but not yet flushed.
        SocketServer.prototype.close.call(server, () => {
          clearTimeout(timer);
          resolve(true);
        });
        for (const socket of activeRequests.keys()) endIfIdle(socket);
      });
    },
  };
}
