/**
 * Marks on the cards of the board that changed since an instant. Separate and small because browsers load it.
 */

/** A card that changed in several ways is marked with the first that applies. */
export const cardMarkKinds = [
  "new",
  "ended",
  "reopened",
  "moved",
  "corrected",
  "newly_contested",
  "reworded",
] as const;
export type CardMarkKind = (typeof cardMarkKinds)[number];

/** When an issue's card last changed in each way, in milliseconds. */
export type CardMark = { issue: string; last: [CardMarkKind, number][] };

/** The cards that changed after `since` (milliseconds), each with one kind of change. */
export function cardMarksSince(
  marks: readonly CardMark[],
  since: number,
): { issue: string; kind: CardMarkKind }[] {
  return marks.flatMap(({ issue, last }) => {
    const kinds = last.filter(([, at]) => at > since).map(([kind]) => kind);
    const kind = cardMarkKinds.find((candidate) => kinds.includes(candidate));
    return kind ? [{ issue, kind }] : [];
  });
}

/**
 * Serialises marks for an HTML attribute.
 * @example serialiseMarks([{ issue: "autos", last: [["moved", 1000]] }]) // "autos moved 1000"
 */
export function serialiseMarks(marks: readonly CardMark[]): string {
  return marks.map(({ issue, last }) => [issue, ...last.flat()].join(" ")).join(";");
}

export function parseMarks(text: string): CardMark[] {
  if (text === "") return [];
  return text.split(";").map((mark) => {
    const [issue = "", ...rest] = mark.split(" ");
    const last = rest.flatMap((word, index): CardMark["last"] => {
      const kind = index % 2 === 0 ? cardMarkKinds.find((candidate) => candidate === word) : undefined;
      return kind ? [[kind, Number(rest[index + 1])]] : [];
    });
    return { issue, last };
  });
}
