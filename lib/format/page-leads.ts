/** Formats the line below the title at the top of a page. */
import type { KnownTrip } from "@/lib/domain/people-and-trips/known-trip";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { Locale, PartialDate, Role } from "@/lib/domain/record/record";
import { isExact } from "@/lib/domain/time/partial-date";
import { translatorOf } from "@/lib/messages/translator";
import { formatPartialDate } from "./dates/dates";
import { plainWording } from "./wordings";

/** The common date; null if no one has one, `mixed` if they differ. */
function commonDate(dates: readonly (PartialDate | null)[]): PartialDate | null | "mixed" {
  const [first = null] = dates;
  const same = dates.every((date) => date?.value === first?.value && date?.precision === first?.precision);
  return same ? first : "mixed";
}

/** Departures and actual or expected returns, in two sentences. */
export function formatTripLead(
  { trip, travellers, state }: KnownTrip,
  { officials }: Pick<Lookup, "officials">,
  locale: Locale,
): string {
  const t = translatorOf(locale);
  const names = travellers.map(({ official }) => plainWording(officials.get(official)?.name ?? null, locale));
  const who = names.reduce(
    (text, name, index) =>
      text +
      (index === 0 ? "" : t(index === names.length - 1 ? "timeline.lastName" : "timeline.nextName")) +
      name,
    "",
  );
  const from = plainWording(trip.from, locale);
  const count = travellers.length;
  const written = (date: PartialDate) => formatPartialDate(date, locale, { long: true });
  const expected = commonDate(travellers.map((traveller) => traveller.expected));
  if (state === "planned") {
    const leaving = commonDate(travellers.map((traveller) => traveller.leaving));
    return [
      leaving && leaving !== "mixed"
        ? t("trips.lead.leaving", { who, from, count, date: written(leaving) })
        : t("trips.lead.notLeft", { who, from, count }),
      ...(expected && expected !== "mixed" ? [t("trips.lead.expected", { date: written(expected) })] : []),
    ].join(" ");
  }
  const departure = commonDate(travellers.map((traveller) => traveller.left));
  const back = commonDate(travellers.map((traveller) => traveller.back));
  return [
    departure === "mixed"
      ? t("trips.lead.leftMixed", { who, from })
      : departure
        ? t(isExact(departure) ? "trips.lead.left" : "trips.lead.leftAbout", {
            who,
            from,
            date: written(departure),
          })
        : t("trips.lead.leftUnknown", { who, from }),
    back === "mixed"
      ? t("trips.lead.backMixed")
      : back
        ? t("trips.lead.back", { date: written(back) })
        : expected && expected !== "mixed"
          ? t(state === "travelling" ? "trips.lead.expected" : "trips.lead.expectedUnseen", {
              date: written(expected),
            })
          : t("trips.lead.backUnknown"),
  ].join(" ");
}

/** The current role and since when; `role` null: none is known. */
export function formatRoleLead(role: Role | null, locale: Locale): string {
  const t = translatorOf(locale);
  if (!role) return t("officials.noRole");
  const held = t("officials.state", {
    role: plainWording(role.title, locale),
    organisation: plainWording(role.organisation, locale),
  });
  const since = role.from
    ? t("officials.since", { date: formatPartialDate(role.from, locale) })
    : t("officials.sinceUnknown");
  return `${held} · ${since}`;
}
