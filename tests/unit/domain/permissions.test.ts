import { describe, expect, it } from "vitest";

import { deeds, may, roles } from "@/lib/domain/permissions";

const allowed: Record<(typeof roles)[number], string[]> = {
  viewer: ["read_desk"],
  editor: ["read_desk", "save_draft", "discard_draft", "settle_report"],
  publisher: ["read_desk", "save_draft", "discard_draft", "settle_report", "check_accuracy", "publish", "withdraw", "restore"],
  admin: [
    "read_desk", "save_draft", "discard_draft", "settle_report", "check_accuracy", "publish", "withdraw", "restore",
    "read_audit_log", "manage_accounts",
  ],
};

describe("may", () => {
  it.each(roles)("lets a %s do what the role is for, and nothing else", (role) => {
    expect(deeds.filter((deed) => may(role, deed))).toEqual(allowed[role]);
  });

  it.each([null, undefined, "", "root", "Admin", "admin ", "toString", "__proto__"])("lets the unknown role %j do nothing", (role) => {
    expect(deeds.filter((deed) => may(role, deed))).toEqual([]);
  });

  it.each(["", "delete_everything", "constructor", "toString", "__proto__"])("lets nobody do the unknown deed %j", (deed) => {
    expect(roles.filter((role) => may(role, deed))).toEqual([]);
  });
});
