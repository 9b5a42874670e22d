/** Who speaks a Korean quote. */
import type { Mention } from "@/lib/intake/names/mention";
import { koreanTitles } from "@/lib/intake/names/korean-words";
import type { People } from "@/lib/intake/names/people";
import type { Span } from "@/lib/intake/text/spans";
import { type Around, type Speech, strangerAt } from "./attribution";

/** Whoever is called by a title or is a body, and no more is known of them. */
const otherSubject = new RegExp(
  `(?:^|[\\s,])(?<label>(?:[가-힣]{1,5}\\s){0,2}?[가-힣A-Za-z·]{0,10}(?:${koreanTitles.join("|")}|협회|연합회|경총|그룹|학회|노조|위원회|연구원|회의소|업계|당|측))(?:은|는|이|가|도)\\s[^“"”]{0,60}$`,
  "u",
);

/** A body that only its particle shows: "경실련은 “…”". */
const otherTopic =
  /(?:^|다\.\s|[고며],\s)(?<label>(?!이|그|저|다만)(?![가-힣]*(?:합의|협상|관세|결과|질문|내용|입장|방안|투자|서명|문제|[에서로과도])[은는])[가-힣A-Z]{2,8})(?:은|는)\s$/u;

/** "통상 당국의 한 간부는": somebody who is not named. */
const unnamedSubject =
  /(?:^|[\s,])(?<label>(?:[가-힣]{2,8}\s){0,2}한\s(?!가지|차례|시간|분기|걸음|동안)[가-힣]{2,6})(?:은|는|이|가)\s[^“"”]{0,40}$/u;

const says =
  "말|밝|전|설명|강조|덧붙|답|소개|언급|주장|지적|토로|반문|적|썼|올렸|게시|발표|평가|분석|내다|전망|경고|당부|촉구|했";
/** Somebody tells what another said: "…라고 말했다고 전했다", "…고 했다고 대통령실이 전했다". */
const toldTwice =
  /[가-힣](?:다고|다는|더라고|(?:[한던]|했다는)\s(?:사실|일화|것|말)[을를])\s[^“"”.]{0,60}(?:전했|전하|말했|밝혔|설명했|소개했|덧붙였|알렸|발표했|강조했)/u;
const twiceAndOffice = new RegExp(
  `(?:${says})[가-힣]{0,4}다고[^“"”.]{0,40}(?:실|부|측|처|청|위원회|대변인)[가-힣]{0,2}[이은는가]\\s[^“"”.]{0,20}(?:전했|밝혔|알렸|설명했|발표했|말했)`,
  "u",
);
const accordingTo = /에 따르면/u;

const isSpeakerKind = ({ key }: Mention) => key !== null;
const subject = /^(?:\s?\([^)]{0,20}\))?(?:은|는|이|가|께서는?|도|측은|측이)(?![가-힣])/u;

/** The subject between the quote before and this one, where it is none of the people that are known. */
function strangerBefore(
  { text, sentence, quotation, inSentence, mentions }: Around,
  nearest: Mention | undefined,
): Mention | null {
  const from = inSentence[inSentence.indexOf(quotation) - 1]?.end ?? sentence.start;
  const lead = text.slice(from, quotation.start);
  const label = (otherSubject.exec(lead) ?? otherTopic.exec(lead) ?? unnamedSubject.exec(lead))?.groups
    ?.label;
  if (label === undefined) return null;
  const start = text.lastIndexOf(label, quotation.start);
  const end = start + label.length;
  const isKnown = mentions.some(
    (mention) => mention.key !== null && mention.start < end + 1 && mention.end >= end,
  );
  if (isKnown || (nearest !== undefined && nearest.start > start)) return null;
  return strangerAt(start, label);
}

/** "그 편지는 …라고 경고했다": a letter speaks for who wrote it. */
const documentTopic =
  /(?:^|\s)(?:(?:그|그의|이|해당|이번)\s?(?:글|메시지|성명)|(?:(?:그|그의|이|해당|이번)\s?)?(?:편지|서한|서신|게시글|게시물))(?:은|는|에는|에서)\s/u;

function authorOf({ text, people, sentence, quotation }: Around): Mention | null {
  const lead = text.slice(sentence.start, quotation.start);
  return documentTopic.test(lead) ? people.subjectBefore(sentence.start) : null;
}

const ownWords =
  /^의\s(?:[가-힣]{1,6}\s)?(?:말|답|답변|대답|반응|설명|조언|경고|메시지|주문|당부|한마디)(?:(?:은|는|이|도)(?![가-힣]|\s(?:맞|옳|틀|사실))|(?:이?라(?:며|면서|고)|(?:을\s)?(?:전하며|인용해|빌려|옮겨|소개하며)),?\s?["“])/u;

/** Whether the text goes on with the words of the mention: "러트닉 장관의 답은". */
export const hasOwnWords = (text: string, { end }: Mention): boolean =>
  ownWords.test(text.slice(end, end + 24));

const saidAlone = new RegExp(
  `^(?<lead>[^“”"]{1,90})(?:은|는|이|가)\\s(?![^“”"]{0,60}[다냐라자]고)[^“”"]{0,24}(?:${says})[가-힣]{1,6}[.]?$`,
  "u",
);

/** "“….” 전직 관리가 말했습니다.": a sentence of its own that says who said it. */
export function speakerInBehind(text: string, people: People, behind: Span): Mention | null {
  const lead = saidAlone.exec(text.slice(behind.start, behind.end).trim())?.groups?.lead;
  if (lead === undefined) return null;
  const end = behind.start + lead.length;
  const mention = people.mentions.within({ start: behind.start, end }).findLast((one) => one.end === end);
  if (mention !== undefined) return mention.key === null ? null : mention;
  const label = lead.split(/\s/).slice(-2).join(" ");
  return strangerAt(end - label.length, label);
}

/** "[김민서 / 대변인(오늘) : “…”]": a broadcaster names who is heard. */
function namedInBrackets({ text, sentence, quotation, people }: Around): Mention | null {
  const lead = text.slice(sentence.start, quotation.start);
  const label = /^\s*\[(?<label>[^\]:：“"]{2,40}?)\s?[:：]\s*$/u.exec(lead)?.groups?.label;
  if (label === undefined) return null;
  const start = sentence.start + lead.indexOf(label);
  const named = people.mentions
    .within({ start, end: start + label.length })
    .find(({ official, how }) => official !== null || how === "name");
  return named ?? strangerAt(start, label.split(/\s?[/·(]/u)[0] ?? label);
}

/** "“…”는 질문에": whoever asked, and not who answers. */
const askedBehind =
  /^(?:이?라)?는\s(?:[가-힣]+의\s)?(?:질문|물음)(?:에|을\s받|이\s(?:먼저\s)?(?:나오|나왔|날아|쏟아|이어|던져))/u;

/** Null where nothing in the sentence says it. */
export function koreanSpeech(around: Around): Speech | null {
  const { text, sentence, quotation, inSentence, mentions, people } = around;
  if (askedBehind.test(text.slice(quotation.end, sentence.end)))
    return { speaker: null, by: null, isRelayed: false };
  const heard = namedInBrackets(around);
  if (heard) return { speaker: heard, by: null, isRelayed: false };
  const index = inSentence.indexOf(quotation);
  const afterTo = inSentence[index + 1]?.start ?? sentence.end;
  const after = text.slice(quotation.end, afterTo);
  const wholeAfter = text.slice(quotation.end, sentence.end);
  const isSubject = (mention: Mention) => subject.test(text.slice(mention.end, mention.end + 30));
  const before = mentions.filter(
    (mention) => mention.end <= quotation.start && isSpeakerKind(mention) && isSubject(mention),
  );
  const topics = before.filter((mention) => people.isTopic(mention));
  const nearest = before.at(-1);
  const behind = mentions.filter(
    (mention) => mention.start >= quotation.end && isSpeakerKind(mention) && isSubject(mention),
  );

  const owning = mentions.findLast(
    (mention) => mention.end <= quotation.start && isSpeakerKind(mention) && hasOwnWords(text, mention),
  );
  if (owning) {
    const teller = topics.find(({ key }) => key !== owning.key);
    return { speaker: owning, by: teller ?? null, isRelayed: teller !== undefined };
  }
  const author = before.length === 0 ? authorOf(around) : null;
  if (author) return { speaker: author, by: null, isRelayed: false };
  const other = strangerBefore(around, nearest);
  if (other) return { speaker: other, by: null, isRelayed: false };

  const source = mentions.find(
    (mention) =>
      mention.end <= quotation.start &&
      accordingTo.test(text.slice(mention.end, mention.end + 6)) &&
      isSpeakerKind(mention),
  );
  if (toldTwice.test(wholeAfter) || twiceAndOffice.test(wholeAfter)) {
    // The inner subject spoke; the topic, or who stands behind the quote, tells of it.
    const inner = nearest;
    const outer =
      before.find((mention) => mention.key !== inner?.key) ??
      behind.find((mention) => mention.key !== inner?.key);
    if (inner && outer) return { speaker: inner, by: outer.how === "body" ? null : outer, isRelayed: true };
    const told = twiceAndOffice.test(wholeAfter);
    if (inner && told) return { speaker: inner, by: null, isRelayed: true };
  }
  const last = topics.at(-1) ?? nearest;
  if (source && last && source.key !== last.key)
    return { speaker: last, by: source.how === "body" ? null : source, isRelayed: true };
  // "…라고 김 장관은 말했다": the subject stands behind the quote.
  const saidBehind = behind.find(
    (mention) =>
      mention.start < afterTo &&
      new RegExp(`^[^“"”]{0,60}(?:${says})`, "u").test(text.slice(mention.end, sentence.end)),
  );
  const startsWithQuote =
    text.slice(sentence.start, quotation.start).trim() === "" ||
    /^(?:이어|또|한편|그러면서|특히|다만|아울러)[\s,]*$/u.test(text.slice(sentence.start, quotation.start));
  const isLink = /^(?:이?라고|고|라며|며|면서|이라며)/u.test(after.trimStart());
  if (last === undefined && saidBehind && (startsWithQuote || isLink))
    return { speaker: saidBehind, by: null, isRelayed: false };
  if (last) return { speaker: last, by: null, isRelayed: false };
  if (source) return { speaker: source, by: null, isRelayed: false };
  if (around.previous?.sentence === sentence) return around.previous.speech;
  // "…는 게 이 관계자의 설명이다", "김 장관의 말이다"
  const owner = mentions.find(
    (mention) =>
      mention.start >= quotation.end &&
      isSpeakerKind(mention) &&
      /^(?:의)\s?(?:말|설명|전언|발언|답변|입장)/u.test(text.slice(mention.end, mention.end + 12)),
  );
  return owner ? { speaker: owner, by: null, isRelayed: false } : null;
}
