/** Is a form that was sent whole and well-formed, as far as can be seen without reading its fields? */

const mostParts = 20_000;
const mostOfPartHeaders = 16 * 1024;
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
  let at = first.length;
  for (let parts = 0; parts <= mostParts; parts += 1) {
    const after = bytes.toString("latin1", at, at + 2);
    if (after === "--") return true;
    if (after !== "\r\n") return false;
    const next = bytes.indexOf(delimiter, at);
    const headers = bytes.indexOf(endOfHeaders, at);
    if (next === -1 || headers === -1 || headers > next || headers - at > mostOfPartHeaders) return false;
    if (!fieldName.test(bytes.toString("latin1", at + 2, headers))) return false;
    at = next + delimiter.length;
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
 * Whether a body is what its type says: every part of a multipart form has its name and its end, and what the
 * framework's script sends otherwise is JSON. The framework answers anything else with a failure of its own.
 */
export function isWellFormed(contentType: string, bytes: Buffer, isAction: boolean): boolean {
  if (/^multipart\/form-data\b/i.test(contentType)) {
    const boundary = boundaryOf(contentType);
    return boundary !== null && isMultipart(bytes, boundary);
  }
  return !isAction || isJson(bytes);
}
