"use client";
import type { Field } from "@/lib/domain/record/record-types";
import { labelKey, rowCount, useFormParts } from "../form/form-parts";
import { ValueField } from "../form/value-field";
import form from "../form.module.css";

/** The controls of a proposal. The rows of its lists are those that the article gave. */
export function ProposalFields({ fields, path }: { fields: readonly Field[]; path: string }) {
  return fields.map((field) => (
    <ProposalField key={field.name} field={field} path={`${path}.${field.name}`} />
  ));
}

function ProposalField({ field, path }: { field: Field; path: string }) {
  const { labels, values } = useFormParts();
  if (field.kind !== "list") return <ValueField field={field} path={path} />;
  return Array.from({ length: rowCount(values, path) }, (_, index) => (
    <fieldset key={index} className={form.row}>
      <legend className={form.rowLabel}>
        {labels[labelKey(path)] ?? field.name} {index + 1}
      </legend>
      <ProposalFields fields={field.fields} path={`${path}[${index}]`} />
    </fieldset>
  ));
}
