/** Checks that a submitted form is complete and well-formed, without reading its fields. */

const maxParts = 20_000;
const maxPartHeaderBytes = 16 * 1024;
const endOfHeaders = Buffer.from("\r\n\r\n");
const fieldName = /^content-disposition:[^\r\n]*;\s*name\*?=/im;

function boundaryOf(contentType: string): string | null {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(contentType) ?? [];
  return quoted ?? plain ?? null;
}

function isMultipart(bytes: Buffer, boundary: string): boolean {
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const first = delimiter.subarray(2);
  if (bytes.indexOf(first) !== 0) return false;
  let offset = first.length;
  for (let parts = 0; parts <= maxParts; parts += 1) {
    const suffix = bytes.toString("latin1", offset, offset + 2);
    if (suffix === "--") return true;
    if (suffix !== "\r\n") return false;
    const next = bytes.indexOf(delimiter, offset);
    const headers = bytes.indexOf(endOfHeaders, offset);
    if (next === -1 || headers === -1 || headers > next || headers - offset > maxPartHeaderBytes)
      return false;
    if (!fieldName.test(bytes.toString("latin1", offset + 2, headers))) return false;
    offset = next + delimiter.length;
  }
  return false;
}

function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(bytes.toString());
    return true;
  } catch {
    return false;
  }
}

/**
 * Every part of a multipart form must have a name and an end; other action requests must be JSON. Next.js
 * would answer anything else with a 500.
 */
export function isWellFormed(contentType: string, bytes: Buffer, isAction: boolean): boolean {
  if (/^multipart\/form-data\b/i.test(contentType)) {
    const boundary = boundaryOf(contentType);
    return boundary !== null && isMultipart(bytes, boundary);
  }
  return !isAction || isJson(bytes);
}
