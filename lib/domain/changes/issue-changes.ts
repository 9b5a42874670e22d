/** The changes of each issue between two times. */
import { type AsOf, asOfInstant } from "@/lib/domain/time/as-of";
import { changesState, type Setback, setbackAt } from "@/lib/domain/status/history";
import type { Development, Issue } from "@/lib/domain/record/record";
import { type Standing, standingOf } from "@/lib/domain/status/standing";
import { isReopening } from "@/lib/domain/status/status";

export const issueChangeKinds = ["new", "ended", "reopened", "moved", "newly_contested", "reworded"] as const;
export type ChangeKind = (typeof issueChangeKinds)[number];

export type Change = {
  /** The first that applies, in the order of `issueChangeKinds`. */
  kind: ChangeKind;
  issue: Issue;
  before: Standing | null;
  after: Standing;
  /** The developments in between, in date order. */
  developments: Development[];
  /** The setbacks in between, in date order. */
  setbacks: Setback[];
  /** A setback moved it to a group further left, even if it has advanced since. */
  reopened: boolean;
  /** Stage or effect changed in between, even if it changed back. */
  moved: boolean;
  ended: boolean;
  newlyContested: boolean;
};

function kindOf(change: Omit<Change, "kind">): ChangeKind {
  const { before, after } = change;
  if (!before) return "new";
  if (change.ended) return "ended";
  if (isReopening(before.group, after.group)) return "reopened";
  if (change.moved) return "moved";
  return change.newlyContested ? "newly_contested" : "reworded";
}

function changeOf(issue: Issue, before: Standing | null, after: Standing): Change {
  const seen = new Set(before?.history);
  const steps = after.history.flatMap((development, index) => {
    const previous = after.history[index - 1];
    return previous && !seen.has(development) ? [[previous, development] as const] : [];
  });
  const setbacks = steps.flatMap(([from, to]) => setbackAt(from, to) ?? []);
  const change = {
    issue,
    before,
    after,
    developments: after.history.filter((development) => !seen.has(development)),
    setbacks,
    reopened: setbacks.some(({ kind }) => kind === "reopened"),
    moved: steps.some(([from, to]) => changesState(from, to)),
    ended: after.group === "ended" && before?.group !== "ended",
    newlyContested: after.contested && !before?.contested,
  };
  return { ...change, kind: kindOf(change) };
}

/**
 * One change for each issue that has more developments at `to` than at `from`, in record order. Empty where
 * `to` is not later than `from`.
 */
export function changesBetween(issues: readonly Issue[], from: AsOf, to: AsOf): Change[] {
  if (asOfInstant(to) <= asOfInstant(from)) return [];
  return issues.flatMap((issue, index) => {
    const before = standingOf(issue, index + 1, from);
    const after = standingOf(issue, index + 1, to);
    // The present counts what may have begun, a past day only what is certain, so `before` can have more than
    // `after`.
    if (!after || after.history.length <= (before?.history.length ?? 0)) return [];
    return [changeOf(issue, before, after)];
  });
}
