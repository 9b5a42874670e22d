"use client";
import { useTranslations } from "next-intl";
import type { Field } from "@/lib/domain/record/record-fields";
import form from "../form.module.css";
import { DateField } from "./date-field";
import { controlId, labelKey, problemAt, useFormParts } from "./form-parts";
import { Labelled } from "./labelled";
import { ListField } from "./list-field";
import { Picker } from "./picker";
import { ChoiceField, NumberField, WordsField, YesNoField } from "./simple-field";
import { StepsField } from "./steps-field";
import { QuoteField, TextField } from "./text-field";

/** The control of one field of a record, by its kind. */
export function FieldControl({ field, path }: { field: Field; path: string }) {
  const { labels, problems } = useFormParts();
  const t = useTranslations("desk.form");
  const label = labels[labelKey(path)] ?? field.name;
  const problem = problemAt(problems, path);
  switch (field.kind) {
    case "words":
      return <WordsField field={field} path={path} />;
    case "number":
      return <NumberField field={field} path={path} />;
    case "choice":
      return <ChoiceField field={field} path={path} />;
    case "yesNo":
      return <YesNoField field={field} path={path} />;
    case "text":
      return <TextField field={field} path={path} />;
    case "quote":
      return <QuoteField field={field} path={path} />;
    case "date":
      return <DateField field={field} path={path} />;
    case "reference":
      return (
        <Labelled path={path} label={field.optional ? t("optional", { label }) : label} problem={problem}>
          <Picker path={path} to={field.to} label={label} problem={problem} />
        </Labelled>
      );
    case "steps":
      return <StepsField field={field} path={path} />;
    case "references":
    case "list":
      return <ListField field={field} path={path} drawField={(inner, at) => <FieldControl field={inner} path={at} />} />;
    case "group":
      return (
        <fieldset className={form.row} id={controlId(path)}>
          <legend className={form.rowLabel}>{t("optional", { label })}</legend>
          {field.fields.map((inner) => (
            <FieldControl key={inner.name} field={inner} path={`${path}.${inner.name}`} />
          ))}
        </fieldset>
      );
  }
}
