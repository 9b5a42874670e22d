/** Types of record changes, before and after their version is determined. */
import type { ChangeKind, Publication, RecordType } from "@/lib/domain/record/record";
import type { RecordDocument, RecordKey } from "@/lib/domain/record/record-document";

type ChangeDetails = {
  publication: Publication;
  kind: ChangeKind;
  /** For the public history. */
  reason: string;
  /** The account of `who`; unset where the change was not made at the desk. */
  accountId?: string;
  who: string;
};

export type RecordChange = RecordDocument &
  ChangeDetails & {
    /** The version the change is based on, 0 for a record that must not exist yet. Unset: any version. */
    expectedVersion?: number;
    /** Position in its file, or of a development in its issue, from 0. Unset: unchanged, or last. */
    position?: number;
  };

/** A change with its new version. `position` null: after all others of its type, or of its issue. */
export type VersionedChange = RecordDocument &
  ChangeDetails & {
    position: number | null;
    version: number;
    snapshot: string;
    changedPaths: string[];
  };

/** A new position of a record in its file, without a change of the record. */
export type Placement = RecordKey & { position: number };

export type WrittenRevision = { seq: number; type: RecordType; id: string; version: number; changedPaths: string[] };
export type Conflict = { type: RecordType; id: string; expectedVersion: number; version: number };
export type WriteResult =
  | { status: "written"; revisions: WrittenRevision[] }
  | { status: "conflict"; conflicts: Conflict[] };
