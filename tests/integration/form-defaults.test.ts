/** The proposals of a development's form, from the record as it is stored. */
import { describe, expect, it } from "vitest";

import { saveDraft } from "@/lib/db/desk/drafts";
import { readDeskRecord } from "@/lib/db/desk/desk-record";
import { applyRowEdit } from "@/lib/desk/apply-row-edit";
import { listChoices } from "@/lib/desk/choices";
import { readFormContext } from "@/lib/desk/form-context";
import { duplicateOf, emptyDocument, startDocument } from "@/lib/desk/new-record";
import { findSimilarDevelopments } from "@/lib/desk/similar-developments";
import { Editor } from "@/lib/domain/editing/editor";

import { formatDay } from "@/lib/format/dates/days";

import { openLoadedDatabase } from "../support/database";

const editor = Editor.signedIn({ accountId: "a1", name: "M. Seo", role: "editor" });
const sent = {
  type: "development",
  values: new Map(),
  today: "2026-11-29",
  from: { address: null },
} as const;
const add = async (document: Record<string, unknown>, path: string) =>
  (await applyRowEdit(editor, { ...sent, document }, `add:${path}`, "en"))?.document;

describe("a new development", () => {
  it("begins with today, and is not verified", () => {
    expect(startDocument("development", { issue: "auto-tariff" }, "2026-11-29")).toMatchObject({
      issue: "auto-tariff",
      date: { value: "2026-11-29", precision: "day", zone: "Asia/Seoul" },
      verification: "unverified",
    });
    expect(startDocument("trip", {}, "2026-11-29").announcedOn).toBeNull();
  });

  it("cites its own source for a new statement, and for a statement's first citation only", async () => {
    const own = { ...emptyDocument("development"), citations: [{ source: "kbs-20250730" }] };
    const citation = { source: "kbs-20250730", locator: null, quote: null };
    const first = await add(own, "claims");
    expect(first?.claims).toEqual([expect.objectContaining({ side: null, citations: [citation] })]);
    const second = await add(first ?? {}, "claims[0].citations");
    expect(second?.claims).toEqual([
      expect.objectContaining({ citations: [citation, { ...citation, source: null }] }),
    ]);
    const none = await add(emptyDocument("development"), "claims");
    expect(none?.claims).toEqual([expect.objectContaining({ citations: [] })]);
  });

  it("takes the status of its issue from what readers see", async () => {
    const database = await openLoadedDatabase();
    const { steps, sides } = await readFormContext("development", database);
    const cars = steps["auto-tariff"] ?? [];
    expect(cars.length).toBeGreaterThan(5);
    expect(sides["kim-jung-kwan"]).toBe("KR");
    const last = cars.at(-1)?.id ?? "";
    expect(last).toMatch(/^auto-tariff-/);
    expect(await readFormContext("trip", database)).toEqual({ steps: {}, sides: {} });
    const key = { type: "official", id: "hong-made-up" } as const;
    const document = { ...emptyDocument("official"), id: key.id, side: "KR" };
    await saveDraft(editor, { key, expected: { version: 0, save: 0 }, document }, database);
    expect((await readFormContext("development", database)).sides[key.id]).toBe("KR");
  });
});

describe("a duplicate", () => {
  it("has the text, without ids, and is not verified", () => {
    const step = { id: "cars-2025", settles: ["cars-2024"], verification: "verified", rate: 15 };
    expect(duplicateOf({ id: "cars", goods: "Cars", steps: [step] })).toEqual({
      id: "",
      goods: "Cars",
      steps: [{ id: "", settles: [], verification: "unverified", rate: 15 }],
    });
    expect(duplicateOf({ id: "a", verification: "verified" }).verification).toBe("unverified");
    expect(duplicateOf({ id: "a" })).toEqual({ id: "" });
  });
});

describe("developments that may be the same", () => {
  const on = (value: string, issue = "auto-tariff", precision = "day") => ({
    issue,
    date: { value, precision, zone: "Asia/Seoul" },
  });

  it("are those on the same issue within three days, published or not", async () => {
    const database = await openLoadedDatabase();
    const find = async (document: Record<string, unknown>) =>
      (await findSimilarDevelopments(document, "en", database)).map(({ id }) => id);
    const known = "auto-tariff-2025-10-29";
    expect(await find(on("2025-10-29"))).toContain(known);
    expect(await find(on("2025-11-01"))).toContain(known);
    expect(await find(on("2025-11-02"))).not.toContain(known);
    expect(await find(on("2025-10-29", "no-such-issue"))).toEqual([]);
    expect(await find(on("2025-10", "auto-tariff", "month"))).toEqual([]);
    expect(await find({ issue: "auto-tariff", date: null })).toEqual([]);
    expect(await find(on("2025-10-29", ""))).toEqual([]);

    const key = { type: "development", id: "auto-tariff-2027-01-01" } as const;
    const document = { ...emptyDocument("development"), ...on("2027-01-01"), id: key.id };
    const expected = { version: 0, save: 0 };
    await saveDraft(editor, { key, expected, document, from: { address: null } }, database);
    expect(await find(on("2027-01-03"))).toEqual([key.id]);
  });
});

describe("the sources that a picker offers", () => {
  it("are newest first, those without a date last, each with its publisher and day", async () => {
    const database = await openLoadedDatabase();
    const { records } = await readDeskRecord(database);
    const dayOf = new Map(
      records.source.map(({ document }) => [document.id, document.publishedOn?.value.slice(0, 10) ?? ""]),
    );
    const found = await listChoices("source", "en", database);
    const days = found.map(({ id }) => dayOf.get(id) ?? "");
    expect(days.length).toBe(records.source.length);
    expect(days).toEqual([...days].sort().reverse());
    const known = records.source.find(({ document }) => document.id === "kbs-20250730")?.document;
    expect(found.find(({ id }) => id === "kbs-20250730")?.detail).toBe(
      `${known?.publisher}, ${formatDay("2025-07-30", "en")}`,
    );
    const ofMonth = found.find(({ id }) => dayOf.get(id) === "2026-10");
    expect(ofMonth?.detail).toMatch(/, October 2026$/);
  });
});
