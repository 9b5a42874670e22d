/** Tracks in memory which editors have a record open. */
import type { RecordKey } from "@/lib/domain/record/record-document";

type Seen = { accountId: string; name: string; isUnsaved: boolean; at: number };
export type Other = { name: string; isUnsaved: boolean; isMe: boolean };

/** A window without a request for this long counts as closed. */
const timeoutMs = 25_000;
const maxWindows = 1_000;

declare global {
  var talksPresence: Map<string, Map<string, Seen>> | undefined;
}

const windowsOf = (): Map<string, Map<string, Seen>> => (globalThis.talksPresence ??= new Map());

/** Records that a window has the record open, or has closed it, and returns the other windows. */
export function updatePresence(
  key: RecordKey,
  { tab, isLeaving, ...seen }: { tab: string; accountId: string; name: string; isUnsaved: boolean; isLeaving: boolean },
  now: Date,
): Other[] {
  const all = windowsOf();
  const place = `${key.type}/${key.id}`;
  const windows = all.get(place) ?? new Map<string, Seen>();
  windows.delete(tab);
  // A time in the future is from before the clock was set back.
  for (const [other, { at }] of windows) if (Math.abs(now.getTime() - at) > timeoutMs) windows.delete(other);
  if (!isLeaving && windows.size < maxWindows) windows.set(tab, { ...seen, at: now.getTime() });
  all.delete(place);
  if (windows.size > 0) all.set(place, windows);
  // Map order: the least recently updated record is first.
  for (const oldest of all.keys()) {
    if (all.size <= maxWindows) break;
    all.delete(oldest);
  }
  return [...windows].flatMap(([other, { accountId, name, isUnsaved }]) =>
    other === tab ? [] : [{ name, isUnsaved, isMe: accountId === seen.accountId }],
  );
}
