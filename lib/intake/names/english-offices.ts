/** Finds titles in English text and the words that belong to them. */
import { matchesIn, type Span } from "@/lib/intake/text/spans";
import { otherNations } from "./english-words";
import { domainWords, englishHeads, type OfficePhrase } from "./offices";

/** `isOther`: of a former holder, a deputy or another nation; then no official of the record is meant. */
export type TitlePhrase = Span & { phrase: OfficePhrase; isOther: boolean; isSpokesperson: boolean };

const headPattern = new RegExp(
  `\\b(?:${[...englishHeads, "spokes(?:man|woman|person)", "ambassador", "vice minister", "policy chief", "vice premier", "premier", "top diplomat"].join("|")})\\b`,
  "gi",
);

const leftWords = new Set(
  "presidential presidential's policy trade trades industry industrial resources energy commerce treasury finance economy economic foreign affairs state national security top chief senior deputy vice assistant former ex acting us u s south north korea korean korea's korea’s seoul's seoul’s washington's american america's america’s country's nation's new prime first floor ruling party democratic chief negotiations negotiation strategic principal under general parliamentary interior defense defence agriculture labor labour environment health science education culture unification justice land transport oceans and".split(
    " ",
  ),
);
const others = /\b(?:former|ex|vice|assistant|under|acting|deputy)\b/i;

/** "chief of staff for policy, and Industry Minister Kim": behind the comma begins the title of somebody else. */
const nextTitle = `(?!and\\s(?:[\\p{L}.]+\\s){0,4}(?:${englishHeads.join("|")})\\b)`;
const rightPart = new RegExp(
  `^,?\\s(?:of|for)\\s(?:the\\s)?(?:Ministry of\\s|Department of\\s|Office of\\s)?(?:(?:the|of|and|presidential|policy|office|trade|industry|resources|energy|commerce|treasury|finance|economy|foreign|affairs|state|national|security|staff|management|budget|negotiations?|ustr|us|u\\.s\\.|white|house|republic|korea|south|united|states|minister|infrastructure|economic)(?:,\\s${nextTitle}(?=\\p{L})|\\s|(?=[.,;:)"”’']|$))){1,12}`,
  "iu",
);

/** All titles in a sentence, in order; none lies within another. */
export function englishTitles(text: string, sentence: Span): TitlePhrase[] {
  const found: TitlePhrase[] = [];
  let taken = sentence.start;
  for (const { match, start: headStart, end: headEnd } of matchesIn(headPattern, text, sentence)) {
    if (headStart < taken) continue;
    // A title is not cut out of a longer word: "minister-level", "president's" stays one.
    if (/^-\p{L}/u.test(text.slice(headEnd, headEnd + 2))) continue;
    // "a premier shipbuilder" is no person.
    const isAdjective =
      match[0] === "premier" &&
      /^\s(?!said|told|also|will|would|was|is|has|had)\p{Ll}/u.test(text.slice(headEnd, headEnd + 8));
    if (isAdjective) continue;
    let start = headStart;
    for (let step = 0; step < 9; step++) {
      const before = text.slice(Math.max(taken, start - 30), start);
      const word = /(?:^|[\s("“])((?:U\.S\.|U\.S|[\p{L}][\p{L}’'-]*))(,?\s)$/u.exec(before);
      const plain = word?.[1]?.toLowerCase().replaceAll(".", "");
      if (word?.[1] === undefined || plain === undefined || !leftWords.has(plain)) break;
      // "and" and a comma only join words that both belong to the title.
      if (word[2]?.startsWith(",") && step === 0) break;
      if (plain === "and" && step === 0) break;
      start -= word[1].length + (word[2]?.length ?? 0);
    }
    const joined = /^(?:and|,)\s/i.exec(text.slice(start, headStart));
    if (joined) start += joined[0].length;
    const right = rightPart.exec(text.slice(headEnd, Math.min(sentence.end, headEnd + 140)));
    const end = headEnd + (right?.[0].trimEnd().replace(/[,\s]+(?:and|of|the)?$/iu, "").length ?? 0);
    const left = text.slice(start, headStart);
    const domain = domainWords(
      `${left} ${text.slice(headEnd, end)}`.replace(/\bUSTR\b/g, "US trade").replace(/\bstaff\b/gi, " "),
    );
    const head = match[0]
      .toLowerCase()
      .replace("advisor", "adviser")
      .replace("trade representative", "representative")
      .replace("vice premier", "deputy prime minister")
      .replace(/^premier$/, "prime minister");
    if (/trade representative/i.test(match[0])) domain.push("trade");
    if (/policy chief/i.test(match[0])) domain.push("policy");
    const isDiplomat = head === "top diplomat";
    const isAmerican = /\bU\.?S\b|\bAmerica|Washington/u.test(left);
    if (isDiplomat) domain.splice(0, domain.length, ...(isAmerican ? ["state"] : ["foreign", "affairs"]));
    const isSpokesperson = /spokes/.test(head);
    const hasDeputy = /\b(?:deputy|vice|assistant|under)\b/i.test(left) && !/prime|president/.test(head);
    const isDeputyKept = hasDeputy && /\bdeputy\b/i.test(left);
    const isOther =
      (others.test(left) && !isDeputyKept && !/^(?:deputy prime minister|vice president)$/.test(head)) ||
      /^(?:vice minister|ambassador|general manager)$/.test(head) ||
      isSpokesperson ||
      otherNations.test(text.slice(Math.max(sentence.start, start - 60), headStart));
    found.push({
      start,
      end,
      phrase: {
        head: isDiplomat
          ? isAmerican
            ? "secretary"
            : "minister"
          : (isDeputyKept ? "deputy " : "") + head.replace("policy chief", "chief"),
        domain: domain.filter(
          (word) =>
            !/^(?:deputy|vice|assistant|under|former|ex|acting|top|senior|new|first|prime|chief)$/.test(word),
        ),
        side: null,
      },
      isOther,
      isSpokesperson,
    });
    taken = end;
  }
  return found;
}
