"use client";
import type { Field } from "@/lib/domain/record/record-types";
import { DateField } from "./date-field";
import { ChoiceField, NumberField, WordsField, YesNoField } from "./simple-field";
import { QuoteField, TextField } from "./text-field";

/** The control of a field that holds one value; none for lists, groups and references. */
export function ValueField({ field, path }: { field: Field; path: string }) {
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
    default:
      return null;
  }
}
