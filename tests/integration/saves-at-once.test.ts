/**
 * Many save, publish and set aside at once through two instances: every text is kept, and none is written over
 * one that its author had not seen.
 */
import { afterAll, expect, it } from "vitest";

import { type Database, openDatabase } from "@/lib/db/connection/client";
import { saveDraft } from "@/lib/db/desk/drafts";
import { findVersion } from "@/lib/db/record/record-versions";
import { Editor } from "@/lib/domain/editing/editor";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { publishDraft } from "@/lib/record/publish-draft";

import { openLoadedDatabase } from "../support/database";
import { stashText } from "../support/stash-text";

const editors = 6;
const rounds = 5;
const shared: RecordKey = { type: "issue", id: "auto-tariff" };

type Base = { version: number; save: number };
type Told =
  | { what: "saved"; text: string; base: Base; save: number; key: RecordKey }
  | { what: "stashed"; text: string; stash: string }
  | { what: "published"; reason: string; version: number; key: RecordKey };

const opened: Database[] = [];
afterAll(() => Promise.all(opened.map((database) => database.close())));

/** What the form of a record would hold when it is opened now. */
async function openForm(key: RecordKey, { reader }: Database): Promise<{ base: Base; document: object }> {
  const where = { recordType: key.type, recordId: key.id };
  // One after the other, as a page reads them: a change in between is a conflict at most.
  const last = await reader.revision.findFirstOrThrow({ where, orderBy: { version: "desc" } });
  const draft = await reader.draft.findFirst({ where });
  const document: object = JSON.parse(draft?.document ?? last.snapshot);
  return { base: { version: last.version, save: draft?.save ?? 0 }, document };
}

/** As a form sends it: a late text is set aside. */
async function send(
  editor: Editor,
  key: RecordKey,
  { base, document, text }: { base: Base; document: object; text: string },
  database: Database,
): Promise<Told> {
  const typed = {
    ...document,
    ...(key.type === "source" ? { note: text } : { summary: { en: text, ko: text, origin: "both" } }),
  };
  const answer = await saveDraft(editor, { key, expected: base, document: typed }, database);
  if (answer.status === "saved") return { what: "saved", text, base, save: answer.save, key };
  if (answer.status !== "conflict") throw new Error(answer.status);
  const made = { ...key, baseVersion: base.version, baseSave: base.save, document: typed };
  return { what: "stashed", text, stash: await stashText(editor, made, database) };
}

it("nothing is lost or overwritten unseen", { timeout: 300_000 }, async () => {
  const first = await openLoadedDatabase();
  const second = openDatabase(first.url);
  opened.push(second);
  const sources = await first.reader.source.findMany({ orderBy: { id: "asc" }, take: editors });
  const told: Told[] = [];

  async function work(place: number): Promise<void> {
    const editor = Editor.signedIn({ accountId: `a${place}`, name: `Editor ${place}`, role: "publisher" });
    const database = place % 2 === 0 ? first : second;
    for (let round = 0; round < rounds; round += 1) {
      const key: RecordKey = round % 2 === 0 ? shared : { type: "source", id: sources[place]!.id };
      const text = `editor ${place} round ${round}`;
      const answer = await send(editor, key, { ...(await openForm(key, database)), text }, database);
      told.push(answer);
      if (answer.what !== "saved" || (place + round) % 2 === 0) continue;
      const expected = { version: answer.base.version, save: answer.save };
      const reason = `Published by ${text}`;
      const result = await publishDraft(editor, { key, expected, kind: "editorial", reason }, database);
      if (result.status === "published")
        told.push({ what: "published", reason, version: result.revision.version, key });
    }
  }
  await Promise.all(Array.from({ length: editors }, (_, place) => work(place)));

  const saves = await first.reader.draftSave.findMany({ orderBy: { save: "asc" } });
  const stashes = await first.reader.stash.findMany();
  const ofRecord = ({ type, id }: RecordKey) =>
    saves.filter((save) => save.recordType === type && save.recordId === id);
  for (const each of told) {
    if (each.what === "stashed") {
      expect(stashes.find(({ id }) => id === each.stash)?.document).toContain(each.text);
    } else if (each.what === "saved") {
      const stored = ofRecord(each.key)[each.save - 1];
      expect(stored).toMatchObject({ save: each.save, baseVersion: each.base.version });
      expect(stored?.document).toContain(each.text);
      const before = ofRecord(each.key)[each.save - 2];
      if (each.base.save > 0) expect(before?.save).toBe(each.base.save);
      else expect(["publish", "discard", undefined]).toContain(before?.action);
    } else {
      const version = await findVersion(each.key, each.version, first);
      expect(version).not.toBeNull();
      const revision = await first.reader.revision.findFirst({
        where: { recordType: each.key.type, recordId: each.key.id, version: each.version },
      });
      expect(revision?.reason).toBe(each.reason);
    }
  }
  const count = (what: Told["what"]) => told.filter((each) => each.what === what).length;
  expect(count("saved") + count("stashed")).toBe(editors * rounds);
  expect(saves.filter(({ action }) => action === "save")).toHaveLength(count("saved"));
  expect(stashes).toHaveLength(count("stashed"));
  expect(await first.reader.auditEntry.count({ where: { action: "save_draft" } })).toBe(count("saved"));
  // They did meet, and not only lost.
  expect(count("stashed")).toBeGreaterThan(2);
  expect(count("published")).toBeGreaterThan(2);
});
