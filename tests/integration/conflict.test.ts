import { describe, expect, it } from "vitest";

import type { Database } from "@/lib/db/connection/client";
import { discardDraft, findDraft, saveDraft } from "@/lib/db/desk/drafts";
import { findStash } from "@/lib/db/desk/stashes";
import { readConflict } from "@/lib/desk/read-conflict";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import { Editor } from "@/lib/domain/editing/editor";
import { stashPermissions } from "@/lib/domain/editing/permissions";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { mergeDocuments } from "@/lib/domain/editing/three-way-merge";
import { findVersion } from "@/lib/db/record/record-versions";
import { withdrawRecord } from "@/lib/record/withdraw-record";

import { openLoadedDatabase } from "../support/database";
import { stashText } from "../support/stash-text";

const han = Editor.signedIn({ accountId: "a1", name: "J. Han", role: "editor" });
const seo = Editor.signedIn({ accountId: "a2", name: "M. Seo", role: "publisher" });

/** The merge page's data for a late text by Han. */
async function lateText(
  database: Database,
  key: RecordKey,
  made: { baseVersion: number; baseSave: number; document: DraftDocument },
) {
  const aside = await findStash(await stashText(han, { ...key, ...made }, database), database);
  const conflict = await readConflict(aside!, database);
  return { conflict, merge: mergeDocuments(conflict.base.document, conflict.theirs.document, conflict.mine) };
}

/** Han's draft of a published issue, which Seo has discarded. */
async function discardedByColleague() {
  const database = await openLoadedDatabase();
  const key = { type: "issue", id: "auto-tariff" } as const;
  const published = (await findVersion(key, 1, database))!.document;
  const draft = { ...published, category: "other" };
  await saveDraft(han, { key, expected: { version: 1, save: 0 }, document: draft }, database);
  await discardDraft(seo, { key, expected: { version: 1, save: 1 } }, database);
  return { database, key, published, draft };
}

it("a stashed text belongs to its author's account: another person of the same name may not settle it", async () => {
  const database = await openLoadedDatabase();
  const made = { type: "issue", id: "auto-tariff", baseVersion: 1, baseSave: 0, document: {} } as const;
  const aside = await findStash(await stashText(han, made, database), database);
  const twin = Editor.signedIn({ accountId: "a3", name: "J. Han", role: "editor" });
  const renamed = Editor.signedIn({ accountId: "a1", name: "J. Han-Kim", role: "editor" });
  expect(aside).toMatchObject({ who: "J. Han", accountId: "a1" });
  expect(stashPermissions(twin, aside!)).toMatchObject({ isOwn: false, leave: false, settle: false });
  expect(stashPermissions(renamed, aside!)).toMatchObject({ isOwn: true, leave: true, settle: true });
});

describe("a text that was written on while a colleague discarded the draft", () => {
  it("is complete with its id where nothing is published", async () => {
    const database = await openLoadedDatabase();
    const key = { type: "official", id: "somebody-new" } as const;
    const first = { id: key.id, name: { en: "Somebody", ko: null, origin: "en" }, aliases: [], note: null };
    await saveDraft(han, { key, expected: { version: 0, save: 0 }, document: first }, database);
    await discardDraft(seo, { key, expected: { version: 0, save: 1 } }, database);
    const document = { ...first, note: "Written on" };
    const { conflict, merge } = await lateText(database, key, { baseVersion: 0, baseSave: 1, document });
    expect(conflict.meanwhile).toMatchObject({ what: "discarded", who: "M. Seo" });
    expect(conflict.meanwhile.at).toBeInstanceOf(Date);
    expect(merge).toMatchObject({ merged: document, unresolved: [] });
    expect([...new Set(merge.fields.map(({ outcome }) => outcome))]).toEqual(["mine"]);
    expect(conflict).toMatchObject({ expected: { version: 0, save: 0 }, isLast: true });
    expect(
      await saveDraft(
        han,
        { key, expected: conflict.expected, document: merge.merged, action: "merge" },
        database,
      ),
    ).toMatchObject({ save: 3 });
    expect((await findDraft(key, database))?.document).toEqual(document);
  });

  it("meets the published text, of which nothing was changed", async () => {
    const { database, key, draft } = await discardedByColleague();
    const document = { ...draft, summary: "written on" };
    const { conflict, merge } = await lateText(database, key, { baseVersion: 1, baseSave: 1, document });
    expect(conflict).toMatchObject({
      meanwhile: { what: "discarded" },
      theirs: { name: { kind: "version", number: 1 } },
      expected: { version: 1, save: 0 },
    });
    expect(merge.merged).toEqual(document);
    expect(merge.fields.map(({ path, outcome }) => [path, outcome])).toEqual(
      expect.arrayContaining([
        ["category", "mine"],
        ["summary", "mine"],
      ]),
    );
  });

  it("keeps what it says where the colleague has begun another draft", async () => {
    const { database, key, published, draft } = await discardedByColleague();
    await saveDraft(
      seo,
      { key, expected: { version: 1, save: 0 }, document: { ...published, summary: "anew" } },
      database,
    );
    const { conflict, merge } = await lateText(database, key, {
      baseVersion: 1,
      baseSave: 1,
      document: draft,
    });
    expect(conflict.meanwhile).toMatchObject({ what: "saved", who: "M. Seo" });
    expect(merge.merged).toEqual({ ...draft, summary: "anew" });
  });
});

describe("a draft that met a withdrawal", () => {
  it("gets a conflict with the version that withdrew the record", async () => {
    const database = await openLoadedDatabase();
    const key = { type: "trip", id: "trip-2025-04-choi-ahn" } as const;
    const document = { ...(await findVersion(key, 1, database))!.document, purpose: "drafted" };
    await saveDraft(han, { key, expected: { version: 1, save: 0 }, document }, database);
    await withdrawRecord(seo, { key, expectedVersion: 1, reason: "Retracted" }, database);
    const { conflict } = await lateText(database, key, {
      baseVersion: 1,
      baseSave: 1,
      document: { ...document, purpose: "written on" },
    });
    expect(conflict).toMatchObject({
      meanwhile: { what: "withdrawn", who: "M. Seo" },
      base: { name: { kind: "version", number: 1 } },
      theirs: { name: { kind: "version", number: 2 } },
      head: { publication: "withdrawn" },
    });
  });
});
