/** Filters and orders of the desk's record lists that an editor saved under a name. */
import type { RecordType } from "@/lib/domain/record/record";

/** Of an account, in all lists together. */
export const maxSavedFilters = 20;
export const maxSavedFilterNameCharacters = 60;

export type SavedFilter = {
  id: string;
  type: RecordType;
  name: string;
  /** Parameters of the list's address, as stored: an earlier version may have had others. */
  parameters: Readonly<Record<string, unknown>>;
};

export const savedFilterNotices = ["created", "replaced", "renamed", "deleted", "gone"] as const;
export type SavedFilterNotice = (typeof savedFilterNotices)[number];
