/** The middle value; of an even number the upper of the two. Throws for none. */
export function median(values: number[]): number {
  const middle = [...values].sort((a, b) => a - b).at(Math.floor(values.length / 2));
  if (middle === undefined) throw new RangeError("There is no median of nothing.");
  return middle;
}
