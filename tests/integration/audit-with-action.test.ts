/** An editor's action and its audit entry are one transaction. */
import { beforeEach, describe, expect, it } from "vitest";

import type { AuditFacts } from "@/lib/db/accounts/audit-log";
import { checkAccuracy } from "@/lib/db/desk/accuracy-checks";
import type { Database } from "@/lib/db/connection/client";
import { createAccount, setPasswordHash } from "@/lib/db/accounts/desk-accounts";
import { discardDraft, findDraft, moveDraft, saveDraft } from "@/lib/db/desk/drafts";
import {
  addErrorReport,
  findErrorReport,
  listErrorReports,
  listResolvedReports,
  reopenErrorReport,
  resolveErrorReport,
} from "@/lib/db/desk/error-reports";
import { listStashes, stashText, settleStash } from "@/lib/db/desk/stashes";
import { operator } from "@/lib/domain/editing/actor";
import { Editor } from "@/lib/domain/editing/editor";
import { publishDraft } from "@/lib/record/publish-draft";
import { restoreRecord, withdrawRecord } from "@/lib/record/withdraw-record";
import { restoreAsDraft } from "@/lib/desk/restore-version";

import { openLoadedDatabase } from "../support/database";
import { refuseStatements } from "../support/refuse-statements";

const kim = Editor.signedIn({ accountId: "a1", name: "M. Kim", role: "publisher" });
const from = { address: "192.0.2.7" };
const source = { type: "source", id: "white-house-20250731" } as const;

let database: Database;
/** A published record that no other cites. */
let key: { type: "source"; id: string };
let document: Record<string, unknown>;
let version: number;

async function entries() {
  const rows = await database.reader.auditEntry.findMany({ orderBy: { seq: "asc" } });
  return rows.map(({ channel, accountId, who, action, result, recordType, recordId, details, address }) => ({
    channel,
    who: `${who} ${accountId} ${address}`,
    action,
    result,
    about: recordType && `${recordType}/${recordId}`,
    details: JSON.parse(details) as unknown,
  }));
}
const by = "M. Kim a1 192.0.2.7";
const told = (action: string, details: object, about: string | null = `source/${key.id}`) => ({
  channel: "desk",
  who: by,
  action,
  result: "done",
  about,
  details,
});

/** All data that an action can change. */
async function state() {
  const { reader } = database;
  return JSON.stringify([
    await reader.draft.findMany(),
    await reader.draftSave.count(),
    await reader.revision.count(),
    await reader.stash.findMany(),
    await reader.errorReport.findMany(),
    await reader.accuracyCheck.count(),
    await reader.deskCredential.findMany(),
  ]);
}

/** Refuses entries of the log, as a crash between the action and its entry would. */
async function withoutLog(action: () => Promise<unknown>) {
  const allow = await refuseStatements(database, `INSERT ON "AuditEntry"`);
  const before = await state();
  await expect(action()).rejects.toThrow();
  expect(await state()).toBe(before);
  await allow();
}

/** The action is rolled back where it cannot be logged; otherwise it is logged once. */
async function expectTogether(action: () => Promise<unknown>, ...expected: object[]) {
  const before = (await entries()).length;
  await withoutLog(action);
  expect((await entries()).length).toBe(before);
  await action();
  expect((await entries()).slice(before)).toEqual(expected);
}

const changed = (note: string) => ({ ...document, note });

beforeEach(async () => {
  database = await openLoadedDatabase();
  const cited = new Set(
    (await database.reader.citation.findMany({ select: { sourceId: true } })).map(({ sourceId }) => sourceId),
  );
  const free = (await database.reader.revision.findMany({ where: { recordType: "source" } })).find(
    ({ recordId }) => !cited.has(recordId),
  );
  key = { type: "source", id: free?.recordId ?? source.id };
  const row = await database.reader.revision.findFirstOrThrow({
    where: { recordType: "source", recordId: key.id },
  });
  document = JSON.parse(row.snapshot) as Record<string, unknown>;
  version = row.version;
});

describe("written with its entry in the audit log:", () => {
  let audit: AuditFacts;
  beforeEach(() => {
    audit = { action: "save_conflict", about: key, details: { save: 1, version } };
  });

  it("a save, a merge and the end of a draft", async () => {
    await expectTogether(
      () => saveDraft(kim, { key, expected: { version, save: 0 }, document: changed("one"), from }, database),
      told("save_draft", { save: 1 }),
    );
    await stashText(
      kim,
      { ...key, baseVersion: version, baseSave: 0, document: changed("aside"), audit },
      database,
    );
    const [aside] = await listStashes(database);
    await expectTogether(
      () =>
        saveDraft(
          kim,
          {
            key,
            expected: { version, save: 1 },
            document: changed("both"),
            action: "merge",
            settles: aside!.key,
            from: { ...from, by: "api" },
          },
          database,
        ),
      { ...told("merge", { save: 2 }), channel: "api" },
    );
    expect(await listStashes(database)).toEqual([]);
    await expectTogether(
      () => discardDraft(kim, { key, expected: { version, save: 2 }, from }, database),
      told("discard_draft", { save: 3 }),
    );
  });

  it("a draft that is given another id", async () => {
    const unborn = { type: "source", id: "not-born-yet" } as const;
    await saveDraft(
      kim,
      { key: unborn, expected: { version: 0, save: 0 }, document: { title: "T" } },
      database,
    );
    const to = { type: "source", id: "born-later" } as const;
    await expectTogether(
      () =>
        moveDraft(
          kim,
          { key: unborn, to, expected: { version: 0, save: 1 }, document: { title: "T" }, from },
          database,
        ),
      told("save_draft", { save: 1, before: "not-born-yet" }, "source/born-later"),
    );
    expect(await findDraft(unborn, database)).toBeNull();
  });

  it("a text set aside, and one that is dealt with", async () => {
    const text = {
      ...key,
      baseVersion: version,
      baseSave: 0,
      document: changed("late"),
      from,
      audit,
    };
    await expectTogether(() => stashText(kim, text, database), told("save_conflict", { save: 1, version }));
    const [aside] = await listStashes(database);
    await expectTogether(() => settleStash(kim, aside!.key, from, database), told("settle_conflict", {}));
  });

  it("a publication", async () => {
    await saveDraft(kim, { key, expected: { version, save: 0 }, document: changed("two") }, database);
    await expectTogether(
      () =>
        publishDraft(
          kim,
          { key, expected: { version, save: 1 }, kind: "editorial", reason: "Because", from },
          database,
        ),
      told("publish", { version: version + 1, kind: "editorial" }),
    );
  });

  it("a withdrawal and a return", async () => {
    const official = await database.reader.official.create({
      data: {
        id: "nobody",
        nameEn: "Nobody",
        nameOrigin: "en",
        side: "KR",
        publication: "published",
        verification: "verified",
        version: 1,
        position: 999,
        createdAt: new Date(),
        updatedAt: new Date(),
      },
    });
    const snapshot = {
      id: official.id,
      name: { en: "Nobody", ko: null, origin: "en" },
      aliases: [],
      side: "KR",
      roles: [],
      note: null,
    };
    await database.writer.revision.create({
      data: {
        recordType: "official",
        recordId: "nobody",
        version: 1,
        publication: "published",
        snapshot: JSON.stringify(snapshot),
        changedPaths: "[]",
        kind: "editorial",
        reason: "r",
        channel: "import",
        who: "w",
        recordedAt: new Date(),
      },
    });
    const nobody = { type: "official", id: "nobody" } as const;
    await expectTogether(
      () => withdrawRecord(kim, { key: nobody, expectedVersion: 1, reason: "Gone", from }, database),
      told("withdraw", { version: 2 }, "official/nobody"),
    );
    await expectTogether(
      () => restoreRecord(kim, { key: nobody, expectedVersion: 2, reason: "Back", from }, database),
      told("restore", { version: 3 }, "official/nobody"),
    );
  });

  it("a text that is taken from the history", async () => {
    await saveDraft(kim, { key, expected: { version, save: 0 }, document: changed("two") }, database);
    await publishDraft(
      kim,
      { key, expected: { version, save: 1 }, kind: "editorial", reason: "Because" },
      database,
    );
    await expectTogether(
      () => restoreAsDraft(kim, key, { kind: "version", number: version }, version + 1, from, database),
      told("restore_version", { version }),
    );
  });

  it("that issues are still accurate, and that a report was looked at", async () => {
    const issue = await database.reader.issue.findFirstOrThrow({
      where: { publication: "published", verification: "verified" },
    });
    const check = {
      keys: [{ type: "issue" as const, id: issue.id }],
      versions: [issue.version],
      sourceId: key.id,
      locator: null,
      from,
    };
    await expectTogether(
      () => checkAccuracy(kim, check, database),
      told("check_accuracy", { source: key.id, version: issue.version }, `issue/${issue.id}`),
    );
    await addErrorReport({ about: { page: "trends" }, text: "Wrong", contact: null }, database);
    const [report] = await listErrorReports(database);
    const { reportId } = report!;
    const settled = { reportId, outcome: "corrected", note: "The date, in version 3.", from } as const;
    await expectTogether(
      () => resolveErrorReport(kim, settled, database),
      told(
        "settle_report",
        { report: reportId, outcome: "corrected", note: "The date, in version 3." },
        null,
      ),
    );
    await expectTogether(
      () => reopenErrorReport(kim, { reportId, from }, database),
      told("reopen_report", { report: reportId, outcome: "corrected" }, null),
    );
  });

  it("a password that is set at the command line", async () => {
    const made = await createAccount(
      operator,
      { name: "Han", email: "han@example.org", role: "editor" },
      database,
    );
    if (made.status !== "done") throw new Error(made.status);
    const { id } = made.account;
    await expectTogether(() => setPasswordHash(id, "hash", database), {
      channel: "command_line",
      who: "console null null",
      action: "choose_password",
      result: "done",
      about: `account/${id}`,
      details: {},
    });
  });
});

it("Everything an editor writes names the account beside the name", async () => {
  const about = { key, expected: { version, save: 0 }, document: changed("one"), from };
  await saveDraft(kim, about, database);
  const namesake = Editor.signedIn({ accountId: "a2", name: "M. Kim", role: "publisher" });
  await saveDraft(namesake, { ...about, expected: { version, save: 1 }, document: changed("two") }, database);
  const { reader } = database;
  expect(await reader.draft.findMany({ select: { who: true, accountId: true } })).toEqual([
    { who: "M. Kim", accountId: "a2" },
  ]);
  await publishDraft(
    kim,
    { key, expected: { version, save: 2 }, kind: "editorial", reason: "Because", from },
    database,
  );
  expect(
    (await reader.draftSave.findMany({ orderBy: { seq: "asc" } })).map(({ action, accountId }) => [
      action,
      accountId,
    ]),
  ).toEqual([
    ["save", "a1"],
    ["save", "a2"],
    ["publish", "a1"],
  ]);
  expect(
    await reader.revision.findFirst({ orderBy: { seq: "desc" }, select: { who: true, accountId: true } }),
  ).toEqual({ who: "M. Kim", accountId: "a1" });
  expect(await reader.revision.findFirst({ orderBy: { seq: "asc" }, select: { accountId: true } })).toEqual({
    accountId: null,
  });
  const issue = await reader.issue.findFirstOrThrow({
    where: { publication: "published", verification: "verified" },
  });
  await checkAccuracy(
    namesake,
    {
      keys: [{ type: "issue", id: issue.id }],
      versions: [issue.version],
      sourceId: key.id,
      locator: null,
      from,
    },
    database,
  );
  expect((await reader.accuracyCheck.findMany()).map(({ accountId }) => accountId)).toEqual(["a2"]);
  await addErrorReport({ about: { page: "trends" }, text: "Wrong", contact: null }, database);
  const [report] = await listErrorReports(database);
  const settled = { reportId: report!.reportId, outcome: "no_fault", note: null, from } as const;
  await resolveErrorReport(namesake, settled, database);
  expect(
    (await reader.errorReport.findMany()).map(({ settledBy, settledById }) => [settledBy, settledById]),
  ).toEqual([["M. Kim", "a2"]]);
});

it("a report that is resolved has an outcome until it is reopened, and is resolved once", async () => {
  const about = { type: "issue", id: "auto-tariff" } as const;
  await addErrorReport({ about, text: "Wrong", contact: null }, database);
  const { reportId } = (await listErrorReports(database))[0]!;
  expect(await findErrorReport(reportId, database)).toMatchObject({ text: "Wrong", resolution: null });
  expect(await reopenErrorReport(kim, { reportId }, database)).toEqual({ status: "unknown" });
  const resolve = (outcome: "duplicate" | "no_fault", note: string | null) =>
    resolveErrorReport(kim, { reportId, outcome, note }, database);
  expect(await resolve("duplicate", "As reported on Monday")).toEqual({ status: "done" });
  expect(await resolve("no_fault", null)).toEqual({ status: "unknown" });
  const resolution = { who: "M. Kim", outcome: "duplicate", note: "As reported on Monday" };
  expect(await findErrorReport(reportId, database)).toMatchObject({ about, resolution });
  expect(await listResolvedReports(10, database)).toMatchObject([{ reportId, resolution }]);
  expect(await listErrorReports(database)).toEqual([]);
  const viewer = Editor.signedIn({ accountId: "v1", name: "V. Viewer", role: "viewer" });
  expect(await reopenErrorReport(viewer, { reportId }, database)).toEqual({ status: "forbidden" });
  expect(await reopenErrorReport(kim, { reportId }, database)).toEqual({ status: "done" });
  expect(await listErrorReports(database)).toMatchObject([{ reportId, text: "Wrong" }]);
  expect(await listResolvedReports(10, database)).toEqual([]);
  expect(await resolve("no_fault", null)).toEqual({ status: "done" });
  expect(await findErrorReport(reportId, database)).toMatchObject({
    resolution: { outcome: "no_fault", note: null },
  });
  expect(await findErrorReport("nothing", database)).toBeNull();
});

it("a revision has the channel that its entry of the log has", async () => {
  const publish = async (number: number, by?: "api") => {
    const { save, savedAt: _ } = (await saveDraft(
      kim,
      { key, expected: { version: version + number, save: 0 }, document: changed(`note ${number}`) },
      database,
    )) as { save: number; savedAt: Date };
    await publishDraft(
      kim,
      {
        key,
        expected: { version: version + number, save },
        kind: "editorial",
        reason: "Because",
        from: { ...from, ...(by ? { by } : {}) },
      },
      database,
    );
  };
  await publish(0);
  await publish(1, "api");
  const revisions = await database.reader.revision.findMany({
    where: { recordId: key.id },
    orderBy: { version: "desc" },
    take: 2,
  });
  expect(revisions.map(({ channel }) => channel)).toEqual(["api", "desk"]);
  const published = await database.reader.auditEntry.findMany({
    where: { action: "publish" },
    orderBy: { seq: "desc" },
    take: 2,
  });
  expect(published.map(({ channel }) => channel)).toEqual(["api", "desk"]);
});
