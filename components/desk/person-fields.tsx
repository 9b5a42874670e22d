"use client";
import { useTranslations } from "next-intl";
import { type AccountProblem, maxPasswordCharacters, minPasswordCharacters } from "@/lib/schemas/forms/account-form";
import form from "./form.module.css";

type Props = { values: { name: string; email: string }; problems: Record<string, AccountProblem> };

/** The person of an account: the name shown in the history, and the email address for sign-in. */
export function PersonFields({ values, problems }: Props) {
  const t = useTranslations("desk.account");
  const fields = [
    { name: "name", type: "text", label: t("name"), hint: t("nameHint"), value: values.name, autoComplete: "name" },
    { name: "email", type: "email", label: t("email"), hint: null, value: values.email, autoComplete: "email" },
  ];
  return fields.map(({ name, type, label, hint, value, autoComplete }) => {
    const problem = problems[name];
    return (
      <label key={name} className={`${form.field} ${problem ? form.wrong : ""}`}>
        <span className={form.label}>{label}</span>
        {hint ? <span className={form.hint}>{hint}</span> : null}
        {problem ? (
          <span className={form.error} id={`${name}-error`}>
            {t(`problem.${problem}`, { shortest: minPasswordCharacters, longest: maxPasswordCharacters })}
          </span>
        ) : null}
        <input
          className={form.input}
          type={type}
          name={name}
          required
          defaultValue={value}
          autoComplete={autoComplete}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${name}-error` : undefined}
        />
      </label>
    );
  });
}
