/** What did one published change of a record say to readers: what was there before, what is there now? */
import type { ChangeKind, Publication, RecordType } from "@/lib/domain/record/record";
import { isParts, sameValue } from "@/lib/domain/editing/same-value";
import { isUnreadable, objectIn } from "@/lib/domain/text/stored-json";
import { isReadableTime } from "@/lib/domain/time/stored-time";

/** A record's text as a revision holds it; perhaps of an older format, so its parts are not known. */
export type PublicDocument = Record<string, unknown>;

/** One saved version as it is kept, with its text as JSON. */
export type StoredRevision = {
  seq: number;
  type: RecordType;
  id: string;
  version: number;
  publication: Publication;
  kind: ChangeKind;
  reason: string;
  recordedAt: Date;
  snapshot: string;
};

/** What became of the record in readers' eyes. `withdrawn`: taken back, or no longer verified. */
export const changeActions = ["added", "changed", "withdrawn", "restored"] as const;
export type ChangeAction = (typeof changeActions)[number];

export type PublishedChange = Omit<StoredRevision, "snapshot"> & {
  action: ChangeAction;
  /** The text that readers had until then, without notes; null where they had none. */
  before: PublicDocument | null;
  /** The text that readers have from then on; null where it was withdrawn. */
  after: PublicDocument | null;
  /** Sequence of the version readers had before; it has an address of its own. Null where there was none. */
  beforeSeq: number | null;
};

/** Whether readers lost a text only until it is verified again: it was not taken back, and may return at any time. */
export function isUnderReview({ action, publication }: Pick<PublishedChange, "action" | "publication">): boolean {
  return action === "withdrawn" && publication !== "withdrawn";
}

/** Editors' notes are not for readers, wherever they stand. */
function withoutNotes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNotes);
  if (!isParts(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== "note").map(([key, held]) => [key, withoutNotes(held)]));
}

/** Steps of a measure are verified one by one: readers have those that are, and what they settle of each other. */
function withoutUnverifiedSteps(document: PublicDocument): PublicDocument {
  const rows: unknown = document.steps;
  if (!Array.isArray(rows)) return document;
  const steps = rows.filter(isParts).filter(({ verification }) => verification !== "unverified");
  const known = new Set(steps.map(({ id }) => id));
  const settled = (settles: unknown) => (Array.isArray(settles) ? settles.filter((id) => known.has(id)) : settles);
  return { ...document, steps: steps.map((step) => ({ ...step, settles: settled(step.settles) })) };
}

/** The text of a saved version as readers may have it: published, not marked as unverified, without notes. Null for any other, and for one that cannot be read. */
export function publicDocumentOf({ publication, snapshot }: Pick<StoredRevision, "publication" | "snapshot">): PublicDocument | null {
  if (publication !== "published") return null;
  const stored = objectIn(snapshot);
  const document = isUnreadable(stored) ? null : withoutNotes(stored);
  return isParts(document) && document.verification !== "unverified" ? withoutUnverifiedSteps(document) : null;
}

type Shown = { document: PublicDocument; seq: number };

/**
 * Turns saved versions into changes that readers can see, one by one and in the order of `seq`. A version that
 * changes nothing readers see (a note, an unverified text) is no change, nor is one whose text or time cannot be read. It keeps what readers have of each record,
 * so that later versions can be added without reading the former ones again.
 */
export class ChangesForReaders {
  readonly #shown = new Map<string, Shown>();
  /** What was once shown and is withdrawn: its return is no addition. */
  readonly #gone = new Map<string, Shown>();

  /** Null where readers see no difference. */
  next(revision: StoredRevision): PublishedChange | null {
    const change = this.#follow(revision);
    return isReadableTime(revision.recordedAt) ? change : null;
  }

  #follow({ snapshot, ...revision }: StoredRevision): PublishedChange | null {
    if (isUnreadable(objectIn(snapshot))) return null;
    const key = `${revision.type}/${revision.id}`;
    const shown = this.#shown.get(key) ?? null;
    const after = publicDocumentOf({ publication: revision.publication, snapshot });
    const change = { ...revision, before: shown?.document ?? null, beforeSeq: shown?.seq ?? null, after };
    if (!after) {
      if (!shown) return null;
      this.#shown.delete(key);
      this.#gone.set(key, shown);
      return { ...change, action: "withdrawn" };
    }
    this.#shown.set(key, { document: after, seq: revision.seq });
    if (shown) return sameValue(shown.document, after) ? null : { ...change, action: "changed" };
    const gone = this.#gone.get(key) ?? null;
    this.#gone.delete(key);
    return { ...change, action: gone ? "restored" : "added" };
  }
}

/** The ids of the issues that a text is about: its own, the one it belongs to, or those it names. */
export function issuesOf(type: RecordType, document: PublicDocument): string[] {
  if (type === "issue") return typeof document.id === "string" ? [document.id] : [];
  if (type === "development" || type === "measure") return typeof document.issue === "string" ? [document.issue] : [];
  return Array.isArray(document.issues) ? document.issues.filter((id) => typeof id === "string") : [];
}

/** The ids of the officials that a text is about: its own, who speaks or relays, who takes part, travels or is met. */
export function officialsOf(type: RecordType, document: PublicDocument): string[] {
  if (type === "official") return typeof document.id === "string" ? [document.id] : [];
  const rows = ["claims", "participants", "travellers", "meetings"].flatMap((name) => {
    const list: unknown = document[name];
    return Array.isArray(list) ? list.filter(isParts) : [];
  });
  const named = rows.flatMap(({ speaker, relayedBy, official }) => [speaker, relayedBy, official]);
  return [...new Set(named.filter((id) => typeof id === "string"))];
}
