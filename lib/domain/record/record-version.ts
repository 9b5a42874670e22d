/** One version of a record, with its author, kind and reason. */
import type { ChangeKind, Publication } from "./record";

/** Where a version came from: a form of the desk, its JSON, an import, or the record that came with the project. */
export const revisionChannels = ["desk", "api", "import", "initial"] as const;
export type RevisionChannel = (typeof revisionChannels)[number];

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
