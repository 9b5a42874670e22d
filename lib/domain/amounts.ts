/** Which sums of money the record states, by what kind of sum each is. */
import type { AsOf } from "./as-of";
import { historyOf } from "./history";
import { comparePartialDates } from "./partial-date";
import { type Amount, type AmountRole, type Development, type Issue, amountRoles } from "./record";

export type StatedAmount = { issue: Issue; development: Development; amount: Amount };
export type RoleAmounts = { role: AmountRole; amounts: StatedAmount[] };

function ofIssue(issue: Issue, asOf: AsOf): StatedAmount[] {
  return historyOf(issue, asOf).flatMap((development) =>
    development.amounts
      .filter(({ role, currency }) => role !== "rate" && currency !== "%")
      .map((amount) => ({ issue, development, amount })),
  );
}

/**
 * Every sum that had been stated, by role in the order of the format, within a role by date, ties in record
 * order; roles without one are left out. Each is its own: a ceiling and a transfer are different things, and
 * one sum can stand under several issues, so none may be added to another.
 */
export function amountsByRole(issues: readonly Issue[], asOf: AsOf): RoleAmounts[] {
  const stated = issues
    .flatMap((issue) => ofIssue(issue, asOf))
    .sort((a, b) => comparePartialDates(a.development.date, b.development.date));
  return amountRoles
    .map((role) => ({ role, amounts: stated.filter(({ amount }) => amount.role === role) }))
    .filter(({ amounts }) => amounts.length > 0);
}
