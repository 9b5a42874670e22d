/** People and events that are not on record: on trips, in meetings, and as events of their own at the desk alone. */
import { describe, expect, it, test } from "vitest";

import { toJsonOutput } from "@/lib/intake/contract";
import { readIntake } from "@/lib/intake/intake";

import { article } from "../../support/intake";
import { record } from "../../support/real-record";

const published = { en: "November 18, 2026", ko: "2026.11.18" };
const intakeOf = (sentence: string) =>
  readIntake(article(/[가-힣]/u.test(sentence) ? published.ko : published.en, sentence), record);

describe("a trip of somebody new", () => {
  test.each([
    [
      "South Korea's deputy trade negotiator Cho Min-hyuk left Incheon for Washington on the 18th.",
      "Cho Min-hyuk",
    ],
    ["U.S. Deputy Commerce Secretary Paul Example will arrive in Seoul on Nov. 24.", "Paul Example"],
    ["산업통상부 조민혁 교섭관이 18일 미국 워싱턴으로 출국했다.", "조민혁"],
  ])("%s", (sentence, name) => {
    const intake = intakeOf(sentence);
    expect(intake.trips.map(({ value }) => value.travellers)).toEqual([[name]]);
    expect(toJsonOutput(intake)).toMatchObject({ unknownPeople: [name], trips: [] });
  });

  it("is one with those of the record who travel along, whose ids alone are printed", () => {
    const intake = intakeOf(
      "Korea's deputy trade negotiator Cho Min-hyuk and Trade Minister Kim Jung-kwan left Incheon for Washington on the 18th.",
    );
    expect(intake.trips.map(({ value }) => value.travellers)).toEqual([["Cho Min-hyuk", "kim-jung-kwan"]]);
    expect(toJsonOutput(intake).trips.map(({ travellers }) => travellers)).toEqual([["kim-jung-kwan"]]);
  });

  it("is in no article that only says what they think", () => {
    const intake = intakeOf(
      "Cho Min-hyuk, Korea's deputy trade negotiator, said the minister left on the 18th.",
    );
    expect(intake.trips.filter(({ value }) => value.travellers.includes("Cho Min-hyuk"))).toEqual([]);
  });
});

test("somebody new is met, and is printed in no meeting", () => {
  const intake = intakeOf(
    "Trade Minister Kim Jung-kwan will meet U.S. Deputy Commerce Secretary Paul Example in Seoul on Nov. 25.",
  );
  expect(intake.meetings.map(({ value }) => value)).toEqual([
    {
      with: ["Paul Example"],
      date: { value: "2026-11-25", precision: "day", zone: "Asia/Seoul" },
      status: "planned",
    },
  ]);
  expect(toJsonOutput(intake).meetings).toEqual([]);
});

describe("an event that is not on record", () => {
  test.each([
    [
      "The Korea-U.S. Trade Ministerial will be held in Seoul on Dec. 9, the ministry said.",
      "Korea-U.S. Trade Ministerial",
      "key_date",
      "2026-12-09",
    ],
    [
      "The ministry said on Nov. 18 that the Korea-U.S. trade ministerial would open on Dec. 9.",
      "Korea-U.S. trade ministerial",
      "key_date",
      "2026-12-09",
    ],
    [
      "On Dec. 9, Seoul will host the Korea-U.S. Economic Dialogue.",
      "Korea-U.S. Economic Dialogue",
      "key_date",
      "2026-12-09",
    ],
    [
      "The G20 summit in Miami on Dec. 14 and 15 may bring the two leaders together.",
      "G20 summit",
      "leaders_meeting",
      "2026-12-14 2026-12-15",
    ],
    [
      "The fourth Korea-U.S. summit is scheduled for Dec. 12 in Washington.",
      "fourth Korea-U.S. summit",
      "summit",
      "2026-12-12",
    ],
    [
      "A Korea-U.S.-Japan trilateral summit will take place on Dec. 3.",
      "Korea-U.S.-Japan trilateral summit",
      "leaders_meeting",
      "2026-12-03",
    ],
    ["한미 통상장관회의는 12월 9일 서울에서 열린다.", "한미 통상장관회의", "key_date", "2026-12-09"],
    [
      "두 나라는 12월 9일 서울에서 열리는 한미 통상장관회의에서 자동차 관세를 논의한다.",
      "한미 통상장관회의",
      "key_date",
      "2026-12-09",
    ],
    [
      "산업부는 12월 9일 서울에서 제3차 한·미 산업장관 협의를 개최한다.",
      "제3차 한·미 산업장관 협의",
      "key_date",
      "2026-12-09",
    ],
    [
      "한미 고위급 경제협의회가 내달 3일 워싱턴에서 열린다.",
      "한미 고위급 경제협의회",
      "key_date",
      "2026-12-03",
    ],
    ["G20 정상회의는 12월 14일 미국 마이애미에서 개최된다.", "G20 정상회의", "leaders_meeting", "2026-12-14"],
    ["한미 정상회담은 12월 12일로 예정돼 있다.", "한미 정상회담", "summit", "2026-12-12"],
  ])("%s", (sentence, name, kind, days) => {
    const intake = intakeOf(sentence);
    expect(
      intake.newEvents.map(({ value }) => [
        value.name,
        value.kind,
        [value.starts, value.ends].flatMap((date) => date?.value ?? []).join(" "),
      ]),
    ).toEqual([[name, kind, days]]);
    expect(toJsonOutput(intake).events.filter((event) => event.includes(" "))).toEqual([]);
  });

  test.each([
    // On record, also on another day and in another zone.
    "The APEC summit will be held in Shenzhen on Nov. 18.",
    "The APEC Economic Leaders' Meeting will open in Shenzhen on Nov. 20.",
    "The two presidents met at the Korea-U.S. summit in New York on Sept. 22.",
    "뉴욕에서 9월 23일 열린 한미 정상회담에서 두 정상은 관세를 논의했다.",
    // The day of words, of a journey, or of nothing that is held.
    "The ministry announced the Korea-U.S. trade ministerial on Nov. 17.",
    "Kim said on Nov. 17 the Korea-U.S. trade ministerial went well.",
    "Trade Minister Kim Jung-kwan left on Nov. 17 for the Korea-U.S. trade ministerial.",
    "대통령실은 18일 한미 정상회담을 다음 달 연다고 밝혔다.",
    "김정관 장관은 17일 한미 통상장관회의 준비를 위해 출국했다.",
    "한미 통상협의단은 17일 귀국했다.",
    // Called off, or open.
    "The Korea-U.S. summit on Dec. 12 was cancelled.",
    "It is not clear whether the Korea-U.S. trade ministerial will be held on Dec. 9.",
    "한미 재무장관 회의가 12월 2일 열릴지 여부는 정해지지 않았다.",
    // Of others.
    "The Japan-U.S. summit on Dec. 3 in Tokyo will take up tariffs.",
    "12월 3일 열리는 미일 정상회담에서도 관세가 논의된다.",
  ])("is not in: %s", (sentence) => {
    expect(intakeOf(sentence).newEvents).toEqual([]);
  });
});
