"use client";
import { useTranslations } from "next-intl";
import type { ActionFailure } from "@/lib/actions/with-permission";
import { NotSaved } from "./not-saved";
import { SignInAgain } from "./sign-in-again";
import form from "@/components/desk/form.module.css";

type Props = {
  failure: ActionFailure;
  /** The button that sign-in presses again, in a form with several. */
  pressed?: { name: string; value: string } | undefined;
  /** The form has passwords or codes, which have to be typed again. */
  hasSecrets?: boolean;
};

/** Says in a small form why the action failed, and offers sign-in if the session has ended. */
export function ActionFailureNotice({ failure: { visitor, notSaved }, pressed, hasSecrets = false }: Props) {
  const t = useTranslations("desk.signIn");
  if (visitor?.status === "signed_out")
    return <SignInAgain need={visitor.signIn} intent="go_on" pressed={pressed} hasSecrets={hasSecrets} />;
  if (!visitor) return <NotSaved problem={notSaved} />;
  return (
    <p role="alert" className={form.error}>
      {t("notAllowed")}
    </p>
  );
}
