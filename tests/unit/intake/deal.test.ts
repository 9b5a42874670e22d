/** Amounts, trips, meetings, events, issues and measures, sentence by sentence. */
import { describe, expect, test } from "vitest";
import { article, proposalsOf } from "../../support/intake";

const of = (...paragraphs: string[]) => proposalsOf(article("2025-10-22", ...paragraphs));

describe("amounts", () => {
  const amountsOf = (sentence: string) =>
    of(sentence).amounts.map(({ value, currency }) => `${value} ${currency}`);
  test.each([
    ["Seoul pledged to invest $350 billion.", ["350000000000 USD"]],
    ["Seoul pledged to invest US$350bn.", ["350000000000 USD"]],
    ["Seoul pledged to invest 350 billion dollars (about 500 trillion won).", ["350000000000 USD"]],
    ["Seoul would invest $15 billion to $20 billion a year.", ["15000000000 USD", "20000000000 USD"]],
    ["The fund of the investment law has a capital of 2 trillion won.", ["2000000000000 KRW"]],
    ["The tariff falls to 15 percent from 25%.", ["15 %", "25 %"]],
    ["Korea lifts defense spending to 3.5 percent of GDP.", ["3.5 %"]],
    ["Profits of the investment are split 50-50.", ["50 %"]],
    ["Exports of $12 billion rose 40 percent.", []],
    ["Japan pledged $550 billion in its own deal.", []],
    ["Shares of Hyundai rose 4 percent on the tariff news.", []],
    ["한국은 3500억달러(약 500조원)를 투자한다.", ["350000000000 USD"]],
    ["한국은 3,500억 달러를 투자한다.", ["350000000000 USD"]],
    ["투자공사의 자본금은 3조5000억원이다.", ["3500000000000 KRW"]],
    ["한국은 연간 150억~200억달러를 투자한다.", ["15000000000 USD", "20000000000 USD"]],
    ["자동차 관세는 15퍼센트다.", ["15 %"]],
    ["수익은 5대 5로 나눈다.", ["50 %"]],
    ["수익은 처음에 5:5, 나중에 9대 1로 나눈다.", ["50 %", "90 %", "10 %"]],
    ["Profits are shared 50:50 at first and 90 to 10 later.", ["50 %", "90 %", "10 %"]],
    ["Tariffs on autos fall from 25 to 15 percent.", ["25 %", "15 %"]],
    ["국방비를 GDP 대비 3.5%로 늘린다.", ["3.5 %"]],
    ["수출은 10% 늘었다.", []],
    ["일본은 5500억달러를 투자한다.", []],
    ["프랑스는 5500억달러를 투자한다.", []],
    ["Seoul pledged to invest three hundred and fifty billion dollars.", ["350000000000 USD"]],
    ["The state puts a hundred billion won into the fund.", ["100000000000 KRW"]],
    [
      "Of the $350 billion, two hundred billion is cash and the other 150 billion is for ships.",
      ["350000000000 USD", "200000000000 USD", "150000000000 USD"],
    ],
    ["Cars pay twenty-five percent at the port, and the promised rate is ten per cent.", ["25 %", "10 %"]],
    ["투자는 현금 2천억달러와 보증 천5백억 달러다.", ["200000000000 USD", "150000000000 USD"]],
    ["정부는 삼천오백억 달러를 투자하기로 했다.", ["350000000000 USD"]],
    ["투자액 3500억달러 중 2000억은 현금이다.", ["350000000000 USD", "200000000000 USD"]],
    ["자동차 관세가 25%에서 15%로 내렸다.", ["25 %", "15 %"]],
    ["미국 몫은 90%로 늘어난다.", ["90 %"]],
    ["법안은 수수료를 투자액의 0.3% 이내로 묶었다.", ["0.3 %"]],
    ["The fee for managing the fund is capped at 0.2 percent.", ["0.2 %"]],
    [
      "Carmakers go on paying 25 percent, while Japanese ones have been at 15 percent since September.",
      ["25 %"],
    ],
    ["Japan's cars are charged 20 percent, but Korea's still face 25 percent.", ["25 %"]],
    ["Tokyo settled for a duty of 12 percent and pledged $550 billion.", []],
    ["유럽연합(EU)은 대미 투자 6000억달러를 보류할지 검토한다.", []],
    ["Exports of cars shrank 16.8 percent in the first half, to $15.3 billion.", []],
    ["Korea's foreign exchange reserves stand at $416 billion.", []],
    ["The plant would cost between six and eight billion dollars.", ["6000000000 USD", "8000000000 USD"]],
    ["The investment is 84 percent of Korea's foreign exchange reserves.", []],
    ["미국인의 61퍼센트는 관세에 반대한다.", []],
    ["올해 조선사의 수주액은 214억 달러다.", []],
    ["The tariff on cars would go from 15 percent to 25.", ["15 %", "25 %"]],
    [
      "Goods pay a duty of 15 percent rather than 25, and the talks ran from Oct. 20 to 22.",
      ["15 %", "25 %"],
    ],
    ["Goods pay a duty of 15 percent. Cars still pay twenty-five.", ["15 %", "25 %"]],
    [
      "Goods pay a duty of 15 percent. The ministers met at 10 and talked for two hours, from nine to five.",
      ["15 %"],
    ],
    ["A $60 billion swap line that the Federal Reserve opened in 2020 has lapsed.", []],
    ["한국은 1,000억 달러의 미국산 에너지를 구매한다.", ["100000000000 USD"]],
    ["가구 수출에서 미국이 차지하는 몫은 31%다.", []],
    ["구조원 3명이 투자 협상장 앞에서 다쳤다.", []],
    ["설문에서 협상을 다시 하자는 응답이 57%였다.", []],
    ["관세 소식에 자동차 주가가 4.5% 떨어졌다.", []],
  ])("%s", (sentence, expected) => {
    expect(amountsOf(sentence).toSorted()).toEqual(expected.toSorted());
  });

  test("roles follow from the words around", () => {
    const roles = of(
      "Seoul pledged to invest $350 billion. It would transfer $2.4 billion first. The ceiling is $20 billion a year. The plant's total cost is $22.3 billion.",
    ).amounts.map(({ value, role }) => `${value / 1e9} ${role}`);
    expect(roles).toEqual(["350 pledge", "2.4 transfer", "20 annual_cap", "22.3 project_cost"]);
  });

  const rolesOf = (sentence: string) =>
    of(sentence).amounts.map(({ value, role }) => `${value / 1e9} ${role}`);
  test.each([
    [
      "Seoul pledged $350 billion, of which $200 billion is to be paid in cash with an annual ceiling of $20 billion, and the remaining $150 billion is set aside for shipbuilding.",
      ["350 pledge", "200 pledge", "20 annual_cap", "150 pledge"],
    ],
    [
      "Korea invests $200 billion in cash capped at $20 billion a year and $150 billion in shipbuilding.",
      ["200 pledge", "20 annual_cap", "150 pledge"],
    ],
    ["Korea pays up to a total of $200 billion into the fund.", ["200 ceiling"]],
    ["Nothing was transferred under the $350 billion pledge.", ["350 pledge"]],
    [
      "한국은 3500억달러를 투자하되 2000억달러는 현금, 1500억달러는 조선업 협력이며 연간 상한은 200억달러다.",
      ["350 pledge", "200 pledge", "150 pledge", "20 annual_cap"],
    ],
    ["2000억달러는 현금으로 내되 연간 200억달러를 넘지 않는다.", ["200 pledge", "20 annual_cap"]],
  ])("roles: %s", (sentence, expected) => {
    expect(rolesOf(sentence)).toEqual(expected);
  });
});

describe("trips", () => {
  const tripsOf = (...paragraphs: string[]) =>
    of(...paragraphs).trips.map(
      ({ travellers, departs, returns }) =>
        `${travellers.join("+")} ${departs?.value ?? "?"} ${returns?.value ?? "?"}`,
    );
  test.each([
    [
      "Koo Yun-cheol set out from Incheon for Washington on Oct. 15 and flies home on Oct. 18.",
      ["koo-yun-cheol 2025-10-15 2025-10-18"],
    ],
    ["구윤철 부총리는 15일 밤 워싱턴에 들어왔다.", ["koo-yun-cheol 2025-10-15 ?"]],
    [
      "Kim Jung-kwan left for Washington on Wednesday and will return home on Saturday.",
      ["kim-jung-kwan 2025-10-22 2025-10-25"],
    ],
    [
      "Kim Yong-beom and Kim Jung-kwan flew to Washington on Wednesday.",
      ["kim-yong-beom+kim-jung-kwan 2025-10-22 ?"],
    ],
    [
      "On Oct. 16, Kim Jung-kwan headed to the United States together with Kim Yong-beom.",
      ["kim-jung-kwan+kim-yong-beom 2025-10-16 ?"],
    ],
    ["Yeo Han-koo arrived in Washington on Monday.", ["yeo-han-koo 2025-10-20 ?"]],
    ["Yeo Han-koo is visiting the United States from Oct. 20 to 24.", ["yeo-han-koo 2025-10-20 2025-10-24"]],
    ["Koo Yun-cheol came back from Washington on Sunday.", ["koo-yun-cheol ? 2025-10-19"]],
    ["Kim Jung-kwan landed in Washington on Tuesday.", ["kim-jung-kwan 2025-10-21 ?"]],
    ['"I like Yeo Han-koo. He is coming back on Monday," Howard Lutnick said.', ["yeo-han-koo 2025-10-27 ?"]],
    ["Kim Jung-kwan spoke of tariffs. The workers came home last Friday.", []],
    ["Kim Jung-kwan spoke of tariffs. The idea of a fund goes back to April 24.", []],
    ["Yeo Han-koo's summit of Oct. 17 came to nothing when Trump went home early.", []],
    [
      "Kim Jung-kwan and Yeo Han-koo met. Lee Jae-myung and Koo Yun-cheol fly to New York on Monday, and both Koreans return on Friday.",
      ["lee-jae-myung+koo-yun-cheol 2025-10-27 2025-10-31"],
    ],
    [
      '"I had Yeo Han-koo in my office and we talked, and he flew home on Monday," Howard Lutnick said.',
      ["yeo-han-koo ? 2025-10-20"],
    ],
    [
      "Kim Jung-kwan will make a two-day visit to Washington starting Thursday.",
      ["kim-jung-kwan 2025-10-23 ?"],
    ],
    ["Kim Jung-kwan was to fly home on Friday.", ["kim-jung-kwan ? 2025-10-24"]],
    ["Kim Jung-kwan wrapped up a four-day trip to Washington on Monday.", []],
    [
      "President Donald Trump arrives in Gyeongju on Oct. 29 and leaves for Washington on Oct. 30.",
      ["donald-trump 2025-10-29 2025-10-30"],
    ],
    [
      "김정관 장관은 23일부터 25일까지 2박 3일 일정으로 미국을 방문한다.",
      ["kim-jung-kwan 2025-10-23 2025-10-25"],
    ],
    ["김정관 장관이 20~22일 방미 일정을 마치고 귀국했다.", ["kim-jung-kwan 2025-10-20 2025-10-22"]],
    ["김정관 장관은 지난주 미국을 찾아 관세를 설명했다.", ["kim-jung-kwan 2025-10-13 ?"]],
    ["김정관 장관은 미국 방문을 위해 22일 인천공항을 출발했다.", ["kim-jung-kwan 2025-10-22 ?"]],
    ["Howard Lutnick, who arrived in Seoul on Tuesday, met Cho Hyun.", ["howard-lutnick 2025-10-21 ?"]],
    ["Cho Hyun met Howard Lutnick, who arrived in Seoul on Tuesday.", ["howard-lutnick 2025-10-21 ?"]],
    ["Yeo Han-koo has been in Washington since Oct. 20.", ["yeo-han-koo 2025-10-20 ?"]],
    [
      "The industry minister, who had flown into Washington from Canada on Monday, came through the arrivals gate at Incheon airport on Wednesday.",
      ["kim-jung-kwan 2025-10-20 2025-10-22"],
    ],
    ["The trade minister, in Washington since Sunday, spoke of tariffs.", ["yeo-han-koo 2025-10-19 ?"]],
    ["Koo Yun-cheol was on his way to Washington on Tuesday.", ["koo-yun-cheol 2025-10-21 ?"]],
    [
      "Kim Min-seok waves from his plane late on Tuesday, bound for Washington. He calls on Vice President J.D. Vance and is expected home on Oct. 26.",
      ["kim-min-seok 2025-10-21 2025-10-26"],
    ],
    ["The policy chief spent Monday and Tuesday in Washington.", ["kim-yong-beom 2025-10-20 2025-10-21"]],
    ["Seoul will send Trade Minister Yeo Han-koo to Washington on Friday.", ["yeo-han-koo 2025-10-24 ?"]],
    ["A delegation led by Koo Yun-cheol left for Washington on Tuesday.", ["koo-yun-cheol 2025-10-21 ?"]],
    ["“I'm flying to Washington on Friday,” Kim Jung-kwan told reporters.", ["kim-jung-kwan 2025-10-24 ?"]],
    ["President Lee Jae-myung is to travel to Washington in December.", ["lee-jae-myung 2025-12 ?"]],
    ["금요일부터 워싱턴에 머물고 있는 한국의 무역 장관 여한구는 말을 아꼈다.", ["yeo-han-koo 2025-10-17 ?"]],
    ["여한구 본부장은 지난 19일부터 미국에 체류 중이다.", ["yeo-han-koo 2025-10-19 ?"]],
    [
      "위성락 실장은 지난 16일 출국해 워싱턴과 캐나다를 돌고 20일 귀국했다.",
      ["wi-sung-lac 2025-10-16 2025-10-20"],
    ],
    [
      "위성락 실장이 22일 인천공항에서 출국에 앞서 발언하고 있다. 위 실장은 25일 돌아올 예정이다.",
      ["wi-sung-lac 2025-10-22 2025-10-25"],
    ],
    [
      "여한구 본부장은 19일 워싱턴에 갔다. 그는 수요일에 집으로 날아갑니다.",
      ["yeo-han-koo 2025-10-19 2025-10-22"],
    ],
    ["Kim Jung-kwan left the building at noon on Monday.", []],
    ["A trip of Kim Jung-kwan to Washington on Friday was called off.", []],
    ["Kim Jung-kwan met Howard Lutnick in Washington on Monday.", []],
    ["김정관 장관은 22일 미국으로 출국해 25일 귀국한다.", ["kim-jung-kwan 2025-10-22 2025-10-25"]],
    ["김용범 실장과 김정관 장관은 22일 워싱턴으로 떠났다.", ["kim-yong-beom+kim-jung-kwan 2025-10-22 ?"]],
    ["김정관 장관은 김용범 실장과 함께 16일 방미길에 올랐다.", ["kim-jung-kwan+kim-yong-beom 2025-10-16 ?"]],
    ["전날 귀국한 여한구 본부장은 관세를 설명했다.", ["yeo-han-koo ? 2025-10-21"]],
    ["여한구 본부장은 20~24일 미국을 방문한다.", ["yeo-han-koo 2025-10-20 2025-10-24"]],
    ["여한구 본부장의 24일 미국 방문은 취소됐다.", []],
    ["러트닉 장관은 오는 29일 한국을 방문한다.", ["howard-lutnick 2025-10-29 ?"]],
    ["김용범 실장과 김정관 장관은 22일 인천공항으로 귀국했다.", ["kim-yong-beom+kim-jung-kwan ? 2025-10-22"]],
    ["여한구 본부장은 22일 인천공항을 통해 입국했다.", ["yeo-han-koo ? 2025-10-22"]],
    ["여한구 본부장은 22일 인천공항에 도착했다.", ["yeo-han-koo ? 2025-10-22"]],
    ["러트닉 장관은 20일 인천공항에 도착해 22일 출국했다.", ["howard-lutnick 2025-10-20 2025-10-22"]],
    ["여한구 본부장은 21일 워싱턴을 떠났다.", ["yeo-han-koo ? 2025-10-21"]],
    ["여한구 본부장은 20일 귀국길에 올라 22일 인천공항에 도착한다.", ["yeo-han-koo ? 2025-10-22"]],
    [
      "Kim Jung-kwan left for Washington on Monday. Yeo Han-koo, who departed together with him, stays there until Friday.",
      ["kim-jung-kwan 2025-10-20 ?", "yeo-han-koo 2025-10-20 2025-10-24"],
    ],
    [
      "Kim Jung-kwan left for Washington on Monday. Yeo Han-koo was on the same flight.",
      ["kim-jung-kwan+yeo-han-koo 2025-10-20 ?"],
    ],
    ["Kim Jung-kwan flew in from Washington on Sunday.", ["kim-jung-kwan ? 2025-10-19"]],
    ["Kim Jung-kwan caught the night flight to Washington on Monday.", ["kim-jung-kwan 2025-10-20 ?"]],
    [
      "Kim Jung-kwan was in Washington from Oct. 15 to 18 and is back at the ministry.",
      ["kim-jung-kwan 2025-10-15 2025-10-18"],
    ],
    [
      "Yeo Han-koo's trip to Washington, from Oct. 24 to 26, is the third.",
      ["yeo-han-koo 2025-10-24 2025-10-26"],
    ],
    [
      "Donald Trump arrives in Gyeongju on Oct. 29 and leaves the next day.",
      ["donald-trump 2025-10-29 2025-10-30"],
    ],
    ["Kim Jung-kwan did not travel to Washington on Monday.", []],
    ["Kim Jung-kwan may travel to Washington again.", []],
    ["Kim Jung-kwan was back in Washington on Monday for more talks.", []],
    ["김정관 장관은 다음 달 13일에 떠나 17일에 돌아온다.", ["kim-jung-kwan 2025-11-13 2025-11-17"]],
    [
      "김정관 장관은 20일 워싱턴으로 출국했다. 여한구 본부장도 함께 떠났다.",
      ["kim-jung-kwan+yeo-han-koo 2025-10-20 ?"],
    ],
    ["한국을 찾은 크리스토퍼 랜다우 부장관은 조현 장관을 만났다.", ["christopher-landau ? ?"]],
    ["김정관 장관은 해마다 200억달러가 미국으로 나간다고 말했다.", []],
    [
      "Kim Jung-kwan reached Washington on Monday and is due back on Saturday.",
      ["kim-jung-kwan 2025-10-20 2025-10-25"],
    ],
    ["Koo Yun-cheol got to Washington on Tuesday, a day late.", ["koo-yun-cheol 2025-10-21 ?"]],
    ["Kim Jung-kwan is off to Washington on Friday.", ["kim-jung-kwan 2025-10-24 ?"]],
    ["Kim Jung-kwan and Howard Lutnick reached an agreement in Washington on Monday.", []],
    [
      "Kim Jung-kwan met Howard Lutnick in Washington on Oct. 6 and plans to go back in November.",
      ["kim-jung-kwan 2025-11 ?"],
    ],
    [
      "Cho Hyun saw Marco Rubio in New York on Oct. 3 and flies back in early December.",
      ["cho-hyun 2025-12 ?"],
    ],
    ["여한구 본부장은 23일 워싱턴으로 가서 그리어 대표를 만난다.", ["yeo-han-koo 2025-10-23 ?"]],
    ["여한구 본부장은 24일 워싱턴에 가 그리어 대표와 협의한다.", ["yeo-han-koo 2025-10-24 ?"]],
    [
      "그리어 대표는 다음 달 15일 제주에서 열리는 통상장관회의에 참석하기 위해 한국을 찾을 예정이다.",
      ["jamieson-greer ? ?"],
    ],
    ["러트닉 장관은 29일 경주에서 개막하는 회의를 위해 방한한다.", ["howard-lutnick ? ?"]],
    [
      "Yeo Han-koo flew to Washington on Monday, accompanied by Kim Yong-beom.",
      ["yeo-han-koo+kim-yong-beom 2025-10-20 ?"],
    ],
    [
      "Cho Hyun will be away from Seoul from Thursday to Sunday for talks in Washington.",
      ["cho-hyun 2025-10-23 2025-10-26"],
    ],
    ["여한구 본부장은 19일부터 22일까지 미국 출장을 다녀온다.", ["yeo-han-koo 2025-10-19 2025-10-22"]],
  ])("%s", (sentence, expected) => {
    expect(tripsOf(sentence)).toEqual(expected);
  });

  test.each([
    [
      "Kim Jung-kwan left for Washington on Oct. 10. Yeo Han-koo followed two days later and came home on the 16th, a day after Kim.",
      ["kim-jung-kwan 2025-10-10 2025-10-15", "yeo-han-koo 2025-10-12 2025-10-16"],
    ],
    [
      "Yeo Han-koo returned on Saturday, four days after leaving for Washington.",
      ["yeo-han-koo 2025-10-14 2025-10-18"],
    ],
    [
      "Kim Jung-kwan came through arrivals at Incheon on Sunday evening, three days after he had taken off for Washington with Kim Yong-beom.",
      ["kim-jung-kwan 2025-10-16 2025-10-19", "kim-yong-beom 2025-10-16 ?"],
    ],
    [
      "Kim Jung-kwan left for Washington on Oct. 13 and Yeo Han-koo on Oct. 15.",
      ["kim-jung-kwan 2025-10-13 ?", "yeo-han-koo 2025-10-15 ?"],
    ],
    [
      "Koo Yun-cheol departed for Washington on Oct. 14. Kim Yong-beom had flown out two days before him.",
      ["koo-yun-cheol 2025-10-14 ?", "kim-yong-beom 2025-10-12 ?"],
    ],
    [
      "Kim Jung-kwan came home on Monday with Kim Yong-beom, with whom he had left for Washington on Oct. 16.",
      ["kim-jung-kwan+kim-yong-beom 2025-10-16 2025-10-20"],
    ],
    [
      "President Lee Jae-myung flew to New York on Oct. 13. Koo Yun-cheol and Wi Sung-lac, who had set out with him on Oct. 13, came home on Saturday.",
      ["lee-jae-myung 2025-10-13 ?", "koo-yun-cheol+wi-sung-lac 2025-10-13 2025-10-18"],
    ],
    [
      "Howard Lutnick spoke of tariffs on Oct. 11, the day Kim Jung-kwan took off.",
      ["kim-jung-kwan 2025-10-11 ?"],
    ],
    [
      "Koo Yun-cheol leaves on Thursday, a day after Yeo Han-koo, and returns some days after that.",
      ["koo-yun-cheol 2025-10-23 ?", "yeo-han-koo 2025-10-22 ?"],
    ],
    ["Yeo Han-koo had gone out the day before them, on Oct. 13.", ["yeo-han-koo 2025-10-13 ?"]],
    [
      "Kim Yong-beom, who had slipped out of Seoul on Oct. 12, is back after five days.",
      ["kim-yong-beom 2025-10-12 ?"],
    ],
    ["김정관 장관은 11일 출국, 닷새 뒤 귀국했다.", ["kim-jung-kwan 2025-10-11 2025-10-16"]],
    [
      "The first to move was Yeo Han-koo. He went out on Oct. 2 and landed on the 8th.",
      ["yeo-han-koo 2025-10-02 2025-10-08"],
    ],
    [
      "Koo Yun-cheol went to Washington on Oct. 9. Wi Sung-lac did not land in Seoul. The tariff talks took off on Sept. 11.",
      ["koo-yun-cheol 2025-10-09 ?"],
    ],
    [
      "김정관 장관은 지난 13일, 여한구 본부장은 15일 각각 워싱턴으로 출국했다.",
      ["kim-jung-kwan 2025-10-13 ?", "yeo-han-koo 2025-10-15 ?"],
    ],
    [
      "김정관 장관이 닷새 만에 19일 귀국했다. 여한구 본부장은 김 장관보다 이틀 먼저 돌아왔다.",
      ["kim-jung-kwan 2025-10-14 2025-10-19", "yeo-han-koo ? 2025-10-17"],
    ],
    ["다음 차례는 위성락 실장이다. 오는 24일 미국으로 출국한다.", ["wi-sung-lac 2025-10-24 ?"]],
    [
      "구윤철 부총리가 19일 귀국했다. 워싱턴으로 떠난 지 엿새 만이다.",
      ["koo-yun-cheol 2025-10-13 2025-10-19"],
    ],
    ["서울에서 16일 출국한 여한구 본부장은 현지에 남았다.", ["yeo-han-koo 2025-10-16 ?"]],
    ["위성락 실장은 16일 오타와에서 워싱턴으로 기수를 돌렸다.", ["wi-sung-lac 2025-10-16 ?"]],
    [
      "김정관 장관은 14일 워싱턴으로 떠났다가 18일 돌아왔다. 함께 갔던 여한구 본부장은 하루 먼저 귀국했다.",
      ["kim-jung-kwan 2025-10-14 2025-10-18", "yeo-han-koo 2025-10-14 2025-10-17"],
    ],
    [
      "Koo Yun-cheol leaves for Washington on Thursday and returns on Sunday. Wi Sung-lac and Yeo Han-koo accompany him.",
      ["koo-yun-cheol+wi-sung-lac+yeo-han-koo 2025-10-23 2025-10-26"],
    ],
    [
      "구윤철 부총리는 23일 도쿄를 거쳐 24일 워싱턴에 도착한다. 위성락 실장이 수행한다. 28일 귀국할 예정이다.",
      ["koo-yun-cheol+wi-sung-lac 2025-10-23 2025-10-28"],
    ],
    [
      "김정관 장관이 오늘 오후 인천공항으로 들어왔다. 지난 16일 김용범 실장과 함께 미국으로 떠난 지 엿새 만이다.",
      ["kim-jung-kwan 2025-10-16 2025-10-22", "kim-yong-beom 2025-10-16 ?"],
    ],
  ])("days that count from those of others: %s", (sentence, expected) => {
    expect(tripsOf(sentence).toSorted()).toEqual(expected.toSorted());
  });

  test.each([
    ["김정관 장관은 24일 방미한다.", "미국"],
    ["러트닉 장관은 24일 방한한다.", "한국"],
    ["김정관 장관은 22일 귀국했다. 그는 미국 워싱턴DC에서 러트닉 장관과 만났다.", "미국 워싱턴DC"],
    ["김정관 장관은 22일 귀국했다.", "미국"],
    ["Kim Jung-kwan came back to Seoul on Monday from New York.", "New York"],
    ["Kim Jung-kwan came home on Monday after talks in Washington.", "Washington"],
    ["Kim Jung-kwan came home on Monday.", "the United States"],
  ])("a trip has a place: %s", (sentence, expected) => {
    expect(of(sentence).trips.map(({ to }) => to)).toEqual([expected]);
  });

  test.each([
    [
      "Yeo Han-koo flew to Washington on Monday. Kim Jung-kwan will follow on Thursday. They are to meet Howard Lutnick and Scott Bessent on Friday. The two return on Sunday.",
      ["yeo-han-koo 2025-10-20 2025-10-26", "kim-jung-kwan 2025-10-23 2025-10-26"],
    ],
    [
      "여한구 본부장은 20일 출국했다. 김정관 장관은 23일 출국한다. 이들은 24일 스콧 베선트 재무장관과 하워드 러트닉 상무장관을 만난다. 두 사람은 26일 귀국한다.",
      ["yeo-han-koo 2025-10-20 2025-10-26", "kim-jung-kwan 2025-10-23 2025-10-26"],
    ],
    [
      "Kim Yong-beom, the presidential chief of staff for policy, and Industry Minister Kim Jung-kwan left Seoul on Wednesday.",
      ["kim-yong-beom+kim-jung-kwan 2025-10-22 ?"],
    ],
    [
      "Kim Jung-kwan, who leads the talks, and Yeo Han-koo, the trade minister, left for Washington on Tuesday.",
      ["kim-jung-kwan+yeo-han-koo 2025-10-21 ?"],
    ],
    [
      "Kim Jung-kwan, the industry minister, and his deputy for trade, Yeo Han-koo, left for Washington on Tuesday.",
      ["kim-jung-kwan+yeo-han-koo 2025-10-21 ?"],
    ],
    [
      "Kim Jung-kwan met Howard Lutnick, the commerce secretary, and Yeo Han-koo flew home on Tuesday.",
      ["yeo-han-koo ? 2025-10-21"],
    ],
    [
      "정책을 총괄하는 김용범 실장과 산업부를 이끄는 김정관 장관이 22일 출국했다.",
      ["kim-yong-beom+kim-jung-kwan 2025-10-22 ?"],
    ],
    [
      "Yeo Han-koo flew to Washington on Tuesday, a day after Industry Minister Kim Jung-kwan set out for the same city, as Seoul tries to win time.",
      ["yeo-han-koo 2025-10-21 ?", "kim-jung-kwan 2025-10-20 ?"],
    ],
    [
      "Koo Yun-cheol left for Washington on Sunday, two days before Trade Minister Yeo Han-koo flew there.",
      ["koo-yun-cheol 2025-10-19 ?", "yeo-han-koo 2025-10-21 ?"],
    ],
    [
      "여한구 본부장은 김정관 장관이 출국한 다음 날인 21일 미국으로 떠났다.",
      ["kim-jung-kwan 2025-10-20 ?", "yeo-han-koo 2025-10-21 ?"],
    ],
    [
      "김정관 장관이 미국으로 떠난 지 이틀 뒤인 21일 여한구 본부장도 출국했다.",
      ["kim-jung-kwan 2025-10-19 ?", "yeo-han-koo 2025-10-21 ?"],
    ],
    [
      "Howard Lutnick visits Seoul on Friday, the ministry said, and Yeo Han-koo will hold a call with Jamieson Greer on Monday.",
      ["howard-lutnick 2025-10-24 ?"],
    ],
    [
      "Kim Jung-kwan flies to Washington on Sunday; the prime minister will hold talks with Yeo Han-koo in Seoul on Monday.",
      ["kim-jung-kwan 2025-10-26 ?"],
    ],
    [
      "여한구 본부장은 오는 24일 미국으로 출국한다. 27일(현지시간) 제이미슨 그리어 대표를 만난다. 구윤철 부총리도 같은 날 워싱턴으로 떠나 28일 귀국한다.",
      ["yeo-han-koo 2025-10-24 ?", "koo-yun-cheol 2025-10-24 2025-10-28"],
    ],
    [
      "Kim Jung-kwan leaves for Washington on Friday. He meets Howard Lutnick on Monday. Yeo Han-koo, too, departs for Washington on the same day as Kim.",
      ["kim-jung-kwan 2025-10-24 ?", "yeo-han-koo 2025-10-24 ?"],
    ],
    ["President Donald Trump put the rate off, and it is due to return on Nov. 29.", []],
    [
      "안덕근 장관은 20일 출국했다. 안 장관은 상호관세가 11월 9일 다시 돌아온다고 경고했다.",
      ["ahn-duk-geun 2025-10-20 ?"],
    ],
  ])("who moves with whom, and on whose day: %s", (sentence, expected) => {
    expect(tripsOf(sentence)).toEqual(expected);
  });

  test("who returns a second time has travelled twice", () => {
    expect(
      tripsOf("김정관 장관은 22일 인천공항으로 귀국했다.", "앞서 지난 13일 워싱턴을 찾았다가 17일 귀국했다."),
    ).toEqual(["kim-jung-kwan ? 2025-10-22", "kim-jung-kwan 2025-10-13 2025-10-17"]);
  });

  test("of two trips each has its own return", () => {
    expect(
      tripsOf(
        "Kim Jung-kwan was in Washington. He left Seoul for the U.S. on Oct. 16 and returned home on Monday.",
        "He departs for Washington again on Wednesday.",
      ),
    ).toEqual(["kim-jung-kwan 2025-10-16 2025-10-20", "kim-jung-kwan 2025-10-22 ?"]);
  });
});

describe("meetings", () => {
  const meetingsOf = (...paragraphs: string[]) =>
    of(...paragraphs).meetings.map(
      ({ with: whom, date, status }) => `${whom.join("+")} ${date?.value ?? "?"} ${status}`,
    );
  test.each([
    ["Kim Jung-kwan met Commerce Secretary Howard Lutnick on Monday.", ["howard-lutnick 2025-10-20 held"]],
    ["Kim Jung-kwan will hold talks with Howard Lutnick on Friday.", ["howard-lutnick 2025-10-24 planned"]],
    [
      "Kim Jung-kwan and Howard Lutnick held a video conference on Tuesday.",
      ["howard-lutnick 2025-10-21 held"],
    ],
    ["Kim Jung-kwan left for Washington on Wednesday to meet Howard Lutnick.", ["howard-lutnick ? planned"]],
    [
      "A call between Yeo Han-koo and Jamieson Greer took place on Monday.",
      ["jamieson-greer 2025-10-20 held"],
    ],
    ["김정관 장관은 20일 러트닉 장관을 만났다.", ["howard-lutnick 2025-10-20 held"]],
    [
      '"Yeo Han-koo came to my office. He saw Jamieson Greer on Monday, and on Tuesday Scott Bessent sat down with the press," Howard Lutnick said.',
      ["jamieson-greer 2025-10-20 held"],
    ],
    ["김정관 장관은 24일 러트닉 장관을 만납니다.", ["howard-lutnick 2025-10-24 planned"]],
    ["김정관 장관은 24일 러트닉 장관과 문구를 다듬고 돌아온다.", ["howard-lutnick 2025-10-24 planned"]],
    [
      "김정관 장관은 24일 러트닉 장관을, 이튿날에는 라이트 에너지장관을 면담한다.",
      ["howard-lutnick 2025-10-24 planned", "chris-wright 2025-10-25 planned"],
    ],
    [
      "The plan goes back to April 24, when Koo Yun-cheol met Scott Bessent and the two set July 8 as a target.",
      ["scott-bessent 2025-04-24 held"],
    ],
    [
      "Yeo Han-koo met Rick Switzer on Oct. 3. Kim Jung-kwan told the Assembly on Monday that Lutnick had assured him of a date.",
      ["rick-switzer 2025-10-03 held"],
    ],
    ["김정관 장관은 오는 24일 러트닉 장관과 회담한다.", ["howard-lutnick 2025-10-24 planned"]],
    ["조현 장관은 루비오 국무장관과 20일 통화했다.", ["marco-rubio 2025-10-20 held"]],
    ["여한구 본부장은 이번 주 안에 그리어 대표와 협의한다.", ["jamieson-greer 2025-10-20 planned"]],
    ["김정관 장관은 러트닉 장관을 만나면 관세를 설명하겠다고 했다.", ["howard-lutnick ? planned"]],
    ["Kim Jung-kwan meets Howard Lutnick on Wednesday.", ["howard-lutnick 2025-10-22 planned"]],
    ["Kim Jung-kwan left on Monday and meets Howard Lutnick.", ["howard-lutnick ? planned"]],
    [
      "Yeo Han-koo met Jamieson Greer on Monday and sat down with him again on Tuesday.",
      ["jamieson-greer 2025-10-20 held", "jamieson-greer 2025-10-21 held"],
    ],
    [
      "Yeo Han-koo met Jamieson Greer on Monday. The two are to hold a call on Friday.",
      ["jamieson-greer 2025-10-20 held", "jamieson-greer 2025-10-24 planned"],
    ],
    [
      "The finance minister, who raised a swap with the U.S. Treasury secretary in a phone call on Oct. 5, waited.",
      ["scott-bessent 2025-10-05 held"],
    ],
    [
      "Kim Jung-kwan went to press the U.S. commerce secretary over the fund, which the two took up on Friday.",
      ["howard-lutnick 2025-10-17 held"],
    ],
    ["Cho Hyun named Marco Rubio, whom he met on the 13th.", ["marco-rubio 2025-10-13 held"]],
    [
      "Kim Jung-kwan spoke of his two sessions with the U.S. commerce secretary, on Thursday and on Friday.",
      ["howard-lutnick 2025-10-16 held", "howard-lutnick 2025-10-17 held"],
    ],
    [
      "Wi Sung-lac met with Marco Rubio and Chris Wright separately on Monday.",
      ["marco-rubio 2025-10-20 held", "chris-wright 2025-10-20 held"],
    ],
    ["Wi Sung-lac sat down across from Marco Rubio on Monday.", ["marco-rubio 2025-10-20 held"]],
    [
      "Yeo Han-koo brought it up with Jamieson Greer at breakfast on Tuesday.",
      ["jamieson-greer 2025-10-21 held"],
    ],
    ["Kim Min-seok calls on Vice President JD Vance on Friday.", ["jd-vance 2025-10-24 planned"]],
    ["Scott Bessent received Koo Yun-cheol on Monday.", ["scott-bessent 2025-10-20 held"]],
    ["Kim Jung-kwan signed the memorandum with Howard Lutnick on Tuesday.", []],
    ["Kim Jung-kwan told reporters on Monday that he had not met Howard Lutnick.", []],
    ["김정관 장관은 23일 러트닉 장관과 화상으로 머리를 맞댄다.", ["howard-lutnick 2025-10-23 planned"]],
    [
      "위성락 실장은 루비오 국무장관과 라이트 에너지장관을 따로따로 만났다.",
      ["marco-rubio ? held", "chris-wright ? held"],
    ],
    [
      "여한구 본부장은 토요일에 그리어 대표와, 월요일에 러트닉 상무장관과 이야기했다.",
      ["jamieson-greer 2025-10-18 held", "howard-lutnick 2025-10-20 held"],
    ],
    [
      "여한구 본부장은 20일 그리어 대표를 만난 데 이어 21일 다시 마주했다.",
      ["jamieson-greer 2025-10-20 held", "jamieson-greer 2025-10-21 held"],
    ],
    ["구윤철 부총리는 20일 베선트 장관에게 통화스와프를 제안했다.", []],
    ["이재명 대통령과 트럼프 대통령은 29일 정상회담을 한다.", []],
    [
      "Kim Jung-kwan was on the phone with Howard Lutnick on Monday night.",
      ["howard-lutnick 2025-10-20 held"],
    ],
    ["Kim Jung-kwan got forty minutes with Howard Lutnick on Monday.", ["howard-lutnick 2025-10-20 held"]],
    ["Kim Jung-kwan will have a word with Howard Lutnick on Friday.", ["howard-lutnick 2025-10-24 planned"]],
    ["Kim Jung-kwan was at odds with Howard Lutnick on Monday.", []],
    [
      "Kim Jung-kwan told Howard Lutnick on Monday that cash was impossible.",
      ["howard-lutnick 2025-10-20 held"],
    ],
    ["Kim Jung-kwan told reporters on Monday that Howard Lutnick was wrong.", []],
    ["Howard Lutnick took a call from Kim Jung-kwan on Monday.", ["howard-lutnick 2025-10-20 held"]],
    ["Yeo Han-koo joined Jamieson Greer for breakfast on Monday.", ["jamieson-greer 2025-10-20 held"]],
    [
      "Kim Jung-kwan met Howard Lutnick for two hours. The meeting took place on Monday.",
      ["howard-lutnick 2025-10-20 held"],
    ],
    [
      "Kim Jung-kwan met Howard Lutnick on Monday. A second session followed on Tuesday.",
      ["howard-lutnick 2025-10-20 held", "howard-lutnick 2025-10-21 held"],
    ],
    [
      "Kim Jung-kwan met Howard Lutnick on Monday. The meeting of the cabinet on Tuesday dealt with the bill.",
      ["howard-lutnick 2025-10-20 held"],
    ],
    [
      "Kim Jung-kwan met Howard Lutnick on Monday. On Tuesday he was back for another hour with him.",
      ["howard-lutnick 2025-10-20 held", "howard-lutnick 2025-10-21 held"],
    ],
    [
      "Kim Jung-kwan landed at Dulles on Monday and dined with Howard Lutnick a few hours later.",
      ["howard-lutnick 2025-10-20 held"],
    ],
    [
      "Yeo Han-koo is expected in Washington on Friday to see Jamieson Greer.",
      ["jamieson-greer 2025-10-24 planned"],
    ],
    [
      "Kim Jung-kwan means to travel to Washington in December to go over projects with Howard Lutnick.",
      ["howard-lutnick 2025-12 planned"],
    ],
    [
      "Kim Jung-kwan will report the outcome of the talks to President Lee Jae-myung on Friday.",
      ["lee-jae-myung 2025-10-24 planned"],
    ],
    [
      "Lee Jae-myung received Scott Bessent on Monday, and Koo Yun-cheol sat face to face with Bessent the following day.",
      ["scott-bessent 2025-10-20 held", "scott-bessent 2025-10-21 held"],
    ],
    [
      "Kim Jung-kwan saw Howard Lutnick on Monday and Jamieson Greer on Tuesday.",
      ["howard-lutnick 2025-10-20 held", "jamieson-greer 2025-10-21 held"],
    ],
    [
      "Kim Jung-kwan and Howard Lutnick talked on Monday, and again by video on Tuesday.",
      ["howard-lutnick 2025-10-20 held", "howard-lutnick 2025-10-21 held"],
    ],
    ["김정관 장관은 24일 이재명 대통령에게 협의 결과를 보고한다.", ["lee-jae-myung 2025-10-24 planned"]],
    ["러트닉 장관은 20일 트럼프 대통령에게 한국과의 협의를 보고했다.", []],
    [
      "김정관 장관은 20일 러트닉 장관을 만났다. 다음 날에도 두 시간 면담이 이어졌다.",
      ["howard-lutnick 2025-10-20 held", "howard-lutnick 2025-10-21 held"],
    ],
    [
      "김정관 장관은 20일 러트닉 장관을 만났다. 다음 날 기자들과 만나 관세를 설명했다.",
      ["howard-lutnick 2025-10-20 held"],
    ],
    ["여한구 본부장은 그리어 대표를 따로 보기로 했다.", ["jamieson-greer ? planned"]],
    [
      "김정관 장관은 다음 주 워싱턴으로 가 러트닉 장관과 목록을 점검할 예정이다.",
      ["howard-lutnick 2025-10-27 planned"],
    ],
    ["구윤철 부총리는 미국으로 출국해 베선트 장관에게 사정을 설명할 예정이다.", ["scott-bessent ? planned"]],
    [
      "김정관 장관이 20일 러트닉 장관과 마주 앉은 뒤 곧장 비행기에 올랐다.",
      ["howard-lutnick 2025-10-20 held"],
    ],
    ["김정관 장관과 러트닉 장관의 20일 통화는 길지 않았다.", ["howard-lutnick 2025-10-20 held"]],
    [
      "At the consultation in Washington on April 24, Finance Minister Choi Sang-mok agreed with Treasury Secretary Scott Bessent and Jamieson Greer to aim for a package.",
      ["scott-bessent+jamieson-greer 2025-04-24 held"],
    ],
    [
      "Wi Sung-lac leaves on Friday for The Hague, where he is to take up the tariffs with Secretary of State Marco Rubio.",
      ["marco-rubio ? planned"],
    ],
    [
      "When Deputy Secretary of State Christopher Landau called on Cho Hyun in Seoul on Sunday, he spoke of visas.",
      ["christopher-landau 2025-10-19 held"],
    ],
    [
      "Kim Jung-kwan and Howard Lutnick failed on Monday to settle the dispute. The second session is set for Friday.",
      ["howard-lutnick 2025-10-20 held", "howard-lutnick 2025-10-24 planned"],
    ],
    [
      "Kim Jung-kwan and Howard Lutnick narrowed their differences on Monday.",
      ["howard-lutnick 2025-10-20 held"],
    ],
    [
      "Koo Yun-cheol spoke to lawmakers. He said Scott Bessent had assured him on the phone last Friday that the won was safe.",
      ["scott-bessent 2025-10-17 held"],
    ],
    [
      "조현 장관은 3일 마코 루비오 국무장관, 4일 크리스 라이트 에너지장관과 잇따라 회담했다.",
      ["marco-rubio 2025-10-03 held", "chris-wright 2025-10-04 held"],
    ],
    [
      "구윤철 부총리와 김정관 장관은 24일 러트닉 장관, 베선트 장관과 ‘2+2 회의’를 한다.",
      ["howard-lutnick+scott-bessent 2025-10-24 planned"],
    ],
    [
      "Foreign Minister Cho Hyun, who flew to Washington on Oct. 13, asked Secretary of State Marco Rubio on Oct. 15 for a new kind of visa.",
      ["marco-rubio 2025-10-15 held"],
    ],
    [
      "Yeo Han-koo urged Jamieson Greer on Tuesday to lower the tariff on cars.",
      ["jamieson-greer 2025-10-21 held"],
    ],
    [
      "Kim Jung-kwan met Howard Lutnick on Friday. The two big parties are to sit down on Oct. 28 over the bill.",
      ["howard-lutnick 2025-10-17 held"],
    ],
    [
      "김정관 장관은 17일 하워드 러트닉 장관을 만났다. 두 당은 28일 만나 법안을 처리할 날짜를 정한다.",
      ["howard-lutnick 2025-10-17 held"],
    ],
    [
      'Kim Jung-kwan met Howard Lutnick on Friday. Lutnick, Kim said on Monday, thanked him and told him: "There is no reason left to raise anything."',
      ["howard-lutnick 2025-10-17 held"],
    ],
  ])("%s", (sentence, expected) => {
    expect(meetingsOf(sentence)).toEqual(expected);
  });
});

describe("events", () => {
  test.each([
    ["The two leaders will hold a summit in Gyeongju next week.", ["gyeongju-2025-10"]],
    ["한미 정상회담은 오는 29일 경주에서 열린다.", ["gyeongju-2025-10"]],
    ["The tariff would be settled before the APEC summit.", ["apec-2025"]],
    ["The deal on tariffs was announced on July 30.", ["july-deal-2025-07"]],
    ["The first summit was held in Washington on Aug. 25.", ["washington-2025-08"]],
    [
      "The second round of technical talks on tariffs was held on May 20.",
      ["second round of technical talks"],
    ],
    // Named twice, the first time in short.
    [
      "The 3rd round of talks is on Oct. 24. They meet for the third round of Korea-U.S. trade talks on Oct. 24.",
      ["third round of Korea-U.S. trade talks"],
    ],
    ["The summit of Asia-Pacific leaders is in Gyeongju on Oct. 31.", ["gyeongju-2025-10", "apec-2025"]],
    ["다만 에이펙은 목적지가 아니라 정거장이다.", ["apec-2025"]],
    [
      "The First Korea-U.S. Nuclear Talks will take place in Seoul on Nov. 13.",
      ["First Korea-U.S. Nuclear Talks"],
    ],
    ["The First Nuclear Fuel Dialogue will take place in Seoul on Nov. 13.", ["First Nuclear Fuel Dialogue"]],
    ["The July accord on tariffs is still unwritten.", ["july-deal-2025-07"]],
    ["지난 7월 30일 타결된 관세 협상의 후속이다.", ["july-deal-2025-07"]],
    ["It must wait until Lee Jae-myung sits down with Donald Trump in Gyeongju.", ["gyeongju-2025-10"]],
    ["Lee Jae-myung spoke of Donald Trump's tariffs at a market in Gyeongju.", []],
    ["27일 3차 통상협의가 열린다. 3차 한미 통상협의는 27일 워싱턴에서 열린다.", ["3차 한미 통상협의"]],
  ])("%s", (sentence, expected) => {
    expect(of(sentence).events).toEqual(expected);
  });

  test.each([
    ["2025-12-01", "The fact sheet says nothing of rice.", ["fact-sheet-2025-11"]],
    ["2025-12-01", "쌀은 팩트시트에 적히지 않았다.", ["fact-sheet-2025-11"]],
    ["2025-11-10", "The fact sheet has not been published yet.", []],
    ["2026-02-11", "No notice on tariffs has been published in the Federal Register.", []],
    ["2026-01-27", "관보 고시에 실리기 전까지는 관세 인하도 인상도 말일 뿐이다.", []],
    ["2025-07-20", "Seoul hopes for a deal by the end of July.", []],
    ["2026-02-26", "The court struck down the tariffs on Feb. 20.", ["ieepa-ruling-2026-02"]],
    ["2026-02-03", "트럼프 대통령은 지난달 26일 관세를 25%로 올리겠다고 적었다.", ["tariff-threat-2026-01"]],
    ["2026-01-31", "관보에 실을 준비가 시작됐다고 김정관 장관은 말했다.", []],
    ["2026-01-31", "미국은 지난달 4일 15% 관세를 관보에 고시했다.", ["us-tariff-notice-2025-12"]],
    ["2025-06-22", "이재명 대통령은 G7 정상회의 참석차 16일 캐나다로 갔다.", ["g7-kananaskis-2025"]],
    ["2025-06-22", "Canada pays a tariff of 35 percent, and the G7 is worried.", []],
    // An official's title that ends like the gazette's name.
    ["2026-03-06", "두 차관보가 5일 공항에서 배웅했다.", []],
  ])("%s: %s", (published, sentence, expected) => {
    expect(proposalsOf(article(published, sentence)).events).toEqual(expected);
  });
});

describe("issues", () => {
  test.each([
    ["The two sides discussed a currency swap.", "fx-safeguards-swap"],
    ["Rice and beef are not on the table.", "agriculture"],
    ["쌀과 소고기 시장은 열지 않는다.", "agriculture"],
    ["구글은 고정밀 지도 반출을 요구했다.", "map-data"],
    ["통화스와프는 논의하지 않았다.", "fx-safeguards-swap"],
    ["The visas of workers in Georgia were discussed.", "visas-georgia"],
    ["Seoul will not sign an MOU in parts.", "deal-form"],
    ["반도체 관세는 대만보다 불리하지 않다.", "semiconductors"],
    ["Carmakers still pay 25 percent.", "auto-tariff"],
    ["Seoul cannot wire three hundred and fifty billion dollars.", "investment-package-structure"],
    ["한꺼번에 3천500억달러를 낼 수는 없다.", "investment-package-structure"],
    ["Washington wants ninety percent of the earnings.", "profit-split-principal"],
    ["Korea will buy American gas for four years.", "energy-lng"],
    ["LNG를 4년에 걸쳐 들여오기로 했다.", "energy-lng"],
    ["1500억달러는 조선 몫이다.", "shipbuilding-masga"],
    ["A 25 percent tariff on all Korean goods was threatened.", "reciprocal-tariff-rate"],
    ["한국에는 25%의 관세가 예고됐다.", "reciprocal-tariff-rate"],
    ["Parliament has not taken up the bill yet.", "special-act"],
    ["통화 약세가 이어지면 돈을 보낼 수 없다.", "fx-safeguards-swap"],
    ["The selection of investment projects begins.", "project-selection"],
    ["Spent fuel would be recycled.", "enrichment-reprocessing"],
    ["상업적으로 타당한 사업에만 투자한다.", "project-selection"],
    ["거래의 일부에만 서명하지는 않는다.", "deal-form"],
    ["The workers arrested in the raid in Georgia came home.", "visas-georgia"],
    ["The memorandum will be signed in one document.", "deal-form"],
    ["양해각서 문안을 두고 관세 협상이 이어졌다.", "deal-form"],
    // What is charged on its goods is where the issue stands.
    ["나머지 품목에는 15% 관세가 붙는다.", "reciprocal-tariff-rate"],
  ])("%s", (sentence, expected) => {
    expect(of(sentence).issues).toContain(expected);
  });

  test("an issue that began later is not proposed", () => {
    expect(of("Drones pay a duty.").issues).not.toContain("further-product-duties");
    expect(of("The tariff on cars went back to 25 percent.").issues).not.toContain("threat-to-restore-25");
  });

  test("of two inquiries by one law the one that is named is meant", () => {
    const issuesOf = (sentence: string) => proposalsOf(article("2026-03-20", sentence)).issues;
    expect(issuesOf("과잉생산을 겨냥한 301조 조사에 관세가 달렸다.")).toEqual(["s301-excess-capacity"]);
    expect(issuesOf("The Section 301 inquiry on tariffs goes on.")).toEqual(["s301-forced-labour"]);
  });

  test("a surcharge on all goods is no reciprocal duty", () => {
    expect(
      proposalsOf(article("2026-03-20", "122조에 따라 일반 상품에는 10%의 관세가 붙는다.")).issues,
    ).toEqual(["ieepa-ruling-replacement"]);
  });

  test("an issue is spoken of some months before its first development", () => {
    expect(proposalsOf(article("2025-04-26", "They spoke of shipbuilding, too.")).issues).toContain(
      "shipbuilding-masga",
    );
  });

  test("a question and its answer are read together", () => {
    expect(of("And what about the cars?", "They still pay 25 percent at the port.").issues).toContain(
      "auto-tariff",
    );
  });

  test.each([
    ["관세로 소비자 물가가 오른다.", "visas-georgia"],
    ["농축산물 시장은 열지 않는다.", "enrichment-reprocessing"],
    ["조선일보가 관세 협상을 전했다.", "shipbuilding-masga"],
    ["우리 기업에 불이익이 없다.", "profit-split-principal"],
    ["이익이 되지 않는 관세 합의에는 서명하지 않는다.", "profit-split-principal"],
    ["The fact sheet caps the duty on drugs.", "deal-form"],
    ["The U.S. Energy Department reviews the deal.", "energy-lng"],
    ["The club raised $350,000.", "investment-package-structure"],
    ["The law carries out the memorandum that Seoul signed on Nov. 14.", "deal-form"],
    ["한미 전략적 투자 양해각서(MOU) 이행위원회가 열렸다.", "deal-form"],
    ["지난달 수출은 반도체 호조로 관세에도 3% 늘었다.", "semiconductors"],
    ["We do not cross the sea to swap a bad deal for a fast one.", "fx-safeguards-swap"],
    ["Tax officials raided a plant in Busan over tariffs on cars.", "visas-georgia"],
  ])("%s: not %s", (sentence, issue) => {
    expect(proposalsOf(article("2025-12-01", sentence)).issues).not.toContain(issue);
  });
});

describe("measures", () => {
  const measuresOf = (sentence: string) =>
    of(sentence).measures.map(({ goods, rate, status }) => `${goods} ${rate} ${status}`);
  test.each([
    ["Korean cars pay a duty of 25 percent.", ["passenger-cars 25 charged"]],
    [
      "Under the deal the duty on cars and auto parts falls to 15 percent from 25 percent.",
      ["passenger-cars 15 agreed", "car-parts 15 agreed"],
    ],
    ["Trump threatened to raise the tariff on lumber to 30 percent.", ["softwood-lumber 30 threatened"]],
    ["The reciprocal tariff of 15 percent took effect on Aug. 7.", ["general-goods 15 charged"]],
    ["A 50 percent duty on steel remains in force.", ["steel-aluminium-articles 50 charged"]],
    ["The U.S. lifted the tariff on civil aircraft.", ["civil-aircraft null not_charged"]],
    [
      "자동차는 15%, 철강은 50% 그대로다.",
      ["passenger-cars 15 charged", "steel-aluminium-articles 50 charged"],
    ],
    [
      "자동차 15%, 철강 50%는 변동이 없습니다.",
      ["passenger-cars 15 charged", "steel-aluminium-articles 50 charged"],
    ],
    ["The two governments settled on 15 percent for cars.", ["passenger-cars 15 agreed"]],
    ["Japanese cars pay a duty of 15 percent.", []],
    [
      "Cars pay 25 percent. They are to come down to 15 as well.",
      ["passenger-cars 25 charged", "passenger-cars 15 agreed"],
    ],
    [
      "Korean cars pay 25 percent instead of the 15 agreed in July.",
      ["passenger-cars 25 charged", "passenger-cars 15 agreed"],
    ],
    ["관보에 실린 대로라면 자동차 관세는 현재 15%다.", ["passenger-cars 15 charged"]],
    ["The flat 10 percent that the U.S. has collected as a duty runs out.", ["general-goods 10 charged"]],
    [
      "Cars pay 25 percent now and are to drop to 15 from Nov. 1.",
      ["passenger-cars 25 charged", "passenger-cars 15 agreed"],
    ],
    ["자동차는 11월 1일자로 15%가 소급된다.", ["passenger-cars 15 agreed"]],
    ["Korean cars pay 25 percent. Toyotas pay 15.", ["passenger-cars 25 charged"]],
    [
      "Steel is charged 50 percent. Cars still pay 25.",
      ["steel-aluminium-articles 50 charged", "passenger-cars 25 charged"],
    ],
    [
      "Trump wrote that cars and lumber would go from 15 percent to 25.",
      ["passenger-cars 25 threatened", "softwood-lumber 25 threatened"],
    ],
    ["A 25 percent duty on most Korean goods comes into play on Nov. 9.", ["general-goods 25 threatened"]],
    [
      "Cars have been charged 25 percent since April 3 and car parts since May 3.",
      ["passenger-cars 25 charged", "car-parts 25 charged"],
    ],
    [
      "Korean cars keep paying the 15 percent in force since Oct. 1, and other goods pay the same rate.",
      ["passenger-cars 15 charged", "general-goods 15 charged"],
    ],
    ["협정이 없는 나라의 가구는 관세가 30%로 오른다.", []],
    ["Furniture from countries without a deal is charged 30 percent.", []],
    [
      "소파는 관세 25%를 냈다. 한국산은 지금 15%만 문다.",
      ["upholstered-furniture 25 charged", "upholstered-furniture 15 charged"],
    ],
    ["French cars pay a duty of 15 percent.", []],
    ["한국산 자동차는 25% 관세를 내고 있다.", ["passenger-cars 25 charged"]],
    [
      "자동차와 부품 관세는 25%에서 15%로 낮추기로 합의했다.",
      ["car-parts 15 agreed", "passenger-cars 15 agreed"],
    ],
    ["트럼프 대통령은 의약품에 100% 관세를 매기겠다고 위협했다.", ["patented-medicines 100 threatened"]],
    ["제네릭 의약품에는 관세가 면제된다.", ["generics null not_charged"]],
    ["트럼프 대통령은 자동차 관세를 15%에서 25%로 인상한다고 적었다.", ["passenger-cars 25 threatened"]],
    ["합의가 무산되면 자동차 관세가 25%로 오를 수 있다.", ["passenger-cars 25 threatened"]],
    [
      "미국은 자동차에 25% 관세를 부과하고 있으며, 합의에 따라 15%로 낮추기로 했으나 아직 시행되지 않았다.",
      ["passenger-cars 15 agreed", "passenger-cars 25 charged"],
    ],
    ["Duties on pharmaceuticals are capped at 15 percent.", ["patented-medicines 15 agreed"]],
    ["Washington will lower the duty on cars to 15 percent.", ["passenger-cars 15 agreed"]],
    ["The tariffs on cars are going back to 25 percent.", ["passenger-cars 25 threatened"]],
    ["If the rate returns to 25 percent, the Automobile Institute says, tariffs will bite.", []],
    [
      "The 15 percent tariff on cars had been agreed but Washington still charged 25 percent.",
      ["passenger-cars 15 agreed", "passenger-cars 25 charged"],
    ],
    [
      "Korean cars pay a duty of 25 percent, while Japanese cars have been charged 15 percent since Tuesday. The rate is to be lowered to 15 percent.",
      ["passenger-cars 15 agreed", "passenger-cars 25 charged"],
    ],
    [
      "The duty on cars was cut to 15 percent. Trump has threatened to return it to 25 percent.",
      ["passenger-cars 15 charged", "passenger-cars 25 threatened"],
    ],
    [
      "Washington cut its reciprocal tariff to 15 percent from a threatened 25 percent under the deal.",
      ["general-goods 15 agreed"],
    ],
    // Charged, by verb and tense.
    ["Korean cars have been subject to 25 percent since April.", ["passenger-cars 25 charged"]],
    ["Korean carmakers go on paying twenty-five percent.", ["passenger-cars 25 charged"]],
    ["The tariff on cars, now 25 percent, is to fall.", ["passenger-cars 25 charged"]],
    ["철강은 50%를 그대로 낸다.", ["steel-aluminium-articles 50 charged"]],
    ["자동차가 물고 있는 25%는 손대지 못했다.", ["passenger-cars 25 charged"]],
    ["한국산에는 기본관세 10%가 붙는다.", ["general-goods 10 charged"]],
    [
      "자동차는 25%를, 철강은 50%를 지불합니다.",
      ["passenger-cars 25 charged", "steel-aluminium-articles 50 charged"],
    ],
    // Agreed, and not in force.
    [
      "The tariff on cars was to be lowered to 15 percent, but no date has been set.",
      ["passenger-cars 15 agreed"],
    ],
    [
      "Cars are to get 15% too, though they pay 25% for now.",
      ["passenger-cars 15 agreed", "passenger-cars 25 charged"],
    ],
    [
      "Cars pay 25 percent rather than the 15 percent promised in July.",
      ["passenger-cars 15 agreed", "passenger-cars 25 charged"],
    ],
    ["자동차 관세는 15%로 내리기로 했지만 시행일은 나오지 않았다.", ["passenger-cars 15 agreed"]],
    ["자동차 관세 15%는 아직 적용되지 않았다.", ["passenger-cars 15 agreed"]],
    ["25%로 오를 예정이던 상호관세는 15%로 정리됐다.", ["general-goods 15 agreed"]],
    // Threatened.
    [
      "He would put Korean cars, lumber, drugs and the reciprocal tariff back to 25 percent.",
      [
        "passenger-cars 25 threatened",
        "softwood-lumber 25 threatened",
        "patented-medicines 25 threatened",
        "general-goods 25 threatened",
      ],
    ],
    [
      "He announced a return to 25 percent on cars and lumber.",
      ["passenger-cars 25 threatened", "softwood-lumber 25 threatened"],
    ],
    [
      "Seoul wants to escape the 25 percent tariff that he says will hit Korean goods.",
      ["general-goods 25 threatened"],
    ],
    ["유예가 풀리면 상호관세는 25%로 뛸 수 있다.", ["general-goods 25 threatened"]],
    ["모든 한국 제품은 25%의 관세에 직면할 것이다.", ["general-goods 25 threatened"]],
    ["협상이 깨지면 한국산 제품은 25% 관세를 낸다.", ["general-goods 25 threatened"]],
    ["Korean goods will be charged 25 percent from Nov. 1 by the letter.", ["general-goods 25 threatened"]],
    // No longer, of others, or no duty at all.
    ["The 15 percent reciprocal duty ceased to be collected.", []],
    ["Cars from Korea pay the tariff, Japan got 15 percent and Bangladesh 35 percent.", []],
    ["일본 자동차는 15% 관세를, 방글라데시는 35%를 낸다.", []],
    ["Car exports fell 15 percent under the tariff.", []],
    ["The fund keeps 0.3 percent of what it invests as a fee, and cars pay the tariff.", []],
    ["If the tariff on cars returns to 25 percent, sales will drop.", []],
    ["Seoul asked to have the tariff on aircraft lifted.", []],
    ["복제약에는 관세를 매기지 않기로 했다.", ["generics null not_charged"]],
    // Paused, or what comes without a deal.
    ["The tariff of 25 percent on Korean goods was suspended on Oct. 9.", ["general-goods 25 threatened"]],
    [
      "나라별로 매긴 상호관세 25%는 지난 9일 유예됐지만 기한을 넘기면 되살아난다.",
      ["general-goods 25 threatened"],
    ],
    [
      "Without a deal, the 25 percent duty on Korean goods would replace the 10 percent that they pay now.",
      ["general-goods 25 threatened", "general-goods 10 charged"],
    ],
    ["Absent an agreement, Korean cars will pay 25 percent.", ["passenger-cars 25 threatened"]],
    ["합의하지 못하면 한국산 자동차는 25% 관세를 내게 된다.", ["passenger-cars 25 threatened"]],
    [
      "Duties on cars, lumber and medicines would go from 15 percent to 25 because the law was late.",
      ["passenger-cars 25 threatened", "softwood-lumber 25 threatened", "patented-medicines 25 threatened"],
    ],
    // Left out of the deal, or carried out.
    [
      "한국산 상호관세는 15%지만 철강과 알루미늄 50%는 합의에서 빠졌다.",
      ["general-goods 15 charged", "steel-aluminium-articles 50 charged"],
    ],
    [
      "The duty on steel, at 50 percent, was never part of the bargain.",
      ["steel-aluminium-articles 50 charged"],
    ],
    [
      "Under the deal Washington lowered its tariff on Korean goods to 15 percent from a threatened 25.",
      ["general-goods 15 charged"],
    ],
    ["자동차는 8월 1일부터 소급해 15%를 내고, 목재는 아직 정해지지 않았다.", ["passenger-cars 15 charged"]],
    ["항공기에 붙던 관세는 같은 날부터 사라졌다.", ["civil-aircraft null not_charged"]],
    ["The duty on aircraft vanished on the same day.", ["civil-aircraft null not_charged"]],
    // Behind a relative clause the main one goes on.
    [
      "The United States is to lower the tariff on Korean cars, which now pay 25 percent, to 15 percent.",
      ["passenger-cars 25 charged", "passenger-cars 15 agreed"],
    ],
    [
      "Korean cars pay 15 percent and the reciprocal tariff stands at the same level.",
      ["passenger-cars 15 charged", "general-goods 15 charged"],
    ],
    ["Many goods made of steel now pay 25 percent.", ["metal-derivatives 25 charged"]],
    ["철강으로 만든 제품에는 25% 관세가 붙는다.", ["metal-derivatives 25 charged"]],
    ["Cars from Japan already pay 15 percent.", []],
    // Goods of the sentence before.
    ["The surcharge took effect. He said he would make it fifteen percent.", ["general-goods 15 threatened"]],
    [
      "Goods and lumber from Korea pay 10 percent.",
      ["general-goods 10 charged", "softwood-lumber 10 charged"],
    ],
    ["일반 상품에 붙는 10%의 추가 관세도 그대로다.", ["general-goods 10 charged"]],
    ["자동차에 붙는 15%는 이번 개편과 관계가 없다.", ["passenger-cars 15 charged"]],
    ["백악관 발표에 따르면 한국산 목재에는 10%가 붙는다.", ["softwood-lumber 10 charged"]],
    [
      "목재에는 10%의 관세가 붙는다. 가구는 25%다.",
      ["softwood-lumber 10 charged", "upholstered-furniture 25 charged"],
    ],
    [
      "A country-specific rate of 25 percent took effect on April 9 and was suspended by Donald Trump the same day.",
      ["general-goods 25 threatened"],
    ],
    [
      "한국산 제품에 대한 상호관세 25%는 4월 9일 발효됐다가 같은 날 유예됐다.",
      ["general-goods 25 threatened"],
    ],
    ["Power equipment from Korea pays a duty of 15 percent.", ["industrial-equipment 15 charged"]],
    [
      "세탁기 같은 파생상품은 50%에서 25%로, 변압기는 15%로 내려갔다.",
      ["metal-derivatives 25 charged", "industrial-equipment 15 charged"],
    ],
  ])("%s", (sentence, expected) => {
    expect(measuresOf(sentence).toSorted()).toEqual(expected.toSorted());
  });

  test.each([
    [
      "2025-07-26",
      "The minister stays while the talks need him, six days before a 25 percent tariff on Korean goods is due to start on Aug. 1.",
      ["general-goods 25 threatened"],
    ],
    [
      "2025-07-26",
      "Korean goods have paid 10 percent since April 5, and cars 25 percent. The 10 is to become 25 on Aug. 1.",
      ["general-goods 10 charged", "passenger-cars 25 charged", "general-goods 25 threatened"],
    ],
    [
      "2025-07-26",
      "자동차는 25%를 물고 있다. 나머지 품목에는 10%가 붙는다.",
      ["passenger-cars 25 charged", "general-goods 10 charged"],
    ],
    [
      "2025-07-26",
      "Cars pay 25 percent and all others pay 10.",
      ["passenger-cars 25 charged", "general-goods 10 charged"],
    ],
    [
      "2025-08-03",
      "Under the deal Korean goods will pay 15 percent, and automobiles get the same 15.",
      ["general-goods 15 agreed", "passenger-cars 15 agreed"],
    ],
    [
      "2025-09-20",
      "Korean cars go on paying 25 percent although both sides agreed on 15 in July.",
      ["passenger-cars 25 charged", "passenger-cars 15 agreed"],
    ],
    [
      "2025-09-20",
      "Korean cars pay a duty of 25 percent, and both sides agreed on 15 projects.",
      ["passenger-cars 25 charged"],
    ],
    ["2026-05-20", "지금 무는 122조 관세 10%는 그대로다.", ["general-goods 10 charged"]],
    [
      "2025-09-20",
      "우리 차에는 25%가 붙는다. 7월 30일에 15%를 약속받았다.",
      ["passenger-cars 25 charged", "passenger-cars 15 agreed"],
    ],
    [
      "2025-08-03",
      "Cars, too, go to a duty of 15 percent, though no date was given for that.",
      ["passenger-cars 15 agreed"],
    ],
    [
      "2025-11-20",
      "Cars pay 25 percent until the notice is out; they are to pay 15 after it.",
      ["passenger-cars 25 charged", "passenger-cars 15 agreed"],
    ],
    [
      "2025-11-20",
      "자동차는 아직 25%를 낸다. 합의된 15%는 종이 위에 있다.",
      ["passenger-cars 25 charged", "passenger-cars 15 agreed"],
    ],
    [
      "2026-01-20",
      "미국은 첨단 반도체에 25% 관세를 매기는 포고문을 냈다. 관세는 15일부터 적용됐다.",
      ["advanced-chips 25 charged"],
    ],
    [
      "2026-01-20",
      "미국은 첨단 반도체에 25% 관세를 매기는 포고문을 냈다. 관세는 다음 달부터 적용될 예정이다.",
      ["advanced-chips 25 threatened"],
    ],
    [
      "2026-01-20",
      "Trump signed an order to put a 25 percent tariff on some advanced chips. The tariff has not taken effect.",
      ["advanced-chips 25 threatened"],
    ],
    [
      "2026-01-28",
      "Trump wrote that cars from South Korea would pay 25 percent because parliament has not passed the law behind its pledge.",
      ["passenger-cars 25 threatened"],
    ],
    [
      "2026-01-28",
      "Under the deal cars from South Korea would pay 15 percent.",
      ["passenger-cars 15 agreed"],
    ],
  ])("%s: %s", (published, sentence, expected) => {
    const { measures } = proposalsOf(article(published, sentence));
    expect(measures.map(({ goods, rate, status }) => `${goods} ${rate} ${status}`).toSorted()).toEqual(
      expected.toSorted(),
    );
  });

  test("an answer speaks of the goods of its question", () => {
    const { measures } = of(
      "◇ 기자> 상호관세는 어떻게 됩니까.",
      "◆ 여한구> 지금 내는 15%는 유지된다고 봅니다.",
    );
    expect(measures.map(({ goods, rate, status }) => `${goods} ${rate} ${status}`)).toEqual([
      "general-goods 15 charged",
    ]);
  });
});
