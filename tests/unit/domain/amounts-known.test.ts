import { expect, test } from "vitest";
import { latestAmounts } from "@/lib/domain/trends/amounts";
import { historyOf } from "@/lib/domain/status/history";
import { on } from "../../support/sample-records";
import { issueNamed } from "../../support/real-record";

const told = (id: string, day: string) => latestAmounts(historyOf(issueNamed(id), on(day))).map(({ amount }) => [amount.role, amount.value]);

test("the money of the package, as far as it was told by a day", () => {
  expect(told("investment-package-structure", "2025-10-22")).toEqual([["claim", 350e9]]);
  expect(told("investment-package-structure", "2026-11-29")).toEqual([
    ["claim", 350e9],
    ["ceiling", 200e9],
    ["annual_cap", 20e9],
    ["ceiling", 150e9],
    ["transfer", 2.4e9],
  ]);
});

test("a sum told again under the same label is told once, by the last development; a rate of duty is none", () => {
  expect(told("fx-safeguards-swap", "2026-11-29")).toEqual([["annual_cap", 20e9]]);
  const rates = told("auto-tariff", "2026-11-29").filter(([role]) => role === "rate");
  expect(rates).toEqual([]);
});
