/** Builds the titles of embedded cards and links from a page's name, which does not become outdated. */
import { messagesOf } from "@/lib/messages/catalogue";
import { buildCard, type CardSubject } from "./card";

/** Null where there is no such record. */
export function pageNameOf(subject: CardSubject): string | null {
  const { place, locale, countdownEvent } = subject;
  const { board, open, rates } = messagesOf(locale);
  if (place.page === "board") return board.title;
  if (place.page === "open") return open.title;
  if (place.page === "rates") return rates.title;
  // The card of the summits page is that of the countdown event.
  const shown = place.page === "summits" ? ({ page: "summit", id: countdownEvent } as const) : place;
  return buildCard({ ...subject, place: shown })?.title ?? null;
}

/** Null where there is no such record. */
export function embedTitleOf(subject: CardSubject): string | null {
  const name = pageNameOf(subject);
  return name === null ? null : `${name} · ${messagesOf(subject.locale).site.name}`;
}
