/** Is text being composed, as Korean is syllable by syllable, and when is that over? */
import { use, useState, useSyncExternalStore } from "react";
import { isPartOfComposition } from "./is-composing";

/** The composition under way in a control: resolved when it is over; null where there is none. */
let underWay: { over: Promise<void>; end: () => void } | null = null;
const listeners = new Set<() => void>();

function begin(): void {
  if (underWay) return;
  let end = () => {};
  const over = new Promise<void>((resolve) => (end = resolve));
  underWay = { over, end };
  for (const listener of listeners) listener();
}

function finish(): void {
  if (!underWay) return;
  // The key that ends a syllable may begin the next one.
  setTimeout(underWay.end);
  underWay = null;
  for (const listener of listeners) listener();
}

if (typeof document !== "undefined") {
  document.addEventListener("compositionstart", begin, { capture: true });
  document.addEventListener("compositionend", finish, { capture: true });
  // A control that is taken away or left may never say that its composition has ended.
  for (const type of ["focusin", "focusout"]) document.addEventListener(type, finish, { capture: true });
  document.addEventListener("keydown", (event) => isPartOfComposition(event) || finish(), { capture: true });
}

const overNow = () => underWay?.over ?? null;

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Waits until nothing is being composed. */
export async function compositionOver(): Promise<void> {
  while (underWay) await underWay.over;
}

/**
 * Keeps a component that is about to be mounted in a transition from being shown while something is composed: what
 * stands on the page stays until then. A control that is drawn anew ends its composition, and what was composed
 * is typed once more by the next key.
 */
export function useMountAfterComposition(): void {
  // Read from a store, so that a composition that begins while the page is being drawn is noticed before it is shown.
  const now = useSyncExternalStore(subscribe, overNow, () => null);
  const [before] = useState(now);
  if (before) use(before);
}
