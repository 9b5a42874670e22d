/** How did the card of each issue last change on this site, so that a browser can mark what its reader has not seen? */
import { hasHappened } from "@/lib/domain/time/as-of";
import type { CardMark, CardMarkKind } from "./card-marks";
import { changesState, developmentsInOrder, setbackAt } from "@/lib/domain/status/history";
import { earliestInstant } from "@/lib/domain/time/partial-date";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import type { Development, Issue } from "@/lib/domain/record/record";
import { groupOf } from "@/lib/domain/status/status";

/** More would weigh more than the board; those that changed longest ago are left out. */
const mostMarks = 200;

function stepKind(before: Development | null, after: Development): CardMarkKind {
  if (!before) return "new";
  const ends = groupOf(after.stage, after.effect) === "ended" && groupOf(before.stage, before.effect) !== "ended";
  if (ends) return "ended";
  if (setbackAt(before, after)?.kind === "reopened") return "reopened";
  if (changesState(before, after)) return "moved";
  return after.contested && !before.contested ? "newly_contested" : "reworded";
}

/** What one change did to a card; null where nothing of it shows there. */
function kindOf(change: PublishedChange, issue: Issue, addedAt: ReadonlyMap<string, number>): CardMarkKind | null {
  const { action, kind, before, after } = change;
  if (action === "withdrawn") return change.type === "development" ? "corrected" : null;
  if (change.type === "issue") return action === "changed" ? (kind === "correction" ? "corrected" : "reworded") : "new";
  if (action === "changed") {
    if (kind === "correction") return "corrected";
    return before?.stage !== after?.stage || before?.effect !== after?.effect ? "moved" : "reworded";
  }
  const order = developmentsInOrder(issue);
  const place = order.findIndex(({ id }) => id === change.id);
  const development = order[place];
  if (!development) return null;
  // What is put in before what was known already tells of the past and moves nothing.
  const isLate = order.slice(place + 1).some(({ id }) => (addedAt.get(id) ?? 0) < change.recordedAt.getTime());
  return isLate ? "reworded" : stepKind(order[place - 1] ?? null, development);
}

/**
 * One mark for every issue whose card changed after this site's first publication, the one that changed last first.
 * A development counts from when it was published, one published ahead from when it may have begun.
 * @param changes every published change, the newest first.
 */
export function cardMarks(issues: readonly Issue[], changes: readonly PublishedChange[], now: Date): CardMark[] {
  const byId = new Map(issues.map((issue) => [issue.id, issue]));
  const began = changes.at(-1)?.recordedAt.getTime() ?? 0;
  const addedAt = new Map(changes.filter(({ action }) => action === "added").map(({ id, recordedAt }) => [id, recordedAt.getTime()]));
  const marks = new Map<string, Map<CardMarkKind, number>>();
  for (const change of changes) {
    if (change.recordedAt.getTime() === began || (change.type !== "issue" && change.type !== "development")) continue;
    const named = (change.after ?? change.before)?.[change.type === "issue" ? "id" : "issue"];
    const issue = typeof named === "string" ? byId.get(named) : undefined;
    const kind = issue && kindOf(change, issue, addedAt);
    // Of an issue that has left the board no card can be marked.
    if (!issue || !kind || !issue.developments.some(({ date }) => hasHappened(date, { kind: "now", at: now }))) continue;
    const development = issue.developments.find(({ id }) => id === change.id);
    if (development && !hasHappened(development.date, { kind: "now", at: now })) continue;
    const at = Math.max(change.recordedAt.getTime(), development ? earliestInstant(development.date).getTime() : 0);
    const last = marks.get(issue.id) ?? new Map<CardMarkKind, number>();
    marks.set(issue.id, last.set(kind, Math.max(last.get(kind) ?? 0, at)));
  }
  const newest = (last: Map<CardMarkKind, number>) => Math.max(...last.values());
  return [...marks]
    .sort(([, a], [, b]) => newest(b) - newest(a))
    .slice(0, mostMarks)
    .map(([issue, last]) => ({ issue, last: [...last] }));
}
