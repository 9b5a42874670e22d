import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDaysTo } from "@/lib/domain/time/partial-date";
import { currentSetback, standingOf } from "@/lib/domain/status/standing";
import {
  about,
  anyDay,
  anyIssues,
  at,
  claim,
  development,
  issue,
  month,
  on,
  seoul,
  text,
  washington,
} from "../../../support/sample-records";
import { issueNamed } from "../../../support/real-record";

function shown(id: string, day: string) {
  const standing = standingOf(issueNamed(id), 1, on(day));
  if (!standing) return null;
  const { stage, effect, group, daysInState, setback } = standing;
  return {
    stage,
    effect,
    group,
    days: daysInState,
    setback: setback && `${setback.kind} ${setback.on.value}`,
  };
}

describe("an issue of the record", () => {
  test("is nowhere before its first development", () => {
    expect(shown("auto-tariff", "2025-03-26")).toBeNull();
    expect(shown("auto-tariff", "2025-03-27")).not.toBeNull();
  });

  test.each([
    ["2025-07-30", { stage: "raised", effect: "in_force", group: "open", days: 125, setback: null }],
    [
      "2025-07-31",
      { stage: "agreed_in_principle", effect: "announced", group: "agreed", days: 0, setback: null },
    ],
    [
      "2025-10-22",
      { stage: "agreed_in_principle", effect: "announced", group: "agreed", days: 83, setback: null },
    ],
    [
      "2025-12-04",
      { stage: "text_published", effect: "awaiting_trigger", group: "agreed", days: 20, setback: null },
    ],
    [
      "2025-12-05",
      { stage: "text_published", effect: "in_force", group: "in_effect", days: 0, setback: null },
    ],
    [
      "2026-01-26",
      { stage: "text_published", effect: "in_force", group: "in_effect", days: 52, setback: null },
    ],
    [
      "2026-01-27",
      { stage: "raised", effect: "in_force", group: "open", days: 0, setback: "reopened 2026-01-26" },
    ],
    [
      "2026-02-21",
      {
        stage: "text_published",
        effect: "in_force",
        group: "in_effect",
        days: 0,
        setback: "reopened 2026-01-26",
      },
    ],
  ])("the car tariff as of %s", (day, expected) => {
    expect(shown("auto-tariff", day)).toEqual(expected);
  });

  test("the car tariff of December 2025 applies from 1 November", () => {
    expect(standingOf(issueNamed("auto-tariff"), 3, on("2025-12-05"))?.current.effectiveFrom).toEqual(
      washington("2025-11-01"),
    );
  });

  test("Seoul rules out a partial memorandum on 22 October 2025", () => {
    const standing = standingOf(issueNamed("deal-form"), 8, on("2025-10-22"));
    expect(standing?.positions.KR?.claim.speaker).toBe("kim-yong-beom");
    expect(standing?.positions.KR?.claim.quote?.text).toMatch(
      /we are not considering signing an MOU by agreeing only on parts/,
    );
    expect(standing?.next).toMatchObject({ what: { en: "Second Korea-US summit (Gyeongju)" }, date: null });
  });

  test("Washington's afternoon of 22 October is not yet known that evening in Seoul", () => {
    const of = (day: string) =>
      standingOf(issueNamed("investment-package-structure"), 4, on(day))?.current.id;
    expect(of("2025-10-22")).toBe("investment-package-structure-2025-10-22");
    expect(of("2025-10-23")).toBe("investment-package-structure-2025-10-22-2");
  });
});

describe("since when", () => {
  const said = issue([
    development(seoul("2025-06-01"), "raised", "none"),
    development(seoul("2025-06-10"), "raised", "threatened"),
    development(seoul("2025-06-20"), "raised", "threatened"),
    development(seoul("2025-07-01"), "deferred", "threatened"),
    development(seoul("2025-07-10"), "deferred", "threatened"),
  ]);

  test.each([
    ["2025-06-01", "2025-06-01", 0, 0],
    ["2025-06-09", "2025-06-01", 8, 8],
    ["2025-06-10", "2025-06-10", 0, 9],
    ["2025-06-25", "2025-06-10", 15, 24],
    ["2025-07-20", "2025-07-01", 19, 49],
  ])("as of %s it is %s: %i days in the state, %i in the group", (day, since, days, groupDays) => {
    const standing = standingOf(said, 1, on(day));
    expect([standing?.since.value, standing?.daysInState, standing?.daysInGroup]).toEqual([
      since,
      days,
      groupDays,
    ]);
    expect(standing?.sinceIsApproximate).toBe(false);
  });

  test("a Washington day is counted from the day it was over in Seoul, across the clock change", () => {
    const one = issue([development(washington("2025-10-30"), "raised", "none")]);
    expect(standingOf(one, 1, on("2025-11-05"))?.daysInState).toBe(5);
  });

  test("a vague date is counted from its last possible day and says so", () => {
    const vague = issue([development(month("2026-06"), "raised", "none")]);
    expect(standingOf(vague, 1, on("2026-07-02"))).toMatchObject({
      daysInState: 2,
      sinceIsApproximate: true,
    });
    const approximate = issue([development(about("2026-07-09"), "raised", "none")]);
    expect(standingOf(approximate, 1, on("2026-07-12"))).toMatchObject({
      daysInState: 3,
      sinceIsApproximate: true,
    });
  });

  test("today's count is never negative while a Washington day is still running", () => {
    const one = issue([development(washington("2025-10-22"), "raised", "none")]);
    expect(standingOf(one, 1, at("2025-10-22T06:00:00Z"))?.daysInState).toBe(0);
    expect(standingOf(one, 1, at("2025-10-22T03:59:59Z"))).toBeNull();
  });
});

describe("a step back", () => {
  const steps = (...states: Parameters<typeof development>[1][]) =>
    standingOf(
      issue(states.map((stage, day) => development(seoul(`2025-06-0${day + 1}`), stage, "announced"))),
      1,
      on("2025-07-01"),
    )?.setback;

  test.each([
    ["forward only", steps("raised", "narrowing", "signed"), null],
    ["agreed, then open", steps("agreed_in_principle", "deferred"), ["reopened", "2025-06-02"]],
    ["ended, then open", steps("ended", "raised"), ["reopened", "2025-06-02"]],
    ["narrowing, then apart", steps("narrowing", "raised"), ["moved_back", "2025-06-02"]],
    [
      "details settled, then only in principle",
      steps("details_settled", "agreed_in_principle"),
      ["moved_back", "2025-06-02"],
    ],
    ["signed, then published: no further apart", steps("signed", "text_published"), null],
    [
      "moved back, then reopened",
      steps("narrowing", "raised", "signed", "raised"),
      ["reopened", "2025-06-04"],
    ],
    ["reopened, then moved back", steps("signed", "narrowing", "deferred"), ["moved_back", "2025-06-03"]],
    ["reopened, then settled again", steps("signed", "raised", "signed"), ["reopened", "2025-06-02"]],
  ])("%s", (_, setback, expected) => {
    expect(setback ? [setback.kind, setback.on.value] : null).toEqual(expected);
  });

  test("from in effect to merely agreed is reopened; within in effect nothing is", () => {
    const of = (...developments: ReturnType<typeof development>[]) =>
      standingOf(issue(developments), 1, on("2025-07-01"))?.setback;
    expect(
      of(
        development(seoul("2025-06-01"), "signed", "in_force"),
        development(seoul("2025-06-02"), "signed", "announced"),
      )?.kind,
    ).toBe("reopened");
    expect(
      of(
        development(seoul("2025-06-01"), "signed", "in_force"),
        development(seoul("2025-06-02"), "agreed_in_principle", "in_force"),
      ),
    ).toBeNull();
  });
});

describe("what each side last said", () => {
  test("is its newest statement, even if later developments are silent", () => {
    const standing = standingOf(
      issue([
        development(seoul("2025-06-01"), "raised", "none", {
          claims: [claim("KR", "old"), claim("US", "theirs")],
        }),
        development(seoul("2025-06-02"), "raised", "none", {
          claims: [claim("KR", "new"), claim("observer", "aside")],
        }),
        development(seoul("2025-06-03"), "raised", "none"),
        development(seoul("2025-06-04"), "raised", "none", { claims: [claim("KR", "later")] }),
      ]),
      1,
      on("2025-06-03"),
    );
    expect(standing?.positions.KR?.claim.statement.en).toBe("new");
    expect(standing?.positions.KR?.development.date.value).toBe("2025-06-02");
    expect(standing?.positions.US?.claim.statement.en).toBe("theirs");
    expect(standing?.positions.text).toBeNull();
  });

  test("prefers a named speaker on the record, then the order of the file", () => {
    const of = (...claims: ReturnType<typeof claim>[]) =>
      standingOf(issue([development(seoul("2025-06-01"), "raised", "none", { claims })]), 1, on("2025-06-01"))
        ?.positions.KR?.claim.statement.en;
    expect(of(claim("KR", "first"), claim("KR", "second"))).toBe("first");
    expect(
      of(claim("KR", "source"), claim("KR", "minister", { speaker: "kim", attribution: "on_record" })),
    ).toBe("minister");
    expect(
      of(claim("KR", "source"), claim("KR", "relayed", { speaker: "kim", attribution: "relayed" })),
    ).toBe("source");
    expect(
      of(
        claim("KR", "nameless", { attribution: "on_record" }),
        claim("KR", "ministry", { speakerLabel: text("Ministry"), attribution: "on_record" }),
      ),
    ).toBe("ministry");
  });
});

describe("the next step", () => {
  const withNext = (next: Parameters<typeof development>[3]) =>
    issue([development(seoul("2025-06-01"), "raised", "none", next)]);
  const dated = withNext({ next: { what: text("Talks"), date: washington("2025-06-10") } });

  test("stays until its date has certainly passed", () => {
    expect(standingOf(dated, 1, on("2025-06-10"))?.next?.what.en).toBe("Talks");
    expect(standingOf(dated, 1, on("2025-06-11"))?.next).toBeNull();
    expect(standingOf(dated, 1, at("2025-06-11T03:59:59.999Z"))?.next?.what.en).toBe("Talks");
    expect(standingOf(dated, 1, at("2025-06-11T04:00:00.000Z"))?.next).toBeNull();
  });

  test("keeps the source's own words for its date", () => {
    const worded = withNext({ next: { what: text("Talks"), date: about("2025-06-10", "next week") } });
    expect(standingOf(worded, 1, on("2025-06-01"))?.next?.date?.wording).toBe("next week");
  });

  test("without a date stays while its development is current", () => {
    expect(
      standingOf(withNext({ next: { what: text("Some day"), date: null } }), 1, on("2030-01-01"))?.next?.what
        .en,
    ).toBe("Some day");
  });
});

describe("open again", () => {
  const stretches = (...developments: ReturnType<typeof development>[]) =>
    standingOf(issue(developments), 1, on("2025-12-31"))?.openAgain.map(({ from, to }) => [
      from.value,
      to?.value ?? null,
    ]);
  test("from the reopening to the move out of Open, each time", () => {
    expect(
      stretches(
        development(seoul("2025-06-01"), "raised", "none"),
        development(seoul("2025-06-02"), "signed", "in_force"),
        development(seoul("2025-06-03"), "raised", "threatened"),
        development(seoul("2025-06-04"), "narrowing", "threatened"),
        development(seoul("2025-06-05"), "text_published", "in_force"),
        development(seoul("2025-06-06"), "deferred", "in_force"),
      ),
    ).toEqual([
      ["2025-06-03", "2025-06-05"],
      ["2025-06-06", null],
    ]);
  });
  test("what was open from the start, or only fell from in effect to agreed, is not open again", () => {
    expect(
      stretches(
        development(seoul("2025-06-01"), "raised", "none"),
        development(seoul("2025-06-02"), "deferred", "none"),
      ),
    ).toEqual([]);
    expect(
      stretches(
        development(seoul("2025-06-01"), "signed", "in_force"),
        development(seoul("2025-06-02"), "signed", "announced"),
      ),
    ).toEqual([]);
  });
  test("the car tariff was reopened from 26 January to 21 February 2026, and has no label of it afterwards", () => {
    const cars = (day: string) => standingOf(issueNamed("auto-tariff"), 3, on(day))!;
    expect(currentSetback(cars("2026-01-27"))).toMatchObject({
      kind: "reopened",
      on: { value: "2026-01-26" },
    });
    expect(cars("2026-02-21").openAgain).toMatchObject([
      { from: { value: "2026-01-26" }, to: { value: "2026-02-21" } },
    ]);
    expect(currentSetback(cars("2026-02-21"))).toBeNull();
  });
});

test("a history only ever grows", () => {
  fc.assert(
    fc.property(anyIssues, anyDay, fc.integer({ min: 0, max: 60 }), (made, day, later) => {
      for (const one of made) {
        const before = standingOf(one, 1, on(day))?.history ?? [];
        const after = standingOf(one, 1, on(addDaysTo(day, later)))?.history ?? [];
        // Inexact dates can be inserted later, so it grows as a subsequence, and with whole days only as a
        // prefix.
        expect(after.filter((development) => before.includes(development))).toEqual(before);
        if (one.developments.every(({ date }) => date.precision === "day" && date.zone === "Asia/Seoul")) {
          expect(after.slice(0, before.length)).toEqual(before);
        }
      }
    }),
  );
});
