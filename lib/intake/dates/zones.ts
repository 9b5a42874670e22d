/** In which zone a dated fact took place, by the words of its sentence. */
import { KOREA_ZONE, WASHINGTON_ZONE } from "@/lib/domain/time/calendar-day";
import type { Span } from "@/lib/intake/text/spans";
import type { DateWords } from "./date-words";

const travel =
  /\b(?:left|leav\w+|depart\w*|fl(?:y|ew|ies|ying)|head\w*|return\w*|came back|travel\w*|board\w*|back (?:home|in Seoul|from)|trip|visit\w*|Incheon)\b|출국|귀국|떠났|떠난|향했|돌아왔|방미|방한|인천|비행기|여객터미널/iu;
const americanPlace =
  /\b(?:Washington|New York|White House|Commerce Department|Capitol|Oval Office|Manhattan|Federal Register|Truth Social|Supreme Court|USTR|Treasury Department|State Department|U\.S\. (?:time|notice|government|customs))\b|워싱턴|뉴욕|백악관|미 상무부|상무부 청사|연방관보|트루스소셜|트루스 소셜|연방대법원|USTR/u;
const americanAct =
  /\b(?:Trump|Lutnick|Bessent|Greer|Rubio|Vance|proclamation|executive order|notice|tariffs?|dut(?:y|ies)|surcharge|takes? effect|took effect|U\.S\. agents)\b|트럼프|포고문|행정명령|관세(?:가|를|는)?|발효|관보/u;
const koreanPlace =
  /\b(?:Seoul|Gyeongju|Sejong|Incheon|National Assembly|Busan|Korean time|Seoul time)\b|서울|경주|세종|인천|국회|부산|용산|한국\s?시간|국무회의|정부청사/u;

const koreanTime = /^[,\s(]*(?:Seoul time|Korean? time|KST|한국\s?시[간각])/iu;
const koreanTimeBefore =
  /(?:\b(?:Seoul time|Korean? time|KST)\)?,?\s(?:on\s)?(?:\p{Lu}\p{Ll}+day,\s)?|(?:한국|우리|서울)\s?시[간각](?:으로|\s?기준)?\s)$/u;
/** "25 percent from 12:01 a.m. on Aug. 1": duties begin in the time of the country that charges them. */
const dutyStart =
  /(?:percent|%|\btariffs?|\bduty|\bduties|\blev(?:y|ies))[^.;]{0,80}?,?\s(?:starting|beginning|effective|from|as of|since)\s(?:at\s)?(?:[\d:]+\s?[ap]\.?m\.?\s)?(?:on\s)?$/iu;
const arrival =
  /\barriv\w+ (?:in|at) (?:the )?(?:Washington|New York|Dulles|United States|U\.S\.|John F)[^;]*$|(?:워싱턴|뉴욕|덜레스|미국)[^.]{0,20}도착[^.]*$/iu;

/** Korean departures and returns and what is done in Korea are of Seoul; acts in and of the United States of Washington. */
export function zoneOf(text: string, sentence: Span, words: DateWords, publishedIn: string): string {
  if (words.isLocal) return WASHINGTON_ZONE;
  if (koreanTime.test(text.slice(words.end, Math.min(sentence.end, words.end + 16)))) return KOREA_ZONE;
  const before = text.slice(Math.max(sentence.start, words.start - 140), words.start);
  if (koreanTimeBefore.test(before)) return KOREA_ZONE;
  if (dutyStart.test(before)) return WASHINGTON_ZONE;
  if (arrival.test(text.slice(Math.max(sentence.start, words.start - 90), words.start)))
    return WASHINGTON_ZONE;
  const around = text.slice(
    Math.max(sentence.start, words.start - 120),
    Math.min(sentence.end, words.end + 120),
  );
  if (travel.test(around)) return KOREA_ZONE;
  if (koreanPlace.test(around)) return KOREA_ZONE;
  if (americanPlace.test(around) || americanAct.test(around)) return WASHINGTON_ZONE;
  return publishedIn;
}
