/** The record of files as readers would see it, if all of it were published. */
import {
  documentsOf,
  storedRecordOf,
  type TalksRecord,
  verificationOf,
} from "@/lib/domain/record/record-document";
import { type PublicRecord, toPublicRecord } from "@/lib/domain/record/visibility";

export function publicRecordOf(record: TalksRecord): PublicRecord {
  const entries = documentsOf(record).map((entry) => ({
    ...entry,
    publication: "published" as const,
    verification: verificationOf(entry.document),
    version: 1,
  }));
  return toPublicRecord(storedRecordOf(entries, null));
}
