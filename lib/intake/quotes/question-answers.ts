/** Questions and answers that are printed one below the other. */
import type { Part } from "@/lib/intake/text/article";
import { asksIn, signOf } from "@/lib/intake/text/interview-lines";
import type { Span } from "@/lib/intake/text/spans";

/** An answer with its words, and the name before it where it is printed. */
export type Answer = Span & { words: Span; name: Span | null; firstPart: number; lastPart: number };

const questionMark =
  /^(?:(?:Q|Question|문|질문|기자|취재진|앵커|진행자?|사회자?|Reporters?|Press|Interviewer|Moderator|Host|Anchor)\s?\d{0,2}\s?[.:)>〉]|\[(?:기자|질문|앵커|진행자?|Q)\]|Q\s)\s*/iu;
const answerMark = /^(?:(?:A|Answer|답|답변)\s?\d{0,2}\s?[.:)]|\[(?:답변?|A)\])\s*/iu;
/** Who speaks, before a colon or an angle, or in brackets alone on the line. */
const label =
  /^(?:((?:\p{Lu}[\p{L}.'’-]*\s?){1,6}(?=[:：>〉])|(?:\p{Lu}[\p{Lu}.'’-]+\s?){1,5}(?=,\s[\p{Lu}.,'’\s-]{3,60}:)|[가-힣]{1,10}(?:\s[가-힣]{1,10}){0,3})(?:,\s[\p{Lu}.,'’\s-]+)?\s?[:：>〉]\s*|[(（]([가-힣]{2,8}(?:\s[가-힣]{2,8}){0,2}|\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{L}-]+){0,2})[)）]\s*(?=\S)|[[【<]([^\]】>\n]{2,30})[\]】>]\s*$)/u;
const asksByOffice =
  /^(?:기자|취재진|앵커|진행자?|사회자?|질문|문|reporters?|press|interviewer|moderator|host|anchor|question|q)$/iu;

type Kind = "question" | "answer" | "other";
type Row = {
  part: Part;
  index: number;
  sign: string;
  name: Span | null;
  /** The letters of the name; empty where there is none. */
  label: string;
  /** How much of the line stands before what is said. */
  skip: number;
  asks: boolean;
  isQuoted: boolean;
  kind: Kind;
};

function rowOf(text: string, part: Part, index: number): Row {
  const words = text.slice(part.start, Math.min(part.end, part.start + 2000));
  const sign = signOf(words);
  const rest = words.slice(sign.length);
  const named = label.exec(rest);
  const name = named?.[1] ?? named?.[2] ?? named?.[3];
  const at = part.start + sign.length + (name === undefined ? 0 : rest.indexOf(name));
  const skip = sign.length + (named?.[0].length ?? 0);
  const row: Row = {
    part,
    index,
    sign: sign.trim(),
    name: name === undefined ? null : { start: at, end: at + name.trimEnd().length },
    label: (name ?? "").trim().toLowerCase(),
    skip,
    asks: asksIn(words),
    isQuoted: /^[“"]/.test(words.slice(skip)),
    kind: "other",
  };
  // "▲" marks an answer as well as a caption.
  if (part.kind === "headline" || (part.kind === "caption" && !/^[▲△→▶◁]/u.test(words)))
    return { ...row, sign: "", label: "", name: null, skip: 0, asks: false };
  if (questionMark.test(rest)) return { ...row, kind: "question" };
  const answer = answerMark.exec(rest);
  if (answer) return { ...row, kind: "answer", name: null, label: "", skip: sign.length + answer[0].length };
  return row;
}

type Group = { rows: Row[]; asking: number };

/** Rows by what stands at their start, in order of the text. */
function groupsOf(rows: readonly Row[], startOf: (row: Row) => string): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const start = startOf(row);
    if (start === "") continue;
    const group = groups.get(start) ?? { rows: [], asking: 0 };
    group.rows.push(row);
    if (row.asks || row.kind === "question") group.asking++;
    groups.set(start, group);
  }
  return groups;
}

/**
 * Who asks most is the interviewer, also in lines without a question mark; the other names answer.
 * Names that speak only once are taken where they answer a marked question.
 */
function markNamed(rows: readonly Row[]): void {
  // A transcript gives the whole name and the office once: "DANA KESSLER, HOST".
  for (const row of rows)
    row.label = rows.find(({ label }) => label !== "" && row.label.endsWith(` ${label}`))?.label ?? row.label;
  const groups = [...groupsOf(rows, (row) => row.label)].filter(
    ([, group]) => group.rows.length > 1 || group.rows.some(({ asks, kind }) => asks || kind === "question"),
  );
  const share = ([name, { rows: own, asking }]: [string, Group]) =>
    asksByOffice.test(name) ? 2 : asking / own.length;
  const interviewer = groups.toSorted((a, b) => share(b) - share(a))[0];
  const isInterview = interviewer !== undefined && share(interviewer) > 0 && groups.length > 1;
  const names = new Set(groups.map(([name]) => name));
  for (const row of rows) {
    if (row.label === "" || row.kind !== "other") continue;
    if (isInterview && row.label === interviewer[0]) row.kind = "question";
    else if (names.has(row.label) || rows[row.index - 1]?.kind === "question") row.kind = "answer";
  }
}

/** Lines that begin with one sign ask where one of them does and the line below answers by its own sign or in marks. */
function markSigned(rows: readonly Row[]): void {
  for (const [sign, { rows: own, asking }] of groupsOf(rows, (row) => (row.label === "" ? row.sign : ""))) {
    const isAnswered = ({ index }: Row) => {
      const below = rows[index + 1];
      return (
        below !== undefined &&
        below.sign !== sign &&
        (below.isQuoted || below.sign !== "" || below.label !== "" || below.kind === "answer")
      );
    };
    const answered = own.filter(isAnswered).length;
    const isAsking = answered * 2 > own.length ? asking > 0 : asking * 2 > own.length;
    if (!isAsking) continue;
    for (const row of own) {
      const length = row.part.end - row.part.start;
      const below = rows[row.index + 1];
      const isFollowed = below !== undefined && below.sign !== sign;
      if (row.kind === "other" && length < 300 && (row.asks || isFollowed)) row.kind = "question";
    }
    for (const { index, kind } of own) {
      const below = rows[index + 1];
      const isAnswer = below !== undefined && below.sign !== "" && below.sign !== sign;
      if (kind === "question" && isAnswer && below.kind === "other") {
        below.kind = "answer";
        if (below.label === "") below.skip = below.sign.length;
      }
    }
  }
}

const firstPerson =
  /\b(?:I|I’m|I'm|I’ve|I've|I’d|I'd|we|We|our|Our|my|My|me|us)\b|우리|저희|저는|제가|(?:^|\s)(?:내가|나는)\s|(?:니다|어요|아요|지요|죠|고요|세요|군요)[.?!]/u;
const reports =
  /["”]\s?(?:,\s?)?(?:\p{L}+\s){0,5}(?:said|says|wrote|told|added|posted)\b|["”]\s?(?:라고|고|라며|며)\s/u;
/** Of a page whose lines of questions may also be those of the newspaper itself. */
const isInterviewed =
  /\b(?:interview\w*|answer\w*|asked|questions?|in conversation|sat down|spoke (?:to|with))\b|인터뷰|일문일답|질문|질의응답|물었|물어|묻고|만났다|대담|출연/iu;

/** What readers ask the newspaper answers. */
const ofReaders =
  /\breaders? (?:asks?|questions?|wants? to know)\b|\byou asked\b|\bmailbag\b|독자(?:의|들의)?\s?(?:질문|궁금)/iu;

/**
 * An answer is marked or named, or stands between two questions; it goes on up to the next question, the last
 * one up to the end of its paragraph. None where there is no question with such an answer, nor where the
 * newspaper answers its own questions.
 */
export function findAnswers(text: string, parts: readonly Part[]): Answer[] {
  const rows = parts.map((part, index) => rowOf(text, part, index));
  const wordsOf = ({ part, skip }: Row) =>
    text.slice(part.start + skip, Math.min(part.end, part.start + 3000));
  markNamed(rows);
  markSigned(rows);
  for (const row of rows) {
    const isShort = row.part.end - row.part.start < 200;
    const isPlain = row.kind === "other" && row.asks && !/[“”"]/.test(wordsOf(row));
    if (isPlain && isShort && row.label === "" && row.part.kind === "body") row.kind = "question";
  }
  const questions = rows.filter(({ kind }) => kind === "question").length;
  const below = rows.filter(({ index, kind }) => rows[index - 1]?.kind === "question" && kind !== "question");
  const hasMarkedAnswer = below.some(({ kind }) => kind === "answer");
  if (questions === 0 || (questions < 2 && !hasMarkedAnswer)) return [];
  const first = below[0]?.index ?? 0;
  const intro = text.slice(0, rows[first]?.part.start ?? 0).slice(0, 3000);
  if (ofReaders.test(intro.slice(-200))) return [];
  const speaking = below.filter((row) => row.isQuoted || firstPerson.test(wordsOf(row))).length;
  const isSpoken = hasMarkedAnswer && isInterviewed.test(intro) ? true : speaking * 3 >= below.length;
  const reporting = below.filter((row) => !row.isQuoted && reports.test(wordsOf(row))).length;
  if (!isSpoken || (!hasMarkedAnswer && reporting > 0)) return [];

  const lastQuestion = rows.findLastIndex(({ kind }) => kind === "question");
  const answers: Answer[] = [];
  for (const row of below) {
    if (row.kind === "other" && hasMarkedAnswer) continue;
    if (row.kind === "other" && !row.isQuoted && questions < 3) continue;
    let last = row;
    // The words begin below a name that stands alone.
    const isNameAlone = row.part.start + row.skip >= row.part.end;
    const next = rows[row.index + 1];
    if (isNameAlone && next?.kind !== "other") continue;
    if (isNameAlone && next) last = next;
    if (row.index < lastQuestion) {
      for (const more of rows.slice(last.index + 1)) {
        if (more.kind !== "other" || more.part.kind !== "body") break;
        last = more;
      }
    }
    const words = {
      start: isNameAlone && next ? next.part.start : row.part.start + row.skip,
      end: last.part.end,
    };
    answers.push({
      start: row.part.start,
      end: words.end,
      words,
      name: row.name,
      firstPart: row.index,
      lastPart: last.index,
    });
  }
  return answers;
}
