import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { FontLinks } from "@/components/site/font-links";
import { HeadScripts } from "@/components/site/head-scripts";
import { HatchDefs } from "@/components/ui/hatch-defs";
import { SignDefs } from "@/components/ui/sign-defs";
import { requestLanguage } from "@/lib/auth/desk-language";
import { env } from "@/lib/env";
import { messagesOf } from "@/lib/messages/catalogue";
import "@/app/styles/tokens.css";
import "@/app/styles/base.css";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const { desk } = messagesOf(await requestLanguage());
  return {
    metadataBase: new URL(env.SITE_URL),
    title: { default: desk.name, template: `%s · ${desk.name}` },
    robots: { index: false, follow: false },
  };
}

/** A separate root layout, because the desk's language is that of the editor and not of the address. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const locale = await requestLanguage();
  setRequestLocale(locale);
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html lang={locale} suppressHydrationWarning>
      <head>
        <FontLinks locale="ko" />
        <HeadScripts nonce={nonce} />
      </head>
      <body>
        <HatchDefs />
        <SignDefs />
        {children}
      </body>
    </html>
  );
}
