/** Builds the HTML document of an embedded card. */
import type { ReactElement, ReactNode } from "react";
import { CardDocument, ExternalLink } from "@/components/embed/card-document";
import { CardFrame } from "@/components/embed/card-frame";
import { BoardCard } from "@/components/embed/board-card";
import { CountdownCard } from "@/components/embed/countdown-card";
import { IssueCard, issueEnd } from "@/components/embed/issue-card";
import { RatesCard } from "@/components/embed/rates-card";
import { type AsOf, publishedUntil } from "@/lib/domain/time/as-of";
import { boardAsOf } from "@/lib/domain/board/board";
import { sourcesAsOf } from "@/lib/domain/sources/citations";
import { countdownTo } from "@/lib/domain/events/countdown";
import { lookupOf } from "@/lib/domain/record/lookup";
import { measuresAsOf, type MeasureStanding } from "@/lib/domain/measures/measure-as-of";
import { mainMeasures } from "@/lib/domain/measures/main-measures";
import { nextKnownDates } from "@/lib/domain/events/next-dates";
import { standingOf } from "@/lib/domain/status/standing";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { addressOf, type PageRef } from "@/lib/format/addresses/page-addresses";
import { formatBothZones, formatPartialDate } from "@/lib/format/dates/dates";
import type { Embed, EmbedView } from "@/lib/format/addresses/embed-addresses";
import { plainWording } from "@/lib/format/wordings";
import { translatorOf } from "@/lib/messages/translator";
import { type Card, buildCard } from "@/lib/share/card";

type Site = { siteUrl: string; countdownEvent: string };
type CardParts = { inside: ReactElement; end: ReactNode; ticking?: boolean };

function placeOf(embed: Embed, { countdownEvent }: Site): PageRef {
  switch (embed.card) {
    case "board":
      return { page: "board" };
    case "countdown":
      return { page: "summit", id: embed.event ?? countdownEvent };
    case "issue":
      return { page: "issue", id: embed.id };
    case "rates":
      return { page: "rates" };
  }
}

/** Null where the card's record does not exist. */
export function embedDocument(
  embed: Embed,
  view: EmbedView,
  at: Date,
  record: PublicRecord,
  site: Site,
): ReactElement | null {
  const { locale, theme, on } = view;
  const asOf: AsOf = on === null ? { kind: "now", at } : { kind: "day", on };
  const place = placeOf(embed, site);
  const card = buildCard({ place, locale, asOf, record, ...site });
  if (!card) return null;
  const href = `${site.siteUrl}${addressOf(place, locale, on)}`;
  const { inside, end, ticking } = cardPartsOf(embed, card, { asOf, at, record, href, ...site });
  const when = translatorOf(locale)("share.asOf", {
    date: formatBothZones(publishedUntil(asOf, at), locale),
  });
  return (
    <CardDocument
      locale={locale}
      theme={theme}
      past={card.past}
      title={`${card.title} · ${card.siteName}`}
      canonical={href}
      ticking={ticking}
    >
      <CardFrame card={card} when={when} href={href} end={end}>
        {inside}
      </CardFrame>
    </CardDocument>
  );
}

type CardInput = Site & { asOf: AsOf; at: Date; record: PublicRecord; href: string };

/** The requested measures known by then, in the requested order; by default the board's short list. */
function goodsShown(goods: readonly string[], { measures }: PublicRecord, asOf: AsOf): MeasureStanding[] {
  if (goods.length === 0) return mainMeasures(measures, asOf);
  const standings = measuresAsOf(measures, asOf);
  return goods.flatMap((id) => standings.find(({ measure }) => measure.id === id) ?? []);
}

function cardPartsOf(
  embed: Embed,
  card: Card,
  { asOf, at, record, href, siteUrl, countdownEvent }: CardInput,
): CardParts {
  const { locale } = card;
  if (embed.card === "board") {
    return { inside: <BoardCard card={card} board={boardAsOf(record.issues, asOf)} />, end: card.countdown };
  }
  if (embed.card === "issue") {
    const index = record.issues.findIndex(({ id }) => id === embed.id);
    const issue = record.issues[index];
    const standing = issue ? standingOf(issue, index + 1, asOf) : null;
    const lookup = lookupOf({ ...record, sources: sourcesAsOf(record.sources, asOf) });
    return {
      inside: (
        <IssueCard
          card={card}
          standing={standing}
          measures={record.measures}
          asOf={asOf}
          lookup={lookup}
          href={href}
        />
      ),
      end: issueEnd(standing, asOf, lookup, locale),
    };
  }
  if (embed.card === "rates") {
    const lookup = lookupOf({ ...record, sources: sourcesAsOf(record.sources, asOf) });
    const count = measuresAsOf(record.measures, asOf).length;
    return {
      inside: (
        <RatesCard
          rows={goodsShown(embed.goods, record, asOf)}
          locale={locale}
          asOf={asOf}
          lookup={lookup}
          href={href}
          siteUrl={siteUrl}
        />
      ),
      end:
        count === 0 ? null : (
          <ExternalLink href={href}>{translatorOf(locale)("rates.short.all", { count })}</ExternalLink>
        ),
    };
  }
  const id = embed.event ?? countdownEvent;
  const event = record.events.find((each) => each.id === id);
  if (!event) throw new Error(`A card without its event: ${id}`);
  const countdown = countdownTo(event, asOf);
  const next = nextKnownDates(record, asOf).find((date) => date.id !== id);
  return {
    inside: (
      <CountdownCard
        card={card}
        event={event}
        countdown={countdown}
        record={record}
        asOf={asOf}
        at={at}
        href={href}
      />
    ),
    end: next
      ? translatorOf(locale)("embed.next", {
          date: next.date.wording
            ? `“${next.date.wording}”`
            : formatPartialDate(next.date, locale, { weekday: true }),
          what: plainWording(next.what, locale),
        })
      : null,
    ticking: asOf.kind === "now" && (countdown.state === "upcoming" || countdown.state === "today"),
  };
}
