/** What this site has to say of a record's page itself: when it was checked, and what was corrected on it. */
import { RecordCorrections } from "@/components/corrections/record-corrections";
import { Checked } from "@/components/site/checked";
import { shownUntil, type ReaderView } from "@/components/site/reader-view";
import { readPublishedChanges } from "@/lib/db/published-changes";
import { readPublishedChecks } from "@/lib/db/published-checks";
import { correctionsOf } from "@/lib/domain/correction";
import { lookupOf } from "@/lib/domain/lookup";
import type { PublishedChange } from "@/lib/domain/published-change";
import type { PublishedCheck } from "@/lib/domain/published-check";
import type { RecordType, TalksRecord } from "@/lib/domain/record";

type Key = { type: RecordType; id: string };
export type RecordNotes = { check: PublishedCheck | null; corrections: PublishedChange[] };

/**
 * Corrections count by when the page was true, also on a page as of a day, since that shows what was corrected
 * later; `entries` are those it shows, and of no other does such a page tell. A check counts by the day shown.
 */
export async function recordNotesOf({ type, id }: Key, view: ReaderView, entries: readonly { id: string }[] = []): Promise<RecordNotes> {
  const checks = await readPublishedChecks(type, shownUntil(view));
  const corrections = correctionsOf(await readPublishedChanges(), { type, id }, view.madeAt);
  const shown = new Set(entries.map((entry) => entry.id));
  return {
    check: checks.get(id) ?? null,
    corrections: view.asOf.kind === "now" ? corrections : corrections.filter((change) => change.type === type || shown.has(change.id)),
  };
}

/** The notes at the end of the page of a meeting, trip, person or source. */
export async function RecordNotesPart({ type, id, view, record }: Key & { view: ReaderView; record: TalksRecord }) {
  const { check, corrections } = await recordNotesOf({ type, id }, view);
  return (
    <>
      {check ? <Checked check={check} locale={view.locale} lookup={lookupOf(record)} /> : null}
      <RecordCorrections corrections={corrections} view={view} />
    </>
  );
}
