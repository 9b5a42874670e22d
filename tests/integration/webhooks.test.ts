/** Webhooks, to a real receiver that verifies signatures, refuses, hangs and vanishes. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text as textOf } from "node:stream/consumers";
import { Webhook as Verifier } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import type { Database } from "@/lib/db/connection/client";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import { listVersions } from "@/lib/db/record/record-versions";
import { deleteOldDeliveries, distributeToWebhooks } from "@/lib/db/webhooks/deliveries";
import {
  addWebhook,
  findWebhook,
  listDeliveries,
  listWebhooks,
  removeWebhook,
  switchWebhook,
  testWebhook,
} from "@/lib/db/webhooks/webhooks";
import { Editor } from "@/lib/domain/editing/editor";
import type { ChangeKind } from "@/lib/domain/record/record";
import { maxWebhooks } from "@/lib/domain/webhooks/webhook";
import { testBody, webhookDistributionOf } from "@/lib/webhooks/payload";
import { sendDueDeliveries, type Sending } from "@/lib/webhooks/send-deliveries";
import { notifyHub } from "@/lib/webhooks/websub";
import { writeAtomFeed, writeJsonFeed, writeRssFeed } from "@/lib/export/feed/feed";
import { webhookSecret } from "@/lib/webhooks/webhook-secret";

import { engine, openLoadedDatabase } from "../support/database";
import { writeRecords } from "../support/write-records";
import type { DocumentOf } from "@/lib/domain/record/record-document";

const admin = Editor.signedIn({ accountId: "a1", name: "J. Han", role: "admin" });
const publisher = Editor.signedIn({ accountId: "a2", name: "M. Seo", role: "publisher" });
const key = { type: "development", id: "auto-tariff-2026-02-21" } as const;
const siteUrl = "https://talks.example";
const secretOf = (id: string) => webhookSecret(id, "a secret of the desk that is long enough");

type Call = { path: string; headers: Record<string, string>; body: string };
let receiver: Server;
let url: string;
let calls: Call[] = [];
/** The status of each answer; null never answers. */
let answer: (call: Call) => number | null = () => 200;
beforeAll(async () => {
  receiver = createServer((request, response) => {
    void textOf(request).then((body) => {
      const call = { path: request.url ?? "", headers: request.headers as Record<string, string>, body };
      calls.push(call);
      const status = answer(call);
      if (status !== null) response.writeHead(status, { location: "/elsewhere" }).end(`status ${status}`);
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
});
afterAll(() => {
  receiver.closeAllConnections();
  receiver.close();
});
beforeEach(() => {
  calls = [];
  answer = () => 200;
});

function processOf(database: Database, options: Partial<Sending> = {}) {
  // The time of a signature is compared with the clock of the receiver.
  const clock = { offset: 0 };
  const now = () => new Date(Date.now() + clock.offset);
  const sending = { database, secretOf, now, isStopping: () => false, allowPrivate: true, timeoutMs: 20_000 };
  return {
    now,
    wait: (seconds: number) => {
      clock.offset += seconds * 1000;
    },
    run: async () => {
      const changes = await readPublishedChanges(database);
      await distributeToWebhooks(webhookDistributionOf(changes, siteUrl), now(), database);
      await sendDueDeliveries({ ...sending, ...options });
    },
  };
}

async function add(database: Database, path = "/hook") {
  const result = await addWebhook(admin, `${url}${path}`, { address: "192.0.2.1" }, database);
  if (result.status !== "added") throw new Error(result.status);
  return result.id;
}

async function publish(database: Database, what: string, kind: ChangeKind = "correction") {
  const [head] = await listVersions(key, database);
  await writeRecords(
    [
      {
        type: "development",
        document: {
          ...(head!.document as DocumentOf<"development">),
          what: { en: what, ko: null, origin: "en" },
        },
        kind,
        publication: "published",
        reason: "The notice says so",
        position: 0,
      },
    ],
    [],
    database,
  );
}

const verify = (id: string, { body, headers }: Call) => new Verifier(secretOf(id)).verify(body, headers);

describe("a webhook", () => {
  it("is told each publication once, signed, and nothing of what was before it or of editorial changes", async () => {
    const database = await openLoadedDatabase();
    const site = processOf(database);
    await publish(database, "Before the webhook");
    const id = await add(database);
    await site.run();
    await publish(database, "A comma, added", "editorial");
    await site.run();
    expect(calls).toEqual([]);
    await publish(database, "After the webhook");
    await site.run();
    await site.run();
    expect(calls).toHaveLength(1);
    expect(verify(id, calls[0]!)).toMatchObject({
      type: "changes.published",
      data: {
        changes: [
          {
            ...key,
            kind: "correction",
            action: "changed",
            sentence: { en: expect.stringContaining("corrected"), ko: expect.stringContaining("정정") },
            reason: { en: "The notice says so" },
            permalink: expect.stringMatching(/^https:\/\/talks\.example\/r\/\d+$/),
            before: { what: { en: "A comma, added" } },
            after: { what: { en: "After the webhook" } },
          },
        ],
      },
    });
    expect(calls[0]!.body).not.toContain('"note"');
    const [delivery] = await listDeliveries(id, 10, database);
    expect(delivery).toMatchObject({
      state: "delivered",
      answer: 200,
      answerText: "status 200",
      attempts: 1,
    });
    expect(delivery!.body).toBe(calls[0]!.body);
    // A signature of another webhook or of an altered body is none.
    expect(() => verify("another", calls[0]!)).toThrow();
    expect(() => verify(id, { ...calls[0]!, body: `${calls[0]!.body} ` })).toThrow();
  });

  it("that answers 500 is tried again with the same id and body, with growing waits, for about a day", async () => {
    const database = await openLoadedDatabase();
    const site = processOf(database);
    const id = await add(database);
    answer = () => 500;
    await publish(database, "First");
    await site.run();
    const at: number[] = [0];
    for (let seconds = 0; seconds < 2 * 86_400; seconds += 60) {
      const before = calls.length;
      site.wait(60);
      const due = await database.reader.webhookDelivery.count({
        where: { state: "waiting", dueAt: { lte: site.now() } },
      });
      if (due > 0) await site.run();
      if (calls.length > before) at.push(seconds);
    }
    expect(new Set(calls.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect(calls.every(({ headers }) => headers["user-agent"] === "KoreaUSTariffTalks/1.0")).toBe(true);
    expect(new Set(calls.map(({ body }) => body)).size).toBe(1);
    expect(calls).toHaveLength(9);
    const waits = at.slice(1).map((seconds, index) => seconds - at[index]!);
    expect(waits.slice(1)).toEqual([...waits.slice(1)].sort((a, b) => a - b));
    expect(at.at(-1)).toBeGreaterThan(20 * 3600);
    expect(at.at(-1)).toBeLessThan(25 * 3600);
    expect(await listDeliveries(id, 10, database)).toMatchObject([
      { state: "failed", answer: 500, attempts: 9 },
    ]);
  });

  it("that fails and then works gets what it missed, and one that hangs holds up no other", async () => {
    const database = await openLoadedDatabase();
    const site = processOf(database, { timeoutMs: 4_000 });
    const [failing, hanging, working] = [
      await add(database, "/fails"),
      await add(database, "/hangs"),
      await add(database, "/works"),
    ];
    answer = ({ path }) => (path === "/works" ? 204 : path === "/hangs" ? null : 302);
    await publish(database, "First");
    await site.run();
    expect(await listDeliveries(working, 1, database)).toMatchObject([{ state: "delivered", answer: 204 }]);
    expect(await listDeliveries(failing, 1, database)).toMatchObject([{ state: "waiting", answer: 302 }]);
    expect(await listDeliveries(hanging, 1, database)).toMatchObject([
      { state: "waiting", answer: null, answerText: "error" },
    ]);
    // A redirect is not followed.
    expect(calls.map(({ path }) => path)).not.toContain("/elsewhere");
    answer = () => 200;
    site.wait(6);
    await site.run();
    for (const id of [failing, hanging, working])
      expect(await listDeliveries(id, 2, database)).toMatchObject([{ state: "delivered" }]);
    expect(calls.filter(({ path }) => path === "/works")).toHaveLength(1);
  });

  it("is never called on a private network, whatever its name stands for", async () => {
    const database = await openLoadedDatabase();
    const site = processOf(database, { allowPrivate: false });
    const ids = [await add(database)];
    const named = await addWebhook(admin, url.replace("127.0.0.1", "localhost"), undefined, database);
    if (named.status === "added") ids.push(named.id);
    await publish(database, "First");
    await site.run();
    expect(calls).toEqual([]);
    for (const id of ids)
      expect(await listDeliveries(id, 1, database)).toMatchObject([{ answer: null, answerText: "private" }]);
  });

  it("is told once by several processes", async () => {
    const database = await openLoadedDatabase();
    const sites = [1, 2, 3].map(() => processOf(database));
    await add(database);
    for (let number = 1; number <= 4; number += 1) {
      await publish(database, `Change ${number}`);
      await Promise.all(sites.map((site) => site.run()));
    }
    await Promise.all(sites.map((site) => site.run()));
    expect(calls).toHaveLength(4);
    expect(new Set(calls.map(({ headers }) => headers["webhook-id"])).size).toBe(4);
  });

  it("can be tested, switched off and on, and removed, each with an entry of the log, by admins alone", async () => {
    const database = await openLoadedDatabase();
    const site = processOf(database);
    const id = await add(database, "/hook?key=hidden");
    await testWebhook(admin, id, (at) => testBody(at, siteUrl), undefined, database);
    await site.run();
    expect(verify(id, calls[0]!)).toMatchObject({ type: "test", data: { site: siteUrl } });

    await switchWebhook(admin, id, false, undefined, database);
    await publish(database, "While it is off");
    await site.run();
    await switchWebhook(admin, id, true, undefined, database);
    await site.run();
    expect(calls).toHaveLength(1);
    await publish(database, "While it is on");
    await site.run();
    expect(calls).toHaveLength(2);
    expect(calls[1]!.body).toContain("While it is on");

    expect(await addWebhook(admin, `${url}/hook?key=hidden`, undefined, database)).toEqual({
      status: "known",
    });
    expect(await addWebhook(publisher, `${url}/other`, undefined, database)).toEqual({ status: "forbidden" });
    expect(await removeWebhook(publisher, id, undefined, database)).toEqual({ status: "forbidden" });
    expect(await findWebhook(id, database)).toMatchObject({ isEnabled: true });
    expect(await removeWebhook(admin, id, undefined, database)).toEqual({ status: "done" });
    expect(await removeWebhook(admin, id, undefined, database)).toEqual({ status: "unknown" });
    expect(await listWebhooks(database)).toEqual([]);
    expect(await database.reader.webhookDelivery.count()).toBe(0);
    const entries = await database.reader.auditEntry.findMany({
      where: { action: { contains: "webhook" } },
      orderBy: { seq: "asc" },
    });
    expect(entries.map(({ action }) => action)).toEqual([
      "add_webhook",
      "test_webhook",
      "switch_webhook",
      "switch_webhook",
      "remove_webhook",
    ]);
    expect(JSON.stringify(entries)).not.toContain("hidden");
  });

  it("has a limit of number, and a log that is deleted after a month", async () => {
    const database = await openLoadedDatabase();
    const site = processOf(database);
    const ids = [];
    for (let number = 0; number < maxWebhooks; number += 1) ids.push(await add(database, `/${number}`));
    expect(await addWebhook(admin, `${url}/more`, undefined, database)).toEqual({ status: "full" });
    await publish(database, "First");
    await site.run();
    expect(calls).toHaveLength(maxWebhooks);
    await deleteOldDeliveries(new Date(Date.now() + 29 * 86_400_000), database);
    expect(await database.reader.webhookDelivery.count()).toBe(maxWebhooks);
    await deleteOldDeliveries(new Date(Date.now() + 31 * 86_400_000), database);
    expect(await database.reader.webhookDelivery.count()).toBe(0);
  });
});

describe("a WebSub hub", () => {
  it("is notified of the feeds that have new entries until it has taken them", async () => {
    const database = await openLoadedDatabase();
    const hub = `${url}/hub`;
    const tell = async () => notifyHub(hub, await readPublishedChanges(database), siteUrl, database);
    expect(await tell()).toBe(true);
    expect(calls).toEqual([]);
    await publish(database, "A comma, added", "editorial");
    expect(await tell()).toBe(true);
    expect(calls).toEqual([]);
    await publish(database, "First");
    answer = () => 503;
    expect(await tell()).toBe(false);
    answer = () => 204;
    expect(await tell()).toBe(true);
    expect(await tell()).toBe(true);
    expect(calls).toHaveLength(2);
    const sent = new URLSearchParams(calls[1]!.body);
    expect(sent.get("hub.mode")).toBe("publish");
    const topics = sent.getAll("hub.url");
    for (const feed of [
      "changes.atom?lang=en",
      "corrections.json?lang=ko",
      "issues/auto-tariff.atom?lang=ko",
    ])
      expect(topics).toContain(`${siteUrl}/feeds/${feed}`);
    expect(topics.filter((topic) => topic.includes("/rates."))).toEqual([]);
    expect(new Set(topics).size).toBe(topics.length);
  });
});

it.runIf(engine === "sqlite")("feeds name the hub where there is one", () => {
  const file = {
    title: "Changes",
    about: "All",
    scope: { of: "changes" },
    address: "/feeds/changes.atom?lang=en",
    self: "/feeds/changes.atom?lang=en",
    next: null,
    alternate: "/en/changes",
    entries: [],
    updated: new Date(0),
    locale: "en",
    siteUrl,
  } as const;
  const hub = "https://hub.example/";
  expect(writeAtomFeed({ ...file, hub })).toContain(`<link rel="hub" href="${hub}"/>`);
  expect(writeRssFeed({ ...file, hub })).toContain(`href="${hub}"`);
  expect(JSON.parse(writeJsonFeed({ ...file, hub })).hubs).toEqual([{ type: "WebSub", url: hub }]);
  expect(writeAtomFeed({ ...file, hub: null }) + writeJsonFeed({ ...file, hub: null })).not.toContain("hub");
});
