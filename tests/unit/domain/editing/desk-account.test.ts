import { describe, expect, it } from "vitest";

import {
  type AccountChange,
  type DeskAccount,
  isActiveAdmin,
  removesLastAdmin,
} from "@/lib/domain/editing/desk-account";

function account(id: string, facts: Partial<DeskAccount> = {}): DeskAccount {
  const createdAt = new Date("2026-11-01T00:00:00Z");
  return {
    id,
    name: id,
    email: `${id}@example.org`,
    role: "admin",
    isDisabled: false,
    hasSecondFactor: false,
    hasPassword: true,
    createdAt,
    ...facts,
  };
}

const disable: AccountChange = { isDisabled: true };
const demote: AccountChange = { role: "publisher" };

describe("removesLastAdmin", () => {
  it.each<[string, DeskAccount[], string, AccountChange, boolean]>([
    ["disabling the only admin", [account("a")], "a", disable, true],
    ["demoting the only admin", [account("a")], "a", demote, true],
    ["making the only admin an admin", [account("a")], "a", { role: "admin" }, false],
    ["enabling the only admin", [account("a")], "a", { isDisabled: false }, false],
    ["disabling one of two admins", [account("a"), account("b")], "a", disable, false],
    ["demoting one of two admins", [account("a"), account("b")], "b", demote, false],
    [
      "disabling the only admin beside a disabled one",
      [account("a"), account("b", { isDisabled: true })],
      "a",
      disable,
      true,
    ],
    [
      "demoting the only admin beside one who has no password yet",
      [account("a"), account("b", { hasPassword: false })],
      "a",
      demote,
      true,
    ],
    [
      "disabling the only admin beside a publisher",
      [account("a"), account("b", { role: "publisher" })],
      "a",
      disable,
      true,
    ],
    [
      "disabling a publisher beside the only admin",
      [account("a"), account("b", { role: "publisher" })],
      "b",
      disable,
      false,
    ],
    [
      "disabling an account without a known role",
      [account("a"), account("b", { role: null })],
      "b",
      disable,
      false,
    ],
    [
      "disabling an admin who is disabled already",
      [account("a"), account("b", { isDisabled: true })],
      "b",
      disable,
      false,
    ],
    ["changing an account that does not exist", [account("a")], "z", disable, false],
    ["a desk that has no active admin anyway", [account("a", { hasPassword: false })], "a", disable, false],
  ])("%s: %#", (_, accounts, id, change, expected) => {
    expect(removesLastAdmin(accounts, id, change)).toBe(expected);
  });

  it("changes nothing in what it is given", () => {
    const accounts = [account("a")];
    removesLastAdmin(accounts, "a", disable);
    expect(accounts).toEqual([account("a")]);
  });
});

describe("isActiveAdmin", () => {
  it.each<[Partial<DeskAccount>, boolean]>([
    [{}, true],
    [{ isDisabled: true }, false],
    [{ hasPassword: false }, false],
    [{ role: "publisher" }, false],
    [{ role: null }, false],
  ])("%j: %s", (facts, expected) => {
    expect(isActiveAdmin(account("a", facts))).toBe(expected);
  });
});
