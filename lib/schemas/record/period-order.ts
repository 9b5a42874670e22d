/** The schema refinement that a period does not end before it begins. */
import { endsBefore } from "@/lib/domain/time/period";
import type { PartialDate } from "@/lib/domain/record/record";
import { rules } from "./rules";

/** Rejects only where the end is before the start for all instants that the two dates can mean. */
export function refineOrder<Start extends string, End extends string>(
  start: Start,
  end: End,
): [(dates: Record<Start | End, PartialDate | null>) => boolean, { path: PropertyKey[]; message: string }] {
  return [(dates) => !endsBefore(dates[start], dates[end]), { path: [end], message: rules.ends_before }];
}
