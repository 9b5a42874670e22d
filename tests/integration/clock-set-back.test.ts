/** The clock of the machine is set back by a day between saves and publications. */
import { afterEach, expect, it, vi } from "vitest";

import { listAuditEntries } from "@/lib/db/accounts/audit-entries";
import { findDraft, saveDraft } from "@/lib/db/desk/drafts";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { recordVersion } from "@/lib/db/record/record-version";
import { findVersion } from "@/lib/db/record/record-versions";
import { unfilteredLog } from "@/lib/domain/editing/audit";
import { Editor } from "@/lib/domain/editing/editor";
import { publishDraft } from "@/lib/record/publish-draft";

import { openLoadedDatabase } from "../support/database";

const seo = Editor.signedIn({ accountId: "a2", name: "M. Seo", role: "admin" });
const key = { type: "issue", id: "auto-tariff" } as const;
afterEach(() => vi.useRealTimers());

it("each is kept under the next number, and readers see the last publication", async () => {
  const database = await openLoadedDatabase();
  const imported = (await findVersion(key, 1, database))!.document;
  const now = Date.now();
  const before = await recordVersion(database);
  const summaryOf = (day: number) => ({ en: `Of day ${day}.`, ko: `${day}일째.`, origin: "both" });
  for (const [turn, day] of [3, 2, 4].entries()) {
    vi.useFakeTimers({ toFake: ["Date"], now: now + day * 86_400_000 });
    const version = turn + 1;
    const saved = await saveDraft(
      seo,
      { key, expected: { version, save: 0 }, document: { ...imported, summary: summaryOf(day) } },
      database,
    );
    if (saved.status !== "saved") throw new Error(saved.status);
    const expected = { version, save: saved.save };
    expect(
      await publishDraft(seo, { key, expected, kind: "editorial", reason: `Day ${day}` }, database),
    ).toMatchObject({ status: "published", revision: { version: version + 1 } });
    expect(await findDraft(key, database)).toBeNull();
    expect(await recordVersion(database)).toBe(before + version);
    const { issues } = await readPublishedRecord(database);
    expect(issues.find(({ id }) => id === key.id)).toMatchObject({ summary: summaryOf(day) });
  }
  const entries = await listAuditEntries(
    seo,
    { ...unfilteredLog, action: "publish" },
    { before: null, limit: 9 },
    database,
  );
  expect(entries.map(({ details }) => details)).toMatchObject([
    { version: 4 },
    { version: 3 },
    { version: 2 },
  ]);
});
