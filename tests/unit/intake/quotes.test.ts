/** Who speaks, by the words around a quote. */
import { describe, expect, test } from "vitest";
import { article, proposalsOf } from "../../support/intake";

const speakers = (...paragraphs: string[]) =>
  proposalsOf(article("2025-10-22", ...paragraphs)).quotes.map(
    ({ speaker, speakerLabel, attribution, relayedBy }) =>
      [speaker ?? speakerLabel, attribution, ...(relayedBy === null ? [] : [relayedBy])].join(" "),
  );
const kim = "kim-jung-kwan on_record";

describe("English", () => {
  test.each([
    [
      'In the words of Howard Lutnick, Korea is "a friend who is late with the rent," and tariffs follow.',
      ["howard-lutnick on_record"],
    ],
    ['Kim Jung-kwan said, "We will look only at the national interest."', [kim]],
    ['"We will look only at the national interest," Kim Jung-kwan said.', [kim]],
    ['"We will look only at the national interest," said Kim Jung-kwan.', [kim]],
    ['"We will look only at it," Kim Jung-kwan said. "There is no other way for us."', [kim, kim]],
    ['"We will look only at it," Kim Jung-kwan said, adding, "There is no other way for us."', [kim, kim]],
    [
      'Kim Jung-kwan met Howard Lutnick, who said, "The Koreans are very tough in these talks."',
      ["howard-lutnick on_record"],
    ],
    [
      "Kim Jung-kwan, the industry minister, told reporters that “we decided to talk once more tomorrow.”",
      [kim],
    ],
    [
      'Hong Se-min, Korea\'s deputy trade negotiator, told reporters, "We will look only at the rate of the swap."',
      ["Hong Se-min on_record"],
    ],
    [
      'According to a senior official, "nobody in the delegation expects a signature now."',
      ["a senior official unnamed"],
    ],
    [
      'Kim Jung-kwan quoted Howard Lutnick as saying, "I will fix the matter of the visas."',
      ["howard-lutnick relayed kim-jung-kwan"],
    ],
    [
      'Kim Jung-kwan called the memorandum "no treaty and no law at all," while Na Kyung-won argued that "the amount makes it one in fact."',
      [kim, "Na Kyung-won on_record"],
    ],
    [
      'Kim Jung-kwan said, "We are close to the end," and Hong Se-min, a professor, said, "Nobody has seen the paper yet."',
      [kim, "Hong Se-min on_record"],
    ],
    [
      'Kim Jung-kwan said, "We are close to the end." Wendy Cutler of the Asia Society said, "Nobody should expect a signature now."',
      [kim, "Wendy Cutler on_record"],
    ],
    [
      'Guo Jiakun, a Chinese spokesperson, said Tuesday that "tariff wars have no winners ever," while Kim Jung-kwan said Seoul "will not take sides in it."',
      ["Guo Jiakun on_record", kim],
    ],
    [
      'An executive at a parts maker said, "Every month of this costs us a year."',
      ["An executive at a parts maker unnamed"],
    ],
    [
      'The trade ministry said, "Uncertainty for our exporters is much smaller now."',
      ["The trade ministry on_record"],
    ],
    [
      'Kim Jung-kwan said Lutnick\'s answer was short: "Nobody pays less than Japan does."',
      ["howard-lutnick on_record"],
    ],
    [
      'Kim Jung-kwan told the Assembly on Monday that Lutnick had assured him that "a date is worth ten promises to us."',
      ["howard-lutnick relayed kim-jung-kwan"],
    ],
    [
      'Margit Oleander, who worked at the trade office, would not bet on it. "The first summit produced no paper," she said.',
      ["Margit Oleander on_record"],
    ],
    [
      'Howard Lutnick met Kim Jung-kwan. His message was: "Come back with a better paper."',
      ["howard-lutnick on_record"],
    ],
    [
      'Yeo Han-koo, who had flown in with Kim Jung-kwan on Sunday, told reporters: "We will not sign this week."',
      ["yeo-han-koo on_record"],
    ],
    [
      'Kim Jung-kwan conveyed that Secretary Lutnick, whom he met on Monday, had said, "The clock is running for you."',
      ["howard-lutnick relayed kim-jung-kwan"],
    ],
    [
      'Kim Jung-kwan left. One of them said the offer was "as good as it will ever get."',
      ["One of them unnamed"],
    ],
    [
      'Kim Jung-kwan left. The Rice Growers\' Federation says that "our paddies are the next to go."',
      ["The Rice Growers' Federation on_record"],
    ],
    [
      'Kim Jung-kwan left. "Nobody but us will pay for it," said the head of a union in Naju.',
      ["the head of a union on_record"],
    ],
    [
      'Donald Trump wrote to Seoul. The letter warned, "Any increase will be added to ours."',
      ["donald-trump on_record"],
    ],
    [
      'A person briefed on the talks described it as "two people reading from different books," and another said, "We are years apart on this."',
      ["A person briefed on the talks unnamed", "another unnamed"],
    ],
    [
      'Kim Jung-kwan left. Ngozi Obi, who heads the trade body, urged both to "remember that there is a rulebook."',
      ["Ngozi Obi on_record"],
    ],
    ['"Who would sign such a thing as this?" Kim Jung-kwan asked.', [kim]],
    [
      '"It is a good day for us," Kim Jung-kwan said, and Howard Lutnick agreed: "It is a very good day."',
      [kim, "howard-lutnick on_record"],
    ],
  ])("%s", (sentence, expected) => {
    expect(speakers(sentence)).toEqual(expected);
  });

  test("he and she are the last subject", () => {
    expect(
      speakers(
        "Kim Jung-kwan met Howard Lutnick in Washington.",
        '"We will meet again in the morning," he said.',
      ),
    ).toEqual([kim]);
  });

  test("after a paragraph about nobody, he is whom the article is about", () => {
    expect(
      speakers(
        "Industry Minister Kim Jung-kwan came home on Sunday. Kim Jung-kwan spoke for a minute.",
        "Kim Jung-kwan waved off a report on cash.",
        'Koo Yun-cheol told lawmakers that an answer "has not come back from them yet."',
        "Waiting has a price. Cars still pay more.",
        'Visas had come up, he said. "They ought to come in by the front door."',
      ),
    ).toEqual(["koo-yun-cheol on_record", kim]);
  });

  test("a quote without attribution belongs to the previous speaker, at the start to the next", () => {
    expect(
      speakers(
        '"We are not thinking of a signature."',
        'Kim Yong-beom said "only the whole of it can be signed" at the airport.',
        '"It will be a tense time until the end."',
      ),
    ).toEqual(Array.from({ length: 3 }, () => "kim-yong-beom on_record"));
  });

  test("a quote alone is of whom the paragraph before it is about", () => {
    expect(speakers("Kim Jung-kwan was blunt.", '"We cannot pay that in cash at once."')).toEqual([kim]);
  });

  test("single terms are no speech", () => {
    expect(
      speakers('Kim Jung-kwan spoke of a "decisive opportunity" and of "commercial rationality".'),
    ).toEqual([]);
  });
});

describe("Korean", () => {
  test.each([
    ['김정관 장관은 "국익만 보고 끝까지 협상하겠다"고 말했다.', [kim]],
    ['[민세라/의원(오늘) : "두 달이 되도록 사업 하나를 못 고릅니까."]', ["민세라 on_record"]],
    ['[김정관 / 산업통상부 장관 : "남은 쟁점이 많지 않은데 그게 제일 무겁습니다."]', [kim]],
    [
      '협상에 정통한 한 사람은 "아무도 아직 그 문서에 서명하지 않았다"고 경고했다.',
      ["협상에 정통한 한 사람 unnamed"],
    ],
    ['김정관 장관은 "국익만 보고 끝까지 협상하겠다"며 "시간에 쫓겨 서명하지는 않겠다"고 밝혔다.', [kim, kim]],
    ['"국익만 보고 끝까지 협상하겠다"고 김정관 장관은 말했다.', [kim]],
    ['김정관 장관은 러트닉 장관이 참석한 회의에서 "국익만 보고 끝까지 협상하겠다"고 말했다.', [kim]],
    [
      "김정관 장관은 러트닉 장관이 “한국의 사정을 대통령에게 보고하겠다”고 했다고 전했다.",
      ["howard-lutnick relayed kim-jung-kwan"],
    ],
    [
      "이재명 대통령은 “국익에 맞지 않으면 서명할 이유가 없다”고 말했다고 대통령실이 전했다.",
      ["lee-jae-myung relayed"],
    ],
    ["정부 고위 관계자는 “아직 정해진 것이 하나도 없다”고 말했다.", ["정부 고위 관계자 unnamed"]],
    [
      '김정관 장관은 "국익만 보고 끝까지 협상하겠다"고 했고, 국민의힘 송언석 원내대표는 "국회 비준 동의부터 받아야 한다"고 주장했다.',
      [kim, "송언석 원내대표 on_record"],
    ],
    [
      '김정관 장관은 "국익만 보고 끝까지 협상하겠다"고 말했다. 현대차그룹 성 김 사장은 "미국 투자를 늘릴 준비가 됐다"고 밝혔다.',
      [kim, "성 김 사장 on_record"],
    ],
    [
      '김정관 장관은 "국익만 보고 끝까지 협상하겠다"고 말했다. 경실련은 "졸속 심사를 하면 안 된다"고 논평했다.',
      [kim, "경실련 on_record"],
    ],
    ["산업부는 “기업의 불확실성이 크게 줄어들 것으로 본다”고 밝혔다.", ["산업부 on_record"]],
    [
      '김정관 장관은 그리어 대표가 "서울의 시계가 너무 느리게 간다"고 하더라고 전했다.',
      ["jamieson-greer relayed kim-jung-kwan"],
    ],
    [
      '김정관 장관은 러트닉 장관이 "숙제를 제때 내는 편이다"라고 말한 사실을 전했다.',
      ["howard-lutnick relayed kim-jung-kwan"],
    ],
    [
      '김정관 장관이 떠났다. 통상 당국의 한 간부는 "관보에 실리기 전까지는 말일 뿐"이라고 했다.',
      ["통상 당국의 한 간부 unnamed"],
    ],
    ['김정관 장관은 떠나기 전 한 가지는 "국익만 보고 끝까지 협상하겠다"고 말했다.', [kim]],
    ["“미국이 제안을 받아들였다는 말은 사실이 아니다.” 김정관 장관의 말이다.", [kim]],
    ['"관세 협상은 아직 끝난 것이 아니다"라는 게 김정관 장관의 설명이다.', [kim]],
    ["러트닉 장관은 웃었다. 그들 중 한 명은 “양쪽 모두 지쳐 가고 있다”고 말했다.", ["그들 중 한 명 unnamed"]],
    [
      "도널드 트럼프 대통령은 글을 올렸다. 그 서한은 “올리면 그만큼 더해질 것이다”라고 경고했다.",
      ["donald-trump on_record"],
    ],
    ['산업 장관 김정관은 도착했습니다. "우리는 아직 거기에 있지 않습니다," 김은 공항에서 말했습니다.', [kim]],
    [
      "그리어 대표가 왔다. 울산의 한 부품사 대표는 “석 달 더 가면 문을 닫아야 한다”고 했다.",
      ["한 부품사 대표 on_record"],
    ],
    [
      "러트닉 장관이 왔다. 러트닉의 대변인은 회의가 “솔직했고 다음 주에 계속될 것”이라고 말했다.",
      ["러트닉의 대변인 on_record"],
    ],
    [
      "“아무도 이것이 끝이라고 생각하지 않습니다.” 한국의 무역 장관 여한쿠는 전화로 말했습니다.",
      ["yeo-han-koo on_record"],
    ],
    ["러트닉 장관의 답은 짧았다. “올해 안에 첫 돈이 와야 한다.”", ["howard-lutnick on_record"]],
    [
      "김정관 장관은 러트닉 장관의 답이 “올해 안에 첫 돈이 와야 한다”였다고 전했다.",
      ["howard-lutnick relayed kim-jung-kwan"],
    ],
    [
      "김정관 장관은 러트닉 장관의 말이라며 “올해 안에 첫 돈이 와야 한다”고 전했다.",
      ["howard-lutnick relayed kim-jung-kwan"],
    ],
    ["김정관 장관은 러트닉 장관의 말이 맞다며 “올해 안에 첫 돈이 가야 한다”고 했다.", [kim]],
    [
      "김정관 장관은 “현금이 정말 없다는 말이냐”는 질문에 “있는 돈은 다 보여 줬다”고 답했다.",
      [" unnamed", kim],
    ],
    ["김정관 장관의 걸음은 무거웠다. 김 장관은 “현금이 정말 없다는 말이냐”는 질문을 던졌다.", [kim]],
    ["김정관 장관은 러트닉 장관의 발언에 대해 “우리는 그렇게 들은 바가 없다”고 말했다.", [kim]],
    ["김정관 장관의 걸음은 빨랐다. 그는 서지 않았다. “관세 얘기는 오늘 하지 않겠습니다.”", [kim]],
    ["김정관 장관은 ‘국익만 보고 끝까지 협상하겠다’고 말했다.", []],
  ])("%s", (sentence, expected) => {
    expect(speakers(sentence)).toEqual(expected);
  });
});

test("each answer to a printed question is one quote, without what follows the last", () => {
  const { quotes } = proposalsOf(
    article(
      "2025-10-22",
      "Industry Minister Kim Jung-kwan answered questions about his talks with Howard Lutnick.",
      "Q. When will you sign?",
      "A. Not before all items are settled. I cannot say more.",
      "Q. Will the duty fall?",
      "A. Yes, it will.",
      "Kim leaves again on Friday.",
    ),
  );
  expect(quotes.map(({ text, speaker }) => [text, speaker])).toEqual([
    ["Not before all items are settled. I cannot say more.", "kim-jung-kwan"],
    ["Yes, it will.", "kim-jung-kwan"],
  ]);
});

describe("printed questions and answers", () => {
  const intro = "Trade Minister Yeo Han-koo sat down with us to speak about the tariffs.";
  const koIntro = "여한구 통상교섭본부장은 미국에서 돌아왔다. 그를 서울에서 만났다.";
  const answers = (...paragraphs: string[]) =>
    proposalsOf(article("2025-10-22", ...paragraphs)).quotes.map(
      ({ text, speaker, speakerLabel }) => `${speaker ?? speakerLabel}: ${text}`,
    );

  test("the label that asks elsewhere is the interviewer's, initials are of who is asked", () => {
    expect(
      answers(
        intro,
        "BT: Your counterpart says it is done.",
        "YH: He may say so. We have not signed.",
        "BT: And rice?",
        "YH: No, and no again to that.",
      ),
    ).toEqual(["yeo-han-koo: He may say so. We have not signed.", "yeo-han-koo: No, and no again to that."]);
  });

  test.each([
    ["-성과를 꼽는다면.", "“관세를 내릴 길을 열었다.”", "-방위비 분담금은.", "“그런 말은 없었다.”"],
    ["▷이번 방미의 수확은.", "▶관세를 내릴 길을 열었다.", "▷방위비도 논의했나.", "▶그런 말은 없었다."],
    [
      "◇ 오하나> 성과가 있었다고요.",
      "◆ 여한구> 관세를 내릴 길을 열었다.",
      "◇ 오하나> 방위비도 논의했나요.",
      "◆ 여한구> 그런 말은 없었다.",
    ],
    [
      "[앵커]",
      "성과가 있었습니까?",
      "[여한구]",
      "관세를 내릴 길을 열었다.",
      "[앵커]",
      "방위비도 논의했습니까?",
      "[여한구]",
      "그런 말은 없었다.",
    ],
    [
      "기자 : 성과가 있었나.",
      "여 본부장 : 관세를 내릴 길을 열었다.",
      "기자 : 방위비는.",
      "여 본부장 : 그런 말은 없었다.",
    ],
  ])("%s %s", (...lines) => {
    expect(answers(koIntro, ...lines)).toEqual([
      "yeo-han-koo: 관세를 내릴 길을 열었다.",
      "yeo-han-koo: 그런 말은 없었다.",
    ]);
  });

  test("what readers ask the newspaper answers", () => {
    expect(
      speakers(
        "“We did not give away the rice,” Kim Jung-kwan said of the tariff talks.",
        "A reader asks:",
        "Q. Why does everyone speak of caps?",
        "A. Because somebody in Seoul made red caps, and we all wore them.",
      ),
    ).toEqual([kim]);
  });

  test("of two people before the questions the one in the headline is asked", () => {
    const text = article(
      "2025-10-22",
      "President Lee Jae-myung flew to New York on Monday. Finance Minister Koo Yun-cheol spoke to us about the swap.",
      "Q. Will there be a swap?",
      "A. We have asked for one without a ceiling.",
      "Q. And the rice?",
      "A. Rice stays where it has always been.",
    ).replace(
      "Seoul and Washington go on with tariff talks",
      "Koo Yun-cheol on the tariff talks: 'No swap, no cash'",
    );
    expect(proposalsOf(text).quotes.map(({ speaker }) => speaker)).toEqual([
      "koo-yun-cheol",
      "koo-yun-cheol",
    ]);
  });

  test("a newspaper that answers its own questions quotes nobody but who is quoted in them", () => {
    expect(
      answers(
        "Trade Minister Yeo Han-koo is in Washington. Here is what is known.",
        "How high is the tariff?",
        "Most goods of Korea pay 15 percent.",
        "Who pays it?",
        'Importers do. "It is a tax on our own people," said Ann Poe, an economist.',
        "What comes next?",
        "More talks, as usual.",
      ),
    ).toEqual(["Ann Poe: It is a tax on our own people"]);
  });
});
