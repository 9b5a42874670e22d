import { describe, expect, it } from "vitest";

import { deskActions, can, stashPermissions, roles } from "@/lib/domain/editing/permissions";

const ofSets = ["read_article", "change_set", "hand_over_set"];
const allowed: Record<(typeof roles)[number], string[]> = {
  viewer: ["read_desk"],
  editor: ["read_desk", "save_draft", "discard_draft", ...ofSets, "settle_report"],
  publisher: [
    "read_desk",
    "save_draft",
    "discard_draft",
    ...ofSets,
    "settle_report",
    "return_set",
    "schedule_set",
    "check_accuracy",
    "settle_conflict",
    "publish",
    "withdraw",
    "restore",
  ],
  admin: [
    "read_desk",
    "save_draft",
    "discard_draft",
    ...ofSets,
    "settle_report",
    "return_set",
    "schedule_set",
    "check_accuracy",
    "settle_conflict",
    "publish",
    "withdraw",
    "restore",
    "read_audit_log",
    "manage_accounts",
    "manage_webhooks",
  ],
};

describe("may", () => {
  it.each(roles)("lets a %s do what the role is for, and nothing else", (role) => {
    expect(deskActions.filter((action) => can(role, action))).toEqual(allowed[role]);
  });

  it.each([null, undefined, "", "root", "Admin", "admin ", "toString", "__proto__"])(
    "lets the unknown role %j do nothing",
    (role) => {
      expect(deskActions.filter((action) => can(role, action))).toEqual([]);
    },
  );

  it.each(["", "delete_everything", "constructor", "toString", "__proto__"])(
    "refuses the unknown action %j",
    (action) => {
      expect(roles.filter((role) => can(role, action))).toEqual([]);
    },
  );
});

describe("stashPermissions", () => {
  it.each([
    ["viewer", false, { merge: false, leave: false, settle: false }],
    ["viewer", true, { merge: false, leave: false, settle: false }],
    ["editor", true, { merge: true, leave: true, settle: true }],
    ["editor", false, { merge: true, leave: false, settle: false }],
    ["publisher", false, { merge: true, leave: false, settle: true }],
    ["admin", false, { merge: true, leave: false, settle: true }],
  ] as const)("lets a %s, whose own it is: %s, do %j", (role, isOwn, allowed) => {
    expect(stashPermissions({ accountId: "han", role }, { accountId: isOwn ? "han" : "seo" })).toEqual({
      isOwn,
      ...allowed,
    });
  });

  it("uses the account: a text whose author's account is unknown has no owner", () => {
    expect(stashPermissions({ accountId: "han", role: "editor" }, { accountId: null })).toEqual({
      isOwn: false,
      merge: true,
      leave: false,
      settle: false,
    });
  });
});
