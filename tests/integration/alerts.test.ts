/** Alerts by e-mail, from the form to a real SMTP server: each change reaches each subscriber once. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { distributionOf } from "@/lib/alerts/distribution";
import { alertLinks } from "@/lib/alerts/links";
import { type MailServer, mailServer } from "@/lib/alerts/mail-server";
import { type SendContext, sendDueMails } from "@/lib/alerts/send-mails";
import { distribute, readOutboxState } from "@/lib/db/alerts/outbox";
import {
  askToFollow,
  changeAlerts,
  confirmFollow,
  deleteOutdated,
  endAlerts,
  exportSubscriber,
  findAskedFollow,
  findSubscriber,
} from "@/lib/db/alerts/subscribers";
import type { Database } from "@/lib/db/connection/client";
import { saveDraft } from "@/lib/db/desk/drafts";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import { listVersions } from "@/lib/db/record/record-versions";
import type { AlertSettings } from "@/lib/domain/alerts/alert-settings";
import type { ChangeScope } from "@/lib/domain/changes/change-scope";
import { Editor } from "@/lib/domain/editing/editor";
import type { ChangeKind } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { publishDraft } from "@/lib/record/publish-draft";
import { withdrawRecord } from "@/lib/record/withdraw-record";

import { openLoadedDatabase } from "../support/database";
import { type MailReceiver, startMailReceiver } from "../support/mail-receiver";
import { writeRecords } from "../support/write-records";
import type { DocumentOf } from "@/lib/domain/record/record-document";

const seo = Editor.signedIn({ accountId: "a2", name: "M. Seo", role: "publisher" });
const key = { type: "development", id: "auto-tariff-2026-02-21" } as const;
const siteUrl = "https://talks.example";
const links = alertLinks("a secret of the desk that is long enough");
const everything: ChangeScope = { of: "changes" };
const atOnce: AlertSettings = { language: "en", frequency: "at_once", zone: "Asia/Seoul" };
const text = (en: string, ko: string | null = null) => ({ en, ko, origin: "en" as const });

let receiver: MailReceiver;
let server: MailServer;
beforeAll(async () => {
  receiver = await startMailReceiver();
});
afterAll(() => receiver.stop());
beforeEach(() => {
  receiver.received.length = 0;
  receiver.smtpReply = { recipient: () => null, data: () => null };
  server = serverAt(receiver.port);
});

const serverAt = (port: number) =>
  mailServer({
    url: `smtp://127.0.0.1:${port}`,
    from: "Talks <alerts@talks.example>",
    siteUrl,
    timeoutMs: 10_000,
  });

/** One process with a clock that the test sets. */
function processOf(database: Database, at: string, deliver = server.deliver) {
  const clock = { now: new Date(at) };
  const context: SendContext = {
    database,
    deliver,
    links,
    siteUrl,
    now: () => clock.now,
    claimMs: 60_000,
    unmarked: new Map(),
    isStopping: () => false,
  };
  return {
    context,
    set: (time: string) => {
      clock.now = new Date(time);
    },
    wait: (minutes: number) => {
      clock.now = new Date(clock.now.getTime() + minutes * 60_000);
    },
    distribute: async () =>
      distribute(distributionOf(await readPublishedChanges(database)), clock.now, database),
    send: () => sendDueMails(context),
    run: async () => {
      await distribute(distributionOf(await readPublishedChanges(database)), clock.now, database);
      return sendDueMails(context);
    },
  };
}

/** Follows and confirms without the mail; returns the subscriber's id. */
async function follow(
  database: Database,
  address: string,
  scope: ChangeScope = everything,
  settings: AlertSettings = atOnce,
  at = new Date("2026-11-30T00:00:00Z"),
) {
  expect(await askToFollow({ ...settings, address, scope }, at, database)).toBe("asked");
  const { id } = await database.reader.alertFollow.findFirstOrThrow({
    where: { subscriber: { address }, confirmedAt: null },
  });
  await database.writer.alertMail.deleteMany({ where: { followId: id } });
  const subscriber = await confirmFollow(id, at, database);
  expect(subscriber).not.toBeNull();
  return subscriber!;
}

async function publish(
  database: Database,
  edit: Record<string, unknown>,
  kind: ChangeKind = "correction",
  of: RecordKey = key,
) {
  const [head] = await listVersions(of, database);
  const version = head?.version ?? 0;
  const saved = await saveDraft(
    seo,
    { key: of, expected: { version, save: 0 }, document: { ...head?.document, ...edit } },
    database,
  );
  if (saved.status !== "saved") throw new Error(saved.status);
  const result = await publishDraft(
    seo,
    { key: of, expected: { version, save: saved.save }, kind, reason: "The notice says so" },
    database,
  );
  if (result.status !== "published") throw new Error(JSON.stringify(result));
  return result.revision.seq;
}

/** A database whose cursor is at the present. */
async function startedDatabase() {
  const database = await openLoadedDatabase();
  await processOf(database, "2026-11-30T00:00:00Z").distribute();
  return database;
}

describe("asking for alerts", () => {
  it("sends one mail with a link, and nothing else before it is confirmed", async () => {
    const database = await startedDatabase();
    const site = processOf(database, "2026-11-30T00:00:00Z");
    const scope = { of: "issue", id: "auto-tariff" } as const;
    const request = { language: "ko", frequency: "daily", zone: "America/New_York" } as const;
    await askToFollow({ ...request, address: "reader@mail.example", scope }, site.context.now(), database);
    await publish(database, { what: text("Not for those who have not confirmed") });
    await site.run();
    await site.run();
    const [asked, ...more] = receiver.mailsTo("reader@mail.example");
    expect(more).toEqual([]);
    expect(asked!.mail.subject).toMatch(/^확인 요청: 쟁점: /);
    expect(asked!.mail.text).toContain("하루 한 번 07:00 (America/New_York)");
    expect(asked!.mail.headers.has("list-unsubscribe")).toBe(false);
    const token = /https:\/\/talks\.example\/ko\/follow\/(\S+)/.exec(asked!.mail.text!)![1]!;
    const link = links.read(token);
    expect(link?.purpose).toBe("confirm");
    const found = await findAskedFollow(link!.id, site.context.now(), database);
    expect(found).toMatchObject({ follow: { scope, confirmedAt: null }, settings: request });

    const subscriber = await confirmFollow(link!.id, site.context.now(), database);
    expect(await confirmFollow(link!.id, site.context.now(), database)).toBe(subscriber);
    expect(await findSubscriber(subscriber!, database)).toMatchObject({
      ...request,
      follows: [{ scope, confirmedAt: site.context.now() }],
    });
    // What was published before the confirmation is not sent after it.
    await site.run();
    expect(await readOutboxState(site.context.now(), database)).toMatchObject({ waiting: 0 });
  });

  it("expires after seven days, and leaves nothing of the address", async () => {
    const database = await startedDatabase();
    const asked = new Date("2026-11-30T00:00:00Z");
    await askToFollow({ ...atOnce, address: "late@mail.example", scope: everything }, asked, database);
    const { id } = await database.reader.alertFollow.findFirstOrThrow({
      where: { subscriber: { address: "late@mail.example" } },
    });
    const later = new Date("2026-12-07T00:00:01Z");
    expect(await findAskedFollow(id, later, database)).toBeNull();
    expect(await confirmFollow(id, later, database)).toBeNull();
    await deleteOutdated(later, database);
    expect(await database.reader.alertSubscriber.count()).toBe(0);
    expect(await database.reader.alertMail.count()).toBe(0);
    expect(await confirmFollow(id, asked, database)).toBeNull();
  });

  it("sends at most three mails to one address in a day, and does not change what is confirmed", async () => {
    const database = await startedDatabase();
    const at = new Date("2026-11-30T00:00:00Z");
    await follow(database, "full@mail.example", everything, atOnce, new Date("2026-11-28T00:00:00Z"));
    const ask = (id: string, when = at) =>
      askToFollow(
        {
          language: "ko",
          frequency: "daily",
          zone: "UTC",
          address: "full@mail.example",
          scope: { of: "issue", id },
        },
        when,
        database,
      );
    expect([await ask("a"), await ask("b"), await ask("c"), await ask("d")]).toEqual([
      "asked",
      "asked",
      "asked",
      "limited",
    ]);
    const site = processOf(database, "2026-11-30T00:00:00Z");
    await site.run();
    expect(receiver.mailsTo("full@mail.example")).toHaveLength(3);
    const stored = await database.reader.alertSubscriber.findFirstOrThrow();
    expect(stored).toMatchObject(atOnce);
    expect(await ask("d", new Date("2026-12-01T00:00:01Z"))).toBe("asked");
  });
});

describe("a mail about changes", () => {
  it("names the item and the old and new state, and tells both sides, sources, address and reason", async () => {
    const database = await startedDatabase();
    const site = processOf(database, "2026-11-30T00:00:00Z");
    const id = await follow(database, "reader@mail.example", { of: "issue", id: "auto-tariff" });
    await follow(database, "korean@mail.example", { of: "changes" }, { ...atOnce, language: "ko" });
    const seq = await publish(database, {
      effectiveFrom: { value: "2025-11-02", precision: "day", zone: "America/New_York" },
    });
    await site.run();
    const [{ mail, messageId }, ...more] = receiver.mailsTo("reader@mail.example") as [
      MailReceiver["received"][0],
    ];
    expect(more).toEqual([]);
    expect(mail.subject).toContain("tariff");
    expect(mail.subject).toMatch(/21 Feb 2026: corrected\. .*: 2 Nov 2025 \(before: 1 Nov 2025\)/);
    expect(messageId).toMatch(/^<[0-9a-f-]{36}@talks\.example>$/);
    expect(mail.from?.text).toContain("alerts@talks.example");
    const body = mail.text!;
    expect(body.startsWith(mail.subject!)).toBe(true);
    expect(body).toMatch(/^Korea: /m);
    expect(body).toMatch(/^United States: no claim reported$/m);
    expect(body).toMatch(/1 Nov 2025.* → .*2 Nov 2025/);
    expect(body).toMatch(/^Source: .+https?:\/\//m);
    expect(body).toContain("Reason: The notice says so");
    expect(body).toContain(`Permanent link: ${siteUrl}/r/${seq}?lang=en`);
    expect(body).toMatch(/You get this mail because you follow: Issue: .*\.$/m);
    const token = links.tokenOf({ purpose: "manage", id });
    expect(body).toContain(`${siteUrl}/en/follow/${token}`);
    expect(mail.html).toContain(`<html lang="en">`);
    const list = mail.headers.get("list") as unknown as { unsubscribe: { url: string } };
    expect(list.unsubscribe.url).toBe(`${siteUrl}/en/follow/${token}/end`);
    expect(mail.headers.get("list-unsubscribe-post") ?? JSON.stringify(list)).toContain("One-Click");
    expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
    const [korean] = receiver.mailsTo("korean@mail.example");
    expect(korean!.mail.text).toMatch(/이 메일을 받는 이유: 모든 변경/);
    expect(korean!.mail.text).toMatch(/^미국: /m);
  });

  it("is not sent for editorial changes, for nothing, or twice for several things that are followed", async () => {
    const database = await startedDatabase();
    const site = processOf(database, "2026-11-30T00:00:00Z");
    const scopes = [everything, { of: "issue", id: "auto-tariff" }, { of: "corrections" }] as const;
    for (const [day, scope] of scopes.entries())
      await follow(database, "all@mail.example", scope, atOnce, new Date(Date.UTC(2026, 10, 1 + day)));
    await follow(database, "other@mail.example", { of: "official", id: "howard-lutnick" });
    await publish(database, { what: text("A comma, added") }, "editorial");
    await site.run();
    expect(receiver.received).toEqual([]);
    await publish(database, { what: text("Something else") });
    await site.run();
    await site.run();
    expect(receiver.received.map(({ to }) => to)).toEqual(["all@mail.example"]);
    expect(receiver.received[0]!.mail.text).toMatch(/follow: Every change; Issue: .*; Corrections\./);
  });

  it("holds all changes of one publication", async () => {
    const database = await startedDatabase();
    const site = processOf(database, "2026-11-30T00:00:00Z");
    await follow(database, "all@mail.example");
    const heads = await Promise.all(
      [key.id, "auto-tariff-2025-12-04", "auto-tariff-2025-11-14"].map(async (id) => {
        const [head] = await listVersions({ type: "development", id }, database);
        return head;
      }),
    );
    const changed = heads.flatMap((head) => (head ? [head.document] : []));
    expect(changed.length).toBeGreaterThan(1);
    await writeRecords(
      changed.map((document) => ({
        type: "development" as const,
        document: { ...(document as DocumentOf<"development">), what: text("Imported") },
        kind: "correction" as const,
        publication: "published" as const,
        reason: "An import",
        position: 0,
      })),
      [],
      database,
    );
    await site.run();
    const [only, ...more] = receiver.received;
    expect(more).toEqual([]);
    expect(only!.mail.subject).toMatch(new RegExp(` ${changed.length - 1} more$`));
    expect(only!.mail.text!.match(/Permanent link/g)).toHaveLength(changed.length);
  });

  it("matches searches, people, measures and corrections as their feeds do", async () => {
    const database = await startedDatabase();
    const site = processOf(database, "2026-11-30T00:00:00Z");
    const { id: measure } = await database.reader.measure.findFirstOrThrow({
      where: { publication: "published" },
    });
    const scopes: Record<string, ChangeScope> = {
      "search@mail.example": { of: "search", q: "zanzibar", kind: null },
      "nothing@mail.example": { of: "search", q: "zanzibar", kind: "source" },
      "measure@mail.example": { of: "measure", id: measure },
      "measures@mail.example": { of: "rates" },
      "corrections@mail.example": { of: "corrections" },
    };
    for (const [address, scope] of Object.entries(scopes)) await follow(database, address, scope);
    const addressees = () =>
      receiver.received
        .splice(0)
        .map(({ to }) => to)
        .sort();
    await publish(database, { what: text("Zanzibar is told") }, "clarification");
    await site.run();
    expect(addressees()).toEqual(["search@mail.example"]);
    await publish(database, { scope: text("With a clearer scope") }, "correction", {
      type: "measure",
      id: measure,
    });
    await site.run();
    expect(addressees()).toEqual([
      "corrections@mail.example",
      "measure@mail.example",
      "measures@mail.example",
    ]);
  });

  it("no longer tells a text that was withdrawn before it was sent, only that it was there", async () => {
    const database = await startedDatabase();
    const site = processOf(database, "2026-11-30T00:00:00Z");
    await follow(database, "late@mail.example");
    await publish(database, { what: text("A rumour that was wrong") });
    await site.distribute();
    site.wait(1);
    const [head] = await listVersions(key, database);
    const withdrawn = await withdrawRecord(
      seo,
      { key, expectedVersion: head!.version, reason: "It was wrong" },
      database,
    );
    expect(withdrawn.status).toBe("written");
    await site.run();
    const [first, second, ...more] = receiver.received;
    expect(more).toEqual([]);
    expect(first!.mail.text).toContain("This text has been withdrawn since");
    expect(first!.mail.text! + String(first!.mail.html)).not.toContain("A rumour that was wrong");
    expect(second!.mail.subject).toContain("withdrawn");
  });
});

describe("the daily mail", () => {
  const daily = (zone: string): AlertSettings => ({ language: "en", frequency: "daily", zone });

  it("comes at 07:00 in the reader's zone with what was published since, once", async () => {
    const database = await startedDatabase();
    const site = processOf(database, "2026-11-30T01:00:00Z");
    await follow(database, "seoul@mail.example", everything, daily("Asia/Seoul"));
    await follow(database, "york@mail.example", everything, daily("America/New_York"));
    await publish(database, { what: text("First") });
    await site.run();
    await publish(database, { what: text("Second") });
    await site.run();
    expect(receiver.received).toEqual([]);
    site.set("2026-11-30T11:59:59Z");
    await site.run();
    expect(receiver.received).toEqual([]);
    site.set("2026-11-30T12:00:00Z");
    await site.run();
    expect(receiver.received.map(({ to }) => to)).toEqual(["york@mail.example"]);
    expect(receiver.received[0]!.mail.text!.match(/Permanent link/g)).toHaveLength(2);
    site.set("2026-11-30T22:00:00Z");
    await site.run();
    expect(receiver.received.map(({ to }) => to)).toEqual(["york@mail.example", "seoul@mail.example"]);
    // No change, no mail.
    site.set("2026-12-03T00:00:00Z");
    await site.run();
    expect(receiver.received).toHaveLength(2);
  });

  it("is not sent again when the clock is set back, and what is new waits for the next day", async () => {
    const database = await startedDatabase();
    const site = processOf(database, "2026-11-29T20:00:00Z");
    await follow(database, "seoul@mail.example", everything, daily("Asia/Seoul"));
    await publish(database, { what: text("First") });
    await site.run();
    site.set("2026-11-29T22:00:00Z");
    await site.run();
    expect(receiver.received).toHaveLength(1);
    site.set("2026-11-29T21:00:00Z");
    await publish(database, { what: text("Second") });
    await site.run();
    site.set("2026-11-29T22:00:00Z");
    await site.run();
    expect(receiver.received).toHaveLength(1);
    site.set("2026-11-30T22:00:00Z");
    await site.run();
    expect(receiver.received).toHaveLength(2);
    expect(receiver.received[1]!.mail.text!.match(/Permanent link/g)).toHaveLength(1);
  });

  it("is sent at once where its reader changes to that, without what is followed no longer", async () => {
    const database = await startedDatabase();
    const site = processOf(database, "2026-11-30T01:00:00Z");
    const id = await follow(database, "a@mail.example", everything, daily("Asia/Seoul"));
    const other = await follow(
      database,
      "a@mail.example",
      { of: "official", id: "howard-lutnick" },
      daily("Asia/Seoul"),
    );
    expect(other).toBe(id);
    await publish(database, { what: text("First") });
    await site.run();
    const { follows } = (await findSubscriber(id, database))!;
    const keep = follows.flatMap(({ id: each, scope }) => (scope.of === "official" ? [each] : []));
    expect(await changeAlerts(id, { ...atOnce, keep }, site.context.now(), database)).toBe("changed");
    await site.run();
    expect(receiver.received).toEqual([]);
    expect(await readOutboxState(site.context.now(), database)).toMatchObject({ waiting: 0 });
  });
});

describe("a mail server that fails", () => {
  it("may be away for a day: nothing is lost, and nothing is sent twice", async () => {
    const database = await startedDatabase();
    const away = await startMailReceiver();
    await away.stop();
    const site = processOf(database, "2026-11-30T00:00:00Z", serverAt(away.port).deliver);
    const readers = ["a@mail.example", "b@mail.example", "c@mail.example"];
    for (const address of readers) await follow(database, address);
    for (let hour = 0; hour < 24; hour += 1) {
      if (hour % 8 === 0) await publish(database, { what: text(`Hour ${hour}`) });
      expect(await site.run()).toBe(false);
      site.wait(60);
    }
    expect(await readOutboxState(site.context.now(), database)).toMatchObject({ waiting: 9, due: 9 });
    const back = await startMailReceiver(away.port);
    try {
      for (let minute = 0; minute < 10; minute += 1) {
        await site.run();
        site.wait(1);
      }
      for (const address of readers) expect(back.mailsTo(address)).toHaveLength(3);
      expect(new Set(back.received.map(({ messageId }) => messageId)).size).toBe(9);
      expect(
        await database.reader.alertSubscriber.count({ where: { refusals: 0, suppressedAt: null } }),
      ).toBe(3);
    } finally {
      await back.stop();
    }
  });

  it("and an address that is put off does not hold up the others, and gets its mail later", async () => {
    const database = await startedDatabase();
    const site = processOf(database, "2026-11-30T00:00:00Z");
    for (const address of ["a@mail.example", "b@mail.example"]) await follow(database, address);
    receiver.smtpReply.recipient = (address) => (address.startsWith("a@") ? 451 : null);
    await publish(database, { what: text("First") });
    expect(await site.run()).toBe(true);
    expect(receiver.received.map(({ to }) => to)).toEqual(["b@mail.example"]);
    receiver.smtpReply.recipient = () => null;
    await site.run();
    expect(receiver.received).toHaveLength(1);
    site.wait(1);
    await site.run();
    expect(receiver.received.map(({ to }) => to)).toEqual(["b@mail.example", "a@mail.example"]);
  });

  it("sets a dead address aside after three refusals, and a new confirmation brings it back", async () => {
    const database = await startedDatabase();
    const site = processOf(database, "2026-11-30T00:00:00Z");
    const id = await follow(database, "dead@mail.example");
    receiver.smtpReply.recipient = () => 550;
    await publish(database, { what: text("First") });
    for (let round = 0; round < 3; round += 1) {
      expect((await findSubscriber(id, database))?.suppressedAt).toBeNull();
      await site.run();
      site.wait(6 * 60);
    }
    expect((await findSubscriber(id, database))?.suppressedAt).not.toBeNull();
    await publish(database, { what: text("Second") });
    await site.run();
    expect(await readOutboxState(site.context.now(), database)).toMatchObject({ waiting: 0 });
    receiver.smtpReply.recipient = () => null;
    await askToFollow(
      { ...atOnce, address: "dead@mail.example", scope: everything },
      site.context.now(),
      database,
    );
    await site.run();
    expect(receiver.received).toHaveLength(1);
    const { follows } = (await findSubscriber(id, database))!;
    await confirmFollow(follows[0]!.id, site.context.now(), database);
    await publish(database, { what: text("Third") });
    await site.run();
    expect(receiver.received).toHaveLength(2);
    expect(receiver.received[1]!.mail.text).toContain("Third");
  });

  it("forgets an address that was suppressed after a month", async () => {
    const database = await startedDatabase();
    const id = await follow(database, "dead@mail.example");
    await database.writer.alertSubscriber.update({
      where: { id },
      data: { suppressedAt: new Date("2026-10-01T00:00:00Z") },
    });
    await deleteOutdated(new Date("2026-11-30T00:00:00Z"), database);
    expect(await database.reader.alertSubscriber.count()).toBe(0);
  });

  it("does not send again what was accepted while the mark could not be written", async () => {
    const database = await startedDatabase();
    const site = processOf(database, "2026-11-30T00:00:00Z");
    await follow(database, "a@mail.example");
    await publish(database, { what: text("First") });
    await site.distribute();
    const broken = new Error("The disk is full.");
    const mails = database.writer.alertMail;
    let isBroken = false;
    receiver.onAccepted = () => {
      isBroken = true;
    };
    const transaction = database.writer.$transaction.bind(database.writer);
    Object.assign(database.writer, {
      $transaction: (...call: Parameters<typeof transaction>) =>
        isBroken ? Promise.reject(broken) : transaction(...call),
    });
    await expect(site.send()).rejects.toThrow("The disk is full.");
    isBroken = false;
    receiver.onAccepted = () => undefined;
    site.wait(60);
    await site.send();
    await site.send();
    expect(receiver.received).toHaveLength(1);
    expect(await mails.count({ where: { sentAt: null } })).toBe(0);
  });
});

describe("several processes", () => {
  it("put each change into the outbox once and send each mail once", async () => {
    const database = await startedDatabase();
    const readers = Array.from({ length: 30 }, (_, number) => `reader-${number}@mail.example`);
    for (const address of readers) await follow(database, address);
    const sites = [1, 2, 3].map(() =>
      processOf(database, "2026-11-30T00:00:00Z", serverAt(receiver.port).deliver),
    );
    for (const what of ["First", "Second"]) {
      await publish(database, { what: text(what) });
      await Promise.all(sites.map((site) => site.run()));
    }
    await Promise.all(sites.map((site) => site.run()));
    for (const address of readers) expect(receiver.mailsTo(address), address).toHaveLength(2);
    expect(new Set(receiver.received.map(({ messageId }) => messageId)).size).toBe(60);
  });
});

describe("what is stored about a subscriber", () => {
  it("can be exported, and is deleted when they end, with what waits to be sent", async () => {
    const database = await startedDatabase();
    const site = processOf(database, "2026-11-30T00:00:00Z");
    const id = await follow(database, "reader@mail.example");
    await follow(database, "stays@mail.example");
    await publish(database, { what: text("First") });
    await site.distribute();
    const stored = await exportSubscriber(id, database);
    expect(stored).toMatchObject({
      subscriber: { address: "reader@mail.example", ...atOnce, follows: [{ scope: everything }] },
      mails: [{ kind: "changes", sentAt: null }],
    });
    await endAlerts(id, database);
    await endAlerts(id, database);
    expect(await exportSubscriber(id, database)).toBeNull();
    for (const rows of [
      await database.reader.alertFollow.count({ where: { subscriberId: id } }),
      await database.reader.alertMail.count({ where: { subscriberId: id } }),
      await database.reader.alertChange.count({ where: { subscriberId: id } }),
    ])
      expect(rows).toBe(0);
    await site.run();
    expect(receiver.received.map(({ to }) => to)).toEqual(["stays@mail.example"]);
  });

  it("ends where nothing is left that is followed", async () => {
    const database = await startedDatabase();
    const id = await follow(database, "reader@mail.example");
    expect(await changeAlerts(id, { ...atOnce, keep: [] }, new Date(), database)).toBe("ended");
    expect(await changeAlerts(id, { ...atOnce, keep: [] }, new Date(), database)).toBe("unknown");
    expect(await database.reader.alertSubscriber.count()).toBe(0);
  });

  it("is no mail that was sent more than a month ago", async () => {
    const database = await startedDatabase();
    const site = processOf(database, "2026-11-30T00:00:00Z");
    await follow(database, "reader@mail.example");
    await publish(database, { what: text("First") });
    await site.run();
    await deleteOutdated(new Date("2026-12-29T00:00:00Z"), database);
    expect(await database.reader.alertMail.count()).toBe(1);
    await deleteOutdated(new Date("2026-12-31T00:00:00Z"), database);
    expect(await database.reader.alertMail.count()).toBe(0);
    site.set("2026-12-31T00:00:00Z");
    await site.run();
    expect(receiver.received).toHaveLength(1);
  });
});
