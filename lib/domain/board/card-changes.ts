/**
 * The last changes of each issue's card on this site, from which a browser marks what its reader has not
 * seen.
 */
import { hasHappened } from "@/lib/domain/time/as-of";
import type { CardMark, CardMarkKind } from "./card-marks";
import { changesState, developmentsInOrder, setbackAt } from "@/lib/domain/status/history";
import { earliestInstant } from "@/lib/domain/time/partial-date";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import type { Development, Issue } from "@/lib/domain/record/record";
import { groupOf } from "@/lib/domain/status/status";

/** Limits the size of the page; the cards that changed longest ago are left out. */
const maxMarks = 200;

function stepKind(before: Development | null, after: Development): CardMarkKind {
  if (!before) return "new";
  const ends =
    groupOf(after.stage, after.effect) === "ended" && groupOf(before.stage, before.effect) !== "ended";
  if (ends) return "ended";
  if (setbackAt(before, after)?.kind === "reopened") return "reopened";
  if (changesState(before, after)) return "moved";
  return after.contested && !before.contested ? "newly_contested" : "reworded";
}

/** How one change altered a card; null where the card does not show it. */
function kindOf(
  change: PublishedChange,
  issue: Issue,
  addedAt: ReadonlyMap<string, number>,
): CardMarkKind | null {
  const { action, kind, before, after } = change;
  if (action === "withdrawn") return change.type === "development" ? "corrected" : null;
  if (change.type === "issue")
    return action === "changed" ? (kind === "correction" ? "corrected" : "reworded") : "new";
  if (action === "changed") {
    if (kind === "correction") return "corrected";
    return before?.stage !== after?.stage || before?.effect !== after?.effect ? "moved" : "reworded";
  }
  const order = developmentsInOrder(issue);
  const place = order.findIndex(({ id }) => id === change.id);
  const development = order[place];
  if (!development) return null;
  // A development inserted before ones already published describes the past and moves nothing.
  const isLate = order
    .slice(place + 1)
    .some(({ id }) => (addedAt.get(id) ?? 0) < change.recordedAt.getTime());
  return isLate ? "reworded" : stepKind(order[place - 1] ?? null, development);
}

/**
 * One mark for each issue whose card changed after this site's first publication, last changed first.
 * A development counts from its publication, or from its earliest instant where it was published ahead.
 * @param changes every published change, the newest first.
 */
export function cardMarks(
  issues: readonly Issue[],
  changes: readonly PublishedChange[],
  now: Date,
): CardMark[] {
  const byId = new Map(issues.map((issue) => [issue.id, issue]));
  const firstPublishedAt = changes.at(-1)?.recordedAt.getTime() ?? 0;
  const addedAt = new Map(
    changes
      .filter(({ action }) => action === "added")
      .map(({ id, recordedAt }) => [id, recordedAt.getTime()]),
  );
  const marks = new Map<string, Map<CardMarkKind, number>>();
  for (const change of changes) {
    if (
      change.recordedAt.getTime() === firstPublishedAt ||
      (change.type !== "issue" && change.type !== "development")
    )
      continue;
    const issueId = (change.after ?? change.before)?.[change.type === "issue" ? "id" : "issue"];
    const issue = typeof issueId === "string" ? byId.get(issueId) : undefined;
    const kind = issue && kindOf(change, issue, addedAt);
    // An issue that has left the board has no card.
    if (
      !issue ||
      !kind ||
      !issue.developments.some(({ date }) => hasHappened(date, { kind: "now", at: now }))
    )
      continue;
    const development = issue.developments.find(({ id }) => id === change.id);
    if (development && !hasHappened(development.date, { kind: "now", at: now })) continue;
    const at = Math.max(
      change.recordedAt.getTime(),
      development ? earliestInstant(development.date).getTime() : 0,
    );
    const last = marks.get(issue.id) ?? new Map<CardMarkKind, number>();
    marks.set(issue.id, last.set(kind, Math.max(last.get(kind) ?? 0, at)));
  }
  const newest = (last: Map<CardMarkKind, number>) => Math.max(...last.values());
  return [...marks]
    .sort(([, a], [, b]) => newest(b) - newest(a))
    .slice(0, maxMarks)
    .map(([issue, last]) => ({ issue, last: [...last] }));
}
