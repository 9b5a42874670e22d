/** Writes published changes for the API. */
import { type AsOf, asOfInstant } from "@/lib/domain/time/as-of";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { differingPaths } from "@/lib/domain/editing/differing-paths";
import { issuesOf, officialsOf, type PublishedChange } from "@/lib/domain/changes/published-change";
import { recordName } from "@/lib/domain/record/record-names";
import type { ChangeKind, RecordType } from "@/lib/domain/record/record";
import type { ApiResponse } from "@/lib/schemas/api/responses";
import type { PageRef } from "@/lib/format/addresses/page-addresses";
import { type ApiView, pageRefOfRecord, pageLinks, revisionAddress } from "./views";

type ChangeItem = ApiResponse<"changes">["items"][number];

/** A development has no page of its own, only that of its issue. */
function placeOf({ type, id, before, after }: PublishedChange): { place: PageRef; row: string } | null {
  if (type !== "development") return pageRefOfRecord(type, id);
  const [issue] = issuesOf(type, after ?? before ?? {});
  return issue === undefined ? null : { place: { page: "issue", id: issue }, row: "" };
}

const either = (change: PublishedChange, of: (document: Record<string, unknown>) => string[]) => [
  ...new Set([change.before, change.after].flatMap((document) => (document ? of(document) : []))),
];

/** `changedFields` is empty for a new or withdrawn record. */
export function changeItem(view: ApiView, change: PublishedChange): ChangeItem {
  const { seq, type, id, version, action, kind, reason, recordedAt, before, after, beforeSeq } = change;
  const document = after ?? before ?? { id };
  const at = placeOf(change);
  return {
    seq,
    type,
    id,
    name: { en: recordName(type, document, "en"), ko: recordName(type, document, "ko") },
    version,
    deed: action,
    kind,
    reason,
    changedAt: recordedAt.toISOString(),
    verifiedAt: view.dates.verifiedAt(type, id, version)?.toISOString() ?? null,
    changedFields: before && after ? differingPaths(before, after) : [],
    issues: either(change, (document) => issuesOf(type, document)),
    officials: either(change, (document) => officialsOf(type, document)),
    links: {
      page: at && pageLinks(view, at.place, at.row),
      json: `${view.siteUrl}/api/v1/changes/${seq}`,
      revision: after ? revisionAddress(view, seq) : null,
      before: beforeSeq === null ? null : revisionAddress(view, beforeSeq),
    },
  };
}

export function changeDetail(view: ApiView, change: PublishedChange): ApiResponse<"change">["item"] {
  return { ...changeItem(view, change), before: change.before, after: change.after };
}

type ChangeFilter = {
  since?: AsOf | null | undefined;
  /** Inclusive, to the end of the day in Seoul. */
  until?: CalendarDay | undefined;
  kind?: ChangeKind | undefined;
  type?: RecordType | undefined;
  issue?: string | undefined;
  official?: string | undefined;
};

/** Keeps the order of `changes`, the newest first. */
export function filterChanges(
  changes: readonly PublishedChange[],
  { since, until, kind, type, issue, official }: ChangeFilter,
): PublishedChange[] {
  const after = since ? asOfInstant(since) : null;
  const last = until === undefined ? null : asOfInstant({ kind: "day", on: until });
  return changes.filter(
    (change) =>
      (after === null || change.recordedAt > after) &&
      (last === null || change.recordedAt <= last) &&
      (kind === undefined || change.kind === kind) &&
      (type === undefined || change.type === type) &&
      (issue === undefined ||
        either(change, (document) => issuesOf(change.type, document)).includes(issue)) &&
      (official === undefined ||
        either(change, (document) => officialsOf(change.type, document)).includes(official)),
  );
}
