/** The end of a period, and whether it is before the start. */
import { spanOf } from "./partial-date";
import type { PartialDate } from "@/lib/domain/record/record";

const isMinute = ({ value }: PartialDate) => value.includes("T");

/**
 * The first instant after the period, in milliseconds: a day or month is included in it, a minute is not
 * (FORMAT, "measures.json").
 */
export function endOfPeriod(until: PartialDate): number {
  const { earliest, latest } = spanOf(until);
  return isMinute(until) ? earliest : latest + 1;
}

/**
 * True where the end is before the start for all instants that the dates can mean; equal minutes are allowed.
 */
export function endsBefore(start: PartialDate | null, end: PartialDate | null): boolean {
  return start !== null && end !== null && spanOf(end).latest < spanOf(start).earliest;
}
