import { describe, expect, it } from "vitest";

import { checkAccuracy } from "@/lib/db/desk/accuracy-checks";
import type { Database } from "@/lib/db/connection/client";
import { saveDraft } from "@/lib/db/desk/drafts";
import { listVersions } from "@/lib/db/record/record-versions";
import { writeRecords } from "../../support/write-records";
import { Editor } from "@/lib/domain/editing/editor";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { publishDraft } from "@/lib/record/publish-draft";
import { withdrawRecord } from "@/lib/record/withdraw-record";

import { ask, siteOn } from "../../support/api";
import { openLoadedDatabase } from "../../support/database";
import { readRecordFolder } from "../../support/record-folder";

const seo = Editor.signedIn({ accountId: "a2", name: "M. Seo", role: "publisher" });
const pause = () => new Promise((resolve) => setTimeout(resolve, 10));

async function save(database: Database, key: RecordKey, edit: Record<string, unknown>) {
  const [head] = await listVersions(key, database);
  const saved = await saveDraft(
    seo,
    { key, expected: { version: head!.version, save: 0 }, document: { ...head!.document, ...edit } },
    database,
  );
  if (saved.status !== "saved") throw new Error(saved.status);
  return { version: head!.version, save: saved.save };
}

async function correct(database: Database, key: RecordKey, edit: Record<string, unknown>) {
  const result = await publishDraft(
    seo,
    { key, expected: await save(database, key, edit), kind: "correction", reason: "The notice says so" },
    database,
  );
  if (result.status !== "published") throw new Error(JSON.stringify(result));
}

async function started() {
  const database = await openLoadedDatabase();
  await pause();
  return { database, site: siteOn(database, { now: () => new Date() }), before: new Date().toISOString() };
}

/** Parts of the text that contain only the time of the response. */
const undated = (text: string) => text.replace(/"madeAt":"[^"]+"/, "");

describe("what is open as of 22 October 2025", () => {
  it("is what the record says, in the shape that is promised", async () => {
    const { site } = await started();
    const { body } = await ask(site, "/open?asOf=2025-10-22");
    expect(Object.keys(body)).toEqual(["asOf", "madeAt", "count", "items"]);
    expect(body).toMatchObject({ asOf: "2025-10-22", count: 11 });
    expect(body.items).toHaveLength(11);
    expect((await ask(site, "/issues?asOf=2025-10-22")).body.count).toBe(18);
    for (const item of body.items) {
      expect(Object.keys(item)).toEqual([
        "id",
        "title",
        "group",
        "stage",
        "effect",
        "since",
        "daysInState",
        "contested",
        "standing",
        "positions",
        "links",
      ]);
      expect(item.group).toBe("open");
    }
    const deal = body.items.find(({ id }: { id: string }) => id === "deal-form");
    expect(deal.links).toEqual({
      page: {
        en: "https://talks.example/en/issues/deal-form",
        ko: "https://talks.example/ko/issues/deal-form",
      },
      asOf: {
        en: "https://talks.example/en/as-of/2025-10-22/issues/deal-form",
        ko: "https://talks.example/ko/as-of/2025-10-22/issues/deal-form",
      },
      json: "https://talks.example/api/v1/issues/deal-form?asOf=2025-10-22",
      feed: "https://talks.example/feeds/issues/deal-form.atom",
      calendar: "https://talks.example/calendar/issues/deal-form.ics",
    });
  });

  it("may gain from a correction, while what this site said before it never changes", async () => {
    const { database, site, before } = await started();
    const asOf = await ask(site, "/open?asOf=2025-10-22");
    const addresses = [
      "/open",
      "/issues",
      "/issues/deal-form",
      "/officials",
      "/trips",
      "/events",
      "/sources",
      "/changes",
      "/countdown",
    ];
    const asked = (address: string) =>
      `${address}?seenAt=${before}${address.startsWith("/sources") || address.startsWith("/changes") ? "" : "&asOf=2025-10-22"}`;
    const said = await Promise.all(addresses.map((address) => ask(site, asked(address))));
    const development = (await ask(site, "/issues/deal-form?asOf=2025-10-22")).body.item.developments.at(
      -1,
    ).id;
    await correct(
      database,
      { type: "development", id: development },
      { stage: "agreed_in_principle", what: { en: "Corrected afterwards", ko: null, origin: "en" } },
    );
    await withdrawRecord(
      seo,
      { key: { type: "trip", id: "trip-2025-10b" }, expectedVersion: 1, reason: "Twice on record" },
      database,
    );
    await checkAccuracy(
      seo,
      {
        keys: [{ type: "issue", id: "agriculture" }],
        versions: [1],
        sourceId: (await readRecordFolder()).sources[0]!.id,
        locator: null,
      },
      database,
    );

    const now = await ask(site, "/open?asOf=2025-10-22");
    expect(now.body.count).toBe(10);
    expect(now.headers.get("etag")).not.toBe(asOf.headers.get("etag"));
    for (const [index, address] of addresses.entries()) {
      const again = await ask(site, asked(address));
      expect(again.status, address).toBe(200);
      expect(again.text, address).toBe(said[index]!.text);
    }
    const seen = await ask(site, `/issues/deal-form?seenAt=${before}&asOf=2025-10-22`);
    expect(seen.headers.get("memento-datetime")).toBe(new Date(before).toUTCString());
    expect(seen.headers.get("link")).toContain(
      '<https://talks.example/api/v1/issues/deal-form?asOf=2025-10-22>; rel="original timegate"',
    );
    const later = siteOn(database, { now: () => new Date(Date.now() + 600_000) });
    expect((await ask(later, `/issues/deal-form?seenAt=${before}`)).headers.get("cache-control")).toContain(
      "immutable",
    );
    expect(seen.headers.get("cache-control")).toBeNull();
  });

  it("can be requested by Accept-Datetime", async () => {
    const { site } = await started();
    const { status, headers } = await ask(site, "/open?asOf=2025-10-22", {
      headers: { "Accept-Datetime": "Thu, 26 Nov 2099 10:00:00 GMT" },
    });
    expect(status).toBe(302);
    expect(headers.get("location")).toMatch(
      /^https:\/\/talks\.example\/api\/v1\/open\?asOf=2025-10-22&seenAt=/,
    );
    expect(headers.get("vary")).toBe("Accept-Datetime");
  });
});

describe("the dates of a record", () => {
  it("are when readers saw it change and when it was found accurate, which is no change", async () => {
    const { database, site } = await started();
    const [before] = (await ask(site, "/issues?q=rice")).body.items;
    expect(before).toMatchObject({ id: "agriculture", verifiedAt: null });
    const detail = (await ask(site, "/issues/agriculture")).body.item;
    await pause();
    const sourceId = (await readRecordFolder()).sources[0]!.id;
    expect(
      await checkAccuracy(
        seo,
        { keys: [{ type: "issue", id: "agriculture" }], versions: [1], sourceId, locator: null },
        database,
      ),
    ).toMatchObject({ status: "checked" });
    const checked = (await ask(site, "/issues/agriculture")).body.item;
    expect(checked.changedAt).toBe(detail.changedAt);
    expect(checked.verifiedAt > detail.changedAt).toBe(true);
    const since = new Date().toISOString();
    await pause();
    await correct(
      database,
      { type: "development", id: detail.developments.at(-1).id },
      { what: { en: "Said better", ko: null, origin: "en" } },
    );
    const { body } = await ask(site, `/issues?updated_since=${since}`);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual(["agriculture"]);
    expect(body.items[0].changedAt > since).toBe(true);
    const changes = (await ask(site, `/changes?since=${since}`)).body;
    expect(changes).toMatchObject({
      count: 1,
      items: [{ deed: "changed", kind: "correction", reason: "The notice says so" }],
    });
    expect(changes.items[0].changedFields).toContain("what.en");
    const change = (await ask(site, `/changes/${changes.items[0].seq}`)).body.item;
    expect(change.after.what.en).toBe("Said better");
    expect(change.before.what.en).not.toBe("Said better");
  });
});

describe("an answer that is the same", () => {
  it("has the same tag where it was made anew, and another when it differs", async () => {
    const { database } = await started();
    // Noon in Seoul: a count of days changes at midnight there.
    let now = new Date("2026-11-25T03:00:00Z");
    const site = siteOn(database, { now: () => now });
    for (const address of ["/open", "/issues?group=open", "/countdown", "/open?asOf=2025-10-22"]) {
      const tag = (await ask(site, address)).headers.get("etag");
      expect(tag, address).toMatch(/^W\/".+"$/);
      now = new Date(now.getTime() + 61_000);
      expect((await ask(site, address)).headers.get("etag"), address).toBe(tag);
    }
    const first = await ask(site, "/open");
    now = new Date(now.getTime() + 61_000);
    const second = await ask(site, "/open");
    expect(second.body.madeAt > first.body.madeAt).toBe(true);
    expect(undated(second.text).length).toBe(undated(first.text).length);
    now = new Date(now.getTime() + 86_400_000);
    expect((await ask(site, "/open")).headers.get("etag")).not.toBe(first.headers.get("etag"));
  });
});

describe("pages of a list", () => {
  it("hold everything that was there exactly once, while records are added, changed and withdrawn", async () => {
    const { database, site } = await started();
    const { sources } = await readRecordFolder();
    for (const list of ["sources", "changes", "officials", "issues", "trips", "events"]) {
      const all = (await ask(site, `/${list}?limit=200`)).body;
      const keyOf = (item: { id: string; seq?: number }) => String(item.seq ?? item.id);
      const expected = new Set<string>((await ask(site, `/${list}?limit=200`)).body.items.map(keyOf));
      const seen: string[] = [];
      let address: string | null = `/${list}?limit=${list === "changes" || list === "sources" ? 37 : 5}`;
      for (let page = 0; address !== null; page += 1) {
        const { body, headers }: Awaited<ReturnType<typeof ask>> = await ask(site, address);
        seen.push(...body.items.map(keyOf));
        if (body.next) expect(headers.get("link")).toContain(`<${body.next}>; rel="next"`);
        address = body.next ? body.next.split("/api/v1")[1] : null;
        if (page === 0) {
          const added = ["aaa", "mmm", "zzz"].map((id) => ({
            type: "source" as const,
            document: { ...sources[0]!, id: `${id}-${list}` },
            publication: "published" as const,
            kind: "development" as const,
            reason: "Test",
            who: "tester",
          }));
          await writeRecords(added, [], database);
        }
      }
      expect(new Set(seen).size, list).toBe(seen.length);
      if (all.next === null) for (const key of expected) expect(seen, list).toContain(key);
      else expect(seen.length).toBeGreaterThanOrEqual(all.count);
    }
  });
});

describe("what is not public", () => {
  it("is at no address: drafts, unverified entries, notes, and records withdrawn before readers saw them", async () => {
    const { database, site } = await started();
    const { trips, issues, sources, events, officials } = await readRecordFolder();
    const says = (id: string) => ({ en: `SENTINEL ${id}`, ko: null, origin: "en" as const });
    const meant = { kind: "development", reason: "Test", who: "SENTINEL editor" } as const;
    const secret = { ...meant, reason: "SENTINEL reason" };
    await writeRecords(
      [
        {
          ...secret,
          type: "trip",
          document: { ...trips[0]!, id: "a-draft", purpose: says("draft") },
          publication: "draft",
        },
        {
          ...secret,
          type: "trip",
          document: {
            ...trips[0]!,
            id: "unverified",
            purpose: says("unverified"),
            verification: "unverified",
          },
          publication: "published",
        },
        {
          ...secret,
          type: "event",
          document: {
            ...events[0]!,
            id: "unverified-event",
            name: says("event"),
            verification: "unverified",
          },
          publication: "published",
        },
        {
          ...secret,
          type: "trip",
          document: { ...trips[0]!, id: "withdrawn", purpose: says("withdrawn") },
          publication: "withdrawn",
        },
        {
          ...meant,
          type: "source",
          document: { ...sources[0]!, note: "SENTINEL note" },
          publication: "published",
        },
        {
          ...meant,
          type: "official",
          document: {
            ...officials[0]!,
            note: "SENTINEL note",
            aliases: officials[0]!.aliases.map((alias) => ({ ...alias, note: "SENTINEL note" })),
            roles: officials[0]!.roles.map((role) => ({ ...role, note: "SENTINEL note" })),
          },
          publication: "published",
        },
        {
          ...meant,
          type: "development",
          document: { issue: issues[0]!.id, ...issues[0]!.developments[0]!, note: "SENTINEL note" },
          publication: "published",
        },
      ],
      [],
      database,
    );
    await save(database, { type: "trip", id: trips[1]!.id }, { purpose: says("saved") });
    const seenAt = new Date(Date.now() + 5).toISOString();
    await pause();
    const changes = (await ask(site, "/changes?limit=200")).body;
    const ones = [
      `/issues/${issues[0]!.id}`,
      `/officials/${officials[0]!.id}`,
      `/trips/${trips[1]!.id}`,
      `/sources/${sources[0]!.id}`,
      ...changes.items.slice(0, 12).map(({ seq }: { seq: number }) => `/changes/${seq}`),
    ];
    const lists = [
      "/open",
      "/issues",
      "/officials",
      "/trips",
      "/events",
      "/sources",
      "/changes",
      "/countdown",
    ];
    for (const address of [
      ...lists.map((list) => (list === "/open" || list === "/countdown" ? list : `${list}?limit=200`)),
      ...ones,
    ]) {
      const variants = [
        address,
        ...(address.startsWith("/changes/")
          ? []
          : [`${address}${address.includes("?") ? "&" : "?"}seenAt=${seenAt}`]),
      ];
      for (const variant of variants) {
        const { status, text } = await ask(site, variant);
        expect([variant, status]).toEqual([variant, 200]);
        expect(text, variant).not.toContain("SENTINEL");
        expect(text, variant).not.toMatch(/"note":/);
        expect(text, variant).not.toContain("trip-2026-07-kim-jk");
      }
    }
    for (const id of ["a-draft", "unverified", "withdrawn", "trip-2026-07-kim-jk"]) {
      const { status, text } = await ask(site, `/trips/${id}`);
      expect([id, status]).toEqual([id, 404]);
      expect(text).not.toContain("SENTINEL");
    }
    const newest = (await listVersions({ type: "trip", id: "unverified" }, database))[0]!;
    expect((await ask(site, `/changes/${newest.seq}`)).status).toBe(404);
  });
});
