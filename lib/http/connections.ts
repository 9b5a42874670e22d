/** Which connections does a server hold, and how are they brought to an end without losing what is under way? */
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { Server as SocketServer, type Socket } from "node:net";

export type Connections = {
  /** Notes a request whose answer is under way until `answered` is settled and the response is closed. */
  begin: (request: IncomingMessage, response: ServerResponse, answered: Promise<unknown>) => void;
  /**
   * Takes no more connections, ends at once those on which nothing is under way, also where a request was half sent, and
   * the others as soon as they are answered. False where that took longer than `withinMs`: those are cut off.
   */
  stop: (withinMs: number) => Promise<boolean>;
};

export function connectionsOf(server: Server): Connections {
  const underWay = new Map<Socket, number>();
  let isStopping = false;

  const endIfIdle = (socket: Socket) => {
    if (isStopping && (underWay.get(socket) ?? 0) === 0) socket.destroySoon();
  };
  const count = (socket: Socket, by: number) => {
    if (underWay.has(socket)) underWay.set(socket, (underWay.get(socket) ?? 0) + by);
  };

  server.on("connection", (socket: Socket) => {
    underWay.set(socket, 0);
    socket.once("close", () => underWay.delete(socket));
    endIfIdle(socket);
  });

  return {
    begin({ socket }, response, answered) {
      count(socket, 1);
      if (isStopping && !response.headersSent) response.setHeader("Connection", "close");
      const closed = new Promise<void>((resolve) => void (response.closed ? resolve() : response.once("close", resolve)));
      void Promise.allSettled([answered, closed]).then(() => {
        count(socket, -1);
        endIfIdle(socket);
      });
    },
    stop(withinMs) {
      isStopping = true;
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          for (const socket of underWay.keys()) socket.destroy();
          resolve(false);
        }, withinMs);
        // The server's own way takes an answer for finished that is handed over and not sent yet, and cuts it off.
        SocketServer.prototype.close.call(server, () => {
          clearTimeout(timer);
          resolve(true);
        });
        for (const socket of underWay.keys()) endIfIdle(socket);
      });
    },
  };
}
