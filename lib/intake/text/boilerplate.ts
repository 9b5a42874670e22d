/** Which lines of a pasted page are not the article: links, advertisements, notices, markets, weather. */
import { asksIn, signOf } from "./interview-lines";
import type { Span } from "./spans";
import { indicesEn, indicesKo } from "./statistics";

/** Begins a list of links or a column of something else; the lines below it go with it. */
const columnHeads =
  /^[[<【▶■◆●★☆※#\s]*(?:related (?:articles?|stor(?:y|ies)|news|links?|posts?|topics?|reading)|most (?:read|viewed|popular|shared|commented)|(?:read|see|watch) (?:more|also|next)|recommended(?: for you)?|more (?:from|on|in|stories|news|galleries|photos|pictures|videos|coverage|headlines)\b|you (?:may|might) (?:also )?(?:like|be interested)|also read|don't miss|trending(?: now)?|top (?:stories|news)|latest (?:news|stories|articles|headlines)|in other news\b|next reads?\b|popular (?:now|articles|stories|news)|editor'?s'? (?:picks?|choice)|sponsored|advertisements?|newsletters?|today'?s (?:markets?|weather|forecast|headlines)|markets?(?: (?:wrap|data|today|summary|update))?|weather(?: forecast)?|hot (?:issues?|news|clicks?)|관련 ?(?:기사|뉴스|링크|키워드|콘텐츠)|(?:가장 )?많이 ?(?:본|읽은|찾는)|인기 ?(?:기사|뉴스|글|검색)|주요 ?(?:뉴스|기사)|추천 ?(?:기사|뉴스|콘텐츠)|실시간|핫 ?(?:이슈|클릭|뉴스)|이 ?시각|오늘의 ?(?:날씨|운세|증시|주요|핫|뉴스|추천)|날씨|증시|(?:더|다음) ?(?:읽기|보기)|함께 ?(?:볼|읽을|보면|읽으면)|랭킹 ?뉴스|최신 ?(?:뉴스|기사)|광고|헤드라인|포토 ?뉴스|당신(?:이|을)|이런 ?(?:기사|뉴스))/iu;

/** Stands alone as what it is. */
const notices =
  /^.{0,12}(?:©|ⓒ|\(c\)\s)|저작권|무단\s?(?:전재|복제|배포|도용)|재배포\s?금지|copyright|all rights reserved|unauthorized (?:reproduction|use)|redistribution|구독(?:하기|신청|하세요|자 전용|료)|기사\s?제보|제보(?:하기|는|\s)|네이버에서|카카오톡|앱 ?다운로드|후원(?:하기|으로)|뉴스레터|알림 ?(?:받기|신청)|좋아요\s?\d*|댓글\s?\d*|글자\s?크기|공유하기|(?:가장)?(?:작게|크게)$|프린트|북마크|스크랩|subscribe|subscription|newsletter|sign up|sign in|log in|follow us|follow .{1,40} on (?:x|twitter|facebook|instagram|google)|download (?:the|our) app|click here|share (?:this|on)|terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice)|cookie|advertis(?:ement|e with us)|sponsored|paid content|skip to|^listen\b|^watch\b|\d+[- ]min(?:ute)?s? read|^menu\b|back to top|add a comment|leave a comment|comments?\s*\(?\d*\)?$|print(?: this)?$|font size|send (?:us )?(?:a )?tips?|contact (?:the )?(?:writer|reporter|author|us)|can be reached at|share your feedback|^\(?(?:additional )?reporting (?:and writing )?by\b|(?:was|been) (?:machine[- ])?translated (?:by|with|from|using)|machine[- ]translated from|translated (?:by|with|using) (?:ai|a machine|machine)|ai[- ](?:translated|generated|assisted)|generative ai|기계 ?번역(?:되|된|으로)|번역(?:되었|됐|했)습니다|이 기사는|본 기사는|오타 ?신고|정정 ?보도|청소년보호|고객센터|^(?:tags?|keywords?|태그|키워드)\s*[:：#\s]|^#\S+(?:\s#\S+)*$|회원가입|로그인/iu;

/** The box beside an interview that says who was asked. */
const profile = /^.{0,40}?(?:(?:19|20)\d\d년[^.]{0,24}(?:출생|생(?=[.,]))|\b[Bb]orn (?:in|on)\b)/u;

const bullets = /^(?:[-–—•·*▶▷►☞→▲△◆◇■□●○★☆☞※+>]|\d{1,2}[.)]|\d{1,2}\s(?=\S)|[①-⑳])\s*/u;

const offers =
  /(?:\d+\s?%|percent)\s?(?:off\b|할인|세일|discount)|할인|특가|무료 ?배송|쿠폰|최저가|이벤트 ?(?:참여|응모)|free shipping|limited[- ]time|(?:buy|order|shop|book) now|promo code|coupon|sale ends|분양|경품/iu;

const markets = new RegExp(
  `\\b(?:${indicesEn}|stock(?:s| market| index)|shares (?:rose|fell|gained|closed|jumped|slid|dropped)|won (?:closed|opened|strengthened|weakened|fell|rose|traded)|treasury yields?|bitcoin|brent|wti)\\b|${indicesKo}|환율은?[^.]{0,20}(?:마감|거래)|(?:주가|지수)(?:가|는)[^.]{0,20}(?:올랐|내렸|마감|상승|하락)|(?<![출현시])장을 마|거래를 마|비트코인|국고채`,
  "iu",
);

const weather =
  /\b(?:sunny|showers?|rainy|snowfall|thunderstorms?|degrees celsius|°c|highs? of|lows? of)\b|최(?:고|저)기?온?\s?\d+도|낮 최고|아침 최저|기온|미세먼지|전국이? (?:대체로 )?(?:맑|흐)|비 소식|눈 소식/iu;

const ownSubject =
  /tariff|\bdut(?:y|ies)\b|trade (?:deal|talks|agreement)|negotiat|lutnick|\bmou\b|currency swap|관세|협상|통상|대미|합의|통화스와프|러트닉/iu;

/** Words that only a line of prose ends with. */
const proseEnd = /[.!?。][”"'’」』)\]]*\s*$/u;

/** Whether the sentence or line is of markets or the weather and not of the talks. */
export function isOfMarketsOrWeather(words: string): boolean {
  return (markets.test(words) || weather.test(words)) && !ownSubject.test(words);
}

const isMail = (line: string) => line.length < 120 && /[\w.+-]+@[\w-]+\.\w+|\[email protected\]/i.test(line);
const isAddress = (line: string) => /^(?:https?:\/\/|www\.)\S+$/i.test(line);

/** Lines by index that ask behind an arrow twice or more, and what stands below each of them behind another. */
function interviewLines(lines: readonly { words: string }[]): Set<number> {
  const signs = lines.map(({ words }) => signOf(words.trim().slice(0, 10)).trim());
  const isArrow = (index: number) => /^[☞▶▷►]$/u.test(signs[index] ?? "");
  const isAsking = ({ words }: { words: string }) => words.length < 300 && asksIn(words.trim());
  const found = new Set<number>();
  for (const asking of new Set(signs.filter((sign) => sign !== ""))) {
    const own = lines.flatMap((line, index) => (signs[index] === asking ? [{ line, index }] : []));
    const isFollowed = (index: number) => signs[index + 1] !== asking && lines[index + 1] !== undefined;
    const questions = own.filter(({ line, index }) => isAsking(line) && isFollowed(index));
    if (questions.length < 2 || questions.length * 2 < own.length) continue;
    for (const { index } of own) {
      found.add(index);
      if (isArrow(index + 1) && signs[index + 1] !== asking) found.add(index + 1);
    }
  }
  return found;
}

/** What a page says below the article of itself and of other things. */
const footLabel =
  /^[[<【(]?\s?(?:(?:also|elsewhere|other|more)\b[\p{L}’' ]{0,30}|in (?:other|brief|case)\b[\p{L}’' ]{0,24}|(?:coming|up) (?:up|next|soon)|next (?:week|month|issue)(?=:\s(?:no\s|there is no\s|we\s|our\s|the (?:next )?(?:issue|edition|newsletter)))|(?:upcoming )?events?|calendar|listings|jobs|classifieds|podcasts?|videos?|galler(?:y|ies)|editors?|editor[’']s note|note to (?:editors|readers|clients)|readers?|subscribers?|corrections?|clarifications?|from (?:the|our) archives?|quiz|crossword|다음 ?(?:읽기|글|호|회|편|기사)|이어 ?(?:읽기|보기)|다른 ?(?:기사|소식|뉴스)|지난 ?(?:호|기사|회)|행사|모집|공지|안내|알림|팟캐스트|동영상|독자 ?[가-힣]{2,3})\s?[\]>】):：]\s/iu;
/** Of the author, or of the page itself. */
const footNote =
  /^[(*[]?(?:(?:this|an earlier version of this|the original) (?:story|article|report|version|post|piece|page)\b[^.]{0,40}\b(?:corrected|updated|amended|revised|changed|misstated|misspelled|first (?:appeared|published)|originally)\b|(?:correction|clarification|update)s?\s?[:(]|(?:[—–-]+\s)?(?:with|additional) reporting\b|illustrations?\s?[:=]|graphics?\s?[:=]|(?:앞선|이전) (?:기사|보도)|(?:■|▣|※|\*)?\s?바로잡습니다|[가-힣]{2,4} (?:기자|특파원|논설위원)는 )/iu;
/** "Ann Brandt covers Asian trade." */
const authorNote =
  /^(?!(?:The|South|North|White|United|New)\s)(?:\p{Lu}[\p{L}.’'-]+\s){2,4}(?:is (?:an?|the|our) (?:[\p{L}-]+\s){0,4}(?:reporter|correspondent|writer|editor|columnist|contributor|journalist|bureau chief)\b|(?:covers|reports on|writes (?:about|on|for))\s)/u;
/** A sentence ends within the line. */
const sentenceWithin = /(?:[가-힣]다|\p{Ll}{4,})[.!?][”"'’)]?\s|[.!?][”"'’]?\s\(/u;
/** Rows of tables and of lists of days end without a full stop, too. */
const row = /^(?:\p{Lu}\p{Ll}{2,8}\.?\s)?\d|%|percent|\d(?:억|조|만)|달러|[bm]illion/u;

/**
 * From the end of the page upwards, over what is known to be none of it: lines that name themselves as something
 * else, and lines that do not end as prose does.
 */
function footLines(
  lines: readonly { words: string }[],
  known: ReadonlySet<number>,
  isCaption: (words: string) => boolean,
): number[] {
  const found: number[] = [];
  for (let index = lines.length - 1; index > 2; index--) {
    if (known.has(index)) continue;
    const line = (lines[index]?.words ?? "").trim().slice(0, 1000);
    const isTeaser =
      line.length < 200 &&
      !proseEnd.test(line) &&
      !sentenceWithin.test(line) &&
      !bullets.test(line) &&
      !row.test(line) &&
      !isCaption(line);
    const isNote =
      line.length < 400 && (footLabel.test(line) || footNote.test(line) || authorNote.test(line));
    if (!isTeaser && !isNote) break;
    found.push(index);
  }
  return found;
}

/** The places of the given lines that are boilerplate, by index. `isCaption`: whether a line is one of a picture. */
export function boilerplateLines(
  lines: readonly (Span & { words: string })[],
  isCaption: (words: string) => boolean,
): Set<number> {
  const found = new Set<number>();
  const interview = interviewLines(lines);
  let isInColumn = false;
  let isAfterGap = false;
  for (const [index, { words }] of lines.entries()) {
    // What a line is shows at its start; no pattern reads a text without line ends at once.
    const line = words.trim().slice(0, 1000);
    const previous = lines[index - 1];
    // A blank line lies between them.
    isAfterGap = previous !== undefined && (lines[index]?.start ?? 0) - previous.end > 1;
    const isProse = proseEnd.test(line) && line.length > 60 && !bullets.test(line);
    // "[포토뉴스] …" at the top is the headline.
    const isHeadline = index === 0 && line.length > 20;
    if (!isHeadline && columnHeads.test(line) && line.length < 160 && !(isProse && line.length > 100)) {
      found.add(index);
      // A line that is head and content in one is a column of its own.
      isInColumn = line.length < 40 || bullets.test(line);
      continue;
    }
    if (isInColumn) {
      const isEnd = isProse && (isAfterGap || line.length > 120) && !isOfMarketsOrWeather(line);
      if (isEnd) isInColumn = false;
      else {
        found.add(index);
        continue;
      }
    }
    if (profile.test(line)) found.add(index);
    const isNotice = notices.test(line) && (line.length < 200 || !ownSubject.test(line));
    if (isNotice || isMail(line) || isAddress(line) || (offers.test(line) && !ownSubject.test(line)))
      found.add(index);
    // The top of a page names the article's own subject.
    else if (index > 2 && line.length < 400 && isOfMarketsOrWeather(line)) found.add(index);
    else if ((/^[☞▶▷►]/u.test(line) && !interview.has(index)) || /^※/u.test(line)) found.add(index);
  }
  for (const index of footLines(lines, found, isCaption)) found.add(index);
  return found;
}
