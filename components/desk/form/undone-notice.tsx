"use client";
import { useTranslations } from "next-intl";
import type { ActionFailure } from "@/lib/actions/with-permission";
import { NotSaved } from "./not-saved";
import { SignInAgain } from "./sign-in-again";
import form from "../form.module.css";

type Props = {
  undone: ActionFailure;
  /** The button that is pressed once more by signing in, in a form of several. */
  pressed?: { name: string; value: string } | undefined;
  /** The form holds passwords or codes, which have to be typed again. */
  hasSecrets?: boolean;
};

/** Says in a small form why nothing was done, and asks whose session has ended to sign in with it. */
export function ActionFailureNotice({ undone: { visitor, notSaved }, pressed, hasSecrets = false }: Props) {
  const t = useTranslations("desk.signIn");
  if (visitor?.status === "signed_out") return <SignInAgain need={visitor.signIn} intent="go_on" pressed={pressed} hasSecrets={hasSecrets} />;
  if (!visitor) return <NotSaved problem={notSaved} />;
  return (
    <p role="alert" className={form.error}>
      {t("notAllowed")}
    </p>
  );
}
