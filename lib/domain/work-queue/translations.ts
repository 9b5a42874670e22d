/** Which translations are out of date: whose original was changed later, while they stayed as they were? */
import type { ChangeKind, RecordType } from "@/lib/domain/record/record";
import { type TextAt, textsOf } from "./texts";

export type RevisionText = { version: number; kind: ChangeKind; document: unknown };

/** `since` is the version in which the original was changed. */
export type OutdatedAt = { path: string; since: number };

type Pair = { key: string; ofTranslation: string; path: string };

/** A text of which one side is the original and the other its translation; null for any other. */
function pairOf({ path, shape, text }: TextAt): Pair | null {
  if (text.origin === "both") return null;
  const original = text[text.origin];
  const translation = text[text.origin === "en" ? "ko" : "en"];
  if (original === null || translation === null) return null;
  return { key: JSON.stringify([shape, original, translation]), ofTranslation: JSON.stringify([shape, translation]), path };
}

/**
 * Judges by value, so that a row that only moved within its list is the same text. A pair of original and
 * translation is new where the version before did not have it in the same field. A new pair whose translation
 * stood there already with another original is out of date, unless the change was editorial; an editorial change
 * of one that was out of date leaves it so. It is settled by translating anew, by going back to a pair that was
 * in order, or by saying that both sides are originals.
 *
 * @param revisions of one record, oldest first; the last is the one that is judged.
 */
export function outdatedTranslations(type: RecordType, revisions: readonly RevisionText[]): OutdatedAt[] {
  const inOrder = new Set<string>();
  const outdated = new Map<string, number>();
  let before: Pair[] = [];
  let current: Pair[] = [];
  for (const { version, kind, document } of revisions) {
    before = current;
    current = textsOf(type, document).flatMap((text) => pairOf(text) ?? []);
    for (const { key, ofTranslation } of current) {
      if (inOrder.has(key) || outdated.has(key)) continue;
      const same = before.filter((pair) => pair.ofTranslation === ofTranslation);
      const since = kind === "editorial" ? same.map((pair) => outdated.get(pair.key)).find((known) => known !== undefined) : version;
      if (same.length > 0 && since !== undefined) outdated.set(key, since);
      else inOrder.add(key);
    }
  }
  return current.flatMap(({ key, path }) => {
    const since = outdated.get(key);
    return since === undefined ? [] : [{ path, since }];
  });
}
