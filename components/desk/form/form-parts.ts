/** What all fields of one record's form share. */
import { createContext, useContext } from "react";
import type { FormProblem } from "@/lib/desk/finding-texts";
import type { Locale, RecordType } from "@/lib/domain/record/record";
import type { Pair } from "@/lib/domain/editing/translation-state";

export type FormParts = {
  type: RecordType;
  locale: Locale;
  /** The day in Seoul on which the form was made: a date written without its year is the one nearest to it. */
  today: string;
  values: Readonly<Record<string, string>>;
  /** The published text, to tell whether a translation still fits. */
  base: Readonly<Record<string, string>>;
  /** Published texts whose translation is out of date. */
  outdated: readonly Pair[];
  /** Labels by the names of a field and those it stands in, joined by dots. */
  labels: Readonly<Record<string, string>>;
  options: Readonly<Record<string, readonly { value: string; label: string; meaning: string | null }[]>>;
  names: Readonly<Record<string, string>>;
  problems: readonly FormProblem[];
  /** Whether the page's script runs; until then a record is named in a plain field with a list. */
  isScripted: boolean;
};

const Parts = createContext<FormParts | null>(null);
export const FormPartsProvider = Parts.Provider;

export function useFormParts(): FormParts {
  const parts = useContext(Parts);
  if (!parts) throw new Error("A field stands outside its form.");
  return parts;
}

/** Names of the field at a path without the rows, as labels are kept by. @example labelKey("claims[0].side") // "claims.side" */
export const labelKey = (path: string) => path.replace(/\[\d+\]/g, "");

/** An id for a control that CSS and links can name. */
export const controlId = (path: string) => `f-${path.replace(/[^A-Za-z0-9]+/g, "-")}`;

/** The rows of a list that the values hold, by index. */
export function rowCount(values: Readonly<Record<string, string>>, path: string): number {
  let count = 0;
  for (const name of Object.keys(values)) {
    if (!name.startsWith(`${path}[`)) continue;
    const index = Number(/^\[(\d+)\]/.exec(name.slice(path.length))?.[1] ?? -1);
    if (index >= count) count = index + 1;
  }
  return count;
}

/** The first problem of a control, or of a part of it that has no control of its own. */
export function problemAt(problems: readonly FormProblem[], path: string, exact = false): string | null {
  const found = problems.find((problem) => problem.path === path) ?? (exact ? undefined : problems.find((problem) => problem.path.startsWith(`${path}.`)));
  return found?.message ?? null;
}
