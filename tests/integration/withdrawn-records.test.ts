import { describe, expect, it } from "vitest";

import type { Database } from "@/lib/db/connection/client";
import { saveDraft } from "@/lib/db/desk/drafts";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { listVersions } from "@/lib/db/record/record-versions";
import { findAbsence, findWithdrawal, readAbsences } from "@/lib/db/published/withdrawn-records";
import { Editor } from "@/lib/domain/editing/editor";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { publishDraft } from "@/lib/record/publish-draft";
import { restoreRecord, withdrawRecord } from "@/lib/record/withdraw-record";

import { openLoadedDatabase } from "../support/database";

const seo = Editor.signedIn({ accountId: "a2", name: "M. Seo", role: "publisher" });

async function publish(key: RecordKey, edit: Record<string, unknown>, database: Database) {
  const [head] = await listVersions(key, database);
  const version = head?.version ?? 0;
  const saved = await saveDraft(
    seo,
    { key, expected: { version, save: 0 }, document: { ...head?.document, ...edit } },
    database,
  );
  if (saved.status !== "saved") throw new Error(saved.status);
  const result = await publishDraft(
    seo,
    { key, expected: { version, save: saved.save }, kind: "correction", reason: "Looked at again" },
    database,
  );
  if (result.status !== "published") throw new Error(JSON.stringify(result));
}

async function change(action: "withdraw" | "restore", key: RecordKey, reason: string, database: Database) {
  const [head] = await listVersions(key, database);
  const result = await (action === "withdraw" ? withdrawRecord : restoreRecord)(
    seo,
    { key, expectedVersion: head!.version, reason },
    database,
  );
  if (result.status !== "written") throw new Error(JSON.stringify(result));
}

async function someTrip(database: Database) {
  const trip = (await readPublishedRecord(database)).trips[0]!;
  return { trip, key: { type: "trip", id: trip.id } as const };
}

describe("withdrawn records", () => {
  it("has time, reason and the last public version of a withdrawn record, until it is restored", async () => {
    const database = await openLoadedDatabase();
    const { trip, key } = await someTrip(database);
    expect(await findWithdrawal("trip", trip.id, database)).toBeNull();
    await change("withdraw", key, "The report was retracted", database);
    const [withdrawn, first] = await listVersions(key, database);
    expect(await findWithdrawal("trip", trip.id, database)).toMatchObject({
      state: "withdrawn",
      reason: "The report was retracted",
      since: withdrawn!.recordedAt,
      seq: withdrawn!.seq,
      lastSeq: first!.seq,
      document: { purpose: trip.purpose },
    });
    await change("restore", key, "The report stands", database);
    expect(await findAbsence("trip", trip.id, database)).toBeNull();
    expect((await readAbsences(database)).size).toBe(0);
  });

  it("is under review, without a reason, where it is only no longer verified, and withdrawn if that follows", async () => {
    const database = await openLoadedDatabase();
    const { key } = await someTrip(database);
    await publish(
      key,
      { verification: "unverified", purpose: { en: "A rumour", ko: null, origin: "en" } },
      database,
    );
    expect(await findWithdrawal("trip", key.id, database)).toBeNull();
    const absence = await findAbsence("trip", key.id, database);
    expect(absence).toMatchObject({ state: "under_review", reason: null });
    expect(JSON.stringify(absence)).not.toContain("A rumour");
    await change("withdraw", key, "It was a rumour", database);
    const [newest] = await listVersions(key, database);
    expect(await findWithdrawal("trip", key.id, database)).toMatchObject({
      reason: "It was a rumour",
      seq: newest!.seq,
      lastSeq: absence!.lastSeq,
    });
  });

  it("has no record that was never public", async () => {
    const database = await openLoadedDatabase();
    const { trip } = await someTrip(database);
    const key = { type: "trip", id: "trip-nobody-saw" } as const;
    await publish(key, { ...trip, id: key.id, verification: "unverified", note: null }, database);
    expect(await findAbsence("trip", key.id, database)).toBeNull();
    await change("withdraw", key, "Not for anybody's eyes", database);
    expect(await findAbsence("trip", key.id, database)).toBeNull();
    expect(JSON.stringify([...(await readAbsences(database))])).not.toContain("anybody");
  });
});
