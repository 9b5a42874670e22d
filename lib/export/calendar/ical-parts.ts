/** Assembles an iCalendar file from properties, time zones and events (RFC 5545, 3.4 and 3.6). */
import { tzlib_get_ical_block } from "timezones-ical-library";
import { KOREA_ZONE, WASHINGTON_ZONE } from "@/lib/domain/time/calendar-day";

/** The VTIMEZONE of a zone, without which its times are ambiguous. */
function zoneBlock(zone: string): string {
  const [block] = tzlib_get_ical_block(zone);
  if (!block?.startsWith("BEGIN:VTIMEZONE"))
    throw new RangeError(`No definition of the time zone "${zone}".`);
  return block;
}

function bytesOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}

const maxLineBytes = 74;

/** Continues a long line in the next one, which begins with a space (RFC 5545, 3.1). */
export function foldLine(line: string): string {
  if (line.length <= maxLineBytes && Buffer.byteLength(line) <= maxLineBytes) return line;
  const lines = [""];
  let bytes = 0;
  for (const character of line) {
    const size = bytesOf(character);
    const last = lines.length - 1;
    bytes += size;
    if (bytes <= maxLineBytes) lines[last] += character;
    else {
      lines.push(` ${character}`);
      bytes = size;
    }
  }
  return lines.join("\r\n");
}

/**
 * `properties`: the library's calendar without entries. The library's own folding takes a second for a
 * thousand entries. A calendar without entries needs a component, so it gets the zones of both capitals.
 */
export function assembleCalendar(
  properties: string,
  entries: readonly string[],
  zones: Iterable<string>,
): string {
  const lines = properties.split("\r\n");
  const zoneNames = entries.length > 0 ? [...zones] : [KOREA_ZONE, WASHINGTON_ZONE];
  const blocks = zoneNames.flatMap((zone) => zoneBlock(zone).trim().split(/\r?\n/));
  const events = entries.flatMap((entry) => entry.trimEnd().split("\r\n").map(foldLine));
  return [...lines.slice(0, -1), ...blocks, ...events, ...lines.slice(-1)].join("\r\n");
}
