import { describe, expect, it } from "vitest";

import { discardDraft, findDraft, listDraftSaves, moveDraft, saveDraft } from "@/lib/db/desk/drafts";
import { findVersion } from "@/lib/db/record/record-versions";
import { findStash } from "@/lib/db/desk/stashes";
import { readConflict } from "@/lib/desk/read-conflict";
import { findMovedAddress } from "@/lib/desk/record-text";
import { restoreAsDraft } from "@/lib/desk/restore-version";
import { Editor } from "@/lib/domain/editing/editor";
import { mergeDocuments } from "@/lib/domain/editing/three-way-merge";
import { publishDraft } from "@/lib/record/publish-draft";

import { openLoadedDatabase } from "../support/database";
import { stashText } from "../support/stash-text";

const viewer = Editor.signedIn({ accountId: "a0", name: "V. Reader", role: "viewer" });
const han = Editor.signedIn({ accountId: "a1", name: "J. Han", role: "editor" });
const seo = Editor.signedIn({ accountId: "a2", name: "M. Seo", role: "publisher" });
const unborn = { type: "official", id: "somebody-new" } as const;
const issue = { type: "issue", id: "auto-tariff" } as const;

describe("a discarded draft of a record that was never published", () => {
  it("is found in its history, and any of its saves is taken up again", async () => {
    const database = await openLoadedDatabase();
    const document = { id: unborn.id, note: "kept" };
    await saveDraft(han, { key: unborn, expected: { version: 0, save: 0 }, document }, database);
    expect(await findMovedAddress({ ...unborn, id: "nobody" }, database)).toBeNull();
    await discardDraft(seo, { key: unborn, expected: { version: 0, save: 1 } }, database);
    expect(await findMovedAddress(unborn, database)).toBe("/admin/records/official/somebody-new/history");
    expect((await listDraftSaves(unborn, database)).map(({ action, who }) => [action, who])).toEqual([
      ["discard", "M. Seo"],
      ["save", "J. Han"],
    ]);
    expect(await restoreAsDraft(viewer, unborn, { kind: "save", number: 1 }, 0, undefined, database)).toEqual(
      { status: "forbidden" },
    );
    expect(await restoreAsDraft(han, unborn, { kind: "save", number: 9 }, 0, undefined, database)).toEqual({
      status: "unknown",
    });
    expect(await restoreAsDraft(han, unborn, { kind: "save", number: 1 }, 0, undefined, database)).toEqual({
      status: "taken",
      save: 3,
    });
    expect(await findDraft(unborn, database)).toMatchObject({ who: "J. Han", document });
  });
});

describe("a text of the history", () => {
  it("never replaces an open draft: both are merged", async () => {
    const database = await openLoadedDatabase();
    const first = (await findVersion(issue, 1, database))!.document;
    await saveDraft(
      seo,
      { key: issue, expected: { version: 1, save: 0 }, document: { ...first, category: "other" } },
      database,
    );
    const taken = await restoreAsDraft(han, issue, { kind: "version", number: 1 }, 1, undefined, database);
    expect((await findDraft(issue, database))?.document).toMatchObject({ category: "other" });
    const aside = taken.status === "meets" ? await findStash(taken.aside, database) : null;
    const conflict = await readConflict(aside!, database);
    expect(conflict).toMatchObject({
      taken: { kind: "version", number: 1 },
      theirs: { who: "M. Seo", name: { kind: "save", number: 1 } },
    });
  });

  it("differs from a typed text that is equal", async () => {
    const database = await openLoadedDatabase();
    const { document } = (await findVersion(issue, 1, database))!;
    const typed = await stashText(han, { ...issue, baseVersion: 1, baseSave: 0, document }, database);
    expect((await readConflict((await findStash(typed, database))!, database)).taken).toBeNull();
  });

  it("of a save made from an older version meets what was published since", async () => {
    const database = await openLoadedDatabase();
    const first = (await findVersion(issue, 1, database))!.document;
    const document = { ...first, title: { ...(first.title as object), en: "Drafted" } };
    await saveDraft(han, { key: issue, expected: { version: 1, save: 0 }, document }, database);
    await discardDraft(seo, { key: issue, expected: { version: 1, save: 1 } }, database);
    const second = { ...first, summary: { ...(first.summary as object), en: "Published" } };
    await saveDraft(seo, { key: issue, expected: { version: 1, save: 0 }, document: second }, database);
    expect(
      await publishDraft(
        seo,
        { key: issue, expected: { version: 1, save: 3 }, kind: "clarification", reason: "Clearer" },
        database,
      ),
    ).toMatchObject({ status: "published" });
    const taken = await restoreAsDraft(han, issue, { kind: "save", number: 1 }, 2, undefined, database);
    const conflict = await readConflict(
      (await findStash(taken.status === "meets" ? taken.aside : "", database))!,
      database,
    );
    expect(conflict).toMatchObject({
      taken: { kind: "save", number: 1 },
      theirs: { name: { kind: "version", number: 2 } },
    });
    expect(
      mergeDocuments(conflict.base.document, conflict.theirs.document, conflict.mine).merged,
    ).toMatchObject({ title: { en: "Drafted" }, summary: { en: "Published" } });
  });
});

describe("a draft that was given another id", () => {
  it("is found from its old one", async () => {
    const database = await openLoadedDatabase();
    const [old, to] = [
      { type: "development", id: "auto-tariff-3" },
      { type: "development", id: "auto-tariff-2026-11-22" },
    ] as const;
    await saveDraft(han, { key: old, expected: { version: 0, save: 0 }, document: { id: old.id } }, database);
    await moveDraft(
      han,
      { key: old, to, expected: { version: 0, save: 1 }, document: { id: to.id } },
      database,
    );
    expect(await findMovedAddress(old, database)).toBe("/admin/records/development/auto-tariff-2026-11-22");
  });
});
