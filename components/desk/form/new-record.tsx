"use client";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/record/record";
import { isWebAddress } from "@/lib/domain/sources/comparable-address";
import form from "../form.module.css";
import { controlId, problemAt, useFormParts } from "./form-parts";
import { LanguageInput } from "./language-input";
import { isComposing } from "@/components/posting/is-composing";

/** Fields of the short form; all others can be added on the record's own page. */
const shortForms = {
  source: [
    { field: "url", word: "source.url" },
    { field: "title", word: "source.title" },
    { field: "publisher", word: "source.publisher" },
    { field: "publishedOn.value", word: "source.publishedOn_value" },
    { field: "language", word: "source.language" },
    { field: "tier", word: "source.tier" },
    { field: "access", word: "source.access" },
  ],
  official: [
    { field: "name.en", word: "official.name_en" },
    { field: "name.ko", word: "official.name_ko" },
    { field: "side", word: "official.side" },
  ],
} as const;

/** The name in the desk's language comes first. */
function fieldsOf(to: keyof typeof shortForms, locale: Locale) {
  const [first, second, ...rest] = shortForms[to];
  return to === "official" && locale === "ko" ? [second, first, ...rest] : shortForms[to];
}

const preset: Readonly<Record<string, string>> = {
  tier: "press_on_record",
  access: "full_text",
  side: "KR",
};

/**
 * Copies an address typed in the source search into the short form below, once that is open. Text already in
 * the form is preserved.
 */
export function copyTypedAddress(within: Element): void {
  const whole = within.closest("[data-picker]");
  // It has the role of a combobox only once the script has drawn it anew.
  const typed = whole?.querySelector<HTMLInputElement>("input:not([type=hidden])")?.value.trim() ?? "";
  const control = whole?.querySelector<HTMLInputElement>("details[open] input[name$='.url']");
  if (!control || !isWebAddress(typed) || (control.value !== "" && control.value !== control.dataset.carried))
    return;
  control.value = typed;
  control.dataset.carried = typed;
}

/** Enter in the short form presses its own button, not that of the whole form. */
function createOnEnter(event: KeyboardEvent<HTMLDetailsElement>): void {
  if (event.key !== "Enter" || isComposing(event) || !(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  event.target.form?.requestSubmit(event.currentTarget.querySelector("button"));
}

/** Creates a source or official inside the form that refers to it. */
export function NewRecord({ path, to }: { path: string; to: "source" | "official" }) {
  const { locale, values, options, problems } = useFormParts();
  const t = useTranslations("desk.form.new");
  const prefix = `new:${path}`;
  const problem = problemAt(problems, prefix);
  // Text in it is visible when the form is rendered again.
  const [hasText] = useState(
    shortForms[to].some(
      ({ field }) =>
        !(field in preset || field === "language") && (values[`${prefix}.${field}`] ?? "") !== "",
    ),
  );
  const isOpen = problem !== null || hasText;
  const whole = useRef<HTMLDetailsElement>(null);
  // It can have been opened before hydration.
  useEffect(() => {
    if (whole.current?.open) copyTypedAddress(whole.current);
  }, []);
  return (
    <details
      ref={whole}
      className={form.more}
      open={isOpen || undefined}
      onToggle={({ currentTarget }) => copyTypedAddress(currentTarget)}
      onKeyDown={createOnEnter}
    >
      <summary>{t(`${to}.summary`)}</summary>
      {problem ? <p className={form.error}>{problem}</p> : null}
      {fieldsOf(to, locale).map(({ field, word }) => {
        const name = `${prefix}.${field}`;
        const list = options[`new.${to}.${field}`];
        return (
          <div key={field} className={form.field}>
            <label className={form.hint} htmlFor={controlId(name)}>
              {t(word)}
            </label>
            {list ? (
              <select
                className={form.input}
                id={controlId(name)}
                name={name}
                defaultValue={values[name] || preset[field]}
              >
                {list.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            ) : field === "language" ? (
              <LanguageInput path={name} of={`${prefix}.title`} problem={null} className={form.input} />
            ) : (
              <input
                className={form.input}
                id={controlId(name)}
                name={name}
                defaultValue={values[name] ?? preset[field] ?? ""}
              />
            )}
          </div>
        );
      })}
      {to === "official" ? <input type="hidden" name={`${prefix}.name.origin`} value={locale} /> : null}
      {to === "source" ? (
        <>
          <input type="hidden" name={`${prefix}.publishedOn.precision`} value="day" />
          <input type="hidden" name={`${prefix}.publishedOn.zone`} value="Asia/Seoul" />
          <input type="hidden" name={`${prefix}.titleKind`} value="headline" />
        </>
      ) : null}
      <button className={`${form.button} ${form.strong}`} name="intent" value={`create:${path}`}>
        {t(`${to}.submit`)}
      </button>
    </details>
  );
}
