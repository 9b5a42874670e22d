import { describe, expect, it } from "vitest";

import { changeContextOf } from "@/lib/domain/changes/change-context";
import {
  PublishedChangeBuilder,
  type StoredRevision,
  type PublishedChange,
} from "@/lib/domain/changes/published-change";
import type { ChangeKind, Publication, RecordType } from "@/lib/domain/record/record";
import { formatChangeSentence } from "@/lib/format/changes/change-sentence";

type Edit = Record<string, unknown>;

const day = (value: string) => ({ value, precision: "day", zone: "Asia/Seoul" });
const both = (en: string, ko: string) => ({ en, ko, origin: "en" });

const carTariff = {
  id: "auto-tariff",
  title: both("Tariff on cars", "자동차 관세"),
  category: "tariff",
  summary: both("s", "요"),
  parent: null,
  links: [],
};
const entry = (on: string, edit: Edit = {}) => ({
  id: `auto-tariff-${on}`,
  issue: "auto-tariff",
  date: day(on),
  stage: "details_settled",
  effect: "announced",
  effectiveFrom: null,
  effectiveUntil: null,
  contested: false,
  what: both("Both sides announced a rate of 15%.", "양측이 15% 세율을 발표했다."),
  next: null,
  claims: [],
  amounts: [],
  citations: [{ source: "notice", locator: null, quote: null }],
  verification: "verified",
  note: null,
  ...edit,
});
const summit = (schedule: unknown[], edit: Edit = {}) => ({
  id: "apec-2025",
  kind: "leaders_meeting",
  name: both("APEC Economic Leaders’ Meeting", "APEC 정상회의"),
  place: both("Gyeongju", "경주"),
  participants: [],
  schedule,
  outcome: null,
  issues: [],
  citations: [],
  verification: "verified",
  note: null,
  ...edit,
});
const row = (announcedOn: string, status: string, starts: string | null) => ({
  announcedOn: day(announcedOn),
  status,
  starts: starts && day(starts),
  ends: null,
  citations: [],
});

/** Publishes the texts in order, all on one day, and returns the list of changes, newest first. */
function published(
  ...saves: { type: RecordType; document: Edit; kind?: ChangeKind; publication?: Publication; at?: string }[]
): PublishedChange[] {
  const readers = new PublishedChangeBuilder();
  const changes = saves.map(
    (
      { type, document, kind = "development", publication = "published", at = "2025-12-10T00:00:00Z" },
      index,
    ) => {
      const revision: StoredRevision = {
        seq: index + 1,
        type,
        id: String(document.id),
        version: index + 1,
        publication,
        kind,
        reason: "r",
        channel: "desk",
        recordedAt: new Date(at),
        snapshot: JSON.stringify(document),
      };
      return readers.next(revision);
    },
  );
  return changes.filter((change) => change !== null).reverse();
}

function saidOf(changes: PublishedChange[]): string[] {
  const newest = changes[0]!;
  return (["en", "ko"] as const).map((locale) =>
    formatChangeSentence(newest, changeContextOf(changes, newest), locale),
  );
}

const issue = { type: "issue", document: carTariff } as const;
const development = (document: Edit, rest: { kind?: ChangeKind; publication?: Publication } = {}) => ({
  type: "development" as const,
  document,
  ...rest,
});
const event = (document: Edit, kind: ChangeKind = "development") => ({
  type: "event" as const,
  document,
  kind,
});
const settled = development(entry("2025-11-14"));
const inForce = entry("2025-12-04", { effect: "in_force", effectiveFrom: day("2025-11-01") });

describe("the sentence of a published change", () => {
  const cases: [string, PublishedChange[], string, string][] = [
    [
      "the first entry of an issue",
      published(issue, settled),
      "Tariff on cars, 14 Nov 2025: new on the board. Agreed, not yet in effect",
      "자동차 관세, 2025년 11월 14일: 현황판에 추가. 합의·미발효",
    ],
    [
      "an issue moves to another column",
      published(issue, settled, development(inForce)),
      "Tariff on cars, 4 Dec 2025: In effect (before: Agreed, not yet in effect)",
      "자동차 관세, 2025년 12월 4일: 발효 (이전: 합의·미발효)",
    ],
    [
      "an issue reopens, and the sides differ",
      published(
        issue,
        development(inForce),
        development(entry("2025-12-09", { stage: "raised", contested: true })),
      ),
      "Tariff on cars, 9 Dec 2025: reopened. Open (before: In effect). Accounts differ",
      "자동차 관세, 2025년 12월 9일: 재논의. 미타결 (이전: 발효). 양측 설명 다름",
    ],
    [
      "a stage changes within a column",
      published(
        issue,
        development(entry("2025-11-01", { stage: "raised" })),
        development(entry("2025-11-14", { stage: "narrowing" })),
      ),
      "Tariff on cars, 14 Nov 2025: Narrowing (before: Raised)",
      "자동차 관세, 2025년 11월 14일: 의견 접근 (이전: 제기)",
    ],
    [
      "a stage moves back",
      published(
        issue,
        development(entry("2025-11-01", { stage: "narrowing" })),
        development(entry("2025-11-14", { stage: "raised" })),
      ),
      "Tariff on cars, 14 Nov 2025: moved back. Raised (before: Narrowing)",
      "자동차 관세, 2025년 11월 14일: 후퇴. 제기 (이전: 의견 접근)",
    ],
    [
      "an effect changes alone",
      published(
        issue,
        development(entry("2025-11-01")),
        development(entry("2025-11-14", { effect: "awaiting_trigger" })),
      ),
      "Tariff on cars, 14 Nov 2025: Awaiting trigger (before: Announced)",
      "자동차 관세, 2025년 11월 14일: 요건 대기 (이전: 발표)",
    ],
    [
      "an entry that moves nothing",
      published(issue, settled, development(entry("2025-12-01"))),
      "Tariff on cars, new development of 1 Dec 2025: Both sides announced a rate of 15%.",
      "자동차 관세, 2025년 12월 1일 경과 추가: 양측이 15% 세율을 발표했다.",
    ],
    [
      "an entry that lies before the newest",
      published(issue, development(inForce), settled),
      "Tariff on cars, new development of 14 Nov 2025: Both sides announced a rate of 15%.",
      "자동차 관세, 2025년 11월 14일 경과 추가: 양측이 15% 세율을 발표했다.",
    ],
    [
      "an entry that is still to come",
      published(issue, settled, development(entry("2026-01-01", { effect: "in_force" }))),
      "Tariff on cars, new development of 1 Jan 2026: Both sides announced a rate of 15%.",
      "자동차 관세, 2026년 1월 1일 경과 추가: 양측이 15% 세율을 발표했다.",
    ],
    [
      "a corrected date",
      published(
        issue,
        development(inForce),
        development(
          { ...inForce, effectiveFrom: { ...day("2025-12-01"), zone: "America/New_York" } },
          { kind: "correction" },
        ),
      ),
      "Tariff on cars, development of 4 Dec 2025: corrected. Applies from: 1 Dec 2025 (before: 1 Nov 2025)",
      "자동차 관세, 2025년 12월 4일 경과: 정정. 적용 시작: 2025년 12월 1일 (이전: 2025년 11월 1일)",
    ],
    [
      "a corrected zone",
      published(
        issue,
        development(inForce),
        development(
          { ...inForce, effectiveFrom: { ...day("2025-11-01"), zone: "America/New_York" } },
          { kind: "correction" },
        ),
      ),
      "Tariff on cars, development of 4 Dec 2025: corrected. Applies from: 1 Nov 2025 (time zone America/New_York) (before: 1 Nov 2025)",
      "자동차 관세, 2025년 12월 4일 경과: 정정. 적용 시작: 2025년 11월 1일 (시간대 America/New_York) (이전: 2025년 11월 1일)",
    ],
    [
      "a correction that moves the issue",
      published(
        issue,
        development(inForce),
        development({ ...inForce, effect: "announced" }, { kind: "correction" }),
      ),
      "Tariff on cars, development of 4 Dec 2025: corrected. Effect: Announced (before: In force). The issue now: Agreed, not yet in effect (before: In effect)",
      "자동차 관세, 2025년 12월 4일 경과: 정정. 효력: 발표 (이전: 시행 중). 쟁점 현황: 합의·미발효 (이전: 발효)",
    ],
    [
      "long texts and lists are named",
      published(
        issue,
        settled,
        development(entry("2025-11-14", { what: both("x".repeat(61), "가"), citations: [] }), {
          kind: "clarification",
        }),
      ),
      "Tariff on cars, development of 14 Nov 2025: clarified. What happened, Sources",
      "자동차 관세, 2025년 11월 14일 경과: 보충 설명. 있었던 일, 출처",
    ],
    [
      "one language alone",
      published(issue, {
        type: "issue",
        kind: "clarification",
        document: { ...carTariff, title: both("Tariff on cars", "자동차 관세율") },
      }),
      "Tariff on cars: clarified. Title · Korean",
      "자동차 관세율: 보충 설명. 제목: 자동차 관세율 (이전: 자동차 관세)",
    ],
    [
      "an entry is withdrawn",
      published(
        issue,
        settled,
        development(inForce),
        development(inForce, { publication: "withdrawn", kind: "correction" }),
      ),
      "Tariff on cars, development of 4 Dec 2025: withdrawn. The issue now: Agreed, not yet in effect (before: In effect)",
      "자동차 관세, 2025년 12월 4일 경과: 철회. 쟁점 현황: 합의·미발효 (이전: 발효)",
    ],
    [
      "the only entry is withdrawn",
      published(
        issue,
        settled,
        development(entry("2025-11-14"), { publication: "withdrawn", kind: "correction" }),
      ),
      "Tariff on cars, development of 14 Nov 2025: withdrawn. The issue is no longer on the board",
      "자동차 관세, 2025년 11월 14일 경과: 철회. 쟁점이 현황판에서 빠짐",
    ],
    [
      "an entry comes back",
      published(
        issue,
        settled,
        development(entry("2025-11-14"), { publication: "withdrawn" }),
        development(entry("2025-11-14"), { kind: "correction" }),
      ),
      "Tariff on cars, development of 14 Nov 2025: restored. The issue now: Agreed, not yet in effect",
      "자동차 관세, 2025년 11월 14일 경과: 복원. 쟁점 현황: 합의·미발효",
    ],
    [
      "a new date",
      published(event(summit([row("2025-05-15", "scheduled", "2025-10-31")]))),
      "APEC Economic Leaders’ Meeting: new date. 31 Oct 2025",
      "APEC 정상회의: 새 일정. 2025년 10월 31일",
    ],
    [
      "a date moves",
      published(
        event(summit([row("2025-05-15", "scheduled", "2025-10-30")])),
        event(
          summit([
            row("2025-05-15", "scheduled", "2025-10-30"),
            row("2025-06-01", "rescheduled", "2025-10-31"),
          ]),
        ),
      ),
      "APEC Economic Leaders’ Meeting: 31 Oct 2025 (before: 30 Oct 2025)",
      "APEC 정상회의: 2025년 10월 31일 (이전: 2025년 10월 30일)",
    ],
    [
      "a date is put off",
      published(
        event(summit([row("2025-05-15", "scheduled", "2025-10-30")])),
        event(summit([row("2025-05-15", "scheduled", "2025-10-30"), row("2025-06-01", "postponed", null)])),
      ),
      "APEC Economic Leaders’ Meeting: postponed, no new date (before: 30 Oct 2025)",
      "APEC 정상회의: 연기, 새 날짜 미정 (이전: 2025년 10월 30일)",
    ],
    [
      "a date is corrected",
      published(
        event(summit([row("2025-05-15", "scheduled", "2025-10-30")])),
        event(summit([row("2025-05-15", "scheduled", "2025-10-31")]), "correction"),
      ),
      "APEC Economic Leaders’ Meeting: corrected. 31 Oct 2025 (before: 30 Oct 2025)",
      "APEC 정상회의: 정정. 2025년 10월 31일 (이전: 2025년 10월 30일)",
    ],
    [
      "a place is corrected",
      published(event(summit([])), event(summit([], { place: both("Busan", "부산") }), "correction")),
      "APEC Economic Leaders’ Meeting: corrected. Place: Busan (before: Gyeongju)",
      "APEC 정상회의: 정정. 장소: 부산 (이전: 경주)",
    ],
  ];
  it.each(cases)("%s", (_, changes, english, korean) => {
    expect(saidOf(changes)).toEqual([english, korean]);
  });

  it("lists three fields and counts the rest", () => {
    const edit = {
      stage: "signed",
      effect: "in_force",
      effectiveFrom: day("2025-12-01"),
      effectiveUntil: day("2026-12-01"),
      contested: true,
    };
    const [english, korean] = saidOf(
      published(
        issue,
        settled,
        development(inForce),
        development(entry("2025-11-14", edit), { kind: "correction" }),
      ),
    );
    expect(english).toBe(
      "Tariff on cars, development of 14 Nov 2025: corrected. Stage: Signed (before: Details settled), Effect: In force (before: Announced), Applies from: 1 Dec 2025 (before: nothing) and 2 more",
    );
    expect(korean).toMatch(/ 외 2개 항목$/);
  });

  it("is not worded anew when the record goes on", () => {
    const first = published(issue, settled);
    const later = published(issue, settled, development(inForce), {
      ...issue,
      document: { ...carTariff, title: both("Another title", "다른 제목") },
    });
    const same = later.find(({ seq }) => seq === 2)!;
    expect(formatChangeSentence(same, changeContextOf(later, same), "en")).toBe(
      formatChangeSentence(first[0]!, changeContextOf(first, first[0]!), "en"),
    );
  });

  it("cuts a long text between words, and says so", () => {
    const what = both(`${"word ".repeat(40)}end`, "말");
    const [english] = saidOf(published(issue, settled, development(entry("2025-12-01", { what }))));
    expect(english).toMatch(/word…$/);
    expect(english!.length).toBeLessThan(200);
  });

  it("puts nothing that is written into a place of the sentence", () => {
    const title = both("{clauses} $& {date}", "{clauses} $&");
    const [english] = saidOf(published({ type: "issue", document: { ...carTariff, title } }, settled));
    expect(english).toBe("{clauses} $& {date}, 14 Nov 2025: new on the board. Agreed, not yet in effect");
  });

  it("describes a new step of a duty: what it is, from when, by which text", () => {
    const step = (on: string, edit: Edit = {}) => ({
      id: `passenger-cars-${on}`,
      announcedOn: day(on),
      status: "charged",
      rate: 15,
      rateKind: "total",
      basis: "section_232",
      instrument: both(`Notice of ${on}`, `${on} 고시`),
      from: day("2025-11-01"),
      until: null,
      settles: [],
      development: null,
      citations: [{ source: "notice", locator: null, quote: null }],
      verification: "verified",
      note: null,
      ...edit,
    });
    const cars = (...steps: Edit[]) => ({
      type: "measure" as const,
      document: {
        id: "passenger-cars",
        issue: "auto-tariff",
        goods: both("Passenger cars", "승용차"),
        scope: null,
        steps,
        note: null,
      },
    });
    const first = step("2025-04-03", { rate: 25, rateKind: "additional", from: day("2025-04-03") });
    const charged = step("2025-12-04");
    const threat = step("2026-01-26", { status: "threatened", rate: 25, from: null });
    const unverified = { ...threat, verification: "unverified" };
    expect(saidOf(published(issue, cars(first)))).toEqual([
      "Passenger cars: new measure. Charged: 25% extra, from 3 Apr 2025, Notice of 2025-04-03",
      "승용차: 새 관세 조치. 부과 중: 25% 기본관세 별도, 2025년 4월 3일부터, 2025-04-03 고시",
    ]);
    expect(saidOf(published(issue, cars(first), cars(first, charged)))[0]).toBe(
      "Passenger cars: Charged: 15% in total, from 1 Nov 2025, Notice of 2025-12-04",
    );
    expect(saidOf(published(issue, cars(first, charged), cars(first, charged, threat)))[0]).toBe(
      "Passenger cars: Threatened: 25% in total, Notice of 2026-01-26",
    );
    // A step becomes public when it is verified.
    expect(published(issue, cars(first, charged), cars(first, charged, unverified))).toHaveLength(2);
  });

  it("has the state of the issue at that time, for the issue, its developments and its measures only", () => {
    const standing = both("Cars pay 15%.", "자동차는 15%를 낸다.");
    const changes = published(
      issue,
      development(entry("2025-11-14", { standing: both("Agreed.", "합의했다.") })),
      development(entry("2025-12-04", { standing })),
      development(entry("2025-12-09")),
      event(summit([row("2025-10-01", "scheduled", "2025-10-31")], { issues: ["auto-tariff"] })),
    );
    const told = changes.map((change) => changeContextOf(changes, change).standing);
    expect(told.map((one) => one && [one.sentence.en, one.date.value])).toEqual([
      ["Cars pay 15%.", "2025-12-04"],
      ["Cars pay 15%.", "2025-12-04"],
      ["Cars pay 15%.", "2025-12-04"],
      ["Agreed.", "2025-11-14"],
      null,
    ]);
    expect(told[0]?.title?.ko).toBe("자동차 관세");
  });
});
