/** Which files can be sent at once, because they were made for the same address and nothing has changed since? */
import type { IncomingMessage, ServerResponse } from "node:http";
import { gzip } from "node:zlib";
import { answerBefore, takesGzip } from "./before-framework";

/** What a request for an address is answered, whoever asks. */
export type ReadyFile = {
  /** Of the record the file was made from. */
  version: number;
  /** Where the file says something of the present: how long that is true, in ms since 1970. */
  untilMs: number;
  body: Uint8Array;
  mediaType: string;
  etag: string;
  /** Beside the type and the length. */
  headers: Record<string, string>;
  /** Where clients are counted: the headers that tell one how it stands; null for one that has to be refused, which is not done here. */
  admit?: ((client: string | null) => Promise<Record<string, string> | null>) | undefined;
};

export type Surroundings = {
  recordVersion: () => number;
  now: () => Date;
  /** The headers of every answer below an address's path, which for other answers the framework adds. */
  headersOf: (path: string) => Record<string, string>;
};

const most = { files: 500, bytes: 64 * 1024 * 1024 };
/** As the framework does: what fits a packet is not made smaller. */
const smallestCompressed = 1024;

type Kept = ReadyFile & { compressed: Buffer | null };
type Store = { files: Map<string, Kept>; bytes: number };

declare global {
  // Routes and instrumentation are bundled apart and meet here.
  var talksReadyFiles: Store | undefined;
}

const store = (globalThis.talksReadyFiles ??= { files: new Map(), bytes: 0 });

const weightOf = ({ body, compressed }: Kept, address: string) => body.byteLength + (compressed?.byteLength ?? 0) + 2 * address.length + 512;

function drop(address: string): void {
  const kept = store.files.get(address);
  if (!kept) return;
  store.files.delete(address);
  store.bytes -= weightOf(kept, address);
}

function put(address: string, kept: Kept): void {
  drop(address);
  store.files.set(address, kept);
  store.bytes += weightOf(kept, address);
  for (const oldest of store.files.keys()) {
    if (store.files.size <= most.files && store.bytes <= most.bytes) break;
    drop(oldest);
  }
}

/** Keeps a file for the next who asks for `address` (path and query, as written; usual-address.ts says which are worth it). Only what is the same for everybody may be kept. */
export function keepReady(address: string, file: ReadyFile): void {
  const known = store.files.get(address);
  if (known && known.etag === file.etag && known.version === file.version && known.untilMs >= file.untilMs) return;
  if (file.body.byteLength < smallestCompressed) return put(address, { ...file, compressed: null });
  gzip(file.body, (error, compressed) => put(address, { ...file, compressed: error ? null : compressed }));
}

/** Whether two lists of entity tags, as in `If-None-Match`, have one in common (RFC 9110, weak comparison). */
export function namesTag(known: string | null, etag: string): boolean {
  const withoutWeakness = (tag: string) => tag.trim().replace(/^W\//, "");
  return known !== null && known.split(",").some((tag) => tag.trim() === "*" || withoutWeakness(tag) === withoutWeakness(etag));
}

function find(request: IncomingMessage, { recordVersion, now }: Surroundings): Kept | null {
  const address = request.url ?? "";
  const kept = store.files.get(address);
  if (!kept) return null;
  if (kept.version !== recordVersion() || now().getTime() >= kept.untilMs) {
    drop(address);
    return null;
  }
  // Map keeps insertion order; putting it last makes the first the least recently used.
  store.files.delete(address);
  store.files.set(address, kept);
  return kept;
}

function send(request: IncomingMessage, response: ServerResponse, kept: Kept, around: Surroundings, own: Record<string, string>): void {
  const path = (request.url ?? "").split("?", 1)[0] ?? "";
  const headers: Record<string, string> = { ...around.headersOf(path), ...kept.headers, ...own, Vary: "Accept-Encoding" };
  if (namesTag(request.headers["if-none-match"] ?? null, kept.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const compressed = takesGzip(request) ? kept.compressed : null;
  const body = compressed ?? kept.body;
  response.writeHead(200, { ...headers, "Content-Type": kept.mediaType, ...(compressed ? { "Content-Encoding": "gzip" } : {}), "Content-Length": String(body.byteLength) });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Whether the request is answered; where clients are counted, a promise of that. */
function answer(request: IncomingMessage, response: ServerResponse, around: Surroundings): boolean | Promise<boolean> {
  if (request.method !== "GET" && request.method !== "HEAD") return false;
  // Who asks for a moment is led to its address.
  if (request.headers["accept-datetime"] !== undefined) return false;
  const kept = find(request, around);
  if (!kept) return false;
  if (!kept.admit) {
    send(request, response, kept, around, {});
    return true;
  }
  const client = request.headers["x-forwarded-for"];
  return kept.admit(typeof client === "string" ? client : null).then((own) => {
    if (own) send(request, response, kept, around, own);
    return own !== null;
  });
}

/**
 * From now on sends such files before the framework sees the request: finding its way to a route and carrying a file
 * through it costs the framework several times what sending the file does. What is not kept goes its usual way, and so
 * does everything while the database cannot be asked.
 */
export function sendReadyFiles(around: Surroundings): void {
  answerBefore(({ request, response }) => answer(request, response, around));
}
