"use client";
import { useRef, useState } from "react";
import { useTranslations } from "next-intl";
import { languagesFrom } from "@/lib/domain/record/record";
import type { Field } from "@/lib/domain/record/record-types";
import { translationState } from "@/lib/domain/editing/translation-state";
import form from "../form.module.css";
import { controlId, labelKey, problemAt, useFormParts } from "./form-parts";
import { FieldProblem, controlAttributes } from "./labelled";
import { useInputBeforeHydration } from "./input-before-hydration";
import { proposedOrigin } from "@/lib/schemas/forms/form-defaults";
import { LanguageInput } from "./language-input";
import { MarksHint } from "./marks-hint";

type Props = { field: Extract<Field, { kind: "text" }>; path: string };

/**
 * English and Korean side by side, the desk's language first, which is the original, and whether the
 * translation still matches.
 */
export function TextField({ field, path }: Props) {
  const { locale, values, base, outdated, labels, problems, options, isScripted } = useFormParts();
  const t = useTranslations("desk.form");
  const startsWith = (part: string) => values[`${path}.${part}`] ?? "";
  const [typed, setTyped] = useState({ en: startsWith("en"), ko: startsWith("ko") });
  // Of a text without words the origin is not chosen yet.
  const [chosen, setChosen] = useState(typed.en === "" && typed.ko === "" ? "" : startsWith("origin"));
  const origin = chosen === "" ? proposedOrigin(typed, locale) : chosen;
  const whole = useRef<HTMLFieldSetElement>(null);
  useInputBeforeHydration(whole, (early) => {
    setTyped({ en: early.get(`${path}.en`) ?? typed.en, ko: early.get(`${path}.ko`) ?? typed.ko });
    setChosen(early.get(`${path}.origin`) ?? chosen);
  });
  const was = { en: base[`${path}.en`] ?? "", ko: base[`${path}.ko`] ?? "" };
  const label = labels[labelKey(path)] ?? field.name;
  const own = problemAt(problems, path, true);
  const originOptions = options.origin ?? [];
  return (
    <fieldset ref={whole} className={`${form.field} ${own ? form.wrong : ""}`}>
      <legend className={form.label}>{field.optional ? t("optional", { label }) : label}</legend>
      <FieldProblem at={path} problem={own} />
      <div className={form.pair}>
        {languagesFrom(locale).map((language) => {
          const at = `${path}.${language}`;
          const problem = problemAt(problems, at);
          const state = translationState({ language, origin, now: typed, was, outdated });
          const shared = {
            ...controlAttributes(at, problem, "state"),
            className: form.input,
            lang: language,
            defaultValue: startsWith(language),
            onInput: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
              setTyped((before) => ({ ...before, [language]: value })),
          };
          return (
            <div key={language} className={`${form.field} ${problem ? form.wrong : ""}`}>
              <div className={form.part}>
                <label htmlFor={controlId(at)}>{t(`language.${language}`)}</label>
                <span className={form.state} data-state={state} id={`${controlId(at)}-hint`}>
                  {t(`translation.${state}`)}
                </span>
              </div>
              <FieldProblem at={at} problem={problem} />
              {field.long ? <textarea {...shared} rows={3} /> : <input {...shared} />}
              <MarksHint text={typed[language]} />
            </div>
          );
        })}
      </div>
      <div className={form.inline}>
        <label className={form.hint} htmlFor={controlId(`${path}.origin`)}>
          {t("origin")}
        </label>
        <select
          className={form.small}
          id={controlId(`${path}.origin`)}
          name={`${path}.origin`}
          value={isScripted ? origin : chosen}
          onChange={(event) => setChosen(event.target.value)}
        >
          {isScripted || chosen !== "" ? null : <option value="">{t("originTyped")}</option>}
          {originOptions.map(({ value, label: name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </fieldset>
  );
}

/** Exact words and their language; shown in serif, as on readers' pages. */
export function QuoteField({ field, path }: { field: Extract<Field, { kind: "quote" }>; path: string }) {
  const { values, labels, problems } = useFormParts();
  const t = useTranslations("desk.form");
  const at = `${path}.text`;
  const languageAt = `${path}.language`;
  const languageProblem = problemAt(problems, languageAt);
  const problem = problemAt(problems, path, true) ?? problemAt(problems, at);
  return (
    <div className={`${form.field} ${(problem ?? languageProblem) ? form.wrong : ""}`}>
      <label className={form.label} htmlFor={controlId(at)}>
        {t("optional", { label: labels[labelKey(path)] ?? field.name })}
      </label>
      <span className={form.hint} id={`${controlId(at)}-hint`}>
        {t("quoteHint")}
      </span>
      <FieldProblem at={at} problem={problem} />
      <textarea
        {...controlAttributes(at, problem, "hint")}
        className={`${form.input} ${form.exact}`}
        lang={values[languageAt] || undefined}
        defaultValue={values[at] ?? ""}
        rows={2}
      />
      <MarksHint text={values[at] ?? ""} />
      <FieldProblem at={languageAt} problem={languageProblem} />
      <div className={form.inline}>
        <label className={form.hint} htmlFor={controlId(languageAt)}>
          {t("quoteLanguage")}
        </label>
        <LanguageInput
          path={languageAt}
          of={at}
          problem={languageProblem}
          className={form.small}
          size={6}
          list="desk-languages"
        />
      </div>
    </div>
  );
}
