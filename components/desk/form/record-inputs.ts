/** How does a button say which record it is about, and what of it was on the page? */
import type { RecordKey } from "@/lib/domain/record/record-document";

export const recordInputs = (key: RecordKey, expected: { version: number; save: number }) => ({
  "record.type": key.type,
  "record.id": key.id,
  "expected.version": expected.version,
  "expected.save": expected.save,
});
