/**
 * Finds records and rows that are recorded twice. A second record, or a second source at one address, is
 * accepted if its note, or that of the first, names the other: then it is meant.
 */
import { isPlainObject } from "@/lib/domain/editing/same-value";
import { comparableAddress } from "@/lib/domain/sources/comparable-address";
import type { SourceDocument } from "@/lib/domain/record/record-document";
import type { RecordFile } from "@/lib/domain/record/record-types";
import { type Finding, formatPath } from "./finding";

type Entry = { id: string; note?: string | null };

const names = (note: string | null | undefined, id: string) =>
  note?.split(/[^a-z0-9-]+/).includes(id) === true;
const isMeant = (one: Entry, other: Entry) => names(one.note, other.id) || names(other.note, one.id);

/**
 * The entries that are equal to one before them but for id and note, each with the path of its faults.
 * `naming` is a part of an entry in which few are equal; only those are compared whole.
 */
export function checkRepeatedRecords<Recorded extends Entry>(
  file: RecordFile,
  entries: readonly Recorded[],
  naming: (entry: Recorded) => unknown,
  path: (entry: Recorded) => string = () => "",
): Finding[] {
  const content = ({ id: _, note: __, ...rest }: Recorded) => JSON.stringify(rest);
  return withSame(entries, naming).flatMap(({ entry, before }): Finding[] => {
    const same = before.find((other) => content(other) === content(entry) && !isMeant(entry, other));
    if (!same) return [];
    const hasNote = "note" in entry;
    const message = `is the same as "${same.id}"; allowed: ${hasNote ? `a difference, or a note that says why, with "${same.id}"` : "a difference"}`;
    const fault = { code: hasNote ? "duplicate" : "duplicate_issue", about: same.id } as const;
    return [{ file, id: entry.id, path: path(entry), message, fault }];
  });
}

/** Each entry with those before it that have the same key, where there are any. */
function withSame<One>(entries: readonly One[], key: (entry: One) => unknown) {
  const groups = new Map<string, One[]>();
  return entries.flatMap((entry) => {
    const at = JSON.stringify(key(entry)) ?? "";
    const before = groups.get(at) ?? [];
    groups.set(at, [...before, entry]);
    return before.length > 0 ? [{ entry, before }] : [];
  });
}

/** A source at the address of one before it, so that citations are not divided between two entries. */
export function checkSameAddress(sources: readonly SourceDocument[]): Finding[] {
  const known = new Map<string, SourceDocument[]>();
  return sources.flatMap((source): Finding[] => {
    const [own, archived] = [source.url, source.archivedUrl].map((url) => url && comparableAddress(url));
    const others = [own, archived].flatMap((address) => (address ? (known.get(address) ?? []) : []));
    for (const address of new Set([own, archived]))
      if (address) known.set(address, [...(known.get(address) ?? []), source]);
    const other = others.find((one) => !isMeant(source, one) && sharesOwnAddress(source, one));
    if (!other) return [];
    const message = `is the address of "${other.id}" already; allowed: an address that no other source has, or a note that says why, with "${other.id}"`;
    return [
      {
        file: "sources",
        id: source.id,
        path: "url",
        message,
        fault: { code: "address_known", about: other.id },
      },
    ];
  });
}

/** Two sources may lie in one archived copy; the address of one is not that of another in any way. */
function sharesOwnAddress(one: SourceDocument, other: SourceDocument): boolean {
  const addressesOf = ({ url, archivedUrl }: SourceDocument) =>
    [url, archivedUrl].flatMap((address) => (address === null ? [] : [comparableAddress(address)]));
  const isIn = (own: string | null, addresses: string[]) =>
    own !== null && addresses.includes(comparableAddress(own));
  return isIn(one.url, addressesOf(other)) || isIn(other.url, addressesOf(one));
}

/** The rows of a record's lists that are equal to a row before them in the same list. */
export function checkRepeatedRows(
  file: RecordFile,
  id: string,
  value: unknown,
  path: PropertyKey[],
): Finding[] {
  if (Array.isArray(value)) {
    const rows = value.map((row: unknown) => (isPlainObject(row) ? JSON.stringify(row) : null));
    return value.flatMap((row: unknown, index) => {
      const at = [...path, index];
      const text = rows[index];
      if (text === null || text === undefined || rows.indexOf(text) === index)
        return checkRepeatedRows(file, id, row, at);
      const message = "is the same as a row before it; allowed: each row once";
      return [{ file, id, path: formatPath(at), message, fault: { code: "repeated" } } satisfies Finding];
    });
  }
  if (!isPlainObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === "object" && inner !== null ? checkRepeatedRows(file, id, inner, [...path, key]) : [],
  );
}
