/** Finds invisible direction marks that would turn what stands behind a text. */
import { isPlainObject } from "@/lib/domain/editing/same-value";
import type { RecordFile } from "@/lib/domain/record/record-types";
import { unpairedMarks } from "@/lib/domain/text/direction-marks";
import { type Finding, formatPath } from "./finding";

/** The texts of a record, anywhere below `path`, with unpaired direction marks. */
export function checkMarks(file: RecordFile, id: string, value: unknown, path: PropertyKey[]): Finding[] {
  if (typeof value === "string") {
    const marks = [...new Set(unpairedMarks(value))].join(" ");
    if (marks === "") return [];
    const message = `has invisible direction marks without a counterpart: ${marks}; allowed: pairs in one paragraph, or none`;
    return [{ file, id, path: formatPath(path), message, fault: { code: "direction", about: marks } }];
  }
  if (Array.isArray(value))
    return value.flatMap((one: unknown, index) => checkMarks(file, id, one, [...path, index]));
  if (!isPlainObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => checkMarks(file, id, inner, [...path, key]));
}
