/** What do the parameters of an address say, and which of them are not allowed? */
import type { z } from "zod";

export type ParameterFault = {
  /** As it was written, shortened. */
  parameter: string;
  fault: "unknown" | "repeated" | "invalid";
  value: string;
  /** The names known, or the values where they are a closed list. */
  allowed: string[] | null;
};

/** So many are named; an address can hold hundreds. */
const mostFaults = 20;
const shown = 60;

function shortened(text: string): string {
  // A character has two units at most, so that much is enough to look at.
  const start = [...text.slice(0, 2 * shown + 2)];
  return start.length > shown ? `${start.slice(0, shown).join("")}…` : text;
}

function closedListOf(schema: z.core.$ZodType): string[] | null {
  const { def } = schema._zod;
  const inner = "innerType" in def ? def.innerType : null;
  if (isSchema(inner)) return closedListOf(inner);
  return "entries" in def && typeof def.entries === "object" && def.entries !== null ? Object.values(def.entries).map(String) : null;
}

function isSchema(value: unknown): value is z.core.$ZodType {
  return typeof value === "object" && value !== null && "_zod" in value;
}

/**
 * Reads strictly: a parameter that is not known, stands twice or has a value that is not allowed (an empty one too)
 * is a fault, and then there are no values. Nothing is thrown.
 */
export function readParameters<Shape extends z.core.$ZodLooseShape>(
  schema: z.ZodObject<Shape>,
  search: URLSearchParams,
): { values: z.output<z.ZodObject<Shape>>; faults: null } | { values: null; faults: ParameterFault[] } {
  const shape: Record<string, z.core.$ZodType> = schema.shape;
  const given: Record<string, string> = {};
  const faults: ParameterFault[] = [];
  for (const name of new Set(search.keys())) {
    if (faults.length >= mostFaults) break;
    const [value = "", ...more] = search.getAll(name);
    const fault = (kind: ParameterFault["fault"], allowed: string[] | null) =>
      faults.push({ parameter: shortened(name), fault: kind, value: shortened(value), allowed });
    if (!Object.hasOwn(shape, name)) fault("unknown", Object.keys(shape));
    else if (more.length > 0) fault("repeated", null);
    else given[name] = value;
  }
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    for (const name of new Set(parsed.error.issues.map(({ path }) => String(path[0])))) {
      const own = shape[name];
      faults.push({ parameter: name, fault: "invalid", value: shortened(given[name] ?? ""), allowed: own ? closedListOf(own) : null });
    }
  }
  return faults.length > 0 || !parsed.success ? { values: null, faults } : { values: parsed.data, faults: null };
}
