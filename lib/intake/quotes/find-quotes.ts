/** Direct speech with its speaker: quotes in the text and answers to printed questions. */
import type { Attribution, Locale } from "@/lib/domain/record/record";
import { titles } from "@/lib/intake/names/english-words";
import { koreanTitles } from "@/lib/intake/names/korean-words";
import type { Mention } from "@/lib/intake/names/mention";
import type { People } from "@/lib/intake/names/people";
import { lettersOf } from "@/lib/intake/names/romanisation";
import type { Part } from "@/lib/intake/text/article";
import { isSpeech, type Quotation, quotedWords } from "@/lib/intake/text/quotations";
import type { Sentence } from "@/lib/intake/text/sentences";
import { blankOut, isWithin, type Span } from "@/lib/intake/text/spans";
import { type Around, mentionsOutside, type Speech } from "./attribution";
import { englishSpeech } from "./english-attribution";
import { hasOwnWords, koreanSpeech, speakerInBehind } from "./korean-attribution";
import { findAnswers } from "./question-answers";

export type FoundQuote = {
  text: string;
  speaker: string | null;
  speakerLabel: string | null;
  attribution: Extract<Attribution, "on_record" | "relayed" | "unnamed">;
  relayedBy: string | null;
};

type Placed = Span & { quote: FoundQuote };

function toQuote(words: string, speech: Speech | null): FoundQuote {
  const speaker = speech?.speaker ?? null;
  const isUnnamed =
    speaker?.how === "unnamed" || (speaker?.key?.startsWith("unnamed:") ?? false) || speaker === null;
  return {
    text: words,
    speaker: speaker?.official ?? null,
    speakerLabel: speaker === null || speaker.official !== null ? null : speaker.label.trim(),
    attribution: speech?.isRelayed === true ? "relayed" : isUnnamed ? "unnamed" : "on_record",
    relayedBy: speech?.by?.official ?? null,
  };
}

/** Whether a sentence is nothing but quotes. */
function isQuoteAlone(text: string, sentence: Span, quotations: readonly Quotation[]): boolean {
  const inside = quotations.map(({ start, end }) => ({
    start: start - sentence.start,
    end: end - sentence.start,
  }));
  return !/[\p{L}\p{N}]/u.test(blankOut(text.slice(sentence.start, sentence.end), inside));
}

const isWords = /^의\s?(?:말|설명|전언|지적|발언|답변|평가|진단)이(?:다|었다)/u;

function ownerBehind(
  text: string,
  people: People,
  behind: Sentence | undefined,
  part: number,
): Speech | null {
  if (behind === undefined || behind.part !== part) return null;
  const owner = people.mentions
    .within(behind)
    .find((mention) => mention.key !== null && isWords.test(text.slice(mention.end, mention.end + 12)));
  const speaker = owner ?? speakerInBehind(text, people, behind);
  return speaker ? { speaker, by: null, isRelayed: false } : null;
}

/**
 * Who is asked in an interview: of the people of the record or by name that are subjects of its text, the one
 * in the headline, else the first.
 */
function interviewee(
  people: People,
  sentences: readonly Sentence[],
  firstPart: number,
  title: Span | null,
): Mention | null {
  const mentions = sentences
    .filter(({ part, kind }) => part < firstPart && kind !== "headline")
    .flatMap((sentence) =>
      people.mentions.within(sentence).filter((mention) => people.isSubject(mention, sentence)),
    );
  const isNamed = ({ how, official }: Mention) => official !== null || how === "name";
  const subjects = mentions.filter(isNamed);
  const inTitle = (title ? people.mentions.within(title) : []).filter(isNamed);
  const isInTitle = ({ key }: Mention) => inTitle.some((other) => other.key === key);
  return (
    subjects.find(isInTitle) ?? subjects[0] ?? inTitle[0] ?? people.mentions.entries.find(isNamed) ?? null
  );
}

const isTitleAlone = new RegExp(`^(?:${titles}|(?:[가-힣]{0,8}\\s?)(?:${koreanTitles.join("|")}))$`, "iu");

/** Who answers under a printed name: in full, by a title or a family name, or by initials. */
function speakerOf(people: People, name: Span, label: string, asked: Mention | null): Mention | null {
  const named = people.mentions.within({ start: name.start, end: name.end + 1 })[0];
  if (named?.official) return named;
  const askedName = asked?.person?.name ?? asked?.label ?? "";
  const initials = lettersOf(askedName.replace(/(?<=\p{L})\p{L}+/gu, ""));
  const letters = lettersOf(label);
  const isInitials =
    /^\p{Lu}[\p{Lu}.]{0,3}$/u.test(label) && [...letters].every((one) => initials.includes(one));
  const isPartOfName =
    letters.length > 1 && lettersOf(`${askedName} ${asked?.label ?? ""}`).includes(letters);
  if (asked && (isInitials || isPartOfName || isTitleAlone.test(label))) return asked;
  return named?.key === undefined || named.key === null ? null : named;
}

export function findQuotes(
  text: string,
  language: Locale,
  parts: readonly Part[],
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  people: People,
): Placed[] {
  const answers = findAnswers(text, parts);
  const found: Placed[] = [];
  const asked = answers[0]
    ? interviewee(
        people,
        sentences,
        answers[0].firstPart,
        parts.find(({ kind }) => kind === "headline") ?? null,
      )
    : null;
  for (const { words, name } of answers) {
    const spoken = quotedWords(text.slice(words.start, words.end)).replace(/^[“"]([^“”"]*)[”"]$/u, "$1");
    const label = name ? text.slice(name.start, name.end) : null;
    const speaker = name === null || label === null ? asked : speakerOf(people, name, label, asked);
    const quote = toQuote(spoken, speaker ? { speaker, by: null, isRelayed: false } : null);
    found.push({
      ...words,
      quote:
        speaker === null && label !== null
          ? { ...quote, speakerLabel: label, attribution: "on_record" }
          : quote,
    });
  }
  const isInAnswer = (span: Span) => answers.some((answer) => isWithin(span, answer));

  type Row = { quotation: Quotation; sentence: Sentence; speech: Speech | null };
  const rows: Row[] = [];
  let at = 0;
  for (const [place, sentence] of sentences.entries()) {
    while ((quotations[at]?.start ?? Infinity) < sentence.start) at++;
    const inSentence: Quotation[] = [];
    for (let next = at; (quotations[next]?.start ?? Infinity) < sentence.end; next++) {
      const quotation = quotations[next];
      if (quotation) inSentence.push(quotation);
    }
    if (inSentence.length === 0 || sentence.kind === "headline") continue;
    const mentions = mentionsOutside(people, sentence, inSentence);
    const isAlone = isQuoteAlone(text, sentence, inSentence);
    for (const quotation of inSentence) {
      const before = rows.at(-1);
      const isNear =
        before !== undefined && before.speech !== null && sentence.part - before.sentence.part <= 1;
      const previous =
        before && isNear && before.speech
          ? { speech: before.speech, quotation: before.quotation, sentence: before.sentence }
          : null;
      const around: Around = { text, people, sentence, quotation, inSentence, mentions, previous };
      let speech = isAlone ? null : language === "ko" ? koreanSpeech(around) : englishSpeech(around);
      // "“….” 김 장관의 말이다.": the sentence behind says whose words they are.
      if (speech === null && isAlone && language === "ko")
        speech = ownerBehind(text, people, sentences[place + 1], sentence.part);
      if (speech === null) {
        const sentenceBefore = sentences[place - 1];
        // `He went on:` or a sentence about somebody who then speaks, in the same paragraph.
        const lead =
          sentenceBefore &&
          (sentenceBefore.part === sentence.part ||
            /:\s*$/.test(text.slice(sentenceBefore.start, sentenceBefore.end)))
            ? sentenceBefore
            : null;
        const quotedBefore = rows.slice(-12).findLast((row) => row.sentence === lead)?.speech;
        if (quotedBefore) speech = quotedBefore;
        else if (lead) {
          const subjects = people.mentions
            .within(lead)
            .filter(
              (mention) =>
                people.isSubject(mention, lead) ||
                hasOwnWords(text, mention) ||
                /^(?:his|her)$/i.test(mention.label),
            );
          const subject =
            subjects.find(
              (mention) => mention.official !== null || mention.how === "name" || mention.how === "unnamed",
            ) ?? subjects[0];
          if (subject) speech = { speaker: subject, by: null, isRelayed: false };
        }
        if (speech === null && previous && sentence.part - previous.sentence.part <= 1)
          speech = previous.speech;
      }
      rows.push({ quotation, sentence, speech });
    }
  }
  // A quote without a speaker is of whom the text before it is about; one that opens the article, of who speaks next.
  for (const [index, row] of rows.entries()) {
    if (row.speech !== null) continue;
    const subject = people.subjectBefore(row.sentence.start);
    row.speech =
      subject?.official && subject.how !== "body"
        ? { speaker: subject, by: null, isRelayed: false }
        : (rows.slice(index + 1, index + 4).find(({ speech }) => speech !== null)?.speech ?? null);
  }
  for (const { quotation, speech } of rows) {
    if (!isSpeech(quotation.words) || isInAnswer(quotation)) continue;
    found.push({
      start: quotation.start,
      end: quotation.end,
      quote: toQuote(quotedWords(quotation.words), speech),
    });
  }
  return found.toSorted((a, b) => a.start - b.start);
}
