import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LocalizedText } from "@/components/ui/localized-text";
import { Wording } from "@/components/ui/wording";
import type { KnownTraveller } from "@/lib/domain/people-and-trips/known-trip";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { Locale, PartialDate } from "@/lib/domain/record/record";
import { formatPartialDate } from "@/lib/format/dates/dates";
import styles from "./trips.module.css";

type One = { traveller: KnownTraveller; locale: Locale };

/** The departure of a traveller, in words if it is not known. */
export function DepartureDate({ traveller: { left, leaving, state }, locale }: One) {
  const t = useTranslations("trips.dates");
  if (left) return <Dated date={left}>{formatPartialDate(left, locale)}</Dated>;
  if (leaving)
    return <Dated date={leaving}>{t("leaving", { date: formatPartialDate(leaving, locale) })}</Dated>;
  return <span className="absent">{t(state === "planned" ? "notLeft" : "unknown")}</span>;
}

/** The actual or expected return of a traveller; a passed expectation without a report says so. */
export function ReturnDate({ traveller: { back, expected, state }, locale }: One) {
  const t = useTranslations("trips.dates");
  if (back) return <Dated date={back}>{formatPartialDate(back, locale)}</Dated>;
  if (expected) {
    const date = formatPartialDate(expected, locale);
    return (
      <Dated date={expected}>{t(state === "return_unknown" ? "expectedUnseen" : "expected", { date })}</Dated>
    );
  }
  return <span className="absent">{t(state === "planned" ? "notBack" : "unknown")}</span>;
}

function Dated({ date, children }: { date: PartialDate; children: ReactNode }) {
  return (
    <span>
      {children}
      <Wording date={date} />
    </span>
  );
}

function sameDates(travellers: readonly KnownTraveller[]): boolean {
  const dates = travellers.map(({ left, leaving, back, expected, state }) =>
    JSON.stringify([left, leaving, back, expected, state]),
  );
  return new Set(dates).size <= 1;
}

type All = { travellers: readonly KnownTraveller[]; which: "left" | "back"; lookup: Lookup; locale: Locale };

/** The same for all travellers of a trip: once if they travelled together, else by person. */
export function SharedTravelDates({ travellers, which, lookup, locale }: All) {
  const Which = which === "left" ? DepartureDate : ReturnDate;
  const [first] = travellers;
  if (first && sameDates(travellers)) return <Which traveller={first} locale={locale} />;
  return (
    <ul className={styles.plain}>
      {travellers.map((traveller) => (
        <li key={traveller.official}>
          <LocalizedText text={lookup.officials.get(traveller.official)?.name ?? null} locale={locale} />:{" "}
          <Which traveller={traveller} locale={locale} />
        </li>
      ))}
    </ul>
  );
}
