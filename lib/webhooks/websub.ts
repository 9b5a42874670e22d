/** Tells a WebSub hub which feeds have new entries. */
import type { ChangeScope } from "@/lib/domain/changes/change-scope";
import { issuesOf, officialsOf, type PublishedChange } from "@/lib/domain/changes/published-change";
import { locales } from "@/lib/domain/record/record";
import type { Database } from "@/lib/db/connection/client";
import { hubCursor, moveHubCursor } from "@/lib/db/webhooks/deliveries";
import { feedFilter } from "@/lib/export/feed/feed-scope";
import { feedAddress, feedFormats, type FeedScope } from "@/lib/format/addresses/feed-addresses";
import { NoAnswer, postPublic } from "@/lib/links/public-request";
import { log } from "@/lib/log";

type Changes = readonly PublishedChange[];

function feedsOf({ type, before, after }: PublishedChange): FeedScope[] {
  const texts = [before, after].filter((text) => text !== null);
  const ids = (of: "issue" | "official", read: typeof issuesOf) =>
    [...new Set(texts.flatMap((text) => read(type, text)))].map((id) => ({ of, id }));
  return [
    { of: "changes" },
    { of: "corrections" },
    { of: "rates" },
    ...ids("issue", issuesOf),
    ...ids("official", officialsOf),
  ];
}

/** The whole addresses of the feeds that got an entry after revision `from`, each once. */
function changedFeeds(changes: Changes, from: number, siteUrl: string): string[] {
  const has = (scope: ChangeScope, change: PublishedChange) => feedFilter(scope, changes)(change);
  const addresses = changes
    .filter(({ seq }) => seq > from)
    .flatMap((change) => feedsOf(change).filter((scope) => has(scope, change)))
    .flatMap((scope) =>
      feedFormats.flatMap((format) =>
        locales.map((locale) => `${siteUrl}${feedAddress(scope, format, locale)}`),
      ),
    );
  return [...new Set(addresses)];
}

const topicsPerRequest = 50;

/** The hub is the operator's choice and may be on a private network. */
async function publish(hub: string, siteUrl: string, topics: readonly string[]): Promise<string | null> {
  const body = new URLSearchParams([
    ["hub.mode", "publish"],
    ...topics.map((topic) => ["hub.url", topic]),
  ]).toString();
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  try {
    const status = await postPublic(
      new URL(hub),
      { headers, body },
      ({ statusCode = 0 }) => Promise.resolve(statusCode),
      { allowPrivate: true, siteUrl },
    );
    return status >= 200 && status < 300 ? null : String(status);
  } catch (error) {
    if (error instanceof NoAnswer) return "no answer";
    throw error;
  }
}

/**
 * Tells `hub` of the feeds that have new entries since it was told last. False where it did not take it: it is
 * told again later. To be told twice does it no harm.
 */
export async function notifyHub(
  hub: string,
  changes: Changes,
  siteUrl: string,
  database: Database,
): Promise<boolean> {
  const newest = changes[0]?.seq ?? 0;
  const from = await hubCursor(database);
  if (newest <= from) return true;
  const topics = changedFeeds(changes, from, siteUrl);
  for (let start = 0; start < topics.length; start += topicsPerRequest) {
    const failure = await publish(hub, siteUrl, topics.slice(start, start + topicsPerRequest));
    if (failure === null) continue;
    log.warn({ code: failure }, "The WebSub hub did not take the new entries");
    return false;
  }
  await moveHubCursor(newest, database);
  return true;
}
