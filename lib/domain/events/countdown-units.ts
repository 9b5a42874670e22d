/** The unit labels of a countdown, and their serialised form for an HTML attribute. */
import type { CountdownPart } from "./countdown-parts";

/** The singular and plural label of each unit. */
export type CountdownUnits = Record<CountdownPart["unit"], readonly [one: string, other: string]>;

/** @example serialiseCountdownUnits(words) // "day|days|hour|hours|min|min" */
export function serialiseCountdownUnits({ days, hours, minutes }: CountdownUnits): string {
  return [...days, ...hours, ...minutes].join("|");
}

export function parseCountdownUnits(text: string): CountdownUnits {
  const [day = "", days = "", hour = "", hours = "", minute = "", minutes = ""] = text.split("|");
  return { days: [day, days], hours: [hour, hours], minutes: [minute, minutes] };
}
