/** Stores in the browser, and nowhere else, when the reader last visited. */

/** Pages opened at shorter intervals are one visit. */
const visitGapMs = 30 * 60_000;
const storageKey = "visit";

/** `openedAt` is by the reader's clock; `made` and `before` are times of pages, by the server's clock. */
type StoredVisit = { openedAt: number; made: number; before: number | null };

let cached: { before: number | null } | null = null;

function isTime(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value > 0;
}

function parseVisit(text: string | null): StoredVisit | null {
  const value: unknown = JSON.parse(text ?? "null");
  if (
    typeof value !== "object" ||
    value === null ||
    !("openedAt" in value && "made" in value && "before" in value)
  )
    return null;
  const { openedAt, made, before } = value;
  return isTime(openedAt) && isTime(made) ? { openedAt, made, before: isTime(before) ? before : null } : null;
}

/**
 * The state to store when a page made at `made` is opened at `now`: a new visit begins after a long enough
 * gap.
 */
export function nextVisit(stored: StoredVisit | null, made: number, now: number): StoredVisit {
  if (!stored) return { openedAt: now, made, before: null };
  const isNew = Math.abs(now - stored.openedAt) > visitGapMs;
  // A page from the browser's cache can be older than one seen since.
  return { openedAt: now, made: Math.max(stored.made, made), before: isNew ? stored.made : stored.before };
}

/**
 * When the last page of the previous visit was made, in milliseconds; null on a first visit, and if the
 * browser stores nothing. Reading it records the current visit, once per page.
 */
export function lastVisit(made: number): number | null {
  if (cached) return cached.before;
  cached = { before: null };
  try {
    const next = nextVisit(parseVisit(localStorage.getItem(storageKey)), made, Date.now());
    localStorage.setItem(storageKey, JSON.stringify(next));
    cached = { before: next.before };
  } catch {
    // Storage can be disabled or have other content: then there is no previous visit.
  }
  return cached.before;
}
