/** What the record already has of an intake's proposals. */
import type { Citation, PartialDate, RecordLists, RecordType, Trip } from "@/lib/domain/record/record";
import { comparableAddress } from "@/lib/domain/sources/comparable-address";
import { fold } from "@/lib/domain/search/search-text";
import { comparePartialDates, spanOf } from "@/lib/domain/time/partial-date";
import { dateNear } from "./dates/date-near";
import type { FoundTrip } from "./deal/trips";
import type { Intake } from "./intake";

/**
 * The record that has it. `moved`: what was ahead on record and has come about by the article: a planned meeting was
 * held or cancelled, somebody who was away has returned.
 */
export type Known = { type: RecordType; id: string; moved?: "held" | "cancelled" | "returned" };

/** For each list of the intake, in its order, what the record has of it; null where it has nothing. */
export type KnownParts = {
  source: Known | null;
  people: (Known | null)[];
  quotes: (Known | null)[];
  amounts: (Known | null)[];
  trips: (Known | null)[];
  meetings: (Known | null)[];
  events: (Known | null)[];
  measures: (Known | null)[];
};

/** Quotes are told apart by this many letters and digits at least. */
const shortestQuote = 20;

/** Without blanks and signs, which differ between two prints of the same words. */
const lettersOf = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, "");

const dayOf = (date: PartialDate) => date.value.slice(0, 10);

/** One is in the other where they are long enough: articles shorten what was said. */
function isSameWords(one: string, other: string): boolean {
  if (one === other) return one !== "";
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= shortestQuote && long.includes(short);
}

type DescribedSource = {
  title: string | null;
  publisher: string | null;
  publishedOn: PartialDate | null;
  address: string | null;
};

/** The same address; else the same title, publisher and day. */
export function knownSource(
  { title, publisher, publishedOn, address }: DescribedSource,
  { sources }: Pick<RecordLists, "sources">,
): Known | null {
  const found = sources.find((source) => {
    if (
      address !== null &&
      [source.url, source.archivedUrl].some(
        (own) => own !== null && comparableAddress(own) === comparableAddress(address),
      )
    )
      return true;
    return (
      title !== null &&
      publisher !== null &&
      publishedOn !== null &&
      source.publishedOn !== null &&
      lettersOf(source.title) === lettersOf(title) &&
      lettersOf(source.publisher) === lettersOf(publisher) &&
      dayOf(source.publishedOn) === dayOf(publishedOn)
    );
  });
  return found ? { type: "source", id: found.id } : null;
}

/** What somebody said, in letters alone; `speaker` is null where no one on record is named. */
export type Statement = { speaker: string | null; words: readonly string[] };

export const statementOf = (
  speaker: string | null,
  ...words: readonly (string | null | undefined)[]
): Statement => ({
  speaker,
  words: words.flatMap((each) => lettersOf(each ?? "") || []),
});

/** Of a statement without a speaker the words alone decide. */
export const isSameStatement = (found: Statement, own: Statement): boolean =>
  (own.speaker === null || own.speaker === found.speaker) &&
  found.words.some((one) => own.words.some((other) => isSameWords(one, other)));

/** `issue`: that of a development; null for other records. */
export type KnownStatement = Known & { issue: string | null; statement: Statement };

/** Claims, and the quotes of citations, of which no speaker is on record. */
export function statementsOf({ issues, events, trips }: RecordLists): KnownStatement[] {
  const quoted = (
    citations: readonly Citation[],
    place: Known & { issue: string | null },
    speaker: string | null,
  ) =>
    citations.flatMap(({ quote }) =>
      quote === null ? [] : [{ ...place, statement: statementOf(speaker, quote.text) }],
    );
  return [
    ...issues.flatMap(({ id: issue, developments }) =>
      developments.flatMap(({ id, claims, citations }) => {
        const place = { type: "development" as const, id, issue };
        return [
          ...claims.flatMap(({ quote, statement, speaker, citations: own }) => [
            { ...place, statement: statementOf(speaker, quote?.text, statement.en, statement.ko) },
            ...quoted(own, place, speaker),
          ]),
          ...quoted(citations, place, null),
        ];
      }),
    ),
    ...events.flatMap(({ id, citations }) => quoted(citations, { type: "event", id, issue: null }, null)),
    ...trips.flatMap(({ id, citations }) => quoted(citations, { type: "trip", id, issue: null }, null)),
  ];
}

/** Where a statement is on record; `issue`: not under another one. */
export function knownStatement(
  found: Statement,
  known: readonly KnownStatement[],
  issue: string | null = null,
): Known | null {
  const place = known.find(
    (own) =>
      (issue === null || own.issue === null || own.issue === issue) && isSameStatement(found, own.statement),
  );
  return place ? { type: place.type, id: place.id } : null;
}

export type Bounds = { from: number; to: number };

/** First and last instant; where one end is not known, the other. Null where neither is. */
export function boundsOf(departs: PartialDate | null, returns: PartialDate | null): Bounds | null {
  const [first, last] = [departs ?? returns, returns ?? departs];
  return first && last ? { from: spanOf(first).earliest, to: spanOf(last).latest } : null;
}

export const overlap = (one: Bounds, other: Bounds) => one.from <= other.to && other.from <= one.to;

/** Somebody with this name in either language, or by this other name. */
export function knownOfficial(
  names: readonly string[],
  { officials }: Pick<RecordLists, "officials">,
): Known | null {
  const written = new Set(names.map(lettersOf));
  const found = officials.find(({ name, aliases }) =>
    [name.en ?? "", name.ko ?? "", ...aliases.map(({ text }) => text)].some(
      (own) => own !== "" && written.has(lettersOf(own)),
    ),
  );
  return found ? { type: "official", id: found.id } : null;
}

/** An event of this name on the same days; by its name alone where there is no date. */
export function knownEvent(
  names: readonly string[],
  date: PartialDate | null,
  { events }: Pick<RecordLists, "events">,
): Known | null {
  const written = new Set(names.map(lettersOf));
  const bounds = boundsOf(date, null);
  const found = events.find(
    ({ name, schedule }) =>
      [name.en ?? "", name.ko ?? ""].some((own) => own !== "" && written.has(lettersOf(own))) &&
      (bounds === null ||
        schedule.some(({ starts, ends }) => {
          const own = boundsOf(starts, ends);
          return own !== null && overlap(bounds, own);
        })),
  );
  return found ? { type: "event", id: found.id } : null;
}

/**
 * A trip of one of its travellers whose days overlap. `until`: the end of the article's day; a return after it is
 * expected only.
 */
export function knownTrip(
  { travellers, departs, returns }: Pick<FoundTrip, "travellers" | "departs" | "returns">,
  trips: readonly Trip[],
  until: number | null = null,
): Known | null {
  const bounds = boundsOf(departs, returns);
  const found =
    bounds &&
    trips.find((trip) =>
      trip.travellers.some((traveller) => {
        const own = boundsOf(traveller.departs, traveller.returns ?? traveller.expectedReturn);
        return travellers.includes(traveller.official) && own !== null && overlap(bounds, own);
      }),
    );
  if (!found) return null;
  const hasReturned =
    returns !== null &&
    until !== null &&
    spanOf(returns).latest <= until &&
    found.travellers.some((own) => own.returns === null && travellers.includes(own.official));
  return { type: "trip", id: found.id, ...(hasReturned && { moved: "returned" }) };
}

/** Ids and names of whom somebody meets. */
type Met = { people: readonly (string | null | undefined)[]; date: PartialDate | null };

/** With one of them on the same days; one without a date is looked for within `days`. */
export function isSameMeeting(found: Met, own: Met, days: Bounds | null = null): boolean {
  const [bounds, ownBounds] = [boundsOf(found.date, null) ?? days, boundsOf(own.date, null)];
  return (
    bounds !== null &&
    ownBounds !== null &&
    overlap(bounds, ownBounds) &&
    found.people.some((person) => own.people.includes(person))
  );
}

/** Only what is planned changes: a later article's "will meet" does not undo a meeting that was held. */
export const movedStatus = (found: unknown, own: unknown): "held" | "cancelled" | null =>
  own === "planned" && (found === "held" || found === "cancelled") ? found : null;

function knownMeeting(
  found: Met & { status: string },
  trips: readonly Trip[],
  days: Bounds | null,
): Known | null {
  const same = trips.flatMap(({ id, meetings }) =>
    meetings
      .filter(({ official, label, date }) =>
        isSameMeeting(found, { people: [official ?? label?.en ?? label?.ko], date }, days),
      )
      .map(({ status }) => ({ trip: id, status })),
  );
  const own = same.find(({ status }) => status === found.status) ?? same[0];
  if (!own) return null;
  const moved = movedStatus(found.status, own.status);
  return { type: "trip", id: own.trip, ...(moved && { moved }) };
}

type StepWords = {
  rate: number | null;
  status: string;
  from: PartialDate | null;
  announcedOn: PartialDate | null;
};

const isOfBorder = (status: string) => status === "charged" || status === "not_charged";

/**
 * The step with the same status and rate, and with the same first day where both say one. Without a day the one that was
 * the last to be announced is meant, not one that it replaced.
 */
export function sameStep<Own extends StepWords>(
  { rate, status, from, announcedOn }: StepWords,
  steps: readonly Own[],
): Own | null {
  const announced = steps.filter(
    (step) =>
      announcedOn === null ||
      step.announcedOn === null ||
      comparePartialDates(step.announcedOn, announcedOn) <= 0,
  );
  const rivals =
    from === null
      ? announced
          .filter((step) => step.status === status || (isOfBorder(step.status) && isOfBorder(status)))
          .slice(-1)
      : steps.filter((step) => step.from === null || dayOf(step.from) === dayOf(from));
  return rivals.find((step) => step.status === status && (rate === null || step.rate === rate)) ?? null;
}

/** As an article or a form has it. */
type AmountWords = { value?: unknown; currency?: unknown; role?: unknown };
const isSameAmount = (one: AmountWords, other: AmountWords): boolean =>
  one.value === other.value && one.currency === other.currency && one.role === other.role;

/** A development that has the amount; only of this issue where one is given. */
export function knownAmount(
  found: AmountWords,
  { issues }: Pick<RecordLists, "issues">,
  issue: string | null = null,
): Known | null {
  const own = issues
    .filter(({ id }) => issue === null || id === issue)
    .flatMap(({ developments }) => developments)
    .find(({ amounts }) => amounts.some((amount) => isSameAmount(found, amount)));
  return own ? { type: "development", id: own.id } : null;
}

/** The development of an issue on this day that cites the source. */
export function knownDevelopment(
  issue: string,
  date: PartialDate,
  source: string | null,
  { issues }: Pick<RecordLists, "issues">,
): Known | null {
  const found = issues
    .find(({ id }) => id === issue)
    ?.developments.find(
      (own) =>
        dayOf(own.date) === dayOf(date) && own.citations.some((citation) => citation.source === source),
    );
  return found ? { type: "development", id: found.id } : null;
}

/**
 * Compares an intake with the record. `address`: where the article is on the web; null where it was pasted.
 * The record may hold drafts as if they were published.
 */
export function findKnown(intake: Intake, record: RecordLists, address: string | null): KnownParts {
  const statements = statementsOf(record);
  const published = intake.publishedOn?.value ?? null;
  const days = boundsOf(published, null);
  const until = published && spanOf({ ...published, value: dayOf(published), precision: "day" }).latest;
  const events = new Set(record.events.map(({ id }) => id));
  const people = intake.unknownPeople.map(({ value }) => knownOfficial([value], record));
  const ids = new Map(intake.unknownPeople.map(({ value }, index) => [value, people[index]?.id ?? value]));
  const idIn = (label: string | null) => [...ids].find(([name]) => label?.includes(name))?.[1] ?? null;
  const idsOf = (travellers: readonly string[]) => travellers.map((person) => ids.get(person) ?? person);
  return {
    source: knownSource(
      {
        title: intake.title?.value ?? null,
        publisher: intake.publisher?.value ?? null,
        publishedOn: intake.publishedOn?.value ?? null,
        address,
      },
      record,
    ),
    people,
    quotes: intake.quotes.map(({ value: { speaker, speakerLabel, text } }) =>
      knownStatement(statementOf(speaker ?? idIn(speakerLabel), text), statements),
    ),
    amounts: intake.amounts.map(({ value }) => knownAmount(value, record)),
    trips: intake.trips.map(({ value }) =>
      knownTrip({ ...value, travellers: idsOf(value.travellers) }, record.trips, until),
    ),
    meetings: intake.meetings.map(({ value, sentence }) => {
      const trip = intake.trips.find((other) => other.sentence.start === sentence.start)?.value;
      return knownMeeting(
        { people: idsOf(value.with), date: value.date, status: value.status },
        record.trips,
        trip ? boundsOf(trip.departs, trip.returns) : days,
      );
    }),
    events: intake.events.map((proposal) =>
      events.has(proposal.value)
        ? { type: "event", id: proposal.value }
        : knownEvent([proposal.value], dateNear(intake.datePlaces, proposal), record),
    ),
    measures: intake.measures.map(({ value }) => {
      const measure = record.measures.find(({ id }) => id === value.goods);
      const step = measure && sameStep({ ...value, announcedOn: published }, measure.steps);
      return step ? { type: "measure", id: value.goods } : null;
    }),
  };
}
