import { beforeEach, describe, expect, it } from "vitest";

import { type Database, openDatabase } from "@/lib/db/connection/client";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { readRecordDocuments } from "@/lib/db/record/record-documents";
import { recordVersion } from "@/lib/db/record/record-version";
import { writeRecords } from "../support/write-records";
import type { SourceDocument, TalksRecord, TripDocument } from "@/lib/domain/record/record-document";

import { openLoadedDatabase } from "../support/database";
import { readRecordFolder } from "../support/record-folder";

let database: Database;
let record: TalksRecord;

const meant = { publication: "published", kind: "correction", reason: "Test", who: "tester" } as const;

function tripChange(document: TripDocument, more: { expectedVersion?: number } = {}) {
  return { ...meant, type: "trip", document, ...more } as const;
}

beforeEach(async () => {
  database = await openLoadedDatabase();
  record = await readRecordFolder();
});

describe("readPublishedRecord", () => {
  it("has no unverified entries and no notes, and the rest in file order", async () => {
    const published = await readPublishedRecord(database);
    expect(published.issues.map(({ id }) => id)).toEqual(record.issues.map(({ id }) => id));
    const ids = published.issues.flatMap(({ developments }) => developments.map(({ id }) => id));
    expect(ids).toHaveLength(190);
    expect(ids).not.toContain("first-projects-2026-07-22");
    expect(published.trips.map(({ id }) => id)).not.toContain("trip-2026-07-kim-jk");
    expect(JSON.stringify(published)).not.toMatch(/"note":"/);
    expect(published.revision).toBe(615);
    expect(published.changedAt).toBeInstanceOf(Date);
  });

  it.each(["draft", "withdrawn"] as const)("has no %s record and no reference to it", async (publication) => {
    const official = record.officials.find(({ id }) => id === "kim-jung-kwan")!;
    const issue = record.issues[0]!;
    const { developments: _, ...document } = issue;
    await writeRecords(
      [
        { ...meant, type: "official", document: official, publication },
        { ...meant, type: "issue", document, publication },
        {
          ...meant,
          type: "development",
          document: { issue: "auto-tariff", ...developmentOf("auto-tariff") },
          publication,
        },
      ],
      [],
      database,
    );
    const published = JSON.stringify(await readPublishedRecord(database));
    expect(published).not.toContain(`"kim-jung-kwan"`);
    expect(published).not.toContain(`"${issue.id}`);
    expect(published).not.toContain(`"${developmentOf("auto-tariff").id}"`);
    const exported = JSON.stringify(await readRecordDocuments(database));
    expect(exported).not.toContain(`"kim-jung-kwan"`);
    expect(exported).not.toContain(`"${issue.id}`);
  });

  it("drops what depends on a withdrawn source alone, and keeps what has another", async () => {
    const source: SourceDocument = record.sources.find(({ id }) => id === "koreanet-20250424")!;
    await writeRecords(
      [{ ...meant, type: "source", document: source, publication: "withdrawn" }],
      [],
      database,
    );
    const published = await readPublishedRecord(database);
    expect(JSON.stringify(published)).not.toContain("koreanet-20250424");
    expect(published.trips.map(({ id }) => id)).not.toContain("trip-2025-04-choi-ahn");
    expect(published.issues).toHaveLength(33);
  });

  it("is one object until something is committed, by whichever connection", async () => {
    const first = await readPublishedRecord(database);
    expect(await readPublishedRecord(database)).toBe(first);
    const other = openDatabase(database.url);
    const trip = { ...record.trips[0]!, purpose: { en: "Other", ko: null, origin: "en" as const } };
    await writeRecords([tripChange(trip)], [], other);
    await other.close();
    const second = await readPublishedRecord(database);
    expect(second).not.toBe(first);
    expect(second.trips[0]!.purpose.en).toBe("Other");
    expect(second.revision).toBe(616);
  });
});

function developmentOf(issue: string) {
  return record.issues.find(({ id }) => id === issue)!.developments[0]!;
}

describe("recordVersion", () => {
  it("grows with every commit that changes the record, also one that only moves records", async () => {
    expect(await recordVersion(database)).toBe(1);
    await writeRecords([tripChange({ ...record.trips[0]!, note: "a" })], [], database);
    expect(await recordVersion(database)).toBe(2);
    await writeRecords([], [{ type: "issue", id: record.issues[0]!.id, position: 40 }], database);
    expect(await recordVersion(database)).toBe(3);
    expect((await readPublishedRecord(database)).issues.at(-1)!.id).toBe(record.issues[0]!.id);
  });

  it("does not grow with a write that changes nothing, nor with one that failed", async () => {
    await writeRecords([tripChange(record.trips[0]!)], [], database);
    const trip = { ...record.trips[0]!, issues: ["no-such-issue"] };
    await expect(writeRecords([tripChange(trip)], [], database)).rejects.toThrow();
    expect(await recordVersion(database)).toBe(1);
    expect((await readPublishedRecord(database)).trips[0]!.issues).toEqual(record.trips[0]!.issues);
  });

  it("sees a commit of another program", async () => {
    expect(await recordVersion(database)).toBe(1);
    const other = openDatabase(database.url);
    await other.writer.$executeRawUnsafe(`UPDATE "RecordState" SET "version" = "version" + 1`);
    await other.close();
    expect(await recordVersion(database)).toBe(2);
  });
});

describe("writeRecords", () => {
  it("refuses a version that is not the newest, and all changes with it", async () => {
    const change = (note: string, expectedVersion: number) =>
      tripChange({ ...record.trips[0]!, note }, { expectedVersion });
    expect((await writeRecords([change("first", 1)], [], database)).status).toBe("written");
    const source = { ...record.sources[0]!, note: "also" };
    const stale = await writeRecords(
      [{ ...meant, type: "source", document: source }, change("second", 1)],
      [],
      database,
    );
    expect(stale).toEqual({
      status: "conflict",
      conflicts: [{ type: "trip", id: record.trips[0]!.id, expectedVersion: 1, version: 2 }],
    });
    expect((await readRecordDocuments(database)).sources[0]!.note).toBe(record.sources[0]!.note);
    expect((await readRecordDocuments(database)).trips[0]!.note).toBe("first");
  });

  it("refuses to make anew what exists", async () => {
    const result = await writeRecords(
      [tripChange({ ...record.trips[0]!, note: "x" }, { expectedVersion: 0 })],
      [],
      database,
    );
    expect(result.status).toBe("conflict");
  });

  it("lets one of two writers at the same version win, from two processes' connections", async () => {
    const other = openDatabase(database.url);
    const change = (note: string) => tripChange({ ...record.trips[0]!, note }, { expectedVersion: 1 });
    const results = await Promise.all([
      writeRecords([change("one")], [], database),
      writeRecords([change("other")], [], database),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["conflict", "written"]);
    expect((await writeRecords([change("late")], [], other)).status).toBe("conflict");
    await other.close();
  });

  it("records a change of publication alone, and puts a new development into date order", async () => {
    const document = {
      ...developmentOf("auto-tariff"),
      id: "auto-tariff-2025-01-02",
      date: { value: "2025-01-02", precision: "day" as const, zone: "Asia/Seoul" },
    };
    const written = await writeRecords(
      [
        { ...meant, type: "trip", document: record.trips[0]!, publication: "withdrawn" },
        { ...meant, type: "development", document: { issue: "auto-tariff", ...document } },
      ],
      [],
      database,
    );
    expect(written).toMatchObject({
      revisions: [
        { version: 2, changedPaths: [] },
        { version: 1, changedPaths: [] },
      ],
    });
    const published = await readPublishedRecord(database);
    expect(published.issues.find(({ id }) => id === "auto-tariff")!.developments[0]!.id).toBe(
      "auto-tariff-2025-01-02",
    );
  });
});
