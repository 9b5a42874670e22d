/** What a sentence says of a duty that the text named before, by its number or as "the tariff". */
import type { StepStatus } from "@/lib/domain/record/record";

type Told = { goods: string; rate: number | null; status: StepStatus };

/** "The 10 is due to become 25", "이 10%는": a rate as what the sentence is about. */
const byNumber =
  /\b(?:the|that|this)\s(?<number>\d{1,2}(?:\.\d+)?)(?:\s?(?:%|percent))?\s(?:is|was|will|would|could|may|becomes?|goes|rises?|falls?|turns|stays)\b|(?:^|[\s,])(?:이|그|현재의?)\s(?<numberKo>\d{1,2}(?:\.\d+)?)\s?(?:%|퍼센트)[는가를]\s/iu;

/** The goods of which the text said last that they pay the rate which the sentence is about. */
export function goodsByNumber(words: string, told: readonly Told[]): string[] {
  const { number, numberKo } = byNumber.exec(words)?.groups ?? {};
  const rate = Number(number ?? numberKo ?? Number.NaN);
  const last = told.findLast((one) => one.rate === rate && one.status === "charged");
  return last ? [last.goods] : [];
}

const begunEn =
  /^(?:[^,;]{0,40},\s)?(?:(?:the|that|this|these|those|both|its?)\s(?:(?:new|extra|added|higher|same|full|\p{L}+ percent)\s)?(?:tariffs?|dut(?:y|ies)|rates?|lev(?:y|ies)|surcharge|order|proclamation|measure)|it|they)\s(?:(?:has|have)\s(?:already\s)?(?:applied|taken effect|been (?:in (?:force|effect)|collected|charged|applied))|(?:already\s|then\s)?(?:took effect|went into (?:force|effect)|came into (?:force|effect)|kicked in|started|began)|(?:is|are)\s(?:already\s|now\s)?(?:in (?:force|effect)|being (?:collected|charged)))\b/iu;
const begunKo =
  /^(?:[^,]{0,20},\s)?(?:이\s?|해당\s|새\s)?(?:관세|세율|포고문|조치|행정명령|이)(?:은|는|가|이)\s[^.“"]{0,30}(?:적용(?:됐|되었|되고 있|되기 시작|된다|돼 왔)|시행(?:됐|되었|되고 있|\s?중)|발효(?:됐|했|되었)|효력(?:이|을)\s(?:발생|생겼|냈)|부과(?:됐|되었|되고 있|되기 시작)|걷히)/u;
const open = /\b(?:not|never|none|no longer|n['’]t|if|unless)\b|않|못|(?:으|하|되)면\s|예정|전망/iu;

/** Whether the sentence says, without a rate, that the duty of the sentence before is in force. */
export const saysItBegan = (words: string): boolean =>
  (begunEn.test(words) || begunKo.test(words)) && !open.test(words);
