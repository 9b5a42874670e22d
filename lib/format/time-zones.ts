/** Lists the time zones that a reader can choose. */
import { KOREA_ZONE, WASHINGTON_ZONE } from "@/lib/domain/time/calendar-day";
import type { Locale } from "@/lib/domain/record/record";

const first = [KOREA_ZONE, WASHINGTON_ZONE];

/** IANA names: those of the talks first, then all others by their names. */
export const timeZones: readonly string[] = [
  ...first,
  ...[...new Set([...Intl.supportedValuesOf("timeZone"), "UTC"])]
    .filter((zone) => !first.includes(zone))
    .sort(),
];

/** The zone that a form begins with. */
export const likelyZone = (locale: Locale): string => (locale === "ko" ? KOREA_ZONE : WASHINGTON_ZONE);
