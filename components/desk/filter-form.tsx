import type { ComponentProps, ReactNode } from "react";
import { ChoiceForm } from "@/components/ui/choice-form";
import styles from "./filter.module.css";
import form from "./form.module.css";

type Props = ComponentProps<typeof ChoiceForm> & {
  submit: string;
  /** The link that drops the filter; null where nothing is filtered. */
  reset: { href: string; label: string } | null;
  hint?: string;
  children: ReactNode;
};

/** The filter of a list, as a form that leads to an address. */
export function FilterForm({ submit, reset, hint, children, ...attributes }: Props) {
  return (
    <ChoiceForm {...attributes} className={styles.filter}>
      {children}
      <div className={`${form.buttons} ${styles.wide}`}>
        <button className={`${form.button} ${form.primary}`}>{submit}</button>
        {reset ? (
          <a className={form.button} href={reset.href}>
            {reset.label}
          </a>
        ) : null}
        {hint === undefined ? null : <span className={form.hint}>{hint}</span>}
      </div>
    </ChoiceForm>
  );
}

type InputProps = Omit<ComponentProps<"input">, "className"> & { label: string };

export function FilterInput({ label, ...attributes }: InputProps) {
  return (
    <label className={form.field}>
      <span className={form.label}>{label}</span>
      <input className={form.input} autoComplete="off" {...attributes} />
    </label>
  );
}

type SelectProps = {
  name: string;
  label: string;
  value: string | null;
  /** The words for no choice. */
  any: string;
  options: readonly (readonly [value: string, words: string])[];
};

export function FilterSelect({ name, label, value, any, options }: SelectProps) {
  return (
    <label className={form.field}>
      <span className={form.label}>{label}</span>
      <select className={form.input} name={name} defaultValue={value ?? ""}>
        <option value="">{any}</option>
        {options.map(([word, words]) => (
          <option key={word} value={word}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
