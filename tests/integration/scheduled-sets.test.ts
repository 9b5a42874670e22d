import { describe, expect, it } from "vitest";

import { editorOfAccount } from "@/lib/auth/account-editor";
import { changeAccount, createAccount } from "@/lib/db/accounts/desk-accounts";
import type { Database } from "@/lib/db/connection/client";
import { discardDraft, findDraft, saveDraft } from "@/lib/db/desk/drafts";
import { addToSet, findSet, handOverSet, listSets, removeFromSet, returnSet } from "@/lib/db/desk/draft-sets";
import { unscheduleSet } from "@/lib/db/desk/set-schedules";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import { recordVersion } from "@/lib/db/record/record-version";
import { readSetPreview } from "@/lib/desk/set-preview";
import { readWorkQueue } from "@/lib/desk/work-queue";
import { changeContextOf } from "@/lib/domain/changes/change-context";
import type { AccountChange } from "@/lib/domain/editing/desk-account";
import { operator } from "@/lib/domain/editing/actor";
import { formatChangeSentence } from "@/lib/format/changes/change-sentence";
import { publishDueSets } from "@/lib/record/publish-due-sets";
import { publishSet, scheduleSet } from "@/lib/record/publish-set";
import { withdrawRecord } from "@/lib/record/withdraw-record";

import { openAgain, openLoadedDatabase } from "../support/database";
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
  trip,
} from "../support/draft-sets";

const at = new Date("2026-11-30T00:00:00Z");
const dueAt = new Date("2026-12-01T01:00:00Z");
const before = new Date(dueAt.getTime() - 1);
const editors = [han, seo, min];
const editorOf = async (id: string) => editors.find(({ accountId }) => accountId === id) ?? null;

const publishDue = (database: Database, now = dueAt, of = editorOf) =>
  publishDueSets({ database, now: () => now, editorOf: of });

async function schedule(database: Database, setId: string, over: { dueAt?: Date } = {}) {
  const { today: _, ...text } = await compared(database, setId);
  return scheduleSet(seo, { ...text, dueAt, at, ...over }, database);
}

async function scheduledSet(database: Database): Promise<string> {
  const setId = await madeSet(database);
  expect(await schedule(database, setId)).toEqual({ status: "scheduled" });
  return setId;
}

const written = (database: Database) =>
  database.reader.revision.count({ where: { recordId: { in: keys.map(({ id }) => id) } } });

const entries = async (database: Database) =>
  (await database.reader.auditEntry.findMany({ where: { recordType: "set" }, orderBy: { seq: "asc" } })).map(
    ({ action, result, who, accountId, details }) => ({
      action,
      result,
      who,
      accountId,
      details: JSON.parse(details) as unknown,
    }),
  );

const stateOf = async (database: Database, setId: string) =>
  (await listSets(database)).find(({ id }) => id === setId)?.schedule?.state;

describe("a scheduled set", () => {
  it("is published at its time as one version of the record, in the name of who scheduled it", async () => {
    const database = await openLoadedDatabase();
    const setId = await madeSet(database);
    const unscheduled = await standing(database);
    expect(await schedule(database, setId)).toEqual({ status: "scheduled" });
    expect(await standing(database)).toEqual(unscheduled);
    const { queue } = await readWorkQueue(at, database);
    expect(queue.sets).toMatchObject([{ setId, schedule: { dueAt, who: "M. Seo", state: "waiting" } }]);
    await publishDue(database, before);
    expect(await standing(database)).toEqual(unscheduled);

    await publishDue(database);
    expect(await recordVersion(database)).toBe(unscheduled.version + 1);
    expect(await written(database)).toBe(keys.length);
    const revisions = await database.reader.revision.findMany({
      where: { recordId: { in: keys.map(({ id }) => id) } },
      orderBy: { seq: "asc" },
    });
    for (const { who, accountId, reason } of revisions)
      expect([who, accountId, reason]).toEqual(["M. Seo", "a2", "From Example News, 20 Nov 2026"]);
    expect(revisions.map(({ kind }) => kind)).toEqual([
      "editorial",
      "development",
      "development",
      "development",
    ]);
    expect(await findSet(setId, database)).toMatchObject({
      status: "published",
      who: "M. Seo",
      drafts: [],
      schedule: null,
    });
    const details = { dueAt: dueAt.toISOString() };
    const by = { result: "done", who: "M. Seo", accountId: "a2", details };
    expect(await entries(database)).toEqual([
      { action: "schedule_set", ...by },
      { action: "publish_on_schedule", ...by },
    ]);
    await publishDue(database);
    expect(await written(database)).toBe(keys.length);
  });

  it("is published once where several processes find it due at once, and after a restart", async () => {
    const database = await openLoadedDatabase();
    const others = [openAgain(database), openAgain(database)];
    await scheduledSet(database);
    // The server was off at the time.
    const late = new Date(dueAt.getTime() + 86_400_000);
    await Promise.all([database, ...others].map((each) => publishDue(each, late)));
    await Promise.all(others.map((each) => each.close()));
    expect(await written(database)).toBe(keys.length);
    expect((await entries(database)).map(({ action }) => action)).toEqual([
      "schedule_set",
      "publish_on_schedule",
    ]);
    const again = openAgain(database);
    await publishDue(again, late);
    await again.close();
    expect(await written(database)).toBe(keys.length);
  });

  it("stays due where the database fails", async () => {
    const database = await openLoadedDatabase();
    const setId = await scheduledSet(database);
    const trouble = new Error("The database is away");
    await expect(publishDue(database, dueAt, () => Promise.reject(trouble))).rejects.toBe(trouble);
    expect(await stateOf(database, setId)).toBe("waiting");
    await publishDue(database);
    expect(await written(database)).toBe(keys.length);
  });

  it("is given another time, cancelled, or published before", async () => {
    const database = await openLoadedDatabase();
    const setId = await scheduledSet(database);
    const later = new Date(dueAt.getTime() + 3_600_000);
    expect(await schedule(database, setId, { dueAt: later })).toEqual({ status: "scheduled" });
    await publishDue(database);
    expect(await written(database)).toBe(0);
    expect(await unscheduleSet(han, { setId }, database)).toEqual({ status: "forbidden" });
    expect(await unscheduleSet(min, { setId }, database)).toEqual({ status: "saved", id: setId });
    expect(await unscheduleSet(min, { setId }, database)).toEqual({ status: "conflict", keys: [] });
    await publishDue(database, later);
    expect(await written(database)).toBe(0);
    expect((await entries(database)).map(({ action, who }) => [action, who])).toEqual([
      ["schedule_set", "M. Seo"],
      ["schedule_set", "M. Seo"],
      ["unschedule_set", "Y. Min"],
    ]);
    await schedule(database, setId);
    expect(await publishSet(min, await compared(database, setId), database)).toMatchObject({
      status: "published",
    });
    const published = await standing(database);
    await publishDue(database);
    expect(await standing(database)).toEqual(published);
  });

  it("is not scheduled for a time that has passed, by an editor, or while a rule is not met", async () => {
    const database = await openLoadedDatabase();
    const setId = await madeSet(database);
    const { today: _, ...seen } = await compared(database, setId);
    expect(await schedule(database, setId, { dueAt: at })).toEqual({ status: "past_time" });
    expect(await scheduleSet(han, { ...seen, dueAt, at }, database)).toEqual({ status: "forbidden" });
    expect(await scheduleSet(seo, { ...seen, reason: " ", dueAt, at }, database)).toEqual({
      status: "no_reason",
    });
    const partly = { ...seen, drafts: seen.drafts.slice(1), dueAt, at };
    expect(await scheduleSet(seo, partly, database)).toEqual({ status: "conflict", keys: [source] });
    await removeFromSet(han, { setId, key: source }, database);
    expect(await schedule(database, setId)).toMatchObject({ status: "invalid" });
    expect(await database.reader.draftSetSchedule.count()).toBe(0);
  });

  it("may be dated up to the day on which it is published", async () => {
    const database = await openLoadedDatabase();
    const list = await drafts(database);
    const setId = await madeSet(
      database,
      list.map((draft) =>
        draft.key.id === trip.id
          ? { ...draft, document: { ...draft.document, announcedOn: day("2026-12-01") } }
          : draft,
      ),
    );
    const earlier = new Date("2026-11-30T14:59:00Z");
    expect(await schedule(database, setId, { dueAt: earlier })).toMatchObject({ status: "invalid" });
    expect(await schedule(database, setId)).toEqual({ status: "scheduled" });
    const set = (await findSet(setId, database))!;
    expect(await readSetPreview(set, { locale: "en", at }, database)).toMatchObject({ problems: [] });
    await publishDue(database);
    expect(await written(database)).toBe(keys.length);
  });
});

describe("a scheduled set that cannot be published", () => {
  const changes: [string, (database: Database, setId: string) => Promise<unknown>][] = [
    [
      "one of its drafts was saved",
      async (database) => {
        const { document } = (await findDraft(trip, database))!;
        const changed = { ...document, purpose: text("Another purpose") };
        await saveDraft(han, { key: trip, expected: { version: 0, save: 1 }, document: changed }, database);
      },
    ],
    ["a draft was taken out", (database, setId) => removeFromSet(han, { setId, key: trip }, database)],
    [
      "a draft was discarded",
      (database) => discardDraft(han, { key: trip, expected: { version: 0, save: 1 } }, database),
    ],
    [
      "a draft was added",
      async (database, setId) => {
        const more = { ...trip, id: "trip-2026-11-21-more" };
        const { document } = (await findDraft(trip, database))!;
        await saveDraft(
          han,
          {
            key: more,
            expected: nothing,
            document: { ...document, id: more.id, purpose: text("Sentinel of more") },
          },
          database,
        );
        await addToSet(han, { setId, name: "", keys: [more] }, database);
      },
    ],
  ];
  it.each(changes)("has to be scheduled again where %s", async (_, change) => {
    const database = await openLoadedDatabase();
    const setId = await scheduledSet(database);
    expect(await stateOf(database, setId)).toBe("waiting");
    await change(database, setId);
    expect(await stateOf(database, setId)).toBe("changed");
    const changed = await standing(database);
    await publishDue(database);
    expect(await standing(database)).toEqual(changed);
    expect(await stateOf(database, setId)).toBe("failed");
    expect((await findSet(setId, database))?.schedule?.failed).toEqual({ problem: "conflict", at: dueAt });
    expect((await entries(database)).at(-1)).toEqual({
      action: "publish_on_schedule",
      result: "refused",
      who: "M. Seo",
      accountId: "a2",
      details: { dueAt: dueAt.toISOString(), problem: "conflict" },
    });
    // It is tried once.
    await publishDue(database, new Date(dueAt.getTime() + 60_000));
    expect((await entries(database)).filter(({ result }) => result === "refused")).toHaveLength(1);
    expect(await schedule(database, setId)).toEqual({ status: "scheduled" });
    expect(await stateOf(database, setId)).toBe("waiting");
    await publishDue(database);
    expect(await stateOf(database, setId)).toBeUndefined();
    expect(await written(database)).toBeGreaterThanOrEqual(keys.length - 1);
  });

  it("says so where a record that it depends on was withdrawn, and publishes nothing", async () => {
    const database = await openLoadedDatabase();
    const first = await madeSet(database);
    await publishSet(seo, await compared(database, first), database);
    const change = (await drafts(database))[3]!;
    const key = { ...trip, id: "trip-2026-11-21-more" };
    const document = { ...change.document, id: key.id, purpose: text("Sentinel of more") };
    const setId = await madeSet(database, [{ ...change, key, document }]);
    expect(await schedule(database, setId)).toEqual({ status: "scheduled" });
    for (const cited of [trip, development, source])
      expect(
        await withdrawRecord(seo, { key: cited, expectedVersion: 1, reason: "Wrong" }, database),
      ).toMatchObject({ status: "written" });
    const withdrawn = await standing(database);
    await publishDue(database);
    expect(await standing(database)).toEqual(withdrawn);
    expect((await findSet(setId, database))?.schedule?.failed?.problem).toBe("invalid");
  });

  it("says so where the account may not publish any more, is disabled, or does not exist", async () => {
    const database = await openLoadedDatabase();
    const realEditor = (account: string) => editorOfAccount(account, database);
    const make = async (name: string, role: "admin" | "publisher") => {
      const email = `${role}@example.org`;
      const made = await createAccount(operator, { name, email, role }, database);
      if (made.status !== "done") throw new Error(made.status);
      return (await realEditor(made.account.id))!;
    };
    const [admin, ahn] = [await make("K. Oh", "admin"), await make("B. Ahn", "publisher")];
    const change = (to: AccountChange) => changeAccount(admin, ahn.accountId, to, undefined, database);
    const setId = await madeSet(database);
    const { today: _, ...seen } = await compared(database, setId);
    const before = await standing(database);
    for (const taken of [{ role: "editor" } as const, { isDisabled: true } as const]) {
      expect(await scheduleSet(ahn, { ...seen, dueAt, at }, database)).toEqual({ status: "scheduled" });
      await change(taken);
      await publishDue(database, dueAt, realEditor);
      expect(await standing(database)).toEqual(before);
      expect((await findSet(setId, database))?.schedule?.failed?.problem).toBe("forbidden");
      expect((await entries(database)).at(-1)).toMatchObject({ result: "refused", who: "B. Ahn" });
      await change({ role: "publisher" });
      await change({ isDisabled: false });
    }
    await schedule(database, setId);
    await publishDue(database, dueAt, realEditor);
    expect((await findSet(setId, database))?.schedule?.failed?.problem).toBe("forbidden");
    await scheduleSet(ahn, { ...seen, dueAt, at }, database);
    await publishDue(database, dueAt, realEditor);
    expect(await findSet(setId, database)).toMatchObject({ status: "published", who: "B. Ahn" });
  });

  it("is not published once it was sent back", async () => {
    const database = await openLoadedDatabase();
    const setId = await madeSet(database);
    await handOverSet(han, { setId, note: "" }, database);
    await schedule(database, setId);
    await returnSet(seo, { setId, note: "Too early" }, database);
    const returned = await standing(database);
    await publishDue(database);
    expect(await standing(database)).toEqual(returned);
    expect((await entries(database)).map(({ action }) => action)).toEqual([
      "hand_over_set",
      "schedule_set",
      "return_set",
      "unschedule_set",
    ]);
  });

  it("stands first in the queue, and one that waits for its time stands last", async () => {
    const database = await openLoadedDatabase();
    const list = await drafts(database);
    const waiting = await madeSet(database, [list[0]!]);
    const open = await madeSet(database, [list[1]!]);
    const { key, document } = list[0]!;
    const other = { ...key, id: "example-news-2" };
    const next = (title: string) => ({ ...document, id: other.id, title, url: "https://news.example/2" });
    const changed = await madeSet(database, [{ key: other, expected: nothing, document: next("Two") }]);
    for (const setId of [waiting, changed])
      expect(await schedule(database, setId)).toEqual({ status: "scheduled" });
    await saveDraft(
      han,
      { key: other, expected: { version: 0, save: 1 }, document: next("Another two") },
      database,
    );
    expect((await listSets(database)).map(({ id }) => id)).toEqual([changed, open, waiting]);
  });
});

describe("the page of a set", () => {
  it("shows the sentences that feeds carry once it is published", async () => {
    const database = await openLoadedDatabase();
    const setId = await madeSet(database);
    const preview = await readSetPreview((await findSet(setId, database))!, { locale: "en", at }, database);
    await publishSet(seo, await compared(database, setId), database);
    const changes = await readPublishedChanges(database);
    const carried = keys.map(({ id }) => {
      const change = changes.find((each) => each.id === id)!;
      return (["en", "ko"] as const).map((locale) =>
        formatChangeSentence(change, changeContextOf(changes, change), locale),
      );
    });
    const shown = preview.drafts.map(({ key, sentences }) => {
      const kind = key.type === "source" ? "editorial" : "development";
      const said = sentences?.find(({ kinds }) => kinds.includes(kind))?.said;
      return said ? [said.en, said.ko] : null;
    });
    // A source that is editorial is in no feed.
    expect(shown).toEqual([null, ...carried.slice(1)]);
    expect(shown[2]?.[0]).toContain("Sentinel of a development");
    expect(official.id).toBe(preview.drafts[1]?.key.id);
  });
});
