import { describe, expect, it } from "vitest";

import type { Database } from "@/lib/db/connection/client";
import { saveDraft } from "@/lib/db/desk/drafts";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { listVersions } from "@/lib/db/record/record-versions";
import { Editor } from "@/lib/domain/editing/editor";
import { publishDraft } from "@/lib/record/publish-draft";
import { withdrawRecord } from "@/lib/record/withdraw-record";

import { openLoadedDatabase } from "../support/database";

const seo = Editor.signedIn({ accountId: "a2", name: "M. Seo", role: "publisher" });
const key = { type: "development", id: "auto-tariff-2026-02-21" } as const;

async function save(database: Database, edit: Record<string, unknown>) {
  const [head] = await listVersions(key, database);
  const saved = await saveDraft(
    seo,
    { key, expected: { version: head!.version, save: 0 }, document: { ...head!.document, ...edit } },
    database,
  );
  if (saved.status !== "saved") throw new Error(saved.status);
  return { version: head!.version, save: saved.save };
}

async function publish(database: Database, edit: Record<string, unknown>) {
  const expected = await save(database, edit);
  const result = await publishDraft(
    seo,
    { key, expected, kind: "correction", reason: "The notice says so" },
    database,
  );
  if (result.status !== "published") throw new Error(JSON.stringify(result));
}

describe("the published changes", () => {
  it("begin with everything readers have, and hold nothing they have not", async () => {
    const database = await openLoadedDatabase();
    const changes = await readPublishedChanges(database);
    const record = await readPublishedRecord(database);
    const added = (type: string) =>
      changes.filter((change) => change.type === type && change.action === "added").map(({ id }) => id);
    expect(new Set(added("development"))).toEqual(
      new Set(record.issues.flatMap(({ developments }) => developments.map(({ id }) => id))),
    );
    expect(new Set(added("trip"))).toEqual(new Set(record.trips.map(({ id }) => id)));
    expect(new Set(added("event"))).toEqual(new Set(record.events.map(({ id }) => id)));
    expect(changes.map(({ seq }) => seq)).toEqual(changes.map(({ seq }) => seq).sort((a, b) => b - a));
  });

  it("go on with each publication, never with a draft, also where many ask at once", async () => {
    const database = await openLoadedDatabase();
    const first = await readPublishedChanges(database);
    await save(database, { what: { en: "Only a draft", ko: null, origin: "en" } });
    expect(await readPublishedChanges(database)).toBe(first);
    const again = await openLoadedDatabase();
    await readPublishedChanges(again);
    await publish(again, { what: { en: "Corrected", ko: null, origin: "en" } });
    const asked = await Promise.all([1, 2, 3].map(() => readPublishedChanges(again)));
    await publish(again, { note: "Seen by nobody" });
    const [head] = await listVersions(key, again);
    await withdrawRecord(seo, { key, expectedVersion: head!.version, reason: "Never happened" }, again);
    const last = await readPublishedChanges(again);
    expect(asked.map((list) => list.length)).toEqual([first.length + 1, first.length + 1, first.length + 1]);
    expect(last.slice(0, 2)).toMatchObject([
      { action: "withdrawn", reason: "Never happened", before: { what: { en: "Corrected" } }, after: null },
      { action: "changed", kind: "correction", after: { what: { en: "Corrected" } } },
    ]);
    expect(last.length).toBe(first.length + 2);
    expect(JSON.stringify(last)).not.toContain("Seen by nobody");
  });
});
