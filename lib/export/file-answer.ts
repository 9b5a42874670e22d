/** How is a made file answered? The front door keeps it, compresses it, and answers conditional requests (lib/http). */

export type MadeFile = {
  text: string;
  mediaType: string;
  lastModified: Date | null;
  headers?: Record<string, string>;
};

export function plainAnswer(status: number, text: string): Response {
  return new Response(`${text}\n`, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}

/** Headers of the file's own come after those of all. */
export function fileAnswer({ text, mediaType, lastModified, headers }: Omit<MadeFile, "text"> & { text: string | Uint8Array<ArrayBuffer> }): Response {
  const modified: Record<string, string> = lastModified ? { "Last-Modified": lastModified.toUTCString() } : {};
  return new Response(text, { headers: { ...modified, ...headers, "Content-Type": mediaType } });
}
