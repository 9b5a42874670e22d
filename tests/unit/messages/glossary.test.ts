/** Words that the site does not say, in either language, with what it says instead: one word for one thing. */
import { describe, expect, test } from "vitest";
import { messagesOf } from "@/lib/messages/catalogue";

function leaves(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

/** `everywhere`: on the desk and in the description of the API as well. */
type Rule = { never: RegExp; instead: string; everywhere?: true };

const english: Rule[] = [
  { never: /come apart/i, instead: "were reopened", everywhere: true },
  { never: /no later date|\bnothing (lies|lay) ahead/i, instead: "No further date has been announced; Nothing is scheduled" },
  { never: /when it ended in Seoul|\} in Seoul$/i, instead: "Seoul time" },
  { never: /not since it was entered/i, instead: "Last checked: not yet" },
  { never: /no passage of it/i, instead: "Published; not quoted here" },
  { never: /return not seen/i, instead: "Return not reported" },
  { never: /rests? on (it|one|this|the)|resting on/i, instead: "cited by" },
  { never: /excerpt read|full text read|^press, /i, instead: "press report; read in part" },
  { never: /by this entry|by that entry|by the entry/i, instead: "not yet charged then" },
  { never: /of the record (holds?|hold)|Words to search for|Find words/i, instead: "results for; Search; Keyword" },
  { never: /greater part of a day|stands on the day/i, instead: "Dates are local to where it happened" },
  { never: /from the foot up|\bink\b|\bpaper:/i, instead: "Bottom to top; Solid; Empty" },
  { never: /accounts newly differ/i, instead: "new disagreements" },
  { never: /no change of its own/i, instead: "Later changes are listed below" },
  { never: /what (stood|stands|should stand) (there|here|before)/i, instead: "What does it say?", everywhere: true },
  { never: /where we may answer|as programs do/i, instead: "Your e-mail (optional); That was very fast" },
  { never: /manners/i, instead: "Conventions", everywhere: true },
  { never: /this site said|this site knew/i, instead: "this site as published at", everywhere: true },
  { never: /could first be cited/i, instead: "corrected since" },
  { never: /the whole record, so/i, instead: "covers everything to date" },
  { never: /computed from the record/i, instead: "Counted from the published record" },
  { never: /confirmed as held|not on record as held/i, instead: "no report that it took place" },
  { never: /a text does not travel|had no room/i, instead: "Trips have no “text” side; not shown" },
  { never: /not all with the same/i, instead: "on different days" },
  { never: /that it moved then/i, instead: "Timing does not prove cause" },
  { never: /all of this at once/i, instead: "No source matches all filters" },
  { never: /stands on (this site|its page)|t(ook|aken) back\b|brought back/i, instead: "Restored; Withdrawn" },
  { never: /for good\b/i, instead: "Permanent link" },
  { never: /has run out|the same again/i, instead: "has expired; Repeat the password", everywhere: true },
  { never: /\{ended\} had ended/i, instead: "none had ended" },
  { never: /\b[Mm]end\b/, instead: "Fix", everywhere: true },
  { never: /(is|are|was|were|come|has been) on (the )?record|None on record|on record (yet|then|here)|No [\w ]+ on (the )?record/i, instead: "reported, announced, known" },
  { never: /Istanbul/i, instead: "the place itself: the label of a time zone is none" },
];

const korean: Rule[] = [
  { never: /벌어졌|벌어져/, instead: "다시 미타결로 돌아갔다" },
  { never: /서울에서는/, instead: "한국시간" },
  { never: /다시 확인하지 않음/, instead: "입력 후 재확인 없음" },
  { never: /기록된 구절/, instead: "인용문 없음" },
  { never: /낱말 찾기|찾을 낱말/, instead: "쟁점 검색; 검색어" },
  { never: /어느 쪽/, instead: "한국·미국" },
  { never: /떠나 있었나/, instead: "방문 일정표" },
  { never: /성사|그곳에서|귀환/, instead: "열린 면담; 현지 일정; 귀국" },
  { never: /근거한 기록/, instead: "이 출처를 인용한 항목" },
  { never: /^그대로 |세지 않음|^있었음$/, instead: "변동 없음; 집계 제외; 완료" },
  { never: /묶음/, instead: "상태" },
  { never: /지난 방문 이후/, instead: "지난번 접속 이후" },
  { never: /기록에서 계산한 답/, instead: "기록 집계" },
  { never: /쪽이 없으므로|방문하지 않으므로/, instead: "한·미로 나누지 않아; ‘문서’가 없어" },
  { never: /관측|귀하/, instead: "제3자; 운영하는 페이지", everywhere: true },
  { never: /매일 끝난 시점|그날 저녁/, instead: "매일 자정 기준; 그날 마감 기준" },
  { never: /간격의 변화/, instead: "입장차 변화" },
  { never: /\}(이었|였)(으|습|다)/, instead: "받침을 모르는 말 뒤에는 조사를 붙이지 않는다" },
  { never: /무산|개최/, instead: "취소; 열림" },
  { never: /진전/, instead: "경과", everywhere: true },
  { never: /이스탄불/, instead: "곳의 이름" },
  { never: /되어진|[습입합됩]니다/, instead: "-다" },
];

const deskAndApi = /^\.(desk|api|faults|fields)\./;

describe.each([
  ["en", english],
  ["ko", korean],
] as const)("the words of the site in %s", (locale, rules) => {
  const all = leaves(messagesOf(locale));
  test.each(rules.map((rule) => [String(rule.never), rule] as const))("never %s", (_name, { never, instead, everywhere }) => {
    const found = all.filter(([path, text]) => (everywhere || !deskAndApi.test(path)) && never.test(text));
    expect(found, `instead: ${instead}`).toEqual([]);
  });
});
