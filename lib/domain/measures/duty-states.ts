/** In which states can the goods of a measure be: what is charged on them, and what else is decided or said of it? */
import type { MeasureStanding } from "./measure-as-of";

export const dutyStates = ["charged", "decided", "agreed", "threatened", "not_charged"] as const;
export type DutyState = (typeof dutyStates)[number];

/** Charged or not charged, or neither, is one at a time; something decided, agreed and threatened may stand beside it. */
export function isInState({ charged, decided, agreed, threatened }: MeasureStanding, state: DutyState): boolean {
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
