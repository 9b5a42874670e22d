/** Who travelled or will travel, from when to when: departures, stays and returns of each person, put together. */
import { addDaysTo } from "@/lib/domain/time/calendar-day";
import type { Locale, PartialDate } from "@/lib/domain/record/record";
import type { FoundDate } from "@/lib/intake/dates/resolve-dates";
import type { Cast } from "@/lib/intake/names/newcomers";
import type { Quotation } from "@/lib/intake/text/quotations";
import type { Sentence } from "@/lib/intake/text/sentences";
import type { Span } from "@/lib/intake/text/spans";
import type { SideOf } from "./group";
import { findMoves, type Move } from "./moves";
import type { Speakers } from "./speakers";
import { inKorea } from "./travel-words";
import { isInAmerica, TripPlaces } from "./trip-places";

export type FoundTrip = {
  travellers: string[];
  from: string | null;
  to: string;
  departs: PartialDate | null;
  returns: PartialDate | null;
};

type Draft = Span &
  Omit<FoundTrip, "to"> & { to: string | null; isReturnAhead: boolean; isReturnElliptic: boolean };

/** Days that a traveller is away at most, where the text does not say when they return. */
const longestTrip = 21;

export class Trips {
  /** Dates that say when somebody left or returned: of no meeting. */
  readonly usedDates: ReadonlySet<FoundDate>;
  /** Of these the days of arrivals, on which there may have been talks, too. */
  readonly arrivals: ReadonlySet<FoundDate>;
  readonly found: (Span & { trip: FoundTrip })[];

  constructor(
    text: string,
    language: Locale,
    sentences: readonly Sentence[],
    quotations: readonly Quotation[],
    people: Cast,
    dates: readonly FoundDate[],
    sideOf: SideOf,
    speakers: Speakers,
  ) {
    const used = { all: new Set<FoundDate>(), arrivals: new Set<FoundDate>() };
    const moves = findMoves(text, language, sentences, quotations, people, dates, sideOf, speakers, used);
    this.usedDates = used.all;
    this.arrivals = used.arrivals;
    const places = new TripPlaces(text, language, sentences);
    this.found = joinTrips(moves, language, sideOf).map(
      ({ start, end, travellers, from, to, departs, returns }) => {
        const isForeign = travellers.every((official) => sideOf(official) !== "KR");
        const place = to ?? places.near({ start, end }, isForeign);
        return {
          start,
          end,
          trip: { travellers, from, to: place.replace(/^the (?=U\.?S)/u, ""), departs, returns },
        };
      },
    );
  }
}

const dayOf = (date: PartialDate | null) => (date === null ? null : date.value.slice(0, 10));

/** Days by which a return may come later than it was planned. */
const returnDays = 6;
function isSameReturn({ returns, isReturnAhead }: Draft, day: string): boolean {
  const known = dayOf(returns);
  if (known === null) return false;
  const isPutOff = isReturnAhead && day > known && day <= addDaysTo(known, returnDays);
  return known === day || isPutOff;
}

/** Who leaves for the same place again, or from home, after some days has been back in between. */
const legDays = 3;
function isNewDeparture(open: Draft, { kind, date, from, to }: Move): boolean {
  const day = dayOf(date);
  const left = dayOf(open.departs);
  if (kind !== "departs" || day === null || left === null || day < addDaysTo(left, legDays)) return false;
  if (from !== null) return inKorea.test(from);
  return to === null || (isInAmerica(to) && (open.to === null || open.to === to));
}

/** Americans come for the talks where they come to Korea. */
const isElsewhere = ({ kind, to }: Move): boolean =>
  (kind === "departs" || kind === "visits") && to !== null && !inKorea.test(to);

function joinTrips(moves: readonly Move[], language: Locale, sideOf: SideOf): Draft[] {
  const all: Draft[] = [];
  const officials = new Set(moves.flatMap((move) => move.officials));
  for (const official of officials) {
    const isForeign = sideOf(official) !== "KR";
    const ofOfficial = moves.filter(
      (move) => move.officials.includes(official) && !(isForeign && isElsewhere(move)),
    );
    const own = ofOfficial
      .filter(({ date }) => date !== null && date.precision !== "month")
      .toSorted(
        (a, b) =>
          (dayOf(a.date) ?? "").localeCompare(dayOf(b.date) ?? "") ||
          Number(b.until !== null) - Number(a.until !== null) ||
          Number(a.kind !== "returns") - Number(b.kind !== "returns"),
      );
    const trips: Draft[] = [];
    for (const move of own) {
      const day = dayOf(move.date) ?? "";
      const open = trips.at(-1);
      const isAway =
        open !== undefined &&
        open.departs !== null &&
        day <= addDaysTo(dayOf(open.departs) ?? day, longestTrip);
      const isBack = open !== undefined && open.returns !== null && day > (dayOf(open.returns) ?? "");
      if (move.kind === "returns") {
        if (open && isAway && !isBack && (open.returns === null || dayOf(open.returns) === day)) {
          open.returns ??= move.date;
          open.isReturnAhead = move.isAhead;
          open.isReturnElliptic = move.isElliptic;
        }
        // A return is reported twice, or was planned for another day first.
        else if (open && isSameReturn(open, day)) open.returns = move.date;
        else trips.push(draftOf(move, official, null, move.date));
      } else if (open && isAway && !isBack && !isNewDeparture(open, move)) open.returns ??= move.until;
      else trips.push(draftOf(move, official, move.date, move.until));
    }
    if (trips.length === 0) {
      const undated = ofOfficial.filter(
        (move) =>
          move.kind !== "stays" &&
          (move.kind === "returns"
            ? !isForeign && !move.isAhead && !move.isElliptic && move.date === null
            : move.to !== null || move.date !== null) &&
          // "Koo went back to the complex": English tells a journey that is over with its day.
          (language === "ko" || move.isAhead || move.date !== null),
      );
      // "방문 중이던 캐나다에서 미국으로 건너가": the talks are in America.
      const bare =
        undated.find(({ date, until }) => date !== null && until === null) ??
        undated.find(({ to }) => to !== null && isInAmerica(to)) ??
        undated[0];
      if (bare) trips.push(draftOf(bare, official, bare.date, null));
    }
    // An American who comes home from elsewhere has not been to the talks in Korea.
    all.push(...trips.filter(({ departs, to }) => !isForeign || departs !== null || to !== null));
  }
  return grouped(all, moves, sideOf).toSorted((a, b) => a.start - b.start);
}

/** Who left together and returned on one day made one trip; where nobody is named with the return it is that of all. */
function grouped(trips: readonly Draft[], moves: readonly Move[], sideOf: SideOf): Draft[] {
  const groups: Draft[] = [];
  // Who left on one day without being named together travelled apart.
  const isTogether = (one: readonly string[], other: readonly string[]) =>
    moves.some(
      ({ officials }) =>
        one.some((official) => officials.includes(official)) &&
        other.some((official) => officials.includes(official)),
    );
  /** "The trade minister will stay on": of whom the text tells apart how it ended. */
  const endsApart = (one: readonly string[], other: readonly string[]) =>
    moves.some(
      ({ kind, officials }) =>
        (kind === "stays" || kind === "returns") &&
        one.some((official) => officials.includes(official)) &&
        !other.some((official) => officials.includes(official)),
    );
  const byReturn = trips.toSorted((a, b) => Number(a.returns === null) - Number(b.returns === null));
  for (const trip of byReturn) {
    const same = groups.filter(
      (group) =>
        dayOf(group.departs) === dayOf(trip.departs) &&
        (dayOf(group.returns) === dayOf(trip.returns) ||
          (trip.returns === null &&
            group.departs !== null &&
            group.isReturnElliptic &&
            !endsApart(trip.travellers, group.travellers))) &&
        sideOf(group.travellers[0] ?? "") === sideOf(trip.travellers[0] ?? "") &&
        isTogether(group.travellers, trip.travellers),
    );
    const [group] = same;
    if (same.length === 1 && group) group.travellers.push(...trip.travellers);
    else groups.push({ ...trip });
  }
  return groups;
}

const draftOf = (
  move: Move,
  official: string,
  departs: PartialDate | null,
  returns: PartialDate | null,
): Draft => ({
  start: move.start,
  end: move.end,
  travellers: [official],
  from: move.from,
  to: move.to,
  departs,
  returns,
  isReturnAhead: move.isAhead,
  isReturnElliptic: move.kind === "returns" && move.isElliptic,
});
