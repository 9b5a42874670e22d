/** Lists the pages for sitemaps: every section and every known record. */
import type { AsOf } from "@/lib/domain/time/as-of";
import { scheduleAsOf } from "@/lib/domain/events/schedule";
import { standingOf } from "@/lib/domain/status/standing";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { listPages, type PageRef } from "@/lib/format/addresses/page-addresses";

/** The search page is left out because it says nothing by itself. */
const sections = listPages.filter((page) => page !== "search");

/** Sections first, then records in file order, without issues and events of which nothing is known yet. */
export function listPublicPages(record: PublicRecord, asOf: AsOf): PageRef[] {
  const issues = record.issues.filter((issue, index) => standingOf(issue, index + 1, asOf) !== null);
  const events = record.events.filter((event) => scheduleAsOf(event, asOf).current !== null);
  return [
    ...sections.map((page) => ({ page })),
    ...issues.map(({ id }) => ({ page: "issue" as const, id })),
    ...events.map(({ id }) => ({ page: "summit" as const, id })),
    ...record.trips.map(({ id }) => ({ page: "trip" as const, id })),
    ...record.officials.map(({ id }) => ({ page: "official" as const, id })),
    ...record.sources.map(({ id }) => ({ page: "source" as const, id })),
  ];
}
