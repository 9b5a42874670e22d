import { describe, expect, it } from "vitest";

import { checkAccuracy, listLatestChecks } from "@/lib/db/desk/accuracy-checks";
import type { Database } from "@/lib/db/connection/client";
import { discardDraft, saveDraft } from "@/lib/db/desk/drafts";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { readRecordDocuments } from "@/lib/db/record/record-documents";
import { recordVersion } from "@/lib/db/record/record-version";
import { listStashes, settleStash } from "@/lib/db/desk/stashes";
import { Editor } from "@/lib/domain/editing/editor";
import { restoreRecord, withdrawRecord } from "@/lib/record/withdraw-record";

import { openLoadedDatabase } from "../support/database";
import { stashText } from "../support/stash-text";

const viewer = Editor.signedIn({ accountId: "a0", name: "V. Reader", role: "viewer" });
const han = Editor.signedIn({ accountId: "a1", name: "J. Han", role: "editor" });
const seo = Editor.signedIn({ accountId: "a2", name: "M. Seo", role: "publisher" });
const reason = "The report was retracted";

/** A trip, to which no record refers. */
async function someTrip(database: Database) {
  const trip = (await readPublishedRecord(database)).trips[0]!;
  return { key: { type: "trip", id: trip.id } as const, expectedVersion: 1, reason };
}

describe("withdrawing a record", () => {
  it("takes it from readers and keeps it, and restoring brings it back as it was", async () => {
    const database = await openLoadedDatabase();
    const wanted = await someTrip(database);
    const before = (await readPublishedRecord(database)).trips;
    expect(await withdrawRecord(seo, wanted, database)).toMatchObject({
      status: "written",
      revision: { version: 2 },
    });
    expect((await readPublishedRecord(database)).trips.map(({ id }) => id)).not.toContain(wanted.key.id);
    expect((await readRecordDocuments(database)).trips.map(({ id }) => id)).not.toContain(wanted.key.id);
    const revision = await database.reader.revision.findFirst({ orderBy: { seq: "desc" } });
    expect(revision).toMatchObject({ publication: "withdrawn", kind: "correction", reason, who: "M. Seo" });

    expect(await restoreRecord(seo, { ...wanted, expectedVersion: 2 }, database)).toMatchObject({
      revision: { version: 3 },
    });
    expect((await readPublishedRecord(database)).trips).toEqual(before);
  });

  it.each([
    ["an editor", han, {}, { status: "forbidden" }],
    ["a viewer", viewer, {}, { status: "forbidden" }],
    ["nobody's reason", seo, { reason: " " }, { status: "no_reason" }],
    ["a reason without end", seo, { reason: "because ".repeat(200) }, { status: "long_reason" }],
    ["an older version", seo, { expectedVersion: 0 }, { status: "conflict", version: 1 }],
    [
      "a record that does not exist",
      seo,
      { key: { type: "trip", id: "nowhere" }, expectedVersion: 0 },
      { status: "unsuitable" },
    ],
  ] as const)("is refused for %s", async (_, editor, changed, expected) => {
    const database = await openLoadedDatabase();
    const version = await recordVersion(database);
    const wanted = { ...(await someTrip(database)), ...changed };
    expect(await withdrawRecord(editor, wanted, database)).toEqual(expected);
    expect(await recordVersion(database)).toBe(version);
  });

  it("is refused while published records refer to it, and names them", async () => {
    const database = await openLoadedDatabase();
    const wanted = { key: { type: "issue", id: "auto-tariff" }, expectedVersion: 1, reason } as const;
    const result = await withdrawRecord(seo, wanted, database);
    expect(result.status).toBe("invalid");
    const named = result.status === "invalid" ? result.findings.map(({ id }) => id) : [];
    const record = await readRecordDocuments(database);
    const developments = record.issues
      .find(({ id }) => id === "auto-tariff")!
      .developments.map(({ id }) => id);
    const trips = record.trips.filter(({ issues }) => issues.includes("auto-tariff")).map(({ id }) => id);
    expect(named).toEqual(expect.arrayContaining([...developments, ...trips]));
    expect(developments.length).toBeGreaterThan(0);
  });

  it("is refused for a source that a claim depends on, and only what is withdrawn is restored", async () => {
    const database = await openLoadedDatabase();
    const record = await readRecordDocuments(database);
    const cited = record.issues[0]!.developments[0]!.citations[0]!.source;
    const wanted = { key: { type: "source", id: cited }, expectedVersion: 1, reason } as const;
    expect((await withdrawRecord(seo, wanted, database)).status).toBe("invalid");
    expect(await restoreRecord(seo, wanted, database)).toEqual({ status: "unsuitable" });
  });
});

describe("who may draft", () => {
  it("is no viewer", async () => {
    const database = await openLoadedDatabase();
    const draft = {
      key: { type: "issue", id: "auto-tariff" },
      expected: { version: 1, save: 0 },
      document: { a: 1 },
    } as const;
    expect(await saveDraft(viewer, draft, database)).toEqual({ status: "forbidden" });
    expect(await discardDraft(viewer, draft, database)).toEqual({ status: "forbidden" });
    await expect(
      stashText(viewer, { ...draft.key, baseVersion: 1, baseSave: 0, document: {} }, database),
    ).rejects.toThrow("forbidden");
  });
});

describe("a text set aside", () => {
  it("is kept until it is settled, once", async () => {
    const database = await openLoadedDatabase();
    const mine = {
      type: "issue",
      id: "auto-tariff",
      baseVersion: 1,
      baseSave: 0,
      document: { summary: "mine" },
    } as const;
    const key = await stashText(han, mine, database);
    expect(await listStashes(database)).toMatchObject([{ key, ...mine, who: "J. Han" }]);
    expect(await settleStash(viewer, key, undefined, database)).toEqual({ status: "forbidden" });
    expect(await settleStash(seo, key, undefined, database)).toEqual({ status: "settled" });
    expect(await settleStash(han, key, undefined, database)).toEqual({ status: "unknown" });
    expect(await listStashes(database)).toEqual([]);
  });
});

describe("saying that a record is still accurate", () => {
  const keys = [{ type: "issue", id: "auto-tariff" }] as const;

  it("is kept apart from editing: no version, no revision, and readers' pages are made anew", async () => {
    const database = await openLoadedDatabase();
    const version = await recordVersion(database);
    const revisions = await database.reader.revision.count();
    const sourceId = (await readRecordDocuments(database)).sources[0]!.id;
    const result = await checkAccuracy(seo, { keys, versions: [1], sourceId, locator: " " }, database);
    expect(result.status).toBe("checked");
    expect(await database.reader.revision.count()).toBe(revisions);
    expect(await recordVersion(database)).toBe(version + 1);
    expect((await listLatestChecks("issue", database)).get("auto-tariff")).toMatchObject({
      version: 1,
      sourceId,
      locator: null,
      who: "M. Seo",
    });
  });

  it.each([
    ["an editor", han, {}, { status: "forbidden" }],
    ["a source that does not exist", seo, { sourceId: "nowhere" }, { status: "unknown_source" }],
    ["another version than the published one", seo, { versions: [2] }, { status: "conflict", keys }],
    ["no version at all", seo, { versions: [] }, { status: "conflict", keys }],
  ] as const)("is refused for %s", async (_, editor, changed, expected) => {
    const database = await openLoadedDatabase();
    const sourceId = (await readRecordDocuments(database)).sources[0]!.id;
    expect(
      await checkAccuracy(editor, { keys, versions: [1], sourceId, locator: null, ...changed }, database),
    ).toEqual(expected);
    expect((await listLatestChecks("issue", database)).size).toBe(0);
  });

  it("is all or nothing, and the newest counts", async () => {
    const database = await openLoadedDatabase();
    const [first, second] = (await readRecordDocuments(database)).sources;
    const two = [...keys, { type: "issue", id: "steel-aluminium" }] as const;
    const refused = await checkAccuracy(
      seo,
      { keys: two, versions: [1, 9], sourceId: first!.id, locator: null },
      database,
    );
    expect(refused).toMatchObject({ status: "conflict", keys: [two[1]] });
    expect((await listLatestChecks("issue", database)).size).toBe(0);
    await checkAccuracy(seo, { keys, versions: [1], sourceId: first!.id, locator: "p. 1" }, database);
    await checkAccuracy(seo, { keys, versions: [1], sourceId: second!.id, locator: "p. 2" }, database);
    expect((await listLatestChecks("issue", database)).get("auto-tariff")).toMatchObject({
      sourceId: second!.id,
      locator: "p. 2",
    });
  });
});
