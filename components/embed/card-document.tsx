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
  /** The page that the card stands for, in full; null where there is none. */
  canonical: string | null;
  /** Whether its figures are kept true in the browser. */
  ticking?: boolean;
  children: ReactNode;
};

/** A whole document for other sites' frames: one style, at most one small script, nothing loaded. */
export function CardDocument({ locale, theme, past = false, title, canonical, ticking = false, children }: Props) {
  return (
    <html lang={locale} className={`${theme ?? "auto"}${past ? " past" : ""}`}>
      {/* oxlint-disable-next-line nextjs/no-head-element -- a document of its own, outside the pages */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        {canonical === null ? null : <link rel="canonical" href={canonical} />}
        {/* As it stands: the browser knows both by their hashes. */}
        <style dangerouslySetInnerHTML={{ __html: cardStyle }} />
      </head>
      <body>
        {children}
        {ticking ? <script dangerouslySetInnerHTML={{ __html: cardScript }} /> : null}
      </body>
    </html>
  );
}

/** A link out of the frame: the page around it stays where it is. */
export function Out({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} target="_blank" rel="noopener">
      {children}
    </a>
  );
}
