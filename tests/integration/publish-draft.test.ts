import { describe, expect, it } from "vitest";

import { type Database, openDatabase } from "@/lib/db/connection/client";
import { findDraft, saveDraft } from "@/lib/db/desk/drafts";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { readRecordDocuments } from "@/lib/db/record/record-documents";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import { Editor } from "@/lib/domain/editing/editor";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { publishDraft } from "@/lib/record/publish-draft";
import { withdrawRecord } from "@/lib/record/withdraw-record";

import { openLoadedDatabase } from "../support/database";

const han = Editor.signedIn({ accountId: "a1", name: "J. Han", role: "editor" });
const seo = Editor.signedIn({ accountId: "a2", name: "M. Seo", role: "publisher" });
const text = (en: string) => ({ en, ko: null, origin: "en" });
const why = { kind: "development", reason: "A new report" } as const;

async function newDevelopment(database: Database): Promise<DraftDocument> {
  const record = await readRecordDocuments(database);
  const issue = record.issues.find(({ id }) => id === "auto-tariff")!;
  const last = issue.developments.at(-1)!;
  return {
    ...last,
    issue: "auto-tariff",
    id: "auto-tariff-2026-11-20",
    date: { value: "2026-11-20", precision: "day", zone: "Asia/Seoul" },
    what: text("A sentinel of a development"),
  };
}

async function draft(database: Database, key: RecordKey, document: DraftDocument, version = 0) {
  const saved = await saveDraft(han, { key, expected: { version, save: 0 }, document }, database);
  if (saved.status !== "saved") throw new Error(`Not saved: ${saved.status}`);
  return { key, expected: { version, save: saved.save }, ...why };
}

const key = { type: "development", id: "auto-tariff-2026-11-20" } as const;

describe("publishing a draft", () => {
  it("shows readers the new development, with a revision, and ends the draft", async () => {
    const database = await openLoadedDatabase();
    const wanted = await draft(database, key, await newDevelopment(database));
    expect(JSON.stringify(await readPublishedRecord(database))).not.toContain("A sentinel of a development");
    const result = await publishDraft(seo, wanted, database);
    expect(result).toMatchObject({
      status: "published",
      revision: { type: "development", id: key.id, version: 1 },
      save: 2,
    });
    const issue = (await readPublishedRecord(database)).issues.find(({ id }) => id === "auto-tariff");
    expect(issue?.developments.at(-1)).toMatchObject({
      id: key.id,
      what: { en: "A sentinel of a development" },
    });
    expect(await findDraft(key, database)).toBeNull();
    const revision = await database.reader.revision.findFirst({ orderBy: { seq: "desc" } });
    expect(revision).toMatchObject({
      recordId: key.id,
      kind: "development",
      reason: "A new report",
      who: "M. Seo",
    });
  });

  it("is refused for an editor who may only draft, and writes nothing", async () => {
    const database = await openLoadedDatabase();
    const wanted = await draft(database, key, await newDevelopment(database));
    expect(await publishDraft(han, wanted, database)).toEqual({ status: "forbidden" });
    expect(await findDraft(key, database)).not.toBeNull();
  });

  it("is refused where the draft was saved again after it was compared", async () => {
    const database = await openLoadedDatabase();
    const document = await newDevelopment(database);
    const wanted = await draft(database, key, document);
    await saveDraft(
      han,
      { key, expected: { version: 0, save: 1 }, document: { ...document, what: text("Another") } },
      database,
    );
    expect(await publishDraft(seo, wanted, database)).toMatchObject({
      status: "conflict",
      conflict: { save: 2 },
    });
  });

  it.each([
    ["no reason", { reason: " \n" }, "no_reason"],
    ["a reason that no feed could carry", { reason: "왜".repeat(1001) }, "long_reason"],
    [
      "a record without a draft",
      { key: { type: "issue", id: "auto-tariff" }, expected: { version: 1, save: 0 } },
      "no_draft",
    ],
  ] as const)("is refused with %s", async (_, changed, status) => {
    const database = await openLoadedDatabase();
    const wanted = await draft(database, key, await newDevelopment(database));
    expect(await publishDraft(seo, { ...wanted, ...changed }, database)).toEqual({ status });
  });

  it("is refused where the draft says what is published already", async () => {
    const database = await openLoadedDatabase();
    const record = await readRecordDocuments(database);
    const source = record.sources[0]!;
    const sourceKey = { type: "source", id: source.id } as const;
    await saveDraft(
      han,
      { key: sourceKey, expected: { version: 1, save: 0 }, document: { ...source, title: "Other" } },
      database,
    );
    await saveDraft(
      han,
      { key: sourceKey, expected: { version: 1, save: 1 }, document: { ...source } },
      database,
    );
    const result = await publishDraft(
      seo,
      { key: sourceKey, expected: { version: 1, save: 2 }, ...why },
      database,
    );
    expect(result).toEqual({ status: "empty" });
  });

  it.each([
    ["no citation", { citations: [] }, "citations", "at least one"],
    [
      "a source that does not exist",
      { citations: [{ source: "nowhere", locator: null, quote: null }] },
      "citations[0].source",
      "does not exist",
    ],
    ["a stage that is none", { stage: "finished" }, "stage", "narrowing"],
    [
      "a day that does not exist",
      { date: { value: "2026-02-30", precision: "day", zone: "Asia/Seoul" } },
      "date.value",
      "exist",
    ],
    ["an issue that does not exist", { issue: "nothing" }, "issue", "does not exist"],
    ["another id than the record's", { id: "auto-tariff-2026-11-21" }, "id", "never change"],
    ["sides said to differ by nobody", { contested: true, claims: [] }, "claims", "at least two"],
    ["a key that the format does not know", { verdict: "fine" }, "", "verdict"],
  ])("names the field and what is allowed for %s, and keeps the draft", async (_, changed, path, message) => {
    const database = await openLoadedDatabase();
    const wanted = await draft(database, key, { ...(await newDevelopment(database)), ...changed });
    const before = await readRecordDocuments(database);
    const result = await publishDraft(seo, wanted, database);
    expect(result.status).toBe("invalid");
    const findings = result.status === "invalid" ? result.findings : [];
    expect(findings.map((found) => found.path)).toContain(path);
    expect(findings.find((found) => found.path === path)?.message).toContain(message);
    expect(await readRecordDocuments(database)).toEqual(before);
    expect(await findDraft(key, database)).not.toBeNull();
  });

  it("refuses a source with the address of another in any spelling, and allows editing an existing duplicate", async () => {
    const database = await openLoadedDatabase();
    const source = (await readRecordDocuments(database)).sources.find(({ url }) => url !== null)!;
    const double = { type: "source", id: "a-double" } as const;
    const wanted = await draft(database, double, {
      ...source,
      id: double.id,
      title: "The same again",
      url: `${source.url!.replace("https://", "http://")}#part`,
    });
    expect(await publishDraft(seo, wanted, database)).toMatchObject({
      status: "invalid",
      findings: [{ path: "url", fault: { code: "address_known", about: source.id } }],
    });
    const own = { type: "source", id: source.id } as const;
    expect(
      await publishDraft(
        seo,
        await draft(database, own, { ...source, title: "A better title" }, 1),
        database,
      ),
    ).toMatchObject({ status: "published" });
  });

  it("names what a change of one record would break in another", async () => {
    const database = await openLoadedDatabase();
    const record = await readRecordDocuments(database);
    const alone = record.issues
      .flatMap(({ developments }) => developments)
      .find(
        ({ citations, verification }) =>
          verification === "verified" && new Set(citations.map(({ source }) => source)).size === 1,
      )!;
    const source = record.sources.find(({ id }) => id === alone.citations[0]!.source)!;
    const wanted = await draft(
      database,
      { type: "source", id: source.id },
      { ...source, access: "cited_by" },
      1,
    );
    const result = await publishDraft(seo, wanted, database);
    expect(result.status === "invalid" && result.findings.map(({ id }) => id)).toContain(alone.id);
  });

  it("checks against what was published a moment ago, here or by another process", async () => {
    const database = await openLoadedDatabase();
    const other = openDatabase(database.url);
    const record = await readRecordDocuments(database);
    const source = { ...record.sources[0]!, id: "brand-new-source", url: null };
    const cited = {
      ...(await newDevelopment(database)),
      citations: [{ source: source.id, locator: null, quote: null }],
    };
    const wanted = await draft(database, key, cited);
    expect((await publishDraft(seo, wanted, database)).status).toBe("invalid");
    const unborn = { type: "source", id: source.id } as const;
    expect((await publishDraft(seo, await draft(other, unborn, source), other)).status).toBe("published");
    expect((await publishDraft(seo, wanted, database)).status).toBe("published");

    const third = {
      ...cited,
      id: "auto-tariff-2026-11-21",
      date: { value: "2026-11-21", precision: "day", zone: "Asia/Seoul" },
    };
    const late = await draft(database, { type: "development", id: third.id }, third);
    const trip = {
      key: { type: "trip", id: record.trips[0]!.id },
      expectedVersion: 1,
      reason: "Retracted",
    } as const;
    expect((await withdrawRecord(seo, trip, other)).status).toBe("written");
    expect((await publishDraft(seo, late, database)).status).toBe("published");
    const stays = { key: unborn, expectedVersion: 1, reason: "Retracted" } as const;
    const refused = await withdrawRecord(seo, stays, database);
    expect(refused.status === "invalid" && refused.findings.map(({ id }) => id)).toEqual([key.id, third.id]);
    await other.close();
  });

  it("publishes each of many drafts once while they are all published at once", async () => {
    const database = await openLoadedDatabase();
    const sources = (await readRecordDocuments(database)).sources.slice(0, 8);
    const wanted = await Promise.all(
      sources.map((source) =>
        draft(database, { type: "source", id: source.id }, { ...source, note: "looked at" }, 1),
      ),
    );
    const results = await Promise.all([...wanted, ...wanted].map((one) => publishDraft(seo, one, database)));
    expect(results.filter(({ status }) => status === "published")).toHaveLength(8);
    expect(results.filter(({ status }) => status === "conflict")).toHaveLength(8);
    const revisions = await database.reader.revision.count({ where: { recordType: "source", version: 2 } });
    expect(revisions).toBe(8);
  });
});
