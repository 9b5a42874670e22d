"use client";
import { useRef, useState } from "react";
import { useTranslations } from "next-intl";
import { locales } from "@/lib/domain/record/record";
import type { Field } from "@/lib/domain/record/record-fields";
import { translationState } from "@/lib/domain/editing/translation-state";
import form from "../form.module.css";
import { controlId, labelKey, problemAt, useFormParts } from "./form-parts";
import { controlAttributes } from "./labelled";
import { useInputBeforeHydration } from "./input-before-hydration";

type Props = { field: Extract<Field, { kind: "text" }>; path: string };

/** English and Korean side by side, which is the original, and whether the translation still matches. */
export function TextField({ field, path }: Props) {
  const { values, base, outdated, labels, problems, options } = useFormParts();
  const t = useTranslations("desk.form");
  const startsWith = (part: string) => values[`${path}.${part}`] ?? "";
  const [typed, setTyped] = useState({ en: startsWith("en"), ko: startsWith("ko") });
  const [origin, setOrigin] = useState(startsWith("origin") || "en");
  const whole = useRef<HTMLFieldSetElement>(null);
  useInputBeforeHydration(whole, (early) => {
    setTyped({ en: early.get(`${path}.en`) ?? typed.en, ko: early.get(`${path}.ko`) ?? typed.ko });
    setOrigin(early.get(`${path}.origin`) ?? origin);
  });
  const was = { en: base[`${path}.en`] ?? "", ko: base[`${path}.ko`] ?? "" };
  const label = labels[labelKey(path)] ?? field.name;
  const own = problemAt(problems, path, true);
  const originOptions = options.origin ?? [];
  return (
    <fieldset ref={whole} className={`${form.field} ${own ? form.wrong : ""}`}>
      <legend className={form.label}>{field.optional ? t("optional", { label }) : label}</legend>
      {own ? (
        <span className={form.error} id={`${controlId(path)}-error`}>
          {own}
        </span>
      ) : null}
      <div className={form.pair}>
        {locales.map((language) => {
          const at = `${path}.${language}`;
          const problem = problemAt(problems, at);
          const state = translationState({ language, origin, now: typed, was, outdated });
          const shared = {
            ...controlAttributes(at, problem, "state"),
            className: form.input,
            lang: language,
            defaultValue: startsWith(language),
            onInput: (event: { currentTarget: { value: string } }) => setTyped({ ...typed, [language]: event.currentTarget.value }),
          };
          return (
            <div key={language} className={`${form.field} ${problem ? form.wrong : ""}`}>
              <div className={form.part}>
                <label htmlFor={controlId(at)}>{t(`language.${language}`)}</label>
                <span className={form.state} data-state={state} id={`${controlId(at)}-hint`}>
                  {t(`translation.${state}`)}
                </span>
              </div>
              {problem ? (
                <span className={form.error} id={`${controlId(at)}-error`}>
                  {problem}
                </span>
              ) : null}
              {field.long ? <textarea {...shared} rows={3} /> : <input {...shared} />}
            </div>
          );
        })}
      </div>
      <div className={form.inline}>
        <label className={form.hint} htmlFor={controlId(`${path}.origin`)}>
          {t("origin")}
        </label>
        <select className={form.small} id={controlId(`${path}.origin`)} name={`${path}.origin`} value={origin} onChange={(event) => setOrigin(event.target.value)}>
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
      {problem ? (
        <span className={form.error} id={`${controlId(at)}-error`}>
          {problem}
        </span>
      ) : null}
      <textarea {...controlAttributes(at, problem, "hint")} className={`${form.input} ${form.exact}`} lang={values[languageAt] || undefined} defaultValue={values[at] ?? ""} rows={2} />
      {languageProblem ? (
        <span className={form.error} id={`${controlId(languageAt)}-error`}>
          {languageProblem}
        </span>
      ) : null}
      <div className={form.inline}>
        <label className={form.hint} htmlFor={controlId(languageAt)}>
          {t("quoteLanguage")}
        </label>
        <input {...controlAttributes(languageAt, languageProblem)} className={form.small} defaultValue={values[languageAt] ?? "ko"} size={6} list="desk-languages" />
      </div>
    </div>
  );
}
