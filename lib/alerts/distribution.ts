/** Decides which new publications concern which subscribers, by the rules of the feeds. */
import type { ChangeScope } from "@/lib/domain/changes/change-scope";
import { publicationsOf } from "@/lib/domain/changes/publications";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import type { Distribution } from "@/lib/db/alerts/outbox";
import type { Follow } from "@/lib/db/alerts/subscribers";
import { feedFilter } from "@/lib/export/feed/feed-scope";
import { scopeText } from "@/lib/format/addresses/follow-addresses";

/**
 * `changes`: all, the newest first. Each scope is compared with the new changes once, however many follow it
 * and however often this decides.
 */
export function distributionOf(changes: readonly PublishedChange[]): Distribution {
  const matches = new Map<string, ReadonlySet<number>>();
  const newest = changes[0]?.seq ?? 0;

  function matching(scope: ChangeScope, added: readonly PublishedChange[], from: number) {
    const key = `${from} ${scopeText(scope)}`;
    const known = matches.get(key);
    if (known) return known;
    const found = new Set(added.filter(feedFilter(scope, changes)).map(({ seq }) => seq));
    matches.set(key, found);
    return found;
  }

  return (from, subscribers) => {
    if (newest <= from) return null;
    const added = changes.filter(({ seq }) => seq > from).toReversed();
    const isTold = (follows: readonly Follow[]) => (change: PublishedChange) =>
      follows.some(
        ({ scope, afterRevision }) =>
          afterRevision !== null &&
          change.seq > afterRevision &&
          matching(scope, added, from).has(change.seq),
      );
    return {
      until: newest,
      publications: new Map(
        subscribers.map(({ id, follows }) => [
          id,
          publicationsOf(added.filter(isTold(follows))).map((told) => told.map(({ seq }) => seq)),
        ]),
      ),
    };
  };
}
