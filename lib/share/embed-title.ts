/** Builds the title of an embedded card from the page's name, which does not become outdated. */
import { messagesOf } from "@/lib/messages/catalogue";
import { buildCard, type CardSubject } from "./card";

/** Null where there is no such record. */
export function embedTitleOf(subject: CardSubject): string | null {
  const { place, locale, countdownEvent } = subject;
  const { board, open, rates, site } = messagesOf(locale);
  const withSiteName = (title: string | undefined) => (title === undefined ? null : `${title} · ${site.name}`);
  if (place.page === "board") return withSiteName(board.title);
  if (place.page === "open") return withSiteName(open.title);
  if (place.page === "rates") return withSiteName(rates.title);
  // The card of the summits page is that of the countdown event.
  if (place.page === "summits") return withSiteName(buildCard({ ...subject, place: { page: "summit", id: countdownEvent } })?.title);
  return withSiteName(buildCard(subject)?.title);
}
