/** Writes and parses the `ETag` of a record at the desk: its version and the save of its draft. */

export type RecordTag = { version: number; save: number };

/** @example formatEtag({ version: 3, save: 2 }) // "\"3.2\"" */
export const formatEtag = ({ version, save }: RecordTag): string => `"${version}.${save}"`;

type RequestedEtag = { status: "named"; tag: RecordTag } | { status: "missing" | "malformed" };

/**
 * The version required by a conditional request. `If-None-Match: *` requires that the record does not exist.
 * A tag marked as weak by a proxy is accepted; `If-Match: *` is not, because it would allow a stale text.
 */
export function requestedEtag(headers: Headers): RequestedEtag {
  const match = headers.get("if-match")?.trim();
  if (match === undefined)
    return headers.get("if-none-match")?.trim() === "*"
      ? { status: "named", tag: { version: 0, save: 0 } }
      : { status: "missing" };
  const [, version, save] = /^(?:W\/)?"(\d{1,9})\.(\d{1,9})"$/.exec(match) ?? [];
  return version === undefined || save === undefined
    ? { status: "malformed" }
    : { status: "named", tag: { version: Number(version), save: Number(save) } };
}
