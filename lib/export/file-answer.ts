/** How is a made file sent, and not made or sent again while it is the same? */
import { createHash } from "node:crypto";

export type MadeFile = { text: string; mediaType: string; lastModified: Date | null };
type KeptFile = { body: Uint8Array<ArrayBuffer>; etag: string; mediaType: string; lastModified: Date | null };

const caching = { "Cache-Control": "public, max-age=60" };
const maxBytes = 48 * 1024 * 1024;
let kept: { version: number; bytes: number; files: Map<string, Promise<KeptFile | null>> } = { version: -1, bytes: 0, files: new Map() };

export function plainAnswer(status: number, text: string): Response {
  return new Response(`${text}\n`, { status, headers: { ...caching, "Content-Type": "text/plain; charset=utf-8" } });
}

function toKept({ text, ...rest }: MadeFile): KeptFile {
  const body = new TextEncoder().encode(text);
  return { ...rest, body, etag: `"${createHash("sha256").update(body).digest("base64url")}"` };
}

/** Sends a file, or 304 to whom already has it. */
export function sendFile(request: Request, { body, etag, mediaType, lastModified }: KeptFile, cache = caching): Response {
  const headers = { ...cache, ETag: etag, ...(lastModified ? { "Last-Modified": lastModified.toUTCString() } : {}) };
  const known = request.headers.get("if-none-match") ?? "";
  const same = known.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag || tag.trim() === "*");
  if (same) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "Content-Type": mediaType } });
}

/** Makes a file once for each version of the record; null from `make` is not found. */
export async function answerFile(
  request: Request,
  { version, key }: { version: number; key: string },
  make: () => Promise<MadeFile | null>,
): Promise<Response> {
  if (kept.version !== version || kept.bytes > maxBytes) kept = { version, bytes: 0, files: new Map() };
  const { files } = kept;
  const own = kept;
  let file = files.get(key);
  if (!file) {
    file = make().then((made) => made && toKept(made));
    files.set(key, file);
    file.then(
      (done) => {
        if (done) own.bytes += done.body.byteLength;
        else files.delete(key);
      },
      () => files.delete(key),
    );
  }
  const found = await file;
  return found ? sendFile(request, found) : plainAnswer(404, "Not found");
}

/** A file made for one question of countless ones: it is not kept, so that they cannot drive out what is. */
export function answerOnce(request: Request, made: MadeFile): Response {
  return sendFile(request, toKept(made));
}

/** A file that is on the disk already and never changes. */
export function answerReleased(request: Request, body: Uint8Array<ArrayBuffer>, mediaType: string): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
  return sendFile(request, { body, etag, mediaType, lastModified: null });
}
