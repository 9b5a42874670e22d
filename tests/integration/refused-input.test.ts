import { beforeAll, describe, expect, it } from "vitest";

import { findingsResponse } from "@/app/admin/api/record-request";
import type { Database } from "@/lib/db/connection/client";
import { saveDraft } from "@/lib/db/desk/drafts";
import { recordVersion } from "@/lib/db/record/record-version";
import { findVersion } from "@/lib/db/record/record-versions";
import { toFormProblems } from "@/lib/desk/finding-texts";
import { readPublicationPreview } from "@/lib/desk/publication-preview";
import { readRecordText } from "@/lib/desk/record-text";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import { Editor } from "@/lib/domain/editing/editor";
import type { FaultCode } from "@/lib/domain/record/fault";
import type { TalksRecord } from "@/lib/domain/record/record-document";
import { definitionOf } from "@/lib/domain/record/record-types";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { parseDocument } from "@/lib/record/check-change";
import { importRecord } from "@/lib/record/import-record";
import { publishDraft } from "@/lib/record/publish-draft";
import { toDocument, toFormValues } from "@/lib/schemas/forms/form-document";

import { openLoadedDatabase } from "../support/database";
import { readRecordFolder, recordFolder } from "../support/record-folder";

const seo = Editor.signedIn({ accountId: "a2", name: "M. Seo", role: "publisher" });
const today = "2026-11-29";
/** The form's day, the same in Seoul. */
const asOf = { kind: "now", at: new Date(`${today}T09:00+09:00`) } as const;
const seoul = (value: string, precision = "day") => ({ value, precision, zone: "Asia/Seoul" });
const said = (en: string) => ({ en, ko: null, origin: "en" });

type Row = [
  name: string,
  key: RecordKey,
  edit: (document: DraftDocument) => DraftDocument,
  /** Path in the record's document. */
  path: string,
  code: FaultCode,
  /** The allowed values in the message. */
  allowed: string,
];

const cars = { type: "measure", id: "passenger-cars" } as const;
const rowsOf = (document: DraftDocument, list: string): DraftDocument[] =>
  Array.isArray(document[list]) ? document[list].map((row: unknown) => Object.assign({}, row)) : [];
const withRow = (list: string, place: number, part: DraftDocument) => (document: DraftDocument) => ({
  ...document,
  [list]: rowsOf(document, list).map((row, index) => (index === place ? { ...row, ...part } : row)),
});
const withStep = (place: number, part: DraftDocument) => withRow("steps", place, part);
const first = { type: "development", id: "auto-tariff-2025-03-26" } as const;
const last = { type: "development", id: "auto-tariff-2026-02-21" } as const;
const noEnd = "must not end before it begins";
const ahead = `allowed: dates up to today in Seoul (${today})`;

const table: Row[] = [
  [
    "steps out of order",
    cars,
    withStep(1, { announcedOn: seoul("2025-03-01") }),
    "steps[1].announcedOn",
    "date_order",
    "allowed: steps in the order of announcedOn",
  ],
  [
    "a step that settles what is not pending",
    cars,
    withStep(5, { settles: ["passenger-cars-2025-11-13"] }),
    "steps[5].settles[0]",
    "settles_not_pending",
    "allowed: no step, as none is pending",
  ],
  [
    "a step that settles what was never announced",
    cars,
    withStep(5, { settles: ["passenger-cars-2020-01-01"] }),
    "steps[5].settles[0]",
    "settles_unknown",
    "allowed: no step",
  ],
  [
    "a step whose `from` is after its `until`",
    cars,
    withStep(5, { from: seoul("2026-03-02"), until: seoul("2026-03-01") }),
    "steps[5].until",
    "ends_before",
    noEnd,
  ],
  [
    "a rate below 0",
    cars,
    withStep(5, { rate: -1 }),
    "steps[5].rate",
    "rate",
    "must be a percentage of 0 or more",
  ],
  [
    "a rate without its kind",
    cars,
    withStep(5, { rateKind: "" }),
    "steps[5].rateKind",
    "one_of",
    "must be one of: additional, total, ceiling",
  ],
  [
    "a step announced ahead",
    cars,
    withStep(5, { announcedOn: seoul("2026-11-30") }),
    "steps[5].announcedOn",
    "in_future",
    ahead,
  ],
  [
    "a first development without a standing",
    first,
    (document) => ({ ...document, standing: null }),
    "standing",
    "standing_missing",
    "allowed: a text of at most 240 characters",
  ],
  [
    "a standing that is too long",
    last,
    (document) => ({ ...document, standing: { en: "s".repeat(241), ko: null, origin: "en" } }),
    "standing.en",
    "standing_length",
    "must have at most 240 characters",
  ],
  [
    "a standing that is too long in Korean",
    last,
    (document) => ({ ...document, standing: { en: "s", ko: "가".repeat(241), origin: "en" } }),
    "standing.ko",
    "standing_length",
    "must have at most 240 characters",
  ],
  [
    "a development dated ahead",
    last,
    (document) => ({ ...document, date: seoul("2026-11-30") }),
    "date",
    "in_future",
    ahead,
  ],
  [
    "a development dated by a month ahead",
    last,
    (document) => ({ ...document, date: seoul("2026-12", "month") }),
    "date",
    "in_future",
    ahead,
  ],
  [
    "a development that ends before it begins",
    last,
    (document) => ({ ...document, effectiveFrom: seoul("2026-03-01"), effectiveUntil: seoul("2026-02-28") }),
    "effectiveUntil",
    "ends_before",
    noEnd,
  ],
  [
    "an office left before it was taken",
    { type: "official", id: "lee-jae-myung" },
    withRow("roles", 0, { to: seoul("2025-06-03") }),
    "roles[0].to",
    "ends_before",
    noEnd,
  ],
  [
    "a meeting that ends before it begins",
    { type: "event", id: "g7-kananaskis-2025" },
    withRow("schedule", 0, { ends: seoul("2025-06-01") }),
    "schedule[0].ends",
    "ends_before",
    noEnd,
  ],
  [
    "a schedule announced ahead",
    { type: "event", id: "g7-kananaskis-2025" },
    withRow("schedule", 0, { announcedOn: seoul("2027-01-01") }),
    "schedule[0].announcedOn",
    "in_future",
    ahead,
  ],
  [
    "a return before the departure",
    { type: "trip", id: "trip-2025-04-choi-ahn" },
    withRow("travellers", 0, { departs: seoul("2025-04-22"), returns: seoul("2025-04-21") }),
    "travellers[0].returns",
    "ends_before",
    noEnd,
  ],
  [
    "an expected return before the departure",
    { type: "trip", id: "trip-2025-04-choi-ahn" },
    withRow("travellers", 0, { departs: seoul("2025-04-22"), expectedReturn: seoul("2025-04-21") }),
    "travellers[0].expectedReturn",
    "ends_before",
    noEnd,
  ],
  [
    "a place left before it was reached",
    { type: "trip", id: "trip-2025-04-choi-ahn" },
    withRow("legs", 0, { arrives: seoul("2025-04-23"), leaves: seoul("2025-04-22") }),
    "legs[0].leaves",
    "ends_before",
    noEnd,
  ],
  [
    "a trip announced ahead",
    { type: "trip", id: "trip-2025-04-choi-ahn" },
    (document) => ({ ...document, announcedOn: seoul("2026-11-30") }),
    "announcedOn",
    "in_future",
    ahead,
  ],
];

/** Replaces a document in the files and returns the prefix of its path there. */
function putInto(record: TalksRecord, { type, id }: RecordKey, edit: Row[2]): string {
  if (type !== "development") {
    const entries: { id: string }[] = record[definitionOf[type].file];
    const document = entries.find((entry) => entry.id === id)!;
    Object.assign(document, edit({ ...document }));
    return "";
  }
  for (const { developments } of record.issues) {
    const place = developments.findIndex((entry) => entry.id === id);
    if (place === -1) continue;
    Object.assign(developments[place]!, edit({ ...developments[place]! }));
    return `developments[${place}].`;
  }
  throw new Error(`There is no ${type} ${id}.`);
}

async function edited(database: Database, key: RecordKey, edit: Row[2]) {
  const head = (await findVersion(key, 1, database))!;
  return { published: head.document, document: edit(head.document) };
}

async function saved(database: Database, key: RecordKey, document: DraftDocument) {
  const result = await saveDraft(seo, { key, expected: { version: 1, save: 0 }, document }, database);
  if (result.status !== "saved") throw new Error(`Not saved: ${result.status}`);
  return {
    key,
    expected: { version: 1, save: result.save },
    kind: "correction",
    reason: "A test",
    today,
  } as const;
}

/** Shared by all tests, because a refusal does not change it. */
let files: Database;
beforeAll(async () => {
  files = await openLoadedDatabase();
});

describe.each(table)("refused: %s", (_, key, edit, path, code, allowed) => {
  it("in the files, with field and allowed values, and nothing is imported", async () => {
    const before = await recordVersion(files);
    let place = "";
    const folder = await recordFolder((record) => (place = putInto(record, key, edit)));
    const result = await importRecord(folder, { today }, files);
    if (result.status !== "invalid") throw new Error(`Not refused: ${result.status}`);
    const found = result.findings.find(
      (finding) => finding.path === path || finding.path === `${place}${path}`,
    );
    expect(found, JSON.stringify(result.findings)).toBeDefined();
    expect(found?.message).toContain(allowed);
    expect(found?.id).toMatch(new RegExp(`^${key.id}`));
    expect(await recordVersion(files)).toBe(before);
  });

  it("in the form, in both languages, with everything typed kept", async () => {
    const database = await openLoadedDatabase();
    const { document } = await edited(database, key, edit);
    const typed = toDocument(
      definitionOf[key.type].fields,
      toFormValues(definitionOf[key.type].fields, document),
      { today },
    );
    await saved(database, key, typed);
    const text = (await readRecordText(key, database))!;
    expect(text.document).toEqual(typed);
    const { findings, after } = await readPublicationPreview(text, asOf, database);
    expect(after).toBeNull();
    for (const [locale, letters] of [
      ["en", /^[A-Z“][^가-힣]+$/],
      ["ko", /[가-힣]/],
    ] as const) {
      const problem = toFormProblems(key, typed, findings, locale).find((one) => one.path === path);
      expect(problem?.message).toMatch(letters);
      expect(problem?.place).not.toBe("");
    }
    expect(findings.map((finding) => [finding.path, finding.fault?.code])).toContainEqual([path, code]);
  });

  it("in the API, when it is sent or published, with field and allowed values", async () => {
    const database = await openLoadedDatabase();
    const { document, published } = await edited(database, key, edit);
    const parsed = parseDocument(key, document);
    const result =
      parsed.status === "invalid"
        ? parsed
        : await publishDraft(seo, await saved(database, key, document), database);
    if (result.status !== "invalid") throw new Error(`Not refused: ${result.status}`);
    const answer = findingsResponse(result.findings);
    expect(answer.status).toBe(422);
    const { errors } = await answer.json();
    expect(errors).toContainEqual(
      expect.objectContaining({ path, code, message: expect.stringContaining(allowed) }),
    );
    expect((await findVersion(key, 1, database))?.document).toEqual(published);
    expect(await findVersion(key, 2, database)).toBeNull();
  });
});

describe("what lies ahead is judged by the clock of the moment", () => {
  const dated = (value: string) => (document: DraftDocument) => ({
    ...document,
    date: { value, precision: "minute", zone: "America/New_York" },
  });

  it.each([
    ["2026-11-29T09:59-05:00", "published"],
    ["2026-11-29T10:00-05:00", "invalid"],
  ])("a minute in Washington counts by its day in Seoul: %s is %s", async (value, status) => {
    const database = await openLoadedDatabase();
    const { document } = await edited(database, last, dated(value));
    expect((await publishDraft(seo, await saved(database, last, document), database)).status).toBe(status);
  });

  it("and a date that the record has already is not judged again, by whatever clock", async () => {
    const database = await openLoadedDatabase();
    const folder = await recordFolder((record) =>
      putInto(record, last, (document) => ({ ...document, what: said("Another word") })),
    );
    expect(await importRecord(folder, { today: "2025-01-01" }, database)).toMatchObject({
      status: "imported",
      revisions: [{ id: last.id }],
    });
  });

  it("and the files of a later day are taken on that day, also into an empty database", async () => {
    const folder = await recordFolder();
    expect(await importRecord(folder, { today: "2025-01-01", dryRun: true }, null)).toMatchObject({
      status: "invalid",
    });
    const newest = (await readRecordFolder()).issues
      .flatMap(({ developments }) => developments)
      .map(({ date }) => date.value.slice(0, 10))
      .sort()
      .at(-1)!;
    expect(
      await importRecord(folder, { today: `${Number(newest.slice(0, 4)) + 1}-01-01`, dryRun: true }, null),
    ).toMatchObject({ status: "planned" });
  });
});
