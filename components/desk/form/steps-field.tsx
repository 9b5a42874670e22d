"use client";
import { useTranslations } from "next-intl";
import type { Field } from "@/lib/domain/record/record-types";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { parseTypedDate } from "@/lib/schemas/forms/form-document";
import form from "../form.module.css";
import { controlId, labelKey, problemAt, rowCount, useFormParts } from "./form-parts";

type Values = Readonly<Record<string, string>>;

const isPending = (values: Values, step: string) =>
  ["agreed", "threatened"].includes(values[`${step}.status`] ?? "");

/** The ids in the rows of a `settles` list. */
function settledBy(values: Values, path: string): string[] {
  return Array.from(
    { length: rowCount(values, path) },
    (_, index) => values[`${path}[${index}]`] ?? "",
  ).filter((id) => id !== "");
}

/**
 * Which earlier agreements and threats this step settles: those pending at that time, and those already
 * chosen.
 */
export function StepsField({ field, path }: { field: Extract<Field, { kind: "steps" }>; path: string }) {
  const { values, labels, options, locale, today, problems } = useFormParts();
  const t = useTranslations("desk.form");
  const label = labels[labelKey(path)] ?? field.name;
  const problem = problemAt(problems, path, true);
  const [, list = "", place = "0"] = /^(.*)\[(\d+)\]\.[^.]+$/.exec(path) ?? [];
  const above = Array.from({ length: Number(place) }, (_, index) => `${list}[${index}]`);
  const chosen = settledBy(values, path);
  const settled = new Set(above.flatMap((step) => settledBy(values, `${step}.${field.name}`)));
  const pending = above
    .filter((step) => isPending(values, step))
    .flatMap((step) => values[`${step}.id`] ?? []);
  const offered = [...new Set([...pending.filter((id) => id !== "" && !settled.has(id)), ...chosen])];
  const named = (id: string) => {
    const step = above.find((row) => values[`${row}.id`] === id);
    if (step === undefined) return id;
    const at = (name: string) => values[`${step}.${name}`] ?? "";
    const status =
      options[`${labelKey(list)}.status`]?.find(({ value }) => value === at("status"))?.label ?? at("status");
    const date = parseTypedDate((part) => at(`announcedOn.${part}`), today);
    return [
      at("rate") === "" ? status : `${status} ${at("rate")}%`,
      date ? formatPartialDate(date, locale) : "",
    ]
      .filter((part) => part !== "")
      .join(", ");
  };
  return (
    <fieldset className={`${form.list} ${problem ? form.wrong : ""}`} id={controlId(path)} tabIndex={-1}>
      <legend className={form.listLabel}>{label}</legend>
      {problem ? <span className={form.error}>{problem}</span> : null}
      {offered.length === 0 ? <span className={form.hint}>{t("noPendingStep")}</span> : null}
      {offered.map((id, index) => (
        <label key={id} className={form.check}>
          <input type="checkbox" name={`${path}[${index}]`} value={id} defaultChecked={chosen.includes(id)} />
          <span>
            {named(id)} <small>{id}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
