/** Findings: faults of the record, with their place. */
import type { Fault } from "@/lib/domain/record/fault";
import type { RecordFile } from "@/lib/domain/record/record-types";

export function fileName(file: RecordFile): string {
  return `${file}.json`;
}

export type Finding = {
  file: RecordFile;
  /** Of the record, or of the development that contains the fault; null for the file as a whole. */
  id: string | null;
  /** Such as `developments[3].claims[0].side`; empty for the whole record. */
  path: string;
  /** The fault and what is allowed, for the command line. */
  message: string;
  /** The fault by code, for the desk; unset where only files can have it. */
  fault?: Fault;
};

/** One line: file, id, path, message. */
export function formatFinding({ file, id, path, message }: Finding): string {
  return (
    [fileName(file), id, path].filter((part) => part !== null && part !== "").join(" · ") + `: ${message}`
  );
}

/** Formats a path of keys and indexes. @example formatPath(["claims", 0, "side"]) // "claims[0].side" */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    return text === "" ? String(key) : `${text}.${String(key)}`;
  }, "");
}
