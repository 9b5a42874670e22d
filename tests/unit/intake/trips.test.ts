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
