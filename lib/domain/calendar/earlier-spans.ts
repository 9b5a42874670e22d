/** On which other dates did an entry of a calendar stand before, those included that no calendar can show? */
import { type CalendarSpan, firstDayOf, spanBetween } from "./calendar-span";
import { dayIn, isExact, latestInstant } from "@/lib/domain/time/partial-date";
import type { PartialDate } from "@/lib/domain/record/record";

/** A date to be told in words: as sharp as it is known, so a month or about a day as well. It is never shown on a day. */
export function publishedSpan(starts: PartialDate | null, ends: PartialDate | null): CalendarSpan | null {
  return spanBetween(starts, ends) ?? (starts ? { kind: "time", starts, ends: null, lastDay: null } : null);
}

function vagueDateOf(span: CalendarSpan): PartialDate | null {
  return span.kind === "time" && !isExact(span.starts) ? span.starts : null;
}

/** Two with the same name are the same date. */
function nameOf(span: CalendarSpan): string {
  const vague = vagueDateOf(span);
  return vague ? `${vague.precision} ${vague.value}` : firstDayOf(span);
}

function isWithin(exact: CalendarSpan, span: CalendarSpan): boolean {
  const vague = vagueDateOf(span);
  const day = firstDayOf(exact);
  return vague !== null && firstDayOf(span) <= day && day <= dayIn(latestInstant(vague), vague.zone);
}

/** The spans that begin on another day than `current`, each once; a date only made sharper has not moved. */
export function earlierSpans(spans: readonly (CalendarSpan | null)[], current: CalendarSpan): CalendarSpan[] {
  const known = spans.filter((span) => span !== null);
  const exact = [current, ...known].filter((span) => vagueDateOf(span) === null);
  const seen = new Set([nameOf(current)]);
  return known.flatMap((span) => {
    if (seen.has(nameOf(span)) || exact.some((sharper) => isWithin(sharper, span))) return [];
    seen.add(nameOf(span));
    return [span];
  });
}
