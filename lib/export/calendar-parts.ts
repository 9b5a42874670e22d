/** In which order do the parts of a calendar file stand, and which may not be missing (RFC 5545, 3.4 and 3.6)? */
import { tzlib_get_ical_block } from "timezones-ical-library";
import { KOREA_ZONE, WASHINGTON_ZONE } from "@/lib/domain/calendar-day";

/** The definition of a zone; without one a time in it could be read as any. */
export function zoneBlock(zone: string): string {
  const [block] = tzlib_get_ical_block(zone);
  if (!block?.startsWith("BEGIN:VTIMEZONE")) throw new RangeError(`No definition of the time zone "${zone}".`);
  return block;
}

/**
 * The writer puts some of a calendar's properties between and after its components, and all of them stand before.
 * A calendar without any entry has no component, and needs one: it gets the zones of both capitals.
 */
export function arrangeCalendar(written: string): string {
  const lines = written.split("\r\n");
  const properties: string[] = [];
  const components: string[] = [];
  let depth = 0;
  // A folded line goes on with a space, so that no text can look like the beginning of a component.
  for (const line of lines.slice(1, -1)) {
    if (line.startsWith("BEGIN:")) depth += 1;
    (depth > 0 ? components : properties).push(line);
    if (line.startsWith("END:")) depth -= 1;
  }
  const held = components.length > 0 ? components : [KOREA_ZONE, WASHINGTON_ZONE].flatMap((zone) => zoneBlock(zone).trim().split(/\r?\n/));
  return [...lines.slice(0, 1), ...properties, ...held, ...lines.slice(-1)].join("\r\n");
}
