/** Labels and choices of the controls of proposals. */
import type { Locale } from "@/lib/domain/record/record";
import type { Field } from "@/lib/domain/record/record-types";
import { formatFieldLabel } from "@/lib/format/fields/field-label";
import { formatOption } from "@/lib/format/fields/option-label";
import { translatorOf } from "@/lib/messages/translator";
import {
  placeOfKind,
  type ProposalKind,
  proposalFields,
  proposalKinds,
} from "@/lib/schemas/forms/proposal-fields";
import type { Option } from "./form-labels";

/** The choices of closed lists, by the names that proposals' controls have. */
export function closedOptions(locale: Locale): Record<string, Option[]> {
  const options: Record<string, Option[]> = {};
  const add = (kind: ProposalKind, fields: readonly Field[], names: readonly string[]) => {
    for (const field of fields) {
      const path = [...names, field.name];
      if (field.kind === "choice" && field.options.length > 0)
        options[[kind, ...path].join(".")] = field.options.map((value) => ({
          value,
          label: formatOption(inRecord(kind, path), value, locale),
          meaning: null,
        }));
      if ("fields" in field) add(kind, field.fields, path);
    }
  };
  for (const kind of proposalKinds) add(kind, proposalFields[kind], []);
  const words = (names: readonly string[], values: readonly string[]) =>
    values.map((value) => ({ value, label: formatOption(names, value, locale), meaning: null }));
  options.origin = words(["origin"], ["en", "ko", "both"]);
  options.precision = words(["precision"], ["day", "minute", "month", "approximate", "unknown"]);
  return options;
}

/** The names of a field in its record. */
function inRecord(kind: ProposalKind, names: readonly string[]): string[] {
  const { list } = placeOfKind[kind];
  return list === null ? [...names] : [list, ...names];
}

/** The labels of proposals' controls, by their names without row numbers. */
export function proposalLabels(locale: Locale): Record<string, string> {
  const labels: Record<string, string> = {};
  const add = (kind: ProposalKind, fields: readonly Field[], names: readonly string[]) => {
    for (const field of fields) {
      const path = [...names, field.name];
      labels[[kind, ...path].join(".")] = formatFieldLabel(
        placeOfKind[kind].type,
        inRecord(kind, path),
        locale,
      );
      if ("fields" in field) add(kind, field.fields, path);
    }
  };
  for (const kind of proposalKinds) add(kind, proposalFields[kind], []);
  const issue = formatFieldLabel("development", ["issue"], locale);
  return {
    ...labels,
    "development.issue": issue,
    "claim.issue": issue,
    "amount.issue": issue,
    "step.measure": formatFieldLabel("measure", ["goods"], locale),
    "meeting.trip": translatorOf(locale)("desk.intake.kind.trip"),
  };
}
