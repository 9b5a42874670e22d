import { describe, expect, it } from "vitest";

import { saveDraft } from "@/lib/db/desk/drafts";
import { findPublishedRevision } from "@/lib/db/published/published-revision";
import { listVersions } from "@/lib/db/record/record-versions";
import { Editor } from "@/lib/domain/editing/editor";
import { publishDraft } from "@/lib/record/publish-draft";
import { withdrawRecord } from "@/lib/record/withdraw-record";

import { openLoadedDatabase } from "../support/database";

const seo = Editor.signedIn({ accountId: "a2", name: "M. Seo", role: "publisher" });
const key = { type: "development", id: "auto-tariff-2026-02-21" } as const;

async function published() {
  const database = await openLoadedDatabase();
  const [first] = await listVersions(key, database);
  const publish = async (document: Record<string, unknown>) => {
    const [head] = await listVersions(key, database);
    const saved = await saveDraft(
      seo,
      { key, expected: { version: head!.version, save: 0 }, document },
      database,
    );
    if (saved.status !== "saved") throw new Error(saved.status);
    const result = await publishDraft(
      seo,
      {
        key,
        expected: { version: head!.version, save: saved.save },
        kind: "correction",
        reason: "The notice says so",
      },
      database,
    );
    if (result.status !== "published") throw new Error(JSON.stringify(result));
    return result.revision.seq;
  };
  return { database, first: first!, publish };
}

describe("one saved version", () => {
  it("has its text, its change, and the version that replaced it", async () => {
    const { database, first, publish } = await published();
    const corrected = await publish({
      ...first.document,
      what: { en: "A corrected sentence", ko: null, origin: "en" },
      note: "A note of the editors",
    });
    const newest = await findPublishedRevision(corrected, database);
    expect(newest).toMatchObject({
      version: 2,
      kind: "correction",
      reason: "The notice says so",
      supersededBy: null,
      document: { what: { en: "A corrected sentence" } },
    });
    expect(newest?.before).toMatchObject({ what: (first.document as { what: object }).what });
    expect(JSON.stringify(newest)).not.toContain("A note of the editors");
    expect(await findPublishedRevision(first.seq, database)).toMatchObject({
      version: 1,
      before: null,
      supersededBy: { seq: corrected, version: 2, publication: "published" },
    });
  });

  it("is not there where it was unverified or is no number of one", async () => {
    const { database, first, publish } = await published();
    const hidden = await publish({ ...first.document, verification: "unverified" });
    expect(await findPublishedRevision(hidden, database)).toBeNull();
    expect(await findPublishedRevision(first.seq, database)).toMatchObject({
      supersededBy: { seq: null, version: 2 },
    });
    expect(await findPublishedRevision(999_999, database)).toBeNull();
  });

  it("stays when the record is withdrawn, and says so", async () => {
    const { database, first } = await published();
    const result = await withdrawRecord(seo, { key, expectedVersion: 1, reason: "Never happened" }, database);
    if (result.status !== "written") throw new Error(JSON.stringify(result));
    expect(await findPublishedRevision(result.revision.seq, database)).toBeNull();
    expect(await findPublishedRevision(first.seq, database)).toMatchObject({
      supersededBy: { seq: null, publication: "withdrawn" },
    });
  });
});
