import type { ReaderView } from "@/components/site/reader-view";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import type { Lookup } from "@/lib/domain/record/lookup";

/** Props of every section: the reader's view, the day shown, and the first recorded day. */
export type SectionProps = { view: ReaderView; lookup: Lookup; today: CalendarDay; first: CalendarDay };
