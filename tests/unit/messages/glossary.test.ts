/**
 * Words that the site does not say, in either language, with what it says instead: one word for one thing.
 */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { locales, type Locale } from "@/lib/domain/record/record";
import { messagesOf } from "@/lib/messages/catalogue";

function leaves(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

const texts = { en: leaves(messagesOf("en")), ko: leaves(messagesOf("ko")) };

type Word = Record<Locale, { word: string; never: { word: string; except: string }[] }> & {
  labels: string[];
};

/** The table “Words on the pages” of the glossary. */
function readGlossary(): Word[] {
  const section =
    /^## Words on the pages\n(.*?)(?:^## |(?![^]))/ms.exec(readFileSync("docs/glossary.md", "utf8"))?.[1] ??
    "";
  const rows = section
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .slice(1);
  const words = (cell: string) =>
    cell
      .split(", ")
      .filter((word) => word !== "")
      .map((word) => /^(.*?)(?: \(except (.*)\))?$/.exec(word) ?? [])
      .map(([, word = "", except = ""]) => ({ word, except }));
  return rows.map((row) => {
    const [en = "", ko = "", labels = "", neverEn = "", neverKo = ""] = row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
    return {
      en: { word: en, never: words(neverEn) },
      ko: { word: ko, never: words(neverKo) },
      labels: words(labels.replaceAll("`", "")).map(({ word }) => word),
    };
  });
}

const glossary = readGlossary();

describe("the words of docs/glossary.md", () => {
  test("are read", () => {
    expect(glossary.map(({ en }) => en.word)).toEqual(
      expect.arrayContaining([
        "development",
        "claim",
        "source",
        "side",
        "trip",
        "visit",
        "held",
        "cancelled",
        "in effect",
        "agreed",
      ]),
    );
    for (const { en, ko, labels } of glossary) expect([en.word, ko.word, ...labels]).not.toContain("");
  });

  describe.each(locales)("in %s", (locale) => {
    const byPath = new Map(texts[locale]);

    test.each(glossary.flatMap((row) => row.labels.map((label) => [label, row[locale].word] as const)))(
      "%s says %s",
      (label, word) => {
        expect(byPath.get(`.${label}`)?.toLowerCase()).toContain(word.toLowerCase());
      },
    );

    test.each(
      glossary.flatMap((row) =>
        row[locale].never.map(({ word, except }) => [word, row[locale].word, except] as const),
      ),
    )("not %s but %s", (word, instead, except) => {
      const without = (text: string) => (except === "" ? text : text.replaceAll(except, "")).toLowerCase();
      expect(
        texts[locale].filter(([, text]) => without(text).includes(word)),
        `instead: ${instead}`,
      ).toEqual([]);
    });
  });
});

/** `besides`: the texts in which the words are right, by their paths. */
type Rule = { never: RegExp; instead: string; besides?: RegExp };

const programs = /^\.(desk|faults|api)\./;
const outsideDesk = /^\.(?!desk\.)/;

const english: Rule[] = [
  { never: /come apart/i, instead: "were reopened" },
  {
    never: /no later date|\b(lies|lay|lie) (ahead|before|within)|stands? ahead/i,
    instead: "No further date has been announced; Nothing is scheduled; is in the future",
  },
  { never: /when it ended in Seoul|\} in Seoul$/i, instead: "Seoul time" },
  { never: /not since it was entered/i, instead: "Last checked: not yet" },
  { never: /no passage of it/i, instead: "Published; not quoted here" },
  { never: /return not seen/i, instead: "Return not reported" },
  { never: /\b(rests?|resting) (up)?on\b/i, instead: "cites; cited by" },
  { never: /excerpt read|full text read|^press, /i, instead: "press report; read in part" },
  { never: /by this entry|by that entry|by the entry/i, instead: "not yet charged then" },
  { never: /\b(entry|entries)\b/i, instead: "development; item", besides: /^\.desk\.log\./ },
  {
    never: /\bthe record\b|\bthis record\b|\brecords? (of this|on this) site\b/i,
    instead: "this site; the data; nothing",
    besides: programs,
  },
  { never: /Words to search for|Find words/i, instead: "Search; Keyword" },
  { never: /greater part of a day/i, instead: "Dates are local to where it happened" },
  { never: /from the foot up|\bink\b|\bpaper:|at (its|the) foot/i, instead: "Bottom to top; Solid; Empty" },
  { never: /newly differ/i, instead: "new disagreements" },
  { never: /no change of its own/i, instead: "Later changes are listed below" },
  {
    never:
      /\b(stands?|stood) (here|there|above|below|beside|at|in|first|now|twice|already|left|as it)\b|should stand|what (stood|stands)/i,
    instead: "is; is listed; What does it say?",
  },
  { never: /where we may answer|as programs do/i, instead: "Your e-mail (optional); That was very fast" },
  { never: /manners/i, instead: "Conventions" },
  {
    never: /this site (said|knew)|what we know now/i,
    instead: "this site as published at; the current page",
  },
  { never: /could first be cited/i, instead: "corrected since" },
  { never: /the whole record/i, instead: "everything to date; all data" },
  { never: /computed from the record/i, instead: "Counted from the published record" },
  { never: /confirmed as held|not on record as held/i, instead: "no report that it took place" },
  { never: /a text does not travel|had no room/i, instead: "Trips have no “text” side; not shown" },
  { never: /not all with the same/i, instead: "on different days" },
  { never: /that it moved then/i, instead: "Timing does not prove cause" },
  { never: /all of this at once/i, instead: "No source matches all filters" },
  {
    never:
      /\b(take|takes|taken|took|taking|bring|brings|brought|throw|thrown|threw|put) (it |them |mine )?(back|up|off|out|away|again|aside)\b|\baside\b/i,
    instead: "restore; withdraw; remove; discard; resolve later",
  },
  { never: /dealt with/i, instead: "resolved" },
  { never: /for good\b/i, instead: "Permanent link" },
  { never: /run(s)? out|the same again|\bthis once\b/i, instead: "expires; Repeat the password; only once" },
  { never: /\{ended\} had ended/i, instead: "none had ended" },
  { never: /\bmend/i, instead: "Fix" },
  { never: /\bon (the )?record\b(?!$)/i, instead: "reported, announced, known" },
  { never: /Istanbul/i, instead: "the place itself: the label of a time zone is none" },
  { never: /\b(nobody|somebody|whoever|whatever is)\b/i, instead: "none; another editor; the person" },
  { never: /(?<!here )\b(is|are) no (?!longer)/i, instead: "is not a" },
  { never: /\b(told|speaks? of|spoken of)\b|readers’ eyes/i, instead: "explained; describes; published" },
  { never: /go together|go(es)? on\b/i, instead: "is wrong; continue" },
  { never: /another window/i, instead: "another of your tabs", besides: outsideDesk },
  { never: /\bneeds? a person\b|\bhas to do with\b/i, instead: "to do; about" },
];

/** Every syllable that ends in ㅂ. */
const endInB = Array.from({ length: 399 }, (_, index) => String.fromCharCode(0xac00 + index * 28 + 17)).join(
  "",
);

const korean: Rule[] = [
  { never: /벌어졌|벌어져/, instead: "다시 미타결로 돌아갔다" },
  { never: /서울에서는/, instead: "한국시간" },
  { never: /다시 확인하지 않음/, instead: "입력 후 재확인 없음" },
  { never: /기록/, instead: "보도된, 알려진, 미확인, 경과, 항목", besides: programs },
  { never: /낱말 찾기|찾을 낱말/, instead: "쟁점 검색; 검색어" },
  { never: /어느 것|누군가/, instead: "한국·미국; 다른 편집자" },
  { never: /떠나 있었나/, instead: "방문 일정표" },
  { never: /그곳|이곳|귀환/, instead: "현지; 이 사이트; 귀국" },
  { never: /근거로 삼/, instead: "인용한" },
  { never: /^그대로 |세지 않음|^있었음$/, instead: "변동 없음; 집계 제외; 완료" },
  { never: /묶음/, instead: "상태" },
  { never: /에서 계산한 답/, instead: "집계" },
  { never: /쪽이 없으므로|방문하지 않으므로/, instead: "한·미로 나누지 않아; ‘문서’가 없어" },
  { never: /관측|귀하/, instead: "제3자; 운영하는 페이지" },
  { never: /매일 끝난 시점|그날 저녁/, instead: "매일 자정 기준; 그날 마감 기준" },
  { never: /간격의 변화/, instead: "입장차 변화" },
  { never: /이스탄불/, instead: "곳의 이름" },
  { never: /놓여|놓인|머물|머문|기댄|기대어/, instead: "있다; 근거가 있다" },
  { never: /되었|되어진|지게 된/, instead: "됐다; 되다" },
  { never: /보여 [주준줄]/, instead: "보여주다" },
  { never: new RegExp(`[${endInB}]니[다까]|십시오|[하으]세요|시겠`), instead: "-다, 안내와 단추는 명사형" },
  { never: /편집실/, instead: "데스크" },
  { never: /게시|출간/, instead: "발행", besides: outsideDesk },
  { never: /움직이는/, instead: "상태가 바뀌는", besides: outsideDesk },
  {
    never: /(기한|시간|기간|예정일|\{days\}일) 경과|경과 시간/,
    instead: "지남: 경과는 development",
    besides: outsideDesk,
  },
  { never: /다른 창에서/, instead: "내 다른 탭", besides: outsideDesk },
  { never: /하신 |으신 |쓰신|하시면|드[리린립]|두 분/, instead: "높임 없이" },
];

describe.each([
  ["en", english],
  ["ko", korean],
] as const)("the words of the site in %s", (locale, rules) => {
  test.each(rules.map((rule) => [String(rule.never), rule] as const))(
    "never %s",
    (_name, { never, instead, besides }) => {
      expect(
        texts[locale].filter(([path, text]) => !besides?.test(path) && never.test(text)),
        `instead: ${instead}`,
      ).toEqual([]);
    },
  );
});

/** Keys say what a message is for in the standard term; this is what they said before. */
const coinedKeys =
  /^(manners|resting|rests|rests_on|nobody|hearsay|parent_ring|doubt\w*|lacks|band\w*|crumb|plateau|foot|below|(\w+G|g)oOn\w*|broughtBack|set_aside|beside|\w*[aA]head|called_off|\w*Unbegun|unknownWay|there|nothingThere|settleOther|settle)$/;

test("no key of a message is a coined word", () => {
  const keys = new Set(texts.en.flatMap(([path]) => path.slice(1).split(".")));
  expect([...keys].filter((key) => coinedKeys.test(key))).toEqual([]);
});
