/**
 * Builds the response for a generated file; lib/http caches and compresses it and handles conditional
 * requests.
 */

export type GeneratedFile = {
  text: string;
  mediaType: string;
  lastModified: Date | null;
  headers?: Record<string, string>;
};

export function plainResponse(status: number, text: string): Response {
  return new Response(`${text}\n`, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}

/** The file's own headers override the common ones. */
export function fileResponse({
  text,
  mediaType,
  lastModified,
  headers,
}: Omit<GeneratedFile, "text"> & { text: string | Uint8Array<ArrayBuffer> }): Response {
  const modified: Record<string, string> = lastModified
    ? { "Last-Modified": lastModified.toUTCString() }
    : {};
  return new Response(text, { headers: { ...modified, ...headers, "Content-Type": mediaType } });
}
