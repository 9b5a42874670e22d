/** Follows a request to the end of its response, for the log and the metrics. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressKind } from "./addresses";
import type { Target } from "./representation";

export const requestKinds = [
  "page",
  "json",
  "file",
  "image",
  "embed",
  "stream",
  "desk",
  "static",
  "health",
] as const;
type RequestKind = (typeof requestKinds)[number];

/** `stale`: there was a stored response, and it was no longer fresh. */
type CacheUse = "hit" | "stale" | "miss";

/** The queue of responses, the bytes of all bodies, the open streams, or the requests or streams of one client. */
type Overload = "queue" | "bodies" | "streams" | "client";

/** What becomes known of a request while it is answered. */
export type Exchange = {
  id: string;
  /** Null where no stored response is looked for. */
  cache: CacheUse | null;
  /** Why it was refused, in a sentence; null where it was not. */
  refusal: string | null;
  /** Where it was refused because a limit was reached: which one. */
  overload: Overload | null;
};

/** Holds no address of a client and nothing of a query. */
export type HandledRequest = Exchange & {
  method: string;
  kind: RequestKind;
  /** A pattern of lib/http/addresses.ts; null for an address that does not exist. */
  pattern: string | null;
  path: string;
  /** Null where the client left before it was answered. */
  status: number | null;
  seconds: number;
  /** What was sent on the connection, with the head. */
  bytes: number;
};

const staticFiles = /^\/(?:fonts|icons|reader|screenshots)\/|^\/(?:icon\.svg|apple-icon\.png|favicon\.ico)$/;

const kinds: Record<AddressKind, RequestKind> = {
  document: "page",
  application: "page",
  form: "page",
  redirect: "page",
  file: "file",
  image: "image",
  embed: "embed",
  api: "json",
  mcp: "json",
  stream: "stream",
  probe: "health",
  desk: "desk",
  deskFile: "desk",
  deskJson: "desk",
  build: "static",
};

export function requestKindOf({ kind, pattern }: Pick<Target, "kind" | "pattern">): RequestKind {
  if (pattern !== null && staticFiles.test(pattern)) return "static";
  return kinds[kind];
}

/** `onHandled` is called when the response is sent or the client has left. */
export function followExchange(
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
  target: Target,
  onHandled: (handled: HandledRequest) => void,
): Exchange {
  const exchange: Exchange = { id, cache: null, refusal: null, overload: null };
  const { method = "", url = "", socket } = request;
  const began = performance.now();
  const bytesBefore = socket.bytesWritten;
  response.once("close", () =>
    onHandled({
      ...exchange,
      method,
      kind: requestKindOf(target),
      pattern: target.pattern,
      path: url.split("?", 1)[0] ?? "",
      status: response.headersSent ? response.statusCode : null,
      seconds: (performance.now() - began) / 1000,
      bytes: socket.bytesWritten - bytesBefore,
    }),
  );
  return exchange;
}
