/** The real record as readers see it, from the files that a first start loads. */
import { readFileSync } from "node:fs";
import type { Issue, Measure, Source, TalksEvent } from "@/lib/domain/record/record";
import type { TalksRecord } from "@/lib/domain/record/record-document";
import { toPublicRecord } from "@/lib/domain/record/visibility";
import { recordFiles } from "@/lib/domain/record/record-types";
import { storedRecord } from "./public-record";

const files = Object.fromEntries(
  recordFiles.map((file) => [
    file,
    JSON.parse(readFileSync(new URL(`../../prisma/record/${file}.json`, import.meta.url), "utf8")),
  ]),
) as TalksRecord;

export const record = toPublicRecord(storedRecord(files));
export const { issues, events, officials, trips, measures } = record;
export const sources: ReadonlyMap<string, Source> = new Map(
  record.sources.map((source) => [source.id, source]),
);

export function issueNamed(id: string): Issue {
  const found = issues.find((issue) => issue.id === id);
  if (!found) throw new Error(`No issue ${id} in the record`);
  return found;
}

export function eventNamed(id: string): TalksEvent {
  const found = events.find((event) => event.id === id);
  if (!found) throw new Error(`No event ${id} in the record`);
  return found;
}

export function measureNamed(id: string): Measure {
  const found = measures.find((measure) => measure.id === id);
  if (!found) throw new Error(`No measure ${id} in the record`);
  return found;
}
