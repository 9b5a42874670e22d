/** Finds the field definition for a path in a record. */
import type { RecordType } from "./record";
import { type Field, definitionOf } from "./record-types";

/** The field, also for the path of one of its rows; null for a path to no field or into a part of one. */
export function fieldAt(type: RecordType, path: string): Field | null {
  let fields: readonly Field[] = definitionOf[type].fields;
  let match: Field | null = null;
  for (const name of path.replace(/\[\d+\]/g, "").split(".")) {
    match = fields.find((field) => field.name === name) ?? null;
    if (!match) return null;
    fields = "fields" in match ? match.fields : [];
  }
  return match;
}
