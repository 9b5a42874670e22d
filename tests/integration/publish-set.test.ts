import { describe, expect, it } from "vitest";

import { openDatabase } from "@/lib/db/connection/client";
import { discardDraft, findDraft, listDrafts, moveDraft, saveDraft } from "@/lib/db/desk/drafts";
import {
  addToSet,
  findSet,
  handOverSet,
  listSets,
  removeFromSet,
  returnSet,
  saveAsSet,
} from "@/lib/db/desk/draft-sets";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { setOf } from "@/lib/desk/draft-closure";
import { readPublishedOfSet } from "@/lib/desk/published-set";
import { readRecordDocuments } from "@/lib/db/record/record-documents";
import { recordVersion } from "@/lib/db/record/record-version";
import { draftsAfterHandover } from "@/lib/domain/editing/draft-set";
import { publishDraft } from "@/lib/record/publish-draft";
import { publishSet } from "@/lib/record/publish-set";
import { withdrawRecord } from "@/lib/record/withdraw-record";

import { openLoadedDatabase } from "../support/database";
import {
  compared,
  day,
  development,
  drafts,
  han,
  keys,
  madeSet,
  min,
  nothing,
  official,
  seo,
  source,
  standing,
  text,
  today,
  trip,
} from "../support/draft-sets";

describe("publishing a set", () => {
  it("publishes drafts that depend on one another as one version of the record", async () => {
    const database = await openLoadedDatabase();
    const setId = await madeSet(database);
    expect(await readPublishedOfSet((await findSet(setId, database))!, "en", database)).toEqual([]);
    expect((await findSet(setId, database))!.drafts.map(({ id }) => id)).toEqual(keys.map(({ id }) => id));
    const before = await standing(database);
    const result = await publishSet(seo, await compared(database, setId), database);
    expect(result).toMatchObject({
      status: "published",
      revisions: keys.map(({ type, id }) => ({ type, id, version: 1 })),
    });
    expect(await recordVersion(database)).toBe(before.version + 1);
    expect(await listDrafts(database)).toEqual([]);
    const published = await readPublishedOfSet((await findSet(setId, database))!, "en", database);
    expect(published.map(({ key }) => key)).toEqual(keys);
    expect(published.at(-1)).toMatchObject({
      name: "Sentinel of a trip",
      translations: [{ language: "ko", missing: expect.arrayContaining(["purpose"]) }],
    });
    const record = await readPublishedRecord(database);
    const issue = record.issues.find(({ id }) => id === "auto-tariff")!;
    expect(issue.developments.at(-1)).toMatchObject({
      id: development.id,
      claims: [{ speaker: official.id, citations: [{ source: source.id }] }],
    });
    expect(record.trips.find(({ id }) => id === trip.id)?.travellers[0]?.official).toBe(official.id);
    const revisions = await database.reader.revision.findMany({
      where: { recordId: { in: keys.map(({ id }) => id) } },
      orderBy: { seq: "asc" },
      select: { kind: true, reason: true, who: true },
    });
    expect(revisions.map(({ kind }) => kind)).toEqual([
      "editorial",
      "development",
      "development",
      "development",
    ]);
    for (const { reason, who } of revisions)
      expect([reason, who]).toEqual(["From Example News, 20 Nov 2026", "M. Seo"]);
    const entries = await database.reader.auditEntry.findMany({ where: { action: "publish" } });
    expect(entries.map(({ recordId }) => recordId)).toEqual(keys.map(({ id }) => id));
    for (const { details } of entries) expect(JSON.parse(details)).toMatchObject({ set: setId });
    expect(await findSet(setId, database)).toMatchObject({ status: "published", who: "M. Seo", drafts: [] });
    expect(await listSets(database)).toEqual([]);
    // What later changes are checked against has all of it.
    const next = { ...(await drafts(database))[3]!, key: { ...trip, id: "trip-2026-11-21-more" } };
    const more = await madeSet(database, [
      { ...next, document: { ...next.document, id: next.key.id, purpose: text("Sentinel of more") } },
    ]);
    expect(await publishSet(seo, await compared(database, more), database)).toMatchObject({
      status: "published",
    });
  });

  it.each([
    ["invalid by itself", { purpose: null }, [trip.id]],
    ["depending on what is neither published nor in the set", { issues: ["no-such-issue"] }, [trip.id]],
    ["dated ahead", { announcedOn: day("2026-12-24") }, [trip.id]],
  ])("publishes none where one is %s, and names it", async (_, wrong, ids) => {
    const database = await openLoadedDatabase();
    const list = await drafts(database);
    const setId = await madeSet(
      database,
      list.map((draft) =>
        draft.key.id === trip.id ? { ...draft, document: { ...draft.document, ...wrong } } : draft,
      ),
    );
    const before = await standing(database);
    const result = await publishSet(seo, await compared(database, setId), database);
    expect(result.status).toBe("invalid");
    if (result.status === "invalid") expect(result.findings.map(({ id }) => id)).toEqual(ids);
    expect(await standing(database)).toEqual(before);
  });

  it("publishes none where one draft was saved after it was compared, and names it", async () => {
    const database = await openLoadedDatabase();
    const setId = await madeSet(database);
    await handOverSet(han, { setId, note: "Ready" }, database);
    const seen = await compared(database, setId);
    const { document } = (await findDraft(trip, database))!;
    const changed = { ...document, purpose: text("Another purpose") };
    await saveDraft(han, { key: trip, expected: { version: 0, save: 1 }, document: changed }, database);
    const before = await standing(database);
    expect(await publishSet(seo, seen, database)).toEqual({ status: "conflict", keys: [trip] });
    expect(await standing(database)).toEqual(before);
    const set = (await findSet(setId, database))!;
    expect(draftsAfterHandover(set, set.drafts).map(({ id }) => id)).toEqual([trip.id]);
    expect(await publishSet(seo, await compared(database, setId), database)).toMatchObject({
      status: "published",
    });
  });

  it("publishes none where drafts were added, taken out, discarded or published alone meanwhile", async () => {
    const database = await openLoadedDatabase();
    const setId = await madeSet(database);
    const seen = await compared(database, setId);
    await removeFromSet(han, { setId, key: trip }, database);
    expect(await publishSet(seo, seen, database)).toEqual({ status: "conflict", keys: [trip] });
    await addToSet(han, { setId, name: "", keys: [trip] }, database);
    const without = { ...seen, drafts: seen.drafts.filter(({ key }) => key.id !== trip.id) };
    expect(await publishSet(seo, without, database)).toEqual({ status: "conflict", keys: [trip] });
    await discardDraft(han, { key: trip, expected: { version: 0, save: 1 } }, database);
    expect(await publishSet(seo, seen, database)).toEqual({ status: "conflict", keys: [trip] });
    const alone = {
      key: source,
      expected: { version: 0, save: 1 },
      kind: "development",
      reason: "x",
    } as const;
    expect(await publishDraft(seo, { ...alone, today }, database)).toMatchObject({ status: "published" });
    expect(await publishSet(seo, without, database)).toEqual({ status: "conflict", keys: [source] });
    expect(await publishSet(seo, await compared(database, setId), database)).toMatchObject({
      status: "published",
      revisions: [{ id: official.id }, { id: development.id }],
    });
  });

  it("publishes none where a record that a draft changes or depends on was withdrawn meanwhile", async () => {
    const database = await openLoadedDatabase();
    await madeSet(database).then(async (setId) => publishSet(seo, await compared(database, setId), database));
    const change = (await drafts(database))[3]!;
    const setId = await madeSet(database, [
      {
        key: trip,
        expected: { version: 1, save: 0 },
        document: { ...change.document, purpose: text("Another purpose") },
      },
    ]);
    const seen = await compared(database, setId);
    await withdrawRecord(seo, { key: trip, expectedVersion: 1, reason: "Wrong" }, database);
    expect(await publishSet(seo, seen, database)).toEqual({ status: "conflict", keys: [trip] });

    const onSource = { ...change, key: { ...trip, id: "trip-2026-11-21-more" } };
    const other = await madeSet(database, [
      { ...onSource, document: { ...onSource.document, id: onSource.key.id } },
    ]);
    const alsoSeen = await compared(database, other);
    for (const key of [development, source])
      expect(await withdrawRecord(seo, { key, expectedVersion: 1, reason: "Wrong" }, database)).toMatchObject(
        {
          status: "written",
        },
      );
    const before = await standing(database);
    expect(await publishSet(seo, alsoSeen, database)).toMatchObject({
      status: "invalid",
      findings: [{ id: onSource.key.id, fault: { code: "no_record", about: source.id } }],
    });
    expect(await standing(database)).toEqual(before);
  });

  it("refuses a draft that equals what is published, and two sources at one address", async () => {
    const database = await openLoadedDatabase();
    const { officials } = await readRecordDocuments(database);
    const same = officials[0]!;
    const saved = await saveDraft(
      han,
      {
        key: { type: "official", id: same.id },
        expected: { version: 1, save: 0 },
        document: { ...same, note: "x" },
      },
      database,
    );
    expect(saved.status).toBe("saved");
    await saveDraft(
      han,
      { key: { type: "official", id: same.id }, expected: { version: 1, save: 1 }, document: { ...same } },
      database,
    );
    const equal = await addToSet(
      han,
      { setId: null, name: "Equal", keys: [{ type: "official", id: same.id }] },
      database,
    );
    if (equal.status !== "saved") throw new Error(equal.status);
    expect(await publishSet(seo, await compared(database, equal.id), database)).toEqual({
      status: "empty",
      keys: [{ type: "official", id: same.id }],
    });

    const first = (await drafts(database))[0]!;
    const second = {
      ...first,
      key: { ...source, id: "example-news-2" },
      document: { ...first.document, id: "example-news-2", title: "Another title" },
    };
    const twice = await madeSet(database, [first, second]);
    const result = await publishSet(seo, await compared(database, twice), database);
    expect(result).toMatchObject({
      status: "invalid",
      findings: [{ fault: { code: "address_known" } }],
    });
  });

  it("is not for editors, and not without a reason", async () => {
    const database = await openLoadedDatabase();
    const setId = await madeSet(database);
    const before = await standing(database);
    const seen = await compared(database, setId);
    expect(await publishSet(han, seen, database)).toEqual({ status: "forbidden" });
    expect(await publishSet(seo, { ...seen, reason: "  " }, database)).toEqual({ status: "no_reason" });
    expect(await publishSet(seo, { ...seen, setId: "none" }, database)).toEqual({ status: "no_set" });
    expect(await standing(database)).toEqual(before);
  });

  it("is done once where two publishers do it at once", async () => {
    const database = await openLoadedDatabase();
    const setId = await madeSet(database);
    const seen = await compared(database, setId);
    const other = openDatabase(database.url);
    const results = await Promise.all([publishSet(seo, seen, database), publishSet(min, seen, other)]);
    await other.close();
    expect(results.map(({ status }) => status).sort()).toEqual(["no_set", "published"]);
    expect(
      await database.reader.revision.count({ where: { recordId: { in: keys.map(({ id }) => id) } } }),
    ).toBe(keys.length);
  });
});

describe("a set", () => {
  it("is that of the drafts on which another rests, where they are in one", () => {
    const [none, one, other] = [null, "a", "b"].map((setId) => ({ setId }));
    expect(setOf([none!, one!, one!])).toBe("a");
    expect([setOf([]), setOf([none!]), setOf([one!, other!])]).toEqual([null, null, null]);
  });

  it("is made whole or not at all", async () => {
    const database = await openLoadedDatabase();
    const list = await drafts(database);
    const { key, document } = list[2]!;
    await saveDraft(seo, { key, expected: nothing, document }, database);
    const before = await standing(database);
    expect(await saveAsSet(han, { name: "x", drafts: list }, database)).toEqual({
      status: "conflict",
      keys: [development],
    });
    expect(await standing(database)).toEqual(before);
    expect(await database.reader.draftSet.count()).toBe(0);
  });

  it("is handed over with a note, seen first in the list, and sent back with a word", async () => {
    const database = await openLoadedDatabase();
    const other = await madeSet(database, [(await drafts(database))[0]!]);
    const setId = await madeSet(database, (await drafts(database)).slice(1));
    expect(await returnSet(seo, { setId, note: "Too early" }, database)).toMatchObject({
      status: "conflict",
    });
    await handOverSet(han, { setId, note: " Please see to the trip " }, database);
    expect((await listSets(database)).map(({ id }) => id)).toEqual([setId, other]);
    expect(await findSet(setId, database)).toMatchObject({
      status: "ready",
      note: "Please see to the trip",
      who: "J. Han",
    });
    expect(await returnSet(han, { setId, note: "no" }, database)).toEqual({ status: "forbidden" });
    await returnSet(seo, { setId, note: "The trip has no return" }, database);
    expect(await findSet(setId, database)).toMatchObject({
      status: "returned",
      note: "The trip has no return",
      who: "M. Seo",
    });
    const entries = await database.reader.auditEntry.findMany({ where: { recordType: "set" } });
    expect(entries.map(({ action, recordId }) => [action, recordId])).toEqual([
      ["hand_over_set", setId],
      ["return_set", setId],
    ]);
  });

  it("does not take a draft from another set, and keeps one that is given another id", async () => {
    const database = await openLoadedDatabase();
    const setId = await madeSet(database);
    expect(await addToSet(han, { setId: null, name: "Other", keys: [trip] }, database)).toEqual({
      status: "conflict",
      keys: [trip],
    });
    const to = { type: "development", id: "auto-tariff-2026-11-21" } as const;
    const { document } = (await findDraft(development, database))!;
    await moveDraft(
      han,
      {
        key: development,
        to,
        expected: { version: 0, save: 1 },
        document: { ...document, id: to.id, date: day("2026-11-21") },
      },
      database,
    );
    expect((await findSet(setId, database))!.drafts.map(({ id }) => id)).toContain(to.id);
    expect(await publishSet(seo, await compared(database, setId), database)).toMatchObject({
      status: "published",
    });
  });
});
