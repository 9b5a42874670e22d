/** The list of the desk that contains a record. */
import type { RecordType } from "@/lib/domain/record/record";

/** A development belongs to its issue. */
export const deskSectionOf = (type: RecordType): Exclude<RecordType, "development"> =>
  type === "development" ? "issue" : type;
