/** An import never overwrites changes of the desk since the export. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeEach, describe, expect, it } from "vitest";

import { runCommand } from "@/lib/db/command/run-command";
import type { Database } from "@/lib/db/connection/client";
import { saveDraft } from "@/lib/db/desk/drafts";
import { readRecordDocuments } from "@/lib/db/record/record-documents";
import { operator } from "@/lib/domain/editing/actor";
import { Editor } from "@/lib/domain/editing/editor";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import type { TalksRecord } from "@/lib/domain/record/record-document";
import { exportRecord } from "@/lib/record/export-record";
import { importRecord } from "@/lib/record/import-record";
import { publishDraft } from "@/lib/record/publish-draft";
import { restoreRecord, withdrawRecord } from "@/lib/record/withdraw-record";

import { openLoadedDatabase } from "../support/database";
import { writeRecords } from "../support/write-records";

const seo = Editor.signedIn({ accountId: "a2", name: "M. Seo", role: "publisher" });
const key = { type: "issue", id: "auto-tariff" } as const;

let database: Database;
let folder: string;

beforeEach(async () => {
  database = await openLoadedDatabase();
  folder = await mkdtemp(join(tmpdir(), "talks-base-"));
  await exportRecord(folder, database);
});

const carTariff = ({ issues }: TalksRecord) => issues.find(({ id }) => id === key.id)!;
const stored = async () => carTariff(await readRecordDocuments(database));

async function editFiles(edit: (issue: TalksRecord["issues"][number]) => void) {
  const path = join(folder, "issues.json");
  const issues: TalksRecord["issues"] = JSON.parse(await readFile(path, "utf8"));
  edit(issues.find(({ id }) => id === key.id)!);
  await writeFile(path, JSON.stringify(issues));
}

async function publishAtDesk(edit: (document: DraftDocument) => DraftDocument, version = 1) {
  const { developments: _, ...document } = await stored();
  const saved = await saveDraft(
    seo,
    { key, expected: { version, save: 0 }, document: edit(document) },
    database,
  );
  if (saved.status !== "saved") throw new Error(saved.status);
  const result = await publishDraft(
    seo,
    { key, expected: { version, save: saved.save }, kind: "editorial", reason: "At the desk" },
    database,
  );
  if (result.status !== "published") throw new Error(JSON.stringify(result));
}

const deskSummary = (document: DraftDocument) => ({
  ...document,
  summary: { en: "As the desk has it", ko: "편집부", origin: "both" },
});
const count = () => database.reader.revision.count();

describe("with the export's own base", () => {
  it("changes nothing where nobody changed anything, and takes the files where the desk did not", async () => {
    expect(JSON.parse(await readFile(join(folder, "export.json"), "utf8"))).toMatchObject({
      revision: await count(),
    });
    expect(await importRecord(folder, {}, database)).toMatchObject({
      status: "imported",
      changes: [],
      kept: [],
      merged: [],
      revisions: [],
    });
    await editFiles((issue) => (issue.title.en = "As the files have it"));
    expect(await importRecord(folder, {}, database)).toMatchObject({
      status: "imported",
      revisions: [{ id: key.id, version: 2, changedPaths: ["title.en"] }],
    });
    // The corrected files may be imported again: only the desk's changes are conflicts.
    await editFiles((issue) => (issue.title.en = "As the files have it now"));
    expect(await importRecord(folder, {}, database)).toMatchObject({
      status: "imported",
      revisions: [{ version: 3 }],
    });
  });

  it("keeps what only the desk has changed", async () => {
    await publishAtDesk(deskSummary);
    expect(await importRecord(folder, {}, database)).toMatchObject({
      status: "imported",
      changes: [],
      kept: [key],
      unchanged: 614,
      revisions: [],
    });
    expect((await stored()).summary.en).toBe("As the desk has it");
  });

  it("merges different fields, and keeps both", async () => {
    await publishAtDesk(deskSummary);
    await editFiles((issue) => (issue.title.en = "As the files have it"));
    expect(await importRecord(folder, {}, database)).toMatchObject({
      status: "imported",
      merged: [key],
      revisions: [{ version: 3, changedPaths: ["title.en"] }],
    });
    expect(await stored()).toMatchObject({
      title: { en: "As the files have it" },
      summary: { en: "As the desk has it" },
    });
  });

  it("refuses the same field with all three texts, and writes nothing of the rest either", async () => {
    await publishAtDesk(deskSummary);
    const before = await count();
    await editFiles((issue) => {
      issue.summary.en = "As the files have it";
      issue.developments[0]!.note = "Another change.";
    });
    const result = await importRecord(folder, {}, database);
    expect(result).toMatchObject({
      status: "edited",
      records: [
        {
          ...key,
          version: 2,
          who: "M. Seo",
          fields: [
            {
              path: "summary.en",
              theirs: "As the desk has it",
              mine: "As the files have it",
              base: expect.stringMatching(/./),
            },
          ],
        },
      ],
    });
    expect(await count()).toBe(before);
  });

  it("refuses files that are valid alone but not with the desk's changes", async () => {
    await publishAtDesk((document) => ({ ...document, parent: "reciprocal-tariff-rate" }));
    const path = join(folder, "issues.json");
    const issues: TalksRecord["issues"] = JSON.parse(await readFile(path, "utf8"));
    issues.find(({ id }) => id === "reciprocal-tariff-rate")!.parent = key.id;
    await writeFile(path, JSON.stringify(issues));
    const before = await count();
    const result = await importRecord(folder, {}, database);
    if (result.status !== "invalid") throw new Error(result.status);
    expect(result.findings.map(({ id, fault }) => [id, fault?.code])).toContainEqual([
      key.id,
      "parent_cycle",
    ]);
    expect(await count()).toBe(before);
  });

  it("refuses files that are valid alone but break a record they do not contain", async () => {
    const sourcesPath = join(folder, "sources.json");
    const sources: TalksRecord["sources"] = JSON.parse(await readFile(sourcesPath, "utf8"));
    const read = { ...sources[0]!, id: "a-new-report", url: "https://example.org/a-new-report" };
    await writeFile(sourcesPath, JSON.stringify([...sources, read]));
    expect(await importRecord(folder, {}, database)).toMatchObject({
      status: "imported",
      revisions: [{ id: read.id }],
    });
    const last = (await stored()).developments.at(-1)!;
    const citations = [{ source: read.id, locator: null, quote: null }];
    const id = "auto-tariff-2026-11-20";
    const document = {
      ...last,
      issue: key.id,
      id,
      date: { value: "2026-11-20", precision: "day" as const, zone: "Asia/Seoul" as const },
      citations,
      claims: [],
    };
    await writeRecords(
      [
        {
          type: "development",
          document,
          publication: "published",
          kind: "development",
          reason: "At the desk",
          who: "M. Seo",
        },
      ],
      [],
      database,
    );

    await writeFile(sourcesPath, JSON.stringify([...sources, { ...read, access: "cited_by" }]));
    const before = await count();
    const result = await importRecord(folder, {}, database);
    if (result.status !== "invalid") throw new Error(result.status);
    expect(result.findings.map((found) => [found.id, found.fault?.code])).toEqual([[id, "sources_not_read"]]);
    expect(await count()).toBe(before);
  });

  it("is compared and written while nobody else writes", async () => {
    await editFiles((issue) => (issue.title.en = "As the files have it"));
    let held = () => {};
    const hold = new Promise<void>((resolve) => (held = resolve));
    const trip = { type: "trip", id: "trip-2025-04-choi-ahn" } as const;
    const document = (await readRecordDocuments(database)).trips.find(({ id }) => id === trip.id)!;
    const withdrawing = runCommand(
      { actor: operator, from: undefined },
      async () => {
        await hold;
        const how = {
          publication: "withdrawn",
          kind: "editorial",
          reason: "Wrong",
          channel: "desk",
        } as const;
        return {
          revisions: [{ type: trip.type, document, ...how }],
          audit: () => [{ action: "withdraw", about: trip }],
          result: () => null,
        };
      },
      database,
    );
    const importing = importRecord(folder, {}, database);
    held();
    await withdrawing;
    // A comparison before the lock would miss the withdrawal of the trip.
    expect(await importing).toMatchObject({
      status: "invalid",
      findings: [{ id: trip.id, message: expect.stringContaining("withdrawn") }],
    });
  });

  it("is not believed where another database made it, or where it is no such file", async () => {
    const before = await count();
    await editFiles((issue) => (issue.title.en = "As the files have it"));
    const base = JSON.parse(await readFile(join(folder, "export.json"), "utf8"));
    for (const text of [
      JSON.stringify({ ...base, recordedAt: "2020-01-01T00:00:00.000Z" }),
      JSON.stringify({ ...base, revision: 9999 }),
      "{}",
      "no JSON",
    ]) {
      await writeFile(join(folder, "export.json"), text);
      expect(await importRecord(folder, {}, database)).toMatchObject({
        status: "unfounded",
        message: expect.stringContaining("--base N"),
      });
    }
    expect(await count()).toBe(before);
  });
});

describe("without a base", () => {
  beforeEach(() => rm(join(folder, "export.json")));

  it("takes the files where every version came from imports, as before", async () => {
    await editFiles((issue) => (issue.title.en = "As the files have it"));
    expect(await importRecord(folder, {}, database)).toMatchObject({
      status: "imported",
      revisions: [{ version: 2 }],
    });
  });

  it.each(["publishes", "withdraws and brings back"])(
    "refuses to change a record that the desk %s, until the base is named",
    async (action) => {
      if (action === "publishes") await publishAtDesk(deskSummary);
      else {
        // An issue with developments cannot be withdrawn, so a trip is used.
        const trip = { type: "trip", id: "trip-2025-04-choi-ahn" } as const;
        await withdrawRecord(seo, { key: trip, expectedVersion: 1, reason: "Wrong" }, database);
        expect(
          await restoreRecord(seo, { key: trip, expectedVersion: 2, reason: "Right after all" }, database),
        ).toMatchObject({ status: "written" });
        const path = join(folder, "trips.json");
        const trips: TalksRecord["trips"] = JSON.parse(await readFile(path, "utf8"));
        trips.find(({ id }) => id === trip.id)!.note = "As the files have it";
        await writeFile(path, JSON.stringify(trips));
      }
      const before = await count();
      expect(await importRecord(folder, {}, database)).toMatchObject({
        status: "edited",
        records: [{ who: "M. Seo", fields: null }],
      });
      expect(await count()).toBe(before);
      expect(await importRecord(folder, { base: 999_999 }, database)).toMatchObject({ status: "unfounded" });
      expect((await importRecord(folder, { base: before - 2 }, database)).status).toBe("imported");
      if (action === "publishes") expect((await stored()).summary.en).toBe("As the desk has it");
    },
  );
});
