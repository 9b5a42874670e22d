import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asOfInstant } from "@/lib/domain/time/as-of";
import { measureAsOf, measuresAsOf } from "@/lib/domain/measures/measure-as-of";
import { spanOf } from "@/lib/domain/time/partial-date";
import { endOfPeriod } from "@/lib/domain/time/period";
import type { Step } from "@/lib/domain/record/record";
import {
  anyDay,
  anyMeasure,
  at,
  measure,
  minute,
  month,
  on,
  seoul,
  step,
  washington,
} from "../../../support/sample-records";
import { measureNamed, measures } from "../../../support/real-record";

const figure = ({ rate, rateKind, status }: Pick<Step, "rate" | "rateKind" | "status">) =>
  status === "not_charged" ? "nothing" : `${rate ?? "?"} ${rateKind}`;

function told(id: string, day: string) {
  const { charged, before, decided, agreed, threatened } = measureAsOf(measureNamed(id), on(day));
  return {
    charged:
      charged && `${figure(charged)} since ${charged.since.value}${charged.isBackdated ? ", backdated" : ""}`,
    before: before && figure(before),
    decided: decided.map((one) => `${figure(one)} from ${one.from?.value}`),
    agreed: agreed.map(figure),
    threatened: threatened.map(figure),
  };
}

describe("what goods of the record pay", () => {
  const none = { decided: [], agreed: [], threatened: [] };
  test.each([
    ["passenger-cars", "2025-03-26", { ...none, charged: null, before: null }],
    [
      "passenger-cars",
      "2025-03-27",
      { ...none, charged: null, before: null, decided: ["25 additional from 2025-04-03"] },
    ],
    [
      "passenger-cars",
      "2025-04-02",
      { ...none, charged: null, before: null, decided: ["25 additional from 2025-04-03"] },
    ],
    ["passenger-cars", "2025-04-03", { ...none, charged: "25 additional since 2025-04-03", before: null }],
    [
      "passenger-cars",
      "2025-10-22",
      { ...none, charged: "25 additional since 2025-04-03", before: null, agreed: ["15 total"] },
    ],
    [
      "passenger-cars",
      "2025-12-04",
      { ...none, charged: "25 additional since 2025-04-03", before: null, agreed: ["15 total"] },
    ],
    [
      "passenger-cars",
      "2025-12-05",
      { ...none, charged: "15 total since 2025-11-01, backdated", before: "25 additional" },
    ],
    [
      "passenger-cars",
      "2026-01-27",
      {
        ...none,
        charged: "15 total since 2025-11-01, backdated",
        before: "25 additional",
        threatened: ["25 total"],
      },
    ],
    [
      "general-goods",
      "2025-04-08",
      {
        ...none,
        charged: "10 additional since 2025-04-05",
        before: null,
        decided: ["25 additional from 2025-04-09T00:01-04:00"],
      },
    ],
    [
      "general-goods",
      "2025-04-09",
      { ...none, charged: "25 additional since 2025-04-09T00:01-04:00", before: "10 additional" },
    ],
    [
      "general-goods",
      "2025-04-10",
      {
        ...none,
        charged: "10 additional since 2025-04-10T00:01-04:00",
        before: "25 additional",
        threatened: ["25 additional"],
      },
    ],
    [
      "general-goods",
      "2026-02-23",
      {
        ...none,
        charged: "15 total since 2025-11-14, backdated",
        before: "15 additional",
        decided: ["nothing from 2026-02-24", "10 additional from 2026-02-24T00:01-05:00"],
        threatened: ["15 additional"],
      },
    ],
    [
      "general-goods",
      "2026-02-24",
      {
        ...none,
        charged: "10 additional since 2026-02-24T00:01-05:00",
        before: "nothing",
        threatened: ["15 additional"],
      },
    ],
    [
      "general-goods",
      "2026-11-29",
      {
        ...none,
        charged: "12.5 total since 2026-07-24",
        before: "10 additional",
        threatened: ["? additional"],
      },
    ],
    [
      "steel-aluminium-articles",
      "2026-11-29",
      { ...none, charged: "50 additional since 2025-06-04", before: "25 additional" },
    ],
    [
      "chips",
      "2026-11-29",
      {
        ...none,
        charged: "nothing since 2025-04-05",
        before: null,
        agreed: ["? ceiling"],
        threatened: ["? additional", "100 additional"],
      },
    ],
    [
      "softwood-lumber",
      "2026-11-29",
      { ...none, charged: "10 additional since 2025-10-14", before: "nothing", threatened: ["25 total"] },
    ],
    [
      "polysilicon",
      "2026-11-29",
      { ...none, charged: null, before: null, decided: ["15 total from 2026-12-04"] },
    ],
    [
      "industrial-equipment",
      "2027-12-31",
      {
        ...none,
        charged: "15 total since 2026-04-06",
        before: "50 additional",
        decided: ["25 additional from 2028-01-01"],
      },
    ],
    [
      "industrial-equipment",
      "2028-01-01",
      { ...none, charged: "25 additional since 2028-01-01", before: "15 total" },
    ],
  ])("%s as of %s", (id, day, expected) => {
    expect(told(id, day)).toEqual(expected);
  });

  test("steel pays one rate on two bases: both texts are named", () => {
    expect(
      measureAsOf(measureNamed("steel-aluminium-articles"), on("2026-11-29")).charged?.run.map(
        ({ id }) => id,
      ),
    ).toEqual(["steel-aluminium-articles-2025-06-03", "steel-aluminium-articles-2026-04-02"]);
    expect(
      measureAsOf(measureNamed("steel-aluminium-articles"), on("2026-11-29")).charged?.instruments,
    ).toHaveLength(2);
  });

  test("cars pay by the notice of 4 December 2025, and nothing said later makes it retroactive again", () => {
    const charged = measureAsOf(measureNamed("passenger-cars"), on("2026-11-29")).charged;
    expect(charged?.step.id).toBe("passenger-cars-2025-12-04");
    expect(charged?.run).toHaveLength(1);
  });

  test("what comes next is dated, soonest first", () => {
    const next = (id: string, day: string) =>
      measureAsOf(measureNamed(id), on(day)).next.map(
        ({ kind, date, step: { rate } }) => `${kind} ${date.value} ${rate}`,
      );
    expect(next("drones", "2026-11-29")).toEqual(["decided 2027-02-09 15"]);
    expect(next("general-goods", "2025-07-10")).toEqual(["threatened 2025-08-01 25"]);
    expect(next("general-goods", "2026-07-01")).toEqual(["ends 2026-07-24T00:01-04:00 10"]);
    expect(next("industrial-equipment", "2026-11-29")).toEqual(["decided 2028-01-01 25"]);
    expect(next("heavy-trucks", "2025-10-18")).toEqual(["decided 2025-11-01 25"]);
    expect(next("passenger-cars", "2026-11-29")).toEqual([]);
  });

  test("a measure is left out before its first step", () => {
    expect(measuresAsOf(measures, on("2025-10-22")).map(({ measure: { id } }) => id)).not.toContain("drones");
    expect(measuresAsOf(measures, on("2026-11-29"))).toHaveLength(21);
  });
});

describe("made-up goods", () => {
  const charged = (steps: Step[], day: string) => {
    const found = measureAsOf(measure(steps), on(day)).charged;
    return found && `${figure(found)} since ${found.since.value}`;
  };
  const base = step("2025-01-01", "charged", 25, { from: washington("2025-02-01") });

  test("a day in until is included, a minute is not, and what was charged before is due again", () => {
    const forDays = step("2025-03-01", "charged", 10, {
      from: seoul("2025-03-05"),
      until: seoul("2025-03-09"),
    });
    expect(
      ["2025-03-04", "2025-03-05", "2025-03-09", "2025-03-10"].map((day) => charged([base, forDays], day)),
    ).toEqual([
      "25 additional since 2025-02-01",
      "10 additional since 2025-03-05",
      "10 additional since 2025-03-05",
      "25 additional since 2025-03-10",
    ]);
    const forMinutes = { ...forDays, until: minute("2025-03-09T00:00+09:00") };
    expect(charged([base, forMinutes], "2025-03-08")).toBe("10 additional since 2025-03-05");
    expect(charged([base, forMinutes], "2025-03-09")).toBe("25 additional since 2025-03-09T00:00+09:00");
  });

  test("a month after its end begins the next one", () => {
    const forMonths = step("2025-03-01", "charged", 10, {
      from: seoul("2025-03-05"),
      until: month("2025-12"),
    });
    expect(charged([base, forMonths], "2026-01-15")).toBe("25 additional since 2026-01");
  });

  test("a beginning known only by its month is certain when the month is over", () => {
    const vague = step("2025-03-01", "charged", 10, { from: month("2025-06") });
    expect([charged([base, vague], "2025-06-29"), charged([base, vague], "2025-06-30")]).toEqual([
      "25 additional since 2025-02-01",
      "10 additional since 2025-06",
    ]);
  });

  test("nothing charged for a while breaks the run", () => {
    const again = step("2025-05-01", "charged", 25, { from: washington("2025-05-01") });
    const free = step("2025-03-01", "not_charged", null, { from: washington("2025-03-01") });
    expect(charged([base, free, again], "2025-06-01")).toBe("25 additional since 2025-05-01");
    expect(charged([base, again], "2025-06-01")).toBe("25 additional since 2025-02-01");
  });

  test("the present counts what may have been announced already", () => {
    const steps = [step("2025-03-02", "charged", 10, { from: washington("2025-03-01") })];
    expect(measureAsOf(measure(steps), at("2025-03-02T06:00:00Z")).charged?.rate).toBe(10);
    expect(measureAsOf(measure(steps), on("2025-03-02")).charged).toBeNull();
  });
});

describe("any measure", () => {
  test("is as FORMAT defines it, step by step", () => {
    fc.assert(
      fc.property(anyMeasure, anyDay, (any, day) => {
        const end = asOfInstant(on(day)).getTime();
        const known = any.steps.filter(({ announcedOn }) => spanOf(announcedOn).latest <= end);
        const last = known.findLast(
          ({ status, from, until }) =>
            (status === "charged" || status === "not_charged") &&
            from !== null &&
            spanOf(from).earliest <= end &&
            (until === null || endOfPeriod(until) > end),
        );
        const isSettled = ({ id }: Step) => known.some(({ settles }) => settles.includes(id));
        const standing = measureAsOf(any, on(day));
        expect(standing.charged?.step).toEqual(last);
        expect([...standing.agreed, ...standing.threatened].sort((a, b) => a.id.localeCompare(b.id))).toEqual(
          known
            .filter((one) => (one.status === "agreed" || one.status === "threatened") && !isSettled(one))
            .sort((a, b) => a.id.localeCompare(b.id)),
        );
      }),
    );
  });

  test("says since a day not after the one spoken of, and dates only what lies ahead", () => {
    fc.assert(
      fc.property(anyMeasure, anyDay, (any, day) => {
        const end = asOfInstant(on(day)).getTime();
        const { charged, before, decided, next } = measureAsOf(any, on(day));
        if (charged) {
          expect(spanOf(charged.since).earliest).toBeLessThanOrEqual(end);
          expect(charged.run).toContain(charged.step);
          expect(charged.run.every((one) => figure(one) === figure(charged))).toBe(true);
          if (before) expect(spanOf(before.since).earliest).toBeLessThan(spanOf(charged.since).earliest);
        }
        for (const one of decided) expect(one.from && spanOf(one.from).earliest).toBeGreaterThan(end);
        for (const { date } of next) expect(spanOf(date).latest).toBeGreaterThan(end);
        expect(next.map(({ date }) => spanOf(date).earliest)).toEqual(
          next.map(({ date }) => spanOf(date).earliest).sort((a, b) => a - b),
        );
      }),
    );
  });
});
