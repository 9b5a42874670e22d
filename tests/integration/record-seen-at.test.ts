import { expect, it } from "vitest";

import { saveDraft } from "@/lib/db/desk/drafts";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { readRecordSeenAt } from "@/lib/db/published/record-seen-at";
import { listVersions } from "@/lib/db/record/record-versions";
import { Editor } from "@/lib/domain/editing/editor";
import { importRecord } from "@/lib/record/import-record";
import { publishDraft } from "@/lib/record/publish-draft";
import { withdrawRecord } from "@/lib/record/withdraw-record";

import { openLoadedDatabase } from "../support/database";
import { recordFolder } from "../support/record-folder";

const seo = Editor.signedIn({ accountId: "a2", name: "M. Seo", role: "publisher" });
const key = { type: "development", id: "auto-tariff-2025-12-04" } as const;

const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

async function edited() {
  const database = await openLoadedDatabase();
  const before = await readPublishedRecord(database);
  await pause();
  const at = new Date();
  await pause();
  return { database, before, at };
}

async function newest(database: Awaited<ReturnType<typeof openLoadedDatabase>>) {
  const [version] = await listVersions(key, database);
  return version!;
}

async function save(
  database: Awaited<ReturnType<typeof openLoadedDatabase>>,
  change: Record<string, unknown>,
) {
  const head = await newest(database);
  const saved = await saveDraft(
    seo,
    { key, expected: { version: head.version, save: 0 }, document: { ...head.document, ...change } },
    database,
  );
  if (saved.status !== "saved") throw new Error(saved.status);
  return { version: head.version, save: saved.save };
}

it("returns the record as it was published at that moment", async () => {
  const { database, before, at } = await edited();
  const expected = await save(database, { what: { en: "A corrected sentence", ko: null, origin: "en" } });
  const published = await publishDraft(
    seo,
    { key, expected, kind: "correction", reason: "The notice says so" },
    database,
  );
  expect(published.status).toBe("published");
  expect(JSON.stringify(await readPublishedRecord(database))).toContain("A corrected sentence");

  expect(await readRecordSeenAt(at, database)).toEqual(before);
  expect(await readRecordSeenAt(new Date(), database)).toEqual(await readPublishedRecord(database));
});

it("still shows what was withdrawn later, and never what was a draft then", async () => {
  const { database, before, at } = await edited();
  await save(database, { what: { en: "Words of a draft", ko: null, origin: "en" } });
  expect(JSON.stringify(await readRecordSeenAt(new Date(), database))).not.toContain("Words of a draft");

  const other = { type: "development", id: "auto-tariff-2025-11-26" } as const;
  const [head] = await listVersions(other, database);
  const withdrawn = await withdrawRecord(
    seo,
    { key: other, expectedVersion: head!.version, reason: "Twice on record" },
    database,
  );
  expect(withdrawn.status).toBe("written");
  const ids = (record: { issues: { developments: { id: string }[] }[] }) =>
    record.issues.flatMap(({ developments }) => developments.map(({ id }) => id));
  expect(ids((await readRecordSeenAt(at, database))!)).toEqual(ids(before));
  expect(ids((await readRecordSeenAt(new Date(), database))!)).not.toContain(other.id);
});

it("returns null for a time before the first revision", async () => {
  const database = await openLoadedDatabase();
  expect(await readRecordSeenAt(new Date("2000-01-01T00:00:00Z"), database)).toBeNull();
});

it("keeps the order of then when a file is put in another order later, alone or with other changes", async () => {
  const { database, before, at } = await edited();
  const orders = (record: {
    issues: { id: string; developments: { id: string }[] }[];
    trips: { id: string }[];
  }) => [
    record.issues.map(({ id, developments }) => [id, developments.map((development) => development.id)]),
    record.trips.map(({ id }) => id),
  ];
  const moved = await recordFolder((record) => {
    record.issues.reverse();
    const [first] = record.trips;
    record.trips.unshift({ ...first!, id: "trip-added-before-all", note: `The same as ${first!.id}` });
  });
  expect((await importRecord(moved, {}, database)).status).toBe("imported");
  await pause();
  const between = new Date();
  const reversed = await readPublishedRecord(database);
  await pause();
  const again = await recordFolder((record) => {
    record.issues.sort((a, b) => (a.id < b.id ? -1 : 1));
    record.issues[0]!.title = { ...record.issues[0]!.title, en: "Another title" };
  });
  expect((await importRecord(again, {}, database)).status).toBe("imported");

  for (const [moment, then] of [
    [at, before],
    [between, reversed],
    [at, before],
  ] as const) {
    const seen = (await readRecordSeenAt(moment, database))!;
    expect(orders(seen)).toEqual(orders(then));
    expect(seen).toEqual(then);
  }
  expect(orders(await readPublishedRecord(database))).not.toEqual(orders(reversed));
  expect(orders((await readRecordSeenAt(new Date(), database))!)).toEqual(
    orders(await readPublishedRecord(database)),
  );
});
