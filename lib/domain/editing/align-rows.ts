/** Aligns the rows of a list that two people have edited. */
import { isPlainObject, sameValue } from "./same-value";

/** One row in the base version and on each side; `undefined` where absent. */
type Slot = { base: unknown; theirs: unknown; mine: unknown };

/** The identity of a row, independent of its other fields; null where it has none. */
function identityOf(row: unknown): string | null {
  if (!isPlainObject(row)) return null;
  const { id, official, issue, type } = row;
  if (typeof id === "string") return `id ${id}`;
  if (typeof official === "string") return `official ${official}`;
  return typeof issue === "string" ? `issue ${issue} ${String(type)}` : null;
}

function similarity(a: unknown, b: unknown): number {
  if (!isPlainObject(a) || !isPlainObject(b)) return 0;
  return Object.keys(a).filter((key) => sameValue(a[key], b[key])).length;
}

type Pairs = Map<number, number>;

/** Maps each row of `before` to the index of its counterpart in `after`; removed rows are absent. */
function pairsOf(before: readonly unknown[], after: readonly unknown[]): Pairs {
  const pairs: Pairs = new Map();
  const taken = new Set<number>();
  const pair = (from: number, to: number) => {
    pairs.set(from, to);
    taken.add(to);
  };
  const firstFree = (matches: (row: unknown) => boolean) =>
    after.findIndex((row, at) => !taken.has(at) && matches(row));
  for (const matches of [
    sameValue,
    (a: unknown, b: unknown) => identityOf(a) !== null && identityOf(a) === identityOf(b),
  ]) {
    before.forEach((row, from) => {
      if (pairs.has(from)) return;
      const to = firstFree((other) => matches(row, other));
      if (to !== -1) pair(from, to);
    });
  }
  // The remaining rows were edited: most similar first, then nearest.
  const rest = before.flatMap((row, from) =>
    pairs.has(from)
      ? []
      : after.flatMap((other, to) => {
          const score =
            taken.has(to) || (identityOf(row) ?? identityOf(other)) !== null ? 0 : similarity(row, other);
          return score === 0 ? [] : [{ from, to, score }];
        }),
  );
  rest.sort(
    (a, b) => b.score - a.score || Math.abs(a.from - a.to) - Math.abs(b.from - b.to) || a.from - b.from,
  );
  for (const { from, to } of rest) if (!pairs.has(from) && !taken.has(to)) pair(from, to);
  return pairs;
}

function isReordered(pairs: Pairs, length: number): boolean {
  const places = Array.from({ length }, (_, from) => pairs.get(from)).filter((to) => to !== undefined);
  return places.some((place, index) => place < (places[index - 1] ?? -1));
}

type Side = "theirs" | "mine";

/**
 * The rows of all three versions side by side. The order is that of the side that moved rows, else theirs; a
 * row that only the other side has comes after its predecessor there. Null where both sides moved rows.
 */
export function alignRows(
  base: readonly unknown[],
  theirs: readonly unknown[],
  mine: readonly unknown[],
): Slot[] | null {
  const lists = { theirs, mine };
  const pairs = { theirs: pairsOf(base, theirs), mine: pairsOf(base, mine) };
  const mineMoved = isReordered(pairs.mine, base.length);
  if (mineMoved && isReordered(pairs.theirs, base.length)) return null;
  const [lead, other]: [Side, Side] = mineMoved ? ["mine", "theirs"] : ["theirs", "mine"];

  const baseOf = { theirs: inverted(pairs.theirs), mine: inverted(pairs.mine) };
  const slots: Slot[] = [];
  const slotOfOther = new Map<number, Slot>();
  const added: Slot[] = [];
  lists[lead].forEach((row, at) => {
    const from = baseOf[lead].get(at);
    const slot: Slot = {
      base: from === undefined ? undefined : base[from],
      theirs: undefined,
      mine: undefined,
    };
    slot[lead] = row;
    const to = from === undefined ? undefined : pairs[other].get(from);
    if (to !== undefined) {
      slot[other] = lists[other][to];
      slotOfOther.set(to, slot);
    }
    if (from === undefined) added.push(slot);
    slots.push(slot);
  });
  lists[other].forEach((row, at) => {
    if (slotOfOther.has(at)) return;
    const from = baseOf[other].get(at);
    const twin =
      from === undefined
        ? added.find((slot) => slot[other] === undefined && sameValue(slot[lead], row))
        : undefined;
    if (twin) {
      twin[other] = row;
      slotOfOther.set(at, twin);
      return;
    }
    const slot: Slot = {
      base: from === undefined ? undefined : base[from],
      theirs: undefined,
      mine: undefined,
    };
    slot[other] = row;
    const previous = slotOfOther.get(at - 1);
    slots.splice(previous ? slots.indexOf(previous) + 1 : 0, 0, slot);
    slotOfOther.set(at, slot);
  });
  // A row that both sides removed is in neither list.
  return slots;
}

function inverted(pairs: Pairs): Pairs {
  return new Map([...pairs].map(([from, to]) => [to, from]));
}
