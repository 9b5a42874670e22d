"use client";
import { useTranslations } from "next-intl";
import { type AccountProblem, minPasswordCharacters } from "@/lib/schemas/forms/account-form";
import { AccountField } from "./account-field";

/** A new password, twice. The server never returns typed passwords. */
export function PasswordFields({ problems }: { problems: Record<string, AccountProblem> }) {
  const t = useTranslations("desk.account");
  const secret = { type: "password", autoComplete: "new-password" } as const;
  return (
    <>
      <AccountField
        {...secret}
        name="password"
        label={t("newPassword")}
        hint={t("passwordHint", { shortest: minPasswordCharacters })}
        problem={problems.password}
      />
      <AccountField {...secret} name="repeated" label={t("repeated")} problem={problems.repeated} />
    </>
  );
}
