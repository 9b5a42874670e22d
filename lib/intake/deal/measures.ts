/** Duties on Korean goods: which goods, at what rate, and whether it is charged, agreed or threatened. */
import type { Measure, PartialDate, StepStatus } from "@/lib/domain/record/record";
import type { FoundDate } from "@/lib/intake/dates/resolve-dates";
import { isAside } from "@/lib/intake/text/about-talks";
import type { Sentence } from "@/lib/intake/text/sentences";
import { matchesIn, overlaps, Placed, type Span } from "@/lib/intake/text/spans";
import { clausesOf } from "./clauses";
import { goodsWords } from "./goods-words";
import { statusOf } from "./measure-status";
import { goodsByNumber, saysItBegan } from "./measures-referred";
import { isOfOthers, type Rate, ratesIn } from "./rates";

export type FoundMeasure = {
  goods: string;
  rate: number | null;
  status: StepStatus;
  from: PartialDate | null;
};
type Goods = Span & { measure: string };

const duty =
  /tariff|\bdut(?:y|ies)\b|lev(?:y|ies|ied)|surcharge|\brates?\b|\bcharg(?:ed?|es|ing)\b|\bpa(?:y|ys|id|ying)\b|\bimpos\w+|\bcut to\b|\bsubject to\b|\bfac(?:e|es|ed|ing)\b|\bpromised\b|\bback (?:up )?to\b|\bgo(?:es|ing)? (?:back )?(?:up |down )?(?:from|to) (?:\d|\p{L}+[ -](?:\p{L}+ )?percent)|\breturn\w* to\b|\bslapp?\w*|\bhit with\b|\b(?:lower|rais|hik)\w*|\bgets?\b|\bsettled on\b|\btops? out\b|\bcollected\b|\bapplie[sd]\b|\bno change\b|\btax(?:ed|es)\b|\bat (?:a )?\d|소급|관세|세율|요율|기준선|매[기긴겨길]|부과|(?:물|내|붙|맞)고\s?있|[0-9%트로를을가이]\s?(?:물[고린리]|[내낸냅]|문다|뭅|무는|붙)|붙는\s\d|그대로|변동[은이]?\s?없|적용|지불|인상|인하|올[리린릴라]|오[르를른]|낮[추춘출아]|내[리린릴려]|직면|받[는기게고을아]|(?:합의|약속)(?:된|한|했던|해\s?둔)\s\d|약속(?:받았|받은|했)/iu;
/** Speaks of goods that the sentence before named. */
const goesOn =
  /\b(?:the|this|that) (?:(?:new|lower|higher|same|\p{L}+ percent|\d+%) )?(?:rate|tariff|duty|levy|surcharge|figure|number)\b|\b(?:it|they|them|these|both)\b|세율|관세율|이를|이는|인하|인상|지금|여전히|이미/iu;

/** "구리 제품도 50%다.": behind the rate of other goods. */
const oneMoreRate = /[가-힣](?:도|은|는|역시)\s\d+(?:\.\d+)?\s?(?:%|퍼센트)(?:다|이다|입니다)[.\s]*$/u;

const lifted =
  /\b(?:lift(?:s|ed|ing)?|exempt\w*|scrap(?:s|ped)?|remov(?:es?|ed|ing)|abolish\w*|waiv(?:es?|ed|ing)|spared|no (?:\p{L}+ )?(?:tariffs?|dut(?:y|ies))|duty-free|tariff-free|(?:free|rid) of (?:any )?(?:\p{L}+ )?(?:duty|duties|tariffs?)|pays? nothing|zero (?:tariffs?|dut(?:y|ies)|rate)|(?<=\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies))\b[^.;,]{0,40}\s)(?:disappeared|vanished|(?:is|are|was|were) gone)|without (?:a |any )?(?:tariffs?|dut(?:y|ies)))\b|관세(?:가|를|는|도)?\s?(?:아예\s?|전혀\s?)?(?:붙지|부과하지|부과되지|매기지|물지|물리지|내지|없|안\s?(?:내|붙|물))|(?<=관세(?:가|는|도)?\s(?:[^\s.,]+\s){0,3}?)(?:사라졌|사라진다|없어졌|없어진다|폐지됐|철폐됐|풀렸)|면제|무관세|철폐|영세율/giu;
/** Who asks for it does not have it yet. */
const wished =
  /\b(?:want|ask|seek|urg|demand|call(?:ed|s|ing)? (?:for|on)|request|hop(?:e|ed|ing)|whether|propos|push|press|refus|declin)\w*|\b(?:not|never|n['’]t|would)\s(?:be\s)?$/iu;
const wishedBehind = /^[^.]{0,14}(?:요구|요청|해\s?달라|촉구|건의|희망|여부|검토|추진|바라|원하)/u;
/** "On" or "for" the goods behind the rate, or "15% 상호관세". */
const onBehind =
  /^\s(?:\p{L}+\s){0,3}?(?:on|for|against)\s|^\s(?:\p{L}+\s)?$|^의?\s?(?:[가-힣]+\s)?(?:관세|상호|글로벌|기본)/iu;

/** "협상이 깨지면 25%를 낸다": what follows is not so yet. */
const conditionKo = /[가-힣](?:(?<![반화측]|대로라|따르)면|(?<!기)땐|(?:을|할|될)\s?경우)[,\s]/u;

function goodsIn(text: string, part: Span, measures: readonly Measure[]): Goods[] {
  const found: Goods[] = [];
  for (const { record, text: pattern } of goodsWords) {
    const measure = measures.find(({ goods }) => record.test(goods.en ?? ""));
    if (!measure) continue;
    for (const { start, end } of matchesIn(pattern, text, part)) {
      // "the Korea Automobile Institute" is a body.
      const isOfName = /^\p{Lu}.*\s\p{Lu}$/u.test(text.slice(start, end + 2));
      if (!isOfName && !found.some((other) => overlaps(other, { start, end })))
        found.push({ start, end, measure: measure.id });
    }
  }
  const own = found.filter(({ start, end }) => {
    // "가구에 붙는 다리", "the steel in the furniture": what is part of them is other goods.
    if (/^에\s(?:붙는(?!\s(?:[가-힣]+\s)?\d)|들어가는|쓰이는|쓰는|딸린)\s/u.test(text.slice(end, end + 8)))
      return false;
    const near = text.slice(Math.max(part.start, start - 30), start);
    return !isOfOthers(near, text.slice(end, end + 1)) || /[;.]/.test(near);
  });
  return own.toSorted((a, b) => a.start - b.start);
}

/** A heading within the text: a few words with a full stop and no verb, at the start of a paragraph. */
const isHeading = (words: string) =>
  words.length < 50 && words.trim().split(/\s+/).length <= 5 && /\.$/.test(words) && !/\d/.test(words);

const asks = /(?:\?|[나까가]|는지|[은는도])[.?]?["”]?\s*$/u;
/** What stands before the words of a speaker in a dialogue; questions and answers differ in it. */
const speakerLabel =
  /^\s*(?:[◇◆▷▶▲△○●□■]\s?(?:[^>:：\n]{1,20}[>:：])?|[-–—]\s?(?=\S)|(?:Q|A|문|답)\s?[.:)]|\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,3}:\s)/u;

/** Goods that a sentence may speak of without naming them. */
class Carried {
  /** Those of the sentence before in the same paragraph, or of the question that a paragraph answers. */
  goods: readonly Goods[] = [];
  isAnswer = false;
  heading: readonly Goods[] = [];
  private part = -1;
  private label: string | null = null;
  private previous = "";

  constructor(
    private readonly text: string,
    private readonly measures: readonly Measure[],
  ) {}

  begin(sentence: Sentence): void {
    const words = this.text.slice(sentence.start, sentence.end);
    if (sentence.part !== this.part) {
      const label = speakerLabel.exec(words)?.[0].trim() ?? null;
      const isReply = label !== this.label && this.label !== null;
      this.isAnswer = this.goods.length > 0 && (isReply || asks.test(this.previous));
      if (!this.isAnswer) this.goods = [];
      this.part = sentence.part;
      this.label = label;
      this.heading = isHeading(words) ? goodsIn(this.text, sentence, this.measures) : [];
    }
    this.previous = words;
  }

  /** What the next sentence means by "they". */
  end(named: readonly Goods[]): void {
    if (named.length > 0) this.goods = named;
  }
}

const startBefore =
  /\b(?:(?:starts?|begins?|start|begin|takes? effect|kicks? in|go(?:es)? into (?:force|effect)|appl(?:y|ies))(?: on)?|since|from|retroactive(?:ly)? to|back(?:dated)? to|reach(?:es|ed)? back to|as of|effective|beginning|starting|until)\s(?:the\s)?$/i;

/** The day from which a rate applies, where the words between the places say it. */
function startOf(text: string, dates: Placed<FoundDate>, words: Span): PartialDate | null {
  const found = dates
    .within(words)
    .find(
      ({ start, end }) =>
        startBefore.test(text.slice(Math.max(words.start, start - 24), start)) ||
        /^\s?(?:\([^)]*\))?\s?(?:[\d시분]{1,4}\s?)*(?:부터|자로|수입분부터|이후)/u.test(
          text.slice(end, end + 20),
        ),
    );
  return found?.date ?? null;
}

/** Goods right behind a rate: "25 percent on cars and lumber", "15% 상호관세". */
function goodsBehind(text: string, rate: Rate, until: number, named: readonly Goods[]): Goods[] {
  const behind = named.filter((one) => one.start >= rate.end && one.end <= until);
  const next = behind[0];
  const isNear = next && next.start - rate.end < 50 && onBehind.test(text.slice(rate.end, next.start + 3));
  return isNear ? behind : [];
}

/** The goods that a rate is of: named before it in its clause, else behind it. */
function goodsOf(
  text: string,
  rate: Rate,
  own: Span,
  named: readonly Goods[],
  used: ReadonlySet<Goods>,
): Goods[] {
  const before = named.filter((one) => one.start >= own.start && one.end <= rate.start && !used.has(one));
  const next = goodsBehind(text, rate, own.end, named);
  const isAttribute =
    /[가-힣]/u.test(text.slice(rate.end, next[0]?.end)) && (next[0]?.start ?? 0) - rate.end < 3;
  if (next.length > 0 && (before.length === 0 || isAttribute)) return next;
  return before.length > 0 ? before : named.filter((one) => one.start >= rate.end && one.end <= own.end);
}

const relative = /^,\s(?:which|who|now)\b/u;
const resumed = /^(?:\s(?:now|today|at present))?,\s(?:down\s|up\s|back\s)?to\s(?:\p{L}+\s){0,2}$/u;

/** The last goods before the place with those that a list joins to them. */
function lastGroup(text: string, named: readonly Goods[], place: number): Goods[] {
  const group: Goods[] = [];
  for (const one of named.filter(({ end }) => end <= place).toReversed()) {
    const next = group[0];
    if (next && !/^(?:,|\s|and|or|the|as well as|·|및|등|[와과,])*$/iu.test(text.slice(one.end, next.start)))
      break;
    group.unshift(one);
  }
  return group;
}

const directionOf = ({ value }: Rate, former: number | null): "down" | "up" | null =>
  former === null || former === value ? null : former > value ? "down" : "up";

/** What the text said that the goods pay. */
const chargedOn = (told: readonly FoundMeasure[], [first]: readonly Goods[]): number | null =>
  told.findLast(({ goods, status }) => goods === first?.measure && status === "charged")?.rate ?? null;

const keyOf = ({ goods, rate, status }: FoundMeasure) => `${goods} ${rate} ${status}`;

export function findMeasures(
  text: string,
  sentences: readonly Sentence[],
  dates: readonly FoundDate[],
  measures: readonly Measure[],
  published: string | null,
): (Span & { measure: FoundMeasure })[] {
  const found = new Map<string, Span & { measure: FoundMeasure }>();
  const placedDates = new Placed(dates);
  const general = measures.find(({ goods }) => /general goods/i.test(goods.en ?? ""))?.id;
  const carried = new Carried(text, measures);
  const add = (sentence: Span, measure: FoundMeasure) => {
    const key = keyOf(measure);
    if (!found.has(key)) found.set(key, { start: sentence.start, end: sentence.end, measure });
    told.push(measure);
  };
  /** Those of the last sentence that had some. */
  let lastTold: { sentence: Sentence; measures: FoundMeasure[] } | null = null;
  const told: FoundMeasure[] = [];
  for (const sentence of sentences) {
    carried.begin(sentence);
    if (sentence.kind === "headline" || isAside(text, sentence)) continue;
    const words = text.slice(sentence.start, sentence.end);
    const named = goodsIn(text, sentence, measures);
    const before = told.length;
    const isBehindLast = lastTold !== null && sentence.part - lastTold.sentence.part <= 1;
    if (isBehindLast && lastTold !== null && named.length === 0 && saysItBegan(words))
      for (const measure of lastTold.measures)
        if (measure.status !== "charged") {
          found.delete(keyOf(measure));
          const from = startOf(text, placedDates, sentence) ?? measure.from;
          add(lastTold.sentence, { ...measure, status: "charged", from });
        }
    const isOfDuty = duty.test(words);
    const isOneMore = carried.goods.length > 0 && oneMoreRate.test(words);
    const mayCarry = carried.goods.length > 0 && (carried.isAnswer || goesOn.test(words));
    const referred = named.length === 0 ? goodsByNumber(words, told) : [];
    if (referred.length === 0 && !isOfDuty && !isOneMore && carried.heading.length === 0 && !mayCarry) {
      carried.end(named);
      continue;
    }
    const clauses = clausesOf(text, sentence, named);
    const clauseAt = (place: number) =>
      clauses.find(({ start, end }) => start <= place && place < end) ?? sentence;
    const rates = ratesIn(text, sentence);
    const used = new Set<Goods>();
    let last: readonly Goods[] = [];
    for (const [index, rate] of rates.entries()) {
      const clause = clauseAt(rate.start);
      const previous = rates[index - 1];
      const from = Math.max(clause.start, previous?.end ?? 0);
      // "is to lower the tariff, which is 25 percent, to 15": behind the relative clause the main one goes on.
      const main =
        previous !== undefined && resumed.test(text.slice(previous.end, rate.start))
          ? clauses[clauses.indexOf(clause) - 1]
          : undefined;
      const isResumed = main !== undefined && relative.test(text.slice(clause.start, clause.start + 8));
      const next = rates[index + 1];
      const until = Math.min(clause.end, next?.start ?? sentence.end);
      const isForeign = isOfOthers(
        text.slice(
          named.some((one) => one.start >= from && one.end <= rate.start) ? from : sentence.start,
          rate.start,
        ),
        text.slice(rate.end, sentence.end),
      );
      if (isForeign) continue;
      let chosen: readonly Goods[] = goodsOf(text, rate, { start: from, end: until }, named, used);
      // "한국산은 모두 15%다": of the goods that the paragraph speaks of.
      const isOfCarried =
        carried.goods.length > 0 &&
        chosen.length > 0 &&
        chosen.every(({ start, end }) => text.slice(start, end) === "한국산");
      if (isOfCarried) chosen = carried.goods;
      if (chosen.length === 0 && carried.heading.length > 0) chosen = carried.heading;
      if (chosen.length === 0) chosen = last;
      if (chosen.length === 0) chosen = lastGroup(text, named, rate.start);
      if (chosen.length === 0)
        chosen = named.filter(({ start }) => start >= rate.end && start < (next?.start ?? sentence.end));
      if (chosen.length === 0 && mayCarry && named.length === 0) chosen = carried.goods;
      const isBare =
        chosen.length === 0 &&
        /\btariffs?\b|\bdut(?:y|ies)\b|\bcharged\b|관세/iu.test(words) &&
        /Korea|한국|Seoul/u.test(words);
      if (chosen.length === 0 && !isBare && named.length === 0) chosen = carried.goods;
      // "Cars have paid 25 percent since April 3 and car parts since May 3": the verb and the rate are left out.
      const also =
        chosen.length > 0
          ? named.filter(
              (one) =>
                one.start >= rate.end &&
                one.end <= until &&
                /\d,?\sand\s(?:the\s)?$/u.test(text.slice(rate.end, one.start)) &&
                /^,?\s(?:since|from|as of)\s/u.test(text.slice(one.end, one.end + 8)),
            )
          : [];
      chosen = [...chosen, ...also];
      for (const one of [...chosen, ...goodsBehind(text, rate, until, named)]) used.add(one);
      if (chosen.length > 0) last = chosen;
      // "A 25%를, B 50%를 지불한다": the verb of a list stands at its end.
      const isList =
        next !== undefined && named.some(({ start, end }) => start >= rate.end && end <= next.start);
      const start = startOf(text, placedDates, { start: from, end: until });
      const status = statusOf({
        before: isResumed ? text.slice(main.start, main.end) : text.slice(from, rate.start),
        behind: text.slice(rate.end, until),
        rest: isList
          ? text.slice(next.end, sentence.end)
          : next === undefined
            ? text.slice(until, sentence.end)
            : "",
        sentence: words,
        isReplaced:
          next !== undefined &&
          /^[^,;]{0,30}\b(?:be|been|was|were|to|will|would|could)\s[^,;]{3,30}\sto\s$/iu.test(
            text.slice(rate.end, next.start),
          ),
        direction: directionOf(rate, rate.former ?? chargedOn(told, chosen)),
        isAhead:
          (start !== null && published !== null && start.value.slice(0, 10) > published) ||
          conditionKo.test(text.slice(sentence.start, rate.start)),
      });
      if (status === null) continue;
      const ids =
        referred.length > 0
          ? referred
          : isBare && general !== undefined
            ? [general]
            : [...new Set(chosen.map(({ measure }) => measure))];
      for (const id of ids)
        if (rate.value === 0) add(sentence, { goods: id, rate: null, status: "not_charged", from: start });
        else add(sentence, { goods: id, rate: rate.value, status, from: start });
    }
    for (const { start, end } of matchesIn(lifted, text, sentence)) {
      const clause = clauseAt(start);
      if (
        wished.test(text.slice(Math.max(clause.start, start - 40), start)) ||
        wishedBehind.test(text.slice(end, Math.min(sentence.end, end + 24)))
      )
        continue;
      const limit = Math.min(clause.end, rates.find((rate) => rate.start >= end)?.start ?? sentence.end);
      const behind = named.filter((one) => one.start >= end && one.start - end < 60 && one.end <= limit);
      const before = named.filter((one) => one.start >= clause.start && one.end <= start && !used.has(one));
      const chosen =
        behind.length > 0 && !/[가-힣]/.test(words)
          ? behind
          : before.length > 0
            ? before
            : named.length === 0
              ? carried.heading
              : [];
      for (const id of new Set(chosen.map(({ measure }) => measure)))
        add(sentence, {
          goods: id,
          rate: null,
          status: "not_charged",
          from: startOf(text, placedDates, sentence),
        });
    }
    carried.end(named);
    const own = told.slice(before);
    if (own.length > 0) lastTold = { sentence, measures: own };
  }
  return [...found.values()];
}
