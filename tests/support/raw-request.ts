/** Sends raw bytes to a server, such as malformed requests. */
import { connect, type Socket } from "node:net";

/** A connection on which `text` was sent and nothing follows. */
export function openConnection(port: number, text: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "localhost", () => socket.write(text, () => resolve(socket)));
    socket.once("error", reject);
    socket.on("error", () => undefined);
  });
}

/** All bytes of the response until the server closes the connection, as the request asks. */
export async function rawResponse(port: number, lines: readonly string[], body = ""): Promise<string> {
  const socket = await openConnection(
    port,
    [...lines, "Host: localhost", "Connection: close", "", body].join("\r\n"),
  );
  let back = "";
  for await (const part of socket) back += String(part);
  return back;
}
