"use client";
import { useRef, useState } from "react";
import { useTranslations } from "next-intl";
import type { Field } from "@/lib/domain/record/record-types";
import { formatDatePreview } from "@/lib/format/dates/date-preview";
import { parseTypedDate } from "@/lib/schemas/forms/form-document";
import {
  firstDayOfRange,
  lacksYear,
  parseTypedDayOrMonth,
  parseTypedPrecision,
} from "@/lib/schemas/forms/typed-day";
import form from "../form.module.css";
import { controlId, labelKey, problemAt, useFormParts } from "./form-parts";
import { FieldProblem, controlAttributes } from "./labelled";
import { useInputBeforeHydration } from "./input-before-hydration";

const capitals = ["Asia/Seoul", "America/New_York"] as const;
/**
 * Other places of meetings of leaders and ministers: the hosts of APEC, ASEAN, the G7 and the G20, their
 * neighbours, and the zones of the United States.
 */
const elsewhere = [
  "America/Anchorage",
  "America/Chicago",
  "America/Denver",
  "America/Edmonton",
  "America/Lima",
  "America/Los_Angeles",
  "America/Mexico_City",
  "America/Sao_Paulo",
  "America/Toronto",
  "America/Vancouver",
  "Africa/Johannesburg",
  "Asia/Bangkok",
  "Asia/Dubai",
  "Asia/Ho_Chi_Minh",
  "Asia/Jakarta",
  "Asia/Kolkata",
  "Asia/Kuala_Lumpur",
  "Asia/Manila",
  "Asia/Riyadh",
  "Asia/Shanghai",
  "Asia/Singapore",
  "Asia/Taipei",
  "Asia/Tokyo",
  "Australia/Sydney",
  "Europe/Berlin",
  "Europe/Brussels",
  "Europe/Istanbul",
  "Europe/London",
  "Europe/Paris",
  "Europe/Rome",
  "Europe/Zurich",
  "Pacific/Honolulu",
  "UTC",
];
const offeredZones: readonly string[] = [...capitals, ...elsewhere];
const precisions = ["day", "minute", "month", "approximate"] as const;

/** The precision of a date, then the date as in the source, and the date in both zones. */
export function DateField({ field, path }: { field: Extract<Field, { kind: "date" }>; path: string }) {
  const { values, labels, problems, options, locale, today, isScripted } = useFormParts();
  const t = useTranslations("desk.form");
  const start = (part: string) => values[`${path}.${part}`] ?? "";
  const known = start("value") !== "" || start("wording") !== "";
  const [typed, setTyped] = useState({
    precision: start("precision"),
    value: start("value"),
    zone: start("zone") || capitals[0],
    wording: start("wording"),
  });
  const whole = useRef<HTMLFieldSetElement>(null);
  const written = useRef<HTMLInputElement>(null);
  const calendar = useRef<HTMLInputElement>(null);
  const label = labels[labelKey(path)] ?? field.name;
  const problem = problemAt(problems, path);
  // Without script nothing would unset "not known" when a date is typed, and an empty day means the same.
  const preset = field.optional && !known && isScripted ? "unknown" : "day";
  const precision = typed.precision || preset;
  // Typing a date replaces "not known", and fixes the precision that is shown.
  const set = (part: keyof typeof typed, value: string) =>
    setTyped((before) => {
      const shown = before.precision || preset;
      return {
        ...before,
        ...(part === "value" ? { precision: shown === "unknown" ? "day" : shown } : {}),
        [part]: value,
      };
    });
  useInputBeforeHydration(whole, (early) => {
    for (const part of ["value", "zone", "wording", "precision"] as const) {
      const text = early.get(`${path}.${part}`);
      if (text !== undefined) set(part, text);
    }
  });
  const preview = formatDatePreview(
    parseTypedDate(
      (part) =>
        part === "precision"
          ? precision
          : part === "value" || part === "zone" || part === "wording"
            ? typed[part]
            : "",
      today,
    ),
    locale,
  );
  const isKnown = precision !== "unknown";
  const nameOf = (choice: string) =>
    options.precision?.find(({ value }) => value === choice)?.label ?? choice;
  /** The hint for a typed value that does not fit the chosen precision. */
  function precisionHint(): string {
    if (typed.value === "") return t("dateEmpty");
    const first = firstDayOfRange(typed.value, today);
    if (first !== null) return t("dateSpan", { value: first, other: nameOf("approximate") });
    const exactness = parseTypedPrecision(typed.value, today);
    const [value, other] = [parseTypedDayOrMonth(typed.value, today), exactness ? nameOf(exactness) : ""];
    switch (precision) {
      case "day":
        return exactness === "minute"
          ? t("dateHasTime", { value: value.slice(0, 10), other })
          : exactness === "month"
            ? t("dateLacksDay", { other })
            : t("dateUnreadDay");
      case "minute":
        return exactness === "day" ? t("dateLacksTime", { value, other }) : t("dateUnreadMinute");
      case "month":
        return exactness === "day" || exactness === "minute"
          ? t("dateHasDay", { value: value.slice(0, 7), other })
          : t("dateUnreadMonth");
      default:
        return t("dateUnread");
    }
  }
  /** The value with the day chosen in the calendar; a typed time is preserved. */
  function withDay(day: string): string {
    if (precision === "month") return day.slice(0, 7);
    const time =
      precision === "minute" && day !== "" ? parseTypedDayOrMonth(typed.value, today).slice(11, 16) : "";
    return time === "" ? day : `${day} ${time}`;
  }
  /** The calendar opens at the typed day or month. */
  function openCalendar() {
    if (!calendar.current) return;
    const isRead = parseTypedPrecision(typed.value, today) !== null;
    calendar.current.value = isRead ? `${parseTypedDayOrMonth(typed.value, today)}-01`.slice(0, 10) : "";
    calendar.current.showPicker();
  }
  function takeDay(day: string) {
    const value = withDay(day);
    if (written.current) written.current.value = value;
    set("value", value);
  }
  const at = `${path}.value`;
  const offered = [...precisions, ...(field.optional ? (["unknown"] as const) : [])];
  // A zone that an import or an API client set is preserved.
  const otherZone = offeredZones.includes(typed.zone) ? [] : [typed.zone];
  return (
    <fieldset ref={whole} className={`${form.field} ${problem ? form.wrong : ""}`}>
      <legend className={form.label}>{field.optional ? t("optional", { label }) : label}</legend>
      <FieldProblem at={at} problem={problem} />
      <div className={form.radios}>
        {offered.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name={`${path}.precision`}
              value={choice}
              checked={precision === choice}
              onChange={() => set("precision", choice)}
            />
            <span>{nameOf(choice)}</span>
          </label>
        ))}
      </div>
      <div className={form.dateRow} data-unknown={isKnown ? undefined : true}>
        <input
          {...controlAttributes(at, problem, "preview")}
          className={form.input}
          aria-label={t("dateValue", { label })}
          ref={written}
          defaultValue={start("value")}
          onChange={(event) => set("value", event.target.value)}
          placeholder={
            precision === "minute" ? "2025-10-31 10:00" : precision === "month" ? "2025-10" : "2025-10-31"
          }
          autoComplete="off"
        />
        <button
          type="button"
          className={`${form.button} ${form.scripted}`}
          onClick={openCalendar}
          aria-label={t("calendar", { label })}
        >
          {t("calendarShort")}
        </button>
        <input
          ref={calendar}
          type="date"
          className={form.calendar}
          tabIndex={-1}
          aria-hidden
          // The day that the field already has can be chosen too, which React does not count as a change.
          onInput={(event) => takeDay(event.currentTarget.value)}
        />
        <select
          className={form.input}
          name={`${path}.zone`}
          aria-label={t("zone", { label })}
          value={typed.zone}
          onChange={(event) => set("zone", event.target.value)}
        >
          {[...offeredZones, ...otherZone].map((zone) => (
            <option key={zone} value={zone}>
              {zone === "Asia/Seoul" ? t("seoul") : zone === "America/New_York" ? t("washington") : zone}
            </option>
          ))}
        </select>
      </div>
      {precision === "approximate" || typed.wording !== "" ? (
        <Wording
          path={path}
          label={label}
          start={typed.wording}
          onType={(wording) => set("wording", wording)}
        />
      ) : (
        <noscript>
          <input
            className={form.input}
            name={`${path}.wording`}
            aria-label={t("wording", { label })}
            placeholder={t("wordingHint")}
          />
        </noscript>
      )}
      <output className={form.hint} id={`${controlId(at)}-hint`}>
        {isKnown ? (preview ?? precisionHint()) : t("dateUnknown")}
        {isKnown && lacksYear(typed.value, today)
          ? ` ${t("dateYear", { year: parseTypedDayOrMonth(typed.value, today).slice(0, 4) })}`
          : null}
      </output>
    </fieldset>
  );
}

/** Uncontrolled: its value is not set again while it is being edited. */
function Wording({
  path,
  label,
  start,
  onType,
}: {
  path: string;
  label: string;
  start: string;
  onType: (wording: string) => void;
}) {
  const t = useTranslations("desk.form");
  const [first] = useState(start);
  return (
    <input
      className={form.input}
      name={`${path}.wording`}
      aria-label={t("wording", { label })}
      placeholder={t("wordingHint")}
      defaultValue={first}
      onChange={(event) => onType(event.target.value)}
    />
  );
}
