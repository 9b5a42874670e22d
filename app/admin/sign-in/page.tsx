import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { useTranslations } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import { DeskWords } from "@/components/desk/desk-messages";
import { SignInForm } from "@/components/desk/sign-in-form";
import { SoleForm } from "@/components/desk/single-form";
import { visitingLanguage } from "@/lib/auth/desk-language";
import { visitingEditor } from "@/lib/auth/desk-request";
import { messagesOf } from "@/lib/messages/catalogue";
import { deskAddress } from "@/lib/schemas/addresses/desk-address";
import form from "@/components/desk/form.module.css";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await visitingLanguage()).desk.signIn.title };
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);

export default async function Page({ searchParams }: Props) {
  const locale = await visitingLanguage();
  setRequestLocale(locale);
  const { next, welcome } = await searchParams;
  const to = deskAddress(one(next));
  if (await visitingEditor()) redirect(to);
  return (
    <DeskWords locale={locale}>
      <SignIn next={to} welcome={one(welcome)} />
    </DeskWords>
  );
}

function SignIn({ next, welcome }: { next: string; welcome: string | null }) {
  const t = useTranslations("desk.signIn");
  return (
    <SoleForm title={t("title")}>
      {welcome ? <p className={form.said}>{t("welcome")}</p> : next === "/admin" ? null : <p className={form.said}>{t("goOn")}</p>}
      <SignInForm next={next} email={welcome?.slice(0, 200) ?? ""} />
    </SoleForm>
  );
}
