import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { parse } from "csv-parse/sync";
import datapackage from "datapackage";
import { afterEach, describe, expect, it } from "vitest";

import { type Database } from "@/lib/db/connection/client";
import { saveDraft } from "@/lib/db/desk/drafts";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { writeRecords } from "../support/write-records";
import { Editor } from "@/lib/domain/editing/editor";
import { csvText, table, words, number } from "@/lib/export/data/table";
import { dataFiles } from "@/lib/export/data/data-files";
import { exportRecord } from "@/lib/record/export-record";
import { listReleases, readReleasedFile } from "@/lib/releases/release-files";
import { ReleaseExistsError, releaseRecord } from "@/lib/releases/release-record";

import { openLoadedDatabase } from "../support/database";
import { readRecordFolder } from "../support/record-folder";

const folders: string[] = [];
async function newFolder() {
  const folder = await mkdtemp(join(tmpdir(), "talks-data-"));
  folders.push(folder);
  return folder;
}
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

const filesOf = async (database: Database) =>
  dataFiles(await readPublishedRecord(database), "https://talks.example");
const contentOf = (files: { name: string; text: string }[], name: string) =>
  files.find((file) => file.name === name)!.text;
const csvOf = (text: string): Record<string, string>[] => parse(text, { bom: true, columns: true });
const seo = Editor.signedIn({ accountId: "a2", name: "M. Seo", role: "publisher" });

describe("the files in the record's own format", () => {
  it("equal an export but for notes and what is unverified", async () => {
    const database = await openLoadedDatabase();
    const folder = await newFolder();
    await exportRecord(folder, database);
    const files = await filesOf(database);
    const isVerified = ({ verification = "verified" }: { verification?: string }) =>
      verification === "verified";
    for (const name of ["sources", "officials", "issues", "events", "trips"]) {
      const exported: { verification?: string; developments?: { verification: string }[] }[] = JSON.parse(
        await readFile(join(folder, `${name}.json`), "utf8"),
      );
      const expected = JSON.parse(
        JSON.stringify(
          exported.filter(isVerified).map((entry) => ({
            ...entry,
            ...(entry.developments ? { developments: entry.developments.filter(isVerified) } : {}),
          })),
          (key, value: unknown) => (key === "note" ? null : value),
        ),
      );
      expect(JSON.parse(contentOf(files, `${name}.json`)), name).toEqual(expected);
    }
  });
});

describe("the tables", () => {
  it("are read by another program row for row, with Korean and with dates in columns", async () => {
    const database = await openLoadedDatabase();
    const record = await readPublishedRecord(database);
    const files = await filesOf(database);
    for (const file of files.filter(({ name }) => name.endsWith(".csv"))) {
      expect(file.text.startsWith("\uFEFF"), file.name).toBe(true);
      expect(csvOf(file.text), file.name).toHaveLength(file.rows!);
    }
    expect(contentOf(files, "issues.csv").split("\r\n")[0]).toBe(
      "\uFEFFid,title_en,title_ko,title_origin,category,summary_en,summary_ko,summary_origin,parent",
    );
    const issue = csvOf(contentOf(files, "issues.csv"))[0]!;
    expect(issue).toMatchObject({ id: record.issues[0]!.id, title_ko: record.issues[0]!.title.ko });
    const rows = csvOf(contentOf(files, "schedule.csv")).filter((row) => row.event === "gyeongju-2025-10");
    expect(rows[0]).toMatchObject({
      row: "1",
      status: "scheduled",
      starts_value: "2025-10-27",
      starts_precision: "approximate",
      starts_zone: "Asia/Seoul",
    });
    const developments = csvOf(contentOf(files, "developments.csv"));
    expect(developments.every(({ contested }) => contested === "true" || contested === "false")).toBe(true);
  });

  it("never start a formula in a text, and leave numbers as they are", () => {
    const dangerous = ["=1+1", "+1", "-1", "@sum", "\tx", "\rx", "＝1", "plain", "a=b"];
    const text = csvText(
      table("t", dangerous, [words("cell", (row) => row), number("n", "number", () => -3.5)]),
    );
    expect(csvOf(text).map(({ cell }) => cell)).toEqual([
      "'=1+1",
      "'+1",
      "'-1",
      "'@sum",
      "'\tx",
      "'\rx",
      "'＝1",
      "plain",
      "a=b",
    ]);
    expect(csvOf(text)[0]!.n).toBe("-3.5");
  });
});

describe("the descriptor", () => {
  it("is valid to another program, and so is every table it describes", async () => {
    const database = await openLoadedDatabase();
    const files = await filesOf(database);
    const folder = await newFolder();
    for (const { name, text } of files) await writeFile(join(folder, name), text);
    const loaded = await datapackage.Package.load(join(folder, "datapackage.json"), {
      strict: true,
      basePath: folder,
    });
    expect(loaded.errors).toEqual([]);
    expect(loaded.descriptor.licenses[0]!.name).toBe("CC-BY-4.0");
    expect(loaded.descriptor.temporal).toEqual({ start: "2025-01-20", end: "2027-01-05" });
    const described = new Map(loaded.descriptor.resources.map((resource) => [resource.path, resource]));
    expect([...described.keys()].sort()).toEqual(
      files
        .map(({ name }) => name)
        .filter((name) => name !== "datapackage.json")
        .sort(),
    );
    for (const { name, bytes } of files.filter((file) => file.name !== "datapackage.json")) {
      const onDisk = await readFile(join(folder, name));
      const said = described.get(name)!;
      expect(said.hash).toBe(`sha256:${createHash("sha256").update(onDisk).digest("hex")}`);
      expect([said.bytes, bytes]).toEqual([onDisk.byteLength, onDisk.byteLength]);
      if (name.endsWith(".csv")) expect(csvOf(onDisk.toString("utf8"))).toHaveLength(said.rows);
    }
    for (const resource of loaded.resources.filter(({ tabular }) => tabular)) {
      const rows = csvOf(contentOf(files, resource.descriptor.path));
      const { schema } = resource;
      for (const row of rows)
        expect(
          () => schema.castRow(Object.values(row)),
          `${resource.name} ${JSON.stringify(row)}`,
        ).not.toThrow();
      expect(Object.keys(rows[0] ?? Object.fromEntries(schema.fieldNames.map((key) => [key, ""])))).toEqual(
        schema.fieldNames,
      );
      for (const { fields, reference } of schema.foreignKeys) {
        const target = loaded.getResource(reference.resource)!;
        const known = new Set(
          csvOf(contentOf(files, target.descriptor.path)).map((row) => row[reference.fields[0]!]),
        );
        for (const row of rows) if (row[fields[0]!] !== "") expect(known).toContain(row[fields[0]!]);
      }
    }
  });
});

describe("what is not public", () => {
  it("is in no file: drafts, unverified entries, notes, withdrawn records", async () => {
    const database = await openLoadedDatabase();
    const { trips, issues, sources } = await readRecordFolder();
    const says = (id: string) => ({ en: `SENTINEL ${id}`, ko: null, origin: "en" as const });
    const meant = { kind: "development", reason: "Test", who: "tester" } as const;
    await writeRecords(
      [
        {
          ...meant,
          type: "trip",
          document: { ...trips[0]!, id: "a-draft", purpose: says("draft") },
          publication: "draft",
        },
        {
          ...meant,
          type: "trip",
          document: {
            ...trips[0]!,
            id: "unverified",
            purpose: says("unverified"),
            verification: "unverified",
          },
          publication: "published",
        },
        {
          ...meant,
          type: "trip",
          document: { ...trips[0]!, id: "withdrawn", purpose: says("withdrawn") },
          publication: "withdrawn",
        },
        {
          ...meant,
          type: "source",
          document: { ...sources[0]!, note: "SENTINEL note" },
          publication: "published",
        },
        {
          ...meant,
          type: "development",
          document: { issue: issues[0]!.id, ...issues[0]!.developments[0]!, note: "SENTINEL note" },
          publication: "published",
        },
      ],
      [],
      database,
    );
    await saveDraft(
      seo,
      {
        key: { type: "trip", id: trips[1]!.id },
        expected: { version: 1, save: 0 },
        document: { ...trips[1]!, purpose: says("saved") },
      },
      database,
    );
    for (const { name, text } of await filesOf(database)) {
      expect(text, name).not.toContain("SENTINEL");
      expect(text, name).not.toContain("trip-2026-07-kim-jk");
      if (name.endsWith(".csv")) expect(text.split("\r\n")[0], name).not.toMatch(/note/);
    }
  });
});

describe("a release", () => {
  const day = new Date("2026-11-24T15:30:00Z");

  it("is written under its date in Seoul with a manifest that is true, and never written over", async () => {
    const database = await openLoadedDatabase();
    const folder = join(await newFolder(), "releases");
    expect(await listReleases(folder)).toEqual([]);
    const made = await releaseRecord(folder, "https://talks.example", database, day);
    expect(made).toMatchObject({
      date: "2026-11-25",
      asOf: day.toISOString(),
      revision: 615,
      licence: "CC-BY-4.0",
    });
    for (const { name, sha256, bytes } of made.files) {
      const body = (await readReleasedFile(folder, "2026-11-25", name))!;
      expect(createHash("sha256").update(body).digest("hex"), name).toBe(sha256);
      expect(body.byteLength).toBe(bytes);
    }
    await expect(releaseRecord(folder, "https://talks.example", database, day)).rejects.toThrow(
      ReleaseExistsError,
    );
    expect(await readdir(folder)).toEqual(["2026-11-25"]);
    await releaseRecord(folder, "https://talks.example", database, new Date("2026-12-01T00:00:00Z"));
    expect((await listReleases(folder)).map(({ date }) => date)).toEqual(["2026-12-01", "2026-11-25"]);
  });

  it.each([
    "../secret.json",
    "..",
    "../../etc/passwd",
    "manifest.json/../../secret.json",
    "nothing.json",
    "",
    ".",
    "%2e%2e/secret.json",
    "..\\secret.json",
  ])("gives out no %j", async (name) => {
    const database = await openLoadedDatabase();
    const root = await newFolder();
    const folder = join(root, "releases");
    await releaseRecord(folder, "https://talks.example", database, day);
    await writeFile(join(root, "secret.json"), "{}");
    await writeFile(join(folder, "secret.json"), "{}");
    await writeFile(join(folder, "2026-11-25", "stray.json"), "{}");
    expect(await readReleasedFile(folder, "2026-11-25", name)).toBeNull();
    expect(await readReleasedFile(folder, "2026-11-25", "stray.json")).toBeNull();
    for (const date of ["..", ".", "", "2026-11-25/..", "2026-02-30", "2026-11-26"]) {
      expect(await readReleasedFile(folder, date, "secret.json")).toBeNull();
      expect(await readReleasedFile(folder, date, "manifest.json")).toBeNull();
    }
  });
});
