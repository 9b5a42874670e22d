/** How is a made file sent, and not made or sent again while it is the same? */
import { keepReady, namesTag, type ReadyFile } from "@/lib/cache/ready-files";
import { isUsualAddress } from "@/lib/cache/usual-address";
import { type Asked, type KeptFile, MadeAnswers, type MadeFile, tagOf, toKept } from "./made-answers";

export type { MadeFile };

const caching = { "Cache-Control": "public, max-age=60" };
const files = new MadeAnswers<null>(48 * 1024 * 1024, (made) => made === null);

export function plainAnswer(status: number, text: string): Response {
  return new Response(`${text}\n`, { status, headers: { ...caching, "Content-Type": "text/plain; charset=utf-8" } });
}

function headersOf({ etag, lastModified, headers }: KeptFile, cache: Record<string, string> = caching): Record<string, string> {
  return { ...cache, ...headers, ETag: etag, ...(lastModified ? { "Last-Modified": lastModified.toUTCString() } : {}) };
}

/** Sends a file, or 304 to whom already has it; headers of the file's own come after those of all. */
export function sendFile(request: Request, file: KeptFile, cache: Record<string, string> = caching): Response {
  const headers = headersOf(file, cache);
  const { body, etag, mediaType } = file;
  if (namesTag(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  return new Response(request.method === "HEAD" ? null : body, { headers: { ...headers, "Content-Type": mediaType, "Content-Length": String(body.byteLength) } });
}

/** `version` is the record's (lib/db/record-version.ts); `parameters` are those of the address that make the answer another, if they are not countless. */
type AskedFile = { version: number; parameters: readonly string[] };

/**
 * Leaves what is about to be sent ready for the next who asks for the same address, where that is written in the usual
 * way; it has to be one that answers everybody alike, whatever else the request says. `admit`: lib/cache/ready-files.ts.
 */
export function leaveReady(request: Request, { version, fresh, parameters }: Pick<Asked, "fresh"> & AskedFile, file: KeptFile, cache: Record<string, string> = caching, admit?: ReadyFile["admit"]): void {
  const { body, etag, mediaType } = file;
  const address = new URL(request.url);
  if (!isUsualAddress(address, parameters)) return;
  keepReady(address.pathname + address.search, { version, untilMs: fresh?.until.getTime() ?? Infinity, body, mediaType, etag, headers: headersOf(file, cache), admit });
}

/**
 * Makes a file once for each version of the record, and leaves it ready for the next who asks for the same address;
 * null from `make` is not found.
 */
export async function answerFile(request: Request, asked: Asked & AskedFile, make: () => Promise<MadeFile | null>): Promise<Response> {
  const found = await files.get(asked, make, (made) => made && toKept(made));
  if (!found) return plainAnswer(404, "Not found");
  leaveReady(request, asked, found);
  return sendFile(request, found);
}

/** A file made for one question of countless ones: it is not kept, so that they cannot drive out what is. */
export function answerOnce(request: Request, made: MadeFile): Response {
  return sendFile(request, toKept(made));
}

/** A file that is on the disk already and never changes. */
export function answerReleased(request: Request, body: Uint8Array<ArrayBuffer>, mediaType: string): Response {
  return sendFile(request, { body, etag: `"${tagOf(body)}"`, mediaType, lastModified: null });
}
