/** A draft that its form saves by itself is saved as by the button, and does not fill history and log. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { Database } from "@/lib/db/connection/client";
import { discardDraft, findDraft, findDraftSave, listDraftSaves, saveDraft } from "@/lib/db/desk/drafts";
import { listLatestSaves } from "@/lib/db/desk/latest-saves";
import { Editor } from "@/lib/domain/editing/editor";

import { openLoadedDatabase } from "../support/database";

const han = Editor.signedIn({ accountId: "a1", name: "J. Han", role: "editor" });
const seo = Editor.signedIn({ accountId: "a2", name: "M. Seo", role: "publisher" });
const viewer = Editor.signedIn({ accountId: "a3", name: "A Viewer", role: "viewer" });
const key = { type: "issue", id: "auto-tariff" } as const;
const minutes = 60_000;

let database: Database;

const save = (editor: Editor, after: number, summary: string, isAutosave: boolean) =>
  saveDraft(
    editor,
    { key, expected: { version: 1, save: after }, document: { summary }, isAutosave },
    database,
  );
/** Autosaves after `first - 1`, a minute apart. */
async function type(editor: Editor, first: number, last: number) {
  for (let number = first; number <= last; number += 1) {
    vi.setSystemTime(Date.now() + minutes);
    const saved = await save(editor, number - 1, `text ${number}`, true);
    expect(saved).toMatchObject({ status: "saved", save: number });
  }
}
const listed = async () =>
  (await listDraftSaves(key, database)).map(({ save: number, who }) => `${number} ${who}`);
const logged = async () =>
  (
    await database.reader.auditEntry.findMany({ where: { action: "save_draft" }, orderBy: { seq: "asc" } })
  ).map(({ details, who }) => `${(JSON.parse(details) as { save: number }).save} ${who}`);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-30T01:00:00Z") });
  database = await openLoadedDatabase();
});
afterEach(() => void vi.useRealTimers());

describe("an autosave", () => {
  it("writes nothing over what somebody else saved, nor without permission", async () => {
    await save(seo, 0, "theirs", false);
    expect(await save(han, 0, "mine", true)).toMatchObject({
      status: "conflict",
      conflict: { version: 1, save: 1, who: "M. Seo" },
    });
    expect(await save(viewer, 1, "mine", true)).toEqual({ status: "forbidden" });
    expect(await findDraft(key, database)).toMatchObject({ save: 1, document: { summary: "theirs" } });
    expect(await listed()).toEqual(["1 M. Seo"]);
  });

  it("that is sent again, because its answer was lost, gets the number of its save", async () => {
    await save(han, 0, "mine", true);
    expect(await save(han, 0, "mine", true)).toEqual({ status: "unchanged", save: 1 });
    expect(await save(han, 0, "mine and more", true)).toMatchObject({ status: "conflict" });
    // By the button, two equal texts are still compared.
    expect(await save(han, 0, "mine", false)).toMatchObject({ status: "conflict" });
    expect(await listed()).toEqual(["1 J. Han"]);
  });

  it("is listed and logged once in ten minutes, and the text at the end is listed", async () => {
    await save(han, 0, "by the button", false);
    await type(han, 2, 23);
    expect(await listed()).toEqual(["23 J. Han", "21 J. Han", "11 J. Han", "1 J. Han"]);
    expect(await logged()).toEqual(["1 J. Han", "11 J. Han", "21 J. Han"]);
    expect((await listLatestSaves(1000, database)).filter(({ document }) => document)).toHaveLength(3);
    // Each number still names its text, on which a colleague's edit may be based.
    expect(await findDraftSave(key, 15, database)).toEqual({ summary: "text 15" });
  });

  it("by which an author ends stays in the history when somebody else goes on, or discards it", async () => {
    await type(han, 1, 4);
    await save(seo, 4, "Seo's", false);
    await type(seo, 6, 7);
    await discardDraft(seo, { key, expected: { version: 1, save: 7 } }, database);
    expect(await listed()).toEqual(["8 M. Seo", "7 M. Seo", "5 M. Seo", "4 J. Han", "1 J. Han"]);
    await save(han, 0, "again", true);
    expect(await logged()).toEqual(["1 J. Han", "5 M. Seo", "9 J. Han"]);
  });

  it("is an entry of its own where the clock was set back", async () => {
    await type(han, 1, 2);
    vi.setSystemTime(Date.now() - 60 * minutes);
    await save(han, 2, "earlier", true);
    expect(await logged()).toEqual(["1 J. Han", "3 J. Han"]);
  });
});
