/** Reads the six files of a folder as JSON. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { type RecordFile, recordFiles } from "@/lib/domain/record/record-types";
import { fileName, type Finding } from "./finding";
import { findJsonFault } from "./find-json-fault";

/** The entries of each file, unchecked. A file that could not be read is empty and has a finding. */
export type RawFiles = Record<RecordFile, unknown[]>;

/** Without a byte order mark, which editors of other systems write. */
async function readText(path: string): Promise<{ text: string } | { problem: string }> {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path)) };
  } catch (error) {
    if (error instanceof TypeError) return { problem: "is not UTF-8 text" };
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    return {
      problem: missing ? "is missing; a record needs all six files" : `cannot be read: ${String(error)}`,
    };
  }
}

async function readEntries(
  folder: string,
  file: RecordFile,
): Promise<{ entries: unknown[] } | { problem: string }> {
  const read = await readText(join(folder, fileName(file)));
  if ("problem" in read) return read;
  const fault = findJsonFault(read.text);
  if (fault)
    return { problem: `is not JSON at line ${fault.line}, column ${fault.column}: ${fault.message}` };
  const entries: unknown = JSON.parse(read.text);
  return Array.isArray(entries) ? { entries } : { problem: "must be a list of records" };
}

/** Reads all six files of `folder`; a fault of a file is a finding, never an exception. */
export async function readRecordFiles(folder: string): Promise<{ files: RawFiles; findings: Finding[] }> {
  const files: RawFiles = { sources: [], officials: [], issues: [], events: [], trips: [], measures: [] };
  const findings: Finding[] = [];
  for (const file of recordFiles) {
    const read = await readEntries(folder, file);
    if ("entries" in read) files[file] = read.entries;
    else findings.push({ file, id: null, path: "", message: read.problem });
  }
  return { files, findings };
}
