"use client";
import { useTranslations } from "next-intl";
import { isHiddenInRow } from "@/lib/domain/editing/form-layout";
import type { Field } from "@/lib/domain/record/record-types";
import form from "../form.module.css";
import { Folded } from "./folded";
import { controlId, labelKey, problemAt, useFormParts } from "./form-parts";
import { Labelled } from "./labelled";
import { ListField } from "./list-field";
import { Picker } from "./picker";
import { StepsField } from "./steps-field";
import { ValueField } from "./value-field";

/** Fields of the whole record that are hidden until they are wanted, under the labels of what they hold. */
export function HiddenFields({ group }: { group: readonly Field[] }) {
  const { labels } = useFormParts();
  return (
    <Folded
      paths={group.map(({ name }) => name)}
      summary={group.map(({ name }) => labels[name] ?? name).join(" · ")}
    >
      {group.map((field) => (
        <FieldControl key={field.name} field={field} path={field.name} />
      ))}
    </Folded>
  );
}

/** The control of one field of a record, by its kind; closed where it is rarely wanted. */
export function FieldControl({ field, path }: { field: Field; path: string }) {
  const { labels } = useFormParts();
  return isHiddenInRow(path) ? (
    <Folded paths={[path]} summary={labels[labelKey(path)] ?? field.name}>
      <ShownControl field={field} path={path} />
    </Folded>
  ) : (
    <ShownControl field={field} path={path} />
  );
}

function ShownControl({ field, path }: { field: Field; path: string }) {
  const { labels, problems } = useFormParts();
  const t = useTranslations("desk.form");
  const label = labels[labelKey(path)] ?? field.name;
  const problem = problemAt(problems, path);
  switch (field.kind) {
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
      return (
        <ListField
          field={field}
          path={path}
          drawField={(inner, at) => <FieldControl field={inner} path={at} />}
        />
      );
    case "group":
      return (
        <fieldset className={form.row} id={controlId(path)}>
          <legend className={form.rowLabel}>{t("optional", { label })}</legend>
          {field.fields.map((inner) => (
            <FieldControl key={inner.name} field={inner} path={`${path}.${inner.name}`} />
          ))}
        </fieldset>
      );
    default:
      return <ValueField field={field} path={path} />;
  }
}
