/**
 * The list of changes from a database: without unpublished texts; a correction affects only the past of the
 * talks.
 */
import { describe, expect, it } from "vitest";

import type { Database } from "@/lib/db/connection/client";
import { saveDraft } from "@/lib/db/desk/drafts";
import { firstRecordedAt } from "@/lib/db/published/first-recorded";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { findPublishedRevision } from "@/lib/db/published/published-revision";
import { listVersions } from "@/lib/db/record/record-versions";
import { correctionsAfter } from "@/lib/domain/changes/later-corrections";
import { Editor } from "@/lib/domain/editing/editor";
import type { ChangeKind } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { type WhatChanged, whatChanged } from "@/lib/domain/changes/what-changed";
import { publishDraft } from "@/lib/record/publish-draft";
import { withdrawRecord } from "@/lib/record/withdraw-record";

import { openFreshDatabase, openLoadedDatabase } from "../support/database";

const seo = Editor.signedIn({ accountId: "a2", name: "M. Seo", role: "publisher" });
const key = { type: "development", id: "auto-tariff-2025-12-04" } as const;

/** A record without references to it, so that it can be withdrawn. */
const free = { type: "development", id: "auto-tariff-2026-02-21" } as const;

async function save(database: Database, edit: Record<string, unknown>, subject: RecordKey = key) {
  const [head] = await listVersions(subject, database);
  const saved = await saveDraft(
    seo,
    { key: subject, expected: { version: head!.version, save: 0 }, document: { ...head!.document, ...edit } },
    database,
  );
  if (saved.status !== "saved") throw new Error(saved.status);
  return { version: head!.version, save: saved.save };
}

async function publish(
  database: Database,
  kind: ChangeKind,
  edit: Record<string, unknown>,
  subject: RecordKey = key,
) {
  const result = await publishDraft(
    seo,
    { key: subject, expected: await save(database, edit, subject), kind, reason: "The notice says so" },
    database,
  );
  if (result.status !== "published") throw new Error(JSON.stringify(result));
}

async function between(database: Database, from: Date | string, to: Date | string): Promise<WhatChanged> {
  const asOf = (time: Date | string) =>
    typeof time === "string" ? ({ kind: "day", on: time } as const) : ({ kind: "now", at: time } as const);
  return whatChanged(
    await readPublishedRecord(database),
    await readPublishedChanges(database),
    asOf(from),
    asOf(to),
  );
}

const soon = () => new Date(Date.now() + 1000);

describe("what changed, by the database", () => {
  it("holds neither drafts nor unverified entries nor notes, and begins with the first publication", async () => {
    const database = await openLoadedDatabase();
    await save(database, { what: { en: "Only a draft", ko: null, origin: "en" }, note: "For editors" });
    const all = await between(database, "2025-01-01", soon());
    const text = JSON.stringify(all);
    for (const hidden of [
      "Only a draft",
      "For editors",
      "project-star-2026-09-22",
      "first-projects-2026-07-22",
    ])
      expect(text).not.toContain(hidden);
    expect(all.site.changes).toEqual([]);
    const record = await readPublishedRecord(database);
    expect(all.site.beginning?.records).toMatchObject({
      issue: record.issues.length,
      trip: record.trips.length,
      source: record.sources.length,
    });
    expect(all.site.beginning?.at).toEqual(await firstRecordedAt(database));
  });

  it("lists a correction on the day the site made it, and the talks with the corrected date", async () => {
    const database = await openLoadedDatabase();
    const before = await between(database, "2025-12-03", "2025-12-31");
    const moment = new Date();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await publish(database, "correction", {
      stage: "raised",
      effect: "threatened",
      what: { en: "Corrected", ko: null, origin: "en" },
    });
    const since = await between(database, moment, soon());
    expect(since.site.changes).toMatchObject([
      { id: key.id, group: "corrected", reason: "The notice says so", after: { what: { en: "Corrected" } } },
    ]);
    expect(since.talks.issues).toEqual([]);
    const after = await between(database, "2025-12-03", "2025-12-31");
    const kind = (changed: WhatChanged) =>
      changed.talks.issues.find(({ issue }) => issue.id === "auto-tariff")?.kind;
    expect([kind(before), kind(after)]).toEqual(["moved", "reopened"]);
    expect(after.site.changes).toEqual([]);
  });

  it("names later corrections of what was shown, on the version's own page too", async () => {
    const database = await openLoadedDatabase();
    const [head] = await listVersions(free, database);
    const moment = new Date();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await publish(database, "editorial", { what: { en: "Edited", ko: null, origin: "en" } }, free);
    expect(correctionsAfter(await readPublishedChanges(database), moment)).toEqual([]);
    await publish(database, "correction", { what: { en: "Corrected", ko: null, origin: "en" } }, free);
    expect(correctionsAfter(await readPublishedChanges(database), moment)).toMatchObject([
      { id: free.id, kind: "correction" },
    ]);
    expect(await findPublishedRevision(head!.seq, database)).toMatchObject({
      corrections: [{ reason: "The notice says so" }],
    });
    const [corrected] = await listVersions(free, database);
    expect(await findPublishedRevision(corrected!.seq, database)).toMatchObject({ corrections: [] });
    await withdrawRecord(
      seo,
      { key: free, expectedVersion: corrected!.version, reason: "Never happened" },
      database,
    );
    expect(await findPublishedRevision(head!.seq, database)).toMatchObject({
      corrections: [{ action: "withdrawn" }, { kind: "correction" }],
    });
    // A text published after a moment cannot correct what was shown at it.
    expect(correctionsAfter(await readPublishedChanges(database), new Date(0))).toEqual([]);
  });

  it("gives the time of the first revision", async () => {
    const database = await openFreshDatabase();
    expect(await firstRecordedAt(database)).toBeNull();
    expect((await between(database, "2025-01-01", soon())).site).toMatchObject({
      changes: [],
      beginning: null,
    });
  });
});
