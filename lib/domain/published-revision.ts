/** What is one saved version of a record, as far as readers may see it? */
import type { ChangeKind, Publication, RecordType } from "./record";

type Document = Record<string, unknown>;

export type PublishedRevision = {
  seq: number;
  type: RecordType;
  id: string;
  version: number;
  kind: ChangeKind;
  reason: string;
  recordedAt: Date;
  document: Document;
  /** The published version before it; null where it is the first. */
  before: Document | null;
  /** The newest version, where this is not it. Its number is null where readers may not see it. */
  supersededBy: { seq: number | null; version: number; publication: Publication } | null;
};
