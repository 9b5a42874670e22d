/** With whom an official meets, and when, by the ways in which the two languages tell it. */
import { describe, expect, test } from "vitest";
import { article, proposalsOf } from "../../support/intake";

/** Published on a Wednesday. */
const meetingsOf = (text: string) =>
  proposalsOf(article("2025-11-05", ...text.split(" | "))).meetings.map(
    ({ with: whom, date, status }) => `${whom.join("+")} ${date?.value.slice(5, 10) ?? "-"} ${status}`,
  );

describe("meetings", () => {
  test.each([
    [
      "Kim Jung-kwan met Lutnick on Monday and went on to see budget director Russell Vought.",
      ["howard-lutnick 11-03 held", "russell-vought 11-03 held"],
    ],
    [
      "Kim Jung-kwan saw Lutnick on Monday and will meet Russell Vought.",
      ["howard-lutnick 11-03 held", "russell-vought - planned"],
    ],
    ["Lutnick is to talk by video link with Kim Jung-kwan on Monday.", ["howard-lutnick 11-10 planned"]],
    ["Lutnick fell out with Kim Jung-kwan over cash on Monday.", []],
    [
      "Kim Jung-kwan, right, with Commerce Secretary Howard Lutnick at the Commerce Department on Tuesday.",
      ["howard-lutnick 11-04 held"],
    ],
    ["Cho Hyun, left, with Yeo Han-koo at the ministry on Tuesday.", []],
    [
      "Koo Yun-cheol sat down on Monday, with Yeo Han-koo at his side, opposite Scott Bessent.",
      ["scott-bessent 11-03 held"],
    ],
    ["Yeo Han-koo is to speak with Greer by video on Friday.", ["jamieson-greer 11-07 planned"]],
    ["Yeo Han-koo met Greer in Washington in September.", ["jamieson-greer 09 held"]],
    ["Yeo Han-koo met Greer before the deadline in October.", ["jamieson-greer - held"]],
    [
      "Koo Yun-cheol learned on Monday that Scott Bessent had another engagement. Their talks, set for Friday, fell through.",
      ["scott-bessent 11-07 cancelled"],
    ],
    [
      "김정관 장관은 러트닉 장관과 3일에 이어 4일에도 만났다.",
      ["howard-lutnick 11-03 held", "howard-lutnick 11-04 held"],
    ],
    [
      "김정관 장관은 러트닉 장관을 만났다. 3일에는 한 시간가량, 4일에는 아침 일찍 마주 앉았다.",
      ["howard-lutnick 11-03 held", "howard-lutnick 11-04 held"],
    ],
    ["김정관 장관은 러트닉 장관과 만날 시간이 없다고 했다.", []],
    ["트럼프 대통령은 러트닉 장관과 함께 29일 방한해 이재명 대통령과 회담한다.", []],
    ["김정관 장관은 4일 러트닉 장관과 함께 조선소를 둘러보고 의견을 나눴다.", ["howard-lutnick 11-04 held"]],
    [
      "김정관 장관은 4일 상무부 청사를 나서며 말했다. 러트닉 장관과 한 시간 동안 협의한 직후였다.",
      ["howard-lutnick 11-04 held"],
    ],
    [
      "구윤철 부총리는 3일 베선트 장관에게 다른 일정이 생겼다는 연락을 받았다. 5일로 잡혔던 두 사람의 회담은 무산됐다.",
      ["scott-bessent 11-05 cancelled"],
    ],
    ["김정관 장관은 최근 워싱턴에 다녀왔다. 상대는 러트닉 장관이었다.", ["howard-lutnick - held"]],
    ["김정관 장관은 상대가 러트닉 장관이라 어렵다고 했다.", []],
    ["조현 장관은 지난달 루비오 장관과 통화했다.", ["marco-rubio 10 held"]],
    [
      "Yeo Han-koo will hold separate meetings with Greer and Commerce Secretary Howard Lutnick.",
      ["jamieson-greer - planned", "howard-lutnick - planned"],
    ],
    [
      "Kim Jung-kwan had left for New York on Sunday to see Howard Lutnick, and the two met there on Monday.",
      ["howard-lutnick 11-03 held"],
    ],
    [
      "Kim Jung-kwan saw Energy Secretary Chris Wright a few hours after landing in Washington on Monday.",
      ["chris-wright 11-03 held"],
    ],
    [
      "■ 7일(금) | ▲이 대통령, 뉴욕에서 스콧 베선트 재무장관 접견 ▲김정관 장관, 하워드 러트닉 상무장관과 화상 협의",
      ["scott-bessent 11-07 planned", "howard-lutnick 11-07 planned"],
    ],
    // A meeting of one person says nothing of that of another with the same.
    [
      "이재명 대통령은 3일 베선트 장관을 접견했다. | 구윤철 부총리는 뉴욕에서 베선트 장관과 따로 만났다고 말했다.",
      ["scott-bessent 11-03 held", "scott-bessent - held"],
    ],
  ])("%s", (text, expected) => {
    expect(meetingsOf(text).toSorted()).toEqual(expected.toSorted());
  });
});
