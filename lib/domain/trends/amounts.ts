/** Which sums of money the record states, by what kind of sum each is. */
import type { AsOf } from "@/lib/domain/time/as-of";
import { historyOf } from "@/lib/domain/status/history";
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import { type Amount, type AmountRole, type Development, type Issue, amountRoles } from "@/lib/domain/record/record";

export type StatedAmount = { issue: Issue; development: Development; amount: Amount };
export type RoleAmounts = { role: AmountRole; amounts: StatedAmount[] };

/** Rates of duty are told by measures. */
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

/** Each sum under each label, by the development that told it last, in the order in which they were first told. */
export function amountsKnown(history: readonly Development[]): Omit<StatedAmount, "issue">[] {
  const found = new Map<string, Omit<StatedAmount, "issue">>();
  for (const development of history) {
    for (const amount of development.amounts.filter(isMoney)) found.set(`${amount.value} ${amount.currency} ${amount.label.en ?? amount.label.ko}`, { amount, development });
  }
  return [...found.values()];
}
