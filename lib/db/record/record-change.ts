/** Types of record changes, before and after their version is determined. */
import type { ChangeKind, Publication, RecordType } from "@/lib/domain/record/record";
import type { RevisionChannel } from "@/lib/domain/record/record-version";
import type { RecordDocument, RecordKey } from "@/lib/domain/record/record-document";

/** The account, null for somebody without one, and the name at that time. */
export type Author = { accountId: string | null; who: string };

type ChangeDetails = {
  publication: Publication;
  kind: ChangeKind;
  /** For the public history. */
  reason: string;
  channel: RevisionChannel;
};

export type RecordChange = RecordDocument &
  ChangeDetails & {
    /** Position in its file, or of a development in its issue, from 0. Unset: unchanged, or last. */
    position?: number;
  };

/** A change with its new version. `position` null: after all others of its type, or of its issue. */
export type VersionedChange<Type extends RecordType = RecordType> = RecordDocument<Type> &
  ChangeDetails & {
    position: number | null;
    version: number;
    snapshot: string;
    changedPaths: string[];
  };

/** A new position of a record in its file, without a change of the record. */
export type Placement = RecordKey & { position: number };

export type WrittenRevision = {
  seq: number;
  type: RecordType;
  id: string;
  version: number;
  changedPaths: string[];
};
