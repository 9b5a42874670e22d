/** Which day the words of an article mean, by the day on which it was published. */
import { describe, expect, test } from "vitest";
import { article, proposalsOf } from "../../support/intake";

const datesOf = (published: string, sentence: string) =>
  proposalsOf(article(published, sentence)).dates.map(({ value, precision }) =>
    precision === "day" ? value : `${value} ${precision}`,
  );

// The 22nd of October 2025 is a Wednesday.
describe("English, published on Wednesday, 22 October 2025", () => {
  test.each([
    ["Kim left for Washington on the 22nd.", ["2025-10-22"]],
    ["Kim visited Washington from the 16th to the 20th.", ["2025-10-16", "2025-10-20"]],
    ["The talks on tariffs ran from Oct. 16-18.", ["2025-10-16", "2025-10-18"]],
    ["The talks run from Oct. 31 to Nov. 1.", ["2025-10-31", "2025-11-01"]],
    ["The deal was announced on July 30.", ["2025-07-30"]],
    ["The deal was announced on 30 July 2025.", ["2025-07-30"]],
    ["The duty took effect on Nov. 24, 2024.", ["2024-11-24"]],
    ["The duty takes effect on Jan. 1.", ["2026-01-01"]],
    ["Kim said on Monday that the tariff would stay.", ["2025-10-20"]],
    ["Kim said on Wednesday that the tariff would stay.", ["2025-10-22"]],
    ["Kim will fly to Washington on Friday.", ["2025-10-24"]],
    ["Kim said last Friday that the tariff would stay.", ["2025-10-17"]],
    // What a caption tells in the present is past.
    [
      "Kim Jung-kwan signs the tariff deal in Washington on Tuesday. (Kang Seung-ho/The Namsan Post)",
      ["2025-10-21"],
    ],
    ["Kim Jung-kwan will sign the tariff deal on Tuesday. (Kang Seung-ho/The Namsan Post)", ["2025-10-28"]],
    ["They meet next Monday.", ["2025-10-27"]],
    ["Kim Jung-kwan flies out on Monday and returns on Wednesday.", ["2025-10-27", "2025-10-29"]],
    ["Kim Jung-kwan will speak on tariffs on Wednesday.", ["2025-10-22"]],
    ["Kim Jung-kwan will see Greer on Monday after arriving on Friday.", ["2025-10-27", "2025-10-24"]],
    [
      "The tariff rose on October the first, and the court sits on the twenty-ninth.",
      ["2025-10-01", "2025-10-29"],
    ],
    ["Kim Jung-kwan left on the third of October; it was the third and last visit.", ["2025-10-03"]],
    ["Tariffs are an affair of the twenty-first century, of the eleventh hour and of the first of many.", []],
    [
      "The court heard the tariff case on Oct. 15, and its next day for rulings is Nov. 5.",
      ["2025-10-15", "2025-11-05"],
    ],
    ["Three weeks after the two sides shook hands on tariffs, nothing is signed.", []],
    ["A day after the two sides shook hands on tariffs, nothing is signed.", ["2025-10-21"]],
    [
      "Cho Hyun called Rubio at 9:30 p.m. (KST) on Monday, October 20, on tariffs.",
      ["2025-10-20T21:30+09:00 minute"],
    ],
    [
      "Seoul got a letter: 25 percent on its goods, starting at 12:01 a.m. on Nov. 1.",
      ["2025-11-01T00:01-04:00 minute"],
    ],
    ["The tariff talks go on next week.", ["2025-10-27 approximate"]],
    ["The two return around this weekend.", ["2025-10-25 approximate"]],
    ["The tariff talks began last month.", ["2025-09 month"]],
    ["The leaders met at the end of Aug. on tariffs.", ["2025-08 month"]],
    ["The tariff bill was submitted in November last year.", ["2024-11 month"]],
    ["Kim briefed the president the previous day.", ["2025-10-21"]],
    ["Kim came back on Oct. 19 and left again three days later.", ["2025-10-19", "2025-10-22"]],
    ["Kim left for Washington three days after returning home.", ["2025-10-19"]],
    [
      "Han left again three days after returning from Washington, and Kim did so two days after returning home.",
      ["2025-10-19", "2025-10-20"],
    ],
    [
      "Yeo Han-koo spoke to business leaders, three days after the top court ruled on tariffs.",
      ["2025-10-19"],
    ],
    [
      "Trump said Saturday he would raise the tariff, a day after announcing it.",
      ["2025-10-18", "2025-10-17"],
    ],
    ["Kim Jung-kwan spoke by phone with Howard Lutnick on Sunday.", ["2025-10-19"]],
    ["The tariff rose two weeks ago.", ["2025-10-08"]],
    ["The plane left at 9:30 a.m. on the 22nd.", ["2025-10-22T09:30+09:00 minute"]],
    ["The plane left at around 9 a.m. on the 22nd.", ["2025-10-22"]],
    ["The two met on tariffs on Thursday and again the following evening.", ["2025-10-16", "2025-10-17"]],
    ["Koo Yun-cheol returned on Monday, one day ahead of Kim Jung-kwan.", ["2025-10-20", "2025-10-21"]],
    [
      "Cho met Rubio on Sept. 10, six days after 317 Korean workers were detained.",
      ["2025-09-10", "2025-09-04"],
    ],
    ["The tariff on car imports rose to 25 percent on April 3.", ["2025-04-03"]],
    [
      "The investment act passed on Monday. The speaker struck the gavel at 3:47 p.m.",
      ["2025-10-20", "2025-10-20T15:47+09:00 minute"],
    ],
    ["The tariff would start on Nov. 31.", []],
    ["Kim recently said that three days are enough for tariffs, in 2025 as in the 21st century.", []],
    ["The tariff may stay for 15 days, Kim may say.", []],
    ["The tariff memorandum will be signed on Friday.", ["2025-10-24"]],
    ["The tariff bill is to be put to a vote on Monday.", ["2025-10-27"]],
    ["Kim Jung-kwan walked through the gate at Incheon on Sunday.", ["2025-10-19"]],
    ["Yeo Han-koo is expected in Washington on Thursday of next week.", ["2025-10-30"]],
    ["Ahead of Friday's hearing on the tariff, Kim Jung-kwan stayed silent.", ["2025-10-24"]],
    ["The tariff order could be published on Thursday.", ["2025-10-23"]],
    ["The tariff could fall, Kim Jung-kwan said, after talks with Lutnick on Monday.", ["2025-10-20"]],
    ["On Thursday the National Assembly votes on the tariff bill.", ["2025-10-23"]],
    ["Monday's post opens a new chapter of the tariff talks.", ["2025-10-20"]],
    [
      "Trump raised the tariff on Friday night and signed the order the following Monday.",
      ["2025-10-17", "2025-10-20"],
    ],
    ["The tariff talks resume a week from Monday.", ["2025-11-03"]],
    ["Kim Jung-kwan leaves for Washington on Nov. 13 and returns on the 17th.", ["2025-11-13", "2025-11-17"]],
    [
      "The court struck down the tariffs on Friday. The duty goes by Monday. The day after the ruling Trump spoke of a new one.",
      ["2025-10-17", "2025-10-27", "2025-10-18"],
    ],
    ["The day before the hearing Kim Jung-kwan spoke of tariffs.", []],
    [
      "Two days after the two sides announced a tariff deal on July 30, Trump wrote again.",
      ["2025-08-01", "2025-07-30"],
    ],
    ["A vote on the tariff is due in June.", ["2026-06 month"]],
    ["Kim Jung-kwan came home on this day from tariff talks.", ["2025-10-22"]],
    [
      "Wi Sung-lac leaves for Washington ten days from now, and the tariff summit is a week away.",
      ["2025-11-01", "2025-10-29"],
    ],
    ["Kim Jung-kwan is due home from the tariff talks on Christmas Eve.", ["2025-12-24"]],
    ["The tariff memorandum came three weeks before Friday's briefing.", ["2025-09-26", "2025-10-17"]],
    ["The tariff bill was voted on the last day of July.", ["2025-07-31"]],
    [
      "Lee Jae-myung flew to New York for tariff talks last Monday and was home by Friday.",
      ["2025-10-20", "2025-10-17"],
    ],
    ["The tariff duty fell two days before Congress voted.", []],
    ["The duty of 25 percent since April is to drop to 15.", ["2025-04 month"]],
    ["Monday: Taiwan's cabinet meets on chip duties.", []],
    ["Monday: Kim Jung-kwan meets Howard Lutnick on tariffs.", ["2025-10-27"]],
    ["Thank you for talking to us about tariffs today. See you next Sunday.", []],
    ["From Tuesday to Thursday Yeo Han-koo is in Washington for tariff talks.", ["2025-10-21", "2025-10-23"]],
    ["Yeo Han-koo was in Washington from Thursday to Sunday for tariff talks.", ["2025-10-16", "2025-10-19"]],
    ["They met on Monday to Friday's surprise over tariffs.", ["2025-10-20", "2025-10-17"]],
    ["Yeo Han-koo was to have flown to Washington on Tuesday for tariff talks.", ["2025-10-21"]],
    ["Yeo Han-koo was to fly to Washington on Tuesday for tariff talks.", ["2025-10-28"]],
  ])("%s", (sentence, expected) => {
    expect(datesOf("2025-10-22 10:00", sentence)).toEqual(expected);
  });
});

describe("Korean, published on Wednesday, 22 October 2025", () => {
  test.each([
    ["이달 들어 20일까지 수출은 192억 달러였습니다.", []],
    [
      "화요일(동부 시간) 이후로 한국 상품은 150일 동안 지속될 수 있는 관세 10%를 지불하고 있습니다.",
      ["2025-10-21"],
    ],
    ["김정관 장관이 22일 출국했다.", ["2025-10-22"]],
    ["캐나다에서 18일 워싱턴으로 넘어간 지 사흘 만의 귀국이다.", ["2025-10-18", "2025-10-21"]],
    ["김정관 장관은 18일 출국한 지 나흘 만에 귀국했다.", ["2025-10-18", "2025-10-22"]],
    ["김정관 장관은 18일 기자들과 만나고 출국한 지 나흘 만에 귀국했다.", ["2025-10-18", "2025-10-14"]],
    [
      "정부는 10.20.(월) 관세 회의를 열고 10.27.~10.29. 협의를 이어 간다.",
      ["2025-10-20", "2025-10-27", "2025-10-29"],
    ],
    ["미 동부시각 11.1. 0시 1분부터 관세 15%가 부과된다.", ["2025-11-01T00:01-04:00 minute"]],
    ["관세로 성장률은 1.2. 정도가 아니라 2.3% 떨어진다.", []],
    ["김정관 장관은 24일 러트닉 장관을 만나고 이튿날 관세 회의를 연다.", ["2025-10-24", "2025-10-25"]],
    ["김정관 장관은 24일 관세를 협의한다. 그 이틀 뒤에 귀국한다.", ["2025-10-24", "2025-10-26"]],
    [
      "트럼프 대통령은 미 동부시간 20일 오후 5시 2분, 우리 시간으로 21일 오전 6시 2분에 관세를 예고했다.",
      ["2025-10-20T17:02-04:00 minute", "2025-10-21T06:02+09:00 minute"],
    ],
    ["국방비를 국내총생산의 3.5%로 올린다는 뜻은 8월 25일 전했다.", ["2025-08-25"]],
    ["여한구 본부장은=1969년 서울 출생. 지난 6월 통상교섭본부장에 취임했다.", []],
    ["김정관 장관은 지난 16~20일 워싱턴을 방문했다.", ["2025-10-16", "2025-10-20"]],
    ["김정관 장관은 16일부터 20일까지 미국에 머물렀다.", ["2025-10-16", "2025-10-20"]],
    ["정상회담은 오는 29일 열린다.", ["2025-10-29"]],
    ["오늘 말씀 고맙습니다. 관세는 다음에 여쭙겠습니다.", []],
    ["오늘 관세 회의가 열렸다.", ["2025-10-22"]],
    ["김정관 장관은 29일 여한구 본부장과 관세를 설명한다.", ["2025-10-29"]],
    ["김정관 장관은 29일 간담회에서 관세를 설명한다.", ["2025-10-29"]],
    ["관세는 법안이 제출되는 달의 1일로 소급된다.", []],
    ["관세는 지난달 30일 올랐다.", ["2025-09-30"]],
    ["법원이 지난달 20일 관세를 무효로 한 뒤 24일부터 새 관세가 붙고 있다.", ["2025-09-20", "2025-09-24"]],
    ["관세 회담은 이달 마지막 날 열린다.", ["2025-10-31"]],
    ["김정관 장관은 18일 여한구 본부장보다 하루 늦게 관세 협상에서 돌아왔다.", ["2025-10-18", "2025-10-17"]],
    ["관세는 내달 1일 오른다.", ["2025-11-01"]],
    ["관세는 다음 달 1일 오른다.", ["2025-11-01"]],
    ["관세 합의는 지난 7월 30일 발표됐다.", ["2025-07-30"]],
    ["관세 합의는 7월 30일(현지시간) 발표됐다.", ["2025-07-30"]],
    ["관세 법안은 지난해 11월 26일 발의됐다.", ["2024-11-26"]],
    ["관세 법안은 내년 1월 처리된다.", ["2026-01 month"]],
    ["관세 협의는 10월 하순 다시 열린다.", ["2025-10 month"]],
    ["관세 협의는 이달 말 다시 열린다.", ["2025-10 month"]],
    ["관세 협의는 다음 주 다시 열린다.", ["2025-10-27 approximate"]],
    ["두 사람은 이번 주말께 귀국한다.", ["2025-10-25 approximate"]],
    ["김정관 장관은 다음 주 월요일 출국한다.", ["2025-10-27"]],
    ["김정관 장관은 지난주 금요일 출국했다.", ["2025-10-17"]],
    ["김정관 장관은 이날 관세를 설명했다.", ["2025-10-22"]],
    ["김정관 장관은 전날 관세를 보고했다.", ["2025-10-21"]],
    ["김정관 장관은 사흘 전 귀국했다.", ["2025-10-19"]],
    ["김정관 장관은 귀국 이틀 만에 다시 출국했다.", ["2025-10-20"]],
    ["김정관 장관은 22일 오전 10시 25분 출국했다.", ["2025-10-22T10:25+09:00 minute"]],
    ["김정관 장관은 22일 오후 3시께 출국했다.", ["2025-10-22"]],
    ["트럼프 대통령은 월요일 올린 편지에서 관세를 25%로 올릴 것이라고 말했습니다.", ["2025-10-20"]],
    ["김정관 장관은 금요일 출국할 것이라고 밝혔다.", ["2025-10-24"]],
    ["산업부는 월요일 김 장관이 다음 주 출국할 것이라고 밝혔다.", ["2025-10-20", "2025-10-27 approximate"]],
    ["두 사람은 목요일에 관세를 논의합니다.", ["2025-10-23"]],
    ["금요일부터 워싱턴에 머물고 있는 여한구 본부장은 관세를 협의 중이다.", ["2025-10-17"]],
    ["김정관 장관이 22일 귀국했다. 구윤철 부총리는 하루 먼저 돌아왔다.", ["2025-10-22", "2025-10-21"]],
    ["관세는 24일 0시 1분(현지시간) 발효된다.", ["2025-10-24T00:01-04:00 minute"]],
    ["수백조원을 내주는 관세 합의는 없다.", []],
    ["관세는 9월 31일 오른다.", []],
    ["관세는 150일 동안, 8일 만에, 3일간 적용된다.", []],
    ["관세는 3개월 뒤 최근 2025년처럼 적용된다.", []],
    ["김정관 장관은 다음 달 13일에 떠나 17일에 돌아온다.", ["2025-11-13", "2025-11-17"]],
    ["김정관 장관은 16일 관세를 논의했다. 여한구 본부장은 어제 국회에 나왔다.", ["2025-10-16", "2025-10-21"]],
    [
      "대법원은 16일 관세가 위법이라고 판결했고 정부는 20일 대책을 냈다. 트럼프 대통령은 판결 다음 날 새 관세를 예고했다.",
      ["2025-10-16", "2025-10-20", "2025-10-17"],
    ],
  ])("%s", (sentence, expected) => {
    expect(datesOf("2025-10-22 10:00", sentence)).toEqual(expected);
  });
});

describe("dates of statistics and of other countries do not count", () => {
  test.each([
    ["Exports to the U.S. rose 1.4 percent in July, the tariff office said.", []],
    ["Some 61 percent of those polled last weekend want a tougher line on tariffs.", []],
    ["The reserves stood at $416.3 billion as of the end of August.", []],
    ["In September, car shipments fell 15 percent under the tariff.", []],
    ["Tokyo settled last week for a rate of 15 percent.", []],
    ["Exports fell in September, and the two sides hold tariff talks on Friday.", ["2025-10-24"]],
    ["Exports have been charged 15 percent since Aug. 7.", ["2025-08-07"]],
    ["Kim Jung-kwan said on Monday that exports fell 3 percent in September.", ["2025-10-20"]],
    ["이달 들어 20일까지 대미 수출은 1년 전보다 14.3% 줄었다.", []],
    ["한국의 외환보유액은 9월 말 현재 4220억달러다.", []],
    ["나라리서치가 지난주 벌인 조사에서 합의에 찬성한 응답은 72%였다.", []],
    ["일본은 지난 9월 4일 미국과 합의문에 서명했다.", []],
    ["8월 7일부터 수입품에 15% 관세가 부과됐다.", ["2025-08-07"]],
    ["수출이 지난달 3% 줄었지만 정부는 20일 관세 대책을 내놨다.", ["2025-10-20"]],
    ["Korea shipped parts worth $300 million to America in August, down 9 percent, under the tariff.", []],
    ["The dealers sold 80,000 cars in September despite the tariff.", []],
    ["The central bank left its base rate alone on Thursday.", []],
    ["The tariff on Japan has stood at 15 percent since Sept. 16.", []],
    ["The tariff on Canada has stood at 35 percent since Aug. 1.", []],
    ["일본 차는 지난달 중순부터 관세 15%를 낸다.", []],
    ["A lawyer, who toured Seoul on vacation in September, spoke of tariffs.", []],
    ["Before the holidays, on Dec. 22, the two speak of tariffs.", ["2025-12-22"]],
    ["관세 변호사 한 명은 지난달 휴가로 서울을 찾았다.", []],
    ["트럼프 대통령은 휴가지에서 18일 관세를 언급했다.", ["2025-10-18"]],
    ["의원단은 다음 달 워싱턴을 찾으려 했지만 관세 협상 탓에 접었다.", []],
    ["정부는 다음 달 관세 협상을 끝내려 한다.", ["2025-11 month"]],
  ])("%s", (sentence, expected) => {
    expect(datesOf("2025-10-22 10:00", sentence)).toEqual(expected);
  });
});

describe("a relative day counts from the day that the article is about", () => {
  test.each([
    [
      "2025-10-24",
      [
        "김정관 장관이 22일(현지시간) 워싱턴에서 관세를 논의하고 24일 귀국했다.",
        "김 장관은 지난 16~20일 워싱턴을 찾았다.",
        "위성락 실장은 전날 브리핑에서 관세를 설명했다.",
      ],
      "2025-10-23",
    ],
    [
      "2025-10-24",
      ["김정관 장관이 23일 관세를 논의했다고 산업부가 24일 밝혔다.", "구윤철 부총리는 이튿날 출국한다."],
      "2025-10-25",
    ],
    [
      "2025-10-24",
      [
        "Kim Jung-kwan discussed tariffs in Washington on Oct. 22 and returned home on Friday.",
        "The day before, Wi Sung-lac spoke of tariffs.",
      ],
      "2025-10-23",
    ],
  ])("%s %s", (published, paragraphs, expected) => {
    const { dates } = proposalsOf(article(published, ...paragraphs));
    expect(dates.map(({ value }) => value)).toContain(expected);
  });
});

describe("around the turn of a month and of a year", () => {
  test.each([
    ["2025-11-03", "김정관 장관은 30일 귀국했다.", ["2025-10-30"]],
    ["2025-10-29", "정상회담 합의문은 오는 3일 공개된다.", ["2025-11-03"]],
    ["2026-01-05", "The tariff notice was published on Dec. 4.", ["2025-12-04"]],
    ["2025-12-20", "The tariff rises on Jan. 15.", ["2026-01-15"]],
    ["2026-03-04", "The court ruled on the tariff last month.", ["2026-02 month"]],
  ])("published %s: %s", (published, sentence, expected) => {
    expect(datesOf(published, sentence)).toEqual(expected);
  });
});

test("a headline leaves out the verb before what is to come", () => {
  const inHeadline = (title: string) =>
    proposalsOf(
      `${title}\n\nOctober 22, 2025\n\nSeoul and Washington negotiate over tariffs, Industry Minister Kim Jung-kwan said.`,
    ).dates.map(({ value }) => value);
  expect(inHeadline("Korea, U.S. finance chiefs to meet Tuesday over tariffs")).toEqual(["2025-10-28"]);
  expect(inHeadline("Finance chiefs refuse to meet; tariffs discussed Tuesday")).toEqual(["2025-10-21"]);
  expect(inHeadline("Kim flew to Washington on Tuesday over tariffs")).toEqual(["2025-10-21"]);
});

test("a day in another place has the zone of that place", () => {
  const { dates } = proposalsOf(
    article(
      "2025-10-22",
      "김정관 장관은 21일(현지시간) 러트닉 장관과 관세를 협의했다.",
      "김정관 장관은 22일 인천공항으로 귀국했다.",
    ),
  );
  expect(dates.map(({ value, zone }) => [value, zone])).toEqual([
    ["2025-10-21", "America/New_York"],
    ["2025-10-22", "Asia/Seoul"],
  ]);
});

test("without a printed day only dates with a year are known", () => {
  const text = [
    "Seoul and Washington go on with tariff talks",
    "South Korea and the United States negotiate over tariffs.",
    "The deal was announced on July 30, 2025. Kim left on Monday.",
  ].join("\n\n");
  expect(proposalsOf(text).dates.map(({ value }) => value)).toEqual(["2025-07-30"]);
});
