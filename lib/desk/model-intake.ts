/** Turns the answer of a language model into an intake of its own, without anything that the article does not say. */
import type { PartialDate } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { dateNear } from "@/lib/intake/dates/date-near";
import { newEvent } from "@/lib/intake/deal/new-events";
import type { Intake } from "@/lib/intake/intake";
import { findQuoted, findQuotedSentence } from "@/lib/intake/text/find-quoted";
import type { Proposal, Span } from "@/lib/intake/text/spans";
import type { ModelAnswer, ModelDate } from "@/lib/schemas/intake/model-answer";
import { partialDate } from "@/lib/schemas/record/partial-date";

function toDate(date: ModelDate): PartialDate | null {
  if (!date) return null;
  const { wording, ...exact } = date;
  return partialDate.safeParse(date.precision === "approximate" ? { ...exact, wording } : exact).data ?? null;
}

const lettersOf = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
const sameDate = (a: PartialDate | null, b: PartialDate | null) => a?.value === b?.value;
const overlap = (a: readonly string[], b: readonly string[]) => a.some((id) => b.includes(id));

/**
 * What the model adds to the rules' intake. Each item must quote a sentence of the article, and names, places
 * and quotations must stand in the article; ids that the record does not have are dropped, and so is what the
 * rules have found as well.
 */
export function toModelIntake(answer: ModelAnswer, rules: Intake, record: PublicRecord): Intake {
  const { text } = rules;
  const has = (list: readonly { id: string }[]) => {
    const ids = new Set(list.map(({ id }) => id));
    return (id: string) => ids.has(id);
  };
  const [isOfficial, isIssue] = [has(record.officials), has(record.issues)];
  const [isEvent, isMeasure] = [has(record.events), has(record.measures)];
  const known = (id: string | null) => (id !== null && isOfficial(id) ? id : null);
  /** As the article writes it; null where it does not. */
  const written = (words: string | null, within?: Span) => {
    const place = words === null ? null : findQuoted(text, words, within);
    return place && { place, words: text.slice(place.start, place.end).replace(/\s+/gu, " ") };
  };
  /** The items with a sentence, as proposals, without those of which nothing is left or that are found already. */
  function proposals<Item extends { sentence: string }, Value>(
    list: readonly Item[],
    found: readonly Proposal<Value>[],
    read: (item: Item, sentence: Span) => { value: Value; words: Span } | null,
    isSame: (a: Value, b: Value) => boolean,
  ): Proposal<Value>[] {
    const added: Proposal<Value>[] = [];
    for (const item of list) {
      const sentence = findQuotedSentence(text, item.sentence);
      const proposal = sentence && read(item, sentence);
      if (!proposal || [...found, ...added].some(({ value }) => isSame(value, proposal.value))) continue;
      added.push({ ...proposal, sentence });
    }
    return added;
  }
  const unknownPeople = proposals(
    answer.unknownPeople,
    rules.unknownPeople,
    ({ name }, sentence) => {
      const found = written(name, sentence);
      return found && { value: found.words, words: found.place };
    },
    (a, b) => lettersOf(a) === lettersOf(b),
  );
  const newcomers = [...rules.unknownPeople, ...unknownPeople].map(({ value }) => value);
  /** Ids, and the names of people who are not on record as they are proposed. */
  const people = (named: readonly string[]) => [
    ...new Set(
      named.flatMap((one) =>
        isOfficial(one) ? one : (newcomers.find((name) => lettersOf(name) === lettersOf(one)) ?? []),
      ),
    ),
  ];
  return {
    ...rules,
    officials: [],
    dates: [],
    unknownPeople,
    quotes: proposals(
      answer.quotes,
      rules.quotes,
      ({ text: quoted, speaker, speakerLabel, attribution, relayedBy }) => {
        const found = findQuotedSentence(text, quoted) && written(quoted);
        if (!found) return null;
        const label = known(speaker) === null ? (written(speakerLabel)?.words ?? null) : null;
        const value = {
          text: found.words,
          speaker: known(speaker),
          speakerLabel: label,
          attribution,
          relayedBy: known(relayedBy),
        };
        return { value, words: found.place };
      },
      (a, b) =>
        lettersOf(a.text).includes(lettersOf(b.text)) || lettersOf(b.text).includes(lettersOf(a.text)),
    ),
    amounts: proposals(
      answer.amounts,
      rules.amounts,
      ({ value, currency, role }, sentence) =>
        /\d/u.test(text.slice(sentence.start, sentence.end))
          ? { value: { value, currency, role }, words: sentence }
          : null,
      (a, b) => a.value === b.value && a.currency === b.currency,
    ),
    trips: proposals(
      answer.trips,
      rules.trips,
      ({ travellers, from, to, departs, returns }, sentence) => {
        const value = {
          travellers: people(travellers),
          from: written(from)?.words ?? null,
          to: written(to)?.words ?? "",
          departs: toDate(departs),
          returns: toDate(returns),
        };
        return value.travellers.length > 0 ? { value, words: sentence } : null;
      },
      (a, b) => overlap(a.travellers, b.travellers) && sameDate(a.departs, b.departs),
    ),
    meetings: proposals(
      answer.meetings,
      rules.meetings,
      ({ with: whom, date, status }, sentence) => {
        const value = { with: people(whom), date: toDate(date), status };
        return value.with.length > 0 ? { value, words: sentence } : null;
      },
      (a, b) => overlap(a.with, b.with) && sameDate(a.date, b.date),
    ),
    events: [],
    newEvents: proposals(
      answer.events,
      rules.newEvents,
      ({ event }, sentence) => {
        const found = isEvent(event) ? null : written(event, sentence);
        if (!found) return null;
        const at = { words: found.place, sentence };
        return { value: newEvent(found.words, dateNear(rules.datePlaces, at)), words: found.place };
      },
      (a, b) => lettersOf(a.name) === lettersOf(b.name),
    ),
    issues: proposals(
      answer.issues,
      rules.issues,
      ({ issue }, sentence) => (isIssue(issue) ? { value: issue, words: sentence } : null),
      (a, b) => a === b,
    ),
    measures: proposals(
      answer.measures,
      rules.measures,
      ({ goods, rate, status, from }, sentence) =>
        isMeasure(goods) ? { value: { goods, rate, status, from: toDate(from) }, words: sentence } : null,
      (a, b) => a.goods === b.goods && a.rate === b.rate && a.status === b.status,
    ),
  };
}
