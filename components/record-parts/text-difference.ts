/** The difference of two texts by whole words. */
import { diffArrays } from "diff";
import { withMarksShown } from "@/lib/domain/text/direction-marks";

/** A run of text that both texts have, or only the later or the earlier one. */
type DifferenceRun = { value: string; added: boolean; removed: boolean };

/** A Korean word with its particle is one word; other characters stand alone. */
const words = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;
const wordsOf = (text: string): string[] => withMarksShown(text).match(words) ?? [];

const mostSteps = 1000;

/** Invisible direction marks are written out. */
export function textDifference(before: string, after: string): DifferenceRun[] {
  const runs = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: mostSteps });
  // Texts with next to nothing in common are shown whole: a full difference of long ones would take minutes.
  if (!runs)
    return [
      { value: withMarksShown(before), added: false, removed: true },
      { value: withMarksShown(after), added: true, removed: false },
    ];
  return runs.map(({ value, added, removed }) => ({ value: value.join(""), added, removed }));
}
