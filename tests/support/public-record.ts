/** Makes made-up entries and texts public by the visibility rule of the site. */
import type { Publication, RecordLists } from "@/lib/domain/record/record";
import {
  documentsOf,
  type StoredRecord,
  storedRecordOf,
  type TalksRecord,
  verificationOf,
  withEmptyNotes,
} from "@/lib/domain/record/record-document";
import {
  type PublicDocument,
  type PublicRecord,
  toPublicDocument,
  toPublicRecord,
} from "@/lib/domain/record/visibility";

const none: RecordLists = { sources: [], officials: [], issues: [], events: [], trips: [], measures: [] };

/** `changedAt` null: nothing was ever recorded. */
export function storedRecord(
  record: TalksRecord,
  changedAt: Date | null = null,
  publication: Publication = "published",
): StoredRecord {
  const entries = documentsOf(record).map((entry) => ({
    ...entry,
    publication,
    verification: verificationOf(entry.document),
    version: 1,
  }));
  return storedRecordOf(entries, changedAt && { seq: 1, recordedAt: changedAt });
}

export function publicRecord(lists: Partial<RecordLists> = {}, changedAt: Date | null = null): PublicRecord {
  return toPublicRecord(storedRecord(withEmptyNotes({ ...none, ...lists }), changedAt));
}

export function publicDocument(fields: Record<string, unknown>): PublicDocument {
  const document = toPublicDocument({ publication: "published", snapshot: JSON.stringify(fields) });
  if (!document) throw new Error("The text is not public.");
  return document;
}
