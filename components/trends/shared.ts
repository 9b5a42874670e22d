import type { ReaderView } from "@/components/site/reader-view";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { PageOf } from "@/lib/domain/paging";

/** Props of every section: the reader's view, the day shown, and the first recorded day. */
export type SectionProps = { view: ReaderView; lookup: Lookup; today: CalendarDay; first: CalendarDay };

/** The part of a section's list on this page, for its chart and its table, and the addresses of the other pages. */
export type ListProps<Item> = { page: PageOf<Item>; to: (number: number) => string };
