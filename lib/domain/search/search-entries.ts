/** Turns the record into searchable entries with titles and fields. */
import { sortBySeniority } from "@/lib/domain/people-and-trips/officials";
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import type {
  Issue,
  Measure,
  Official,
  PartialDate,
  Source,
  TalksEvent,
  Text,
  Trip,
  RecordLists,
} from "@/lib/domain/record/record";
import { editorsLanguage, titleLanguage } from "@/lib/domain/sources/source-list";

export const searchKinds = [
  "issue",
  "measure",
  "official",
  "event",
  "trip",
  "development",
  "claim",
  "source",
] as const;
export type SearchKind = (typeof searchKinds)[number];

/** A text and its language (BCP 47). */
export type Wording = { text: string; language: string };

export type SearchField = Wording & {
  /** Matches in titles rank before matches in texts. */
  part: "title" | "text";
  /** Names are compared without spaces. */
  isName: boolean;
};

export type SearchEntry = {
  kind: SearchKind;
  /** Unique among the entries of a kind. */
  key: string;
  /** The record whose page shows it: the issue of a development or claim, otherwise the record itself. */
  pageId: string;
  /** The development on that page, where the entry is one or belongs to one. */
  developmentId: string | null;
  title: readonly Wording[];
  /** The speaker of a claim. */
  by: readonly Wording[];
  fields: readonly SearchField[];
  /** The first date on record; null where undated. */
  since: PartialDate | null;
  /** In date order; the last one that has happened is shown. */
  dates: readonly PartialDate[];
};

const wordings = (text: Text | null): Wording[] => [
  ...(text?.en ? [{ text: text.en, language: "en" }] : []),
  ...(text?.ko ? [{ text: text.ko, language: "ko" }] : []),
];

const titles = (words: readonly Wording[]): SearchField[] =>
  words.map((one) => ({ ...one, part: "title", isName: false }));
const texts = (words: readonly Wording[]): SearchField[] =>
  words.map((one) => ({ ...one, part: "text", isName: false }));
const names = (words: readonly Wording[], part: SearchField["part"]): SearchField[] =>
  words.map((one) => ({ ...one, part, isName: true }));

/** Every recorded spelling. */
const namesOf = ({ name, aliases }: Official): Wording[] => [
  ...wordings(name),
  ...aliases.map(({ text, language }) => ({ text, language })),
];

type People = ReadonlyMap<string, Official>;

function peopleIn(ids: readonly (string | null)[], people: People): SearchField[] {
  const found = ids.flatMap((id) => (id === null ? [] : (people.get(id) ?? [])));
  return names(found.flatMap(namesOf), "text");
}

function ofIssue(issue: Issue): SearchEntry {
  const title = wordings(issue.title);
  const dates = issue.developments.map(({ date }) => date);
  return {
    kind: "issue",
    key: issue.id,
    pageId: issue.id,
    developmentId: null,
    title,
    by: [],
    fields: [...titles(title), ...texts(wordings(issue.summary))],
    since: dates[0] ?? null,
    dates,
  };
}

/**
 * The developments of an issue, each followed by its claims; the issue's title is shown with them but not
 * searched.
 */
function insideIssue(issue: Issue, people: People): SearchEntry[] {
  const title = wordings(issue.title);
  return issue.developments.flatMap(({ id, date, what, next, claims }) => {
    const place = { pageId: issue.id, developmentId: id, title, since: date, dates: [date] };
    return [
      {
        ...place,
        kind: "development" as const,
        key: id,
        by: [],
        fields: [...texts(wordings(what)), ...texts(wordings(next?.what ?? null))],
      },
      ...claims.map(({ speaker, speakerLabel, statement, quote }, number) => {
        const official = speaker === null ? undefined : people.get(speaker);
        return {
          ...place,
          kind: "claim" as const,
          key: `${id}/${number + 1}`,
          by: wordings(official?.name ?? speakerLabel),
          fields: [
            ...names(official ? namesOf(official) : wordings(speakerLabel), "title"),
            ...texts(wordings(statement)),
            ...texts(quote ? [quote] : []),
          ],
        };
      }),
    ];
  });
}

function ofMeasure(measure: Measure): SearchEntry {
  const dates = measure.steps.map(({ announcedOn }) => announcedOn);
  const title = wordings(measure.goods);
  return {
    kind: "measure",
    key: measure.id,
    pageId: measure.id,
    developmentId: null,
    title,
    by: [],
    fields: [
      ...titles(title),
      ...texts([
        ...wordings(measure.scope),
        ...measure.steps.flatMap(({ instrument }) => wordings(instrument)),
      ]),
    ],
    since: dates[0] ?? null,
    dates,
  };
}

function ofOfficial(official: Official, sources: ReadonlyMap<string, Source>): SearchEntry {
  // The most senior current role is shown beside a name.
  const roles = sortBySeniority(official.roles, sources).sort(
    (a, b) => Number(a.to !== null) - Number(b.to !== null),
  );
  const inOne = (language: "en" | "ko") =>
    roles.flatMap(({ title, organisation }) => {
      const parts = [title[language], organisation[language]].filter((part) => part !== null);
      return parts.length === 0 ? [] : [{ text: parts.join(", "), language }];
    });
  return {
    kind: "official",
    key: official.id,
    pageId: official.id,
    developmentId: null,
    title: wordings(official.name),
    by: [],
    fields: [...names(namesOf(official), "title"), ...texts([...inOne("en"), ...inOne("ko")])],
    since: null,
    dates: roles.flatMap(({ from }) => from ?? []).sort(comparePartialDates),
  };
}

function ofTrip(trip: Trip, people: People): SearchEntry {
  const places = (language: "en" | "ko") => {
    const known = [trip.from, ...trip.legs.map(({ place }) => place)].flatMap(
      (place) => place[language] ?? [],
    );
    return known.length === 0 ? [] : [{ text: [...new Set(known)].join(", "), language }];
  };
  const dates = [
    ...trip.travellers.flatMap(({ departs }) => departs ?? []),
    ...trip.legs.flatMap(({ arrives }) => arrives ?? []),
    ...trip.meetings.flatMap(({ date, status }) => (status === "held" && date ? [date] : [])),
  ].sort(comparePartialDates);
  const title = wordings(trip.purpose);
  return {
    kind: "trip",
    key: trip.id,
    pageId: trip.id,
    developmentId: null,
    title,
    by: [],
    fields: [
      ...titles(title),
      ...texts([...wordings(trip.outcome), ...places("en"), ...places("ko")]),
      ...peopleIn(
        trip.travellers.map(({ official }) => official),
        people,
      ),
    ],
    since: trip.announcedOn ?? dates[0] ?? null,
    dates: dates.slice(0, 1),
  };
}

function ofEvent(event: TalksEvent, people: People): SearchEntry {
  const last = event.schedule.at(-1);
  const date = last ? (last.starts ?? last.announcedOn) : null;
  const title = wordings(event.name);
  return {
    kind: "event",
    key: event.id,
    pageId: event.id,
    developmentId: null,
    title,
    by: [],
    fields: [
      ...titles(title),
      ...texts([...wordings(event.outcome), ...wordings(event.place)]),
      ...peopleIn(
        event.participants.map(({ official }) => official),
        people,
      ),
      ...texts(event.participants.flatMap(({ label }) => wordings(label))),
    ],
    since: event.schedule[0]?.announcedOn ?? null,
    dates: date ? [date] : [],
  };
}

function ofSource(source: Source): SearchEntry {
  const { id, publisher, publishedOn } = source;
  const titled = [{ text: source.title, language: titleLanguage(source) }];
  return {
    kind: "source",
    key: id,
    pageId: id,
    developmentId: null,
    title: titled,
    by: [],
    fields: [...titles(titled), ...texts([{ text: publisher, language: editorsLanguage(publisher) }])],
    since: null,
    dates: publishedOn ? [publishedOn] : [],
  };
}

/** All searchable entries, in record order. */
export function searchEntries({
  issues,
  measures,
  officials,
  trips,
  events,
  sources,
}: RecordLists): SearchEntry[] {
  const people: People = new Map(officials.map((official) => [official.id, official]));
  const sourcesById = new Map(sources.map((source) => [source.id, source]));
  return [
    ...issues.flatMap((issue) => [ofIssue(issue), ...insideIssue(issue, people)]),
    ...measures.map(ofMeasure),
    ...officials.map((official) => ofOfficial(official, sourcesById)),
    ...trips.map((trip) => ofTrip(trip, people)),
    ...events.map((event) => ofEvent(event, people)),
    ...sources.map(ofSource),
  ];
}
