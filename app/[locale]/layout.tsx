import type { Metadata, Viewport } from "next";
import { hasLocale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { FontLinks } from "@/components/site/font-links";
import { NotFoundView } from "@/components/site/not-found-view";
import { HeadScripts } from "@/components/site/head-scripts";
import { HatchDefs } from "@/components/ui/hatch-defs";
import { SignDefs } from "@/components/ui/sign-defs";
import { locales } from "@/lib/domain/record/record";
import { env } from "@/lib/env";
import { responseContext } from "@/lib/http/response-context";
import { messagesOf } from "@/lib/messages/catalogue";
import { palette } from "@/lib/design/palette";
import "@/app/styles/tokens.css";
import "@/app/styles/base.css";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

/**
 * No page is rendered at build time: pages are rendered on request and cached by lib/http/response-cache.ts.
 */
export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const { site } = messagesOf(locale === "ko" ? "ko" : "en");
  return {
    metadataBase: new URL(env.SITE_URL),
    title: { default: site.name, template: `%s · ${site.name}` },
    description: site.description,
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: palette.light.paper },
    { media: "(prefers-color-scheme: dark)", color: palette.dark.paper },
  ],
};

export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!hasLocale(locales, locale)) return <UnknownLanguage />;
  setRequestLocale(locale);
  return (
    // The head script sets data-theme before hydration, which differs from the server's markup.
    <html lang={locale} suppressHydrationWarning>
      <head>
        <FontLinks locale={locale} />
        <HeadScripts />
      </head>
      <body>
        <HatchDefs />
        <SignDefs />
        {children}
      </body>
    </html>
  );
}

/** The not-found page of an unknown language, in both languages. */
function UnknownLanguage() {
  responseContext.status(404);
  return (
    <html lang="en">
      <head>
        <FontLinks locale="ko" />
      </head>
      <body>
        {locales.map((language, index) => (
          <NotFoundView key={language} kind="notFound" locale={language} again={index > 0} />
        ))}
      </body>
    </html>
  );
}
