/** Parses the parameters of an API address strictly, and lists the invalid ones. */
import type { z } from "zod";

export type ParameterFault = {
  /** As sent, shortened. */
  parameter: string;
  fault: "unknown" | "repeated" | "invalid";
  value: string;
  /** The known names, or the values of a closed list. */
  allowed: string[] | null;
};

/** Limits the response, because an address can contain hundreds. */
const maxFaults = 20;
const maxShownCharacters = 60;

function shortened(text: string): string {
  // A character has at most two code units.
  const start = [...text.slice(0, 2 * maxShownCharacters + 2)];
  return start.length > maxShownCharacters ? `${start.slice(0, maxShownCharacters).join("")}…` : text;
}

function closedListOf(schema: z.core.$ZodType): string[] | null {
  const { def } = schema._zod;
  const inner = "innerType" in def ? def.innerType : null;
  if (isSchema(inner)) return closedListOf(inner);
  return "entries" in def && typeof def.entries === "object" && def.entries !== null
    ? Object.values(def.entries).map(String)
    : null;
}

function isSchema(value: unknown): value is z.core.$ZodType {
  return typeof value === "object" && value !== null && "_zod" in value;
}

/**
 * An unknown or repeated parameter, or an invalid value (also an empty one), is a fault, and then there are
 * no values. Nothing is thrown.
 */
export function readParameters<Shape extends z.core.$ZodLooseShape>(
  schema: z.ZodObject<Shape>,
  search: URLSearchParams,
): { values: z.output<z.ZodObject<Shape>>; faults: null } | { values: null; faults: ParameterFault[] } {
  const shape: Record<string, z.core.$ZodType> = schema.shape;
  const values: Record<string, string> = {};
  const faults: ParameterFault[] = [];
  for (const name of new Set(search.keys())) {
    if (faults.length >= maxFaults) break;
    const [value = "", ...more] = search.getAll(name);
    const fault = (kind: ParameterFault["fault"], allowed: string[] | null) =>
      faults.push({ parameter: shortened(name), fault: kind, value: shortened(value), allowed });
    if (!Object.hasOwn(shape, name)) fault("unknown", Object.keys(shape));
    else if (more.length > 0) fault("repeated", null);
    else values[name] = value;
  }
  const parsed = schema.safeParse(values);
  if (!parsed.success) {
    for (const name of new Set(parsed.error.issues.map(({ path }) => String(path[0])))) {
      const own = shape[name];
      faults.push({
        parameter: name,
        fault: "invalid",
        value: shortened(values[name] ?? ""),
        allowed: own ? closedListOf(own) : null,
      });
    }
  }
  return faults.length > 0 || !parsed.success
    ? { values: null, faults }
    : { values: parsed.data, faults: null };
}
