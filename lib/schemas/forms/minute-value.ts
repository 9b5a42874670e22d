/**
 * Converts between a wall time with a separate zone, as in forms, and a date-time with offset, as in the
 * record.
 */
import { tzOffset } from "@date-fns/tz";

const withoutOffset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const offsetOrZ = /(?:Z|[+-]\d{2}:\d{2})$/;

function offsetText(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/**
 * A wall time with the offset of `zone` (IANA) at that time: the first of the two where clocks go back.
 * Anything else, a time that the zone skips, or an invalid zone, is returned unchanged.
 * @example addZoneOffset("2025-10-31T10:00", "Asia/Seoul") // "2025-10-31T10:00+09:00"
 */
export function addZoneOffset(value: string, zone: string): string {
  const wall = value.trim().replace(" ", "T");
  if (!withoutOffset.test(wall) || !/^[A-Za-z]/.test(zone)) return value;
  const asUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtc)) return value;
  const day = 86_400_000;
  // An offset is valid if the zone has it at the resulting instant; around a clock change there are two
  // candidates.
  const candidates = [tzOffset(zone, new Date(asUtc - day)), tzOffset(zone, new Date(asUtc + day))];
  const offset = candidates.find((minutes) => tzOffset(zone, new Date(asUtc - minutes * 60_000)) === minutes);
  return offset === undefined ? value : `${wall}${offsetText(offset)}`;
}

/** The wall time, where `addZoneOffset` restores the same offset; else the value unchanged. */
export function removeZoneOffset(value: string, zone: string): string {
  const wall = value.replace(offsetOrZ, "");
  return addZoneOffset(wall, zone) === value ? wall : value;
}
