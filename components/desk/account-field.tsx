"use client";
import { type ComponentProps } from "react";
import { useTranslations } from "next-intl";
import {
  type AccountProblem,
  maxPasswordCharacters,
  minPasswordCharacters,
} from "@/lib/schemas/forms/account-form";
import form from "./form.module.css";

type Props = {
  name: string;
  label: string;
  hint?: string | undefined;
  problem: AccountProblem | undefined;
} & Pick<ComponentProps<"input">, "type" | "defaultValue" | "autoComplete">;

/** A required field of an account, with its label, hint and error. */
export function AccountField({ name, label, hint, problem, ...input }: Props) {
  const t = useTranslations("desk.account");
  return (
    <label className={`${form.field} ${problem ? form.wrong : ""}`}>
      <span className={form.label}>{label}</span>
      {hint ? <span className={form.hint}>{hint}</span> : null}
      {problem ? (
        <span className={form.error} id={`${name}-error`}>
          {t(`problem.${problem}`, { shortest: minPasswordCharacters, longest: maxPasswordCharacters })}
        </span>
      ) : null}
      <input
        {...input}
        className={form.input}
        name={name}
        required
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${name}-error` : undefined}
      />
    </label>
  );
}
