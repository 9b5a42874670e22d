"use client";
import { useTranslations } from "next-intl";
import { type AccountProblem, maxPasswordCharacters, minPasswordCharacters } from "@/lib/schemas/forms/account-form";
import form from "./form.module.css";

type Problems = Record<string, AccountProblem>;

/** A new password, twice. The server never returns typed passwords. */
export function PasswordFields({ problems }: { problems: Problems }) {
  const t = useTranslations("desk.account");
  const fields = [
    { name: "password", label: t("newPassword"), hint: t("passwordHint", { shortest: minPasswordCharacters }) },
    { name: "repeated", label: t("repeated"), hint: null },
  ];
  return fields.map(({ name, label, hint }) => {
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
          type="password"
          name={name}
          required
          autoComplete="new-password"
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${name}-error` : undefined}
        />
      </label>
    );
  });
}
