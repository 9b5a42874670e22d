/** Shows when a record was last checked and what was corrected on its page. */
import { RecordCorrections } from "@/components/record-parts/record-corrections";
import { AccuracyCheckNote } from "@/components/site/checked";
import { pageAddresses } from "@/components/site/page-addresses";
import { PageProblemBox } from "@/components/site/page-problem-box";
import { addressInView, lastInstantShown, type ReaderView } from "@/components/site/reader-view";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import { readPublishedChecks } from "@/lib/db/published/published-checks";
import { correctionsOfRecord } from "@/lib/domain/changes/corrections";
import { lookupOf } from "@/lib/domain/record/lookup";
import { choosePage, firstPage, pageCount, pageOf, type RequestedPage } from "@/lib/domain/paging";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import type { PublishedCheck } from "@/lib/domain/changes/accuracy-check";
import type { RecordType } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import type { PageRef } from "@/lib/format/addresses/page-addresses";

type Key = { type: RecordType; id: string };
type RecordNotes = { check: PublishedCheck | null; corrections: PublishedChange[] };

/**
 * Corrections are those until `madeAt`, also on a page as of a day, which shows corrected content; there only
 * those of the record and of `entries`, the developments on the page. Checks are those until the day shown.
 */
export async function recordNotesOf(
  { type, id }: Key,
  view: ReaderView,
  entries: readonly { id: string }[] = [],
): Promise<RecordNotes> {
  const checks = await readPublishedChecks(type, lastInstantShown(view));
  const corrections = correctionsOfRecord(await readPublishedChanges(), { type, id }, view.madeAt);
  const shown = new Set(entries.map((entry) => entry.id));
  return {
    check: checks.get(id) ?? null,
    corrections:
      view.asOf.kind === "now"
        ? corrections
        : corrections.filter((change) => change.type === type || shown.has(change.id)),
  };
}

const correctionsPerPage = 20;

type Props = {
  place: PageRef;
  requested: RequestedPage<string>;
  lists: readonly [string, ...string[]];
  view: ReaderView;
  record: PublicRecord;
};

/** The notes at the end of the page of an event, trip, official or source. */
export async function RecordNotesPart({ type, id, place, requested, lists, view, record }: Key & Props) {
  const { check, corrections } = await recordNotesOf({ type, id }, view);
  const { choice, problem } = choosePage(
    requested.list === "corrections"
      ? { ...requested, list: requested.list, problem: null }
      : firstPage("corrections"),
    {
      corrections: pageCount(corrections.length, correctionsPerPage),
    },
  );
  return (
    <>
      {check ? <AccuracyCheckNote check={check} locale={view.locale} lookup={lookupOf(record)} /> : null}
      <PageProblemBox problem={problem} />
      <RecordCorrections
        corrections={corrections}
        page={pageOf(corrections, correctionsPerPage, choice.number)}
        to={pageAddresses(lists, addressInView(view, place))("corrections")}
        view={view}
      />
    </>
  );
}
