import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { useTranslations } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import { DeskMessages } from "@/components/desk/desk-messages";
import { SingleForm } from "@/components/desk/single-form";
import { WelcomeForm } from "@/components/desk/welcome-form";
import { requestLanguage } from "@/lib/auth/desk-language";
import { findOneTimeLink, isUsedLink, type OneTimeLink } from "@/lib/db/accounts/one-time-links";
import { usedLinkAddress } from "@/lib/format/addresses/desk-addresses";
import { messagesOf } from "@/lib/messages/catalogue";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  // The address is a secret until it is used: the desk's Referrer-Policy sends it to no other site. A
  // stricter policy would also remove the Origin header of the form, without which it is refused.
  return { title: messagesOf(await requestLanguage()).desk.welcome.title };
}

export default async function Page({ params }: Props) {
  const locale = await requestLanguage();
  setRequestLocale(locale);
  const { token } = await params;
  const link = await findOneTimeLink(token);
  if (!link && (await isUsedLink(token))) redirect(usedLinkAddress);
  return (
    <DeskMessages locale={locale}>
      <Welcome token={token} link={link} />
    </DeskMessages>
  );
}

function Welcome({ token, link }: { token: string; link: OneTimeLink | null }) {
  const t = useTranslations("desk.welcome");
  return (
    <SingleForm title={t("title")}>
      <p>{link === null ? t("unknown") : link.accountId === null ? t("first") : t("choose")}</p>
      {link ? (
        <WelcomeForm token={token} isFirst={link.accountId === null} />
      ) : (
        <p>
          <a href="/admin/sign-in">{t("toSignIn")}</a>
        </p>
      )}
    </SingleForm>
  );
}
