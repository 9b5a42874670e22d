/** Removes the editors' notes from records. */
import type { Development, Issue, Measure, Official, Source, TalksEvent, Trip } from "@/lib/domain/record/record";

function withoutNote<Entry extends { note: string | null }>({ note: _, ...rest }: Entry): Omit<Entry, "note"> {
  return rest;
}

/** Published records are verified, so this sets the type and filters nothing. */
const verified = { verification: "verified" } as const;

export const developmentWithoutNote = (development: Development) => ({ ...withoutNote(development), ...verified });
export const issueWithoutNotes = (issue: Issue) => ({ ...issue, developments: issue.developments.map(developmentWithoutNote) });
export const eventWithoutNote = (event: TalksEvent) => ({ ...withoutNote(event), ...verified });
export const tripWithoutNote = (trip: Trip) => ({ ...withoutNote(trip), ...verified });
export const measureWithoutNotes = (measure: Measure) => ({
  ...withoutNote(measure),
  steps: measure.steps.map((step) => ({ ...withoutNote(step), ...verified })),
});
export const sourceWithoutNote = (source: Source) => withoutNote(source);
export const officialWithoutNotes = (official: Official) => ({
  ...withoutNote(official),
  aliases: official.aliases.map(withoutNote),
  roles: official.roles.map(withoutNote),
});
