/** Which rows belong to which owner? */

export type Grouped<Row> = (owner: string) => Row[];

/**
 * Groups rows by the id that `ownerOf` gives; rows without one are left out. The order of the rows stays.
 * Loading a table once and grouping it keeps the number of queries the same however large the record is.
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
