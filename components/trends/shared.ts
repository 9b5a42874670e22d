import type { ReaderView } from "@/components/site/reader-view";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import type { Lookup } from "@/lib/domain/lookup";

/** What every section is given: from where the record is seen, the day spoken of, and the first day with anything on it. */
export type SectionProps = { view: ReaderView; lookup: Lookup; today: CalendarDay; first: CalendarDay };
