/** Tracks the composition of text, such as of Korean syllables, and defers work until it is over. */
import { use, useState, useSyncExternalStore } from "react";
import { isCompositionKey } from "./is-composing";

/** The current composition in a control, resolved when it is over; null if there is none. */
let current: { over: Promise<void>; end: () => void } | null = null;
const listeners = new Set<() => void>();

function begin(): void {
  if (current) return;
  let end = () => {};
  const over = new Promise<void>((resolve) => (end = resolve));
  current = { over, end };
  for (const listener of listeners) listener();
}

function finish(): void {
  if (!current) return;
  // The key that ends a syllable may begin the next one.
  setTimeout(current.end);
  current = null;
  for (const listener of listeners) listener();
}

if (typeof document !== "undefined") {
  document.addEventListener("compositionstart", begin, { capture: true });
  document.addEventListener("compositionend", finish, { capture: true });
  // A control that is removed or loses the focus may never fire `compositionend`.
  for (const type of ["focusin", "focusout"]) document.addEventListener(type, finish, { capture: true });
  document.addEventListener("keydown", (event) => isCompositionKey(event) || finish(), { capture: true });
}

const currentEnd = () => current?.over ?? null;

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Resolves when no text is being composed. */
export async function waitForComposition(): Promise<void> {
  while (current) await current.over;
}

/**
 * Defers the mounting of a component in a transition while text is being composed: the current page stays
 * until then. A control that is mounted anew ends its composition, and the next key repeats the composed
 * text.
 */
export function useMountAfterComposition(): void {
  // Read from a store, so that a composition that begins during rendering defers the commit.
  const now = useSyncExternalStore(subscribe, currentEnd, () => null);
  const [before] = useState(now);
  if (before) use(before);
}
