/** What a card for other sites says, as a document: the same as the page and its picture, from the same rules. */
import type { ReactElement } from "react";
import { CardDocument } from "@/components/embed/card-document";
import { CardFrame } from "@/components/embed/card-frame";
import { BoardCard } from "@/components/embed/board-card";
import { CountdownCard } from "@/components/embed/countdown-card";
import { IssueCard, issueEnd } from "@/components/embed/issue-card";
import { type AsOf, toldUntil } from "@/lib/domain/as-of";
import { boardAsOf } from "@/lib/domain/board";
import { countdownTo } from "@/lib/domain/countdown";
import { lookupOf } from "@/lib/domain/lookup";
import { nextKnownDates } from "@/lib/domain/next-dates";
import type { TalksRecord } from "@/lib/domain/record";
import { standingOf } from "@/lib/domain/standing";
import { addressOf, type Place } from "@/lib/format/addresses";
import { formatBothZones, formatPartialDate } from "@/lib/format/dates";
import type { Embed, EmbedView } from "@/lib/format/embed-addresses";
import { plainWording } from "@/lib/format/words";
import { messagesOf } from "@/lib/messages/catalogue";
import { type Card, cardOf } from "@/lib/share/card";

type Site = { siteUrl: string; countdownEvent: string };
type Inside = { inside: ReactElement; end: string | null; ticking?: boolean };

function placeOf(embed: Embed, { countdownEvent }: Site): Place {
  switch (embed.card) {
    case "board":
      return { page: "board" };
    case "countdown":
      return { page: "summit", id: embed.event ?? countdownEvent };
    case "issue":
      return { page: "issue", id: embed.id };
  }
}

/** The document of a card; null where the record has nothing that the card could be about. */
export function embedDocument(embed: Embed, view: EmbedView, at: Date, record: TalksRecord, site: Site): ReactElement | null {
  const { locale, theme, on } = view;
  const asOf: AsOf = on === null ? { kind: "now", at } : { kind: "day", on };
  const place = placeOf(embed, site);
  const card = cardOf({ place, locale, asOf, record, ...site });
  if (!card) return null;
  const href = `${site.siteUrl}${addressOf(place, locale, on)}`;
  const { inside, end, ticking } = insideOf(embed, card, { asOf, at, record, href, ...site });
  const when = messagesOf(locale).share.asOf.replace("{date}", () => formatBothZones(toldUntil(asOf, at), locale));
  return (
    <CardDocument locale={locale} theme={theme} past={card.past} title={`${card.title} · ${card.siteName}`} canonical={href} ticking={ticking}>
      <CardFrame card={card} when={when} href={href} end={end}>
        {inside}
      </CardFrame>
    </CardDocument>
  );
}

type Around = Site & { asOf: AsOf; at: Date; record: TalksRecord; href: string };

function insideOf(embed: Embed, card: Card, { asOf, at, record, href, countdownEvent }: Around): Inside {
  const { locale } = card;
  if (embed.card === "board") {
    return { inside: <BoardCard card={card} board={boardAsOf(record.issues, asOf)} />, end: card.countdown };
  }
  if (embed.card === "issue") {
    const index = record.issues.findIndex(({ id }) => id === embed.id);
    const issue = record.issues[index];
    const standing = issue ? standingOf(issue, index + 1, asOf) : null;
    return {
      inside: <IssueCard card={card} standing={standing} asOf={asOf} lookup={lookupOf(record)} href={href} />,
      end: issueEnd(standing, asOf, locale),
    };
  }
  const id = embed.event ?? countdownEvent;
  const event = record.events.find((each) => each.id === id);
  if (!event) throw new Error(`A card without its event: ${id}`);
  const countdown = countdownTo(event, asOf);
  const next = nextKnownDates(record, asOf).find((date) => date.id !== id);
  return {
    inside: <CountdownCard card={card} event={event} countdown={countdown} record={record} asOf={asOf} at={at} href={href} />,
    end: next
      ? messagesOf(locale)
          .embed.next.replace("{date}", () => formatPartialDate(next.date, locale, { weekday: true }))
          .replace("{what}", () => plainWording(next.what, locale))
      : null,
    ticking: asOf.kind === "now" && (countdown.state === "upcoming" || countdown.state === "today"),
  };
}
