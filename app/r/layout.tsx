import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { FontLinks } from "@/components/site/font-links";
import { HeadScripts } from "@/components/site/head-scripts";
import { env } from "@/lib/env";
import { preferredLanguage } from "@/lib/http/preferred-language";
import "@/app/styles/tokens.css";
import "@/app/styles/base.css";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { metadataBase: new URL(env.SITE_URL) };

/** One address for both languages, negotiated by `lang` or `Accept-Language`. */
export default async function RevisionLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={preferredLanguage((await headers()).get("accept-language"))} suppressHydrationWarning>
      <head>
        <FontLinks locale="ko" />
        <HeadScripts />
      </head>
      <body>{children}</body>
    </html>
  );
}
