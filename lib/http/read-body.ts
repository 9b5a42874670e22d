/** Reads the body of a request within its limits. */
import { IncomingMessage } from "node:http";
import type { BodyReservation } from "./body-budget";

type Body =
  | { status: "read"; bytes: Buffer }
  | { status: "too_large" }
  | { status: "no_room" }
  | { status: "broken_off" };

/**
 * The rest of a refused body is discarded up to this size, so that the client can read the response; beyond it
 * the connection ends.
 */
const maxDiscardedBytes = 16 * 1024 * 1024;

/** Counts bytes as they arrive, since `Content-Length` may be missing or wrong. */
export async function readBody(
  request: IncomingMessage,
  maxBytes: number,
  place: BodyReservation,
): Promise<Body> {
  if (Number(request.headers["content-length"] ?? 0) > maxBytes) return { status: "too_large" };
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let size = 0;
    const end = (body: Body) => {
      request.off("data", take).off("end", whole).off("close", broken).off("error", broken);
      resolve(body);
    };
    const take = (part: Buffer) => {
      size += part.byteLength;
      const isTooLarge = size > maxBytes;
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
    if (size > maxDiscardedBytes) request.socket.destroy();
  });
  request.resume();
}

/** The same request with its body already buffered, so that its next reader does not wait for the client. */
export function requestWithBody(request: IncomingMessage, bytes: Buffer): IncomingMessage {
  const buffered = new IncomingMessage(request.socket);
  const { httpVersion, httpVersionMajor, httpVersionMinor, method, url, headers } = request;
  const length = { "content-length": String(bytes.byteLength) };
  const { "transfer-encoding": _, ...others } = headers;
  Object.assign(buffered, {
    httpVersion,
    httpVersionMajor,
    httpVersionMinor,
    method,
    url,
    headers: { ...others, ...length },
    complete: true,
  });
  buffered.push(bytes);
  buffered.push(null);
  return buffered;
}
