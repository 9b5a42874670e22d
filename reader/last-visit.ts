/** Stores in the browser, and nowhere else, when the reader last visited. */

/** Pages opened at shorter intervals are one visit. */
const visitGapMs = 30 * 60_000;
const storageKey = "visit";

/** `openedAt` is by the reader's clock; `made` and `before` are times of pages, by the server's clock. */
type Kept = { openedAt: number; made: number; before: number | null };

let known: { before: number | null } | null = null;

function isTime(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value > 0;
}

function keptOf(text: string | null): Kept | null {
  const value: unknown = JSON.parse(text ?? "null");
  if (typeof value !== "object" || value === null || !("openedAt" in value && "made" in value && "before" in value)) return null;
  const { openedAt, made, before } = value;
  return isTime(openedAt) && isTime(made) ? { openedAt, made, before: isTime(before) ? before : null } : null;
}

/** The state to store when a page made at `made` is opened at `now`: a new visit begins after a long enough gap. */
export function nextVisit(kept: Kept | null, made: number, now: number): Kept {
  if (!kept) return { openedAt: now, made, before: null };
  const isNew = Math.abs(now - kept.openedAt) > visitGapMs;
  // A page from the browser's cache can be older than one seen since.
  return { openedAt: now, made: Math.max(kept.made, made), before: isNew ? kept.made : kept.before };
}

/**
 * When the last page of the previous visit was made, in milliseconds; null on a first visit, and if the
 * browser stores nothing. Reading it records the current visit, once per page.
 */
export function lastVisit(made: number): number | null {
  if (known) return known.before;
  known = { before: null };
  try {
    const next = nextVisit(keptOf(localStorage.getItem(storageKey)), made, Date.now());
    localStorage.setItem(storageKey, JSON.stringify(next));
    known = { before: next.before };
  } catch {
    // Storage can be disabled or have other content: then there is no previous visit.
  }
  return known.before;
}
