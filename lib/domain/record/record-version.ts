/** One version of a record, with its author, kind and reason. */
import type { ChangeKind, Publication } from "./record";

export type RecordVersion = {
  /** Sequence number among all revisions. */
  seq: number;
  version: number;
  publication: Publication;
  kind: ChangeKind;
  reason: string;
  who: string;
  recordedAt: Date;
  changedPaths: string[];
  document: Record<string, unknown>;
};
