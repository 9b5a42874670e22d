import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asOfInstant } from "@/lib/domain/time/as-of";
import { addDaysTo, seoulDayOfPartialDate } from "@/lib/domain/time/partial-date";
import { chartSpan } from "@/lib/domain/measures/chart-span";
import { dutyLines } from "@/lib/domain/measures/duty-lines";
import { dutyRows } from "@/lib/domain/measures/duty-rows";
import { measureAsOf } from "@/lib/domain/measures/measure-as-of";
import { announcedSteps } from "@/lib/domain/measures/announced-steps";
import type { Measure } from "@/lib/domain/record/record";
import { anyDay, anyMeasure, measure, on, step, washington } from "../../../support/sample-records";
import { measureNamed, measures } from "../../../support/real-record";

function told(id: string, day: string) {
  return dutyRows(measureNamed(id), on(day)).map(
    ({ state, step: { rate }, from, isBackdated, end, isOver }) =>
      [
        state,
        rate,
        from?.value ?? "no date",
        isBackdated ? "backdated" : null,
        end ? `${end.by} ${end.on.value}` : null,
        isOver ? "over" : null,
      ]
        .filter((part) => part !== null)
        .join(" "),
  );
}

describe("the duties on some goods, as trends lists them", () => {
  test("cars: 25 % was charged until the backdated 15 %, which no threat ends", () => {
    expect(told("passenger-cars", "2026-11-29")).toEqual([
      "charged 25 2025-04-03 next 2025-11-01 over",
      "agreed 15 no date settled 2025-10-29 over",
      "agreed 15 no date settled 2025-11-13 over",
      "agreed 15 no date settled 2025-12-04 over",
      "charged 15 2025-11-01 backdated",
      "threatened 25 no date",
    ]);
  });

  test("nothing announced later is in them, and what is charged then has no end yet", () => {
    expect(told("passenger-cars", "2025-10-22")).toEqual(["charged 25 2025-04-03", "agreed 15 no date"]);
    expect(told("passenger-cars", "2025-03-25")).toEqual([]);
  });

  test("furniture of wood pays 15 %, whatever is threatened", () => {
    expect(
      told("upholstered-furniture", "2026-11-29").filter(
        (row) => row.startsWith("charged") && !row.endsWith("over"),
      ),
    ).toEqual(["charged 15 2025-11-14 backdated"]);
  });

  test("steel: one duty by two texts is one row, as on the page of rates", () => {
    const steel = measureNamed("steel-aluminium-articles");
    expect(told(steel.id, "2026-11-29")).toEqual([
      "charged 25 2025-03-12 next 2025-06-04 over",
      "charged 50 2025-06-04",
    ]);
    expect(dutyRows(steel, on("2026-11-29")).at(-1)?.steps).toEqual(
      measureAsOf(steel, on("2026-11-29")).charged?.run,
    );
  });

  test("a duty ends with its term, and the one it stood before is charged again", () => {
    const made = measure([
      step("2025-03-01", "charged", 25, { from: washington("2025-03-10") }),
      step("2025-04-01", "charged", 10, { from: washington("2025-04-10"), until: washington("2025-05-09") }),
    ]);
    const rows = dutyRows(made, on("2025-06-01")).map(({ step: { rate }, from, end, isOver }) => [
      rate,
      from?.value,
      end && `${end.by} ${end.on.value}`,
      isOver,
    ]);
    expect(rows).toEqual([
      [25, "2025-03-10", "next 2025-04-10", true],
      [25, "2025-05-10", null, false],
      [10, "2025-04-10", "term 2025-05-09", true],
    ]);
  });
});

/** The table, the chart and `measureAsOf` agree on charged, decided and pending steps. */
function expectSame(any: Measure, day: string) {
  const asOf = on(day);
  const now = asOfInstant(asOf).getTime();
  const standing = measureAsOf(any, asOf);
  const known = new Set(announcedSteps(any, asOf));
  const rows = dutyRows(any, asOf);
  const of = (state: string) =>
    rows.filter((row) => row.state === state && !row.isOver).map((row) => row.step);
  const current = rows.filter(
    ({ state, isOver }) => (state === "charged" || state === "not_charged") && !isOver,
  );
  expect(
    current.map(({ state, step: last, from, steps, isBackdated }) => ({
      status: state,
      step: last,
      since: from,
      run: steps,
      isBackdated,
    })),
  ).toEqual(
    standing.charged
      ? [
          {
            status: standing.charged.status,
            step: standing.charged.step,
            since: standing.charged.since,
            run: standing.charged.run,
            isBackdated: standing.charged.isBackdated,
          },
        ]
      : [],
  );
  expect(of("decided")).toEqual(expect.arrayContaining(standing.decided));
  expect(of("decided")).toHaveLength(standing.decided.length);
  expect(of("agreed")).toEqual(standing.agreed);
  expect(of("threatened")).toEqual(standing.threatened);
  const span = chartSpan([any], asOf);
  const lines = span === null ? [] : dutyLines(any, span, asOf);
  const covering = lines.filter(
    ({ state, start, end }) => (state === "charged" || state === "not_charged") && start <= now && now < end,
  );
  const { charged } = standing;
  const isDrawn = charged !== null && (charged.status === "not_charged" || charged.rate !== null);
  expect(covering.map(({ state, rate, step: of }) => ({ state, rate, step: of }))).toEqual(
    isDrawn
      ? [{ state: charged.status, rate: charged.status === "charged" ? charged.rate : 0, step: charged.step }]
      : [],
  );
  expect(lines.filter(({ isPending }) => isPending).map((line) => line.step)).toEqual(
    [...known].filter(
      (one) => one.rate !== null && (standing.agreed.includes(one) || standing.threatened.includes(one)),
    ),
  );
  for (const { state, start, end } of lines) {
    if (state === "decided") expect(start).toBeGreaterThan(now);
    else expect(end).toBeLessThanOrEqual(now + 1);
  }
  for (const { steps } of rows) expect(steps.every((one) => known.has(one))).toBe(true);
}

describe("what trends says is charged is what the measure says", () => {
  for (const real of measures) {
    test(`${real.id}, around each day of each step`, () => {
      const dates = real.steps
        .flatMap(({ announcedOn, from, until }) => [announcedOn, from, until])
        .filter((date) => date !== null);
      const days = new Set(
        dates.map(seoulDayOfPartialDate).flatMap((day) => [addDaysTo(day, -1), day, addDaysTo(day, 1)]),
      );
      expect(days.size).toBeGreaterThan(0);
      for (const day of days) expectSame(real, day);
    });
  }

  test("any measure on any day", () => {
    fc.assert(fc.property(anyMeasure, anyDay, expectSame));
  });
});
