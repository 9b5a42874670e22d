"use client";
import { useTranslations } from "next-intl";
import type { AccountProblem } from "@/lib/schemas/forms/account-form";
import { AccountField } from "./account-field";

type NameProps = { value: string; problem: AccountProblem | undefined; autoComplete?: string };

/** The name of an account, shown in the history. */
export function NameField({ value, problem, autoComplete = "name" }: NameProps) {
  const t = useTranslations("desk.account");
  return (
    <AccountField
      type="text"
      name="name"
      label={t("name")}
      hint={t("nameHint")}
      problem={problem}
      defaultValue={value}
      autoComplete={autoComplete}
    />
  );
}

type Props = { values: { name: string; email: string }; problems: Record<string, AccountProblem> };

/** The person of an account: the name, and the email address for sign-in. */
export function PersonFields({ values, problems }: Props) {
  const t = useTranslations("desk.account");
  return (
    <>
      <NameField value={values.name} problem={problems.name} />
      <AccountField
        type="email"
        name="email"
        label={t("email")}
        problem={problems.email}
        defaultValue={values.email}
        autoComplete="email"
      />
    </>
  );
}
