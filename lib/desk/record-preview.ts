/** How readers would see one record: the card and page of its issue, or the top of its own page. */
import { countdownTo } from "@/lib/domain/events/countdown";
import { eventState, sortedEvents } from "@/lib/domain/events/events";
import type { DutyState } from "@/lib/domain/measures/duty-states";
import { mainCharge } from "@/lib/domain/measures/main-duty";
import { knownTrip } from "@/lib/domain/people-and-trips/known-trip";
import { currentRole } from "@/lib/domain/people-and-trips/officials";
import { lookupOf } from "@/lib/domain/record/lookup";
import type { Locale, Source } from "@/lib/domain/record/record";
import type { RecordDocument } from "@/lib/domain/record/record-document";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { type Standing, standingOf } from "@/lib/domain/status/standing";
import type { AsOf } from "@/lib/domain/time/as-of";
import { formatDates, formatPartialDate } from "@/lib/format/dates/dates";
import { formatRoleLead, formatTripLead } from "@/lib/format/page-leads";
import { formatMainCharge } from "@/lib/format/rates";
import { plainWording } from "@/lib/format/wordings";
import { translatorOf } from "@/lib/messages/translator";

/** Serialisable, as the form asks for it while something is typed. */
export type RecordPreview =
  | {
      kind: "issue";
      standing: Standing;
      charge: { state: DutyState; said: string } | null;
      /** Of the sentence at the top of the issue's page. */
      sources: Source[];
    }
  | {
      kind: "page";
      title: string;
      /** The lines below the title. */
      lines: string[];
    };

/** Null for an issue that has no card yet, and for a record that is not shown. */
export function recordPreview(
  change: RecordDocument,
  record: PublicRecord,
  { locale, asOf }: { locale: Locale; asOf: AsOf },
): RecordPreview | null {
  const t = translatorOf(locale);
  const lookup = lookupOf(record);
  const { id } = change.document;
  switch (change.type) {
    case "issue":
      return issuePreview(id, record, { locale, asOf });
    case "development":
    case "measure":
      return issuePreview(change.document.issue, record, { locale, asOf });
    case "trip": {
      const trip = record.trips.find((each) => each.id === id);
      const known = trip && knownTrip(trip, asOf);
      if (!known) return null;
      const state =
        known.state === "planned" || known.state === "travelling" ? [t(`trips.state.${known.state}`)] : [];
      return {
        kind: "page",
        title: plainWording(known.trip.purpose, locale),
        lines: [[formatTripLead(known, lookup, locale), ...state].join(" ")],
      };
    }
    case "official": {
      const official = lookup.officials.get(id);
      if (!official) return null;
      const role = formatRoleLead(currentRole(official, asOf, lookup.sources), locale);
      return {
        kind: "page",
        title: plainWording(official.name, locale),
        lines: [`${t(`status.sideName.${official.side}`)} · ${role}`],
      };
    }
    case "event": {
      const event = record.events.find((each) => each.id === id);
      if (!event) return null;
      const [listed] = sortedEvents([event], asOf);
      const state = listed ? [t(`summits.state.${eventState(listed, asOf)}`)] : [];
      const countdown = countdownTo(event, asOf);
      const days = countdown.state === "upcoming" ? [t("status.days", { count: countdown.days })] : [];
      const date = listed?.starts ? [formatDates({ starts: listed.starts, ends: listed.ends }, locale)] : [];
      return {
        kind: "page",
        title: plainWording(event.name, locale),
        lines: [
          [t(`status.eventKind.${event.kind}`), plainWording(event.place, locale), ...state].join(" · "),
          [...days, ...date].join(" · "),
        ].filter((line) => line !== ""),
      };
    }
    case "source": {
      const source = lookup.sources.get(id);
      if (!source) return null;
      const { publisher, publishedOn, tier, access } = source;
      const date = publishedOn ? formatPartialDate(publishedOn, locale) : t("sources.undated");
      return {
        kind: "page",
        title: source.title,
        lines: [[publisher, date, t(`status.tier.${tier}`), t(`status.access.${access}`)].join(" · ")],
      };
    }
  }
}

function issuePreview(
  id: string,
  record: PublicRecord,
  { locale, asOf }: { locale: Locale; asOf: AsOf },
): RecordPreview | null {
  const index = record.issues.findIndex((issue) => issue.id === id);
  const issue = record.issues[index];
  const standing = issue ? standingOf(issue, index + 1, asOf) : null;
  if (!standing) return null;
  const main = mainCharge(standing, record.measures, asOf);
  const cited = new Set((standing.answer?.development.citations ?? []).map(({ source }) => source));
  return {
    kind: "issue",
    standing,
    charge: main && { state: main.charge.status, said: formatMainCharge(main, locale) },
    sources: record.sources.filter((source) => cited.has(source.id)),
  };
}
