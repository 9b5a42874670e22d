/** Hidden inputs that identify the record of a button and its displayed version. */
import type { RecordKey } from "@/lib/domain/record/record-document";

export const recordInputs = (key: RecordKey, expected: { version: number; save: number }) => ({
  "record.type": key.type,
  "record.id": key.id,
  "expected.version": expected.version,
  "expected.save": expected.save,
});
