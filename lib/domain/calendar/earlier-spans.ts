/** The former dates of a calendar entry, including those that no calendar can show. */
import { type CalendarSpan, firstDayOf, spanBetween } from "./calendar-span";
import { dayIn, isExact, latestInstant } from "@/lib/domain/time/partial-date";
import type { PartialDate } from "@/lib/domain/record/record";

/** A date for the description of an entry, with the recorded precision; it may be a month or approximate. */
export function publishedSpan(starts: PartialDate | null, ends: PartialDate | null): CalendarSpan | null {
  return spanBetween(starts, ends) ?? (starts ? { kind: "time", starts, ends: null } : null);
}

function inexactDateOf(span: CalendarSpan): PartialDate | null {
  return span.kind === "time" && !isExact(span.starts) ? span.starts : null;
}

/** Identifies the date of a span for comparison. */
function keyOf(span: CalendarSpan): string {
  const inexact = inexactDateOf(span);
  return inexact ? `${inexact.precision} ${inexact.value}` : firstDayOf(span);
}

function isWithin(exact: CalendarSpan, span: CalendarSpan): boolean {
  const inexact = inexactDateOf(span);
  const day = firstDayOf(exact);
  return inexact !== null && firstDayOf(span) <= day && day <= dayIn(latestInstant(inexact), inexact.zone);
}

/**
 * The spans that begin on another day than `current`, each once; a date that only became more precise has not
 * moved.
 */
export function earlierSpans(spans: readonly (CalendarSpan | null)[], current: CalendarSpan): CalendarSpan[] {
  const recorded = spans.filter((span) => span !== null);
  const exact = [current, ...recorded].filter((span) => inexactDateOf(span) === null);
  const seen = new Set([keyOf(current)]);
  return recorded.flatMap((span) => {
    if (seen.has(keyOf(span)) || exact.some((precise) => isWithin(precise, span))) return [];
    seen.add(keyOf(span));
    return [span];
  });
}
