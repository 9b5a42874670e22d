/** What is one version of a record, and why was it made? */
import type { ChangeKind, Publication } from "./record";

export type RecordVersion = {
  /** Number among all revisions. */
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
