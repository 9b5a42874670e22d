/** The change that publishing a draft would make for readers. */
import type { DraftDocument } from "@/lib/domain/editing/draft";
import type { ChangeAction, PublishedChange } from "./published-change";
import type { ChangeKind, Publication } from "@/lib/domain/record/record";
import { toPublicDocument } from "@/lib/domain/record/visibility";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { sameValue } from "@/lib/domain/editing/same-value";

export type DraftedChange = {
  key: RecordKey;
  document: DraftDocument;
  kind: ChangeKind;
  publication: Publication;
  at: Date;
};

/**
 * The change as the newest in the list; null where readers would see no difference.
 * `changes`: all published changes, the newest first.
 */
export function changeFromDraft(
  changes: readonly PublishedChange[],
  { key, document, kind, publication, at }: DraftedChange,
): PublishedChange | null {
  const last = changes.find(({ type, id }) => type === key.type && id === key.id) ?? null;
  const before = last?.after ?? null;
  const after = toPublicDocument({ publication, snapshot: JSON.stringify(document) });
  if (before && after ? sameValue(before, after) : !before && !after) return null;
  const action: ChangeAction = !after ? "withdrawn" : before ? "changed" : last ? "restored" : "added";
  return {
    seq: (changes[0]?.seq ?? 0) + 1,
    ...key,
    version: (last?.version ?? 0) + 1,
    publication,
    kind,
    reason: "",
    channel: "desk",
    recordedAt: at,
    action,
    before,
    after,
    beforeSeq: before ? (last?.seq ?? null) : null,
  };
}
