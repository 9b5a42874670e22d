/** When does what applies for a time begin and end, and does it end before it begins? */
import { spanOf } from "./partial-date";
import type { PartialDate } from "@/lib/domain/record/record";

/** A minute of the clock is written with its time; a day or a month is not. */
const isMinute = ({ value }: PartialDate) => value.includes("T");

/** The first instant after the period, in milliseconds: a day or month is included in it, a minute is not (FORMAT, "measures.json"). */
export function endOfPeriod(until: PartialDate): number {
  const { earliest, latest } = spanOf(until);
  return isMinute(until) ? earliest : latest + 1;
}

/** True where the end lies before the beginning whatever the two dates mean; the same minute may begin and end something. */
export function endsBefore(start: PartialDate | null, end: PartialDate | null): boolean {
  return start !== null && end !== null && spanOf(end).latest < spanOf(start).earliest;
}
