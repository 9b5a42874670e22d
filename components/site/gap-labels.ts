/** Places the labels above a gap chart so that neither words nor leader lines cross. */
type GapLabel = { at: number; date: string; words: string };
type PlacedLabel = GapLabel & { row: number; anchor: "start" | "end" };

/** Default width in pixels, that of a full-width chart. */
export const nominalWidth = 1000;

/**
 * `at` is a share of the chart's width. Labels that begin in the right quarter are left of
 * their leader, later ones above; the others are right of it, later ones below. A label without space in
 * `rows` rows is omitted: the table below the chart has every point.
 */
export function placeLabels(
  labels: readonly GapLabel[],
  rows: number,
  chartWidth = nominalWidth,
): PlacedLabel[] {
  const placed: { from: number; to: number; row: number }[] = [];
  const ordered = [
    ...labels.filter(({ at }) => at <= 0.75).sort((a, b) => a.at - b.at),
    ...labels.filter(({ at }) => at > 0.75).sort((a, b) => b.at - a.at),
  ];
  return ordered.flatMap((label) => {
    const x = label.at * chartWidth;
    const width = widthOf(`${label.date}  ${label.words}`);
    const anchor = label.at > 0.75 ? ("end" as const) : ("start" as const);
    const from = anchor === "start" ? x : x - width;
    const to = anchor === "start" ? x + width : x;
    const overlapping = placed.filter((other) => other.from < to + 12 && from - 12 < other.to);
    // Below every overlapping label: so no leader crosses words.
    const row = Math.max(-1, ...overlapping.map((other) => other.row)) + 1;
    if (row >= rows) return [];
    placed.push({ from, to, row });
    return [{ ...label, row, anchor }];
  });
}

/** Hangul is about twice as wide as Latin at the size of chart text. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > "\u1100" ? 11 : 6), 0);
}
