/** What an article proposes for the record: the one function that the desk and the command call. */
import type { Locale, PartialDate } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { findAmounts, type FoundAmount } from "./deal/amounts";
import { findEvents } from "./deal/events";
import { findNewEvents, newEvent, type NewEvent } from "./deal/new-events";
import { findIssues } from "./deal/issues";
import { findMeasures, type FoundMeasure } from "./deal/measures";
import type { FoundMeeting } from "./deal/found-meetings";
import { findMeetings } from "./deal/meetings";
import { Speakers } from "./deal/speakers";
import { type FoundTrip, Trips } from "./deal/trips";
import { dateNear } from "./dates/date-near";
import { findDates, type FoundDate } from "./dates/resolve-dates";
import { Gazetteer } from "./names/gazetteer";
import { Newcomers } from "./names/newcomers";
import { People } from "./names/people";
import { findUnknownPeople } from "./names/unknown-people";
import { findQuotes, type FoundQuote } from "./quotes/find-quotes";
import { isAboutTalks, isAside, namesOfSides } from "./text/about-talks";
import { readArticle } from "./text/article";
import { cleanText } from "./text/clean-text";
import { findQuotations } from "./text/quotations";
import { findSentences, type Sentence } from "./text/sentences";
import { Placed, type Proposal, type Span } from "./text/spans";

export type Intake = {
  /** The cleaned text, into which all places point. */
  text: string;
  language: Locale;
  title: Proposal<string> | null;
  publisher: Proposal<string> | null;
  publishedOn: Proposal<PartialDate> | null;
  /** The page says that a machine translated it. */
  isMachineTranslated: boolean;
  officials: Proposal<string>[];
  unknownPeople: Proposal<string>[];
  /** Each with the words of the article, also where it is exact. */
  dates: Proposal<PartialDate & { wording: string }>[];
  /** The same at every place where one stands. */
  datePlaces: Intake["dates"];
  quotes: Proposal<FoundQuote>[];
  amounts: Proposal<FoundAmount>[];
  trips: Proposal<FoundTrip>[];
  meetings: Proposal<FoundMeeting>[];
  /** Ids of the record, and rounds of the talks by the name that the article gives them. */
  events: Proposal<string>[];
  /** Those rounds, and other events that the article names with their day and the record does not have. */
  newEvents: Proposal<NewEvent>[];
  issues: Proposal<string>[];
  /** Every place that names one of them, in the order of the issues. */
  issuePlaces: { issue: string; words: Span }[];
  measures: Proposal<FoundMeasure>[];
};

const machineTranslated =
  /translated (?:by|with|using) (?:an? )?(?:ai\b|machine|generative)|machine[- ]translat|with the help of (?:generative )?ai\b|기계\s?번역|AI\s?(?:번역|로 번역)|자동\s?번역/iu;

const asItStands = (words: Span): Proposal<null> => ({ value: null, words, sentence: words });

/** Those whose talks with one another are summits. */
function presidentsOf({ officials }: PublicRecord): Set<string> {
  const isPresident = (title: string | null) => /^President\b/.test(title ?? "");
  return new Set(
    officials.filter(({ roles }) => roles.some(({ title }) => isPresident(title.en))).map(({ id }) => id),
  );
}

const newRound = (round: Proposal<string>, dates: Intake["dates"]): Proposal<NewEvent> => ({
  ...round,
  value: newEvent(round.value, dateNear(dates, round)),
});

/** One for each value and precision; of several the first. */
function onceEach(dates: readonly FoundDate[]): FoundDate[] {
  const first = new Map<string, FoundDate>();
  for (const found of dates) {
    const key = `${found.date.value} ${found.date.precision}`;
    if (!first.has(key)) first.set(key, found);
  }
  return [...first.values()];
}

/**
 * Proposals from a pasted text, each with its place and the sentence around it.
 * @throws UnreadableText where the text is too long or no text.
 */
export function readIntake(pasted: string, record: PublicRecord): Intake {
  const text = cleanText(pasted);
  const article = readArticle(text, new Set(record.sources.map(({ publisher }) => publisher.toLowerCase())));
  const day = article.published?.date.value.slice(0, 10) ?? null;
  const quotations = findQuotations(text, article.parts);
  const sentences = findSentences(text, article.parts, quotations);
  const isAbout = isAboutTalks(text, article.parts, namesOfSides(record.officials));
  const gazetteer = new Gazetteer(record, day);
  const people = new People(text, article.language, sentences, quotations, gazetteer, isAbout);
  const placed = new Placed<Sentence>(sentences);
  const sentenceAt = (words: Span): Span => {
    const sentence = placed.before(words.start + 1);
    return sentence ? { start: sentence.start, end: sentence.end } : words;
  };
  const proposal = <Value>(value: Value, words: Span): Proposal<Value> => ({
    value,
    words: { start: words.start, end: words.end },
    sentence: sentenceAt(words),
  });

  const officials = new Map<string, Proposal<string>>();
  for (const mention of people.mentions.entries) {
    if (mention.official === null || mention.how === "pronoun" || officials.has(mention.official)) continue;
    officials.set(mention.official, proposal(mention.official, mention));
  }
  const dates = isAbout
    ? findDates(
        text,
        article.language,
        sentences.filter((sentence) => !isAside(text, sentence)),
        article.published?.date ?? null,
        article.printed,
      )
    : [];
  const quotes = isAbout
    ? findQuotes(text, article.language, article.parts, sentences, quotations, people)
    : [];
  const unknownPeople = isAbout ? findUnknownPeople(text, people, sentences) : [];
  const newcomers = new Newcomers(text, unknownPeople);
  const sides = new Map(record.officials.map(({ id, side }) => [id, side]));
  const sideOf = (official: string) => sides.get(official) ?? newcomers.sideOf(official);
  const speakers = new Speakers(quotes, newcomers);
  people.readSpeech((place) => speakers.at(place));
  const cast = newcomers.join(people);
  const trips = isAbout
    ? new Trips(text, article.language, sentences, quotations, cast, dates, sideOf, speakers)
    : null;
  const meetings = trips
    ? findMeetings(
        text,
        article.language,
        sentences,
        cast,
        dates,
        trips,
        sideOf,
        presidentsOf(record),
        speakers,
        day,
      )
    : [];
  const dateProposal = (found: FoundDate) => proposal({ ...found.date, wording: found.wording }, found);
  const datePlaces = dates.map(dateProposal);
  const events = isAbout
    ? findEvents(text, sentences, people, dates, record.events, day).map((found) =>
        proposal(found.event, found),
      )
    : [];
  const rounds = events.flatMap((event) =>
    record.events.some(({ id }) => id === event.value) ? [] : [newRound(event, datePlaces)],
  );
  const named = findNewEvents(text, isAbout ? sentences : [], dates, rounds, record.events).map((found) =>
    proposal(found.event, found),
  );
  const measures = isAbout ? findMeasures(text, sentences, dates, record.measures, day) : [];
  const charged = measures.flatMap(({ start, end, measure }) => {
    const issue = record.measures.find(({ id }) => id === measure.goods)?.issue;
    return issue === undefined ? [] : [{ start, end, issue, rate: measure.rate, status: measure.status }];
  });
  const issues = isAbout ? findIssues(text, sentences, record.issues, day, charged) : [];
  return {
    text,
    language: article.language,
    title: article.title && { ...asItStands(article.title), value: article.title.words },
    publisher: article.publisher && { ...asItStands(article.publisher.words), value: article.publisher.name },
    publishedOn: article.published && {
      ...asItStands(article.published.words),
      value: article.published.date,
    },
    isMachineTranslated: machineTranslated.test(text),
    officials: [...officials.values()],
    unknownPeople: unknownPeople.map(({ name, words }) => proposal(name, words)),
    dates: onceEach(dates).map(dateProposal),
    datePlaces,
    quotes: quotes.map((found) => proposal(found.quote, found)),
    amounts: isAbout ? findAmounts(text, sentences, day).map((found) => proposal(found.amount, found)) : [],
    trips: (trips?.found ?? []).map((found) => proposal(found.trip, found)),
    meetings: meetings.map((found) => proposal(found.meeting, found)),
    events,
    newEvents: [...rounds, ...named].toSorted((a, b) => a.words.start - b.words.start),
    issues: issues.map((found) => proposal(found.issue, found)),
    issuePlaces: issues.flatMap(({ issue, places }) => places.map((words) => ({ issue, words }))),
    measures: measures.map((found) => proposal(found.measure, found)),
  };
}
