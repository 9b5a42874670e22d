/** The preview of a draft's publication. */
import type { IssueInFile } from "@/lib/domain/record/record-document";
import { beforeEach, describe, expect, it } from "vitest";

import type { Database } from "@/lib/db/connection/client";
import { saveDraft } from "@/lib/db/desk/drafts";
import { readRecordDocuments } from "@/lib/db/record/record-documents";
import { readPublicationPreview, isResolvedBy } from "@/lib/desk/publication-preview";
import { readRecordText } from "@/lib/desk/record-text";
import { Editor } from "@/lib/domain/editing/editor";
import type { Verification } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";

import { openLoadedDatabase } from "../support/database";

const han = Editor.signedIn({ accountId: "a1", name: "J. Han", role: "editor" });
const now = { kind: "now", at: new Date("2026-11-25T00:00:00Z") } as const;
let database: Database;
let issue: IssueInFile;

beforeEach(async () => {
  database = await openLoadedDatabase();
  issue = (await readRecordDocuments(database)).issues.find(({ id }) => id === "auto-tariff")!;
});

async function told(id: string, document: Record<string, unknown>, version: number) {
  const key = { type: "development", id } as const;
  const saved = await saveDraft(
    han,
    { key, expected: { version, save: 0 }, document: { issue: issue.id, ...document, id } },
    database,
  );
  expect(saved.status).toBe("saved");
  const { after } = await readPublicationPreview((await readRecordText(key, database))!, now, database);
  const ids = (record: PublicRecord | undefined) =>
    record?.issues.find(({ id: one }) => one === issue.id)?.developments.map((one) => one.id);
  return { after: after!, shown: ids(after?.record), onceVerified: ids(after?.onceVerified) };
}

it("of a draft that cites a source in draft shows both published, and cannot be published yet", async () => {
  const source = (await readRecordDocuments(database)).sources[0]!;
  const key = { type: "source", id: "a-new-report" } as const;
  await saveDraft(
    han,
    {
      key,
      expected: { version: 0, save: 0 },
      document: { ...source, id: key.id, url: "https://example.org/a-new-report" },
    },
    database,
  );
  const id = "auto-tariff-2026-11-20";
  const date = { value: "2026-11-20", precision: "day", zone: "Asia/Seoul" };
  const citations = [{ source: key.id, locator: null, quote: null }];
  const { after, shown } = await told(
    id,
    {
      ...issue.developments.at(-1)!,
      date,
      citations,
      claims: [],
      contested: false,
      stage: "raised",
      effect: "none",
      amounts: [],
    },
    0,
  );
  expect(after.isShown).toBe(true);
  expect(shown).toContain(id);
  const text = (await readRecordText({ type: "development", id }, database))!;
  const { first, findings } = await readPublicationPreview(text, now, database);
  expect([first, findings.length > 0]).toEqual([[key], true]);
});

describe.each<[Verification, boolean]>([
  ["verified", true],
  ["unverified", false],
])("a draft that is %s", (verification, isShown) => {
  it("of a new record shows the pages that will have it, and no others", async () => {
    const id = "auto-tariff-2026-11-20";
    const date = { value: "2026-11-20", precision: "day", zone: "Asia/Seoul" };
    const { after, shown, onceVerified } = await told(
      id,
      { ...issue.developments.at(-1)!, date, stage: "raised", effect: "none", amounts: [], verification },
      0,
    );
    expect(after.isShown).toBe(isShown);
    expect(shown?.includes(id)).toBe(isShown);
    expect(onceVerified).toContain(id);
    expect(after.effects.moves.length > 0).toBe(isShown);
    expect(after.sentences.length > 0).toBe(isShown);
  });

  it("of a public record shows whether it stays public", async () => {
    const { id, ...rest } = issue.developments.at(-1)!;
    const { shown, onceVerified } = await told(id, { ...rest, verification, note: "Looked at again." }, 1);
    expect(shown?.includes(id)).toBe(isShown);
    expect(onceVerified).toContain(id);
  });
});

it("a reference to an unknown record is an error at its field; one to a draft asks to publish that first", async () => {
  const official = { type: "official", id: "new-person" } as const;
  await saveDraft(
    han,
    { key: official, expected: { version: 0, save: 0 }, document: { id: official.id } },
    database,
  );
  const { id, ...rest } = issue.developments.find(({ claims }) => claims.length > 1)!;
  const claims = rest.claims.map((claim, index) => ({
    ...claim,
    speaker: index === 0 ? "Lutnick, H." : official.id,
  }));
  const key = { type: "development", id } as const;
  const read = async (document: Record<string, unknown>, save: number) => {
    await saveDraft(
      han,
      { key, expected: { version: 1, save }, document: { ...document, issue: issue.id, id } },
      database,
    );
    return readPublicationPreview((await readRecordText(key, database))!, now, database);
  };
  const { first, findings, after } = await read({ ...rest, claims, stage: "done" }, 0);
  expect(first).toEqual([official]);
  expect(findings.map(({ path, fault }) => [path, fault?.code])).toEqual([
    ["stage", "one_of"],
    ["claims[0].speaker", "not_chosen"],
  ]);
  expect(findings.some((found) => isResolvedBy(first, found))).toBe(false);
  expect(after).toBeNull();
  const waiting = await read(
    { ...rest, claims: claims.map((claim) => ({ ...claim, speaker: official.id })) },
    1,
  );
  expect(waiting.findings.length).toBeGreaterThan(0);
  expect(waiting.findings.every((found) => isResolvedBy(waiting.first, found))).toBe(true);
});
