/** One public version of a record, with its predecessor and later corrections. */
import type { PublishedChange } from "./published-change";
import type { PublicDocument } from "@/lib/domain/record/visibility";
import type { ChangeKind, Publication, RecordType } from "@/lib/domain/record/record";
import type { RevisionChannel } from "@/lib/domain/record/record-version";

export type PublishedRevision = {
  seq: number;
  type: RecordType;
  id: string;
  version: number;
  kind: ChangeKind;
  reason: string;
  channel: RevisionChannel;
  recordedAt: Date;
  document: PublicDocument;
  /** The published version before it; null where it is the first. */
  before: PublicDocument | null;
  /** Later corrections and withdrawals of the record, the newest first. */
  corrections: readonly PublishedChange[];
  /** The newest version, where it is another. `seq` is null where it is not public. */
  supersededBy: { seq: number | null; version: number; publication: Publication } | null;
};
