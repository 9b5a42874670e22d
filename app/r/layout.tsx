import type { Metadata } from "next";
import { headers } from "next/headers";
import Negotiator from "negotiator";
import type { ReactNode } from "react";
import { FontLinks } from "@/components/site/font-links";
import { ThemeScript } from "@/components/site/theme-script";
import { locales } from "@/lib/domain/record";
import { env } from "@/lib/env";
import "@/app/styles/tokens.css";
import "@/app/styles/base.css";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { metadataBase: new URL(env.SITE_URL) };

/** One address for both languages: the page marks its own, this is what the browser prefers. */
export default async function RevisionLayout({ children }: { children: ReactNode }) {
  const asked = { headers: { "accept-language": (await headers()).get("accept-language") ?? undefined } };
  return (
    <html lang={new Negotiator(asked).language([...locales]) ?? "en"} suppressHydrationWarning>
      <head>
        <FontLinks locale="ko" />
        <ThemeScript />
      </head>
      <body>{children}</body>
    </html>
  );
}
