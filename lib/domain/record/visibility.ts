/** The visibility rule: readers see what is published and verified, without the editors' notes. */
import type { TalksRecord } from "./record";

/** A document without verification, such as a source, counts as verified. */
export function isVerified({ verification }: { verification?: unknown }): boolean {
  return verification === undefined || verification === "verified";
}

export function isPublic(entry: { publication: string; verification?: unknown }): boolean {
  return entry.publication === "published" && isVerified(entry);
}

const clearNotes = <Entry extends { note: string | null }>(entries: readonly Entry[]) => entries.map((entry) => ({ ...entry, note: null }));

/** The record with every editors' note null. */
export function withoutNotes({ sources, officials, issues, events, trips, measures }: TalksRecord): TalksRecord {
  return {
    sources: clearNotes(sources),
    officials: clearNotes(officials).map((official) => ({ ...official, aliases: clearNotes(official.aliases), roles: clearNotes(official.roles) })),
    issues: issues.map((issue) => ({ ...issue, developments: clearNotes(issue.developments) })),
    events: clearNotes(events),
    trips: clearNotes(trips),
    measures: clearNotes(measures).map((measure) => ({ ...measure, steps: clearNotes(measure.steps) })),
  };
}
