import { describe, expect, it } from "vitest";

import { boardAsOf } from "@/lib/domain/board/board";
import { matchSource } from "@/lib/domain/sources/source-match";
import { parseQueueName } from "@/lib/domain/work-queue/work-queue";
import { dueChecks } from "@/lib/domain/work-queue/checks";
import { dueMeasures } from "@/lib/domain/work-queue/measures";
import { queueDates } from "@/lib/domain/work-queue/dates";
import { failuresAfter, linkOutcome, linkState } from "@/lib/domain/work-queue/links";
import { missingTexts, textsOf } from "@/lib/domain/work-queue/texts";
import { outdatedTranslations, type RevisionText } from "@/lib/domain/work-queue/translations";
import type { ChangeKind, Measure, PartialDate, Source, Step, Text, Trip } from "@/lib/domain/record/record";
import { formatAge } from "@/lib/format/dates/ages";
import {
  about,
  cite,
  development,
  event,
  issue,
  measure,
  month,
  row,
  seoul,
  source,
  step,
  text,
} from "../../../support/sample-records";

const now = new Date("2025-10-22T09:00+09:00");
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

describe("dueChecks", () => {
  const issues = ["a", "b", "c", "d"].map((id) =>
    issue([development(seoul("2025-10-01"), "raised", "none", { id })], { id }),
  );
  const open = boardAsOf(issues, { kind: "now", at: now }).columns.open;

  it("keeps a check exactly as old as the limit, and lists what is older, the oldest first and what was never checked last", () => {
    const checks = new Map([
      ["a", hoursAgo(24)],
      ["b", hoursAgo(24 + 1 / 60)],
      ["c", hoursAgo(100)],
    ]);
    const due = dueChecks(open, checks, 24, now);
    expect(due.map(({ standing }) => standing.issue.id)).toEqual(["c", "b", "d"]);
    expect(due[1]?.checkAge.overrunHours).toBeCloseTo(1 / 60);
    expect(due[2]?.checkedAt).toBeNull();
  });

  it("lists fewer under a longer limit", () => {
    const checks = new Map(open.map(({ issue: { id } }) => [id, hoursAgo(100)]));
    expect(dueChecks(open, checks, 168, now)).toEqual([]);
    expect(dueChecks(open, checks, 24, now)).toHaveLength(4);
  });
});

describe("textsOf", () => {
  it("finds texts in rows and groups, and leaves out what is no text", () => {
    const document = {
      what: text("w", "ㅁ"),
      claims: [{ statement: text("s"), speakerLabel: null }, "broken", { statement: { en: 3 } }],
      next: { what: text("n", "ㄷ"), date: null },
    };
    expect(textsOf("development", document).map(({ path, shape }) => [path, shape])).toEqual([
      ["what", "what"],
      ["claims[0].statement", "claims.statement"],
      ["next.what", "next.what"],
    ]);
    expect(missingTexts("development", document)).toEqual([{ path: "claims[0].statement", language: "ko" }]);
  });

  it.each([null, "text", 3, [], {}])("finds nothing in %j", (document) => {
    expect(textsOf("issue", document)).toEqual([]);
  });

  it("does not call a text missing that has no side at all", () => {
    expect(missingTexts("issue", { title: { en: null, ko: null, origin: "en" } })).toEqual([]);
    expect(missingTexts("issue", { title: { en: null, ko: "제목", origin: "ko" } })).toEqual([
      { path: "title", language: "en" },
    ]);
  });
});

describe("outdatedTranslations", () => {
  const title = (en: string | null, ko: string | null, origin: Text["origin"] = "en"): { title: Text } => ({
    title: { en, ko, origin },
  });
  const history = (...steps: [ChangeKind, unknown][]): RevisionText[] =>
    steps.map(([kind, document], index) => ({ version: index + 1, kind, document }));
  const since = (version: number) => [{ path: "title", since: version }];

  it.each<[string, RevisionText[], { path: string; since: number }[]]>([
    ["a single version", history(["development", title("a", "가")]), []],
    [
      "original and translation changed together",
      history(["development", title("a", "가")], ["correction", title("b", "나")]),
      [],
    ],
    [
      "only the original changed",
      history(["development", title("a", "가")], ["correction", title("b", "가")]),
      since(2),
    ],
    [
      "only the Korean original changed",
      history(["development", title("a", "가", "ko")], ["clarification", title("a", "나", "ko")]),
      since(2),
    ],
    [
      "only the translation changed",
      history(["development", title("a", "가")], ["correction", title("a", "나")]),
      [],
    ],
    [
      "an editorial change of the original",
      history(["development", title("a", "가")], ["editorial", title("b", "가")]),
      [],
    ],
    [
      "translated anew later",
      history(
        ["development", title("a", "가")],
        ["correction", title("b", "가")],
        ["editorial", title("b", "나")],
      ),
      [],
    ],
    [
      "something else saved later",
      history(
        ["development", title("a", "가")],
        ["correction", title("b", "가")],
        ["correction", { ...title("b", "가"), category: "x" }],
      ),
      since(2),
    ],
    [
      "an editorial change of what was out of date",
      history(
        ["development", title("a", "가")],
        ["correction", title("b", "가")],
        ["editorial", title("c", "가")],
      ),
      since(2),
    ],
    [
      "the original put back",
      history(
        ["development", title("a", "가")],
        ["correction", title("b", "가")],
        ["correction", title("a", "가")],
      ),
      [],
    ],
    [
      "both said to be originals",
      history(
        ["development", title("a", "가")],
        ["correction", title("b", "가")],
        ["editorial", title("b", "가", "both")],
      ),
      [],
    ],
    ["no translation yet", history(["development", title("a", null)], ["correction", title("b", null)]), []],
    ["no version at all", [], []],
  ])("%s", (_, revisions, expected) => {
    expect(outdatedTranslations("issue", revisions)).toEqual(expected);
  });

  it("follows a row that moved within its list, and finds the one whose original changed", () => {
    const role = (en: string, ko: string) => ({
      title: text(en, ko),
      organisation: text("o", "ㅇ"),
      from: null,
      to: null,
      citations: [],
      note: null,
    });
    const before = { roles: [role("Minister", "장관"), role("Adviser", "보좌관")] };
    const moved = { roles: [role("Envoy", "특사"), role("Minister", "장관"), role("Adviser", "보좌관")] };
    const changed = {
      roles: [role("Envoy", "특사"), role("Minister for Trade", "장관"), role("Adviser", "보좌관")],
    };
    expect(outdatedTranslations("official", history(["development", before], ["correction", moved]))).toEqual(
      [],
    );
    expect(
      outdatedTranslations(
        "official",
        history(["development", before], ["correction", moved], ["correction", changed]),
      ),
    ).toEqual([{ path: "roles[1].title", since: 3 }]);
  });
});

describe("queueDates", () => {
  const trip = (rest: Partial<Trip>): Trip => ({
    id: "t",
    travellers: [],
    from: text("Incheon"),
    legs: [],
    meetings: [],
    announcedOn: null,
    purpose: text("Talks"),
    outcome: null,
    issues: [],
    citations: [],
    verification: "verified",
    ...rest,
  });
  const traveller = (part: Partial<Trip["travellers"][number]>) =>
    trip({ travellers: [{ official: "kim", departs: null, returns: null, expectedReturn: null, ...part }] });
  const found = (
    record: {
      measures?: Measure[];
      events?: Parameters<typeof queueDates>[0]["events"];
      trips?: Trip[];
      issues?: ReturnType<typeof issue>[];
    },
    at = now,
  ) =>
    queueDates(
      { events: record.events ?? [], trips: record.trips ?? [], measures: record.measures ?? [] },
      Object.values(boardAsOf(record.issues ?? [], { kind: "now", at }).columns).flat(),
      at,
    ).map(({ of, state, date }) => [of, state, date.value]);
  const summit = (starts: PartialDate, status: "scheduled" | "held" = "scheduled") =>
    event([row("2025-01-01", status, starts)]);

  it.each([
    ["today", summit(seoul("2025-10-22")), [["event", "upcoming", "2025-10-22"]]],
    ["on the fourteenth day", summit(seoul("2025-11-05")), [["event", "upcoming", "2025-11-05"]]],
    ["on the fifteenth", summit(seoul("2025-11-06")), []],
    ["yesterday, not reported held", summit(seoul("2025-10-21")), [["event", "passed", "2025-10-21"]]],
    ["yesterday and held", summit(seoul("2025-10-21"), "held"), []],
    ["about a day that has passed", summit(about("2025-10-20")), [["event", "passed", "2025-10-20"]]],
    ["some time this month", summit(month("2025-10")), [["event", "upcoming", "2025-10"]]],
  ])("an event %s", (_, one, expected) => {
    expect(found({ events: [one] })).toEqual(expected);
  });

  it.each([
    ["a departure ahead", { departs: seoul("2025-10-23") }, [["departure", "upcoming", "2025-10-23"]]],
    ["a departure that is over", { departs: seoul("2025-10-21") }, []],
    ["a return ahead", { returns: seoul("2025-11-05") }, [["return", "upcoming", "2025-11-05"]]],
    [
      "an expected return ahead",
      { expectedReturn: about("2025-10-25") },
      [["expected_return", "upcoming", "2025-10-25"]],
    ],
    [
      "an expected return on its last day",
      { expectedReturn: about("2025-10-22") },
      [["expected_return", "upcoming", "2025-10-22"]],
    ],
    [
      "an expected return that has passed",
      { expectedReturn: about("2025-10-21") },
      [["expected_return", "passed", "2025-10-21"]],
    ],
    [
      "an expected return, and a return on record",
      { expectedReturn: about("2025-10-21"), returns: seoul("2025-10-20") },
      [],
    ],
  ])("%s", (_, part, expected) => {
    expect(found({ trips: [traveller(part)] })).toEqual(expected);
  });

  it("asks what came of a planned meeting, not of one that was held", () => {
    const meeting = (status: "planned" | "held") => ({
      official: "kim",
      label: null,
      date: seoul("2025-10-20"),
      status,
      citations: [],
    });
    expect(found({ trips: [trip({ meetings: [meeting("planned"), meeting("held")] })] })).toEqual([
      ["meeting", "passed", "2025-10-20"],
    ]);
  });

  it.each([
    [
      "a next step ahead",
      { next: { what: text("step"), date: seoul("2025-10-30") } },
      [["next_step", "upcoming", "2025-10-30"]],
    ],
    [
      "a next step that has passed",
      { next: { what: text("step"), date: seoul("2025-10-21") } },
      [["next_step", "passed", "2025-10-21"]],
    ],
    ["a next step without a date", { next: { what: text("step"), date: null } }, []],
    [
      "an effect to begin",
      { effectiveFrom: seoul("2025-11-01") },
      [["effective_from", "upcoming", "2025-11-01"]],
    ],
    [
      "an effect that should have begun",
      { effectiveFrom: seoul("2025-10-20") },
      [["effective_from", "passed", "2025-10-20"]],
    ],
  ])("%s", (_, part, expected) => {
    expect(
      found({ issues: [issue([development(seoul("2025-10-01"), "signed", "announced", part)])] }),
    ).toEqual(expected);
  });

  it("asks about an effect's end only while it applies, and about its beginning only while it does not", () => {
    const applying = issue([
      development(seoul("2025-10-01"), "signed", "in_force", {
        effectiveFrom: seoul("2025-10-01"),
        effectiveUntil: seoul("2025-10-20"),
      }),
    ]);
    const expired = issue([
      development(seoul("2025-10-01"), "signed", "expired", {
        effectiveFrom: seoul("2025-09-01"),
        effectiveUntil: seoul("2025-10-20"),
      }),
    ]);
    expect(found({ issues: [applying, expired] })).toEqual([["effective_until", "passed", "2025-10-20"]]);
  });
});

describe("dueMeasures", () => {
  const goods = (steps: Step[]) => measure(steps, { issue: "made-up" });
  const talks = (...dates: PartialDate[]) =>
    issue(
      dates.map((date) => development(date, "raised", "none")),
      { id: "made-up" },
    );
  const due = (
    measures: Measure[],
    {
      issues = [],
      checkedAt = null,
      sources = [],
      at = now,
    }: { issues?: ReturnType<typeof issue>[]; checkedAt?: string | null; sources?: Source[]; at?: Date } = {},
  ) =>
    dueMeasures(
      measures,
      {
        issues,
        sources: new Map(sources.map((one) => [one.id, one])),
        checkedAt: new Map(checkedAt ? [["made-up-goods", new Date(checkedAt)]] : []),
      },
      at,
    ).flatMap(({ doubts }) =>
      doubts.map(({ kind, step: { id }, date }) => [kind, id.slice("made-up-goods-".length), date.value]),
    );
  const charge = step("2025-09-20", "charged", 15, { from: seoul("2025-10-01") });
  const began = [["began", "2025-09-20", "2025-10-01"]];

  it.each<[string, Step[], Parameters<typeof due>[1], ReturnType<typeof due>]>([
    ["a beginning that has passed", [charge], {}, began],
    ["one that is today", [{ ...charge, from: seoul("2025-10-22") }], {}, []],
    [
      "the day after it",
      [{ ...charge, from: seoul("2025-10-22") }],
      { at: new Date("2025-10-23T00:00+09:00") },
      [["began", "2025-09-20", "2025-10-22"]],
    ],
    [
      "one that was over when it was announced",
      [step("2025-09-20", "charged", 15, { from: seoul("2025-09-01") })],
      {},
      [],
    ],
    [
      "one that was announced on its day",
      [step("2025-10-01", "charged", 15, { from: seoul("2025-10-01") })],
      {},
      [],
    ],
    ["one of a threat", [step("2025-09-20", "threatened", 25, { from: seoul("2025-10-01") })], {}, began],
    ["one that was looked up since", [charge], { checkedAt: "2025-10-01T00:00+09:00" }, []],
    ["one that was looked up before", [charge], { checkedAt: "2025-09-30T23:59+09:00" }, began],
    ["one with a later step", [charge, step("2025-10-05", "threatened", 25)], {}, []],
    ["one with an earlier step", [step("2025-09-19", "threatened", 25), charge], {}, began],
    [
      "one of which a source has told since",
      [{ ...charge, citations: [cite("report")] }],
      { sources: [source("report", seoul("2025-10-02"))] },
      [],
    ],
    [
      "one whose source is older",
      [{ ...charge, citations: [cite("report")] }],
      { sources: [source("report", seoul("2025-09-20"))] },
      began,
    ],
    [
      "an end that has passed",
      [step("2025-09-20", "charged", 15, { from: seoul("2025-09-20"), until: seoul("2025-10-20") })],
      {},
      [["ended", "2025-09-20", "2025-10-20"]],
    ],
    [
      "a pending step, and the talks have moved on",
      [step("2025-09-20", "agreed", 15)],
      { issues: [talks(seoul("2025-09-20"), seoul("2025-10-10"))] },
      [["pending", "2025-09-20", "2025-10-10"]],
    ],
    [
      "a pending step of the last development's day",
      [step("2025-09-20", "agreed", 15)],
      { issues: [talks(seoul("2025-09-20"))] },
      [],
    ],
    [
      "a pending step, and what lies ahead of now",
      [step("2025-09-20", "agreed", 15)],
      { issues: [talks(seoul("2025-09-20"), seoul("2025-10-23"))] },
      [],
    ],
    [
      "a pending step that was looked up since",
      [step("2025-09-20", "agreed", 15)],
      { issues: [talks(seoul("2025-10-10"))], checkedAt: "2025-10-11T00:00+09:00" },
      [],
    ],
    [
      "a settled step",
      [
        step("2025-09-20", "agreed", 15),
        step("2025-10-01", "charged", 15, {
          from: seoul("2025-10-01"),
          settles: ["made-up-goods-2025-09-20"],
        }),
      ],
      { issues: [talks(seoul("2025-10-10"))] },
      [],
    ],
  ])("%s", (_, steps, known, expected) => {
    expect(due([goods(steps)], known)).toEqual(expected);
  });

  it("duties to come are dates ahead, and say nothing once they have passed", () => {
    const ahead = (from: PartialDate, until: PartialDate | null = null) =>
      queueDates(
        { events: [], trips: [], measures: [goods([step("2025-10-01", "charged", 15, { from, until })])] },
        [],
        now,
      ).map(({ type, of, state, date }) => [type, of, state, date.value]);
    expect(ahead(seoul("2025-11-01"), seoul("2025-11-05"))).toEqual([
      ["measure", "duty_from", "upcoming", "2025-11-01"],
      ["measure", "duty_until", "upcoming", "2025-11-05"],
    ]);
    expect(ahead(seoul("2025-10-21"), seoul("2025-11-06"))).toEqual([]);
  });
});

describe("links", () => {
  const url = "https://example.org/a";
  const elsewhere = "https://example.org/b";
  const days = (count: number) => hoursAgo(24 * count);

  it.each([
    [200, "answered"],
    [204, "answered"],
    [401, "refused"],
    [403, "refused"],
    [429, "refused"],
    [503, "refused"],
    [404, "failed"],
    [410, "failed"],
    [500, "failed"],
    [302, "failed"],
    [null, "failed"],
  ] as const)("the answer %s is %s", (answer, expected) => {
    expect(linkOutcome(answer)).toBe(expected);
  });

  it.each([
    ["never tried", null, "unchecked"],
    ["answered just now", { url, answer: 200, failures: 0, checkedAt: now }, null],
    ["answered exactly 30 days ago", { url, answer: 200, failures: 0, checkedAt: days(30) }, null],
    [
      "answered longer ago",
      { url, answer: 200, failures: 0, checkedAt: new Date(days(30).getTime() - 1) },
      "unchecked",
    ],
    ["failed once", { url, answer: 404, failures: 1, checkedAt: now }, null],
    ["failed twice", { url, answer: 404, failures: 2, checkedAt: now }, "dead"],
    ["gave no answer twice", { url, answer: null, failures: 2, checkedAt: now }, "dead"],
    [
      "failed twice at another address",
      { url: elsewhere, answer: 404, failures: 2, checkedAt: now },
      "unchecked",
    ],
    ["refused once", { url, answer: 403, failures: 1, checkedAt: now }, "unchecked"],
    ["refused twice a month apart", { url, answer: 429, failures: 2, checkedAt: now }, "refused"],
  ] as const)("an address that %s", (_, last, expected) => {
    expect(linkState(url, last, now)).toBe(expected);
  });

  it("asks for nobody where a person retrieved the source since the first of two refusals", () => {
    const last = { url, answer: 403, failures: 2, checkedAt: now };
    expect(linkState(url, last, now, days(29))).toBe("unchecked");
    expect(linkState(url, last, now, days(30))).toBe("refused");
  });

  it.each([
    ["an answer ends the row", { url, answer: 404, failures: 5, checkedAt: days(1) }, "answered", 0],
    ["the first failure", null, "failed", 1],
    ["a failure after an answer", { url, answer: 200, failures: 0, checkedAt: now }, "failed", 1],
    [
      "a failure within the hour",
      { url, answer: 404, failures: 1, checkedAt: new Date(now.getTime() - 3_599_999) },
      "failed",
      1,
    ],
    ["a failure an hour later", { url, answer: 404, failures: 1, checkedAt: hoursAgo(1) }, "failed", 2],
    [
      "a failure of another address",
      { url: elsewhere, answer: 404, failures: 4, checkedAt: days(1) },
      "failed",
      1,
    ],
    ["a refusal within the month", { url, answer: 403, failures: 1, checkedAt: days(29) }, "refused", 1],
    ["a refusal a month later", { url, answer: 503, failures: 1, checkedAt: days(30) }, "refused", 2],
    ["a refusal after failures", { url, answer: 404, failures: 3, checkedAt: days(40) }, "refused", 1],
    ["a failure after refusals", { url, answer: 403, failures: 2, checkedAt: days(1) }, "failed", 1],
  ] as const)("%s", (_, last, outcome, expected) => {
    expect(failuresAfter(last, url, outcome, now)).toBe(expected);
  });
});

describe("matchSource", () => {
  const sources = [
    { id: "mofa-notice", title: "Notice", url: "https://example.org/n/", archivedUrl: null },
    {
      id: "fact-sheet",
      title: "공동 설명자료",
      url: "https://example.org/f?x=1",
      archivedUrl: "https://archive.example/f",
    },
    { id: "notice-2", title: "Notice", url: null, archivedUrl: null },
  ];
  it.each([
    ["mofa-notice", { status: "found", id: "mofa-notice" }],
    ["  MOFA-notice ", { status: "found", id: "mofa-notice" }],
    ["https://example.org/n", { status: "found", id: "mofa-notice" }],
    ["https://example.org/f?x=1#part", { status: "found", id: "fact-sheet" }],
    ["https://example.org/f?x=2", { status: "unknown" }],
    ["http://www.example.org/n?utm_source=mail", { status: "found", id: "mofa-notice" }],
    ["https://archive.example/f/", { status: "found", id: "fact-sheet" }],
    ["공동  설명자료".normalize("NFD"), { status: "found", id: "fact-sheet" }],
    ["notice", { status: "several", ids: ["mofa-notice", "notice-2"] }],
    ["", { status: "unknown" }],
    ["nothing like it", { status: "unknown" }],
  ])("%s", (written, expected) => {
    expect(matchSource(written, sources)).toEqual(expected);
  });
});

it.each([
  ["drafts", "drafts"],
  ["", "verify"],
  [undefined, "verify"],
  ["__proto__", "verify"],
])("parseQueueName(%j)", (asked, expected) => {
  expect(parseQueueName(asked)).toBe(expected);
});

it.each([
  [0, "0 min", "0분"],
  [24.84, "24 h 50 min", "24시간 50분"],
  [24, "24 h", "24시간"],
  [47.99, "47 h 59 min", "47시간 59분"],
  [48, "2 d", "2일"],
  [94.5, "3 d 22 h", "3일 22시간"],
])("formatAge(%d)", (hours, en, ko) => {
  expect([formatAge(hours, "en"), formatAge(hours, "ko")]).toEqual([en, ko]);
});
