/**
 * A record described in the short form is created once, and no text is lost where two editors describe the
 * same.
 */
import { describe, expect, it } from "vitest";

import { findDraft, listDrafts } from "@/lib/db/desk/drafts";
import { listStashes } from "@/lib/db/desk/stashes";
import { readConflict } from "@/lib/desk/read-conflict";
import { parseDescription, describedReferencePaths, createInlineRecord } from "@/lib/desk/inline-record";
import { Editor } from "@/lib/domain/editing/editor";

import { openLoadedDatabase } from "../support/database";

const seo = Editor.signedIn({ accountId: "a1", name: "M. Seo", role: "publisher" });
const oh = Editor.signedIn({ accountId: "a2", name: "K. Oh", role: "editor" });
const from = { address: null };
const path = "citations[0].source";
const today = "2026-11-29";
const form = (fields: Record<string, string>, at = path) =>
  new Map(
    Object.entries({
      language: "ko",
      tier: "press_on_record",
      access: "full_text",
      "publishedOn.precision": "day",
      "publishedOn.zone": "Asia/Seoul",
      titleKind: "headline",
      ...fields,
    }).map(([name, value]) => [`new:${at}.${name}`, value]),
  );
const source = (fields: Record<string, string>, address = "") =>
  parseDescription("source", path, form(fields), today, address);
const official = (fields: Record<string, string>) =>
  parseDescription("official", path, form(fields), today, "");

describe("a record that is described beside a reference", () => {
  it("is one where something is written, not where the form holds what it came with", () => {
    expect(describedReferencePaths(form({ url: "", title: "" }))).toEqual([]);
    expect(
      describedReferencePaths(
        new Map([...form({ title: "A" }), ...form({ "name.ko": "가" }, "claims[1].speaker"), ["title", "B"]]),
      ),
    ).toEqual([path, "claims[1].speaker"]);
  });

  it("has the desk's language as the original of a name in both, and of a single name its own", () => {
    const named = (fields: Record<string, string>) => official(fields).document.name;
    const both = { "name.en": "Han Ji-u", "name.ko": "한지우" };
    expect(named({ ...both, "name.origin": "ko" })).toMatchObject({ origin: "ko" });
    expect(named({ ...both, "name.origin": "en" })).toMatchObject({ origin: "en" });
    expect(named({ "name.en": "Han Ji-u", "name.ko": "", "name.origin": "ko" })).toMatchObject({
      origin: "en",
    });
    expect(named({ "name.en": "", "name.ko": "한지우", "name.origin": "en" })).toMatchObject({
      origin: "ko",
    });
    expect(describedReferencePaths(form({ "name.origin": "ko" }))).toEqual([]);
  });

  it("takes the address that was searched for, unless another is written", () => {
    expect(source({ title: "A" }, "https://example.org/a").document.url).toBe("https://example.org/a");
    expect(source({ title: "A", url: "https://example.org/b" }, "https://example.org/a").document.url).toBe(
      "https://example.org/b",
    );
    expect(source({ title: "A", "publishedOn.value": "10월 29일(목)" }).document.publishedOn).toEqual({
      value: "2026-10-29",
      precision: "day",
      zone: "Asia/Seoul",
    });
  });

  it("is made twice where two people make one of the same name at once", async () => {
    const database = await openLoadedDatabase();
    const made = await Promise.all(
      [seo, oh, seo, oh].map((editor) =>
        createInlineRecord(
          editor,
          official({ "name.en": "Someone New", "name.ko": editor.name }),
          from,
          database,
        ),
      ),
    );
    expect(made.map(({ status }) => status)).toEqual(["made", "made", "made", "made"]);
    const texts = (await listDrafts(database)).map(({ document }) => document.name);
    expect(texts).toHaveLength(4);
    for (const { name } of [seo, oh])
      expect(texts.filter((text) => JSON.stringify(text).includes(name))).toHaveLength(2);
  });

  it("is found by its address, and what is written otherwise is set aside for its author", async () => {
    const database = await openLoadedDatabase();
    const first = source({ url: "https://example.org/a", title: "The title", publisher: "KBS" });
    const made = await createInlineRecord(seo, first, from, database);
    expect(made).toMatchObject({ status: "made" });
    const id = "id" in made ? made.id : "";
    expect(await createInlineRecord(oh, first, from, database)).toEqual({
      status: "known",
      id,
      isStashed: false,
    });
    expect(
      await createInlineRecord(oh, source({ url: "http://www.example.org/a/" }), from, database),
    ).toEqual({ status: "known", id, isStashed: false });
    expect(await listStashes(database)).toEqual([]);

    const other = source({
      url: "https://example.org/a?utm_source=x",
      title: "Another title",
      publisher: "KBS",
    });
    expect(await createInlineRecord(oh, other, from, database)).toEqual({
      status: "known",
      id,
      isStashed: true,
    });
    expect((await findDraft({ type: "source", id }, database))?.document.title).toBe("The title");
    const [aside] = await listStashes(database);
    expect(aside).toMatchObject({
      type: "source",
      id,
      who: "K. Oh",
      document: { title: "Another title", url: "https://example.org/a" },
    });
    const { base, theirs, mine } = await readConflict(aside!, database);
    expect([base.document.title, theirs.document.title, mine.title]).toEqual([
      "The title",
      "The title",
      "Another title",
    ]);
  });

  it("is neither lost nor overwritten where two describe the same address at once", async () => {
    const database = await openLoadedDatabase();
    const written = (title: string) => source({ url: "https://example.org/a", title, publisher: "KBS" });
    await Promise.all([
      createInlineRecord(seo, written("First"), from, database),
      createInlineRecord(oh, written("Second"), from, database),
    ]);
    const drafts = (await listDrafts(database)).map(({ document }) => document.title);
    const asides = (await listStashes(database)).map(({ document }) => document.title);
    expect([...drafts, ...asides].sort()).toEqual(["First", "Second"]);
  });
});
