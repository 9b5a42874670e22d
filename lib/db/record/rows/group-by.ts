/** Groups child rows by their owner. */

export type Grouped<Row> = (owner: string) => Row[];

/**
 * Groups rows by the id that `ownerOf` returns, in their order; rows without an owner are left out.
 * Reading a table once and grouping it makes the number of queries independent of the record's size.
 */
export function groupBy<Row>(rows: readonly Row[], ownerOf: (row: Row) => string | null): Grouped<Row> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const owner = ownerOf(row);
    if (owner === null) continue;
    const group = groups.get(owner);
    if (group) group.push(row);
    else groups.set(owner, [row]);
  }
  return (owner) => groups.get(owner) ?? [];
}
