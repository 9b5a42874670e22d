/** Who has a record open now? Kept in memory: it is forgotten with the server, and nobody's work depends on it. */
import type { RecordKey } from "@/lib/domain/record/record-document";

type Seen = { accountId: string; name: string; isUnsaved: boolean; at: number };
export type Other = { name: string; isUnsaved: boolean; isMe: boolean };

/** A window that says nothing for this long is closed. */
const silentMs = 25_000;
const mostWindows = 1_000;

declare global {
  var talksPresence: Map<string, Map<string, Seen>> | undefined;
}

const windowsOf = (): Map<string, Map<string, Seen>> => (globalThis.talksPresence ??= new Map());

/** Notes that a window has the record open, or has left it; answers with the other windows. */
export function notePresence(
  key: RecordKey,
  { tab, isLeaving, ...seen }: { tab: string; accountId: string; name: string; isUnsaved: boolean; isLeaving: boolean },
  now: Date,
): Other[] {
  const all = windowsOf();
  const place = `${key.type}/${key.id}`;
  const windows = all.get(place) ?? new Map<string, Seen>();
  windows.delete(tab);
  // Seen later than now is a window from before the clock was set back.
  for (const [known, { at }] of windows) if (Math.abs(now.getTime() - at) > silentMs) windows.delete(known);
  if (!isLeaving && windows.size < mostWindows) windows.set(tab, { ...seen, at: now.getTime() });
  all.delete(place);
  if (windows.size > 0) all.set(place, windows);
  // The record that was noted longest ago is the first.
  for (const oldest of all.keys()) {
    if (all.size <= mostWindows) break;
    all.delete(oldest);
  }
  return [...windows].flatMap(([known, { accountId, name, isUnsaved }]) =>
    known === tab ? [] : [{ name, isUnsaved, isMe: accountId === seen.accountId }],
  );
}
