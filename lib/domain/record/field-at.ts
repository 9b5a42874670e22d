/** Which field of a record does a path lead to? */
import type { RecordType } from "./record";
import { type Field, fieldsOf } from "./record-fields";

/** The field, also for one of its rows; null where the path leads to no field or into a part of one. */
export function fieldAt(type: RecordType, path: string): Field | null {
  let fields: readonly Field[] = fieldsOf[type];
  let found: Field | null = null;
  for (const name of path.replace(/\[\d+\]/g, "").split(".")) {
    found = fields.find((field) => field.name === name) ?? null;
    if (!found) return null;
    fields = "fields" in found ? found.fields : [];
  }
  return found;
}
