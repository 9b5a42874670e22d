/** The states in which the goods of a measure can be. */
import type { MeasureStanding } from "./measure-as-of";

export const dutyStates = ["charged", "decided", "agreed", "threatened", "not_charged"] as const;
export type DutyState = (typeof dutyStates)[number];

/** `charged` and `not_charged` exclude each other; the other states can apply at the same time. */
export function isInState(
  { charged, decided, agreed, threatened }: MeasureStanding,
  state: DutyState,
): boolean {
  switch (state) {
    case "charged":
    case "not_charged":
      return charged?.status === state;
    case "decided":
      return decided.length > 0;
    case "agreed":
      return agreed.length > 0;
    case "threatened":
      return threatened.length > 0;
  }
}
