import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { saveAsSet } from "@/lib/db/desk/draft-sets";
import { listDrafts } from "@/lib/db/desk/drafts";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { readRecordWithDrafts } from "@/lib/desk/record-with-drafts";
import type { Reading } from "@/lib/desk/reading";
import type { ProposalKind } from "@/lib/schemas/forms/proposal-fields";

import { openLoadedDatabase } from "../support/database";
import { draft, enter, publishAll, read, sent, seo } from "../support/intake-desk";

const article = (name: string) => readFileSync(`tests/intake/articles/${name}.txt`, "utf8");

/** New travel and statements, which the record does not have. */
const departure = `Kim Jung-kwan leaves for Washington over cars

Example News
2026.11.18 09:10

Trade Minister Kim Jung-kwan left Incheon for Washington on the 18th and is expected to return around this weekend.

"We will not sign before the lumber and car tariffs are settled in writing," the minister told reporters at the airport.

He will meet U.S. Secretary of Commerce Howard Lutnick on the 19th. The talks are on the tariff on cars made in Korea.`;

/** A round of talks and somebody new, in both languages. */
const rounds = {
  en: `Fourth round of trade talks to take up the currency swap

Example News
2026.11.24 08:40

Trade Minister Kim Jung-kwan said on the 24th at Incheon International Airport, departing for Washington, "We will not sign a currency swap that covers only the first year."

Cho Min-hyuk, Korea's deputy trade negotiator, told reporters, "The text on the swap has been agreed except for two sentences about the rate."

The two will take part in the fourth round of Korea-U.S. trade consultations on Nov. 27 in Washington. The last round ended without a joint statement.`,
  ko: `27일 통화스와프 4차 통상협의

보기일보
2026.11.24 08:40

산업통상부 조민혁 교섭관과 김정관 산업통상부 장관이 24일 오전 관세 협상을 위해 인천국제공항에서 미국으로 출국했다.

김 장관은 “첫해 납입액만 대상으로 하는 통화스와프에는 서명하지 않겠다”고 말했다.

조민혁 교섭관은 “환율에 관한 두 문장을 빼면 문안은 모두 합의됐다”고 설명했다.

두 사람은 27일 워싱턴에서 열리는 4차 한미 통상협의에 참석한다. 앞선 협의는 공동성명 없이 끝났다.`,
};

describe("an article in", () => {
  it("proposes in the order of the text, the source first, and writes nothing", async () => {
    const database = await openLoadedDatabase();
    const { proposals, knownSource, recognised } = await read(database, departure);
    expect(knownSource).toBeNull();
    expect(proposals[0]?.kind).toBe("source");
    const places = proposals.slice(1).map(({ words }) => words.start);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(new Set(proposals.map(({ kind }) => kind))).toEqual(
      new Set(["source", "trip", "development", "claim"]),
    );
    expect(recognised.map(({ name }) => name)).toContain("Howard Lutnick");
    for (const { sentence } of proposals.slice(1)) expect(sentence).not.toBe("");
    expect(await listDrafts(database)).toEqual([]);
  });

  it("becomes one set of drafts that cite its source, which is published as it is", async () => {
    const database = await openLoadedDatabase();
    const reading = await read(database, departure, "https://news.example/cars");
    const made = await draft(
      database,
      reading,
      sent(reading, () => true),
    );
    if (made.status !== "drafted") throw new Error(made.status);
    expect(made.name).toBe("Example News: Kim Jung-kwan leaves for Washington over cars");
    expect(await publishAll(database, made.drafts)).toMatchObject({ status: "published" });
    const record = await readPublishedRecord(database);
    const source = record.sources.find(({ url }) => url === "https://news.example/cars")!;
    expect(source).toMatchObject({
      title: "Kim Jung-kwan leaves for Washington over cars",
      publisher: "Example News",
      publishedOn: { value: "2026-11-18T09:10+09:00", precision: "minute" },
      language: "en",
    });
    const trip = record.trips.find(({ citations }) => citations.some((cited) => cited.source === source.id))!;
    expect(trip).toMatchObject({
      purpose: { en: "Talks with Howard Lutnick", ko: "하워드 러트닉 면담" },
      announcedOn: { value: "2026-11-18", precision: "day" },
      travellers: [
        {
          official: "kim-jung-kwan",
          departs: { value: "2026-11-18", precision: "day", zone: "Asia/Seoul" },
          returns: null,
          expectedReturn: { precision: "approximate", wording: "around this weekend" },
        },
      ],
      legs: [{ place: { en: "Washington, D.C.", ko: "미국 워싱턴" } }],
      meetings: [{ official: "howard-lutnick", status: "planned", date: { value: "2026-11-19" } }],
    });
    const developments = record.issues.flatMap(({ id, developments: list }) =>
      list
        .filter(({ citations }) => citations.some((cited) => cited.source === source.id))
        .map((each) => ({ issue: id, ...each })),
    );
    expect(developments.map(({ issue }) => issue)).toContain("auto-tariff");
    const claims = developments.flatMap((each) => each.claims);
    expect(claims).toContainEqual({
      side: "KR",
      speaker: "kim-jung-kwan",
      speakerLabel: null,
      attribution: "on_record",
      relayedBy: null,
      statement: {
        en: "We will not sign before the lumber and car tariffs are settled in writing",
        ko: null,
        origin: "en",
      },
      quote: {
        text: "We will not sign before the lumber and car tariffs are settled in writing",
        language: "en",
      },
      citations: [{ source: source.id, locator: null, quote: null }],
    });
    // The stage and what applies stay what they were.
    for (const { issue, stage, effect } of developments) {
      const before = record.issues
        .find(({ id }) => id === issue)!
        .developments.findLast(({ citations }) => citations.every((cited) => cited.source !== source.id))!;
      expect([stage, effect]).toEqual([before.stage, before.effect]);
    }
  });

  it("finds all of itself on record afterwards", async () => {
    const database = await openLoadedDatabase();
    const first = await read(database, departure);
    const made = await draft(
      database,
      first,
      sent(first, () => true),
    );
    if (made.status !== "drafted") throw new Error(made.status);
    // Drafts count too: nobody enters an article that a colleague has in hand.
    await saveAsSet(seo, { name: "x", drafts: made.drafts }, database);
    const again = await read(database, departure);
    expect(again.knownSource).not.toBeNull();
    const known = again.proposals.filter(({ kind }) => ["source", "trip", "claim"].includes(kind));
    expect(known.length).toBeGreaterThanOrEqual(3);
    for (const { key, known: has } of known) expect(has, key).not.toBeNull();
  });

  it.each(["en", "ko"] as const)(
    "proposes a new speaker with a side and a round with its day and place, once each: %s",
    async (locale) => {
      const database = await openLoadedDatabase();
      const reading = await read(database, rounds[locale]);
      const valuesOf = (wanted: ProposalKind) =>
        reading.proposals
          .filter(({ kind }) => kind === wanted)
          .map(
            ({ key, values }) =>
              (name: string) =>
                values[`${key}.${name}`],
          );
      const [official, ...otherOfficials] = valuesOf("official");
      const [event, ...otherEvents] = valuesOf("event");
      expect([otherOfficials, otherEvents]).toEqual([[], []]);
      expect(official?.("side")).toBe("KR");
      expect([event?.("schedule[0].starts.value"), event?.("place.en")]).toEqual([
        "2026-11-27",
        "Washington, D.C.",
      ]);
      const claims = valuesOf("claim");
      expect(claims.map((value) => value("issue"))).toEqual(["fx-safeguards-swap", "fx-safeguards-swap"]);
      expect(claims.map((value) => value("side"))).toEqual(["KR", "KR"]);
      expect(claims[0]?.("speaker")).toBe("kim-jung-kwan");
      expect(claims[1]?.("speaker")).toMatch(/^official\[\d+\]$/);
      const [trip] = valuesOf("trip");
      expect(trip?.("from.en")).toBe("Incheon");
    },
  );

  it.each(["en", "ko"] as const)(
    "makes no second record of what is on record, also where a colleague was first: %s",
    async (locale) => {
      const database = await openLoadedDatabase();
      const first = await read(database, rounds[locale]);
      const all = sent(first, () => true);
      const made = await draft(database, first, all);
      if (made.status !== "drafted") throw new Error(made.status);
      const types = ({ drafts }: typeof made) => new Set(drafts.map(({ key }) => key.type));
      expect(types(made)).toEqual(new Set(["source", "official", "development", "trip", "event"]));
      await saveAsSet(seo, { name: "x", drafts: made.drafts }, database);
      const idOf = (type: string) => made.drafts.find(({ key }) => key.type === type)!.key.id;

      // The colleague's form was read before that.
      expect(await draft(database, first, all)).toEqual({ status: "nothing_new" });
      const claim = first.proposals.findLast(({ kind }) => kind === "claim")!.key;
      const second = await draft(
        database,
        first,
        new Map([...all, [`${claim}.quote.text`, "The rate"], [`${claim}.statement.${locale}`, "The rate"]]),
      );
      if (second.status !== "drafted") throw new Error(second.status);
      expect(second.drafts.map(({ key }) => key)).toEqual([{ type: "development", id: idOf("development") }]);
      const [development] = second.drafts.map(({ document }) => document);
      expect(development).toMatchObject({ citations: [{ source: idOf("source") }] });
      expect(development?.claims).toHaveLength(3);
      expect(development?.claims).toContainEqual(
        expect.objectContaining({
          speaker: idOf("official"),
          quote: expect.objectContaining({ text: "The rate" }),
        }),
      );

      const again = await read(database, rounds[locale]);
      const once = again.proposals.filter(({ kind }) =>
        ["source", "official", "trip", "event", "development", "claim"].includes(kind),
      );
      expect(once.filter(({ known }) => known === null)).toEqual([]);
      const nothing = await draft(
        database,
        again,
        sent(again, () => true),
      );
      expect(nothing).toEqual({ status: "nothing_new" });
    },
  );

  it("keeps what the editor changed, and leaves out what was not accepted", async () => {
    const database = await openLoadedDatabase();
    const reading = await read(database, departure);
    const claim = reading.proposals.find(({ kind }) => kind === "claim")!.key;
    const made = await draft(
      database,
      reading,
      sent(reading, (kind) => kind === "source" || kind === "claim", {
        [`${claim}.issue`]: "lumber-furniture",
        [`${claim}.quote.text`]: "We will not sign",
        [`${claim}.speaker`]: "",
        [`${claim}.speakerLabel.en`]: "A Korean official",
        [`${claim}.side`]: "KR",
        [`${claim}.attribution`]: "unnamed",
      }),
    );
    if (made.status !== "drafted") throw new Error(made.status);
    expect(made.drafts.map(({ key }) => key.type)).toEqual(["source", "development"]);
    const issue = (await readRecordWithDrafts(database)).issues.some(({ id }) => id === "lumber-furniture");
    expect(made.drafts[1]?.document).toMatchObject({
      issue: "lumber-furniture",
      claims: [
        {
          speaker: null,
          speakerLabel: { en: "A Korean official", ko: null, origin: "en" },
          attribution: "unnamed",
          quote: { text: "We will not sign" },
        },
      ],
    });
    expect(issue || made.drafts[1]?.document.stage === "raised").toBe(true);
  });

  it("asks for a source, and for anything at all", async () => {
    const database = await openLoadedDatabase();
    const reading = await read(database, departure);
    expect(
      await draft(
        database,
        reading,
        sent(reading, () => false),
      ),
    ).toEqual({ status: "nothing_accepted" });
    expect(
      await draft(
        database,
        reading,
        sent(reading, (kind) => kind === "trip"),
      ),
    ).toEqual({ status: "no_source" });
  });

  it("adds steps to measures and meetings to trips that are on record", async () => {
    const database = await openLoadedDatabase();
    const first = await read(database, departure);
    const made = await draft(
      database,
      first,
      sent(first, (kind) => kind === "source" || kind === "trip"),
    );
    if (made.status !== "drafted") throw new Error(made.status);
    expect(await publishAll(database, made.drafts)).toMatchObject({ status: "published" });
    const second = await read(
      database,
      `Washington raises the tariff on Korean cars

Other News
2026.11.20

The United States has imposed a 19 percent tariff on cars from Korea since November 20, according to a notice in the Federal Register.

Trade Minister Kim Jung-kwan, who left for Washington on the 18th, met U.S. Trade Representative Jamieson Greer on the 20th.`,
    );
    const kinds = second.proposals.map(({ kind }) => kind);
    expect(kinds).toContain("step");
    expect(kinds).toContain("meeting");
    const more = await draft(
      database,
      second,
      sent(second, (kind, isKnown) => ["source", "step", "meeting"].includes(kind) && !isKnown),
    );
    if (more.status !== "drafted") throw new Error(more.status);
    expect(more.drafts.map(({ key }) => key.type)).toEqual(["source", "trip", "measure"]);
    const result = await publishAll(database, more.drafts);
    expect(result).toMatchObject({ status: "published" });
    const record = await readPublishedRecord(database);
    expect(record.measures.find(({ id }) => id === "passenger-cars")?.steps.at(-1)).toMatchObject({
      id: "passenger-cars-2026-11-20",
      status: "charged",
      rate: 19,
      announcedOn: { value: "2026-11-20" },
    });
    expect(record.trips.flatMap(({ meetings }) => meetings)).toContainEqual(
      expect.objectContaining({ official: "jamieson-greer", status: "held" }),
    );
  });

  it("keeps a meeting on the days after a departure whose return is not told, and none of another trip", async () => {
    const database = await openLoadedDatabase();
    const told = (day: string) => `The minister in Washington

Example News
2026.11.18 09:10

Trade Minister Kim Jung-kwan left Incheon for Washington on Nov. 18.

He will meet U.S. Secretary of Commerce Howard Lutnick on ${day}. The talks are on the tariff on cars made in Korea.`;
    const meets = ({ proposals }: Reading) =>
      proposals.find(({ kind }) => kind === "trip")?.details.some((line) => line.includes("Howard Lutnick"));
    expect(meets(await read(database, told("Nov. 19")))).toBe(true);
    expect(meets(await read(database, told("Dec. 9")))).toBe(false);
  });

  it("turns a planned meeting into one that was held, and an expected return into a return, once", async () => {
    const database = await openLoadedDatabase();
    const planned = await enter(database, await read(database, departure));
    const before = planned.trips.at(-1)!;
    expect(before.meetings).toMatchObject([{ official: "howard-lutnick", status: "planned" }]);
    expect(before.travellers).toMatchObject([{ returns: null, expectedReturn: { value: "2026-11-21" } }]);
    const home = `Trade minister back from Washington without a signature

Other News
2026.11.22 18:30

Trade Minister Kim Jung-kwan, who left for Washington on the 18th, returned home on the 22nd.

Trade Minister Kim Jung-kwan met U.S. Secretary of Commerce Howard Lutnick on the 19th.`;
    const reading = await read(database, home);
    const moved = ({ proposals }: Reading) =>
      proposals.flatMap(({ kind, known }) => (known?.moved ? [[kind, known.moved]] : []));
    expect(moved(reading)).toEqual([
      ["trip", "returned"],
      ["meeting", "held"],
    ]);
    const record = await enter(database, reading);
    expect(record.trips).toHaveLength(planned.trips.length);
    const after = record.trips.find(({ id }) => id === before.id)!;
    expect(after.meetings).toMatchObject([
      { official: "howard-lutnick", status: "held", date: { value: "2026-11-19" } },
    ]);
    expect(after.meetings[0]?.citations).toHaveLength(2);
    expect(after.travellers).toMatchObject([{ official: "kim-jung-kwan", returns: { value: "2026-11-22" } }]);
    expect(moved(await read(database, home))).toEqual([]);

    // Another paper's article of the day of the departure turns nothing back.
    const late = await read(database, departure.replace("Example News", "Late News"));
    expect(moved(late)).toEqual([]);
    const unchanged = (await enter(database, late)).trips.find(({ id }) => id === before.id)!;
    expect(unchanged.meetings).toMatchObject([{ official: "howard-lutnick", status: "held" }]);
    expect(unchanged.travellers).toEqual(after.travellers);
  });

  it.each(["33-finance-minister-on-payments", "28-ko-official-titles"])(
    "publishes what %s says that is new, once it is complete",
    async (name) => {
      const database = await openLoadedDatabase();
      const reading = await read(database, article(name));
      const from = reading.proposals.filter(({ kind }) => kind === "trip").map(({ key }) => `${key}.from.en`);
      const made = await draft(
        database,
        reading,
        sent(
          reading,
          (kind, isKnown) => !isKnown && (kind !== "trip" || reading.language === "en"),
          Object.fromEntries(from.map((path) => [path, "Incheon"])),
        ),
      );
      if (made.status !== "drafted") throw new Error(made.status);
      expect(await publishAll(database, made.drafts)).toMatchObject({ status: "published" });
    },
  );

  it.each(["01-kim-and-lutnick-in-new-york", "20-ko-first-transfer", "16-ko-japan-article"])(
    "makes drafts of everything in %s that can be saved",
    async (name) => {
      const database = await openLoadedDatabase();
      const reading = await read(database, article(name));
      const made = await draft(
        database,
        reading,
        sent(reading, () => true),
      );
      if (made.status !== "drafted") throw new Error(made.status);
      expect(await saveAsSet(seo, { name: made.name, drafts: made.drafts }, database)).toMatchObject({
        status: "saved",
      });
      const ids = made.drafts.map(({ key }) => `${key.type}/${key.id}`);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { document, key } of made.drafts) expect(document.id).toBe(key.id);
    },
  );
});
