/** What the compiler refuses at the exits. The types are checked by `npm run typecheck`, nothing here runs. */
import { expectTypeOf, test } from "vitest";
import type { ReaderContext } from "@/app/_reader/reader-page";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import type {
  Development,
  Issue,
  Measure,
  Official,
  RecordLists,
  Source,
  TalksEvent,
  Trip,
} from "@/lib/domain/record/record";
import type {
  DevelopmentDocument,
  EventDocument,
  IssueInFile,
  MeasureDocument,
  OfficialDocument,
  SourceDocument,
  StoredRecord,
  TalksRecord,
  TripDocument,
} from "@/lib/domain/record/record-document";
import type { searchRecord } from "@/lib/domain/search/search";
import type { PublicDocument, PublicRecord } from "@/lib/domain/record/visibility";
import type { embedDocument } from "@/app/embed/embed-document";
import { sourceItem } from "@/lib/export/api/records";
import type { ApiView } from "@/lib/export/api/views";
import type { CalendarFile } from "@/lib/export/calendar/calendar";
import { dataFiles } from "@/lib/export/data/data-files";
import type { ratesTable } from "@/lib/export/data/rates-table";
import type { dataTables } from "@/lib/export/data/record-tables";
import type { structuredDataOf } from "@/lib/format/structured-data/structured-data";
import type { buildCard } from "@/lib/share/card";
import type { listPublicPages } from "@/lib/share/sitemap-pages";

type RecordAtExits =
  | ReaderContext["record"]
  | ApiView["record"]
  | CalendarFile["record"]
  | Parameters<typeof dataFiles>[0]
  | Parameters<typeof dataTables>[0]
  | Parameters<typeof ratesTable>[0]
  | Parameters<typeof structuredDataOf>[0]["record"]
  | Parameters<typeof embedDocument>[3]
  | Parameters<typeof buildCard>[0]["record"]
  | Parameters<typeof listPublicPages>[0];

test("an exit takes the record that the visibility rule made, and no other", () => {
  expectTypeOf<RecordAtExits>().toEqualTypeOf<PublicRecord>();
  expectTypeOf<TalksRecord>().not.toExtend<PublicRecord>();
  expectTypeOf<StoredRecord>().not.toExtend<PublicRecord>();
  expectTypeOf<TalksRecord>().not.toExtend<Parameters<typeof searchRecord>[0]>();
  // Of public entries, but nobody knows which were left out.
  expectTypeOf<RecordLists & { revision: number; changedAt: Date | null }>().not.toExtend<PublicRecord>();
});

test("no document of the editors is an entry that readers see", () => {
  expectTypeOf<SourceDocument>().not.toExtend<Source>();
  expectTypeOf<OfficialDocument>().not.toExtend<Official>();
  expectTypeOf<IssueInFile>().not.toExtend<Issue>();
  expectTypeOf<DevelopmentDocument>().not.toExtend<Development>();
  expectTypeOf<EventDocument>().not.toExtend<TalksEvent>();
  expectTypeOf<TripDocument>().not.toExtend<Trip>();
  expectTypeOf<MeasureDocument>().not.toExtend<Measure>();
});

test("a change has the texts that the visibility rule made, and no others", () => {
  expectTypeOf<PublishedChange["before" | "after"]>().toEqualTypeOf<PublicDocument | null>();
  expectTypeOf<Record<string, unknown>>().not.toExtend<PublicDocument>();
});

function calls(record: PublicRecord, document: PublicDocument, stored: TalksRecord, view: ApiView) {
  dataFiles(record, "");
  // @ts-expect-error A stored record has notes and unverified entries.
  dataFiles(stored, "");
  // @ts-expect-error A copy may have been given other entries.
  dataFiles({ ...record }, "");
  // @ts-expect-error A stored source has a note.
  sourceItem(view, stored.sources[0]!);
  // @ts-expect-error A copy may have been given other fields.
  return { ...document } satisfies PublicDocument;
}

test("a stored record, and a copy of a public one, is refused where an exit is called", () => {
  expectTypeOf(calls).toBeFunction();
});
