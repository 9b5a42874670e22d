/** A record that readers could once read and no longer can, with the reason. */
import type { RecordType } from "@/lib/domain/record/record";
import type { PublicDocument } from "@/lib/domain/record/visibility";

export type Absence = {
  type: RecordType;
  id: string;
  /**
   * `withdrawn`: for a public reason. `under_review`: no longer verified, so hidden from readers until it is.
   */
  state: "withdrawn" | "under_review";
  /** When it was hidden from readers. */
  since: Date;
  /** The public reason of the withdrawal; null while it is under review. */
  reason: string | null;
  /** Sequence number of the version that hid it. */
  seq: number;
  /** The last public text, without notes, and its version, which remains available at its address. */
  document: PublicDocument;
  lastSeq: number;
};
