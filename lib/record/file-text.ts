/** Formats a list of the record as the text of its file. */
import type { TalksRecord } from "@/lib/domain/record/record-document";

/** Two spaces of indentation and a line break at the end. */
export function toFileText(entries: TalksRecord[keyof TalksRecord]): string {
  return `${JSON.stringify(entries, null, 2)}\n`;
}
