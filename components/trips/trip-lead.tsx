import { useTranslations } from "next-intl";
import type { KnownTrip } from "@/lib/domain/people-and-trips/known-trip";
import type { Lookup } from "@/lib/domain/record/lookup";
import { isExact } from "@/lib/domain/time/partial-date";
import type { Locale, PartialDate } from "@/lib/domain/record/record";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { plainWording } from "@/lib/format/wordings";

type Props = { known: KnownTrip; lookup: Lookup; locale: Locale };

/** The common date; null if no one has one, `mixed` if they differ. */
function commonDate(dates: readonly (PartialDate | null)[]): PartialDate | null | "mixed" {
  const [first = null] = dates;
  const same = dates.every((date) => date?.value === first?.value && date?.precision === first?.precision);
  return same ? first : "mixed";
}

/** Departures and actual or expected returns, in two sentences. */
export function TripLead({ known, lookup, locale }: Props) {
  const t = useTranslations("trips.lead");
  const joining = useTranslations("timeline");
  const { trip, travellers, state } = known;
  const names = travellers.map(({ official }) => plainWording(lookup.officials.get(official)?.name ?? null, locale));
  const who = names.reduce(
    (text, name, index) => text + (index === 0 ? "" : joining(index === names.length - 1 ? "lastName" : "nextName")) + name,
    "",
  );
  const from = plainWording(trip.from, locale);
  const count = travellers.length;
  const written = (date: PartialDate) => formatPartialDate(date, locale, { long: true });
  if (state === "planned") {
    const leaving = commonDate(travellers.map((traveller) => traveller.leaving));
    const expected = commonDate(travellers.map((traveller) => traveller.expected));
    return (
      <>
        {leaving && leaving !== "mixed"
          ? t("leaving", { who, from, count, date: written(leaving) })
          : t("notLeft", { who, from, count })}{" "}
        {expected && expected !== "mixed" ? t("expected", { date: written(expected) }) : null}
      </>
    );
  }
  const departure = commonDate(travellers.map((traveller) => traveller.left));
  const back = commonDate(travellers.map((traveller) => traveller.back));
  const expected = commonDate(travellers.map((traveller) => traveller.expected));
  return (
    <>
      {departure === "mixed"
        ? t("leftMixed", { who, from })
        : departure
          ? t(isExact(departure) ? "left" : "leftAbout", { who, from, date: written(departure) })
          : t("leftUnknown", { who, from })}{" "}
      {back === "mixed"
        ? t("backMixed")
        : back
          ? t("back", { date: written(back) })
          : expected && expected !== "mixed"
            ? t(state === "travelling" ? "expected" : "expectedUnseen", { date: written(expected) })
            : t("backUnknown")}
    </>
  );
}
