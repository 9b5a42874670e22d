import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { useTranslations } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import { DeskMessages } from "@/components/desk/desk-messages";
import { SignInForm } from "@/components/desk/sign-in-form";
import { SingleForm } from "@/components/desk/single-form";
import { requestLanguage } from "@/lib/auth/desk-language";
import { requestEditor } from "@/lib/auth/desk-request";
import { messagesOf } from "@/lib/messages/catalogue";
import { toSafeDeskAddress } from "@/lib/schemas/addresses/desk-address";
import form from "@/components/desk/form.module.css";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await requestLanguage()).desk.signIn.title };
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);

export default async function Page({ searchParams }: Props) {
  const locale = await requestLanguage();
  setRequestLocale(locale);
  const { next, welcome, link } = await searchParams;
  const to = toSafeDeskAddress(one(next));
  if (await requestEditor()) redirect(to);
  return (
    <DeskMessages locale={locale}>
      <SignIn next={to} welcome={one(welcome)} isLinkUsed={one(link) === "used"} />
    </DeskMessages>
  );
}

type Shown = { next: string; welcome: string | null; isLinkUsed: boolean };

function SignIn({ next, welcome, isLinkUsed }: Shown) {
  const t = useTranslations("desk.signIn");
  return (
    <SingleForm title={t("title")}>
      {welcome ? (
        <p className={form.said}>{t("welcome")}</p>
      ) : isLinkUsed ? (
        <p className={form.said}>{t("linkUsed")}</p>
      ) : next === "/admin" ? null : (
        <p className={form.said}>{t("continue")}</p>
      )}
      <SignInForm next={next} email={welcome?.slice(0, 200) ?? ""} />
    </SingleForm>
  );
}
