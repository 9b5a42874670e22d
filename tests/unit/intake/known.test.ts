import { describe, expect, it } from "vitest";

import type { RecordLists } from "@/lib/domain/record/record";
import { readIntake } from "@/lib/intake/intake";
import { findKnown, sameStep } from "@/lib/intake/known";

import { article } from "../../support/intake";
import { record as realRecord } from "../../support/real-record";

const day = (value: string) => ({ value, precision: "day", zone: "Asia/Seoul" }) as const;
const cited = [{ source: "known-news", locator: null, quote: null }];

const issue = realRecord.issues.find(({ id }) => id === "deal-form")!;
const development = issue.developments[0]!;

/** The real people, issues and measures with one source, one development, one trip and one event. */
const record: RecordLists = {
  ...realRecord,
  sources: [
    {
      ...realRecord.sources[0]!,
      id: "known-news",
      title: "Seoul and Washington go on with tariff talks",
      publisher: "Known News",
      url: "https://www.known.example/news/1",
      archivedUrl: null,
      publishedOn: day("2026-03-12"),
    },
  ],
  issues: realRecord.issues.map((each) => ({
    ...each,
    developments:
      each.id === "deal-form"
        ? [
            {
              ...development,
              id: "deal-form-2026-03-12",
              claims: [
                {
                  side: "KR",
                  speaker: "kim-jung-kwan",
                  speakerLabel: null,
                  attribution: "on_record",
                  relayedBy: null,
                  statement: { en: "x", ko: null, origin: "en" },
                  quote: { text: "We will settle the “last points” before the summer", language: "en" },
                  citations: cited,
                },
              ],
              amounts: [
                {
                  value: 350_000_000_000,
                  currency: "USD",
                  role: "pledge",
                  side: "text",
                  label: { en: "x", ko: null, origin: "en" },
                },
              ],
              citations: cited,
            },
          ]
        : [],
  })),
  events: [],
  trips: [
    {
      ...realRecord.trips[0]!,
      id: "trip-march",
      travellers: [
        {
          official: "kim-jung-kwan",
          departs: day("2026-03-12"),
          returns: null,
          expectedReturn: day("2026-03-15"),
        },
      ],
      meetings: [
        {
          official: "howard-lutnick",
          label: null,
          date: day("2026-03-13"),
          status: "planned",
          citations: cited,
        },
      ],
    },
  ],
};

const known = (paragraphs: string[], address: string | null = null) => {
  const intake = readIntake(article("March 12, 2026", ...paragraphs), realRecord);
  return { intake, known: findKnown(intake, record, address) };
};

describe("what the record has of an intake", () => {
  it("is a source at the same address, in whatever form the address is written", () => {
    const words = ["Something else entirely happened in the tariff talks."];
    expect(known(words, "http://known.example/news/1/?utm_source=x#top").known.source).toEqual({
      type: "source",
      id: "known-news",
    });
    expect(known(words, "https://known.example/news/2").known.source).toBeNull();
  });

  it("is a source with the same title, publisher and day, and no other", () => {
    const { intake } = known(["Trade Minister Kim Jung-kwan said nothing."]);
    const published = {
      ...intake,
      publisher: { value: "known news", words: { start: 0, end: 1 }, sentence: { start: 0, end: 1 } },
    };
    expect(findKnown(published, record, null).source).toEqual({ type: "source", id: "known-news" });
    expect(findKnown({ ...published, publisher: null }, record, null).source).toBeNull();
    const later = { ...published.publishedOn!, value: day("2026-03-13") };
    expect(findKnown({ ...published, publishedOn: later }, record, null).source).toBeNull();
  });

  it("is a quote of the same speaker in the same words, whatever the signs and however it is cut", () => {
    const said = (who: string, words: string) =>
      known([`${who} said at the airport, "${words}."`]).known.quotes;
    const minister = "Trade Minister Kim Jung-kwan";
    expect(said(minister, "We will settle the 'last points' before the summer")).toEqual([
      { type: "development", id: "deal-form-2026-03-12" },
    ]);
    expect(said(minister, "settle the last points before the summer")).toEqual([
      { type: "development", id: "deal-form-2026-03-12" },
    ]);
    expect(said("Commerce Secretary Howard Lutnick", "settle the last points before the summer")).toEqual([
      null,
    ]);
    expect(said(minister, "We will not settle the last points so soon")).toEqual([null]);
  });

  it("is a trip of the same person on overlapping days", () => {
    const trip = (sentence: string) => known([sentence]).known.trips;
    expect(
      trip("Trade Minister Kim Jung-kwan left for Washington on March 14 and will return on March 18."),
    ).toEqual([{ type: "trip", id: "trip-march" }]);
    expect(
      trip("Trade Minister Kim Jung-kwan will leave for Washington on March 20 and return on March 22."),
    ).toEqual([null]);
    expect(
      trip("Finance Minister Koo Yun-cheol left for Washington on March 14 and will return on March 18."),
    ).toEqual([null]);
  });

  it("is an amount with the same role, and not one with another", () => {
    const { intake, known: has } = known(["Seoul has pledged to invest $350 billion in the United States."]);
    expect(intake.amounts.map(({ value }) => value.value)).toEqual([350_000_000_000]);
    expect(has.amounts).toEqual([{ type: "development", id: "deal-form-2026-03-12" }]);
    const other = { ...intake.amounts[0]!, value: { ...intake.amounts[0]!.value, role: "claim" as const } };
    expect(findKnown({ ...intake, amounts: [other] }, record, null).amounts).toEqual([null]);
  });

  it("is a meeting with the same person on the same day, a step of the same rate, and an event by its id", () => {
    const span = { start: 0, end: 1 };
    const at = <Value>(value: Value) => ({ value, words: span, sentence: { start: 1e6, end: 1e6 } });
    const { intake } = known(["Trade Minister Kim Jung-kwan said nothing."]);
    const measure = record.measures.find(({ steps }) => steps.some(({ rate }) => rate !== null))!;
    const step = measure.steps.find(({ rate }) => rate !== null)!;
    const meeting = (date: string) =>
      at({ with: ["howard-lutnick"], date: day(date), status: "planned" as const });
    const has = findKnown(
      {
        ...intake,
        meetings: [meeting("2026-03-13"), meeting("2026-03-16")],
        measures: [
          at({ goods: measure.id, rate: step.rate, status: step.status, from: step.from }),
          at({ goods: measure.id, rate: 99, status: step.status, from: step.from }),
        ],
        events: [at("apec-2025"), at("a new round")],
      },
      { ...record, events: realRecord.events },
      null,
    );
    expect(has.meetings).toEqual([{ type: "trip", id: "trip-march" }, null]);
    expect(has.measures).toEqual([{ type: "measure", id: measure.id }, null]);
    expect(has.events).toEqual([{ type: "event", id: "apec-2025" }, null]);
  });

  it("is a rate by its first day, and without one by what was announced last", () => {
    const step = (status: string, rate: number | null, announced: string, from: string | null = null) => ({
      status,
      rate,
      announcedOn: day(announced),
      from: from === null ? null : day(from),
    });
    const steps = [
      step("charged", 25, "2025-04-03", "2025-04-03"),
      step("agreed", 15, "2025-07-31"),
      step("charged", 15, "2025-12-04", "2025-11-01"),
    ];
    expect(sameStep(step("charged", 15, "2026-03-12"), steps)).toBe(steps[2]);
    expect(sameStep(step("charged", 15, "2026-03-12", "2025-11-01"), steps)).toBe(steps[2]);
    expect(sameStep(step("charged", 25, "2025-06-01"), steps)).toBe(steps[0]);
    expect(sameStep(step("agreed", 15, "2026-03-12"), steps)).toBe(steps[1]);
    // It was replaced, so that it is charged anew.
    expect(sameStep(step("charged", 25, "2026-03-12"), steps)).toBeNull();
    expect(sameStep(step("charged", 15, "2026-03-12", "2026-03-01"), steps)).toBeNull();
    expect(sameStep(step("not_charged", null, "2026-03-12"), steps)).toBeNull();
  });

  it("is a claim by its statement too, and nothing that another person says in the same words", () => {
    const minister = "Trade Minister Kim Jung-kwan said at the airport";
    const own = record.issues.find(({ id }) => id === "deal-form")!.developments[0]!;
    const told = {
      ...record,
      issues: [
        {
          ...issue,
          developments: [
            {
              ...own,
              claims: own.claims.map((claim) => ({
                ...claim,
                quote: null,
                statement: { en: "The rate for cars comes first of all", ko: null, origin: "en" as const },
              })),
            },
          ],
        },
      ],
    };
    const quotes = (who: string) =>
      findKnown(known([`${who}, "The rate for cars comes first of all."`]).intake, told, null).quotes;
    expect(quotes(minister)).toEqual([{ type: "development", id: "deal-form-2026-03-12" }]);
    expect(quotes("Finance Minister Koo Yun-cheol said at the airport")).toEqual([null]);
  });
});
