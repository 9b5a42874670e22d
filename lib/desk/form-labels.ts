/** Builds the labels and options of a record type's form. */
import type { Locale, RecordType } from "@/lib/domain/record/record";
import { type Field, definitionOf } from "@/lib/domain/record/record-types";
import { formatFieldLabel } from "@/lib/format/fields/field-label";
import { formatOption } from "@/lib/format/fields/option-label";
import { messagesOf } from "@/lib/messages/catalogue";

export type Option = { value: string; label: string; meaning: string | null };
type FormLabels = { labels: Record<string, string>; options: Record<string, Option[]> };

/** Keyed by the names of a field and its parents, joined by dots. */
export function formLabels(type: RecordType, locale: Locale): FormLabels {
  const labels: Record<string, string> = {};
  const options: Record<string, Option[]> = {};
  const { desk, status } = messagesOf(locale);
  const meanings: Record<string, Record<string, string>> = {
    stage: status.stageDefinition,
    effect: status.effectDefinition,
    attribution: desk.form.means.attribution,
    // An official has a side and roles of another kind.
    ...(type === "development" ? { side: desk.form.means.side, role: desk.form.means.role } : {}),
  };
  const optionsOf = (names: readonly string[], values: readonly string[]): Option[] =>
    values.map((value) => ({
      value,
      label: formatOption(names, value, locale),
      meaning: meanings[names.at(-1) ?? ""]?.[value] ?? null,
    }));
  function add(fields: readonly Field[], at: readonly string[]): void {
    for (const field of fields) {
      const names = [...at, field.name];
      labels[names.join(".")] = formatFieldLabel(type, names, locale);
      if (field.kind === "choice") options[names.join(".")] = optionsOf(names, field.options);
      if ("fields" in field) add(field.fields, names);
    }
  }
  add(definitionOf[type].fields, []);
  options.origin = optionsOf(["origin"], ["en", "ko", "both"]);
  options.precision = optionsOf(["precision"], ["day", "minute", "month", "approximate", "unknown"]);
  for (const made of ["source", "official"] as const) {
    for (const field of definitionOf[made].fields)
      if (field.kind === "choice")
        options[`new.${made}.${field.name}`] = optionsOf([field.name], field.options);
  }
  return { labels, options };
}
