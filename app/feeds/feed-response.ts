/** Answers requests for feeds from the published changes. */
import { feedFilter, isKnownScope, titleOfScope } from "@/lib/export/feed/feed-scope";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { changeContextOf } from "@/lib/domain/changes/change-context";
import { changesPageOf } from "@/lib/domain/changes/changes-page";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import type { Locale } from "@/lib/domain/record/record";
import { env } from "@/lib/env";
import { type FeedFile, writeAtomFeed, writeJsonFeed, writeRssFeed } from "@/lib/export/feed/feed";
import { writeOpml } from "@/lib/export/feed/feed-list";
import { fileResponse, type GeneratedFile, plainResponse } from "@/lib/export/file-response";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import {
  feedAddress,
  type FeedFormat,
  feedFormats,
  feedMediaTypes,
  type FeedScope,
} from "@/lib/format/addresses/feed-addresses";
import { responseContext } from "@/lib/http/response-context";
import { translatorOf } from "@/lib/messages/translator";
import { type FeedProblem, parseFeedChoice } from "@/lib/schemas/addresses/feed-address";
import { searchQuery } from "@/lib/schemas/addresses/search-address";

const entriesPerPage = 50;

const writers: Record<FeedFormat, (file: FeedFile) => string> = {
  atom: writeAtomFeed,
  rss: writeRssFeed,
  json: writeJsonFeed,
};

function alternateOf(scope: FeedScope, locale: Locale): string {
  if (scope.of === "search") return `${addressOf({ page: "search" }, locale, null)}${searchQuery(scope)}`;
  return addressOf("id" in scope ? { page: scope.of, id: scope.id } : { page: scope.of }, locale, null);
}

/** The hub gets no feeds of searches, of which there is no limit, and later pages never change. */
const hubOf = (scope: FeedScope, before: number | null) =>
  scope.of === "search" || before !== null ? null : (env.WEBSUB_HUB ?? null);

/** The time of the newest entry; for an empty feed that of the first change, which is constant. */
function updatedAt(shown: readonly PublishedChange[], changes: readonly PublishedChange[]): Date {
  return (shown[0] ?? changes.at(-1))?.recordedAt ?? new Date(0);
}

/** Null for an issue or official that was never published. */
export async function feedFile(
  scope: FeedScope,
  format: FeedFormat,
  locale: Locale,
  before: number | null,
  database: Database = processDatabase(),
): Promise<GeneratedFile | null> {
  const changes = await readPublishedChanges(database);
  if (!isKnownScope(scope, changes)) return null;
  const page = changesPageOf(changes, before, entriesPerPage, feedFilter(scope, changes));
  const updated = updatedAt(page.shown, changes);
  const text = writers[format]({
    title: titleOfScope(scope, changes, locale),
    about: translatorOf(locale)(`feeds.about.${scope.of}`),
    scope,
    address: feedAddress(scope, format, locale),
    self: feedAddress(scope, format, locale, before),
    next: page.before === null ? null : feedAddress(scope, format, locale, page.before),
    alternate: alternateOf(scope, locale),
    hub: hubOf(scope, before),
    entries: page.shown.map((change) => ({ change, context: changeContextOf(changes, change) })),
    updated,
    locale,
    siteUrl: env.SITE_URL,
  });
  return { text, mediaType: `${feedMediaTypes[format]}; charset=utf-8`, lastModified: updated };
}

/** 400, with the invalid parameter, its value, and the allowed values. */
export function refusedFeed(problem: FeedProblem, locale: Locale): Response {
  const t = translatorOf(locale);
  switch (problem.parameter) {
    case "q":
      return plainResponse(
        400,
        problem.length === 0
          ? t("feeds.refused.q")
          : t("feeds.refused.long", { count: problem.length, max: problem.max }),
      );
    case "before":
      return plainResponse(400, t("feeds.refused.before", { value: problem.value.slice(0, 40) }));
    case "lang":
    case "kind":
      return plainResponse(
        400,
        t(`feeds.refused.${problem.parameter}`, {
          value: problem.value.slice(0, 40),
          allowed: problem.allowed.join(", "),
        }),
      );
  }
}

/** 404 for an unknown scope, 400 for an invalid parameter. */
export async function feedResponse(
  request: Request,
  format: FeedFormat,
  scope: FeedScope,
): Promise<Response> {
  const { choice, problem } = parseFeedChoice(new URL(request.url).searchParams);
  const { locale, before } = choice;
  if (problem) return refusedFeed(problem, locale);
  responseContext.freshUntil(null);
  const file = await feedFile(scope, format, locale, before);
  return file ? fileResponse(file) : plainResponse(404, "Not found");
}

/** The list of all feeds; 400 for an unknown language. */
export async function opmlResponse(request: Request): Promise<Response> {
  const { choice, problem } = parseFeedChoice(new URL(request.url).searchParams);
  if (problem) return refusedFeed(problem, choice.locale);
  const record = await readPublishedRecord();
  responseContext.freshUntil(null);
  return fileResponse({
    text: writeOpml(record, record.changedAt, choice.locale, env.SITE_URL),
    mediaType: "text/x-opml; charset=utf-8",
    lastModified: record.changedAt,
  });
}

/** Parses `{name}.atom`, `.rss` or `.json`; null for another file. */
export function feedName(file: string): { name: string; format: FeedFormat } | null {
  const [, name, ending] = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.([a-z]+)$/.exec(file) ?? [];
  const format = feedFormats.find((known) => known === ending);
  return name !== undefined && format ? { name, format } : null;
}
