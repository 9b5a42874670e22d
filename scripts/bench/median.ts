/** For an even number of values the upper middle one. @throws RangeError for an empty list. */
export function median(values: number[]): number {
  const middle = [...values].sort((a, b) => a - b).at(Math.floor(values.length / 2));
  if (middle === undefined) throw new RangeError("There is no median of nothing.");
  return middle;
}
