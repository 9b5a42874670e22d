/** Selects the changes of a feed or an alert, and writes the title of a feed. */
import type { ChangeScope } from "@/lib/domain/changes/change-scope";
import { type ChangeContext, changeContextOf, isAnnouncedInFeeds } from "@/lib/domain/changes/change-context";
import { isErratum } from "@/lib/domain/changes/corrections";
import { issuesOf, officialsOf, type PublishedChange } from "@/lib/domain/changes/published-change";
import type { Locale } from "@/lib/domain/record/record";
import type { PublicDocument } from "@/lib/domain/record/visibility";
import { recordName } from "@/lib/domain/record/record-names";
import { type SearchableText, matchesSearch } from "@/lib/domain/changes/search-match";
import { changeRows } from "@/lib/format/changes/change-rows";
import type { FeedScope } from "@/lib/format/addresses/feed-addresses";
import { translatorOf } from "@/lib/messages/translator";
import { parsePublicDocument } from "@/lib/schemas/record/public-document";

type Changes = readonly PublishedChange[];

const textsOf = ({ before, after }: PublishedChange): PublicDocument[] =>
  [before, after].filter((text) => text !== null);

const findables = new WeakMap<PublicDocument, SearchableText | null>();

/** The searchable form of a document; null where an old format no longer parses. */
function findableOf(
  change: PublishedChange,
  text: PublicDocument,
  { documentOf }: ChangeContext,
): SearchableText | null {
  const cached = findables.get(text);
  if (cached !== undefined) return cached;
  const record = parsePublicDocument(change.type, text);
  const issueText = record?.type === "development" ? documentOf("issue", record.document.issue) : null;
  const issue = issueText && parsePublicDocument("issue", issueText);
  const officials = officialsOf(change.type, text).flatMap((id) => {
    const official = documentOf("official", id);
    return (official && parsePublicDocument("official", official)?.document) ?? [];
  });
  const findable = record && { record, issue: issue?.document ?? null, officials };
  findables.set(text, findable);
  return findable;
}

function isAbout(scope: ChangeScope, change: PublishedChange, changes: Changes): boolean {
  switch (scope.of) {
    case "changes":
      return true;
    case "corrections":
      return isErratum(change);
    case "rates":
      return change.type === "measure";
    case "measure":
      return change.type === "measure" && change.id === scope.id;
    case "issue":
      return textsOf(change).some((text) => issuesOf(change.type, text).includes(scope.id));
    case "official":
      return textsOf(change).some((text) => officialsOf(change.type, text).includes(scope.id));
    case "search": {
      const context = changeContextOf(changes, change);
      return textsOf(change).some((text) => {
        const findable = findableOf(change, text, context);
        return findable !== null && matchesSearch(findable, scope.q, scope.kind);
      });
    }
  }
}

/** A change without visible differences would be an empty entry. */
function hasVisibleContent(change: PublishedChange): boolean {
  return change.action === "withdrawn" || changeRows(change, { names: () => ({}) }, "en").length > 0;
}

export function feedFilter(scope: ChangeScope, changes: Changes): (change: PublishedChange) => boolean {
  return (change) =>
    isAnnouncedInFeeds(change) && isAbout(scope, change, changes) && hasVisibleContent(change);
}

/** Of the record that a scope names; undefined where it names none, or one that was never published. */
export function newestChangeOf(scope: ChangeScope, changes: Changes): PublishedChange | undefined {
  return "id" in scope ? changes.find(({ type, id }) => type === scope.of && id === scope.id) : undefined;
}

/** The feed of a withdrawn record remains, so that its subscribers learn of the withdrawal. */
export function isKnownScope(scope: ChangeScope, changes: Changes): boolean {
  return !("id" in scope) || newestChangeOf(scope, changes) !== undefined;
}

export function titleOfScope(scope: FeedScope, changes: Changes, locale: Locale): string {
  const t = translatorOf(locale);
  const site = t("site.name");
  if (scope.of === "search") {
    const { q, kind } = scope;
    return kind
      ? t("feeds.title.searchKind", { q, kind: t(`search.kinds.${kind}`), site })
      : t("feeds.title.search", { q, site });
  }
  const newest = newestChangeOf(scope, changes);
  const name = newest ? recordName(newest.type, newest.after ?? newest.before ?? {}, locale) : "";
  return t(`feeds.title.${scope.of}`, { name, site });
}
