import { parseFeed } from "@rowanmanning/feed-parser";
import { describe, expect, it } from "vitest";
import { type Element, xml2js } from "xml-js";

import { feedFile } from "@/app/feeds/feed-response";
import type { Database } from "@/lib/db/connection/client";
import { saveDraft } from "@/lib/db/desk/drafts";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { listVersions } from "@/lib/db/record/record-versions";
import { Editor } from "@/lib/domain/editing/editor";
import type { ChangeKind } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import type { FeedScope } from "@/lib/format/addresses/feed-addresses";
import { loadIfEmpty } from "@/lib/record/load-if-empty";
import { publishDraft } from "@/lib/record/publish-draft";
import { restoreRecord, withdrawRecord } from "@/lib/record/withdraw-record";

import { openFreshDatabase, openLoadedDatabase } from "../support/database";

const seo = Editor.signedIn({ accountId: "a2", name: "M. Seo", role: "publisher" });
const key = { type: "development", id: "auto-tariff-2026-02-21" } as const;
const all: FeedScope = { of: "changes" };
const site = "http://localhost:3000";

type Edit = Record<string, unknown>;
const text = (en: string, ko: string | null = null) => ({ en, ko, origin: "en" });

async function save(database: Database, of: RecordKey, edit: Edit) {
  const [head] = await listVersions(of, database);
  const version = head?.version ?? 0;
  const saved = await saveDraft(
    seo,
    { key: of, expected: { version, save: 0 }, document: { ...head?.document, ...edit } },
    database,
  );
  if (saved.status !== "saved") throw new Error(saved.status);
  return { version, save: saved.save };
}

async function publish(
  database: Database,
  edit: Edit,
  kind: ChangeKind = "correction",
  of: RecordKey = key,
  reason = "The notice says so",
) {
  const result = await publishDraft(
    seo,
    { key: of, expected: await save(database, of, edit), kind, reason },
    database,
  );
  if (result.status !== "published") throw new Error(JSON.stringify(result));
  return result.revision.seq;
}

async function change(database: Database, action: "withdraw" | "restore", reason: string) {
  const [head] = await listVersions(key, database);
  const wanted = { key, expectedVersion: head!.version, reason };
  const result = await (action === "withdraw" ? withdrawRecord : restoreRecord)(seo, wanted, database);
  if (result.status !== "written") throw new Error(JSON.stringify(result));
  return result.revision.seq;
}

async function atom(
  database: Database,
  scope: FeedScope = all,
  locale: "en" | "ko" = "en",
  before: number | null = null,
) {
  const file = await feedFile(scope, "atom", locale, before, database);
  return file && parseFeed(file.text);
}

async function json(
  database: Database,
  scope: FeedScope = all,
  locale: "en" | "ko" = "en",
  before: number | null = null,
) {
  const file = await feedFile(scope, "json", locale, before, database);
  return file && JSON.parse(file.text);
}

const seqOf = (id: string | null) => Number(/:r\/(\d+)\//.exec(id ?? "")?.[1]);
const idOf = (seq: number, locale = "en") => `tag:korea-us-tariff-talks.invalid,2026:r/${seq}/${locale}`;

/** The contents of the entries by a strict XML parser, which refuses text that is not well-formed. */
function contentsOf(feed: string): string[] {
  const root = xml2js(feed, { compact: false }) as Element;
  const [top] = root.elements!.filter(({ name }) => name === "feed");
  const entries = top!.elements!.filter(({ name }) => name === "entry");
  return entries.map(({ elements }) =>
    elements!
      .find(({ name }) => name === "content")!
      .elements!.map(({ cdata }) => cdata)
      .join(""),
  );
}

/** All entries of a feed over its pages, by a third-party parser. */
async function everyEntry(database: Database, scope: FeedScope) {
  const ids: string[] = [];
  let before: number | null = null;
  for (let page = 0; page < 50; page += 1) {
    const file = await feedFile(scope, "atom", "en", before, database);
    ids.push(...parseFeed(file!.text).items.map(({ id }) => id!));
    const next = /<link rel="next"[^>]* href="([^"]+)"/.exec(file!.text)?.[1]?.replaceAll("&amp;", "&");
    if (!next) return ids;
    before = Number(new URL(next).searchParams.get("before"));
  }
  throw new Error("The pages have no end.");
}

describe("the feed of everything", () => {
  it("gives the reason of the first record in the reader's language", async () => {
    const database = await openFreshDatabase();
    await loadIfEmpty(database);
    for (const [locale, told] of [
      ["en", "Reason: First publication of this site"],
      ["ko", "이유: 이 사이트의 첫 게시"],
    ] as const) {
      const bodies: string[] = (await json(database, all, locale)).items.map(
        (item: { content_html: string }) => item.content_html,
      );
      expect(bodies.length).toBeGreaterThan(0);
      for (const body of bodies) expect(body).toContain(`<p>${told}</p>`);
    }
  });

  it("begins with the developments of the first record and nothing editorial", async () => {
    const database = await openLoadedDatabase();
    const record = await readPublishedRecord(database);
    const changes = await readPublishedChanges(database);
    const ids = await everyEntry(database, all);
    const developments = record.issues.flatMap(({ developments: entries }) => entries.map(({ id }) => id));
    const told = new Map(changes.map(({ seq, type, id }) => [idOf(seq), { type, id }]));
    expect(new Set(ids.map((id) => told.get(id)?.id))).toEqual(new Set(developments));
    expect(ids.length).toBe(developments.length);
    expect(ids.map(seqOf)).toEqual(ids.map(seqOf).sort((a, b) => b - a));
  });

  it("has an entry for each publication that readers can see, and for no other", async () => {
    const database = await openLoadedDatabase();
    const before = (await atom(database))!.items[0]!.id;
    const unverified = { type: "development", id: "auto-tariff-2025-11-26" } as const;
    const wordsOnly = { what: text("An unverified text", "확인되지 않은 글") };
    await save(database, { type: "issue", id: "auto-tariff" }, { title: text("Only a draft", "초안일 뿐") });
    await publish(database, { note: "Only for editors" });
    await publish(database, { what: text("Edited", "고친 글") }, "editorial");
    const corrected = await publish(database, { what: text("Corrected", "바로잡은 글") });
    const clarified = await publish(database, { what: text("Clarified", "풀어 쓴 글") }, "clarification");
    const withdrawn = await change(database, "withdraw", "Never happened");
    const restored = await change(database, "restore", "It did happen");
    const lost = await publish(
      database,
      { ...wordsOnly, verification: "unverified" },
      "editorial",
      unverified,
    );
    await publish(database, { what: text("Another unverified text", "또") }, "correction", unverified);

    const feed = (await atom(database))!;
    const fresh = feed.items.slice(
      0,
      feed.items.findIndex(({ id }) => id === before),
    );
    const expected = [
      // The removal of an announced entry is announced as well.
      [lost, "editorial", "withdrawn"],
      [restored, "correction", "restored"],
      [withdrawn, "correction", "withdrawn"],
      [clarified, "clarification", "changed"],
      [corrected, "correction", "changed"],
    ];
    expect(fresh.map(({ id, categories }) => [seqOf(id), ...categories.map(({ term }) => term)])).toEqual(
      expected,
    );
    for (const scope of [
      all,
      { of: "issue", id: "auto-tariff" } as const,
      { of: "search", q: "tariff", kind: null } as const,
    ]) {
      for (const format of ["atom", "json"] as const) {
        const file = await feedFile(scope, format, "ko", null, database);
        expect(file!.text).not.toMatch(
          /Only a draft|초안일 뿐|Only for editors|nverified text|확인되지 않은 글/,
        );
      }
    }
    const corrections = (await json(database, { of: "corrections" })).items;
    expect(corrections.map(({ _change }: { _change: { seq: number } }) => _change.seq)).toEqual([
      lost,
      restored,
      withdrawn,
      corrected,
    ]);
  });

  it("has the text before and after, the reason, and the sources", async () => {
    const database = await openLoadedDatabase();
    const seq = await publish(database, {
      effectiveFrom: { value: "2025-12-01", precision: "day", zone: "Asia/Seoul" },
    });
    const [entry] = (await atom(database))!.items;
    expect(entry!.title).toMatch(
      /, development of 21 Feb 2026: corrected\. Applies from: 1 Dec 2025 \(before: 1 Nov 2025.*\)$/,
    );
    expect(entry!.url).toBe(`${site}/r/${seq}?lang=en`);
    expect(entry!.content).toContain('<th scope="row">Applies from</th><td>1 Nov 2025');
    expect(entry!.content).toContain("<td>1 Dec 2025</td>");
    expect(entry!.content).toContain("Reason: The notice says so");
    expect(entry!.content).toMatch(/<p>Sources<\/p><ul><li><a href="https?:/);
    const changes = await readPublishedChanges(database);
    expect(entry!.updated?.toISOString()).toBe(changes[0]!.recordedAt.toISOString());
    expect(entry!.published?.toISOString()).toBe(changes[0]!.recordedAt.toISOString());
    const [korean] = (await atom(database, all, "ko"))!.items;
    expect(korean!.title).toContain("정정. 적용 시작: 2025년 12월 1일 (이전: 2025년 11월 1일");
    expect([entry!.id, korean!.id]).toEqual([idOf(seq), idOf(seq, "ko")]);
    expect(korean!.url).toBe(`${site}/r/${seq}?lang=ko`);
  });

  it("leads from a withdrawal to the record's page and does not say its words again", async () => {
    const database = await openLoadedDatabase();
    await publish(database, { what: text("Words taken back", "거둔 글") });
    await change(database, "withdraw", "Never happened");
    const [entry] = (await atom(database))!.items;
    expect(entry!.url).toBe(`${site}/en/issues/auto-tariff#${key.id}`);
    expect(entry!.title).toContain("withdrawn");
    expect(entry!.content).toContain("Reason: Never happened");
    expect(`${entry!.title} ${entry!.content}`).not.toContain("Words taken back");
  });

  it("describes an entry that became unverified as under review, not as withdrawn, in the words of the pages", async () => {
    const database = await openLoadedDatabase();
    await publish(database, { verification: "unverified" }, "correction", key, "Two reports differ");
    for (const [locale, said, titled, never] of [
      [
        "en",
        "It could no longer be verified and is not shown until it is.",
        "removed for review",
        /withdr[ae]w|taken back/i,
      ],
      ["ko", "더는 확인할 수 없어, 다시 확인될 때까지 보여주지 않는다.", "재확인을 위해 내림", /철회/],
    ] as const) {
      const [entry] = (await atom(database, all, locale))!.items;
      expect(entry!.title).toContain(titled);
      expect(entry!.content).toContain(said);
      // Feeds contain the reason, as the list of corrections does.
      expect(entry!.content).toContain("Two reports differ");
      expect(
        `${entry!.title} ${entry!.content} ${entry!.categories.map(({ label }) => label).join(" ")}`,
      ).not.toMatch(never);
      expect((await json(database, all, locale)).items[0].tags.join(" ")).not.toMatch(never);
    }
  });

  it("does not change while nothing does, and older pages never do", async () => {
    const database = await openLoadedDatabase();
    const first = (await feedFile(all, "atom", "en", null, database))!;
    const again = (await feedFile(all, "atom", "en", null, database))!;
    expect(again).toEqual(first);
    const before = Number(/before=(\d+)/.exec(first.text)![1]);
    const second = await feedFile(all, "atom", "en", before, database);
    await publish(database, { what: text("Corrected", "바로잡은 글") });
    await publish(database, { title: text("A new title", "새 제목") }, "editorial", {
      type: "issue",
      id: "auto-tariff",
    });
    expect(await feedFile(all, "atom", "en", before, database)).toEqual(second);
    expect(second!.text).toContain('<link rel="first"');
  });

  it("is one feed with a date of its own where nothing was ever recorded", async () => {
    const database = await openFreshDatabase();
    const feed = await atom(database);
    expect(feed!.items).toEqual([]);
    expect(await json(database)).toMatchObject({ version: "https://jsonfeed.org/version/1.1", items: [] });
  });
});

describe("feeds of a part", () => {
  it("have the entries of one issue, one official or one search, each once", async () => {
    const database = await openLoadedDatabase();
    const changes = await readPublishedChanges(database);
    const record = await readPublishedRecord(database);
    const issue = record.issues.find(({ id }) => id === "auto-tariff")!;
    const byId = (ids: string[]) =>
      new Set(ids.map((id) => changes.find(({ seq }) => seq === seqOf(id))!.id));
    expect(byId(await everyEntry(database, { of: "issue", id: "auto-tariff" }))).toEqual(
      new Set(issue.developments.map(({ id }) => id)),
    );
    const said = record.issues
      .flatMap(({ developments }) => developments)
      .filter(({ claims }) =>
        claims.some(({ speaker, relayedBy }) => [speaker, relayedBy].includes("howard-lutnick")),
      );
    expect(byId(await everyEntry(database, { of: "official", id: "howard-lutnick" }))).toEqual(
      new Set(said.map(({ id }) => id)),
    );
    const claims = byId(await everyEntry(database, { of: "search", q: "러트닉", kind: "claim" }));
    const spoken = record.issues
      .flatMap(({ developments }) => developments)
      .filter(({ claims: made }) => made.some(({ speaker }) => speaker === "howard-lutnick"));
    for (const { id } of spoken) expect(claims).toContain(id);
    // An issue that is found by its title brings its developments.
    const titled = { of: "search", q: issue.title.en!, kind: "issue" } as const;
    expect(byId(await everyEntry(database, titled))).toEqual(new Set(issue.developments.map(({ id }) => id)));
    const ids = await everyEntry(database, { of: "search", q: "tariff", kind: null });
    expect(new Set(ids).size).toBe(ids.length);
    expect(await everyEntry(database, { of: "search", q: "nothing-like-this", kind: null })).toEqual([]);
  });

  it("have the measures that a search finds", async () => {
    const database = await openLoadedDatabase();
    const of = { type: "measure", id: "passenger-cars" } as const;
    const seq = await publish(database, { goods: text("Cars of Zanzibar") }, "correction", of);
    const found = await everyEntry(database, { of: "search", q: "zanzibar", kind: "measure" });
    expect(found.map(seqOf)).toEqual([seq]);
  });

  it("are not found for what readers never had, and stay for what was withdrawn", async () => {
    const database = await openLoadedDatabase();
    await save(
      database,
      { type: "issue", id: "a-draft-issue" },
      { id: "a-draft-issue", title: text("Draft", "초안") },
    );
    expect(await feedFile({ of: "issue", id: "a-draft-issue" }, "atom", "en", null, database)).toBeNull();
    expect(await feedFile({ of: "issue", id: "nothing" }, "json", "en", null, database)).toBeNull();
    expect(await feedFile({ of: "official", id: "auto-tariff" }, "json", "en", null, database)).toBeNull();

    const someone = { type: "official", id: "someone-new" } as const;
    const document = {
      id: someone.id,
      name: text("Someone New", "새 사람"),
      side: "KR",
      aliases: [],
      roles: [],
      note: null,
    };
    const seq = await publish(database, document, "development", someone);
    const result = await withdrawRecord(
      seo,
      { key: someone, expectedVersion: 1, reason: "Another person" },
      database,
    );
    if (result.status !== "written") throw new Error(result.status);
    const feed = (await atom(database, { of: "official", id: someone.id }))!;
    expect(feed.items.map(({ id, title }) => [seqOf(id), title])).toEqual([
      [result.revision.seq, "Someone New: withdrawn"],
      [seq, "Someone New: new person"],
    ]);
  });

  it("are found by words that a correction took away", async () => {
    const database = await openLoadedDatabase();
    await publish(database, { what: text("A zanzibar duty", "잔지바르 관세") });
    const seq = await publish(database, { what: text("A duty", "관세") });
    const found = await everyEntry(database, { of: "search", q: "zanzibar", kind: "development" });
    expect(found[0]).toBe(idOf(seq));
    expect(found.length).toBe(2);
    expect(await everyEntry(database, { of: "search", q: "zanzibar", kind: "trip" })).toEqual([]);
  });
});

describe("the feed of rates", () => {
  it("has one entry for a new step, with the rate and the state of the issue only", async () => {
    const database = await openLoadedDatabase();
    const cars = { type: "measure", id: "passenger-cars" } as const;
    const before = await everyEntry(database, { of: "rates" });
    // The initial record is no news.
    expect(before).toEqual([]);
    const [head] = await listVersions(cars, database);
    const steps = head!.document.steps as Edit[];
    const on = (value: string) => ({ value, precision: "day", zone: "America/New_York" });
    const step = {
      ...steps.at(-1)!,
      id: "passenger-cars-2026-11-20",
      announcedOn: on("2026-11-20"),
      status: "charged",
      rate: 12.5,
      rateKind: "total",
      from: on("2026-11-20"),
      until: null,
      settles: [],
      instrument: text("Notice 1", "고시 1"),
    };
    const seq = await publish(database, { steps: [...steps, step] }, "development", cars);
    await publish(database, { what: text("Another text") }, "correction", key);
    expect(await everyEntry(database, { of: "rates" })).toEqual([idOf(seq), ...before]);
    const english = (await atom(database, { of: "rates" }))!;
    expect(english.title).toBe("What goods pay · Korea–US Tariff Talks");
    expect(english.items[0]!.title).toMatch(/: Charged: 12\.5% in total, from 20 Nov 2026, Notice 1$/);
    const content = english.items[0]!.content!;
    const { issues } = await readPublishedRecord(database);
    const standing = issues
      .find(({ id }) => id === "auto-tariff")!
      .developments.findLast((each) => each.standing !== null)!.standing!;
    expect(content).toContain("stands, ");
    expect(content.replaceAll("&#39;", "'")).toContain(standing.en!.slice(0, 30));
    expect(content).toContain(`${site}/en/rates#passenger-cars`);
    const korean = (await json(database, { of: "rates" }, "ko")).items[0];
    expect(korean.title).toMatch(/부과 중: 12\.5% 기본관세 포함/);
    expect(korean.content_html).toContain("현재 상황(");
  });

  it("carries the same standing sentence in the feed of the issue", async () => {
    const database = await openLoadedDatabase();
    const feed = (await json(database, { of: "issue", id: "auto-tariff" })).items;
    expect(
      feed.filter(({ content_html }: { content_html: string }) => content_html.includes("stands, ")).length,
    ).toBe(feed.length);
  });
});

describe("what others read of it", () => {
  it("keeps its ids on another host, and has an id of its own in each language", async () => {
    const database = await openLoadedDatabase();
    const issue: FeedScope = { of: "issue", id: "auto-tariff" };
    const idsOf = (text: string): (string | null)[] =>
      text.startsWith("{")
        ? JSON.parse(text).items.map(({ id }: { id: string }) => id)
        : parseFeed(text).items.map(({ id }) => id);
    for (const format of ["atom", "rss", "json"] as const) {
      const [english, korean] = await Promise.all(
        (["en", "ko"] as const).map((locale) => feedFile(issue, format, locale, null, database)),
      );
      const ids = idsOf(english!.text);
      expect(ids.length).toBeGreaterThan(5);
      // RFC 4151, 2.1.
      for (const id of ids)
        expect(id).toMatch(/^tag:(?:[a-z0-9-]+\.)+[a-z]+,\d{4}:[\w\-.~!$&'()*+,;=:@%/?]+$/);
      expect(ids.join(" ")).not.toContain("localhost");
      expect(ids.filter((id) => idsOf(korean!.text).includes(id))).toEqual([]);
      expect(ids.map((id) => id?.replace(/en$/, "ko"))).toEqual(idsOf(korean!.text));
    }
    const atomId = (text: string) => /<id>([^<]+)<\/id>/.exec(text)?.[1];
    const page = async (locale: "en" | "ko", before: number | null) =>
      atomId((await feedFile(all, "atom", locale, before, database))!.text);
    expect(await page("en", null)).toBe("tag:korea-us-tariff-talks.invalid,2026:feeds/changes/en");
    expect(await page("en", 500)).toBe(await page("en", null));
    expect(await page("ko", null)).not.toBe(await page("en", null));
  });

  it("is RSS 2.0 with the same entries as Atom, its own address and its next page", async () => {
    const database = await openLoadedDatabase();
    for (const locale of ["en", "ko"] as const) {
      const file = (await feedFile(all, "rss", locale, null, database))!;
      expect(file.mediaType).toBe("application/rss+xml; charset=utf-8");
      const rss = parseFeed(file.text);
      const other = (await atom(database, all, locale))!;
      expect(rss.meta).toMatchObject({ type: "rss", version: "2.0" });
      expect(rss.title).toBe(other.title);
      expect(rss.language).toBe(locale);
      const told = (feed: ReturnType<typeof parseFeed>) =>
        feed.items.map(({ id, title, url, content, published }) => ({
          id,
          title,
          url,
          content,
          // RSS has whole seconds.
          second: Math.floor((published?.getTime() ?? 0) / 1000),
        }));
      expect(told(rss)).toEqual(told(other));
      const root = xml2js(file.text, { compact: false }) as Element;
      const channel = root.elements![0]!.elements![0]!;
      const links = channel.elements!.filter(({ name }) => name === "atom:link");
      expect(links.map(({ attributes }) => [attributes!.rel, attributes!.href])).toEqual([
        [
          "next",
          expect.stringMatching(new RegExp(`^${site}/feeds/changes\\.rss\\?lang=${locale}&before=\\d+$`)),
        ],
        ["self", `${site}/feeds/changes.rss?lang=${locale}`],
      ]);
      const [first] = channel.elements!.filter(({ name }) => name === "item");
      const guid = first!.elements!.find(({ name }) => name === "guid")!;
      expect(guid.attributes).toEqual({ isPermaLink: "false" });
    }
  });

  it("has titles of plain text, and does not say the word for sources twice", async () => {
    const database = await openLoadedDatabase();
    const [head] = await listVersions(key, database);
    const [claim, ...claims] = head!.document.claims as Edit[];
    await publish(database, {
      what: text('15% & "reciprocal" <b>rates</b>'),
      claims: [{ ...claim, statement: text("Another statement", "다른 주장") }, ...claims],
    });
    for (const [locale, twice] of [
      ["en", /Sources?(?: \d+)?: Source/],
      ["ko", /출처(?: \d+)?: 출처/],
    ] as const) {
      const file = (await feedFile(all, "atom", locale, null, database))!;
      const titles = [...file.text.matchAll(/<entry>\s*<title type="(\w+)">(.*)<\/title>/g)];
      expect(titles).toHaveLength(50);
      expect(new Set(titles.map(([, type]) => type))).toEqual(new Set(["text"]));
      expect(file.text.replace(/<[^>]*>/g, "")).not.toMatch(twice);
    }
  });

  it("is JSON Feed 1.1 with its next page", async () => {
    const database = await openLoadedDatabase();
    const feed = await json(database, all, "ko");
    expect(feed).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      title: "변경 내역 · 한미 관세협상 현황판",
      language: "ko",
      home_page_url: `${site}/ko/changes`,
      feed_url: `${site}/feeds/changes.json?lang=ko`,
      authors: [{ name: "한미 관세협상 현황판", url: `${site}/ko` }],
    });
    expect(feed.author).toBeUndefined();
    expect(feed.items.length).toBe(50);
    expect(feed.next_url).toBe(`${site}/feeds/changes.json?lang=ko&before=${seqOf(feed.items.at(-1).id)}`);
    expect(feed.items[0]).toMatchObject({
      tags: ["경과", "추가"],
      _change: { kind: "development", deed: "added", type: "development" },
    });
    const next = await json(database, all, "ko", seqOf(feed.items.at(-1).id));
    expect(next.items[0].id).not.toBe(feed.items.at(-1).id);
  });

  it("is a well-formed feed whatever was typed", async () => {
    const database = await openLoadedDatabase();
    const hostile = `<script>alert(1)</script> ]]> & "q" 'a' \uFFFE ${"<![CDATA["} end`;
    // The record accepts no control characters, lone surrogates or open direction marks; a reason may contain some.
    const reason = `${hostile} \u202E \u0000\u0008 \uD800\nsecond line`;
    await publish(database, { what: text(hostile, hostile) }, "correction", key, reason);
    await publish(database, { title: text(hostile, hostile) }, "clarification", {
      type: "issue",
      id: "auto-tariff",
    });
    for (const scope of [all, { of: "issue", id: "auto-tariff" } as const]) {
      const file = (await feedFile(scope, "atom", "en", null, database))!;
      expect(file.text).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
      expect(file.text).not.toMatch(/<script/i);
      const entries = contentsOf(file.text);
      expect(entries.length).toBe(parseFeed(file.text).items.length);
      expect(entries.join("\n")).toContain(
        "&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; &amp; &quot;q&quot;",
      );
      const { items } = await json(database, scope);
      expect(items.map(({ content_html }: { content_html: string }) => content_html)).toEqual(entries);
    }
    expect((await json(database)).items[0].title).toContain("<script>");
  });
});
