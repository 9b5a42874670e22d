/** Does a period end before it begins? */
import { endsBefore } from "@/lib/domain/time/period";
import type { PartialDate } from "@/lib/domain/record/record";
import { rules } from "./rules";

/** The refinement that a schema with two dates takes: refused only where no instant that the two can mean makes a period. */
export function inOrder<Start extends string, End extends string>(
  start: Start,
  end: End,
): [(dates: Record<Start | End, PartialDate | null>) => boolean, { path: PropertyKey[]; message: string }] {
  return [(dates) => !endsBefore(dates[start], dates[end]), { path: [end], message: rules.ends_before }];
}
