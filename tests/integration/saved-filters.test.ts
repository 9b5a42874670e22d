/** Saved filters of lists: the store, and the actions of the forms with what no page sends. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { deleteFilterAction, saveFilterAction, type SaveFilterState } from "@/lib/actions/saved-filters";
import type { PermissionResult } from "@/lib/auth/require-permission";
import { createAccount } from "@/lib/db/accounts/desk-accounts";
import type { Database } from "@/lib/db/connection/client";
import { deleteFilter, listSavedFilters, saveFilter } from "@/lib/db/desk/saved-filters";
import { operator } from "@/lib/domain/editing/actor";
import { Editor } from "@/lib/domain/editing/editor";
import { type ListChoice, wholeList } from "@/lib/domain/editing/record-list";
import { maxSavedFilterNameCharacters, maxSavedFilters } from "@/lib/domain/editing/saved-filter";
import { hostileTexts } from "../support/hostile-texts";
import { openLoadedDatabase } from "../support/database";

let permission: PermissionResult;
vi.mock("@/lib/auth/require-permission", () => ({ requirePermission: async () => permission }));
vi.mock("@/lib/auth/desk-request", () => ({ requestAddress: async () => "192.0.2.7" }));
vi.mock("@/lib/auth/desk-language", () => ({ requestLanguage: async () => "en" }));

let database: Database;
let kim: Editor;
let seo: Editor;
const before = globalThis.talksDatabase;
beforeEach(async () => {
  database = await openLoadedDatabase();
  globalThis.talksDatabase = database;
  const make = async (name: string) => {
    const made = await createAccount(
      operator,
      { name, email: `${name}@example.org`, role: "viewer" },
      database,
    );
    if (made.status !== "done") throw new Error(made.status);
    return Editor.signedIn({ accountId: made.account.id, name, role: "viewer" });
  };
  [kim, seo] = [await make("kim"), await make("seo")];
  permission = { status: "ok", editor: kim };
});
afterEach(() => {
  globalThis.talksDatabase = before;
});

const drafts: ListChoice = { ...wholeList, state: "draft" };
const raised: ListChoice = { ...wholeList, stage: "raised", sort: { column: "date", isDescending: true } };
const save = (editor: Editor, name: string, choice = drafts) =>
  saveFilter(editor, { type: "issue", name, choice }, database);
const named = async (editor: Editor) =>
  (await listSavedFilters(editor.accountId, database)).map(({ name, parameters }) => ({ name, parameters }));
const entries = async () =>
  (
    await database.accounts.auditEntry.findMany({
      where: { action: { in: ["save_filter", "delete_filter"] } },
      orderBy: { seq: "asc" },
    })
  ).map(({ who, action, result, details }) => `${who} ${action} ${result} ${details}`);

describe("the store", () => {
  it("creates, replaces by the name, renames by the parameters, and deletes, each with its entry", async () => {
    expect(await save(kim, "Drafts")).toEqual({ status: "created" });
    expect(await save(kim, "Raised", raised)).toEqual({ status: "created" });
    expect(await save(kim, "Open", raised)).toEqual({ status: "renamed" });
    expect(await save(kim, "Drafts", { ...drafts, q: "car" })).toEqual({ status: "replaced" });
    // The same name in another list is another filter.
    expect(await saveFilter(kim, { type: "trip", name: "Drafts", choice: drafts }, database)).toEqual({
      status: "created",
    });
    const all = await listSavedFilters(kim.accountId, database);
    expect(all).toMatchObject([
      { type: "issue", name: "Drafts", parameters: { q: "car", state: "draft" } },
      { type: "issue", name: "Open", parameters: { stage: "raised", sort: "-date" } },
      { type: "trip", name: "Drafts", parameters: { state: "draft" } },
    ]);
    expect(await deleteFilter(kim, all[0]!.id, undefined, database)).toMatchObject({ name: "Drafts" });
    expect(await deleteFilter(kim, all[0]!.id, undefined, database)).toBeNull();
    expect(await listSavedFilters(kim.accountId, database)).toHaveLength(2);
    expect(await entries()).toEqual([
      'kim save_filter done {"filter":"Drafts"}',
      'kim save_filter done {"filter":"Raised"}',
      'kim save_filter done {"filter":"Open"}',
      'kim save_filter done {"filter":"Drafts"}',
      'kim save_filter done {"filter":"Drafts"}',
      'kim delete_filter done {"filter":"Drafts"}',
    ]);
  });

  it("keeps each account's own: nobody reads, replaces or deletes another's", async () => {
    await save(kim, "Mine", raised);
    const [{ id } = { id: "" }] = await listSavedFilters(kim.accountId, database);
    expect(await listSavedFilters(seo.accountId, database)).toEqual([]);
    expect(await deleteFilter(seo, id, undefined, database)).toBeNull();
    expect(await save(seo, "Mine")).toEqual({ status: "created" });
    expect(await named(kim)).toEqual([{ name: "Mine", parameters: { stage: "raised", sort: "-date" } }]);
    const admin = Editor.signedIn({ accountId: seo.accountId, name: "seo", role: "admin" });
    expect(await deleteFilter(admin, id, undefined, database)).toBeNull();
    expect(await named(kim)).toHaveLength(1);
  });

  it("keeps no more than the most, also of two that save at once, and still replaces and renames", async () => {
    for (let index = 1; index < maxSavedFilters; index++)
      await save(kim, `Filter ${index}`, { ...wholeList, q: `word ${index}` });
    const both = await Promise.all([save(kim, "One", raised), save(kim, "Two", drafts)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["created", "full"]);
    expect(await save(kim, "Filter 1", { ...wholeList, q: "other" })).toEqual({ status: "replaced" });
    expect(await save(kim, "Second", { ...wholeList, q: "word 2" })).toEqual({ status: "renamed" });
    expect(await named(kim)).toHaveLength(maxSavedFilters);
    expect(await save(seo, "Theirs")).toEqual({ status: "created" });
  });

  it("ends with its account", async () => {
    await save(kim, "Mine");
    await save(seo, "Theirs");
    await database.accounts.deskAccount.delete({ where: { id: kim.accountId } });
    expect(await database.reader.savedFilter.findMany()).toMatchObject([{ name: "Theirs" }]);
  });
});

const idle: SaveFilterState = { name: null, problem: null, filters: [] };

function formOf(values: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
}

/** The state that an action answers with, or the address to which it leads. */
async function answerOf<State>(answer: Promise<State>): Promise<State | string> {
  try {
    return await answer;
  } catch (error) {
    const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
    if (!digest.startsWith("NEXT_REDIRECT")) throw error;
    return digest.split(";")[2] ?? "";
  }
}
const sendSave = (values: Record<string, string>) =>
  answerOf(saveFilterAction(idle, formOf({ "record.type": "issue", ...values })));
const sendDelete = (values: Record<string, string>) =>
  answerOf(deleteFilterAction({}, formOf({ "record.type": "issue", ...values })));

describe("the forms' actions", () => {
  it("save what the list's address may hold and nothing else, and lead to the list alone", async () => {
    expect(
      await sendSave({
        name: "  Open   car issues ",
        "filter.stage": "raised",
        "filter.sort": "-date",
        "filter.colour": "red",
        "filter.page": "2",
        "filter.__proto__": "x",
        place: "https://evil.example",
        back: "//evil.example",
        url: "javascript:alert(1)",
      }),
    ).toBe("/admin/records/issue?stage=raised&sort=-date&saved=created");
    expect(await named(kim)).toEqual([
      { name: "Open car issues", parameters: { stage: "raised", sort: "-date" } },
    ]);
    // A development's filter that the list of sources does not have.
    expect(
      await sendSave({
        "record.type": "source",
        name: "X",
        "filter.stage": "raised",
        "filter.state": "draft",
      }),
    ).toBe("/admin/records/source?state=draft&saved=created");
    expect(await sendSave({ "record.type": "//evil.example", name: "X", "filter.state": "draft" })).toBe(
      "/admin",
    );
  });

  it("keep a hostile word of the search as a parameter, which leaves the address of the list as it is", async () => {
    const q = "x#@//evil.example/?state=withdrawn&saved=gone\r\nLocation: https://evil.example";
    const to = new URL(String(await sendSave({ name: "Odd", "filter.q": q })), "https://talks.example");
    expect(to.pathname).toBe("/admin/records/issue");
    expect([...to.searchParams.entries()]).toEqual([
      ["q", q],
      ["saved", "created"],
    ]);
    expect(await named(kim)).toEqual([{ name: "Odd", parameters: { q } }]);
  });

  it("name the field and what it allows, keep what was typed, and save nothing", async () => {
    for (const name of [
      "",
      "   ",
      "x".repeat(maxSavedFilterNameCharacters + 1),
      "\u200b",
      "\u3164",
      "two\nlines",
      hostileTexts["right to left"]!,
      hostileTexts["control characters"]!,
      hostileTexts["half a character"]!,
    ])
      expect(await sendSave({ name, "filter.state": "draft" }), JSON.stringify(name)).toEqual({
        name: name.replaceAll(/\p{Cs}/gu, "\uFFFD"),
        problem: "name",
        filters: [],
      });
    expect(await sendSave({ name: "Kept", "filter.state": "lost", "filter.stage": "raised" })).toEqual({
      name: "Kept",
      problem: null,
      filters: [{ parameter: "state", value: "lost", allowed: ["draft", "published", "withdrawn"] }],
    });
    expect(await sendSave({ name: "Kept", "filter.who": "nobody" })).toMatchObject({
      filters: [{ parameter: "who", value: "nobody" }],
    });
    expect(await sendSave({ name: "Kept", "filter.q": "x".repeat(600) })).toMatchObject({
      filters: [{ parameter: "q", length: 600 }],
    });
    expect(await sendSave({ name: "Kept" })).toMatchObject({ name: "Kept", problem: "nothing" });
    expect(await named(kim)).toEqual([]);
    for (const name of ["script", "SQL", "a formula", "templates"] as const) {
      const text = hostileTexts[name]!.slice(0, maxSavedFilterNameCharacters).trim();
      expect(String(await sendSave({ name: text, "filter.q": name })), name).toMatch(/saved=created$/);
    }
    expect((await named(kim)).map(({ name }) => name)).toContain(hostileTexts.SQL);
  });

  it("answer that there are too many, and keep the name", async () => {
    for (let index = 0; index < maxSavedFilters; index++)
      await save(kim, `Filter ${index}`, { ...wholeList, q: `word ${index}` });
    expect(await sendSave({ name: "One more", "filter.state": "draft" })).toMatchObject({
      name: "One more",
      problem: "full",
    });
    expect(await named(kim)).toHaveLength(maxSavedFilters);
  });

  it("delete the sender's own alone: another's id is answered as one that does not exist", async () => {
    await save(kim, "Mine", raised);
    await save(seo, "Theirs", raised);
    const [own] = await listSavedFilters(kim.accountId, database);
    const [other] = await listSavedFilters(seo.accountId, database);
    for (const id of [other!.id, crypto.randomUUID(), "", "' OR 1=1 --", "x".repeat(5000)])
      expect(await sendDelete({ filter: id }), id).toBe("/admin/records/issue?saved=gone");
    expect(await named(seo)).toHaveLength(1);
    expect(await sendDelete({ filter: own!.id })).toBe(
      "/admin/records/issue?stage=raised&sort=-date&saved=deleted",
    );
    expect(await named(kim)).toEqual([]);
  });

  it("do nothing for a sender who may not read the desk", async () => {
    await save(kim, "Mine", raised);
    const [own] = await listSavedFilters(kim.accountId, database);
    permission = { status: "forbidden" };
    expect(await sendSave({ name: "Kept", "filter.state": "draft" })).toMatchObject({
      name: "Kept",
      problem: null,
      visitor: { status: "forbidden" },
    });
    expect(await sendDelete({ filter: own!.id })).toMatchObject({ visitor: { status: "forbidden" } });
    expect(await named(kim)).toHaveLength(1);
  });
});
