/** Checks references and ids in unchecked files. */
import { isPlainObject } from "@/lib/domain/editing/same-value";
import { recordTypes } from "@/lib/domain/record/record";
import {
  definitionOf,
  type RecordFile,
  recordFiles,
  type ReferencedType,
  referencedTypes,
  referencesOf,
} from "@/lib/domain/record/record-types";
import { type Finding, fileName, formatPath } from "./finding";
import { idOf, idOfPart } from "./entry-id";
import type { RawFiles } from "./read-files";

/** The fields whose value is the id of another record, anywhere in the format, with its type. */
const targets = new Map<string, ReferencedType>(
  recordTypes.flatMap((type) => referencesOf(definitionOf[type].fields).map(({ name, to }) => [name, to])),
);

type Reference = { path: PropertyKey[]; target: ReferencedType; id: string };

/** Every reference to another record in a value, with its path below `path`. */
export function referencesIn(value: unknown, path: PropertyKey[] = []): Reference[] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => referencesIn(entry, [...path, index]));
  if (!isPlainObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, key];
    const target = targets.get(key);
    if (target === undefined) return referencesIn(inner, at);
    if (typeof inner === "string") return [{ path: at, target, id: inner }];
    if (!Array.isArray(inner)) return [];
    return inner.flatMap((id, index) =>
      typeof id === "string" ? [{ path: [...at, index], target, id }] : [],
    );
  });
}

type KnownIds = ReadonlyMap<ReferencedType, ReadonlySet<string | null>>;

export function collectIds(files: RawFiles): KnownIds {
  return new Map(
    referencedTypes.map((type) => [
      type,
      new Set((type === "development" ? developmentsIn(files) : files[definitionOf[type].file]).map(idOf)),
    ]),
  );
}

function developmentsIn({ issues }: Pick<RawFiles, "issues">): unknown[] {
  return issues.flatMap((issue) =>
    isPlainObject(issue) && Array.isArray(issue.developments) ? issue.developments : [],
  );
}

/** A finding for each reference of one entry to an unknown record. */
export function findDanglingReferences(file: RecordFile, entry: unknown, known: KnownIds): Finding[] {
  return referencesIn(entry)
    .filter(({ target, id }) => known.get(target)?.has(id) !== true)
    .map(({ path, target, id }) => ({
      file,
      id: idOfPart(entry, path),
      path: formatPath(path),
      message: `"${id}" does not exist; allowed: an id of ${target === "development" ? "a development in " : ""}${fileName(definitionOf[target].file)}`,
      fault: { code: "no_record", about: id },
    }));
}

/** Works on unchecked entries, so that references are checked whatever other faults a record has. */
export function checkReferences(files: RawFiles): Finding[] {
  const known = collectIds(files);
  return recordFiles.flatMap((file) =>
    files[file].flatMap((entry) => findDanglingReferences(file, entry, known)),
  );
}

/** Every id must be unique in its file, and those of developments in all issues. */
export function checkDistinctIds(files: RawFiles): Finding[] {
  return [
    ...recordFiles.flatMap((file) => duplicates(file, files[file], "record")),
    ...duplicates("issues", developmentsIn(files), "development"),
  ];
}

function duplicates(file: RecordFile, entries: unknown[], what: string): Finding[] {
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    const id = idOf(entry);
    if (id === null || !seen.has(id)) {
      if (id !== null) seen.add(id);
      return [];
    }
    return [
      { file, id, path: "id", message: `stands more than once; allowed: an id that no other ${what} has` },
    ];
  });
}
