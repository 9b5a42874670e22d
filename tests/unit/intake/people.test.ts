/** Who is meant by a name in any spelling, by an office, and who is not. */
import { describe, expect, test } from "vitest";
import { article, proposalsOf } from "../../support/intake";

const officialsOf = (sentence: string, published = "2025-10-22") =>
  proposalsOf(article(published, sentence)).officials;
const unknownOf = (sentence: string) => proposalsOf(article("2025-10-22", sentence)).unknownPeople;

test("who was a minister then is not the minister of today", () => {
  expect(officialsOf("Choi Sang-mok, then finance minister, met Scott Bessent on tariffs in April.")).toEqual(
    ["choi-sang-mok", "scott-bessent"],
  );
});

describe("spellings of one name", () => {
  test.each([
    "Kim Jung-kwan",
    "Kim Jeong-gwan",
    "Kim Jungkwan",
    "KIM JUNG KWAN",
    "Kim Jung-Kwan",
    "Jungkwan Kim",
    "Jung-kwan Kim",
    "Kim Jeonggwan",
    "Kim Chung-kwan",
  ])("%s", (name) => {
    expect(officialsOf(`Industry Minister ${name} left for Washington.`)).toEqual(["kim-jung-kwan"]);
  });
  test.each([
    ["Yeo Han Koo", "yeo-han-koo"],
    ["Yuh Han-koo", "yeo-han-koo"],
    ["Yeo Han-gu", "yeo-han-koo"],
    ["Gu Yun-cheol", "koo-yun-cheol"],
    ["Koo Yoon-chul", "koo-yun-cheol"],
    ["Wi Seong-rak", "wi-sung-lac"],
    ["Jo Hyun", "cho-hyun"],
    ["Lee Jae-myeong", "lee-jae-myung"],
    ["Kim Yong-bum", "kim-yong-beom"],
    ["Kang Hun-sik", "kang-hoon-sik"],
    ["Jamison Greer", "jamieson-greer"],
    ["J.D. Vance", "jd-vance"],
    ["Howard W. Lutnick", "howard-lutnick"],
  ])("%s", (name, id) => {
    expect(officialsOf(`The talks on tariffs were led by ${name}.`)).toEqual([id]);
  });
  test.each([
    ["하워드 러트닉 상무장관", "howard-lutnick"],
    ["루트닉 상무장관", "howard-lutnick"],
    ["스콧 베센트 재무장관", "scott-bessent"],
    ["크리스토퍼 란다우 부장관", "christopher-landau"],
    ["무역 장관 여한쿠", "yeo-han-koo"],
    ["김정콴 산업부 장관", "kim-jung-kwan"],
    ["국가안보실장 위성략", "wi-sung-lac"],
  ])("%s", (name, id) => {
    expect(officialsOf(`${name}이 관세를 설명했다.`)).toEqual([id]);
  });
});

describe("by office or by title and family name", () => {
  test.each([
    ["The industry minister left for Washington.", "kim-jung-kwan"],
    ["Minister Kim left for Washington.", "kim-jung-kwan"],
    ["Seoul's trade minister left for Washington.", "yeo-han-koo"],
    ["The U.S. commerce secretary spoke of tariffs.", "howard-lutnick"],
    ["The presidential policy chief spoke of tariffs.", "kim-yong-beom"],
    ["The national security adviser spoke of tariffs.", "wi-sung-lac"],
    ["김 산업장관이 출국했다.", "kim-jung-kwan"],
    ["김 장관이 출국했다.", "kim-jung-kwan"],
    ["산업부 장관이 출국했다.", "kim-jung-kwan"],
    ["통상교섭본부장이 출국했다.", "yeo-han-koo"],
    ["구 부총리가 출국했다.", "koo-yun-cheol"],
    ["위 실장이 출국했다.", "wi-sung-lac"],
    ["강 비서실장이 관세를 설명했다.", "kang-hoon-sik"],
    ["미 상무장관이 관세를 설명했다.", "howard-lutnick"],
    ["美 재무장관이 관세를 설명했다.", "scott-bessent"],
    ["On Saturday, the presidential policy chief spoke of tariffs.", "kim-yong-beom"],
    ["Chief Wi spoke of tariffs.", "wi-sung-lac"],
    ["Vice Premier Koo spoke of tariffs.", "koo-yun-cheol"],
    ["South Korea's top diplomat spoke of tariffs.", "cho-hyun"],
    ["America's top diplomat spoke of tariffs.", "marco-rubio"],
    ["The American president spoke of tariffs.", "donald-trump"],
    ["구 경제부총리가 관세를 설명했다.", "koo-yun-cheol"],
    ["산업통상부 통상교섭본부장이 관세를 설명했다.", "yeo-han-koo"],
    ["미국 대통령이 관세를 설명했다.", "donald-trump"],
    ["USTR 대표가 관세를 설명했다.", "jamieson-greer"],
    ["한국의 최고 무역 협상가 여한쿠는 관세를 설명했다.", "yeo-han-koo"],
    ["한국의 무역 장관이 관세를 설명했다.", "yeo-han-koo"],
    ["한국의 재무 장관이 관세를 설명했다.", "koo-yun-cheol"],
    ["한국 외무장관이 관세를 설명했다.", "cho-hyun"],
  ])("%s", (sentence, id) => {
    expect(officialsOf(sentence)).toEqual([id]);
  });

  test("an office that two held is that of who was active at the time", () => {
    expect(officialsOf("기획재정부 장관이 관세를 설명했다.", "2025-04-25")).toEqual(["choi-sang-mok"]);
    expect(officialsOf("기획재정부 장관이 관세를 설명했다.", "2025-10-16")).toEqual(["koo-yun-cheol"]);
  });
});

describe("not an official", () => {
  test.each([
    "The Trump administration raised tariffs.",
    "Japan's finance minister spoke of tariffs.",
    "The Bangladesh trade minister spoke of tariffs.",
    "Japan's top diplomat spoke of tariffs.",
    "A premier shipbuilder spoke of tariffs.",
    "The former trade minister spoke of tariffs.",
    "Professor Cho Hyun spoke of tariffs.",
    "Kim Min-seok, an analyst at a bank, spoke of tariffs.",
    "Photo by Kim Min-seok",
    "Lawmakers called on the U.S. Trade Representative's office about tariffs.",
    "The Office of the U.S. Trade Representative will hear witnesses on tariffs.",
    "트럼프 행정부가 관세를 올렸다.",
    "일본 재무장관이 관세를 설명했다.",
    "조현 새벽증권 연구원은 관세를 우려했다.",
    "김민석 씨는 관세를 우려했다.",
    "김용범 관세사는 관세를 설명했다.",
    "피아니스트 조현은 관세를 걱정했다.",
    "회사원 조현(34)은 관세를 걱정했다.",
    "여한구 관세법인 대표는 관세를 설명했다.",
    "Kim Yong-beom, Korea's fastest hurdler, spoke of tariffs. Kim went on to Daegu.",
    "Kim Yong-beom, 34, who runs a bakery, spoke of tariffs.",
    "Customs broker Kim Yong-beom spoke of tariffs.",
  ])("%s", (sentence) => {
    expect(officialsOf(sentence)).toEqual([]);
  });
});

describe("people who are not on record", () => {
  test.each([
    ["Vice Trade Minister Park Jong-won spoke of tariffs.", ["Park Jong-won"]],
    ["Kevin Miller, a lawyer for importers, said the tariff would stay.", ["Kevin Miller"]],
    ["박종원 산업부 통상차관보는 관세를 설명했다.", ["박종원"]],
    ["앨리슨 후커 국무부 차관은 관세를 설명했다.", ["앨리슨 후커"]],
    ["U.S. Defense Secretary Pete Hegseth, who is in Seoul, spoke of tariffs.", ["Pete Hegseth"]],
    ["정부는 지난주 미국을 찾아 러트닉 장관에게 관세를 설명했다.", []],
    ["조민규 새벽대 국제통상학과 교수는 관세를 설명했다.", ["조민규"]],
    ["국민의힘 송언석 원내대표는 관세를 설명했다.", ["송언석"]],
    ["더불어민주당 한병도 의원은 관세를 설명했다.", ["한병도"]],
    ["기획재정부 최지영 국제경제관리관은 관세를 설명했다.", ["최지영"]],
    ["개혁신당 조국 대표는 관세를 설명했다.", ["조국"]],
    ["무디스 아누슈카 샤 애널리스트는 관세를 설명했다.", ["아누슈카 샤"]],
    ["미국 국무부 토미 피곳 부대변인은 관세를 설명했다.", ["토미 피곳"]],
    ["중국 외교부 궈자쿤 대변인은 관세를 설명했다.", ["궈자쿤"]],
    ["정부의 대변인은 관세를 설명했다.", []],
    ["이번에 신임한 위원은 관세를 설명했다.", []],
    ["한편 산업부 장관은 관세를 설명했다.", []],
    ["Wendy Cutler of the Asia Society said the tariff would stay.", ["Wendy Cutler"]],
    ["서울대 교수는 관세를 설명했다.", []],
    ["Photo by Bae Hyun-jun", []],
    ["이하린 기자", []],
    ["Growers dump apples and speak of tariffs. (Seo Bit-na/Haetae)", []],
    ["Hanbit Research said the tariff would stay.", []],
    ["국회가 처리해 주셔도 공사를 세우는 데 석 달은 걸린다.", []],
    ["송미령 농림축산식품부 장관은 관세를 설명했다.", ["송미령"]],
    ["케빈 김 주한미국대사대리는 관세를 설명했다.", ["케빈 김"]],
    ["전직 협상가 데보라 린드퀴스트는 관세를 설명했다.", ["데보라 린드퀴스트"]],
    ["나종표 국민의힘 의원은 관세 협상이 늦다고 말했다.", ["나종표"]],
    ["마정석 산업부 통상차관보가 협상을 이끈다.", ["마정석"]],
    ["강력한 국민의힘 의원이 관세 협상을 말했다.", []],
    ['[문가은/한빛대 국제통상학과 교수 : "회담이라는 시한이 우리를 조급하게 만들 수 있어요."]', ["문가은"]],
    ["Desmond Okafor, a customs lobbyist in Savannah, was not convinced by the tariff.", ["Desmond Okafor"]],
    ["Seoul's offer puzzled Henrik Dahl, a historian of trade.", ["Henrik Dahl"]],
    ["Nexus Games, a developer, and Orion Foods, an exporter of noodles, pay the tariff.", []],
    ["Pine Harbor, a town of farmers, worries about the tariff.", []],
    ["수출업체를 운영하는 오세빈 씨는 관세 협상을 지켜보고 있다.", ["오세빈"]],
    ["협상을 지켜본 국지환 의원은 관세를 따졌다.", ["국지환"]],
    ["클라라 베넷, 전직 미국 관리이자 컨설턴트는 관세가 남을 것이라고 말했습니다.", ["클라라 베넷"]],
    ["제임스 콜드웰 상무부 부차관보가 관세 회의에 배석했다.", ["제임스 콜드웰"]],
    ["국세청 청장은 관세 환급을 설명했다.", []],
    ["두 사람은 상무 비서와 관세를 논의했다. 계열사 대표는 말을 아꼈다.", []],
    ["관세 협상, 통상 변호사는 바빴다.", []],
    ["이 대통령은 이시바 시게루 일본 총리와 회담했다.", []],
  ])("%s", (sentence, expected) => {
    expect(unknownOf(sentence)).toEqual(expected);
  });
});

test("a namesake's trade counts only where the article names no office", () => {
  expect(
    officialsOf("Industry Minister Kim Jung-kwan, a baker in his free time, spoke of tariffs. Kim left."),
  ).toEqual(["kim-jung-kwan"]);
});
