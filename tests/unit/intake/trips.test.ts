/** Who is on a trip together, from when to when, by the ways in which the two languages tell it. */
import { describe, expect, test } from "vitest";
import { article, proposalsOf } from "../../support/intake";

const day = (date: { value: string } | null) => date?.value.slice(5, 10) ?? "-";
/** Published on a Tuesday. */
const tripsOf = (text: string) =>
  proposalsOf(article("2025-10-14", ...text.split(" | "))).trips.map(
    ({ travellers, departs, returns }) => `${travellers.join("+")} ${day(departs)} ${day(returns)}`,
  );

describe("who goes along", () => {
  test.each([
    [
      "President Donald Trump will travel to Gyeongju on Oct. 29 with Commerce Secretary Howard Lutnick and Treasury Secretary Scott Bessent.",
      ["donald-trump+howard-lutnick+scott-bessent 10-29 -"],
    ],
    ["Policy chief Kim Yong-beom led a delegation to Washington on Monday.", ["kim-yong-beom 10-13 -"]],
    [
      "김정관 산업통상부 장관이 여한구 통상교섭본부장, 김용범 정책실장과 함께 13일 출국했다.",
      ["kim-jung-kwan+yeo-han-koo+kim-yong-beom 10-13 -"],
    ],
    [
      "김정관 장관이 여한구 통상교섭본부장을 대동하고 13일 미국행 비행기를 탔다.",
      ["kim-jung-kwan+yeo-han-koo 10-13 -"],
    ],
    ["김정관 장관이 이끄는 대표단이 13일 워싱턴에 도착했다.", ["kim-jung-kwan 10-13 -"]],
    [
      "김용범 정책실장이 16일 워싱턴행 비행기에 오른다. 김정관 장관도 함께다.",
      ["kim-yong-beom+kim-jung-kwan 10-16 -"],
    ],
    [
      "이재명 대통령은 9일 뉴욕으로 출국해 12일 귀국했다. | 이 일정을 내내 수행한 위성락 국가안보실장은 말을 아꼈다.",
      ["lee-jae-myung+wi-sung-lac 10-09 10-12"],
    ],
    // Who does a task has not gone along.
    [
      "김정관 장관은 9일 워싱턴으로 떠났다. | 임무를 수행한 여한구 통상교섭본부장은 말을 아꼈다.",
      ["kim-jung-kwan 10-09 -"],
    ],
    // A return without a subject is that of all who left together, one with a name is not.
    [
      "이재명 대통령이 9일 위성락 국가안보실장과 함께 미국으로 떠났다. 12일 새벽 귀국했다.",
      ["lee-jae-myung+wi-sung-lac 10-09 10-12"],
    ],
    [
      "김정관 장관이 9일 여한구 통상교섭본부장과 함께 미국으로 떠났다. 김정관 장관은 12일 귀국했다.",
      ["kim-jung-kwan 10-09 10-12", "yeo-han-koo 10-09 -"],
    ],
    [
      "Kim Jung-kwan and Yeo Han-koo flew to Washington on Thursday. Kim Jung-kwan came home on Sunday; Yeo Han-koo stayed on.",
      ["kim-jung-kwan 10-09 10-12", "yeo-han-koo 10-09 -"],
    ],
    [
      "위성락 국가안보실장이 9일부터 닷새 동안 미국과 캐나다를 돌고 13일 귀국했다.",
      ["wi-sung-lac 10-09 10-13"],
    ],
  ])("%s", (text, expected) => {
    expect(tripsOf(text).toSorted()).toEqual(expected.toSorted());
  });
});

describe("a trip that was not made", () => {
  test.each([
    "Kim Jung-kwan was to have left for Washington on Monday but stayed in Seoul.",
    "Kim Jung-kwan had been due to fly to Washington on Monday.",
    "Kim Jung-kwan had planned to fly to Washington on Monday and sent a letter.",
    "Kim Jung-kwan ruled out traveling to Washington this week.",
    "Kim Jung-kwan would have flown to Washington on Monday.",
    "Kim Jung-kwan spoke by video link on Monday instead of flying to Washington.",
    "Kim Yong-beom led the talks on Monday and Yeo Han-koo followed on Tuesday with a statement.",
    "김정관 장관은 13일 원론으로 돌아왔다.",
    "김정관 장관은 당초 15일 출국할 예정이었으나 서울에 남았다.",
    "김정관 장관은 15일 워싱턴으로 떠나려 했지만 국회 일정에 막혔다.",
    "김정관 장관은 15일 미국을 방문하는 방안을 검토하고 있다.",
    "김정관 장관은 15일 미국으로 출국할 수도 있다.",
    // What the sentence beside it calls off.
    "Kim Jung-kwan was to fly to Washington on Thursday. The trip was called off at the last hour.",
    "김정관 장관의 방미는 취소됐다. 그는 15일 워싱턴을 찾을 계획이었다.",
  ])("%s", (text) => {
    expect(tripsOf(text)).toEqual([]);
  });
  test.each([
    ["Kim Jung-kwan was to leave for Washington on Wednesday.", ["kim-jung-kwan 10-15 -"]],
    [
      "Yeo Han-koo left for Washington on Monday. The visit to New York was called off.",
      ["yeo-han-koo 10-13 -"],
    ],
    ["김정관 장관은 15일 미국으로 출국할 예정이다.", ["kim-jung-kwan 10-15 -"]],
    ["위성락 국가안보실장이 16일 미국으로 건너가 연료 공급 방안을 협의한다.", ["wi-sung-lac 10-16 -"]],
  ])("but is still planned: %s", (text, expected) => {
    expect(tripsOf(text)).toEqual(expected);
  });
});

describe("a journey without a day", () => {
  test.each([
    ["And is U.S. Trade Representative Jamieson Greer coming to Seoul?", []],
    ["U.S. Trade Representative Jamieson Greer will come to Seoul.", ["jamieson-greer - -"]],
    ["Finance Minister Koo Yun-cheol went back to the government complex in Seoul.", []],
    [
      "Finance Minister Koo Yun-cheol was to visit New York this week. The visit has been dropped, his office said.",
      [],
    ],
  ])("%s", (text, expected) => {
    expect(tripsOf(text)).toEqual(expected);
  });
});

describe("whose trip and when", () => {
  test.each([
    [
      "Kim Jung-kwan flies out on Wednesday. | A deputy minister, Noh Tae-gyun, went ahead. | For Yeo Han-koo the road is familiar. He flew out on Sept. 10 and was home three days later.",
      ["kim-jung-kwan 10-15 -", "yeo-han-koo 09-10 09-13"],
    ],
    [
      "김정관 산업통상부 장관의 걸음은 빨랐다. | 캐나다에서 11일 곧장 워싱턴으로 넘어간 지 사흘 만의 귀국이다.",
      ["kim-jung-kwan 10-11 -"],
    ],
    [
      "하워드 러트닉 상무장관이 28일 방한한다. 제이미슨 그리어 무역대표부 대표도 같은 날 입국한다.",
      ["howard-lutnick 10-28 -", "jamieson-greer 10-28 -"],
    ],
    [
      "지난 9일 워싱턴에 도착한 여한구 통상교섭본부장은 남았다. | 여 본부장과 같은 날 미국에 갔던 구윤철 부총리는 12일 돌아왔다.",
      ["yeo-han-koo 10-09 -", "koo-yun-cheol 10-09 10-12"],
    ],
    [
      "15일로 잡았던 일본 방문 계획은 취소됐다. 위성락 국가안보실장이 같은 날 미국으로 출국한다.",
      ["wi-sung-lac 10-15 -"],
    ],
    [
      '김정관 장관은 "지난 9일 뉴욕에 갔다가 12일 돌아왔지만 숙제만 받아 왔다"고 말했다.',
      ["kim-jung-kwan 10-09 10-12"],
    ],
    ['김정관 장관은 "실무팀이 지난 9일 뉴욕에 갔다가 12일 돌아왔다"고 말했다.', []],
    ["미국에 머물던 구윤철 부총리가 협의를 마무리 짓고 돌아왔다.", ["koo-yun-cheol - -"]],
    [
      "김정관 장관도 13일 먼 길에 올랐다. 조현 외교부 장관은 12일 워싱턴으로 직행했다.",
      ["cho-hyun 10-12 -", "kim-jung-kwan 10-13 -"],
    ],
    // Two trips, the first of which has no return.
    [
      "김용범 정책실장은 8일 미국으로 떠났다. | 김용범 정책실장은 12일 인천공항에서 다시 미국으로 떠났다.",
      ["kim-yong-beom 10-08 -", "kim-yong-beom 10-12 -"],
    ],
    // And one with two legs.
    [
      "김용범 정책실장은 8일 미국으로 떠났다. | 김용범 정책실장은 12일 캐나다로 이동해 13일 귀국했다.",
      ["kim-yong-beom 10-08 10-13"],
    ],
    ["Treasury Secretary Scott Bessent flies to Kuala Lumpur on Thursday for talks with China.", []],
    [
      "Foreign Minister Cho Hyun departs Friday for Washington, where he will meet Marco Rubio on Saturday.",
      ["cho-hyun 10-17 -"],
    ],
    [
      "Kim Jung-kwan, who has been in Washington since Sunday, returns home on Thursday.",
      ["kim-jung-kwan 10-12 10-16"],
    ],
    [
      "Cho Hyun is in Washington, where he arrived on Sunday with Trade Minister Yeo Han-koo.",
      ["cho-hyun+yeo-han-koo 10-12 -"],
    ],
    [
      "Before boarding a flight to Washington on Monday, Industry Minister Kim Jung-kwan said the gap was small.",
      ["kim-jung-kwan 10-13 -"],
    ],
    [
      "Prime Minister Kim Min-seok wraps up a visit to the United States on Wednesday. He arrived on Sunday.",
      ["kim-min-seok 10-12 -"],
    ],
    [
      "Kim Jung-kwan went to Washington on Sept. 12 and again on Oct. 4.",
      ["kim-jung-kwan 09-12 -", "kim-jung-kwan 10-04 -"],
    ],
    [
      "김정관 장관은 지난달 10일과 이달 4일 두 차례 미국을 찾았다.",
      ["kim-jung-kwan 09-10 -", "kim-jung-kwan 10-04 -"],
    ],
    [
      "Kim Jung-kwan is due in Washington on Thursday; Yeo Han-koo goes with him.",
      ["kim-jung-kwan+yeo-han-koo 10-16 -"],
    ],
    [
      "Trade Minister Yeo Han-koo follows from Seoul on Thursday. Kim Jung-kwan had flown over on Monday.",
      ["kim-jung-kwan 10-13 -", "yeo-han-koo 10-16 -"],
    ],
  ])("%s", (text, expected) => {
    expect(tripsOf(text).toSorted()).toEqual(expected.toSorted());
  });
});

describe("the ways in which English tells a journey", () => {
  test.each([
    ["Kim Jung-kwan took a red-eye to Washington on Sunday.", ["kim-jung-kwan 10-12 -"]],
    ["Kim Jung-kwan hurried to Washington on Sunday.", ["kim-jung-kwan 10-12 -"]],
    ["Howard Lutnick will come to Seoul next week.", ["howard-lutnick 10-20 -"]],
    ["Yeo Han-koo spent Oct. 6 to 8 in Washington.", ["yeo-han-koo 10-06 10-08"]],
    ["Yeo Han-koo was in Washington on Oct. 6-8.", ["yeo-han-koo 10-06 10-08"]],
    ["Donald Trump will be in Korea on Oct. 29-30.", ["donald-trump 10-29 10-30"]],
    ["Cho Hyun plans to be in Washington next week, he told lawmakers.", ["cho-hyun 10-20 -"]],
    ['"I will be in Washington next week," Cho Hyun told lawmakers on Monday.', ["cho-hyun 10-20 -"]],
    [
      "Christopher Landau, who arrived on Sunday and leaves on Tuesday, voiced regret.",
      ["christopher-landau 10-12 10-14"],
    ],
    [
      "Kim Jung-kwan returned on Sunday from a four-day trip to Washington that began on Oct. 9.",
      ["kim-jung-kwan 10-09 10-12"],
    ],
    [
      "Kim Jung-kwan came home on Sunday from Washington, where he had gone on Thursday.",
      ["kim-jung-kwan 10-09 10-12"],
    ],
    // A caption has no verb of its own.
    ["Foreign Minister Cho Hyun on his way to a Washington flight, Oct. 13.", ["cho-hyun 10-13 -"]],
    [
      "Cho Hyun at Incheon International Airport before a flight to Washington on Monday.",
      ["cho-hyun 10-13 -"],
    ],
    [
      "Kim Jung-kwan enters the departure hall at Incheon International Airport on Monday.",
      ["kim-jung-kwan 10-13 -"],
    ],
    // Who travels, and on a day of whose.
    [
      "Kim Jung-kwan left for Washington on Sunday, followed by Yeo Han-koo on Monday.",
      ["kim-jung-kwan 10-12 -", "yeo-han-koo 10-13 -"],
    ],
    [
      "Koo Yun-cheol will depart on Wednesday, with Yeo Han-koo leaving the following day.",
      ["koo-yun-cheol 10-15 -", "yeo-han-koo 10-16 -"],
    ],
    [
      "Kim Jung-kwan leads a delegation including Yeo Han-koo that leaves for Washington on Thursday.",
      ["kim-jung-kwan+yeo-han-koo 10-16 -"],
    ],
    [
      "Kim Yong-bum, the president's policy chief, and Industry Minister Kim Jeong-gwan took off on Thursday.",
      ["kim-yong-beom+kim-jung-kwan 10-09 -"],
    ],
    ["Kim Jung-kwan's aide flew to Washington on Monday.", []],
    ["Cho Hyun saw them off at Incheon before their flight to Atlanta on Monday.", []],
    ["Kim Jung-kwan was in Busan on Oct. 6-8.", []],
    ["Howard Lutnick came to Seoul's defense on Monday.", []],
    ["Kim Jung-kwan could travel to Washington next week.", []],
    ["Kim Jung-kwan's ministry denied reports that he would fly to Washington on Thursday.", []],
  ])("%s", (text, expected) => {
    expect(tripsOf(text).toSorted()).toEqual(expected.toSorted());
  });
});

describe("the ways in which Korean tells a journey", () => {
  test.each([
    ["조현 장관은 예정에 없던 미국 방문길에 13일 올랐다.", ["cho-hyun 10-13 -"]],
    ["김정관 장관이 13일 워싱턴 땅을 밟았다.", ["kim-jung-kwan 10-13 -"]],
    ["김정관 장관이 13일 인천공항 출국장에서 기자들의 질문에 답하고 있다.", ["kim-jung-kwan 10-13 -"]],
    ["강훈식 비서실장이 13일 인천공항 출국장에서 대표단을 배웅했다.", []],
    ["김정관 장관이 미국으로 출국하기 위해 13일 인천공항에 들어서고 있다.", ["kim-jung-kwan 10-13 -"]],
    ["김정관 장관이 13일 워싱턴 방문을 마치고 인천공항으로 입국하고 있다.", ["kim-jung-kwan - 10-13"]],
    ["여한구 본부장이 12일 워싱턴 출장을 마치고 돌아왔다.", ["yeo-han-koo - 10-12"]],
    [
      "김정관 장관과 김용범 실장이 12일 새벽 인천공항으로 돌아왔다. 9일 같은 곳에서 출국한 지 사흘 만이다.",
      ["kim-jung-kwan+kim-yong-beom 10-09 10-12"],
    ],
    ["트럼프 대통령은 29~30일 한국을 국빈 방문한다.", ["donald-trump 10-29 10-30"]],
    [
      "위성락 실장은 트럼프 대통령이 29일 김해공항으로 들어와 이튿날 출국한다고 밝혔다.",
      ["donald-trump 10-29 10-30"],
    ],
    ["구윤철 부총리의 방미 기간은 15일부터 18일까지다.", ["koo-yun-cheol 10-15 10-18"]],
    // Who goes, and a day for each.
    ["이재명 대통령의 15일 뉴욕 방문에 위성락 실장이 동행한다.", ["lee-jae-myung+wi-sung-lac 10-15 -"]],
    [
      "구윤철 부총리와 김정관 장관이 각각 15일과 16일 출국한다.",
      ["koo-yun-cheol 10-15 -", "kim-jung-kwan 10-16 -"],
    ],
    [
      "구윤철 부총리와 김정관 장관이 하루 간격으로 출국한다. 구 부총리는 15일, 김 장관은 16일이다.",
      ["koo-yun-cheol 10-15 -", "kim-jung-kwan 10-16 -"],
    ],
    [
      "김정관 장관이 13일 출국했다. 여한구 본부장도 같은 비행기를 탔다.",
      ["kim-jung-kwan+yeo-han-koo 10-13 -"],
    ],
    // What an official says of another.
    ['여한구 본부장은 "다음 주에 러트닉 장관이 서울에 온다"고 말했다.', ["howard-lutnick 10-20 -"]],
    ["김정관 장관은 말을 아꼈다. 국장급이 이끄는 대표단 8명이 13일 새벽 워싱턴으로 향했다.", []],
    ["김정관 장관이 다시 미국으로 간다는 일부 보도에 산업부는 답하지 않았다.", []],
    // A list of days: the heading is the day of what stands below, the comma stands for a particle.
    [
      "■ 15일(수) | ▲이재명 대통령, 유엔총회 참석차 뉴욕으로 출국. 3박 5일 일정으로 19일 귀국 ▲구윤철 부총리 겸 기획재정부 장관, 대통령과 함께 출국. 귀국은 하루 늦은 20일",
      ["lee-jae-myung 10-15 10-19", "koo-yun-cheol 10-15 10-20"],
    ],
    ["■ 15일(수) | ▲김민석 국무총리, 국회 출석 | 김정관 장관은 뉴욕으로 출국한다.", ["kim-jung-kwan - -"]],
  ])("%s", (text, expected) => {
    expect(tripsOf(text).toSorted()).toEqual(expected.toSorted());
  });
});
