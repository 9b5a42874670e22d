/** The record as readers see it: what is verified, from the copy that a first start loads. */
import { readFileSync } from "node:fs";
import type { Issue, TalksEvent, Trip } from "@/lib/domain/record";

function read<Entry>(name: string): Entry[] {
  return JSON.parse(readFileSync(new URL(`../../prisma/record/${name}.json`, import.meta.url), "utf8")) as Entry[];
}

const isVerified = ({ verification }: { verification: string }) => verification === "verified";

export const issues = read<Issue>("issues").map((issue) => ({
  ...issue,
  developments: issue.developments.filter(isVerified),
}));
export const events = read<TalksEvent>("events").filter(isVerified);
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
