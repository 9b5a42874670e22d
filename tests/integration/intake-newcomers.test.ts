/** People and events that an article names and the record does not have, in the drafts that are made of it. */
import { describe, expect, it } from "vitest";

import { readPublishedRecord } from "@/lib/db/published/published-record";
import type { ProposalView } from "@/lib/desk/reading";
import type { ProposalKind } from "@/lib/schemas/forms/proposal-fields";

import { openLoadedDatabase } from "../support/database";
import { draft, enter, publishAll, read, sent } from "../support/intake-desk";

/** The first travels alone, the two together; the minister meets somebody new on a trip. */
const articles = {
  en: {
    alone: `Deputy negotiator flies to Washington for tariff talks

Example News
2026.11.18 09:10

South Korea's deputy trade negotiator Cho Min-hyuk left Incheon for Washington on the 18th for tariff talks and will return on the 21st. Cho will meet U.S. Trade Representative Jamieson Greer on the 19th.`,
    together: `Two negotiators leave for tariff talks

Example News
2026.11.18 09:10

Korea's deputy trade negotiator Cho Min-hyuk and Trade Minister Kim Jung-kwan left Incheon for Washington on the 18th for tariff talks and will return on the 21st.`,
    counterpart: `Minister leaves for tariff talks

Example News
2026.11.18 09:10

Trade Minister Kim Jung-kwan left Incheon for Washington on the 18th and will return on the 21st. Kim will meet U.S. Deputy Commerce Secretary Paul Example on the 19th for talks on the tariff agreement.`,
    name: "Cho Min-hyuk",
    met: "Paul Example",
    event: "Korea-U.S. Trade Ministerial",
    events: `Ministers to meet over car tariffs

Example News
2026.11.18 09:10

Trade Minister Kim Jung-kwan said, "We will settle the tariff on Korean cars at the ministerial in December." The Korea-U.S. Trade Ministerial will be held in Washington on Dec. 9, the ministry said.`,
  },
  ko: {
    alone: `조민혁 교섭관 방미… 관세 후속 협의

보기일보
2026.11.18 09:10

산업통상부 조민혁 교섭관이 18일 관세 협상을 위해 인천국제공항에서 미국 워싱턴으로 출국했다. 조 교섭관은 21일 귀국할 예정이다. 조 교섭관은 19일 제이미슨 그리어 미국 무역대표부(USTR) 대표를 만난다.`,
    together: `조민혁 교섭관·김정관 장관 방미… 관세 후속 협의

보기일보
2026.11.18 09:10

산업통상부 조민혁 교섭관과 김정관 산업통상부 장관이 18일 관세 협상을 위해 인천국제공항에서 미국 워싱턴으로 출국했다. 두 사람은 21일 귀국할 예정이다.`,
    counterpart: `김정관 장관 방미… 관세 후속 협의

보기일보
2026.11.18 09:10

김정관 산업통상부 장관이 18일 관세 협상을 위해 인천국제공항에서 미국 워싱턴으로 출국했다. 김 장관은 19일 데보라 린드퀴스트 미국 상무부 부장관과 만난다. 김 장관은 21일 귀국한다.`,
    name: "조민혁",
    met: "데보라 린드퀴스트",
    event: "한미 통상장관회의",
    events: `자동차 관세, 12월 통상장관회의로

보기일보
2026.11.18 09:10

김정관 산업통상부 장관은 “자동차 관세는 12월 장관회의에서 매듭짓겠다”고 말했다. 한미 통상장관회의는 12월 9일 워싱턴에서 열린다고 산업부가 밝혔다.`,
  },
} as const;

const ofKind = (proposals: readonly ProposalView[], kind: ProposalKind) =>
  proposals.filter((proposal) => proposal.kind === kind);

describe.each(["en", "ko"] as const)("somebody new in an article, %s", (locale) => {
  const story = articles[locale];

  it("travels alone, and the trip's draft refers to the draft of the same set", async () => {
    const database = await openLoadedDatabase();
    const reading = await read(database, story.alone);
    const [official] = ofKind(reading.proposals, "official");
    const [trip, ...others] = ofKind(reading.proposals, "trip");
    expect(others).toEqual([]);
    expect(trip?.title).toContain(story.name);
    expect(trip?.values[`${trip.key}.travellers[0].official`]).toBe(official?.key);
    expect(reading.options["trip.travellers.official"]?.map(({ value }) => value)).toContain(official?.key);
    const made = await draft(
      database,
      reading,
      sent(reading, () => true),
    );
    if (made.status !== "drafted") throw new Error(made.status);
    const id = made.drafts.find(({ key }) => key.type === "official")!.key.id;
    expect(made.drafts.find(({ key }) => key.type === "trip")?.document).toMatchObject({
      travellers: [
        { official: id, departs: { value: "2026-11-18" }, expectedReturn: { value: "2026-11-21" } },
      ],
      meetings: [{ official: "jamieson-greer", label: null, date: { value: "2026-11-19" } }],
    });
    expect(await publishAll(database, made.drafts)).toMatchObject({ status: "published" });
    const { trips, officials } = await readPublishedRecord(database);
    expect(officials.find((each) => each.id === id)?.side).toBe("KR");
    expect(trips.filter(({ travellers }) => travellers.some((each) => each.official === id))).toHaveLength(1);
  });

  it("is not on the trip, and the trip not proposed further, where the person is dropped", async () => {
    const database = await openLoadedDatabase();
    const alone = await read(database, story.alone);
    const without = await draft(
      database,
      alone,
      sent(alone, (kind) => kind !== "official"),
    );
    if (without.status !== "drafted") throw new Error(without.status);
    expect(without.drafts.map(({ key }) => key.type)).not.toContain("trip");

    const both = await read(database, story.together);
    const [trip] = ofKind(both.proposals, "trip");
    const [official] = ofKind(both.proposals, "official");
    const travellers = [0, 1].map((index) => trip?.values[`${trip.key}.travellers[${index}].official`]);
    expect(new Set(travellers)).toEqual(new Set([official?.key, "kim-jung-kwan"]));
    const one = await draft(
      database,
      both,
      sent(both, (kind) => kind !== "official"),
    );
    if (one.status !== "drafted") throw new Error(one.status);
    expect(one.drafts.find(({ key }) => key.type === "trip")?.document.travellers).toEqual([
      expect.objectContaining({ official: "kim-jung-kwan" }),
    ]);
  });

  it("is met on a trip, by id where accepted and else by name", async () => {
    const database = await openLoadedDatabase();
    const reading = await read(database, story.counterpart);
    const meetings = async (isTaken: boolean) => {
      const made = await draft(
        database,
        reading,
        sent(reading, (kind) => kind !== "official" || isTaken),
      );
      if (made.status !== "drafted") throw new Error(made.status);
      const official = made.drafts.find(({ key }) => key.type === "official")?.key.id;
      return { official, trip: made.drafts.find(({ key }) => key.type === "trip")?.document };
    };
    const accepted = await meetings(true);
    expect(accepted.official).toBeDefined();
    expect(accepted.trip?.meetings).toEqual([
      expect.objectContaining({ official: accepted.official, label: null, status: "planned" }),
    ]);
    const dropped = await meetings(false);
    expect(dropped.trip?.meetings).toEqual([
      expect.objectContaining({
        official: null,
        label: expect.objectContaining({ [locale]: story.met }),
      }),
    ]);
  });
});

describe.each(["en", "ko"] as const)("an event that is not on record, %s", (locale) => {
  const story = articles[locale];

  it("is proposed with its day and place, published, and then known", async () => {
    const database = await openLoadedDatabase();
    const reading = await read(database, story.events);
    const [event, ...others] = ofKind(reading.proposals, "event");
    expect(others).toEqual([]);
    expect(event?.title).toBe(story.event);
    expect(event?.sentence).toContain(story.event);
    const { events } = await enter(database, reading);
    expect(events.at(-1)).toMatchObject({
      name: { [locale]: story.event },
      kind: "key_date",
      place: { en: "Washington, D.C.", ko: "미국 워싱턴" },
      schedule: [{ status: "scheduled", starts: { value: "2026-12-09", precision: "day" }, ends: null }],
    });
    const again = await read(database, story.events);
    expect(ofKind(again.proposals, "event").filter(({ known }) => known === null)).toEqual([]);
  });
});
