import type { ReactNode } from "react";
import { Logo } from "@/components/ui/logo";
import type { Card } from "@/lib/share/card";
import { ExternalLink } from "./card-document";

type Props = {
  card: Card;
  /** The time of the card's content, in both zones. */
  when: string;
  /** The URL of the page that the card is an excerpt of. */
  href: string;
  children: ReactNode;
  /** Content at the end of the last line. */
  end: ReactNode;
};

/** The frame of every card: time and address first, the site's name last. */
export function CardFrame({ card, when, href, children, end }: Props) {
  return (
    <>
      <header>
        <b>{when}</b>
        <ExternalLink href={href}>{card.address}</ExternalLink>
      </header>
      {/* In a frame it is beside the landmarks of the surrounding page, so it needs a name. */}
      <main aria-label={`${card.title} · ${card.siteName}`}>
        {card.kicker === null ? null : <p className="kicker">{card.kicker}</p>}
        {children}
      </main>
      <footer>
        <Logo />
        <b>{card.siteName}</b>
        {end === null ? null : <span className="end">{end}</span>}
      </footer>
    </>
  );
}
