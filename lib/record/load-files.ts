/** Reads and checks the record of a folder. */
import type { TalksRecord } from "@/lib/domain/record/record";
import { checkRecord } from "./check-record";
import { checkDistinctIds, checkReferences } from "./check-references";
import { type Finding, recordFiles } from "./finding";
import { parseFiles } from "./parse-files";
import { readRecordFiles } from "./read-files";

export type LoadResult = { status: "sound"; record: TalksRecord } | { status: "invalid"; findings: Finding[] };

/** Returns all findings together, in the order of the files. */
export async function loadRecordFiles(folder: string): Promise<LoadResult> {
  const { files, findings: readFindings } = await readRecordFiles(folder);
  const { record, findings: shapeFindings, places } = parseFiles(files);
  // With a file missing, every reference into it would be a finding; the one for the file is enough.
  const unreadable = new Set(readFindings.map(({ file }) => file));
  const references = unreadable.size > 0 ? [] : checkReferences(files);
  const findings = [...readFindings, ...shapeFindings, ...checkDistinctIds(files), ...references, ...checkRecord(record, places)];
  if (findings.length === 0) return { status: "sound", record };
  return { status: "invalid", findings: recordFiles.flatMap((file) => findings.filter((found) => found.file === file)) };
}
