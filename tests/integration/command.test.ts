/** A command checks, writes and logs in one transaction, in one way for all. */
import { beforeEach, describe, expect, it } from "vitest";

import type { AuditFacts } from "@/lib/db/accounts/audit-log";
import { runCommand } from "@/lib/db/command/run-command";
import type { Database } from "@/lib/db/connection/client";
import { recordVersion } from "@/lib/db/record/record-version";
import { operator } from "@/lib/domain/editing/actor";
import { Editor } from "@/lib/domain/editing/editor";
import type { TalksRecord } from "@/lib/domain/record/record-document";
import { importRecord } from "@/lib/record/import-record";

import { openFreshDatabase, openLoadedDatabase } from "../support/database";
import { readRecordFolder } from "../support/record-folder";

const han = Editor.signedIn({ accountId: "a1", name: "J. Han", role: "editor" });
const from = { address: "192.0.2.7" };
const facts: AuditFacts = { action: "save_draft", about: { type: "issue", id: "auto-tariff" } };

let database: Database;
let record: TalksRecord;
beforeEach(async () => {
  database = await openLoadedDatabase();
  record = await readRecordFolder();
});

const entries = () => database.reader.auditEntry.findMany({ orderBy: { seq: "asc" }, skip: 1 });

const noteOf = (place: number) =>
  ({
    type: "source",
    document: { ...record.sources[place]!, note: "Noted" },
    publication: "published",
    kind: "editorial",
    reason: "Test",
    channel: "desk",
  }) as const;

describe("a command", () => {
  it("raises the record's version once, however much it changes, and logs once", async () => {
    const before = await recordVersion(database);
    const written = await runCommand(
      { actor: han, from },
      async () => ({
        revisions: [noteOf(0), noteOf(1)],
        placements: [{ type: "source" as const, id: record.sources[2]!.id, position: 900 }],
        audit: () => [facts],
        result: ({ revisions }) => revisions.map(({ version }) => version),
      }),
      database,
    );
    expect(written).toEqual([2, 2]);
    expect(await recordVersion(database)).toBe(before + 1);
    expect(await entries()).toMatchObject([
      { channel: "desk", accountId: "a1", who: "J. Han", result: "done", address: from.address },
    ]);
    const revisions = await database.reader.revision.findMany({ where: { version: 2 } });
    expect(revisions.map(({ channel, accountId, who }) => [channel, accountId, who])).toEqual([
      ["desk", "a1", "J. Han"],
      ["desk", "a1", "J. Han"],
    ]);
  });

  it("that answers writes nothing but the entry of its refusal", async () => {
    const before = await recordVersion(database);
    const answered = await runCommand(
      { actor: { ...operator, name: "console" }, from: undefined },
      async () => ({ answer: "no", refusal: facts }),
      database,
    );
    expect(answered).toBe("no");
    expect(await recordVersion(database)).toBe(before);
    expect(await entries()).toMatchObject([{ channel: "command_line", result: "refused" }]);
  });

  it("neither checks nor logs anything for an actor without the permission", async () => {
    let isAsked = false;
    const answered = await runCommand(
      { actor: han, permission: "publish", from },
      async () => {
        isAsked = true;
        return { answer: "asked" };
      },
      database,
    );
    expect(answered).toEqual({ status: "forbidden" });
    expect(isAsked).toBe(false);
    expect(await entries()).toEqual([]);
  });

  it("runs what follows only after its commit", async () => {
    const seen: Promise<number>[] = [];
    const command = (rows: () => Promise<void>) =>
      runCommand(
        { actor: han, from },
        async () => ({
          revisions: [noteOf(0)],
          rows,
          audit: () => [facts],
          result: () => null,
          afterwards: () => void seen.push(recordVersion(database)),
        }),
        database,
      );
    const before = await recordVersion(database);
    await expect(command(() => Promise.reject(new Error("refused by a test")))).rejects.toThrow();
    expect(seen).toEqual([]);
    await command(async () => undefined);
    expect(await Promise.all(seen)).toEqual([before + 1]);
  });

  it("has a client that only reads until it has decided", async () => {
    await runCommand(
      { actor: han, from },
      async (client) => {
        // @ts-expect-error -- a write while checking would have no entry
        void client.draft.deleteMany;
        return { answer: await client.draft.count() };
      },
      database,
    );
  });
});

it("An import has one entry, and none where it changes nothing", async () => {
  const fresh = await openFreshDatabase();
  for (const who of ["first", "second"]) await importRecord("prisma/record", { who }, fresh);
  const logged = await fresh.reader.auditEntry.findMany();
  expect(logged).toMatchObject([
    { channel: "command_line", accountId: null, who: "first", action: "import" },
  ]);
  expect(JSON.parse(logged[0]!.details)).toEqual({
    revisions: await fresh.reader.revision.count(),
    moved: 0,
  });
  const channels = await fresh.reader.revision.groupBy({ by: ["channel"] });
  expect(channels.map(({ channel }) => channel)).toEqual(["import"]);
});
