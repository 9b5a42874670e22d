import type { ReactNode } from "react";
import { cardStyle } from "@/lib/embed/card-style";
import { cardScript } from "@/lib/generated/reader-script";
import type { Locale } from "@/lib/domain/record/record";
import type { EmbedTheme } from "@/lib/format/addresses/embed-addresses";

type Props = {
  locale: Locale;
  /** Null follows the reader's own preference. */
  theme: EmbedTheme | null;
  past?: boolean;
  title: string;
  /** The URL of the page that the card is an excerpt of; null if there is none. */
  canonical: string | null;
  /** Whether script updates its figures. */
  ticking?: boolean;
  children: ReactNode;
};

/** A complete document for frames on other sites: one style, at most one small script, no other resources. */
export function CardDocument({
  locale,
  theme,
  past = false,
  title,
  canonical,
  ticking = false,
  children,
}: Props) {
  return (
    <html lang={locale} className={`${theme ?? "auto"}${past ? " past" : ""}`}>
      {/* oxlint-disable-next-line nextjs/no-head-element -- a document of its own, outside the pages */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        {canonical === null ? null : <link rel="canonical" href={canonical} />}
        {/* Written verbatim: the content security policy names both by their hashes. */}
        <style dangerouslySetInnerHTML={{ __html: cardStyle }} />
      </head>
      <body>
        {children}
        {ticking ? <script dangerouslySetInnerHTML={{ __html: cardScript }} /> : null}
      </body>
    </html>
  );
}

/** A link that opens outside of the frame, in a new tab. */
export function ExternalLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} target="_blank" rel="noopener">
      {children}
    </a>
  );
}
