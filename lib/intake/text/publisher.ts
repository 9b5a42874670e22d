/** The outlet of an article, as it is written at its head or foot. */
import { isFamilyWord } from "@/lib/intake/names/romanisation";
import { printedDates } from "./printed-time";
import type { Span } from "./spans";

const outletWord =
  /(?:herald|times|daily|news|post|journal|econom(?:y|ic|ist)|business|biz|press|today|wire|tribune|ledger|monitor|review|gazette|chronicle|observer|reuters|yonhap|bloomberg|telegraph|guardian|world|weekly|magazine|dispatch|standard|globe|mail|star|sun|inquirer|report(?:er)?|broadcasting|tv|radio|network|online|newsis|agency|ilbo|s[h]?inmun|courier|examiner|bulletin|sentinel|independent|express|insider|mirror|beacon|advocate|banner|digest|messenger|spectator|statesman|gazette|register|edition|newspaper|일보|신문|뉴스|경제|방송|타임[스즈]|저널|통신|투데이|트리뷴|포스트|헤럴드|데일리|비즈|매일|미디어|닷컴|와이어|리뷰|매거진|스포츠\p{L}*|(?:한국어|한글|영어|영문|국문|온라인|인터넷|모바일)판|라디오|티브이|프레스|인포맥스)/iu;
const outletEnd = new RegExp(
  `(?:${outletWord.source}(?:\\s(?:english|korean|korea|한국어))?\\)?|^(?:주간|월간|계간)\\s?[가-힣 ]{2,12})$`,
  "iu",
);
/** The number of an issue, and what a site is called beside its outlet. */
const besideName = /\s제?\d{1,5}호$|(?<=방송|TV)\s뉴스$|\s(?:뉴스\s)?홈페이지$/u;

const notNames =
  /^(?:기자|특파원|입력|수정|등록|정치|경제|사회|국제|산업|문화|스포츠|종합|라디오|radio|(?:all )?news|today|world|business|politics|economy|press|sports?|online|updated?|published|photo|home|menu)$/iu;

const months =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
/** A month alone may be part of a name: "The August Dispatch". */
const printedMonthAndDay = new RegExp(
  String.raw`\b(?:${months}\s\d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)?\s${months})(?:,?\s20\d\d)?`,
  "giu",
);
const personName = String.raw`\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,3}`;
/** "By A, B and C in Seoul": commas join names only where "and" follows. */
const byLine = new RegExp(
  String.raw`(?<!\p{L})(?:[Ss]taff\s)?(?:[Rr]eporters?|[Cc]orrespondents?|[Ww]ritten by|[Bb]y|BY)(?:\s?:)?\s+(?:${personName}(?:,\s${personName}){0,3},?\s(?:and|&)\s)?${personName}(?:\s(?:in|from)\s${personName}(?:(?:,|\sand)\s${personName})?)?`,
  "gu",
);

/** Takes dates, clocks, labels, sections, people and addresses out of a line of the head. */
export function withoutHeadMatter(line: string): string {
  return line
    .replace(/[\w.+-]+@[\w-]+(?:\.\w+)+/g, " ")
    .replace(
      /(?<!\d)20\d\d\s?[.\-/년]\s?\d{1,2}\s?[.\-/월]\s?\d{1,2}[일.]?(?:\s?\([월화수목금토일]\))?/gu,
      " ",
    )
    .replace(printedMonthAndDay, " ")
    .replace(
      /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?|[월화수목금토일]요일/giu,
      " ",
    )
    .replace(/(?:오전|오후)?\s?\d{1,2}(?::|시)\s?\d{0,2}(?::\d\d)?분?\s?(?:[ap]\.?m\.?)?/giu, " ")
    .replace(
      /\b(?:kst|est|edt|et|utc|gmt)\b|동부\s?(?:표준\s?)?시[간각]|한국\s?시[간각]|현지\s?시[간각]/giu,
      " ",
    )
    .replace(
      /\b(?:published|posted|updated?|input|correct(?:ion|ed)|registration|modification|revision|revised|modified|last|written|date|at|on)\b\s*:?/giu,
      " ",
    )
    .replace(
      /(?:기사)?(?:최초|최종)?\s?(?:입력|수정|등록일?|작성|발행|게시됨|업데이트|송고|승인)(?:일시?)?\s*:?/gu,
      " ",
    )
    .replace(/[가-힣]{1,4}(?:부|팀|국|센터)\s(?=[가-힣]{2,4}\s?(?:기자|특파원))/gu, " ")
    .replace(/(?<=\S)\s[가-힣]{2,8}(?:부|팀)$/u, " ")
    .replace(
      /(?:(?![가-힣]*(?:일보|신문|뉴스|경제|방송|타임[스즈]|저널|통신|투데이|마루|비즈|포스트)[·,\s])(?<![가-힣])[가-힣]{2,4}[·,\s]+){0,3}(?:선임|인턴|수습|객원|전문)?(?:기자|특파원|논설위원)(?:\s|$|[=·/|(])/gu,
      "|",
    )
    .replace(/[가-힣]{1,8}\s?=\s?/gu, (place) =>
      outletEnd.test(place.replace(/\s?=\s?$/u, "")) ? place : " ",
    )
    .replace(byLine, " ")
    .replace(/\b(?:by\s)?(?:our\s)?staff(?:\s(?:reporters?|writers?|correspondents?))?\b/giu, " ")
    .replace(
      /\((?:[^)]{0,12}번역[^)]{0,6}|[^)]{0,12}translat[^)]{0,12}|[^)]{0,20}=[^)]{0,20}|[월화수목금토일])\)/giu,
      " ",
    )
    .replace(/[|·/=,:()[\]<>〈〉【】"“”]+|\s[-–—]+\s|--+/gu, "\u0001")
    .replace(/(?:\s*\u0001\s*)+/g, "\u0001");
}

/** The parts of such a line that could be an outlet. */
function outletsIn(line: string, isSure: boolean): string[] {
  return withoutHeadMatter(line)
    .split("\u0001")
    .map((part) => part.trim().replace(besideName, ""))
    .filter(
      (part) =>
        part.length > 1 &&
        part.length <= 40 &&
        part.split(/\s+/).length <= 5 &&
        !notNames.test(part) &&
        (isSure ? /\p{L}/u.test(part) : outletEnd.test(part)),
    );
}

const rights =
  /(?:copyright|저작권자?|ⓒ|©|\(c\))[\sⓒ©]*(?:\(c\))?[\s:]*(?:20\d\d(?:[-–]20\d\d)?[\s,]*)?(?:by\s)?(?<name>[^.,|<>()\n©ⓒ[\]]{2,40})/iu;
const agencyAtStart =
  /^[[(【]?\s?(?<place>[가-힣A-Z]{2,8}|[A-Za-z ,.]{3,40})\s?=\s?(?<name>[^)\]】=]{2,20})\s?[)\]】]|^[\p{Lu} .,]{3,40}[^\n(]{0,40}\((?<agency>[\p{L} .]{2,30})\)\s?(?:--|—|–|-)/u;

/** The outlet in brackets at the start of a text: "(서울=…)", "SEOUL, Oct. 22 (…) --". */
export function agencyOf(start: string): string | null {
  const { place, name, agency } = agencyAtStart.exec(start.slice(0, 160))?.groups ?? {};
  // "[outlet=reporter]" beside "(city=outlet)".
  const isReporter = name !== undefined && /기자|특파원|\b(?:reporter|correspondent)\b/iu.test(name);
  return (isReporter ? place : (name ?? agency))?.trim() ?? null;
}

function rightsHolder(line: string): string | null {
  const name = line.length > 2000 ? undefined : rights.exec(line)?.groups?.name;
  if (name === undefined) return null;
  const plain = name
    .replace(/\s*[-–—/].*$/u, "")
    .replace(/\s*(?:무단|all rights|unauthorized|재배포|전재).*$/iu, "")
    .replace(/(?:\s[가-힣]{2,4})?\s(?:선임|인턴)?(?:기자|특파원)\s*$/u, "")
    .replace(/(?:,?\s(?:Pty|Ltd|Inc|LLC|Corp|Co)\b\.?){0,3}(?:\s20\d\d)?\s*$/u, "")
    .trim();
  return plain.length > 1 && !/^\d+$/.test(plain) && /\p{L}/u.test(plain) ? plain : null;
}

type Line = Span & { words: string };

/**
 * The first that is found of: the holder of the rights, the agency at the start of the text, a known
 * publisher or what looks like an outlet in the lines of the head. Null where no outlet is written.
 */
export function findPublisher(
  lines: readonly Line[],
  head: ReadonlySet<number>,
  knownPublishers: ReadonlySet<string>,
): { name: string; words: Span } | null {
  const found = (line: Line, name: string) => {
    const at = Math.max(0, line.words.indexOf(name));
    const abbreviation = /^\s?\([A-Z][A-Z\d&]{1,5}\)/.exec(line.words.slice(at + name.length))?.[0] ?? "";
    const whole = name + abbreviation;
    return { name: whole, words: { start: line.start + at, end: line.start + at + whole.length } };
  };
  for (const line of lines) {
    const labelled = /(?:^|[/|]\s*)(?:source|publisher|출처|언론사|매체)\s*[:：]\s*([^/|:]{2,40})$/iu.exec(
      line.words.trim().slice(0, 200),
    )?.[1];
    if (labelled !== undefined) return found(line, labelled.trim());
  }
  for (const [index, line] of lines.entries()) {
    if (!head.has(index)) continue;
    const breadcrumb = /^([^>\n]{2,30}?)\s>\s/u.exec(line.words)?.[1];
    const [sure] = outletsIn(line.words, false);
    if (breadcrumb !== undefined && outletEnd.test(breadcrumb.trim())) return found(line, breadcrumb.trim());
    if (sure !== undefined) return found(line, sure);
  }
  for (const line of lines) {
    const agency = agencyOf(line.words);
    if (agency !== null && !/사진|photo/iu.test(agency)) return found(line, agency);
  }
  for (const line of lines) {
    const holder = rightsHolder(line.words);
    if (holder === null) continue;
    // A house's outlet at the top of the page begins like the house.
    const [first = ""] = holder.split(" ");
    const outlet = lines
      .slice(1, 6)
      .find(({ words }) => isNameAlone(withoutNote(words)) && words.trim().startsWith(`${first} `));
    return outlet ? found(outlet, withoutNote(outlet.words)) : found(line, holder);
  }
  for (const [index, line] of lines.entries()) {
    const plain = line.words.trim();
    if (knownPublishers.has(plain.toLowerCase())) return found(line, plain);
    const [unsure] = head.has(index) ? outletsIn(line.words, true) : [];
    if (unsure !== undefined && /기자|reporter|by\s/iu.test(line.words)) return found(line, unsure);
  }
  // A name that shares its line with the date: "Harbor & Gate | Feb. 26, 2026".
  for (const [index, line] of lines.entries()) {
    if (index > 6 || !head.has(index) || printedDates(line.words, wholeOf(line)).length === 0) continue;
    const beside = outletsIn(line.words, true).find(isNameAlone);
    if (beside !== undefined) return found(line, beside);
  }
  // What an office hands out is its own.
  for (const line of lines.slice(1, 6)) {
    const office = line.words.trim();
    if (officeAlone.test(office)) return found(line, office);
  }
  // Names alone beside a line with the date, at the top of the page.
  for (const [index, line] of lines.entries()) {
    if (index > 6 || !head.has(index) || !/\d/.test(line.words)) continue;
    const beside = [lines[index - 1], lines[index + 1]].find(
      (one) => one !== undefined && isNameAlone(withoutNote(one.words)),
    );
    if (beside) return found(beside, withoutNote(beside.words));
  }
  return null;
}

const officeAlone =
  /^(?:[가-힣]{2,12}(?:부|처|청|위원회)|(?:대통령|국무총리|국가안보)\s?실|(?:The\s)?(?:Ministry|Department|Office)\sof\s[\p{L}, ]{4,70}|(?:The\s)?(?:White House|Blue House|U\.S\. Embassy [\p{L} ]{2,20}))$/u;

const englishNameAlone =
  /^(?!(?:By|From|In|On|Photo|Reporter|Update[ds]?|Published)\s)(?:The\s)?\p{Lu}[\p{L}&.’'-]+(?:\s(?:(?:&|and|of|the)\s){0,2}\p{Lu}[\p{L}&.’'-]+){1,3}$/u;
const koreanNameAlone = /^(?=[^\n]*[가-힣])(?:더\s)?[가-힣A-Za-z]{2,8}(?:\s[가-힣A-Za-z]{2,8}){1,3}$/u;
const noKoreanName =
  /(?:기자|특파원|작성|제공|번역|입력|수정|인터뷰|종합|속보|단독|[은는을를의와에로]|에서|[가-힣]다)(?:\s|$)/u;

/** Two to four words that all begin with a capital, or of Hangul, and no person: "Lakeside Courier". */
const isNameAlone = (line: string): boolean =>
  line.length <= 32 &&
  ((englishNameAlone.test(line) && !isFamilyWord(line.split(" ")[0] ?? "")) ||
    (koreanNameAlone.test(line) && !noKoreanName.test(line)));

const withoutNote = (line: string) => line.replace(/\s*\([^)]*\)\s*$/u, "").trim();
const wholeOf = ({ words }: Line): Span => ({ start: 0, end: words.length });

/** Whether the line is nothing but the name of an outlet. */
export function isOutletAlone(line: string, knownPublishers: ReadonlySet<string>): boolean {
  if (line.length > 80) return false;
  // "The Courier | Seoul bureau" names a section beside it.
  const plain = withoutNote(
    line
      .trim()
      .replace(
        /\s[|·]\s[^|·]{2,30}$|\s[-–—]\s[\p{L} ]{2,20}\s(?:desk|bureau|edition|section|newsletter)$|\s[가-힣]{2,8}(?:부|팀)$/iu,
        "",
      ),
  ).replace(besideName, "");
  if (knownPublishers.has(plain.toLowerCase())) return true;
  const words = plain.split(/\s+/);
  return (
    words.length <= 4 &&
    plain.length <= 32 &&
    outletEnd.test(plain) &&
    words.every((word) => /^(?:\p{Lu}|[가-힣]|the$|of$|and$|&$)/u.test(word)) &&
    !/[,:;?!"“'‘…]/u.test(plain)
  );
}
