/** The sums of money stated in the record, by role. */
import type { AsOf } from "@/lib/domain/time/as-of";
import { historyOf } from "@/lib/domain/status/history";
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import {
  type Amount,
  type AmountRole,
  type Development,
  type Issue,
  amountRoles,
} from "@/lib/domain/record/record";

export type StatedAmount = { issue: Issue; development: Development; amount: Amount };
export type RoleAmounts = { role: AmountRole; amounts: StatedAmount[] };

/** Rates of duty belong to measures. */
function isMoney({ role, currency }: Amount): boolean {
  return role !== "rate" && currency !== "%";
}

function ofIssue(issue: Issue, asOf: AsOf): StatedAmount[] {
  return historyOf(issue, asOf).flatMap((development) =>
    development.amounts.filter(isMoney).map((amount) => ({ issue, development, amount })),
  );
}

/**
 * Every sum that had been stated, by role in the order of the format, within a role by date, ties in record
 * order; empty roles are left out. Amounts must not be added up: roles differ in meaning, and one sum can be
 * recorded under several issues.
 */
export function amountsByRole(issues: readonly Issue[], asOf: AsOf): RoleAmounts[] {
  const stated = issues
    .flatMap((issue) => ofIssue(issue, asOf))
    .sort((a, b) => comparePartialDates(a.development.date, b.development.date));
  return amountRoles
    .map((role) => ({ role, amounts: stated.filter(({ amount }) => amount.role === role) }))
    .filter(({ amounts }) => amounts.length > 0);
}

/** Each sum with each label, with the last development that states it, in the order of first statement. */
export function latestAmounts(history: readonly Development[]): Omit<StatedAmount, "issue">[] {
  const found = new Map<string, Omit<StatedAmount, "issue">>();
  for (const development of history) {
    for (const amount of development.amounts.filter(isMoney))
      found.set(`${amount.value} ${amount.currency} ${amount.label.en ?? amount.label.ko}`, {
        amount,
        development,
      });
  }
  return [...found.values()];
}
