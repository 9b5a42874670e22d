/** The translations that are out of date because their original changed later. */
import type { ChangeKind, RecordType } from "@/lib/domain/record/record";
import { type TextAt, textsOf } from "./texts";

export type RevisionText = { version: number; kind: ChangeKind; document: unknown };

/** `since` is the version in which the original was changed. */
type OutdatedAt = { path: string; since: number };

type Pair = { key: string; ofTranslation: string; path: string };

/** The pair of original and translation; null for any other text. */
function pairOf({ path, shape, text }: TextAt): Pair | null {
  if (text.origin === "both") return null;
  const original = text[text.origin];
  const translation = text[text.origin === "en" ? "ko" : "en"];
  if (original === null || translation === null) return null;
  return {
    key: JSON.stringify([shape, original, translation]),
    ofTranslation: JSON.stringify([shape, translation]),
    path,
  };
}

/**
 * Compares by value, so that a row that only moved within its list is the same text. A pair of original and
 * translation is new where the previous version did not have it in the same field. A new pair whose
 * translation was there with another original is out of date, unless the change was editorial; an editorial
 * change of an outdated pair leaves it outdated. A new translation, a return to an earlier valid pair, or
 * marking both sides as originals ends it.
 *
 * @param revisions of one record, oldest first; the result is for the last.
 */
export function outdatedTranslations(type: RecordType, revisions: readonly RevisionText[]): OutdatedAt[] {
  const upToDate = new Set<string>();
  const outdated = new Map<string, number>();
  let before: Pair[] = [];
  let current: Pair[] = [];
  for (const { version, kind, document } of revisions) {
    before = current;
    current = textsOf(type, document).flatMap((text) => pairOf(text) ?? []);
    for (const { key, ofTranslation } of current) {
      if (upToDate.has(key) || outdated.has(key)) continue;
      const same = before.filter((pair) => pair.ofTranslation === ofTranslation);
      const since =
        kind === "editorial"
          ? same.map((pair) => outdated.get(pair.key)).find((known) => known !== undefined)
          : version;
      if (same.length > 0 && since !== undefined) outdated.set(key, since);
      else upToDate.add(key);
    }
  }
  return current.flatMap(({ key, path }) => {
    const since = outdated.get(key);
    return since === undefined ? [] : [{ path, since }];
  });
}
