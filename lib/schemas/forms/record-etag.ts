/** Which version of a record and save of its draft does an `ETag` of the desk name? */

export type RecordTag = { version: number; save: number };

/** @example writtenTag({ version: 3, save: 2 }) // "\"3.2\"" */
export const writtenTag = ({ version, save }: RecordTag): string => `"${version}.${save}"`;

export type RequestedEtag = { status: "named"; tag: RecordTag } | { status: "missing" | "malformed" };

/**
 * What a request may be done to. `If-None-Match: *` asks for a record that does not exist yet. A tag is taken as it
 * was sent, also where a proxy has marked it as weak; `If-Match: *` names no version and would let a stale text through.
 */
export function requestedEtag(headers: Headers): RequestedEtag {
  const match = headers.get("if-match")?.trim();
  if (match === undefined) return headers.get("if-none-match")?.trim() === "*" ? { status: "named", tag: { version: 0, save: 0 } } : { status: "missing" };
  const [, version, save] = /^(?:W\/)?"(\d{1,9})\.(\d{1,9})"$/.exec(match) ?? [];
  return version === undefined || save === undefined ? { status: "malformed" } : { status: "named", tag: { version: Number(version), save: Number(save) } };
}
