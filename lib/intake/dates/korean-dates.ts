/** Dates as Korean texts word them. */
import { hourOf24 } from "@/lib/intake/text/printed-time";
import { matchesIn, type Span } from "@/lib/intake/text/spans";
import { departing, eventNameKo, returning } from "./named-events";
import { type Clock, clockOfParagraph, type DateWords, longestFirst, noDate } from "./date-words";

const counted: Record<string, number> = {
  하루: 1,
  이틀: 2,
  사흘: 3,
  나흘: 4,
  닷새: 5,
  엿새: 6,
  이레: 7,
  여드레: 8,
  아흐레: 9,
  열흘: 10,
  보름: 15,
};
const weekdays = "월화수목금토일";

const lead =
  "(?:(?<lead>지난해|작년|올해|내년|지난|오는|앞서|이달|이번 ?달|지난 ?달|내달|다음 ?달|같은 ?달)\\s?)?";
const year = "(?:(?<year>20\\d\\d)년\\s?|(?<yearWord>지난해|작년|올해|내년)\\s?)?";
// Not a number of days: "3일간", "8일 만에", "150일 동안".
const notCount =
  "(?!간|째|여|차|치|분|짜리|천하|\\s?(?:만에|만의|만이|만인|동안|가량|내에|이내|연속|정도|씩)|\\s(?:간|째|차|전|후|뒤)(?![가-힣]))";
const localMark =
  "(?:\\s?\\((?:[월화수목금토일]|음력)\\))?(?<local>\\s?\\((?:이하\\s)?(?:현지|미국|워싱턴|동부)\\s?(?:시간|시각)?[^)]{0,8}\\))?";

const dayPattern = new RegExp(
  `(?<![\\d.,·]|\\d박\\s?|[달월]의\\s?)${lead}${year}(?:(?<month>\\d{1,2})월\\s?)?(?<day>\\d{1,2})(?:일(?:\\s?\\([월화수목금토일]\\))?)?(?:\\s?(?:부터|~|∼|～|-|–)\\s?(?:오는\\s)?(?:(?<month2>\\d{1,2})월\\s?)?(?<until>\\d{1,2}))?일(?![가-힣]*본)${notCount}${localMark}`,
  "gu",
);
const listPattern =
  /(?<![\d.])(?:(?<month>\d{1,2})월\s?)?(?<one>\d{1,2})일?\s?[·,]\s?(?<two>\d{1,2})일(?!간)/gu;
const numericPattern =
  /(?<![\d.])(?<year>20\d\d)\s?[.\-/]\s?(?<month>\d{1,2})\s?[.\-/]\s?(?<day>\d{1,2})(?!\d)/gu;
/** As offices write: "8.20.(수)", "7.30.(현지시간)", "8.7. 0시", "9.1.~9.3.". */
const dottedPattern = new RegExp(
  `(?<![\\d.,:]\\s?)(?<month>\\d{1,2})\\.\\s?(?<day>\\d{1,2})(?:\\.(?=\\s?[(~∼～–-]|\\s\\d{1,2}시|\\s?[가-힣])|(?=\\([월화수목금토일]\\)))(?:\\([월화수목금토일]\\))?(?:\\s?[~∼～–-]\\s?(?:(?<month2>\\d{1,2})\\.\\s?)?(?<until>\\d{1,2})\\.)?(?:\\([월화수목금토일]\\))?`,
  "gu",
);
const monthPattern = new RegExp(
  `(?<![\\d.])(?:(?<lead>지난해|작년|올해|내년|지난|오는)\\s?)?(?:(?<year>20\\d\\d)년\\s?)?(?<month>\\d{1,2})월(?!\\s?\\d{1,2}\\s?일|\\s?\\d{1,2}\\s?[~∼-])(?:\\s?(?<part>초순|중순|하순|초|말|첫째 ?주|둘째 ?주|셋째 ?주|넷째 ?주))?`,
  "gu",
);
const monthWord =
  /(?<![가-힣])(?<word>지난 ?달|이달|이번 ?달|다음 ?달|내달)(?!\s?\d)(?:\s?(?:초순|중순|하순|초|말|중|안))?/gu;
const weekWord =
  /(?<![가-힣])(?<word>지난 ?주|이번 ?주|금주|다음 ?주|(?:내|차)주(?![가-힣]*는))\s?(?:(?<weekday>[월화수목금토일])요일|(?<part>중반|중|초|안|내|후반|초반)?(?=[에로의은는까께,.\s]|$))/gu;
const weekdayAlone = /(?<![가-힣])(?:(?<lead>지난|오는)\s)?(?<weekday>[월화수목금토일])요일/gu;
const relativePattern =
  /(?<![가-힣])(?:(?<same>이날|같은 ?날|당일)|(?<before>전날|하루 ?전(?!인\s?\d))|(?<after>다음 ?날|이튿날)|(?<today>오늘(?!\s(?:말씀|인터뷰|시간|출연|여기|나와|순서|함께)))|(?<yesterday>어제|어젯밤)|(?<dayBefore>그제|그저께)|(?<tomorrow>내일)|(?<dayAfter>모레))(?![가-힣]{3})/gu;
const countPattern =
  /(?<![가-힣\d])(?<count>\d{1,2}일|하루|이틀|사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘|보름)\s?(?<way>전|뒤|후)(?=[에인의,\s]|$)(?!인\s?(?:지난\s)?\d)/gu;
/** "구 부총리보다 이틀 먼저" */
const comparedWith = /([가-힣]{1,4})(?:\s[가-힣]{2,8}){0,2}보다\s(?:꼭\s)?$/u;
/** Between the day and "하루 늦게": "18일 김 장관보다 하루 늦게". */
export const isCompared =
  /^(?:에)?(?:\s(?:오전|오후|저녁|밤|새벽))?,?\s[가-힣]{1,4}(?:\s[가-힣]{2,8}){0,2}보다\s$/u;
/** "판결 다음 날" */
const behindEvent = new RegExp(`(${eventNameKo})\\s$`, "u");
/** "나흘 만에 귀국했다": the day of the departure. */
const afterDays =
  /(?<![가-힣\d]|(?:귀국|입국|출국|방미|회담|타결|합의|발표|취임)[한]?\s?(?:지\s|후\s|뒤\s)?)(?<count>\d{1,2}일|하루|이틀|사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘|보름)\s?만(?:에|인|의)?(?=\s[^.,]{0,24}?(?:귀국|돌아[왔온오올와옵]|입국))/gu;
const sinceDays =
  /(?<=(?:떠난|돌린|출국한|향한|나선|오른|건너간)\s지\s(?:꼭\s|불과\s)?)(?<count>\d{1,2}일|하루|이틀|사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘|보름)\s?만(?=이다|이었다|입니다)/gu;
const lastOfMonth =
  /(?<![가-힣])(?:(?<word>지난 ?달|이달|이번 ?달|다음 ?달|내달)|(?<month>\d{1,2})월)\s?(?:의\s)?(?:마지막\s?날|말일)/gu;
/** "하루 먼저 돌아왔다": before or after what somebody else did on the last day. */
const asidePattern =
  /(?<![가-힣\d])(?<!(?:예정|계획|당초|시한)[가-힣]*\s)(?<count>하루|이틀|사흘|나흘|닷새)\s?(?<way>먼저|앞서|일찍|빨리|늦게|뒤늦게|뒤이어)(?=\s)(?!\s[^.]{0,12}?(?:려다|려고|려던|려 했|면\s|뻔))/gu;
const sinceReturn =
  /(?:귀국|입국|출국|방미|회담|타결|합의|발표|취임)(?:한\s?지|\s?후|\s?뒤)?\s?(?:불과\s)?(?<count>\d{1,2}일|하루|이틀|사흘|나흘|닷새|엿새|열흘)\s?만에/gu;
/** "27일 출국한 지 나흘 만에" */
const sinceVerb = /지\s(?:꼭\s|불과\s)?(?:\d{1,2}일|[가-힣]{2,3})\s?만/u;
/** Without another verb between the day and that of the departure. */
const oneClause = /^(?!.*(?:[다고며]|[만해어아서][나서]?)\s)[^,.]{0,40}$/u;
const clockPattern =
  /^(?:\s?\([^)]{1,10}\))?\s?(?<half>오전|오후|새벽|밤|아침|저녁|낮)?\s?(?<hour>\d{1,2})시(?:\s?(?<minute>\d{1,2})분|\s?(?<halfHour>반))?(?!간)\s?(?<about>께|쯤|경|무렵|전후|정도|가까이)?/u;
const localBehind = /^\s?\((?:이하\s)?(?:현지|미국|워싱턴|동부)\s?(?:시간|시각)?[^)]{0,8}\)/u;
const clockAlone =
  /(?:오전|오후|새벽|밤|저녁|낮)\s?\d{1,2}시\s?(?:\d{1,2}분|정각)(?!\s?(?:께|쯤|경|무렵|가량|동안|간))/gu;
const localBefore = /(?:현지\s?시[간각](?:으로|기준)?|미국\s?(?:동부)?\s?시[간각]|동부\s?시[간각])\s?$/u;

function offsetOf(word: string | undefined): Pick<DateWords, "direction" | "monthOffset" | "yearOffset"> {
  const plain = (word ?? "").replaceAll(" ", "");
  const none = { direction: null, monthOffset: null, yearOffset: null };
  if (plain === "지난" || plain === "앞서") return { ...none, direction: "past" };
  if (plain === "오는") return { ...none, direction: "future" };
  if (plain === "지난달") return { ...none, monthOffset: -1 };
  if (plain === "이달" || plain === "이번달") return { ...none, monthOffset: 0 };
  if (plain === "다음달" || plain === "내달") return { ...none, monthOffset: 1 };
  if (plain === "지난해" || plain === "작년") return { ...none, yearOffset: -1 };
  if (plain === "올해") return { ...none, yearOffset: 0 };
  return plain === "내년" ? { ...none, yearOffset: 1 } : none;
}

function clockBehind(text: string, place: number, limit: number): { clock: Clock; length: number } | null {
  const found = clockPattern.exec(text.slice(place, Math.min(limit, place + 30)));
  const { half, hour, minute, halfHour, about } = found?.groups ?? {};
  if (!found || hour === undefined) return null;
  const clock = {
    hour: hourOf24(Number(hour), half),
    minute: halfHour === undefined ? Number(minute ?? 0) : 30,
    // Without a half of the day only what is no hour of twelve is sure.
    isExact: about === undefined && (half !== undefined || Number(hour) === 0 || Number(hour) > 12),
  };
  return { clock, length: found[0].length };
}

const numberOf = (digits: string | undefined) => (digits === undefined ? null : Number(digits));
const weekdayNumber = (sign: string | undefined) => (sign === undefined ? null : weekdays.indexOf(sign) + 1);
const daysOf = (word: string) => counted[word] ?? Number.parseInt(word, 10);

/** All in a sentence, in order. */
export function koreanDates(text: string, sentence: Span): DateWords[] {
  const found: DateWords[] = [];
  const eventBefore = (place: number) =>
    behindEvent.exec(text.slice(Math.max(sentence.start, place - 10), place))?.[1] ?? null;
  const eventBehind = (place: number) => {
    const words = text.slice(place, Math.min(sentence.end, place + 24));
    return returning.test(words) ? "귀국" : departing.test(words) ? "출국" : null;
  };
  const add = (start: number, end: number, kind: DateWords["kind"], rest: Partial<DateWords>) => {
    const before = text.slice(Math.max(sentence.start, start - 16), start);
    const clock =
      kind === "day" || kind === "weekday" || kind === "relative"
        ? clockBehind(text, end, sentence.end)
        : null;
    const until = clock ? end + clock.length : end;
    found.push({
      ...noDate,
      start,
      end: until,
      kind,
      ...rest,
      isLocal:
        rest.isLocal === true ||
        localBefore.test(before) ||
        localBehind.test(text.slice(until, Math.min(sentence.end, until + 24))),
      clock: clock?.clock ?? null,
    });
  };
  for (const { match, start, end } of matchesIn(dayPattern, text, sentence)) {
    const { lead: word, year: digits, yearWord, month, day, until, month2, local } = match.groups ?? {};
    add(start, end, "day", {
      ...offsetOf(word ?? yearWord),
      year: numberOf(digits),
      month: numberOf(month),
      day: Number(day),
      until: until === undefined ? null : { month: numberOf(month2), day: Number(until) },
      isLocal: local !== undefined,
    });
  }
  for (const { match, start, end } of matchesIn(listPattern, text, sentence)) {
    const { month, one } = match.groups ?? {};
    const length = match[0].search(/[·,]/u);
    if (/\d$/.test(match[0].slice(0, length).trim()))
      add(start, start + length, "day", { month: numberOf(month), day: Number(one) });
    if (end < start) break;
  }
  for (const { match, start, end } of matchesIn(numericPattern, text, sentence)) {
    const { year: digits, month, day } = match.groups ?? {};
    add(start, end, "day", { year: Number(digits), month: Number(month), day: Number(day) });
  }
  for (const { match, start, end } of matchesIn(dottedPattern, text, sentence)) {
    const { month, day, month2, until } = match.groups ?? {};
    add(start, end, "day", {
      month: Number(month),
      day: Number(day),
      until: until === undefined ? null : { month: numberOf(month2), day: Number(until) },
    });
  }
  for (const { match, start, end } of matchesIn(monthPattern, text, sentence)) {
    const { lead: word, year: digits, month, part } = match.groups ?? {};
    if (part?.includes("째") === true) continue;
    add(start, end, "month", { ...offsetOf(word), year: numberOf(digits), month: Number(month) });
  }
  for (const { match, start, end } of matchesIn(monthWord, text, sentence))
    add(start, end, "month", offsetOf(match.groups?.word));
  for (const { match, start, end } of matchesIn(weekWord, text, sentence)) {
    const { word, weekday, part } = match.groups ?? {};
    const plain = (word ?? "").replaceAll(" ", "");
    const weekOffset = plain === "지난주" ? -1 : /다음|내주|차주/.test(plain) ? 1 : 0;
    if (weekday !== undefined && word !== undefined)
      add(start, end, "weekday", { weekday: weekdayNumber(weekday), weekOffset });
    else if (word !== undefined && weekday === undefined && (weekOffset !== 0 || part !== undefined))
      add(start, end, "week", { weekOffset });
  }
  for (const { start, end } of matchesIn(/(?:지난|이번|오는|다음)\s?주말(?:께|쯤|경)?/gu, text, sentence))
    add(start, end, "weekend", {
      weekOffset: text.startsWith("지난", start) ? -1 : text.startsWith("다음", start) ? 1 : 0,
    });
  for (const { match, start, end } of matchesIn(weekdayAlone, text, sentence))
    add(start, end, "weekday", {
      ...offsetOf(match.groups?.lead),
      weekday: weekdayNumber(match.groups?.weekday),
    });
  for (const { match, start, end } of matchesIn(relativePattern, text, sentence)) {
    const { same, before, after, yesterday, dayBefore, tomorrow, dayAfter } = match.groups ?? {};
    if (same !== undefined) add(start, end, "relative", { relative: { days: 0, from: "last" } });
    else if (before !== undefined)
      add(start, end, "relative", { relative: { days: -1, from: "last" }, event: eventBefore(start) });
    else if (after !== undefined)
      add(start, end, "relative", { relative: { days: 1, from: "last" }, event: eventBefore(start) });
    else {
      const days =
        yesterday !== undefined
          ? -1
          : dayBefore !== undefined
            ? -2
            : tomorrow !== undefined
              ? 1
              : dayAfter !== undefined
                ? 2
                : 0;
      add(start, end, "relative", { relative: { days, from: "speech" } });
    }
  }
  for (const { match, start, end } of matchesIn(countPattern, text, sentence)) {
    const { count, way } = match.groups ?? {};
    const days = daysOf(count ?? "");
    add(start, end, "relative", {
      relative: way === "전" ? { days: -days, from: "main" } : { days, from: "last" },
      event: way === "전" ? null : eventBefore(start),
    });
  }
  for (const { match, start, end } of matchesIn(asidePattern, text, sentence)) {
    const days = daysOf(match.groups?.count ?? "");
    const isLater = /늦게|뒤이어/u.test(match.groups?.way ?? "");
    add(start, end, "relative", {
      relative: { days: isLater ? days : -days, from: "other" },
      event: eventBehind(end),
      eventOf: comparedWith.exec(text.slice(Math.max(sentence.start, start - 24), start))?.[1] ?? null,
    });
  }
  for (const { match, start, end } of matchesIn(sinceReturn, text, sentence))
    add(start, end, "relative", { relative: { days: -daysOf(match.groups?.count ?? ""), from: "main" } });
  for (const { match, start, end } of matchesIn(lastOfMonth, text, sentence)) {
    const { word, month } = match.groups ?? {};
    add(start, end, "monthEnd", month === undefined ? offsetOf(word) : { month: Number(month) });
  }
  for (const { match, start, end } of matchesIn(afterDays, text, sentence))
    add(start, end, "relative", {
      relative: { days: -daysOf(match.groups?.count ?? ""), from: "here" },
    });
  // "지난 28일 떠난 지 사흘 만이다": there the day is given.
  for (const { match, start, end } of matchesIn(sinceDays, text, sentence))
    if (!found.some((words) => words.kind !== "month" && words.end < start))
      add(start, end, "relative", { relative: { days: -daysOf(match.groups?.count ?? ""), from: "last" } });
  const days = longestFirst(found).map((words, at, all) => {
    const next = all[at + 1];
    // "나흘 만에 24일 돌아왔다"
    const isOfNext =
      words.relative?.from === "here" &&
      next !== undefined &&
      next.start - words.end < 8 &&
      next.kind !== "month";
    if (isOfNext) return { ...words, of: next };
    const before = all[at - 1];
    // "28일 떠난 지 사흘 만에 돌아왔다": the day of the departure is given.
    const isSince =
      before !== undefined &&
      before.kind !== "month" &&
      (words.relative?.days ?? 0) < 0 &&
      sinceVerb.test(text.slice(words.start - 6, words.end)) &&
      oneClause.test(text.slice(before.end, words.start));
    if (isSince && words.relative)
      return { ...words, of: before, relative: { ...words.relative, days: -words.relative.days } };
    const isOfBefore =
      words.relative?.from === "other" &&
      before !== undefined &&
      before.kind !== "month" &&
      isCompared.test(text.slice(before.end, words.start));
    if (!isOfBefore || words.relative === null) return words;
    return { ...words, of: before, relative: { ...words.relative, days: -words.relative.days } };
  });
  return days.length > 0 ? days : clocksAlone(text, sentence);
}

/** Clock times of a sentence without a day: of the last day that the paragraph named. */
const clocksAlone = (text: string, sentence: Span): DateWords[] =>
  matchesIn(clockAlone, text, sentence).flatMap(({ start, end }) => {
    const found = clockBehind(text, start, sentence.end);
    return found ? clockOfParagraph({ start, end }, found.clock) : [];
  });
