/** One published change of a record: the public text before it and after it. */
import type { ChangeKind, Publication, RecordType } from "@/lib/domain/record/record";
import type { RevisionChannel } from "@/lib/domain/record/record-version";
import { isPlainObject, type PlainObject, sameValue } from "@/lib/domain/editing/same-value";
import { type PublicDocument, toPublicDocument } from "@/lib/domain/record/visibility";
import { isUnreadable, parseStoredObject } from "@/lib/domain/text/stored-json";
import { isValidTime } from "@/lib/domain/time/stored-time";

/** One stored version, with its text as JSON. */
export type StoredRevision = {
  seq: number;
  type: RecordType;
  id: string;
  version: number;
  publication: Publication;
  kind: ChangeKind;
  reason: string;
  channel: RevisionChannel;
  recordedAt: Date;
  snapshot: string;
};

/** What readers see happen to the record. `withdrawn`: withdrawn, or no longer verified. */
export const changeActions = ["added", "changed", "withdrawn", "restored"] as const;
export type ChangeAction = (typeof changeActions)[number];

export type PublishedChange = Omit<StoredRevision, "snapshot"> & {
  action: ChangeAction;
  /** The public text before the change, without notes; null where there was none. */
  before: PublicDocument | null;
  /** The public text after the change; null where it was withdrawn. */
  after: PublicDocument | null;
  /** Sequence number of the public version before the change; null where there was none. */
  beforeSeq: number | null;
};

/** Whether a text is hidden only until it is verified again, and not withdrawn. */
export function isUnderReview({
  action,
  publication,
}: Pick<PublishedChange, "action" | "publication">): boolean {
  return action === "withdrawn" && publication !== "withdrawn";
}

type Shown = { document: PublicDocument; seq: number };

/**
 * Turns stored versions, in the order of `seq`, into changes that readers can see. A version without a
 * visible difference (a note, an unverified text) is no change, nor is one whose text or time cannot be read.
 * The public text of each record is stored, so that later versions can be added without reading the former
 * ones again.
 */
export class PublishedChangeBuilder {
  readonly #shown = new Map<string, Shown>();
  /** Texts that were public and are withdrawn: publishing them again is a restoration. */
  readonly #withdrawn = new Map<string, Shown>();

  /** Null where readers see no difference. */
  next(revision: StoredRevision): PublishedChange | null {
    const change = this.#follow(revision);
    return isValidTime(revision.recordedAt) ? change : null;
  }

  #follow({ snapshot, ...revision }: StoredRevision): PublishedChange | null {
    if (isUnreadable(parseStoredObject(snapshot))) return null;
    const key = `${revision.type}/${revision.id}`;
    const shown = this.#shown.get(key) ?? null;
    const after = toPublicDocument({ publication: revision.publication, snapshot });
    const change = { ...revision, before: shown?.document ?? null, beforeSeq: shown?.seq ?? null, after };
    if (!after) {
      if (!shown) return null;
      this.#shown.delete(key);
      this.#withdrawn.set(key, shown);
      return { ...change, action: "withdrawn" };
    }
    this.#shown.set(key, { document: after, seq: revision.seq });
    if (shown) return sameValue(shown.document, after) ? null : { ...change, action: "changed" };
    const withdrawn = this.#withdrawn.get(key) ?? null;
    this.#withdrawn.delete(key);
    return { ...change, action: withdrawn ? "restored" : "added" };
  }
}

/** The ids of the issues that a text is about: its own id, its issue, or the issues that it lists. */
export function issuesOf(type: RecordType, document: PlainObject): string[] {
  if (type === "issue") return typeof document.id === "string" ? [document.id] : [];
  if (type === "development" || type === "measure")
    return typeof document.issue === "string" ? [document.issue] : [];
  return Array.isArray(document.issues) ? document.issues.filter((id) => typeof id === "string") : [];
}

/**
 * The ids of the officials that a text is about: its own id, speakers, participants, travellers and people
 * met.
 */
export function officialsOf(type: RecordType, document: PlainObject): string[] {
  if (type === "official") return typeof document.id === "string" ? [document.id] : [];
  const rows = ["claims", "participants", "travellers", "meetings"].flatMap((name) => {
    const list: unknown = document[name];
    return Array.isArray(list) ? list.filter(isPlainObject) : [];
  });
  const ids = rows.flatMap(({ speaker, relayedBy, official }) => [speaker, relayedBy, official]);
  return [...new Set(ids.filter((id) => typeof id === "string"))];
}
