import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import type { Database } from "@/lib/db/connection/client";
import { exportRecord } from "@/lib/record/export-record";
import { recordFiles } from "@/lib/domain/record/record-types";
import { formatFinding } from "@/lib/record/finding";
import { importRecord } from "@/lib/record/import-record";
import { loadIfEmpty } from "@/lib/record/load-if-empty";
import type { TalksRecord } from "@/lib/domain/record/record-document";

import { openFreshDatabase, openLoadedDatabase } from "../support/database";
import { realFolder, recordFolder } from "../support/record-folder";

async function importEdited(database: Database, edit: (record: TalksRecord) => void) {
  const result = await importRecord(await recordFolder(edit), {}, database);
  if (result.status !== "imported") throw new Error(JSON.stringify(result));
  return result;
}

async function faults(folder: string, database: Database): Promise<string[]> {
  const before = await database.reader.revision.count();
  const result = await importRecord(folder, {}, database);
  if (result.status !== "invalid") throw new Error("The import was expected to fail.");
  expect(await database.reader.revision.count()).toBe(before);
  return result.findings.map(formatFinding);
}

const exportFolder = () => mkdtemp(join(tmpdir(), "talks-export-"));

describe("a fresh import", () => {
  it("leaves as the same bytes", async () => {
    const database = await openLoadedDatabase();
    const folder = await exportFolder();
    await exportRecord(folder, database);
    for (const file of recordFiles) {
      expect(await readFile(join(folder, `${file}.json`), "utf8")).toBe(
        await readFile(join(realFolder, `${file}.json`), "utf8"),
      );
    }
    expect((await readdir(folder)).sort()).toEqual([
      "events.json",
      "export.json",
      "issues.json",
      "measures.json",
      "officials.json",
      "sources.json",
      "trips.json",
    ]);
  });

  it("makes one first revision for each record, developments as developments", async () => {
    const database = await openLoadedDatabase();
    const revisions = await database.reader.revision.findMany();
    expect(revisions).toHaveLength(615);
    expect(
      revisions.every(
        ({ version, who, publication, changedPaths }) =>
          version === 1 && who === "import" && publication === "published" && changedPaths === "[]",
      ),
    ).toBe(true);
    expect(
      revisions.every(
        ({ recordType, kind }) => kind === (recordType === "development" ? "development" : "editorial"),
      ),
    ).toBe(true);
    expect(new Set(revisions.map(({ reason }) => reason))).toEqual(new Set(["Imported from record"]));
    const issue = revisions.find(({ recordType }) => recordType === "issue")!;
    expect(JSON.parse(issue.snapshot)).not.toHaveProperty("developments");
    const development = revisions.find(({ recordType }) => recordType === "development")!;
    expect(JSON.parse(development.snapshot)).toMatchObject({ issue: "reciprocal-tariff-rate" });
  });

  it("happens only where nothing was recorded", async () => {
    const database = await openFreshDatabase();
    expect((await loadIfEmpty(database))?.status).toBe("imported");
    expect(await loadIfEmpty(database)).toBeNull();
  });
});

describe("a second import", () => {
  it("changes nothing", async () => {
    const database = await openLoadedDatabase();
    const again = await importEdited(database, () => undefined);
    expect(again).toMatchObject({ changes: [], moved: [], leftAlone: [], revisions: [], unchanged: 615 });
    expect(await database.reader.revision.count()).toBe(615);
  });

  it("is news to followers where a measure has a new step, and not before the step is verified", async () => {
    const database = await openLoadedDatabase();
    const withStep = (verification: "verified" | "unverified") =>
      importEdited(database, ({ measures }) => {
        const [cars] = measures;
        const last = cars!.steps.at(-1)!;
        cars!.steps.push({
          ...last,
          id: `${cars!.id}-2026-11-20`,
          announcedOn: { value: "2026-11-20", precision: "day", zone: "America/New_York" },
          settles: [],
          verification,
        });
      });
    const kinds: string[] = [];
    for (const verification of ["unverified", "verified"] as const) {
      const [revision] = (await withStep(verification)).revisions;
      kinds.push((await database.reader.revision.findUniqueOrThrow({ where: { seq: revision!.seq } })).kind);
    }
    expect(kinds).toEqual(["editorial", "development"]);
  });

  it("makes one revision for one edited claim, with its path", async () => {
    const database = await openLoadedDatabase();
    const { revisions } = await importEdited(database, ({ issues }) => {
      issues[0]!.developments[1]!.claims[0]!.statement.en = "Sought better treatment.";
    });
    expect(revisions).toEqual([
      {
        seq: 616,
        type: "development",
        id: "reciprocal-tariff-rate-2025-07-24",
        version: 2,
        changedPaths: ["claims[0].statement.en"],
      },
    ]);
    const row = await database.reader.revision.findUniqueOrThrow({ where: { seq: 616 } });
    expect(row).toMatchObject({ kind: "editorial", changedPaths: '["claims[0].statement.en"]' });
    expect(JSON.parse(row.snapshot).claims[0].statement.en).toBe("Sought better treatment.");
  });

  it("makes one revision for each part that differs, and leaves the same bytes", async () => {
    const database = await openLoadedDatabase();
    const folder = await recordFolder((record) => {
      record.issues[0]!.title.ko = "상호 관세율";
      record.issues[0]!.links.pop();
      record.issues[1]!.developments[0]!.claims.pop();
      record.officials[0]!.roles[0]!.from = null;
      record.events[0]!.schedule[0]!.citations[0]!.locator = "paragraph 2";
      record.trips[0]!.meetings.pop();
      record.sources[3]!.note = "Read again.";
    });
    const result = await importRecord(
      folder,
      { reason: "Read again", kind: "correction", who: "desk" },
      database,
    );
    expect(result).toMatchObject({ status: "imported", unchanged: 609 });
    const revisions = await database.reader.revision.findMany({ where: { seq: { gt: 615 } } });
    expect(revisions.map(({ recordType }) => recordType).sort()).toEqual([
      "development",
      "event",
      "issue",
      "official",
      "source",
      "trip",
    ]);
    expect(
      revisions.every(
        ({ kind, reason, who }) => kind === "correction" && reason === "Read again" && who === "desk",
      ),
    ).toBe(true);
    const out = await exportFolder();
    await exportRecord(out, database);
    for (const file of recordFiles) {
      expect(await readFile(join(out, `${file}.json`), "utf8")).toBe(
        await readFile(join(folder, `${file}.json`), "utf8"),
      );
    }
  });

  it("moves records that only stand elsewhere, without a revision", async () => {
    const database = await openLoadedDatabase();
    const folder = await recordFolder(({ issues, sources }) => {
      issues.reverse();
      sources.push(sources.shift()!);
    });
    const result = await importRecord(folder, {}, database);
    expect(result).toMatchObject({ status: "imported", changes: [], revisions: [] });
    expect(await database.reader.revision.count()).toBe(615);
    const out = await exportFolder();
    await exportRecord(out, database);
    for (const file of ["issues", "sources"]) {
      expect(await readFile(join(out, `${file}.json`), "utf8")).toBe(
        await readFile(join(folder, `${file}.json`), "utf8"),
      );
    }
  });

  it("does not change records that the files do not contain, and reports it", async () => {
    const database = await openLoadedDatabase();
    const result = await importEdited(database, (record) => {
      record.trips.pop();
      // One that no step of a measure refers to.
      record.issues.find(({ id }) => id === "deal-form")!.developments.pop();
    });
    expect(result.leftAlone.map(({ type }) => type)).toEqual(["development", "trip"]);
    expect(result.revisions).toEqual([]);
    expect(await database.reader.trip.count()).toBe(32);
  });

  it("only reports what it would do with --dry-run", async () => {
    const database = await openLoadedDatabase();
    const folder = await recordFolder(({ trips }) => {
      trips[0]!.note = "Changed.";
    });
    expect(await importRecord(folder, { dryRun: true }, database)).toMatchObject({
      status: "planned",
      changes: [{ type: "trip", id: "trip-2025-04-choi-ahn", isNew: false, changedPaths: ["note"] }],
    });
    expect(await database.reader.revision.count()).toBe(615);
    expect(await importRecord(folder, { dryRun: true }, null)).toMatchObject({
      status: "planned",
      unchanged: 0,
    });
  });

  it("does not publish by the way what is a draft or withdrawn", async () => {
    const database = await openLoadedDatabase();
    await database.writer.trip.update({
      where: { id: "trip-2025-04-choi-ahn" },
      data: { publication: "withdrawn" },
    });
    await database.writer.development.update({
      where: { id: "reciprocal-tariff-rate-2025-04-24" },
      data: { publication: "draft" },
    });
    expect(await faults(realFolder, database)).toEqual([
      "issues.json · reciprocal-tariff-rate-2025-04-24: is a draft in the database; allowed: records that are new or published there",
      "trips.json · trip-2025-04-choi-ahn: is withdrawn in the database; allowed: records that are new or published there",
    ]);
  });
});

describe("faulty files", () => {
  it("are reported all at once, with file, id, path and what is allowed, and change nothing", async () => {
    const database = await openFreshDatabase();
    const folder = await recordFolder((record) => {
      Object.assign(record.sources[0]!, { tier: "gossip" });
      Object.assign(record.officials[0]!, { age: 61 });
      const [first, second] = record.issues[0]!.developments;
      Object.assign(first!, { stage: "done" });
      first!.claims[0]!.speaker = "nobody";
      second!.citations = [];
      record.issues[1]!.parent = "no-such-issue";
      record.events[1]!.schedule[0]!.starts = null;
      Object.assign(record.trips[0]!, { purpose: undefined });
    });
    expect(await faults(folder, database)).toEqual([
      "sources.json · seed-chosunbiz-20251022 · tier: must be one of: official_text, official_statement, press_on_record, press_unnamed, secondary",
      'officials.json · lee-jae-myung: unknown key "age"; allowed: id, name, side, aliases, roles, note',
      "issues.json · reciprocal-tariff-rate-2025-04-24 · developments[0].stage: must be one of: raised, narrowing, agreed_in_principle, details_settled, text_published, signed, under_review, deferred, left_out, ended",
      "issues.json · reciprocal-tariff-rate-2025-07-24 · developments[1].citations: must have at least one citation",
      'issues.json · reciprocal-tariff-rate-2025-04-24 · developments[0].claims[0].speaker: "nobody" does not exist; allowed: an id of officials.json',
      `issues.json · ${await readIssueId(1)} · parent: "no-such-issue" does not exist; allowed: an id of issues.json`,
      `events.json · ${await readEventId(1)} · schedule[0].starts: may be null only where status is postponed or cancelled`,
      "trips.json · trip-2025-04-choi-ahn · purpose: must be an object with en, ko, origin",
    ]);
    expect(await database.reader.source.count()).toBe(0);
  });

  it("that are missing or no JSON are named, with the place", async () => {
    const database = await openFreshDatabase();
    const folder = await recordFolder();
    await rm(join(folder, "trips.json"));
    await writeFile(join(folder, "events.json"), '[\n  { "id": "a" "kind": "summit" }\n]\n');
    await writeFile(join(folder, "officials.json"), '{ "id": "a" }\n');
    await writeFile(join(folder, "sources.json"), Buffer.from([0x5b, 0xff, 0x5d]));
    expect(await faults(folder, database)).toEqual([
      "sources.json: is not UTF-8 text",
      "officials.json: must be a list of records",
      "events.json: is not JSON at line 2, column 15: expected a comma or }",
      "trips.json: is missing; a record needs all six files",
    ]);
  });

  it("that are not there at all are six faults, not a crash", async () => {
    expect(await faults("/nowhere/at/all", await openFreshDatabase())).toHaveLength(6);
  });
});

async function readIssueId(index: number): Promise<string> {
  return JSON.parse(await readFile(join(realFolder, "issues.json"), "utf8"))[index].id;
}
async function readEventId(index: number): Promise<string> {
  return JSON.parse(await readFile(join(realFolder, "events.json"), "utf8"))[index].id;
}
