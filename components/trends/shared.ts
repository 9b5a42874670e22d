import type { ReaderView } from "@/components/site/reader-view";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { PageOf } from "@/lib/domain/paging";

/** What every section is given: from where the record is seen, the day spoken of, and the first day with anything on it. */
export type SectionProps = { view: ReaderView; lookup: Lookup; today: CalendarDay; first: CalendarDay };

/** What a section lists on this page, in its chart and in its table, and where the other pages are. */
export type ListProps<Item> = { page: PageOf<Item>; to: (number: number) => string };
