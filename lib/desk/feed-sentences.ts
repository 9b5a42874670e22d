/** What would feeds say if a change were published now, by the kind of change chosen? */
import { contextOf, isTold } from "@/lib/domain/changes/change-context";
import { draftedChange, type DraftedChange } from "@/lib/domain/changes/drafted-change";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import { type ChangeKind, changeKinds, type Locale } from "@/lib/domain/record/record";
import { formatChangeSentence } from "@/lib/format/changes/change-sentence";

/** The kinds for which feeds say the same; `said` null: no feed carries it. */
export type FeedSentence = { kinds: ChangeKind[]; said: Record<Locale, string> | null };

/** Empty where readers would see no difference. The sentence is the one that is sent, if nothing else is published before. */
export function feedSentences(changes: readonly PublishedChange[], meant: Omit<DraftedChange, "kind">, kinds: readonly ChangeKind[] = changeKinds): FeedSentence[] {
  const change = draftedChange(changes, { ...meant, kind: "development" });
  if (!change) return [];
  const context = contextOf([change, ...changes], change);
  const bySentence = new Map<string, FeedSentence>();
  for (const kind of kinds) {
    const told = { ...change, kind };
    const said = isTold(told) ? { en: formatChangeSentence(told, context, "en"), ko: formatChangeSentence(told, context, "ko") } : null;
    const same = said ? `${said.en}\n${said.ko}` : "";
    bySentence.set(same, { kinds: [...(bySentence.get(same)?.kinds ?? []), kind], said });
  }
  return [...bySentence.values()];
}
