/** Says which published changes a feed or an alert is about. */
import type { SearchKind } from "@/lib/domain/search/search-entries";

export const changeScopes = [
  "changes",
  "corrections",
  "rates",
  "issue",
  "measure",
  "official",
  "search",
] as const;

/** `q`: the words of a search; `kind`: null for results of any kind. */
export type ChangeScope =
  | { of: "changes" | "corrections" | "rates" }
  | { of: "issue" | "measure" | "official"; id: string }
  | { of: "search"; q: string; kind: SearchKind | null };
