/** Builds the content of a page's share image. */
import { type AsOf, asOfDay, hasHappened } from "@/lib/domain/time/as-of";
import { boardAsOf } from "@/lib/domain/board/board";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { mainCharge } from "@/lib/domain/measures/main-duty";
import type { Locale } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { scheduleAsOf } from "@/lib/domain/events/schedule";
import { standingOf } from "@/lib/domain/status/standing";
import { groups, type Group } from "@/lib/domain/status/status";
import { firstKnownDate } from "@/lib/domain/people-and-trips/trips";
import { addressSeenAt, type PageRef } from "@/lib/format/addresses/page-addresses";
import { formatBothZones } from "@/lib/format/dates/dates";
import { formatDay } from "@/lib/format/dates/days";
import { formatMainCharge } from "@/lib/format/rates";
import { rolesHeld } from "@/lib/format/structured-data/person-data";
import { plainWording } from "@/lib/format/wordings";
import { messagesOf } from "@/lib/messages/catalogue";
import { translatorOf } from "@/lib/messages/translator";
import { countdownLine } from "./countdown-line";
import { leadSentence } from "./lead-sentence";
import { ratesSentence } from "./rates-sentence";

export type Card = {
  locale: Locale;
  /** Marked in the header, so that a copy of the image is not mistaken for today's. */
  past: boolean;
  asOf: string;
  address: string;
  siteName: string;
  kicker: string | null;
  title: string;
  text: string | null;
  status: { group: Group; words: string[]; differ: string | null } | null;
  /** One square an issue, true where contested; empty where there are too many. */
  tally: { group: Group; label: string; squares: boolean[] }[] | null;
  countdown: string | null;
};

export type CardSubject = {
  place: PageRef;
  locale: Locale;
  asOf: AsOf;
  /** The moment whose published state is shown; null for now. */
  seenAt?: Date | null;
  record: PublicRecord;
  siteUrl: string;
  countdownEvent: string;
};

type CardContent = Pick<Card, "title"> &
  Partial<Pick<Card, "kicker" | "text" | "status" | "tally" | "countdown">>;

/** Same limit as on the board. */
const maxSquares = 120;

/** Null where there is no such record. */
export function buildCard(subject: CardSubject): Card | null {
  const { place, locale, asOf, seenAt = null, siteUrl } = subject;
  const on: CalendarDay | null = asOf.kind === "day" ? asOf.on : null;
  const content = "id" in place ? ofRecord(place, subject) : ofSection(place.page, subject);
  if (!content) return null;
  const t = translatorOf(locale);
  return {
    locale,
    past: on !== null || seenAt !== null,
    asOf: seenAt
      ? t("share.seenAt", { when: formatBothZones(seenAt, locale) })
      : t("share.asOf", { date: formatDay(asOfDay(asOf), locale) }),
    address: `${new URL(siteUrl).host}${addressSeenAt(place, locale, on, seenAt ?? undefined)}`,
    siteName: t("site.name"),
    kicker: content.kicker ?? null,
    title: content.title,
    text: content.text ?? null,
    status: content.status ?? null,
    tally: content.tally ?? null,
    countdown: content.countdown ?? null,
  };
}

function ofSection(page: PageRef["page"], subject: CardSubject): CardContent {
  const { locale, asOf, record, countdownEvent } = subject;
  const messages = messagesOf(locale);
  const board = boardAsOf(record.issues, asOf);
  const event = record.events.find(({ id }) => id === countdownEvent) ?? null;
  const countdown = event ? countdownLine(event, asOf, locale) : null;
  const lead = leadSentence(board, event, asOf, locale);
  if (page === "rates")
    return {
      kicker: messages.site.nav.rates,
      title: ratesSentence(record.measures, asOf, locale),
      countdown,
    };
  if (page !== "board" && page !== "open") {
    const name =
      Object.entries(messages.site.nav).find(([section]) => section === page)?.[1] ?? messages.site.name;
    return { title: name, text: lead, countdown };
  }
  const t = translatorOf(locale);
  const plain = (chunks: string) => chunks;
  return {
    kicker: messages.site.nav[page],
    title: lead,
    countdown,
    tally: groups.map((group) => ({
      group,
      label: t.markup(`board.tally.${group}`, { count: board.counts[group], b: plain }),
      squares: board.total > maxSquares ? [] : board.columns[group].map(({ contested }) => contested),
    })),
  };
}

function ofRecord({ page, id }: Extract<PageRef, { id: string }>, subject: CardSubject): CardContent | null {
  const { locale, asOf, record } = subject;
  const messages = messagesOf(locale);
  const entryById = <Entry extends { id: string }>(entries: readonly Entry[]) =>
    entries.find((entry) => entry.id === id);
  const notYet = messages.share[asOf.kind === "now" ? "notYet" : "notYetPast"];
  switch (page) {
    case "issue":
      return ofIssue(id, subject, notYet);
    case "summit": {
      const event = entryById(record.events);
      if (!event) return null;
      const known = scheduleAsOf(event, asOf).current !== null;
      const kicker = messages.status.eventKind[event.kind];
      return {
        kicker,
        // A name often reveals what happened later, so it is hidden before the first announcement, as on the
        // page.
        title: known ? plainWording(event.name, locale) : messages.summits.notThenTitle,
        text: known ? plainWording(event.place, locale) || null : notYet,
        countdown: known ? countdownLine(event, asOf, locale) : null,
      };
    }
    case "trip": {
      const trip = entryById(record.trips);
      if (!trip) return null;
      const firstSeenOn = firstKnownDate(trip);
      const known = asOf.kind === "now" || (firstSeenOn !== null && hasHappened(firstSeenOn, asOf));
      const names = trip.travellers.flatMap(({ official }) => {
        const found = record.officials.find((other) => other.id === official);
        return found ? [plainWording(found.name, locale)] : [];
      });
      return known
        ? {
            kicker: messages.site.nav.trips,
            title: plainWording(trip.purpose, locale),
            text: names.join(" · ") || null,
          }
        : { title: messages.site.nav.trips, text: notYet };
    }
    case "official": {
      const official = entryById(record.officials);
      if (!official) return null;
      const roles = rolesHeld(official, asOf).map(
        ({ title, organisation }) => `${plainWording(title, locale)}, ${plainWording(organisation, locale)}`,
      );
      return {
        kicker: messages.site.nav.officials,
        title: plainWording(official.name, locale),
        text: roles.join(" · ") || messages.status.sideName[official.side],
      };
    }
    case "source": {
      const source = entryById(record.sources);
      return source
        ? { kicker: messages.site.nav.sources, title: source.title, text: source.publisher }
        : null;
    }
  }
}

function ofIssue(id: string, { locale, asOf, record }: CardSubject, notYet: string): CardContent | null {
  const index = record.issues.findIndex((issue) => issue.id === id);
  const issue = record.issues[index];
  if (!issue) return null;
  const { status } = messagesOf(locale);
  const number = index + 1;
  const kicker = `${String(number).padStart(2, "0")} ${status.category[issue.category]}`;
  const title = plainWording(issue.title, locale);
  const standing = standingOf(issue, number, asOf);
  if (!standing) return { kicker, title, text: notYet };
  const t = translatorOf(locale);
  const main = mainCharge(standing, record.measures, asOf);
  const { group, stage, effect, contested, daysInState, sinceIsApproximate } = standing;
  return {
    kicker,
    title,
    text: plainWording(standing.answer?.text ?? issue.summary, locale) || null,
    status: {
      group,
      words: [
        status.group[group],
        ...(stage === "ended" ? [] : [status.stage[stage]]),
        status.effect[effect],
        ...(main ? [formatMainCharge(main, locale)] : []),
        t(sinceIsApproximate && daysInState > 0 ? "share.atLeast" : "share.inState", { count: daysInState }),
      ],
      differ: contested ? status.differ : null,
    },
  };
}
