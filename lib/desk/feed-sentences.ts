/** What would feeds say if a draft were published now, by the kind of change chosen? */
import { contextOf, isTold } from "../domain/change-context";
import { draftedChange } from "../domain/drafted-change";
import type { DraftDocument } from "../domain/draft";
import type { PublishedChange } from "../domain/published-change";
import { type ChangeKind, changeKinds, type Locale } from "../domain/record";
import type { RecordKey } from "../domain/record-document";
import { formatChangeSentence } from "../format/change-sentence";

/** The kinds for which feeds say the same; `said` null: no feed carries it. */
export type FeedSentence = { kinds: ChangeKind[]; said: Record<Locale, string> | null };

/** Empty where readers would see no difference. The sentence is the one that is sent, if nothing else is published before. */
export function feedSentences(changes: readonly PublishedChange[], key: RecordKey, document: DraftDocument, at: Date): FeedSentence[] {
  const change = draftedChange(changes, { key, document, kind: "development", publication: "published", at });
  if (!change) return [];
  const context = contextOf([change, ...changes], change);
  const bySentence = new Map<string, FeedSentence>();
  for (const kind of changeKinds) {
    const meant = { ...change, kind };
    const said = isTold(meant) ? { en: formatChangeSentence(meant, context, "en"), ko: formatChangeSentence(meant, context, "ko") } : null;
    const same = said ? `${said.en}\n${said.ko}` : "";
    bySentence.set(same, { kinds: [...(bySentence.get(same)?.kinds ?? []), kind], said });
  }
  return [...bySentence.values()];
}
