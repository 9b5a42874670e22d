import { describe, expect, it } from "vitest";

import { discardDraft, moveDraft, saveDraft } from "@/lib/db/desk/drafts";
import { findVersion } from "@/lib/db/record/record-versions";
import { findDatedId, findFreeId, suggestId } from "@/lib/desk/new-record";
import { findMovedKey } from "@/lib/desk/record-text";
import { ownerOfDatedId } from "@/lib/domain/record/dated-id";
import { Editor } from "@/lib/domain/editing/editor";
import { publishDraft } from "@/lib/record/publish-draft";

import { openLoadedDatabase } from "../support/database";

const seo = Editor.signedIn({ accountId: "a2", name: "M. Seo", role: "publisher" });
const on = (value: string) => ({
  issue: "auto-tariff",
  date: { value, precision: "day", zone: "Asia/Seoul" },
});

describe("the id of a development", () => {
  it("is made from a day of the calendar, or of none", () => {
    expect(suggestId("development", on("2025-12-04"))).toBe("auto-tariff-2025-12-04");
    expect(suggestId("development", on("2025-12-04T09:00+09:00"))).toBe("auto-tariff-2025-12-04");
    expect(suggestId("development", on("2025-13-45"))).toBe("auto-tariff");
    expect(suggestId("development", on("2025-02-29"))).toBe("auto-tariff");
    expect(suggestId("development", on("22 Oct"))).toBe("auto-tariff");
    expect(ownerOfDatedId(suggestId("development", on("2025-12")))).toBe("auto-tariff");
    expect(suggestId("source", { publisher: "KBS", publishedOn: { value: "2025-12" } })).toBe("kbs-202512");
    expect([ownerOfDatedId("auto-tariff-2025-13-45"), ownerOfDatedId("auto-tariff-2025-02-29-2")]).toEqual([
      null,
      null,
    ]);
  });

  it("follows the date while nothing is published, unless it was written by hand", async () => {
    const database = await openLoadedDatabase();
    const save = (id: string, document: Record<string, unknown>) =>
      saveDraft(
        seo,
        { key: { type: "development", id }, expected: { version: 0, save: 0 }, document },
        database,
      );
    await save("auto-tariff-2025-13-45", on("2025-13-45"));
    expect(await findDatedId("auto-tariff-2025-13-45", on("2025-13-46"), database)).toBeNull();
    expect(await findDatedId("auto-tariff-2025-13-45", on("2026-11-04"), database)).toBe(
      "auto-tariff-2026-11-04",
    );
    await save("auto-tariff-2026-11-05", on("2026-11-05"));
    expect(await findDatedId("auto-tariff-2026-11-05", on("2026-11-05"), database)).toBeNull();
    expect(await findDatedId("auto-tariff-2026-11-05", on("2026-11-06"), database)).toBe(
      "auto-tariff-2026-11-06",
    );
    await save("auto-tariff-2026-11-08", on("2026-11-07"));
    expect(await findDatedId("auto-tariff-2026-11-08", on("2026-11-09"), database)).toBeNull();
    expect(await findFreeId("development", on("2026-11-05"), database)).toBe("auto-tariff-2026-11-05-2");
  });

  it("is refused at publishing where its day is none of the calendar", async () => {
    const database = await openLoadedDatabase();
    const { document } = (await findVersion(
      { type: "development", id: "auto-tariff-2025-07-30" },
      1,
      database,
    ))!;
    const key = { type: "development", id: "auto-tariff-2025-13-45" } as const;
    await saveDraft(
      seo,
      {
        key,
        expected: { version: 0, save: 0 },
        document: { ...document, id: key.id, note: "As of auto-tariff-2025-07-30" },
      },
      database,
    );
    const result = await publishDraft(
      seo,
      { key, expected: { version: 0, save: 1 }, kind: "development", reason: "New" },
      database,
    );
    expect(result).toMatchObject({ status: "invalid", findings: [{ fault: { code: "development_id" } }] });
  });

  it("is found from the one that it had, and a discarded draft was given none", async () => {
    const database = await openLoadedDatabase();
    const [old, to] = [
      { type: "development", id: "auto-tariff-2025-13-45" },
      { type: "development", id: "auto-tariff-2026-11-04" },
    ] as const;
    await saveDraft(
      seo,
      { key: old, expected: { version: 0, save: 0 }, document: { ...on("2025-13-45"), id: old.id } },
      database,
    );
    await moveDraft(
      seo,
      { key: old, to, expected: { version: 0, save: 1 }, document: { ...on("2026-11-04"), id: to.id } },
      database,
    );
    expect(await findMovedKey(old, database)).toEqual(to);
    await discardDraft(seo, { key: to, expected: { version: 0, save: 1 } }, database);
    expect(await findMovedKey(to, database)).toBeNull();
  });
});
