import type { ListPage } from "@/lib/format/addresses/page-addresses";

/** The sections of the navigation, in order; the method page is linked from the footer. */
export const sections = [
  "board",
  "open",
  "rates",
  "timeline",
  "trips",
  "summits",
  "officials",
  "trends",
  "sources",
] as const satisfies readonly ListPage[];

/** The section a record's page belongs to. */
export const sectionOf = {
  issue: "board",
  official: "officials",
  trip: "trips",
  summit: "summits",
  source: "sources",
} as const;
