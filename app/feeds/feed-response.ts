/** Answers requests for feeds from the published changes. */
import { feedFilter, isKnownScope, titleOfScope } from "@/app/feeds/feed-scope";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import { changeContextOf } from "@/lib/domain/changes/change-context";
import { changesPageOf } from "@/lib/domain/changes/changes-page";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import type { Locale } from "@/lib/domain/record/record";
import { env } from "@/lib/env";
import { writeAtomFeed, writeJsonFeed } from "@/lib/export/feed/feed";
import { fileAnswer, type GeneratedFile, plainAnswer } from "@/lib/export/file-answer";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { feedAddress, type FeedFormat, feedFormats, feedMediaTypes, type FeedScope } from "@/lib/format/addresses/feed-addresses";
import { fillMessage } from "@/lib/format/fill-message";
import { answer } from "@/lib/http/answer-context";
import { messagesOf } from "@/lib/messages/catalogue";
import { type FeedProblem, parseFeedChoice } from "@/lib/schemas/addresses/feed-address";
import { searchQuery } from "@/lib/schemas/addresses/search-address";

const entriesPerPage = 50;

function alternateOf(scope: FeedScope, locale: Locale): string {
  if (scope.of === "search") return `${addressOf({ page: "search" }, locale, null)}${searchQuery(scope)}`;
  return addressOf("id" in scope ? { page: scope.of, id: scope.id } : { page: scope.of }, locale, null);
}

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
  const write = format === "atom" ? writeAtomFeed : writeJsonFeed;
  const text = write({
    title: titleOfScope(scope, changes, locale),
    about: messagesOf(locale).feeds.about[scope.of],
    address: feedAddress(scope, format, locale),
    self: feedAddress(scope, format, locale, before),
    next: page.before === null ? null : feedAddress(scope, format, locale, page.before),
    alternate: alternateOf(scope, locale),
    entries: page.shown.map((change) => ({ change, context: changeContextOf(changes, change) })),
    updated,
    locale,
    siteUrl: env.SITE_URL,
  });
  return { text, mediaType: `${feedMediaTypes[format]}; charset=utf-8`, lastModified: updated };
}

/** 400, with the invalid parameter, its value, and the allowed values. */
export function refusedFeed(problem: FeedProblem, locale: Locale): Response {
  const { refused } = messagesOf(locale).feeds;
  switch (problem.parameter) {
    case "q":
      return plainAnswer(400, problem.length === 0 ? refused.q : fillMessage(refused.long, { count: String(problem.length), most: String(problem.most) }));
    case "before":
      return plainAnswer(400, fillMessage(refused.before, { value: problem.value.slice(0, 40) }));
    case "lang":
    case "kind":
      return plainAnswer(400, fillMessage(refused[problem.parameter], { value: problem.value.slice(0, 40), allowed: problem.allowed.join(", ") }));
  }
}

/** 404 for an unknown scope, 400 for an invalid parameter. */
export async function feedAnswer(request: Request, format: FeedFormat, scope: FeedScope): Promise<Response> {
  const { choice, problem } = parseFeedChoice(new URL(request.url).searchParams);
  const { locale, before } = choice;
  if (problem) return refusedFeed(problem, locale);
  answer.freshUntil(null);
  const file = await feedFile(scope, format, locale, before);
  return file ? fileAnswer(file) : plainAnswer(404, "Not found");
}

/** Parses `{name}.atom` or `{name}.json`; null for another file. */
export function feedName(file: string): { name: string; format: FeedFormat } | null {
  const [, name, ending] = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.([a-z]+)$/.exec(file) ?? [];
  const format = feedFormats.find((known) => known === ending);
  return name !== undefined && format ? { name, format } : null;
}
