/** Does every reference in the files lead to a record, whatever else is wrong with them? */
import { isParts } from "@/lib/domain/editing/same-value";
import { type Finding, fileName, formatPath, type RecordFile, recordFiles } from "./finding";
import { idOf, idAt } from "./raw-entry";
import type { RawFiles } from "./read-files";

/** A development stands in its issue's file and is referred to by itself. */
type Target = RecordFile | "developments";

/** Keys that hold an id of another record; they mean the same wherever they stand in the format. */
const targets = new Map<string, Target>([
  ["source", "sources"],
  ["official", "officials"],
  ["speaker", "officials"],
  ["relayedBy", "officials"],
  ["parent", "issues"],
  ["issue", "issues"],
  ["issues", "issues"],
  ["development", "developments"],
]);

export type Reference = { path: PropertyKey[]; target: Target; id: string };

/** Every reference to another record that stands in a value, with its path under `path`. */
export function referencesIn(value: unknown, path: PropertyKey[] = []): Reference[] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => referencesIn(entry, [...path, index]));
  if (!isParts(value)) return [];
  return Object.entries(value).flatMap(([key, held]) => {
    const at = [...path, key];
    const target = targets.get(key);
    if (target === undefined) return referencesIn(held, at);
    if (typeof held === "string") return [{ path: at, target, id: held }];
    if (!Array.isArray(held)) return [];
    return held.flatMap((id, index) => (typeof id === "string" ? [{ path: [...at, index], target, id }] : []));
  });
}

type KnownIds = Map<Target, Set<string | null>>;

export function knownIds(files: RawFiles): KnownIds {
  const known: KnownIds = new Map(recordFiles.map((file) => [file, new Set(files[file].map(idOf))]));
  return known.set("developments", new Set(developmentsIn(files).map(idOf)));
}

function developmentsIn({ issues }: Pick<RawFiles, "issues">): unknown[] {
  return issues.flatMap((issue) => (isParts(issue) && Array.isArray(issue.developments) ? issue.developments : []));
}

/** A finding for each reference of one entry that leads to no known record. */
export function danglingReferences(file: RecordFile, entry: unknown, known: KnownIds): Finding[] {
  return referencesIn(entry)
    .filter(({ target, id }) => known.get(target)?.has(id) !== true)
    .map(({ path, target, id }) => ({
      file,
      id: idAt(entry, path),
      path: formatPath(path),
      message: `"${id}" does not exist; allowed: an id of ${target === "developments" ? `a development in ${fileName("issues")}` : fileName(target)}`,
      fault: { code: "no_record", about: id },
    }));
}

/** Works on unchecked entries, so that a record with another fault still has its references looked at. */
export function checkReferences(files: RawFiles): Finding[] {
  const known = knownIds(files);
  return recordFiles.flatMap((file) => files[file].flatMap((entry) => danglingReferences(file, entry, known)));
}

/** Every id stands once in its file; those of developments once in all issues. */
export function checkDistinctIds(files: RawFiles): Finding[] {
  return [
    ...recordFiles.flatMap((file) => repeated(file, files[file], "record")),
    ...repeated("issues", developmentsIn(files), "development"),
  ];
}

function repeated(file: RecordFile, entries: unknown[], what: string): Finding[] {
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    const id = idOf(entry);
    if (id === null || !seen.has(id)) {
      if (id !== null) seen.add(id);
      return [];
    }
    return [{ file, id, path: "id", message: `stands more than once; allowed: an id that no other ${what} has` }];
  });
}
