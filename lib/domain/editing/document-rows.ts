/** Reads and changes values and list rows of a document by path. */
import type { DraftDocument } from "./draft";
import { isPlainObject } from "./same-value";

type Step = string | number;

const stepsOf = (path: string): Step[] =>
  [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? Number(index));

function changed(value: unknown, steps: readonly Step[], change: (current: unknown) => unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return change(value);
  if (typeof step === "number") {
    if (!Array.isArray(value) || step >= value.length) return value;
    return value.map((row: unknown, index) => (index === step ? changed(row, rest, change) : row));
  }
  const parts = isPlainObject(value) ? value : {};
  return { ...parts, [step]: changed(parts[step], rest, change) };
}

function withChanged(
  document: DraftDocument,
  steps: readonly Step[],
  change: (current: unknown) => unknown,
): DraftDocument {
  const result = changed(document, steps, change);
  return isPlainObject(result) ? result : document;
}

/** With `value` at the path; a path into a row that does not exist changes nothing. */
export function withValue(document: DraftDocument, path: string, value: unknown): DraftDocument {
  return withChanged(document, stepsOf(path), () => value);
}

/** With a row appended to the list at the path. */
export function withRow(document: DraftDocument, path: string, row: unknown): DraftDocument {
  return withChanged(document, stepsOf(path), (current) => [...(Array.isArray(current) ? current : []), row]);
}

/** Without the row that the path leads to, such as `claims[1]`. */
export function withoutRow(document: DraftDocument, path: string): DraftDocument {
  const steps = stepsOf(path);
  const index = steps.at(-1);
  if (typeof index !== "number") return document;
  return withChanged(document, steps.slice(0, -1), (current) =>
    Array.isArray(current) ? current.filter((_, at) => at !== index) : current,
  );
}

/** The path of the same value after the row `removed` is deleted; null where it was in that row. */
export function pathWithoutRow(path: string, removed: string): string | null {
  const [, list = "", number = ""] = /^(.*)\[(\d+)\]$/.exec(removed) ?? [];
  const own = path.startsWith(`${list}[`) ? /^\[(\d+)\]/.exec(path.slice(list.length))?.[1] : undefined;
  if (list === "" || own === undefined || Number(own) < Number(number)) return path;
  return Number(own) === Number(number)
    ? null
    : `${list}[${Number(own) - 1}]${path.slice(`${list}[${own}]`.length)}`;
}

/** The value at the path; undefined where there is none. */
export function valueAt(document: unknown, path: string): unknown {
  return stepsOf(path).reduce<unknown>((current, step) => {
    if (typeof step === "number") return Array.isArray(current) ? current[step] : undefined;
    return isPlainObject(current) ? current[step] : undefined;
  }, document);
}
