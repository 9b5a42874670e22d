import { expect, test } from "vitest";
import { latestAmounts } from "@/lib/domain/trends/amounts";
import { historyOf } from "@/lib/domain/status/history";
import { on } from "../../support/sample-records";
import { issueNamed } from "../../support/real-record";

const told = (id: string, day: string) =>
  latestAmounts(historyOf(issueNamed(id), on(day))).map(({ amount }) => [amount.role, amount.value]);

test("the amounts of the package as known on a day", () => {
  expect(told("investment-package-structure", "2025-10-22")).toEqual([["claim", 350e9]]);
  expect(told("investment-package-structure", "2026-11-29")).toEqual([
    ["claim", 350e9],
    ["ceiling", 200e9],
    ["annual_cap", 20e9],
    ["ceiling", 150e9],
    ["transfer", 2.4e9],
  ]);
});

test("an amount repeated under the same label is listed once, from the last development; a rate of duty is not an amount", () => {
  expect(told("fx-safeguards-swap", "2026-11-29")).toEqual([["annual_cap", 20e9]]);
  const rates = told("auto-tariff", "2026-11-29").filter(([role]) => role === "rate");
  expect(rates).toEqual([]);
});
