/** Builds the title of an embedded card from the page's name, which does not become outdated. */
import { messagesOf } from "@/lib/messages/catalogue";
import { cardOf, type CardSubject } from "./card";

/** Null where there is no such record. */
export function embedTitleOf(subject: CardSubject): string | null {
  const { place, locale, countdownEvent } = subject;
  const { board, open, rates, site } = messagesOf(locale);
  const named = (title: string | undefined) => (title === undefined ? null : `${title} · ${site.name}`);
  if (place.page === "board") return named(board.title);
  if (place.page === "open") return named(open.title);
  if (place.page === "rates") return named(rates.title);
  // The card of the summits page is that of the countdown event.
  if (place.page === "summits") return named(cardOf({ ...subject, place: { page: "summit", id: countdownEvent } })?.title);
  return named(cardOf(subject)?.title);
}
