/** Names what somebody follows, in the words of a language. */
import type { ChangeScope } from "@/lib/domain/changes/change-scope";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import type { Locale } from "@/lib/domain/record/record";
import { recordName } from "@/lib/domain/record/record-names";
import { newestChangeOf } from "@/lib/export/feed/feed-scope";
import { translatorOf } from "@/lib/messages/translator";

/** The name is that of the newest published text; the id where there is none. */
export function nameOfScope(scope: ChangeScope, changes: readonly PublishedChange[], locale: Locale): string {
  const t = translatorOf(locale);
  if (scope.of === "search")
    return scope.kind
      ? t("follow.scope.searchKind", { q: scope.q, kind: t(`search.kinds.${scope.kind}`) })
      : t("follow.scope.search", { q: scope.q });
  if (!("id" in scope)) return t(`follow.scope.${scope.of}`);
  const newest = newestChangeOf(scope, changes);
  const name = newest ? recordName(newest.type, newest.after ?? newest.before ?? {}, locale) : scope.id;
  return t(`follow.scope.${scope.of}`, { name });
}
