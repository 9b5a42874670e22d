import type { ReactNode } from "react";
import { Logo } from "@/components/ui/logo";
import type { Card } from "@/lib/share/card";
import { Out } from "./card-document";

type Props = {
  card: Card;
  /** The time the card speaks of, in both zones. */
  when: string;
  /** The page the card stands for, in full. */
  href: string;
  children: ReactNode;
  /** What stands at the end of the last line. */
  end: ReactNode;
};

/** What stands around every card: the time and the address first, the name last. */
export function CardFrame({ card, when, href, children, end }: Props) {
  return (
    <>
      <header>
        <b>{when}</b>
        <Out href={href}>{card.address}</Out>
      </header>
      {/* Within its frame it stands beside the landmarks of the page around it. */}
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
