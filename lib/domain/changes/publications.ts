/** Groups changes by the command that published them. */
import type { PublishedChange } from "./published-change";

/** What one command publishes has one time. In the order of `changes`. */
export function publicationsOf(changes: readonly PublishedChange[]): PublishedChange[][] {
  const byTime = new Map<number, PublishedChange[]>();
  for (const change of changes) {
    const time = change.recordedAt.getTime();
    byTime.set(time, [...(byTime.get(time) ?? []), change]);
  }
  return [...byTime.values()];
}
