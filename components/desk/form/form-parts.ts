/** Context shared by all fields of a record's form. */
import { createContext, useContext } from "react";
import type { FormProblem } from "@/lib/desk/finding-texts";
import type { Locale, RecordType } from "@/lib/domain/record/record";
import type { FormContext } from "@/lib/schemas/forms/form-defaults";
import type { Pair } from "@/lib/domain/editing/translation-state";

export type FormParts = {
  type: RecordType;
  /** Null for a new record. */
  id: string | null;
  locale: Locale;
  /**
   * The day in Seoul on which the form was rendered: a date without a year gets the year that is nearest to
   * it.
   */
  today: string;
  values: Readonly<Record<string, string>>;
  /** The published text, to detect an outdated translation. */
  base: Readonly<Record<string, string>>;
  /** Published texts whose translation is out of date. */
  outdated: readonly Pair[];
  /** Labels by the names of a field and its ancestors, joined by dots. */
  labels: Readonly<Record<string, string>>;
  options: Readonly<Record<string, readonly { value: string; label: string; meaning: string | null }[]>>;
  names: Readonly<Record<string, string>>;
  problems: readonly FormProblem[];
  context: FormContext;
  /** Whether script runs; until then a reference to a record is a plain field with a list. */
  isScripted: boolean;
};

export { controlId } from "./control-id";

const Parts = createContext<FormParts | null>(null);
export const FormPartsProvider = Parts.Provider;

export function useFormParts(): FormParts {
  const parts = useContext(Parts);
  if (!parts) throw new Error("A field stands outside its form.");
  return parts;
}

/**
 * The path of a field without row numbers, as the key of its label. @example labelKey("claims[0].side") //
 * "claims.side"
 */
export const labelKey = (path: string) => path.replace(/\[\d+\]/g, "");

/** The number of rows of a list in the values, by highest index. */
export function rowCount(values: Readonly<Record<string, string>>, path: string): number {
  let count = 0;
  for (const name of Object.keys(values)) {
    if (!name.startsWith(`${path}[`)) continue;
    const index = Number(/^\[(\d+)\]/.exec(name.slice(path.length))?.[1] ?? -1);
    if (index >= count) count = index + 1;
  }
  return count;
}

/** The first problem of a control, or of a part of it without its own control. */
export function problemAt(problems: readonly FormProblem[], path: string, exact = false): string | null {
  const found =
    problems.find((problem) => problem.path === path) ??
    (exact ? undefined : problems.find((problem) => problem.path.startsWith(`${path}.`)));
  return found?.message ?? null;
}
