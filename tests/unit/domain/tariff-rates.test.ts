import { describe, expect, test } from "vitest";
import type { Amount, Development, Issue } from "@/lib/domain/record";
import { type TariffRate, tariffRates } from "@/lib/domain/tariff-rates";
import { at, development, issue, month, on, seoul, text, washington } from "../../support/made-up";
import { issueNamed, issues } from "../../support/real-record";

const later = on("2026-11-23");
const rate = (value: number): Amount => ({ value, currency: "%", role: "rate", side: "US", label: text("duty") });

const short = ({ amount, kind, from, end, days }: TariffRate) => [
  amount?.value ?? null,
  kind,
  from?.value ?? null,
  end ? `${end.on.value} ${end.by}` : null,
  days ? `${days.possiblyFrom} ${days.from} ${days.to}` : null,
];

function ratesOf(developments: Development[], rest: Partial<Issue> = {}, asOf = later) {
  return tariffRates([issue(developments, rest)], asOf).map(short);
}

const agreed = (day: string, ...values: number[]) => development(seoul(day), "agreed_in_principle", "announced", { amounts: values.map(rate) });
const inForce = (day: string, from: string, ...values: number[]) =>
  development(seoul(day), "signed", "in_force", { effectiveFrom: seoul(from), amounts: values.map(rate) });

describe("a rate in force", () => {
  test("applies from its recorded day, even an earlier one, to the day spoken of", () => {
    expect(ratesOf([inForce("2025-12-04", "2025-11-01", 15)])).toEqual([[15, "in_force", "2025-11-01", null, "2025-11-01 2025-11-01 2026-11-23"]]);
  });

  test("ends with its own term", () => {
    const surcharge = development(seoul("2026-02-24"), "raised", "in_force", {
      effectiveFrom: seoul("2026-02-24"),
      effectiveUntil: seoul("2026-07-24"),
      amounts: [rate(10)],
    });
    expect(ratesOf([surcharge])).toEqual([[10, "in_force", "2026-02-24", "2026-07-24 term", "2026-02-24 2026-02-24 2026-07-24"]]);
    const before = tariffRates([issue([surcharge])], on("2026-03-01"))[0];
    expect(before).toMatchObject({ isOver: false, days: { to: "2026-03-01" }, end: { by: "term" } });
    expect(tariffRates([issue([surcharge])], later)[0]).toMatchObject({ isOver: true });
  });

  test("ends with a term that is stated, or moved, later for the same first day", () => {
    const term = (day: string, until: string) =>
      development(seoul(day), "signed", "in_force", { effectiveFrom: seoul("2026-02-24"), effectiveUntil: seoul(until) });
    expect(ratesOf([inForce("2026-02-24", "2026-02-24", 10), term("2026-03-01", "2026-07-24"), term("2026-06-01", "2026-09-24")])).toEqual([
      [10, "in_force", "2026-02-24", "2026-09-24 term", "2026-02-24 2026-02-24 2026-09-24"],
    ]);
  });

  test("ends where the next one takes effect", () => {
    expect(ratesOf([inForce("2025-08-01", "2025-08-01", 25), inForce("2025-12-04", "2025-11-01", 15)])).toEqual([
      [25, "in_force", "2025-08-01", "2025-11-01 next", "2025-08-01 2025-08-01 2025-11-01"],
      [15, "in_force", "2025-11-01", null, "2025-11-01 2025-11-01 2026-11-23"],
    ]);
  });

  for (const [name, stop, by] of [
    ["a court", development(washington("2026-02-20"), "raised", "struck_down"), "struck_down"],
    ["another duty", development(washington("2026-02-20"), "raised", "superseded"), "superseded"],
    ["its time", development(washington("2026-02-20"), "raised", "expired"), "expired"],
    ["the issue", development(washington("2026-02-20"), "ended", "none"), "ended"],
  ] as const) {
    test(`ends with ${name}, in Seoul on the day after Washington's`, () => {
      expect(ratesOf([inForce("2025-12-04", "2025-11-01", 15), stop])).toEqual([
        [15, "in_force", "2025-11-01", `2026-02-20 ${by}`, "2025-11-01 2025-11-01 2026-02-21"],
      ]);
    });
  }

  test("is not ended by a threat, nor by a rate stated as in force without a first day", () => {
    const threat = development(seoul("2026-01-26"), "raised", "threatened", { amounts: [rate(25)] });
    const undated = development(seoul("2026-01-27"), "raised", "in_force", { amounts: [rate(20)] });
    expect(ratesOf([inForce("2025-12-04", "2025-11-01", 15), threat, undated])).toEqual([
      [15, "in_force", "2025-11-01", null, "2025-11-01 2025-11-01 2026-11-23"],
      [25, "not_in_force", null, null, null],
      [20, "in_force_undated", null, null, null],
    ]);
  });

  test("may have applied from the beginning of an inexact first day", () => {
    const august = development(seoul("2025-07-30"), "signed", "in_force", { effectiveFrom: month("2025-08", "America/New_York"), amounts: [rate(15)] });
    expect(ratesOf([august])).toEqual([[15, "in_force", "2025-08", null, "2025-08-01 2025-09-01 2026-11-23"]]);
  });

  test("does not apply yet before its first day", () => {
    const notice = development(seoul("2026-01-10"), "signed", "in_force", { effectiveFrom: seoul("2026-02-01"), amounts: [rate(15)] });
    expect(ratesOf([notice], {}, on("2026-01-31"))).toEqual([[15, "not_in_force", "2026-02-01", null, null]]);
    expect(ratesOf([notice], {}, on("2026-02-01"))).toEqual([[15, "in_force", "2026-02-01", null, "2026-02-01 2026-02-01 2026-02-01"]]);
    expect(ratesOf([notice], {}, at("2026-01-31T23:59:00+09:00"))[0]?.[1]).toBe("not_in_force");
  });
});

describe("a rate stated as in force without its first day", () => {
  const undated = (day: string, ...values: number[]) => development(seoul(day), "raised", "in_force", { amounts: values.map(rate) });

  test("ends like any other", () => {
    expect(ratesOf([undated("2025-03-26", 25), inForce("2025-12-04", "2025-11-01", 15)])[0]).toEqual([25, "in_force_undated", null, "2025-11-01 next", null]);
    const stop = development(seoul("2026-02-20"), "raised", "struck_down");
    expect(ratesOf([undated("2025-03-26", 25), stop])).toEqual([[25, "in_force_undated", null, "2026-02-20 struck_down", null]]);
    expect(tariffRates([issue([undated("2025-03-26", 25), stop])], later)[0]?.isOver).toBe(true);
    expect(tariffRates([issue([undated("2025-03-26", 25), stop])], on("2026-02-19"))[0]).toMatchObject({ isOver: false, end: null });
  });

  test("one of several is not ended by the next rate, which need not replace it", () => {
    expect(ratesOf([undated("2026-04-02", 50, 15), inForce("2026-06-08", "2026-06-08", 50)])).toEqual([
      [50, "in_force_undated", null, null, null],
      [15, "in_force_undated", null, null, null],
      [50, "in_force", "2026-06-08", null, "2026-06-08 2026-06-08 2026-11-23"],
    ]);
  });
});

describe("a duty that comes into force without naming its rate", () => {
  const silent = (day: string, from: string) => inForce(day, from);

  test("has the one rate stated before", () => {
    const [before, found] = tariffRates([issue([agreed("2025-11-13", 15), silent("2025-12-04", "2025-11-14")])], later);
    expect(before).toMatchObject({ kind: "not_in_force", amount: { value: 15 } });
    expect(found).toMatchObject({ kind: "in_force", amount: { value: 15 }, development: { id: "made-up-2025-12-04" }, statedIn: { id: "made-up-2025-11-13" } });
  });

  test("never has a threatened rate", () => {
    const threat = development(seoul("2026-01-26"), "raised", "threatened", { amounts: [rate(25)] });
    expect(ratesOf([agreed("2025-11-13", 15), threat, silent("2026-02-04", "2026-02-01")]).at(-1)).toEqual([
      15, "in_force", "2026-02-01", null, "2026-02-01 2026-02-01 2026-11-23",
    ]);
    expect(ratesOf([threat, silent("2026-02-04", "2026-02-01")]).at(-1)?.[0]).toBeNull();
  });

  test("has none where several were stated together", () => {
    expect(ratesOf([agreed("2025-11-13", 15, 12.5), silent("2025-12-04", "2025-11-14")]).at(-1)).toEqual([
      null, "in_force", "2025-11-14", null, "2025-11-14 2025-11-14 2026-11-23",
    ]);
  });

  test("is said once: the same first day again adds no row", () => {
    expect(ratesOf([inForce("2025-12-04", "2025-11-01", 15), silent("2026-02-21", "2025-11-01")])).toHaveLength(1);
  });
});

test("only tariffs: a share of profits is a rate, but no tariff, and money is no rate", () => {
  expect(ratesOf([inForce("2025-12-04", "2025-11-01", 50)], { category: "investment" })).toEqual([]);
  expect(ratesOf([inForce("2025-12-04", "2025-11-01", 10)], { category: "legal" })).toHaveLength(1);
  const money: Amount = { value: 350e9, currency: "USD", role: "pledge", side: "US", label: text("sum") };
  expect(ratesOf([development(seoul("2025-07-30"), "signed", "in_force", { effectiveFrom: seoul("2025-08-01"), amounts: [money] })])).toEqual([]);
});

test("nothing later than the day spoken of", () => {
  expect(tariffRates([issueNamed("auto-tariff")], on("2025-12-04")).map(short).at(-1)).toEqual([25, "not_in_force", null, null, null]);
  expect(tariffRates([issueNamed("auto-tariff")], on("2025-12-05")).map(short).at(-1)).toEqual([
    15, "in_force", "2025-11-01", null, "2025-11-02 2025-11-02 2025-12-05",
  ]);
});

test("the record", () => {
  const found = tariffRates(issues, later);
  expect(found).toHaveLength(29);
  expect(found.filter(({ days }) => days).map((one) => [one.issue.id, ...short(one)])).toEqual([
    ["reciprocal-tariff-rate", 15, "in_force", "2025-08", "2025-11-14 next", "2025-08-01 2025-09-01 2025-11-15"],
    ["reciprocal-tariff-rate", 15, "in_force", "2025-11-14", "2026-02-20 struck_down", "2025-11-15 2025-11-15 2026-02-21"],
    ["auto-tariff", 15, "in_force", "2025-11-01", null, "2025-11-02 2025-11-02 2026-11-23"],
    ["steel-aluminium", 50, "in_force", "2025-06-04", "2026-06-08 next", "2025-06-05 2025-06-05 2026-06-09"],
    ["steel-aluminium", 50, "in_force", "2026-06-08", null, "2026-06-09 2026-06-09 2026-11-23"],
    ["lumber-wood", 15, "in_force", "2025-11-14", null, "2025-11-15 2025-11-15 2026-11-23"],
    ["ieepa-ruling-replacement", 10, "in_force", "2026-02-24", "2026-07-24 term", "2026-02-25 2026-02-25 2026-07-25"],
  ]);
  expect(found.filter(({ days, isOver }) => days && !isOver).map(({ issue: { id } }) => id)).toEqual(["auto-tariff", "steel-aluminium", "lumber-wood"]);
});
