/** Parses the entries of the files with the schemas of the format. */
import type { z } from "zod";

import type { DevelopmentInFile, IssueInFile, TalksRecord } from "@/lib/domain/record/record-document";
import type { RecordFile } from "@/lib/domain/record/record-types";
import { isPlainObject } from "@/lib/domain/editing/same-value";
import { development } from "@/lib/schemas/record/development";
import { talksEvent } from "@/lib/schemas/record/event";
import { issue, issueDocument } from "@/lib/schemas/record/issue";
import { measure } from "@/lib/schemas/record/measure";
import { official } from "@/lib/schemas/record/official";
import { source } from "@/lib/schemas/record/source";
import { trip } from "@/lib/schemas/record/trip";
import { type Finding, formatPath } from "./finding";
import { idOfPart } from "./entry-id";
import type { RawFiles } from "./read-files";

type Parsed<Entry> = { entry: Entry; findings: [] } | { entry: null; findings: Finding[] };

function parse<Entry>(
  file: RecordFile,
  schema: z.ZodType<Entry>,
  raw: unknown,
  position: number,
): Parsed<Entry> {
  const result = schema.safeParse(raw);
  if (result.success) return { entry: result.data, findings: [] };
  return {
    entry: null,
    findings: result.error.issues.map(({ path, message }) => ({
      file,
      id: idOfPart(raw, path) ?? `entry ${position + 1}`,
      path: formatPath(path),
      message,
    })),
  };
}

/** The index of developments in their file, where invalid ones before them were left out. */
type Places = Map<DevelopmentInFile, number>;

/** The valid developments of an invalid issue, for the rules that span several developments. */
function validPart(raw: unknown, places: Places): IssueInFile | null {
  if (!isPlainObject(raw)) return null;
  const { developments, ...rest } = raw;
  const head = issueDocument.safeParse(rest);
  if (!head.success || !Array.isArray(developments)) return null;
  return {
    ...head.data,
    developments: developments.flatMap((entry, index) => {
      const parsed = development.safeParse(entry);
      if (!parsed.success) return [];
      places.set(parsed.data, index);
      return [parsed.data];
    }),
  };
}

/**
 * The record of all valid entries, and a finding for each fault of the others. The record is complete only
 * where there is no finding.
 */
export function parseFiles(files: RawFiles): { record: TalksRecord; findings: Finding[]; places: Places } {
  const findings: Finding[] = [];
  const places: Places = new Map();
  function validEntries<Entry>(
    file: RecordFile,
    schema: z.ZodType<Entry>,
    part: (raw: unknown) => Entry | null = () => null,
  ): Entry[] {
    return files[file].flatMap((raw, position) => {
      const parsed = parse(file, schema, raw, position);
      findings.push(...parsed.findings);
      const entry = parsed.entry ?? part(raw);
      return entry === null ? [] : [entry];
    });
  }
  const record = {
    sources: validEntries("sources", source),
    officials: validEntries("officials", official),
    issues: validEntries("issues", issue, (raw) => validPart(raw, places)),
    events: validEntries("events", talksEvent),
    trips: validEntries("trips", trip),
    measures: validEntries("measures", measure),
  };
  return { record, findings, places };
}
