/** What does a change of a record carry, before and after its version is settled? */
import type { ChangeKind, Publication, RecordType } from "@/lib/domain/record/record";
import type { RecordDocument, RecordKey } from "@/lib/domain/record/record-document";

type Meant = {
  publication: Publication;
  kind: ChangeKind;
  /** Why, for the public history. */
  reason: string;
  /** The account of `who`; unset where nobody at the desk made it. */
  accountId?: string;
  who: string;
};

export type RecordChange = RecordDocument &
  Meant & {
    /** The version the change was made from, 0 for a record that must not exist yet. Unset: whatever is there. */
    expectedVersion?: number;
    /** Place in its file, or of a development in its issue, from 0. Unset: where it is, or last. */
    position?: number;
  };

/** A change whose version is settled. `position` null: after all others of its type, or of its issue. */
export type SettledChange = RecordDocument &
  Meant & {
    position: number | null;
    version: number;
    snapshot: string;
    changedPaths: string[];
  };

/** A record that takes another place in its file and stays as it is. */
export type Placement = RecordKey & { position: number };

export type WrittenRevision = { seq: number; type: RecordType; id: string; version: number; changedPaths: string[] };
export type Conflict = { type: RecordType; id: string; expectedVersion: number; version: number };
export type WriteResult =
  | { status: "written"; revisions: WrittenRevision[] }
  | { status: "conflict"; conflicts: Conflict[] };
