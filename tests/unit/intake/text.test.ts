/** What a pasted page is made of, and what cannot be read. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readIntake } from "@/lib/intake/intake";
import { cleanText, decodeArticle, longestText, UnreadableText } from "@/lib/intake/text/clean-text";
import { article, proposalsOf } from "../../support/intake";
import { record } from "../../support/real-record";

const documentOf = (text: string) => {
  const { title, publisher, publishedOn, language } = proposalsOf(text);
  return { title, publisher, published: publishedOn?.value ?? null, language };
};
const body =
  "South Korea and the United States are negotiating over tariffs, Industry Minister Kim Jung-kwan said.";

describe("headline, outlet and first printed time", () => {
  test.each([
    [
      `Talks go on\n\nBy Seo Ji-won, Baekdu Daily\nPublished: Sept. 11, 2025, 9:05 a.m.\nUpdated: Sept. 12, 2025, 2:40 p.m.\n\n${body}`,
      {
        title: "Talks go on",
        publisher: "Baekdu Daily",
        published: "2025-09-11T09:05+09:00",
        language: "en",
      },
    ],
    [
      `The Halla Herald\nTalks go on\nUpdated : 2025-09-12 10:00\nInput : 2025-09-11 09:05\n\n${body}`,
      {
        title: "Talks go on",
        publisher: "The Halla Herald",
        published: "2025-09-11T09:05+09:00",
        language: "en",
      },
    ],
    [
      `Talks go on\n\nWASHINGTON, Dec. 4, 2025 (Cheongram News) -- ${body}`,
      { title: "Talks go on", publisher: "Cheongram News", published: "2025-12-04", language: "en" },
    ],
    [
      `Talks go on\n\nSEOUL, Oct. 22 (Cheongram) -- ${body}\n\nCopyright 2025 Cheongram. All rights reserved.`,
      { title: "Talks go on", publisher: "Cheongram", published: "2025-10-22", language: "en" },
    ],
    [
      `Talks go on\n\nAll News 11:02 October 22, 2025\n\n${body}`,
      { title: "Talks go on", publisher: null, published: "2025-10-22T11:02+09:00", language: "en" },
    ],
    [
      `Talks go on\n\nPosted Sept. 12, 2025 at 8:14 a.m. EDT\n\n${body}`,
      { title: "Talks go on", publisher: null, published: "2025-09-12T08:14-04:00", language: "en" },
    ],
    [
      `Talks go on\n\nThe Hangang Courier | By Seol Ha-jin\nNov. 18, 2025\n\n${body}`,
      { title: "Talks go on", publisher: "The Hangang Courier", published: "2025-11-18", language: "en" },
    ],
    [
      `Talks go on\n\nMaribel Santos and Woo Dae-hyun | Pacific Ledger | Dec 5, 2025, 10:30 AM KST\n\n${body}`,
      {
        title: "Talks go on",
        publisher: "Pacific Ledger",
        published: "2025-12-05T10:30+09:00",
        language: "en",
      },
    ],
    [
      `Talks go on\n\nThe Cascade Standard - Asia desk\nOct. 8, 2025\n\n${body}\n\n(C) 2026 Cascade Media Group`,
      { title: "Talks go on", publisher: "The Cascade Standard", published: "2025-10-08", language: "en" },
    ],
    [
      `PHOTOS: A weekend of tariff talks\n\nLantern Pictures\nOct. 8, 2025\n\n${body}`,
      {
        title: "PHOTOS: A weekend of tariff talks",
        publisher: "Lantern Pictures",
        published: "2025-10-08",
        language: "en",
      },
    ],
    [
      `Talks go on\n\nGlobedesk Korea (machine translation)\nOct. 8, 2025\n\n${body}\n\n© 2025 Globedesk Holdings`,
      { title: "Talks go on", publisher: "Globedesk Korea", published: "2025-10-08", language: "en" },
    ],
    [
      `Talks go on\n\nBRUSSELS, Oct. 8, 2025 -- ${body}`,
      { title: "Talks go on", publisher: null, published: "2025-10-08", language: "en" },
    ],
    [
      "협상 이어져\n\n(워싱턴=나루통신) 최지안 기자 = 여한구 본부장이 2026년 2월 11일 그리어 대표와 관세를 협의하고 있다. 2026.2.12 [산업통상부 제공]",
      { title: "협상 이어져", publisher: "나루통신", published: "2026-02-12", language: "ko" },
    ],
    [
      "협상 이어져\n\n여한구 본부장이 19일 그리어 대표와 한미 관세를 협의하고 있다. 2025.10.19/나루시안",
      { title: "협상 이어져", publisher: null, published: "2025-10-19", language: "ko" },
    ],
    [
      "협상 이어져\n\n(서울=나루뉴스) 최지안 기자 = 한미 관세 협상이 이어졌다.\n\n2025/10/24 08:12 송고",
      { title: "협상 이어져", publisher: "나루뉴스", published: "2025-10-24T08:12+09:00", language: "ko" },
    ],
    [
      "협상 이어져\n기사입력 2026-05-05 09:00 최종수정 2026-05-05 11:30\n\n한미 관세 협상이 이어졌다.\n\nCopyright ⓒ 두루경제. All rights reserved.",
      { title: "협상 이어져", publisher: "두루경제", published: "2026-05-05T09:00+09:00", language: "ko" },
    ],
    [
      "협상 이어져\n\n입력 2026.05.05 09:00\n두루방송(DRB) 통상취재팀",
      {
        title: "협상 이어져",
        publisher: "두루방송(DRB)",
        published: "2026-05-05T09:00+09:00",
        language: "ko",
      },
    ],
    [
      "1953년 조약에서 관세 협상까지\n\n두루뉴스 2026-05-05",
      {
        title: "1953년 조약에서 관세 협상까지",
        publisher: "두루뉴스",
        published: "2026-05-05",
        language: "ko",
      },
    ],
    [
      "협상 이어져\n\n주간 두루마당 제1187호\n글 한누리 기자\n입력 2026-05-05",
      { title: "협상 이어져", publisher: "주간 두루마당", published: "2026-05-05", language: "ko" },
    ],
    [
      "협상 이어져\n\n두루 TV 뉴스 홈페이지\n입력 2026-05-05",
      { title: "협상 이어져", publisher: "두루 TV", published: "2026-05-05", language: "ko" },
    ],
    [
      "Talks go on\n\nLakeside Times English (translated by AI)\nMay 5, 2026",
      { title: "Talks go on", publisher: "Lakeside Times English", published: "2026-05-05", language: "en" },
    ],
    [
      "Talks go on\n\nMina Osei in Seoul\nThe Lakeside Courier | Seoul bureau\nMay 5, 2026",
      { title: "Talks go on", publisher: "The Lakeside Courier", published: "2026-05-05", language: "en" },
    ],
    [
      "In photos: A handshake after the tariff talks\n\nThe Lakeside Courier\nMay 5, 2026",
      {
        title: "In photos: A handshake after the tariff talks",
        publisher: "The Lakeside Courier",
        published: "2026-05-05",
        language: "en",
      },
    ],
    [
      "[포토뉴스] 협상 이어진 워싱턴의 일주일\n\n두루뉴스 2026-05-05",
      {
        title: "[포토뉴스] 협상 이어진 워싱턴의 일주일",
        publisher: "두루뉴스",
        published: "2026-05-05",
        language: "ko",
      },
    ],
    [
      `Talks go on\n\nBy Tom Fry and Kim Do-yun in Seoul\nBridge & Tower | March 3, 2026, 6:00 a.m. KST\n\n${body}`,
      {
        title: "Talks go on",
        publisher: "Bridge & Tower",
        published: "2026-03-03T06:00+09:00",
        language: "en",
      },
    ],
    [
      `Talks go on\n\nInput 2025-09-29 10:12 | Modified 2025-09-29 11:40\nMarlin Newspaper | Reporter Go Eun-bi\n\n${body}`,
      {
        title: "Talks go on",
        publisher: "Marlin Newspaper",
        published: "2025-09-29T10:12+09:00",
        language: "en",
      },
    ],
    [
      `Talks go on\n\nDAVOS, Switzerland, Jan. 21, 2026 (Harbor Wire) — ${body}`,
      { title: "Talks go on", publisher: "Harbor Wire", published: "2026-01-21", language: "en" },
    ],
    [
      `Talks go on\n\n[Nuri Economy = Reporter Pyo Jin-ah]\nMonday, 6 October 2025, 6.30pm KST\n\n${body}`,
      {
        title: "Talks go on",
        publisher: "Nuri Economy",
        published: "2025-10-06T18:30+09:00",
        language: "en",
      },
    ],
    [
      "협상 이어져\n오션 브리지 한국어판 (자동 번역됨)\n2025년 10월 2일 목요일, 오후 3:05 KST\n제인 도 작성\n\n한미 관세 협상이 이어졌다.",
      {
        title: "협상 이어져",
        publisher: "오션 브리지 한국어판",
        published: "2025-10-02T15:05+09:00",
        language: "ko",
      },
    ],
  ])("%s", (text, expected) => {
    expect(documentOf(text)).toEqual(expected);
  });
});

test("links, advertisements, markets and notices propose nothing", () => {
  const plain = proposalsOf(article("2025-10-22", body));
  const around = [
    "Related articles",
    "- Lutnick: Japan's $550 billion is on its way",
    "- Trump raises tariffs on Chinese chips to 100 percent on Nov. 1",
    "Advertisement: 50% off all furniture until Oct. 31",
    "The Kospi closed 2.1 percent higher.",
    "Contact the writer at desk@example.com",
    "Copyright 2025. All rights reserved.",
  ];
  expect({ ...proposalsOf(article("2025-10-22", body, ...around)), publisher: null }).toEqual(plain);
});

describe("below the article", () => {
  test.each([
    "Also available: Autumn in the palaces (12 photos); Prime minister of Fiji arrives Tuesday (4 photos)",
    "Events: Greer to speak in Davos on Jan. 20, tickets from $95",
    "In other news: Light rail closed until Friday; Lutnick leaves for India on Nov. 1",
    "Next week: no issue on Oct. 31. Happy holidays from all of us.",
    "Lutnick off to Davos on Jan. 20",
    "Annelise Brandt covers Asian trade. She joined The Ridgeway Economist in March 2019.",
    "This story was corrected on Oct. 23 to fix the vote count.",
    "바로잡습니다: 10월 14일자 기사에서 그리어 대표의 직함을 바로잡습니다.",
    "다음 읽기: 베선트가 목요일에 쿠알라룸푸르로 날아갑니다",
    "행사: 11월 3일 그리어 대표 초청 강연, 참가비 3만원",
    "이 번역을 평가하세요: 좋음 / 나쁨",
  ])("%s: proposes nothing", (line) => {
    const own = /[가-힣]/u.test(line) ? "김정관 산업통상부 장관은 관세 협상을 이어 간다고 말했다." : body;
    const plain = proposalsOf(article("2025-10-22", own));
    expect(proposalsOf(article("2025-10-22", own, line))).toEqual(plain);
  });

  test.each([
    ["Tariffs: the two sides speak again on Oct. 24.", "2025-10-24"],
    ["The agreement covers steel from Oct. 24.", "2025-10-24"],
    ["South Korea covers the rest of the duty from Oct. 24.", "2025-10-24"],
    [
      "FILE - Lee Jae-myung greets Scott Bessent in New York, Sept. 24, 2025. (Presidential office)",
      "2025-09-24",
    ],
    ["Oct. 24 | Kim Jung-kwan is to see Howard Lutnick", "2025-10-24"],
    ["Next week: Kim Jung-kwan flies to Washington on Oct. 28.", "2025-10-28"],
  ])("%s: is of it", (line, day) => {
    const { dates } = proposalsOf(article("2025-10-22", body, line));
    expect(dates.map(({ value }) => value)).toContain(day);
  });
});

test.each([
  "Band raises money for Seoul\n\nOct. 8, 2025\n\nThe band of Chris Wright flies from Ohio to Seoul. A student, Kim Min-seok, arranged it. The plumes came late, and the shop blamed American import tariffs and a surcharge.",
  "해외직구 관세는 얼마\n\n입력 2025-09-18 09:00\n\n소비자가 늘어 김용범 관세사에게 물었다. 미국에서 오는 물건은 관세가 13% 붙는다. 대전에 사는 조현 씨는 한국에서 5만원을 냈다.",
])("duties alone and namesakes make no article about the talks: %s", (text) => {
  const { officials, unknownPeople, quotes, dates, measures } = proposalsOf(text);
  expect([officials, unknownPeople, quotes, dates, measures].flat()).toEqual([]);
});

test("line ends, invisible characters and blanks of all kinds change nothing", () => {
  const text = article("2025-10-22 10:00", "김정관 장관은 22일 “국익만 보고 끝까지 협상하겠다”고 말했다.");
  const noisy = `\uFEFF${text.replaceAll("\n", "\r\n").replaceAll(" ", "\u00A0").replaceAll("김정관", "김\u200B정관")}`;
  expect(proposalsOf(noisy)).toEqual(proposalsOf(text));
  expect(proposalsOf(text.normalize("NFD"))).toEqual(proposalsOf(text));
  expect(proposalsOf(text.replaceAll("“", "&ldquo;").replaceAll("”", "&rdquo;"))).toEqual(proposalsOf(text));
});

describe("what cannot be read", () => {
  test("an empty text proposes nothing", () => {
    for (const text of ["", " \n \r\n", "\uFEFF"]) {
      expect(proposalsOf(text)).toMatchObject({
        title: null,
        publisher: null,
        publishedOn: null,
        officials: [],
        dates: [],
        quotes: [],
      });
    }
  });
  test("a text that is too long is refused with the limit", () => {
    expect(() => cleanText("a".repeat(longestText + 1))).toThrow(/at most 1000000/);
    expect(() => cleanText("a ".repeat(longestText / 2))).not.toThrow();
  });
  test("bytes of another format are refused", () => {
    expect(() => cleanText("PK\u0003\u0004\u0000\u0000")).toThrow(UnreadableText);
    expect(() => decodeArticle(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x00, 0xff, 0xfe, 0x00]))).toThrow(
      UnreadableText,
    );
  });
  test("UTF-8, UTF-16 and EUC-KR are read", () => {
    const euckr = new Uint8Array([0xb0, 0xfc, 0xbc, 0xbc]);
    expect(decodeArticle(euckr)).toBe("관세");
    expect(decodeArticle(new TextEncoder().encode("관세"))).toBe("관세");
    expect(decodeArticle(new Uint8Array([0xff, 0xfe, 0x00, 0xad]))).toBe("관");
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    "Kim Jung-kwan ",
    "김정관 장관은 ",
    "“",
    "”",
    '"',
    "said ",
    "말했다. ",
    "22일 ",
    "on the 22nd ",
    "Oct. 31-Nov. 1 ",
    "$350 billion ",
    "3500억달러 ",
    "25% ",
    "25 percent ",
    "tariff ",
    "관세 ",
    "Korea ",
    "한국 ",
    "U.S. ",
    "미국 ",
    "Q. ",
    "A: ",
    "\n\n",
    "\n",
    ". ",
    "Howard Lutnick ",
    "러트닉 상무장관과 ",
    "left for Washington ",
    "출국했다. ",
    "사진=",
    "(",
    ")",
    "2025-10-22 10:00\n",
    "By ",
    "~",
    "\uD800",
    "\u0301",
    "😀",
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 60 }).map((list) => list.join("")),
    fc.string({ unit: "binary", maxLength: 200 }).map((text) => text.replaceAll("\u0000", "")),
  );

  test("is read, and each proposal's words stand within a sentence of the text", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const intake = readIntake(text, record);
        const lists = [
          intake.officials,
          intake.unknownPeople,
          intake.dates,
          intake.quotes,
          intake.amounts,
          intake.trips,
          intake.meetings,
          intake.events,
          intake.issues,
          intake.measures,
        ];
        for (const { words, sentence } of lists.flat()) {
          expect(words.start).toBeLessThan(words.end);
          expect(sentence.start).toBeLessThan(sentence.end);
          expect(sentence.start).toBeGreaterThanOrEqual(0);
          expect(Math.max(words.end, sentence.end)).toBeLessThanOrEqual(intake.text.length);
        }
        for (const { value, words } of intake.quotes) {
          const there = intake.text.slice(words.start, words.end).replace(/\s+/g, " ");
          expect(there).toContain(value.text);
        }
      }),
      { numRuns: 150 },
    );
  });
});
