/** How is a minute written in a form, where the zone stands beside it, and how in the record, with its offset? */
import { tzOffset } from "@date-fns/tz";

const withoutOffset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const offsetOrZ = /(?:Z|[+-]\d{2}:\d{2})$/;

function offsetText(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/**
 * A wall time with the offset that `zone` (IANA) has then: the first of the two where clocks go back. What is
 * no wall time, or a time that the zone skips, or no zone, is given back as it was typed.
 * @example withZonesOffset("2025-10-31T10:00", "Asia/Seoul") // "2025-10-31T10:00+09:00"
 */
export function withZonesOffset(value: string, zone: string): string {
  const wall = value.trim().replace(" ", "T");
  if (!withoutOffset.test(wall) || !/^[A-Za-z]/.test(zone)) return value;
  const asUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtc)) return value;
  const day = 86_400_000;
  // An offset is right where the zone has it at the instant it leads to; before and after a change there are two to try.
  const tried = [tzOffset(zone, new Date(asUtc - day)), tzOffset(zone, new Date(asUtc + day))];
  const right = tried.find((minutes) => tzOffset(zone, new Date(asUtc - minutes * 60_000)) === minutes);
  return right === undefined ? value : `${wall}${offsetText(right)}`;
}

/** The wall time alone, where its offset would come back by itself; else the value as it is. */
export function withoutZonesOffset(value: string, zone: string): string {
  const wall = value.replace(offsetOrZ, "");
  return withZonesOffset(wall, zone) === value ? wall : value;
}
