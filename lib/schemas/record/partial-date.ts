/** Schema of a partially known date. */
import { minuteShape } from "@/lib/domain/time/partial-date";
import { tzOffset } from "@date-fns/tz";
import { z } from "zod";

import { isCalendarDay } from "@/lib/domain/time/calendar-day";
import type { Fault } from "@/lib/domain/record/fault";
import { type PartialDate, precisions } from "@/lib/domain/record/record";
import { rules } from "./rules";
import { strictObject } from "./strict-object";
import { wordOf, words } from "./values";

type Shape = "minute" | "day" | "month";

const forms: Record<Shape, string> = {
  minute: "a date-time with offset such as 2025-10-31T10:00+09:00",
  day: "a calendar day such as 2025-10-22",
  month: "a month such as 2026-06",
};

const offsetEnd = /([+-])(\d{2}):(\d{2})$/;

/** The form of the value; null for any other form, or a day that does not exist. */
function shapeOf(value: string): Shape | null {
  const day = minuteShape.exec(value)?.[1];
  if (day !== undefined) return isCalendarDay(day) ? "minute" : null;
  if (/^\d{4}-\d{2}$/.test(value)) return isCalendarDay(`${value}-01`) ? "month" : null;
  return isCalendarDay(value) ? "day" : null;
}

function isZone(zone: string): boolean {
  // Offsets such as +09:00 are also parsed, but do not identify a zone.
  return /^[A-Za-z]/.test(zone) && Number.isFinite(tzOffset(zone, new Date(0)));
}

/** True where the offset is that of the zone at that minute, or `Z`. */
function offsetAgrees(value: string, zone: string): boolean {
  const [, sign, hours, minutes] = offsetEnd.exec(value) ?? [];
  if (sign === undefined) return true;
  const written = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
  return written === tzOffset(zone, new Date(value));
}

export const partialDate = strictObject({
  value: z.string(`must be ${forms.minute}, ${forms.day} or ${forms.month}`),
  precision: wordOf(precisions),
  zone: z.string(rules.zone).refine(isZone, rules.zone),
  wording: words.optional(),
})
  .superRefine(({ value, precision, zone, wording }, context) => {
    const refuse = (key: string, message: string, params?: Pick<Fault, "code" | "about">) =>
      context.addIssue({ code: "custom", path: [key], message, params });
    const shape = shapeOf(value);
    if (precision === "approximate") {
      if (shape === null)
        refuse("value", `must be ${forms.minute}, ${forms.day} or ${forms.month}, and exist`, {
          code: "date_form",
          about: precision,
        });
      if (wording === undefined) refuse("wording", rules.wording_missing);
    } else {
      if (shape !== precision)
        refuse("value", `must be ${forms[precision]}, and exist, where precision is "${precision}"`, {
          code: "date_form",
          about: precision,
        });
      if (wording !== undefined) refuse("wording", rules.wording_unwanted);
    }
    if (shape === "minute" && isZone(zone) && !offsetAgrees(value, zone)) {
      refuse(
        "value",
        `has an offset that ${zone} does not have at that time; allowed: the zone's own offset, or Z`,
        { code: "offset", about: zone },
      );
    }
  })
  .meta({ id: "PartialDate" }) satisfies z.ZodType<PartialDate>;

export const nullablePartialDate = partialDate.nullable();

/** Null for a value that is no partial date. */
export const readPartialDate = (value: unknown): PartialDate | null =>
  partialDate.safeParse(value).data ?? null;
