import { beforeAll, describe, expect, it } from "vitest";

import { listAuditActions, listAuditEntries } from "@/lib/db/accounts/audit-entries";
import { addAuditEntry } from "@/lib/db/accounts/audit-log";
import type { Database } from "@/lib/db/connection/client";
import { createAccount } from "@/lib/db/accounts/desk-accounts";
import { type AuditFilter, unfilteredLog } from "@/lib/domain/editing/audit";
import { operator } from "@/lib/domain/editing/actor";
import { Editor } from "@/lib/domain/editing/editor";
import type { AccountRole } from "@/lib/domain/editing/permissions";

import { openFreshDatabase } from "../support/database";

const as = (role: AccountRole) => Editor.signedIn({ accountId: "x", name: "X", role });

let database: Database;
let accountId = "";
beforeAll(async () => {
  database = await openFreshDatabase();
  const made = await createAccount(
    operator,
    { name: "J. Han", email: "han@example.org", role: "admin" },
    database,
  );
  accountId = made.status === "done" ? made.account.id : "";
  const told = [
    // The last minute of 22 November in Korea, and the first of the 23rd.
    { who: "han@example.org", action: "sign_in", result: "refused", recordedAt: "2026-11-22T14:59:59Z" },
    {
      who: "han@example.org",
      action: "sign_in",
      result: "done",
      accountId,
      recordedAt: "2026-11-22T15:00:00Z",
    },
    {
      who: "J. Han",
      action: "publish",
      result: "done",
      accountId,
      recordType: "issue",
      recordId: "auto-tariff",
      recordedAt: "2026-11-23T03:00:00Z",
    },
    {
      who: "M. Seo",
      action: "publish",
      result: "refused",
      accountId: "seo",
      recordType: "issue",
      recordId: "steel-tariff",
      recordedAt: "2026-11-23T14:59:59Z",
    },
    { who: "100%_a", action: "sign_in", result: "refused", recordedAt: "2026-11-23T15:00:00Z" },
  ] as const;
  for (const { recordedAt, ...entry } of told)
    await addAuditEntry({ accountId: null, ...entry, recordedAt: new Date(recordedAt) }, database);
});

const ask = async (filter: Partial<AuditFilter>, before: number | null = null, limit = 50) =>
  (await listAuditEntries(as("admin"), { ...unfilteredLog, ...filter }, { before, limit }, database)).map(
    ({ seq }) => seq,
  );

describe("the audit log", () => {
  it.each<[string, Partial<AuditFilter>, number[]]>([
    ["everything, the newest first", {}, [6, 5, 4, 3, 2, 1]],
    ["an action", { action: "publish" }, [5, 4]],
    ["a result", { result: "refused" }, [6, 5, 2]],
    ["a record", { type: "issue", id: "auto-tariff" }, [4]],
    ["a day in Korea", { from: "2026-11-23", to: "2026-11-23" }, [5, 4, 3]],
    ["from a day on", { from: "2026-11-24" }, [6, 1].filter((seq) => seq === 6)],
    ["up to a day", { to: "2026-11-22" }, [2]],
    ["a person by name, with what was done by address", { who: "J. Han" }, [4, 3]],
    [
      "a person by part of the address, whatever its case, with what was done by name",
      { who: "HAN@" },
      [4, 3, 2],
    ],
    ["nobody", { who: "zzz" }, []],
    ["several at once", { who: "seo", action: "publish", result: "refused" }, [5]],
  ])("is asked for %s", async (name, filter, expected) => {
    // The entry about creating the account is of the current day.
    const found = await ask(filter);
    const isDated = "from" in filter || "to" in filter;
    expect(isDated ? found.filter((seq) => seq !== 1) : found).toEqual(expected);
  });

  it("matches wildcard characters literally", async () => {
    expect(await ask({ who: "0%_a" })).toEqual([6]);
    expect(await ask({ who: "%" })).toEqual([6]);
    expect(await ask({ who: "_" })).toEqual([6]);
    expect(await ask({ who: "'; DROP TABLE AuditEntry; --" })).toEqual([]);
  });

  it("goes on where the last page ended", async () => {
    expect(await ask({}, null, 4)).toEqual([6, 5, 4, 3]);
    expect(await ask({}, 3, 4)).toEqual([2, 1]);
    expect(await ask({}, 1, 4)).toEqual([]);
  });

  it.each(["viewer", "editor", "publisher"] as const)("shows a %s nothing", async (role) => {
    expect(await listAuditEntries(as(role), unfilteredLog, { before: null, limit: 50 }, database)).toEqual(
      [],
    );
  });

  it("says by which way each came, whatever name was typed", async () => {
    const entries = await listAuditEntries(as("admin"), unfilteredLog, { before: null, limit: 50 }, database);
    expect(entries.map(({ who, channel }) => [who, channel]).slice(-2)).toEqual([
      ["han@example.org", "desk"],
      ["console", "command_line"],
    ]);
  });

  it("names the actions there are entries of", async () => {
    expect(await listAuditActions(database)).toEqual(["make_account", "publish", "sign_in"]);
  });

  it.each([
    'UPDATE "AuditEntry" SET "who" = \'nobody\'',
    'UPDATE "AuditEntry" SET "result" = \'done\' WHERE "seq" = 2',
    'DELETE FROM "AuditEntry"',
    'DELETE FROM "AuditEntry" WHERE "seq" = 2',
    'INSERT INTO "AuditEntry" ("seq","channel","who","action","result","details","recordedAt") VALUES (2,\'desk\',\'x\',\'x\',\'done\',\'{}\',\'2026-11-22\') ON CONFLICT ("seq") DO UPDATE SET "who" = \'x\'',
  ])("is not changed by %s", async (statement) => {
    const before = await database.accounts.auditEntry.findMany();
    await expect(database.accounts.$executeRawUnsafe(statement)).rejects.toThrow(/append-only/);
    expect(await database.accounts.auditEntry.findMany()).toEqual(before);
  });

  it("is not changed through the client either", async () => {
    const { auditEntry } = database.accounts;
    const before = await auditEntry.findMany();
    await expect(auditEntry.update({ where: { seq: 2 }, data: { who: "nobody" } })).rejects.toThrow();
    await expect(auditEntry.delete({ where: { seq: 2 } })).rejects.toThrow();
    await expect(auditEntry.deleteMany()).rejects.toThrow();
    expect(await auditEntry.findMany()).toEqual(before);
  });
});
