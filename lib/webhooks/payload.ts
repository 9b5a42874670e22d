/** Writes the JSON that webhooks are sent. */
import { changeContextOf } from "@/lib/domain/changes/change-context";
import { publicationsOf } from "@/lib/domain/changes/publications";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import { locales } from "@/lib/domain/record/record";
import type { WebhookDistribution } from "@/lib/db/webhooks/deliveries";
import { feedFilter } from "@/lib/export/feed/feed-scope";
import { recordAddress } from "@/lib/format/addresses/record-address";
import { formatChangeSentence } from "@/lib/format/changes/change-sentence";
import { formatReason } from "@/lib/format/reason";

type Changes = readonly PublishedChange[];

/** Like an item of the JSON feed, with the text before and after. */
function changeFields(change: PublishedChange, changes: Changes, siteUrl: string) {
  const { seq, type, id, version, kind, action, recordedAt, before, after } = change;
  const context = changeContextOf(changes, change);
  const inLanguages = (write: (locale: (typeof locales)[number]) => string) =>
    Object.fromEntries(locales.map((locale) => [locale, write(locale)]));
  return {
    seq,
    type,
    id,
    version,
    kind,
    action,
    recordedAt: recordedAt.toISOString(),
    reason: inLanguages((locale) => formatReason(change, locale)),
    sentence: inLanguages((locale) => formatChangeSentence(change, context, locale)),
    permalink: after === null ? null : `${siteUrl}/r/${seq}`,
    page: inLanguages(
      (locale) => `${siteUrl}${recordAddress({ ...change, document: after ?? before ?? {} }, locale)}`,
    ),
    before,
    after,
  };
}

/** `timestamp`: when it was published, the same in each try. */
function publicationBody(published: Changes, changes: Changes, siteUrl: string): string {
  return JSON.stringify({
    type: "changes.published",
    timestamp: published[0]?.recordedAt.toISOString(),
    data: { changes: published.map((change) => changeFields(change, changes, siteUrl)) },
  });
}

export function testBody(at: Date, siteUrl: string): string {
  return JSON.stringify({
    type: "test",
    timestamp: at.toISOString(),
    data: { message: "This is a test, sent by an admin of the desk.", site: siteUrl },
  });
}

/** `changes`: all, the newest first. What is announced in feeds is told, all of one command in one delivery. */
export function webhookDistributionOf(changes: Changes, siteUrl: string): WebhookDistribution {
  return (from) => {
    const isTold = feedFilter({ of: "changes" }, changes);
    const added = changes.filter((change) => change.seq > from && isTold(change)).toReversed();
    return publicationsOf(added).map((published) => ({
      lastRevision: Math.max(...published.map(({ seq }) => seq)),
      body: publicationBody(published, changes, siteUrl),
    }));
  };
}
