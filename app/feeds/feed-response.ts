/** What every feed is answered from: the published changes, the language asked for, and the page of them. */
import { changesMeant, isKnownScope, titleOfScope } from "@/app/feeds/feed-scope";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import { contextOf } from "@/lib/domain/changes/change-context";
import { pageOfChanges } from "@/lib/domain/changes/changes-page";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import type { Locale } from "@/lib/domain/record/record";
import { env } from "@/lib/env";
import { writeAtomFeed, writeJsonFeed } from "@/lib/export/feed/feed";
import { fileAnswer, type MadeFile, plainAnswer } from "@/lib/export/file-answer";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { feedAddress, type FeedFormat, feedFormats, feedMediaTypes, type FeedScope } from "@/lib/format/addresses/feed-addresses";
import { fillMessage } from "@/lib/format/fill-words";
import { answer } from "@/lib/http/answer-context";
import { messagesOf } from "@/lib/messages/catalogue";
import { type FeedProblem, parseFeedChoice } from "@/lib/schemas/addresses/feed-address";
import { searchQuery } from "@/lib/schemas/addresses/search-address";

/** Entries on a page of a feed. */
const entriesOnPage = 50;

function alternateOf(scope: FeedScope, locale: Locale): string {
  if (scope.of === "search") return `${addressOf({ page: "search" }, locale, null)}${searchQuery(scope)}`;
  return addressOf("id" in scope ? { page: scope.of, id: scope.id } : { page: scope.of }, locale, null);
}

/** When the list last grew; for none, when the record began, which stays so. */
function updatedAt(shown: readonly PublishedChange[], changes: readonly PublishedChange[]): Date {
  return (shown[0] ?? changes.at(-1))?.recordedAt ?? new Date(0);
}

/** A page of a feed as a file; null for an issue or official that readers never had. */
export async function feedFile(
  scope: FeedScope,
  format: FeedFormat,
  locale: Locale,
  before: number | null,
  database: Database = processDatabase(),
): Promise<MadeFile | null> {
  const changes = await readPublishedChanges(database);
  if (!isKnownScope(scope, changes)) return null;
  const page = pageOfChanges(changes, before, entriesOnPage, changesMeant(scope, changes));
  const updated = updatedAt(page.shown, changes);
  const write = format === "atom" ? writeAtomFeed : writeJsonFeed;
  const text = write({
    title: titleOfScope(scope, changes, locale),
    about: messagesOf(locale).feeds.about[scope.of],
    address: feedAddress(scope, format, locale),
    self: feedAddress(scope, format, locale, before),
    next: page.before === null ? null : feedAddress(scope, format, locale, page.before),
    alternate: alternateOf(scope, locale),
    entries: page.shown.map((change) => ({ change, context: contextOf(changes, change) })),
    updated,
    locale,
    siteUrl: env.SITE_URL,
  });
  return { text, mediaType: `${feedMediaTypes[format]}; charset=utf-8`, lastModified: updated };
}

/** Names the parameter, what it was, and what is allowed. */
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

/** Answers with a page of a feed; what is unknown is not found, a value that is not allowed is refused. */
export async function feedAnswer(request: Request, format: FeedFormat, scope: FeedScope): Promise<Response> {
  const { choice, problem } = parseFeedChoice(new URL(request.url).searchParams);
  const { locale, before } = choice;
  if (problem) return refusedFeed(problem, locale);
  answer.freshUntil(null);
  const made = await feedFile(scope, format, locale, before);
  return made ? fileAnswer(made) : plainAnswer(404, "Not found");
}

/** The name and the format in `{name}.atom` or `{name}.json`; null for another file. */
export function feedName(file: string): { name: string; format: FeedFormat } | null {
  const [, name, ending] = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.([a-z]+)$/.exec(file) ?? [];
  const format = feedFormats.find((known) => known === ending);
  return name !== undefined && format ? { name, format } : null;
}
