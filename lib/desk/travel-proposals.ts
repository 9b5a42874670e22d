/** Proposes trips, the meetings on them, and events. */
import type { DraftDocument } from "@/lib/domain/editing/draft";
import type { Locale, PartialDate } from "@/lib/domain/record/record";
import { latestInstant, spanOf } from "@/lib/domain/time/partial-date";
import type { FoundTrip } from "@/lib/intake/deal/trips";
import type { Intake } from "@/lib/intake/intake";
import { type Bounds, boundsOf, knownEvent, overlap } from "@/lib/intake/known";
import { translatorOf } from "@/lib/messages/translator";
import { airportIn, bothLanguages, inLanguage, placeIn, placeText } from "./article-texts";
import { ProposalList } from "./proposal-list";

type NewPeople = ReadonlyMap<string, string>;

/** A trip whose return is not told is taken to last no longer: meetings of the next one are not its own. */
const longestTripMs = 14 * 24 * 60 * 60_000;

function daysAway(departs: PartialDate | null, returns: PartialDate | null): Bounds | null {
  const bounds = boundsOf(departs, returns);
  return bounds && returns === null ? { ...bounds, to: bounds.to + longestTripMs } : bounds;
}

export class TravelProposals extends ProposalList {
  /** Of each meeting that belongs to a trip: the trip's index, whose sentence or days it shares. */
  protected tripOf({ sentence, value: { date } }: Intake["meetings"][number]): number | null {
    const { trips } = this.context.intake;
    const inSentence = trips.findIndex((trip) => trip.sentence.start === sentence.start);
    if (inSentence !== -1) return inSentence;
    const day = boundsOf(date, null);
    const within = trips
      .map(({ value: { departs, returns } }, index) => ({ index, days: daysAway(departs, returns) }))
      .filter(({ days }) => day !== null && days !== null && overlap(day, days))
      .toSorted((a, b) => (b.days?.from ?? 0) - (a.days?.from ?? 0));
    return within[0]?.index ?? null;
  }

  /** `newPeople`: by name, the key of the proposal that a reference to somebody new has for its id. */
  trips(newPeople: NewPeople): void {
    const { intake, known } = this.context;
    for (const [index, proposal] of intake.trips.entries()) {
      const sentence = intake.text.slice(proposal.sentence.start, proposal.sentence.end);
      const trip = {
        ...proposal.value,
        from: proposal.value.from ?? this.airportOf(proposal.value, sentence),
      };
      const meetings = intake.meetings.filter((meeting) => this.tripOf(meeting) === index);
      const met = [...new Set(meetings.flatMap(({ value }) => value.with))];
      this.add("trip", proposal, this.tripDocument(trip, meetings, met, newPeople), {
        title: [
          this.names(trip.travellers),
          this.t("desk.intake.way", { from: trip.from ?? "?", to: trip.to === "" ? "?" : trip.to }),
        ].join(": "),
        details: [
          this.t("desk.intake.leaves", { date: this.dateWords(trip.departs) }),
          this.t("desk.intake.returns", { date: this.dateWords(trip.returns) }),
          ...(met.length > 0 ? [this.t("desk.intake.meets", { names: this.names(met) })] : []),
        ],
        known: known.trips[index] ?? null,
      });
    }
  }

  /** Koreans leave from the airport at which they speak. */
  private airportOf({ travellers, departs }: FoundTrip, sentence: string): string | null {
    const isKorean = travellers.some((person) => this.sideOfPerson(person) === "KR");
    return isKorean && departs !== null ? airportIn(sentence) : null;
  }

  protected tripDocument(
    trip: FoundTrip,
    meetings: Intake["meetings"],
    met: readonly string[],
    newPeople: NewPeople,
  ): DraftDocument {
    const article = latestInstant(this.date).getTime();
    const isAhead = trip.returns !== null && spanOf(trip.returns).latest > article;
    const isNews = trip.departs !== null && spanOf(trip.departs).latest >= spanOf(this.date).earliest;
    const purpose = (locale: Locale) =>
      met.length > 0
        ? translatorOf(locale)("desk.intake.made.talksWith", { names: this.names(met, locale) })
        : translatorOf(locale)("desk.intake.made.talks");
    const { language } = this.context.intake;
    return {
      // The name of somebody new is written in one language.
      purpose: met.some((person) => newPeople.has(person))
        ? inLanguage(purpose(language), language)
        : bothLanguages(purpose),
      from: trip.from === null ? null : placeText(trip.from, this.context),
      announcedOn: isNews ? this.date : null,
      travellers: trip.travellers.map((person) => ({
        official: newPeople.get(person) ?? person,
        departs: trip.departs,
        returns: isAhead ? null : trip.returns,
        expectedReturn: isAhead ? trip.returns : null,
      })),
      legs:
        trip.to === ""
          ? []
          : [{ place: placeText(trip.to, this.context), arrives: null, leaves: null, what: null }],
      meetings: meetings.flatMap(({ value: { with: whom, date, status } }) =>
        whom.map((person) => ({ ...this.metPerson(person, newPeople), date, status })),
      ),
    };
  }

  /** Somebody new who is not accepted is named as in the article. */
  private metPerson(person: string, newPeople: NewPeople): DraftDocument {
    const key = newPeople.get(person);
    return key === undefined
      ? { official: person, label: null }
      : { official: key, label: inLanguage(person, this.context.intake.language) };
  }

  /** Meetings of trips that the record has, which a new trip does not bring. */
  meetings(newPeople: NewPeople): void {
    const { intake, known, record } = this.context;
    for (const [index, proposal] of intake.meetings.entries()) {
      const trip = this.tripOf(proposal);
      const onRecord =
        trip === null ? this.tripOnRecord(proposal.value.date, proposal.value.with) : known.trips[trip]?.id;
      if (!onRecord || !record.trips.some(({ id }) => id === onRecord)) continue;
      const knownMeeting = known.meetings[index] ?? null;
      for (const person of proposal.value.with)
        this.add(
          "meeting",
          proposal,
          {
            trip: onRecord,
            ...this.metPerson(person, newPeople),
            date: proposal.value.date,
            status: proposal.value.status,
          },
          {
            title: this.t("desk.intake.meets", { names: this.names([person]) }),
            details: [
              `${this.dateWords(proposal.value.date)}, ${this.option(["meetings", "status"], proposal.value.status)}`,
              // What is known names its trip itself.
              ...(knownMeeting ? [] : [this.recordName({ type: "trip", id: onRecord })]),
            ],
            known: knownMeeting,
          },
        );
    }
  }

  /** A trip of the record to the other side on the day of a meeting. */
  protected tripOnRecord(date: PartialDate | null, whom: readonly string[]): string | null {
    const day = boundsOf(date, null);
    if (!day) return null;
    const side = this.sideOfPerson(whom[0] ?? "");
    if (side === null) return null;
    const found = this.context.record.trips.find(({ travellers }) =>
      travellers.some(({ official, departs, returns, expectedReturn }) => {
        const days = departs && daysAway(departs, returns ?? expectedReturn);
        return (
          days !== null &&
          !whom.includes(official) &&
          this.officials.get(official)?.side !== side &&
          overlap(day, days)
        );
      }),
    );
    return found?.id ?? null;
  }

  events(): void {
    const { intake, record } = this.context;
    for (const proposal of intake.newEvents) {
      const { sentence, value } = proposal;
      const { kind, starts, ends } = value;
      const name = value.name.charAt(0).toUpperCase() + value.name.slice(1);
      const isPast = starts !== null && spanOf(ends ?? starts).latest < spanOf(this.date).earliest;
      const document = {
        name: inLanguage(name, intake.language),
        kind,
        place: placeIn(intake.text.slice(sentence.start, sentence.end), this.context),
        schedule: [
          {
            announcedOn: this.date,
            status: isPast ? "held" : "scheduled",
            starts: starts && asRecorded(starts),
            ends: ends && asRecorded(ends),
          },
        ],
      };
      this.add("event", proposal, document, {
        title: name,
        details: [this.option(["kind"], kind), this.dateWords(starts)],
        known: knownEvent([value.name], starts, record),
      });
    }
  }
}

/** The words of the article stand beside a date that is not exact. */
function asRecorded({ wording, ...exact }: PartialDate): PartialDate {
  return exact.precision === "approximate" && wording !== undefined ? { ...exact, wording } : exact;
}
