/** What is wrong with a file of the record, and where? */
import type { Fault } from "@/lib/domain/record/fault";
import type { TalksRecord } from "@/lib/domain/record/record";

export type RecordFile = keyof TalksRecord;

/** In the order in which an export writes them; every reference points to an earlier one, or within its own. */
export const recordFiles = ["sources", "officials", "issues", "events", "trips", "measures"] as const;

export function fileName(file: RecordFile): string {
  return `${file}.json`;
}

export type Finding = {
  file: RecordFile;
  /** Of the record, or of the development where it is inside one; null where the file as a whole is meant. */
  id: string | null;
  /** Such as `developments[3].claims[0].side`; empty where the whole record is meant. */
  path: string;
  /** What is wrong, and what is allowed, as the command line says it. */
  message: string;
  /** The same for those who say it in other words; unset where only files can have the fault. */
  fault?: Fault;
};

/** One line for a person: file, id, path, message. */
export function formatFinding({ file, id, path, message }: Finding): string {
  return [fileName(file), id, path].filter((part) => part !== null && part !== "").join(" · ") + `: ${message}`;
}

/** A path of keys and indexes as people write it. @example formatPath(["claims", 0, "side"]) // "claims[0].side" */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((written, key) => {
    if (typeof key === "number") return `${written}[${key}]`;
    return written === "" ? String(key) : `${written}.${String(key)}`;
  }, "");
}
