/** Sends bytes to a server as they are written, as no tidy client would. */
import { connect, type Socket } from "node:net";

/** A connection on which `text` has been sent and nothing more is. */
export function holdOpen(port: number, text: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "localhost", () => socket.write(text, () => resolve(socket)));
    socket.once("error", reject);
    socket.on("error", () => undefined);
  });
}

/** Everything that comes back until the server ends the connection, which the request asks for. */
export async function rawAnswer(port: number, lines: readonly string[], body = ""): Promise<string> {
  const socket = await holdOpen(port, [...lines, "Host: localhost", "Connection: close", "", body].join("\r\n"));
  let back = "";
  for await (const part of socket) back += String(part);
  return back;
}
