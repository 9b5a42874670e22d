/** What became of a record that readers once had and have no longer? */
import type { PublicDocument } from "./published-change";
import type { RecordType } from "@/lib/domain/record/record";

export type Absence = {
  type: RecordType;
  id: string;
  /** `withdrawn`: taken back for a public reason. `under_review`: no longer verified, so kept from readers until it is. */
  state: "withdrawn" | "under_review";
  /** When readers lost it; where it was withdrawn, when that was done. */
  since: Date;
  /** Why it was withdrawn, as readers are told; null while it is under review. */
  reason: string | null;
  /** Sequence of the version that took it from readers. */
  seq: number;
  /** What readers had last, without notes, and the version that said it, which keeps its address. */
  document: PublicDocument;
  lastSeq: number;
};
