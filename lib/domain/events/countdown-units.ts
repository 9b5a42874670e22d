/** The unit of each figure of a countdown, and its text form for an attribute. */
import type { CountdownPart } from "./countdown-parts";

/** The word of each unit, for one of it and for any other number. */
export type CountdownUnits = Record<CountdownPart["unit"], readonly [one: string, other: string]>;

/** @example countdownUnitsToText(words) // "day|days|hour|hours|min|min" */
export function countdownUnitsToText({ days, hours, minutes }: CountdownUnits): string {
  return [...days, ...hours, ...minutes].join("|");
}

export function countdownUnitsFromText(text: string): CountdownUnits {
  const [day = "", days = "", hour = "", hours = "", minute = "", minutes = ""] = text.split("|");
  return { days: [day, days], hours: [hour, hours], minutes: [minute, minutes] };
}
