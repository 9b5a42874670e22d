/** What does a request's body hold, if that is not too much? */
import { IncomingMessage } from "node:http";
import type { BodyPlace } from "./body-budget";

export type Body = { status: "read"; bytes: Buffer } | { status: "too_large" } | { status: "no_room" } | { status: "broken_off" };

/** What is thrown away of a body that is not read, so that its sender can read the answer; then the connection ends. */
const mostDiscarded = 16 * 1024 * 1024;

/** Counted as it comes, since the length that was announced may be missing, or never be sent. */
export async function readBody(request: IncomingMessage, most: number, place: BodyPlace): Promise<Body> {
  if (Number(request.headers["content-length"] ?? 0) > most) return { status: "too_large" };
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let size = 0;
    const end = (body: Body) => {
      request.off("data", take).off("end", whole).off("close", broken).off("error", broken);
      resolve(body);
    };
    const take = (part: Buffer) => {
      size += part.byteLength;
      const isTooLarge = size > most;
      if (!isTooLarge && place.take(part.byteLength)) return void parts.push(part);
      request.pause();
      end(isTooLarge ? { status: "too_large" } : { status: "no_room" });
    };
    const whole = () => end({ status: "read", bytes: Buffer.concat(parts, size) });
    const broken = () => end({ status: "broken_off" });
    request.on("data", take).once("end", whole).once("close", broken).once("error", broken);
  });
}

export function discardBody(request: IncomingMessage): void {
  let size = 0;
  request.on("error", () => undefined);
  request.on("data", (part: Buffer) => {
    size += part.byteLength;
    if (size > mostDiscarded) request.socket.destroy();
  });
  request.resume();
}

/** The same request with its body in hand, so that whoever reads it next can wait for nothing. */
export function withBody(request: IncomingMessage, bytes: Buffer): IncomingMessage {
  const held = new IncomingMessage(request.socket);
  const { httpVersion, httpVersionMajor, httpVersionMinor, method, url, headers } = request;
  const length = { "content-length": String(bytes.byteLength) };
  const { "transfer-encoding": _, ...others } = headers;
  Object.assign(held, { httpVersion, httpVersionMajor, httpVersionMinor, method, url, headers: { ...others, ...length }, complete: true });
  held.push(bytes);
  held.push(null);
  return held;
}
