/** Merges two edits of a document field by field. */
import { alignRows } from "./align-rows";
import type { DraftDocument } from "./draft";
import { isPlainObject, sameValue } from "./same-value";

/**
 * `same`: both made the same change; `both`: additions and removals of both in a list of sources or issues.
 */
export type MergeOutcome = "theirs" | "mine" | "same" | "both" | "clash";

/** A field that at least one side changed; `undefined` where absent. */
export type MergeField = {
  path: string;
  outcome: MergeOutcome;
  base: unknown;
  theirs: unknown;
  mine: unknown;
};

export type MergeChoice = { take: "theirs" } | { take: "mine" } | { take: "third"; value: unknown };

type Merge = {
  /** Contains theirs, the stored value, for a clash without a choice. */
  merged: DraftDocument;
  /** In the order of the document. */
  fields: MergeField[];
  /** Paths of clashes without a choice; a merge can be saved only where there are none. */
  unresolved: string[];
};

/** A date and a quotation are one field each, because half of one means nothing. */
function isWhole(value: unknown): boolean {
  if (!isPlainObject(value)) return !Array.isArray(value);
  return (
    ("precision" in value && "zone" in value) ||
    ("text" in value && "language" in value && Object.keys(value).length === 2)
  );
}

/** Lists of words or citations, in which only membership counts. */
function isSet(list: readonly unknown[]): boolean {
  return list.every((entry) => !isPlainObject(entry) || ("source" in entry && "locator" in entry));
}

/**
 * Merges two edited versions of `base`. A field that one side changed takes that side; the same change on
 * both sides is taken once; two different changes are a clash, resolved by the choice for its path. Rows of a
 * list are matched by id, official or issue, else by similarity. The arguments are not mutated.
 *
 * The paths of clashes do not depend on the choices, so a form can send them back.
 * @example mergeDocuments({ a: 1, b: 1 }, { a: 2, b: 1 }, { a: 1, b: 3 }).merged // { a: 2, b: 3 }
 */
export function mergeDocuments(
  base: DraftDocument,
  theirs: DraftDocument,
  mine: DraftDocument,
  choices: ReadonlyMap<string, MergeChoice> = new Map(),
): Merge {
  const fields: MergeField[] = [];
  const unresolved: string[] = [];

  function resolve(path: string, was: unknown, their: unknown, my: unknown): unknown {
    if (sameValue(their, my)) {
      if (!sameValue(was, their)) fields.push({ path, outcome: "same", base: was, theirs: their, mine: my });
      return their;
    }
    const outcome = sameValue(was, my) ? "theirs" : sameValue(was, their) ? "mine" : "clash";
    fields.push({ path, outcome, base: was, theirs: their, mine: my });
    if (outcome === "mine") return my;
    if (outcome === "theirs") return their;
    const choice = choices.get(path);
    if (!choice) unresolved.push(path);
    if (choice?.take === "third") return choice.value;
    return choice?.take === "mine" ? my : their;
  }

  function mergeParts(
    path: string,
    was: DraftDocument,
    their: DraftDocument,
    my: DraftDocument,
  ): DraftDocument {
    const keys = new Set([...Object.keys(their), ...Object.keys(my), ...Object.keys(was)]);
    const entries = [...keys].map(
      (key) => [key, merge(path === "" ? key : `${path}.${key}`, was[key], their[key], my[key])] as const,
    );
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }

  function mergeSet(path: string, was: unknown[], their: unknown[], my: unknown[]): unknown[] {
    const has = (list: unknown[], entry: unknown) => list.some((other) => sameValue(other, entry));
    if (sameValue(their, my) || sameValue(was, my) || sameValue(was, their)) {
      resolve(path, was, their, my);
      return sameValue(was, their) ? my : their;
    }
    fields.push({ path, outcome: "both", base: was, theirs: their, mine: my });
    const remaining = their.filter((entry) => has(my, entry) || !has(was, entry));
    return [...remaining, ...my.filter((entry) => !has(was, entry) && !has(their, entry))];
  }

  function mergeRows(path: string, was: unknown[], their: unknown[], my: unknown[]): unknown {
    const slots = alignRows(was, their, my);
    if (slots === null) return resolve(path, was, their, my);
    const rows = slots.map((slot, index) => merge(`${path}[${index}]`, slot.base, slot.theirs, slot.mine));
    return rows.filter((row) => row !== undefined);
  }

  function merge(path: string, was: unknown, their: unknown, my: unknown): unknown {
    if (Array.isArray(their) && Array.isArray(my)) {
      const before: unknown[] = Array.isArray(was) ? was : [];
      return isSet([...before, ...their, ...my])
        ? mergeSet(path, before, their, my)
        : mergeRows(path, before, their, my);
    }
    if (isPlainObject(was) && isPlainObject(their) && isPlainObject(my) && ![was, their, my].some(isWhole))
      return mergeParts(path, was, their, my);
    return resolve(path, was, their, my);
  }

  const merged = mergeParts("", base, theirs, mine);
  return { merged, fields, unresolved };
}

/** The fields that differ between two texts, in the order of the text; null is an absent text. */
export function differingFields(before: DraftDocument | null, after: DraftDocument | null): MergeField[] {
  return mergeDocuments(before ?? {}, before ?? {}, after ?? {}).fields;
}
