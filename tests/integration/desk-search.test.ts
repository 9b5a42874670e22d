/** The search of the desk: its lists of records, and the choices of its pickers. */
import { expect, test } from "vitest";
import { findChoices, resolveChoice } from "@/lib/desk/choices";
import { listRecords } from "@/lib/desk/record-list";
import { readDeskRecord } from "@/lib/db/desk/desk-record";
import { saveDraft } from "@/lib/db/desk/drafts";
import { Editor } from "@/lib/domain/editing/editor";
import type { RecordType } from "@/lib/domain/record/record";
import { createAccount } from "@/lib/db/accounts/desk-accounts";
import { operator } from "@/lib/domain/editing/actor";
import { withdrawRecord } from "@/lib/record/withdraw-record";
import { openLoadedDatabase } from "../support/database";

const database = await openLoadedDatabase();

test.each([
  ["official", "김정관은"],
  ["official", "Kim Jungkwan"],
  ["official", "Kim, Jung-kwan"],
  ["issue", "소고기를"],
  ["issue", "쇠고기"],
  ["issue", "beef,"],
  ["issue", "aluminum"],
  ["issue", "(section-232) automobile"],
  ["issue", "defense"],
  ["issue", "forced labor"],
] as const)("%s: %s is found in the list and by the picker, in either language", async (type, q) => {
  for (const locale of ["en", "ko"] as const) {
    const listed = (await listRecords(type, locale, database)).find(q).map(({ id }) => id);
    const chosen = (await findChoices(type, q, locale, database)).map(({ id }) => id);
    expect(listed, locale).not.toEqual([]);
    expect(chosen, locale).toEqual(listed.slice(0, 12));
  }
});

test("names come before other words, and words that begin so before those inside a word", async () => {
  const idsOf = async (q: string) => (await listRecords("issue", "ko", database)).find(q).map(({ id }) => id);
  expect(await idsOf("car")).toEqual(["auto-ntb"]);
  expect((await idsOf("투자"))[0]).not.toBe("investment-package-structure");
  expect(await idsOf("투자")).toContain("investment-package-structure");
  expect((await listRecords("issue", "en", database)).find("?!")).toEqual([]);
  expect((await listRecords("issue", "en", database)).find(" ").length).toBeGreaterThan(10);
});

test("an address finds its source, in any spelling of scheme and host, and no other page", async () => {
  const { records } = await readDeskRecord(database);
  const source = records.source
    .map(({ document }) => document)
    .find(({ url }) => url?.endsWith("/") === false);
  const url = new URL(source?.url ?? "");
  const written = `HTTP://${url.host.toUpperCase()}${url.pathname}${url.search}`;
  expect(await resolveChoice("source", written, database)).toBe(source?.id);
  expect((await findChoices("source", written, "en", database)).map(({ id }) => id)).toContain(source?.id);
  const other = `https://${url.host}/X${url.pathname.slice(1).toUpperCase()}`;
  expect(await resolveChoice("source", other, database)).toBe(other);
});

test("a row has the facts of its record, who changed it last and when, also where it is a draft", async () => {
  const loaded = await openLoadedDatabase();
  const rowOf = async (type: RecordType, id: string) =>
    (await listRecords(type, "en", loaded)).rows.find((row) => row.id === id);
  const development = await rowOf("development", "auto-tariff-2025-07-30");
  expect(development).toMatchObject({
    date: { value: "2025-07-30" },
    issues: [{ id: "auto-tariff", name: (await rowOf("issue", "auto-tariff"))?.name }],
    draft: null,
  });
  expect((await rowOf("issue", "auto-tariff"))?.stage).not.toBeNull();

  const han = Editor.signedIn({ accountId: "a1", name: "J. Han", role: "editor" });
  const key = { type: "trip", id: "a-new-trip" } as const;
  await saveDraft(
    han,
    {
      key,
      expected: { version: 0, save: 0 },
      document: {
        purpose: { en: "A visit" },
        travellers: [
          {
            official: "kim-jung-kwan",
            departs: { value: "2026-12-02", precision: "day", zone: "Asia/Seoul" },
          },
          { official: "nobody-known", departs: { value: "2 Dec" } },
          "not a row",
        ],
        issues: ["auto-tariff", 7],
      },
    },
    loaded,
  );
  expect(await rowOf("trip", "a-new-trip")).toMatchObject({
    name: "A visit",
    publication: null,
    who: "J. Han",
    draft: { who: "J. Han", save: 1 },
    date: { value: "2026-12-02" },
    issues: [{ id: "auto-tariff" }],
    words: { travellers: "Kim Jung-kwan, nobody-known" },
  });
});

test("who published a record last is told apart from an account of the same name", async () => {
  const loaded = await openLoadedDatabase();
  const accountOf = async (email: string) => {
    const made = await createAccount(operator, { name: "M. Seo", email, role: "publisher" }, loaded);
    if (made.status !== "done") throw new Error(made.status);
    return made.account.id;
  };
  const accountId = await accountOf("seo@example.org");
  const key = { type: "trip", id: "trip-2025-04-choi-ahn" } as const;
  const seo = Editor.signedIn({ accountId, name: "M. Seo", role: "publisher" });
  const result = await withdrawRecord(seo, { key, expectedVersion: 1, reason: "A test" }, loaded);
  const rowOf = async () => (await listRecords("trip", "en", loaded)).rows.find(({ id }) => id === key.id);
  expect([result.status, (await rowOf())?.who]).toEqual(["written", "M. Seo"]);
  await accountOf("other@example.org");
  expect((await rowOf())?.who).toBe("M. Seo (seo@example.org)");
});
