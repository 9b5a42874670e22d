"use client";
import { Fragment, type ReactNode } from "react";
import { useTranslations } from "next-intl";
import type { Field } from "@/lib/domain/record/record-types";
import form from "../form.module.css";
import { controlId, labelKey, problemAt, rowCount, useFormParts } from "./form-parts";
import { CurrentDuty } from "./current-duty";
import { FieldProblem } from "./labelled";
import { Picker } from "./picker";

type Props = {
  field: Extract<Field, { kind: "list" | "references" }>;
  path: string;
  /** Renders one field of a row. */
  drawField: (field: Field, path: string) => ReactNode;
};

/**
 * Rows of a list. The server adds and removes rows and preserves all typed text, so it works without script.
 */
export function ListField({ field, path, drawField }: Props) {
  const { type, values, labels, problems } = useFormParts();
  const t = useTranslations("desk.form");
  const label = labels[labelKey(path)] ?? field.name;
  const problem = problemAt(problems, path, true);
  const rows = Array.from({ length: rowCount(values, path) }, (_, index) => `${path}[${index}]`);
  const isClaims = path === "claims";
  return (
    <fieldset className={`${form.list} ${problem ? form.wrong : ""}`} id={controlId(path)} tabIndex={-1}>
      <legend className={form.listLabel}>
        {label}{" "}
        <span className={form.count} aria-hidden>
          {rows.length}
        </span>
      </legend>
      {problem ? <span className={form.error}>{problem}</span> : null}
      {type === "measure" && path === "steps" ? <CurrentDuty /> : null}
      <div className={isClaims ? form.sides : form.rows}>
        {rows.map((row, index) => (
          <fieldset key={row} className={form.row} data-side={values[`${row}.side`] || undefined}>
            <legend className={form.rowLabel}>
              {label} {index + 1}
            </legend>
            {field.kind === "list" ? (
              field.fields.map((inner) => (
                <Fragment key={inner.name}>{drawField(inner, `${row}.${inner.name}`)}</Fragment>
              ))
            ) : (
              <>
                <FieldProblem at={row} problem={problemAt(problems, row)} />
                <Picker
                  path={row}
                  to={field.to}
                  label={`${label} ${index + 1}`}
                  problem={problemAt(problems, row)}
                />
              </>
            )}
            <button className={form.plain} name="intent" value={`remove:${row}`}>
              {t("remove", { label: `${label} ${index + 1}` })}
            </button>
          </fieldset>
        ))}
      </div>
      <button className={`${form.button}`} name="intent" value={`add:${path}`}>
        {t("add", { label })}
      </button>
    </fieldset>
  );
}
