/** Formats the sentences that feeds would contain if a change were published now, by kind of change. */
import { changeContextOf, isAnnouncedInFeeds } from "@/lib/domain/changes/change-context";
import { changeFromDraft, type DraftedChange } from "@/lib/domain/changes/change-from-draft";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import { type ChangeKind, changeKinds, type Locale } from "@/lib/domain/record/record";
import { formatChangeSentence } from "@/lib/format/changes/change-sentence";

/** The kinds with the same sentence; `said` null: not in any feed. */
export type FeedSentence = { kinds: ChangeKind[]; said: Record<Locale, string> | null };

/**
 * Empty where readers would see no difference. The sentences assume that nothing else is published before.
 */
export function formatFeedSentences(
  changes: readonly PublishedChange[],
  drafted: Omit<DraftedChange, "kind">,
  kinds: readonly ChangeKind[] = changeKinds,
): FeedSentence[] {
  const change = changeFromDraft(changes, { ...drafted, kind: "development" });
  if (!change) return [];
  const context = changeContextOf([change, ...changes], change);
  const bySentence = new Map<string, FeedSentence>();
  for (const kind of kinds) {
    const ofKind = { ...change, kind };
    const sentence = isAnnouncedInFeeds(ofKind)
      ? { en: formatChangeSentence(ofKind, context, "en"), ko: formatChangeSentence(ofKind, context, "ko") }
      : null;
    const same = sentence ? `${sentence.en}\n${sentence.ko}` : "";
    bySentence.set(same, { kinds: [...(bySentence.get(same)?.kinds ?? []), kind], said: sentence });
  }
  return [...bySentence.values()];
}
