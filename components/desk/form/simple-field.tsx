"use client";
import { useRef, useState } from "react";
import { useTranslations } from "next-intl";
import type { Field } from "@/lib/domain/record/record-types";
import form from "../form.module.css";
import { labelKey, problemAt, useFormParts } from "./form-parts";
import { Labelled, controlAttributes } from "./labelled";
import { useInputBeforeHydration } from "./input-before-hydration";
import { LanguageInput } from "./language-input";
import { MarksHint } from "./marks-hint";
import { useProposedChoice } from "./proposals";
import { useProposedEvent } from "./typed-values";

type Of<Kind extends Field["kind"]> = { field: Extract<Field, { kind: Kind }>; path: string };

/** Plain text on one or several lines. */
export function WordsField({ field, path }: Of<"words">) {
  const { type, values, labels, problems } = useFormParts();
  const t = useTranslations("desk.form");
  const problem = problemAt(problems, path);
  const label = labels[labelKey(path)] ?? field.name;
  const hint = field.name === "id" ? t("idHint") : null;
  const value = values[path] ?? "";
  return (
    <Labelled
      path={path}
      label={field.optional ? t("optional", { label }) : label}
      problem={problem}
      hint={hint}
    >
      {field.long ? (
        <textarea
          className={form.input}
          {...controlAttributes(path, problem, hint)}
          defaultValue={value}
          rows={3}
        />
      ) : type === "source" && path === "language" ? (
        <LanguageInput path={path} of="title" problem={problem} className={form.input} />
      ) : (
        <input
          className={form.input}
          {...controlAttributes(path, problem, hint)}
          defaultValue={value}
          type={field.name.toLowerCase().endsWith("url") ? "url" : "text"}
          inputMode={field.name.toLowerCase().endsWith("url") ? "url" : undefined}
        />
      )}
      <MarksHint text={value} />
    </Labelled>
  );
}

export function NumberField({ field, path }: Of<"number">) {
  const { values, labels, problems } = useFormParts();
  const problem = problemAt(problems, path);
  return (
    <Labelled path={path} label={labels[labelKey(path)] ?? field.name} problem={problem}>
      <input
        className={form.input}
        {...controlAttributes(path, problem)}
        defaultValue={values[path] ?? ""}
        inputMode="decimal"
      />
    </Labelled>
  );
}

/** A value of a closed list; a value that is not in it is preserved until another is chosen. */
export function ChoiceField({ field, path }: Of<"choice">) {
  const { values, labels, options, problems } = useFormParts();
  const t = useTranslations("desk.form");
  const problem = problemAt(problems, path);
  const list = options[labelKey(path)] ?? [];
  const [chosen, setChosen] = useState(values[path] ?? "");
  const whole = useRef<HTMLDivElement>(null);
  useInputBeforeHydration(whole, (early) => setChosen(early.get(path) ?? chosen));
  const proposed = useProposedChoice(path, whole);
  const value = chosen === "" ? proposed : chosen;
  useProposedEvent(whole, value);
  const hint = list.find((option) => option.value === value)?.meaning ?? null;
  return (
    <Labelled
      whole={whole}
      path={path}
      label={labels[labelKey(path)] ?? field.name}
      problem={problem}
      hint={hint}
    >
      <select
        className={form.input}
        {...controlAttributes(path, problem, hint)}
        value={value}
        onChange={(event) => setChosen(event.target.value)}
      >
        {list.some((option) => option.value === value) ? null : (
          <option value={value}>{value === "" ? t("choose") : value}</option>
        )}
        {list.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

export function YesNoField({ field, path }: Of<"yesNo">) {
  const { values, labels, problems } = useFormParts();
  const problem = problemAt(problems, path);
  return (
    <div className={`${form.field} ${problem ? form.wrong : ""}`}>
      {problem ? <span className={form.error}>{problem}</span> : null}
      <label className={form.check}>
        <input type="hidden" name={path} value="false" />
        <input
          type="checkbox"
          {...controlAttributes(path, null)}
          value="true"
          defaultChecked={values[path] === "true"}
        />
        <span>{labels[labelKey(path)] ?? field.name}</span>
      </label>
    </div>
  );
}
