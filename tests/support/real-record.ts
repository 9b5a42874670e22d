/** The public part of the real record, from the files that a first start loads. */
import { readFileSync } from "node:fs";
import type { Issue, Measure, Official, Source, TalksEvent, Trip } from "@/lib/domain/record/record";

function read<Entry>(name: string): Entry[] {
  return JSON.parse(readFileSync(new URL(`../../prisma/record/${name}.json`, import.meta.url), "utf8")) as Entry[];
}

const isVerified = ({ verification }: { verification: string }) => verification === "verified";

export const issues = read<Issue>("issues").map((issue) => ({
  ...issue,
  developments: issue.developments.filter(isVerified),
}));
export const events = read<TalksEvent>("events").filter(isVerified);
export const officials = read<Official>("officials");
export const sources: ReadonlyMap<string, Source> = new Map(read<Source>("sources").map((source) => [source.id, source]));
export const trips = read<Trip>("trips").filter(isVerified);

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

export const measures = read<Measure>("measures").map((measure) => ({ ...measure, steps: measure.steps.filter(isVerified) }));

export function measureNamed(id: string): Measure {
  const found = measures.find((measure) => measure.id === id);
  if (!found) throw new Error(`No measure ${id} in the record`);
  return found;
}
