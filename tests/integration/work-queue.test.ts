import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { checkAccuracy, listLatestChecks } from "@/lib/db/desk/accuracy-checks";
import type { Database } from "@/lib/db/connection/client";
import { findDraft, saveDraft } from "@/lib/db/desk/drafts";
import { listErrorReports, resolveErrorReport } from "@/lib/db/desk/error-reports";
import { listLinkChecks, saveLinkCheck } from "@/lib/db/desk/link-checks";
import { readStoredDocuments } from "@/lib/db/record/stored-documents";
import { writeRecords } from "../support/write-records";
import { countQueue, readLatestSaves, readWorkQueue } from "@/lib/desk/work-queue";
import { Editor } from "@/lib/domain/editing/editor";
import { checkLinks } from "@/lib/links/check-links";
import { isPublicAddress } from "@/lib/links/public-ip";
import { checkAddress } from "@/lib/links/check-address";
import { openLoadedDatabase } from "../support/database";
import { stashText } from "../support/stash-text";

const at = new Date("2026-11-24T12:00:00Z");
const seo = Editor.signedIn({ accountId: "seo", name: "M. Seo", role: "publisher" });
const han = Editor.signedIn({ accountId: "han", name: "J. Han", role: "editor" });
const looker = Editor.signedIn({ accountId: "l", name: "Looker", role: "viewer" });

async function firstDue(database: Database) {
  const { queue, base } = await readWorkQueue(at, database);
  const id = queue.verify[0]!.standing.issue.id;
  const { version, developments } = base.versions.get(id)!;
  const sourceId = base.record.sources[0]!.id;
  return { key: { type: "issue", id } as const, version, developments, sourceId, count: queue.verify.length };
}

describe("the work queue", () => {
  it("lists every open issue of a record that was never checked, and one less after a check", async () => {
    const database = await openLoadedDatabase();
    const { key, version, developments, sourceId, count } = await firstDue(database);
    const before = await countQueue(at, database);
    const check = {
      keys: [key],
      versions: [version],
      developmentVersions: [developments],
      sourceId,
      locator: " p. 2 ",
    };
    const result = await checkAccuracy(seo, check, database);
    expect(result.status).toBe("checked");
    const checkedAt = result.status === "checked" ? result.checkedAt : at;
    expect((await listLatestChecks("issue", database)).get(key.id)).toMatchObject({
      version,
      sourceId,
      locator: "p. 2",
      who: "M. Seo",
    });
    const { queue, limit } = await readWorkQueue(checkedAt, database);
    expect(queue.verify).toHaveLength(count - 1);
    expect(await countQueue(checkedAt, database)).toBe(before - 1);
    const later = new Date(checkedAt.getTime() + limit.hours * 3_600_000);
    expect((await readWorkQueue(later, database)).queue.verify).toHaveLength(count - 1);
    expect((await readWorkQueue(new Date(later.getTime() + 1), database)).queue.verify).toHaveLength(count);
  });

  it("lists rates older than the talks until they are checked, and again after new developments", async () => {
    const database = await openLoadedDatabase();
    const { queue, base } = await readWorkQueue(at, database);
    const cars = queue.measures.find(({ measure }) => measure.id === "passenger-cars")!;
    expect(cars).toMatchObject({
      checkedAt: null,
      doubts: [
        {
          kind: "pending",
          step: { id: "passenger-cars-2026-01-26" },
          date: { value: expect.stringMatching(/^2026-02-21/) },
        },
      ],
    });
    const check = {
      keys: [{ type: "measure", id: "passenger-cars" } as const],
      sourceId: base.record.sources[0]!.id,
      locator: null,
    };
    expect(await checkAccuracy(looker, { ...check, versions: [1] }, database)).toEqual({
      status: "forbidden",
    });
    expect(await checkAccuracy(seo, { ...check, versions: [2] }, database)).toMatchObject({
      status: "conflict",
    });
    expect(
      (
        await checkAccuracy(
          seo,
          { ...check, versions: [base.measureVersions.get("passenger-cars")!] },
          database,
        )
      ).status,
    ).toBe("checked");
    const after = (await readWorkQueue(at, database)).queue;
    expect(after.measures.map(({ measure }) => measure.id)).toEqual(
      queue.measures.map(({ measure }) => measure.id).filter((id) => id !== "passenger-cars"),
    );
    expect(after.verify).toHaveLength(queue.verify.length);
  });

  it("refuses a check of what was changed meanwhile, the issue or one of its developments, and writes nothing", async () => {
    const database = await openLoadedDatabase();
    const { key, version, developments, sourceId } = await firstDue(database);
    const check = {
      keys: [key],
      versions: [version],
      developmentVersions: [developments],
      sourceId,
      locator: null,
    };
    const development = (await readStoredDocuments(database)).find(
      (one) => one.type === "development" && one.document.issue === key.id,
    );
    if (development?.type !== "development") throw new Error("no development");
    const meant = { publication: "published", kind: "correction", reason: "test", who: "J. Han" } as const;
    await writeRecords(
      [
        {
          type: "development",
          document: { ...development.document, contested: !development.document.contested },
          ...meant,
        },
      ],
      [],
      database,
    );
    expect(await checkAccuracy(seo, check, database)).toEqual({ status: "conflict", keys: [key] });
    expect(await checkAccuracy(seo, { ...check, versions: [version + 1] }, database)).toEqual({
      status: "conflict",
      keys: [key],
    });
    expect(await checkAccuracy(seo, { ...check, sourceId: "nothing" }, database)).toEqual({
      status: "unknown_source",
    });
    expect(await checkAccuracy(han, check, database)).toEqual({ status: "forbidden" });
    expect(await listLatestChecks("issue", database)).toEqual(new Map());
  });

  it("shows drafts and texts put aside with their names, and counts both", async () => {
    const database = await openLoadedDatabase();
    const before = await countQueue(at, database);
    const key = { type: "official", id: "somebody-new" } as const;
    await saveDraft(
      han,
      {
        key,
        expected: { version: 0, save: 0 },
        document: { name: { en: "Somebody", ko: null, origin: "en" } },
      },
      database,
    );
    const kept = await stashText(
      han,
      { type: "issue", id: "auto-tariff", baseVersion: 1, baseSave: 0, document: {} },
      database,
    );
    const { queue } = await readWorkQueue(at, database);
    expect(queue.drafts).toMatchObject([{ ...key, title: { en: "Somebody" }, who: "J. Han" }]);
    expect(queue.conflicts).toMatchObject([{ id: "auto-tariff", conflict: kept, who: "J. Han" }]);
    expect(await countQueue(at, database)).toBe(before + 2);
    expect((await readLatestSaves(database))[0]).toMatchObject({
      id: key.id,
      title: { en: "Somebody" },
      action: "save",
      who: "J. Han",
    });
    expect((await findDraft(key, database))?.save).toBe(1);
  });

  it("finds the published entries that are not verified, and only those", async () => {
    const database = await openLoadedDatabase();
    const { queue } = await readWorkQueue(at, database);
    const documents = await readStoredDocuments(database);
    const expected = documents.filter(
      ({ document, publication }) =>
        publication === "published" && "verification" in document && document.verification === "unverified",
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(queue.unverified.map(({ id }) => id)).toEqual(expected.map(({ document }) => document.id));
    expect(queue.missing).toEqual([]);
    expect(queue.outdated).toEqual([]);
  });

  it("sees an original that was changed without its translation, and a text without one", async () => {
    const database = await openLoadedDatabase();
    const stored = (await readStoredDocuments(database)).find(
      (one) => one.type === "issue" && one.document.title.origin !== "both",
    );
    if (stored?.type !== "issue") throw new Error("no issue");
    const { document } = stored;
    const origin = document.title.origin === "ko" ? "ko" : "en";
    const title = { ...document.title, [origin]: `${document.title[origin]} (changed)` };
    const summary = { ...document.summary, origin: "en" as const, ko: null };
    const meant = { publication: "published", kind: "correction", reason: "test", who: "J. Han" } as const;
    await writeRecords(
      [{ type: "issue", document: { ...document, title, summary }, ...meant }],
      [],
      database,
    );
    const { queue } = await readWorkQueue(at, database);
    expect(queue.outdated).toMatchObject([{ type: "issue", id: document.id, path: "title", since: 2 }]);
    expect(queue.missing).toMatchObject([
      { type: "issue", id: document.id, path: "summary", language: "ko" },
    ]);
    await writeRecords(
      [{ type: "issue", document: { ...document, title, summary }, ...meant, publication: "withdrawn" }],
      [],
      database,
    );
    const after = await readWorkQueue(at, database);
    expect([after.queue.outdated, after.queue.missing]).toEqual([[], []]);
  });

  it("lists readers' reports until somebody who may settles them, once", async () => {
    const database = await openLoadedDatabase();
    const row = {
      id: "r1",
      recordType: "issue",
      recordId: "auto-tariff",
      text: "The rate is wrong.",
      contact: null,
      reportedAt: at,
    };
    await database.writer.errorReport.create({ data: row });
    expect((await readWorkQueue(at, database)).queue.reports).toMatchObject([
      { reportId: "r1", id: "auto-tariff", text: row.text },
    ]);
    const settled = { reportId: "r1", outcome: "unclear", note: null } as const;
    expect(await resolveErrorReport(looker, settled, database)).toEqual({ status: "forbidden" });
    expect(await listErrorReports(database)).toHaveLength(1);
    expect(await resolveErrorReport(han, settled, database)).toEqual({ status: "done" });
    expect(await resolveErrorReport(han, settled, database)).toEqual({ status: "unknown" });
    expect(await listErrorReports(database)).toEqual([]);
    expect(await database.reader.errorReport.findUnique({ where: { id: "r1" } })).toMatchObject({
      settledBy: "J. Han",
    });
  });

  it("distinguishes dead links from unchecked ones", async () => {
    const database = await openLoadedDatabase();
    const { base, queue } = await readWorkQueue(at, database);
    const linked = base.record.sources.filter(({ url }) => url !== null);
    expect(queue.unchecked_links).toHaveLength(linked.length);
    expect(queue.dead_links).toEqual([]);
    const { id, url } = linked[0]!;
    await saveLinkCheck({ sourceId: id, url: url!, answer: 404, failures: 2, checkedAt: at }, database);
    const after = (await readWorkQueue(at, database)).queue;
    expect(after.dead_links).toMatchObject([{ id, url, answer: 404, failures: 2 }]);
    expect(after.unchecked_links).toHaveLength(linked.length - 1);
  });
});

describe("trying addresses", () => {
  let server: Server;
  let base = "";
  const asked: string[] = [];
  const agents = new Set<string>();
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      agents.add(request.headers["user-agent"] ?? "");
      const url = request.url ?? "";
      if (url === "/ok") response.writeHead(200).end("page");
      else if (url === "/get-only") response.writeHead(request.method === "GET" ? 200 : 405).end();
      else if (url.startsWith("/hop/")) {
        const left = Number(url.slice(5));
        response.writeHead(302, { location: left === 0 ? "/ok" : `/hop/${left - 1}` }).end();
      } else if (url.startsWith("/refused/")) response.writeHead(Number(url.slice(9))).end();
      else if (url === "/file") response.writeHead(302, { location: "file:///etc/passwd" }).end();
      else if (url !== "/silent") response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it.each([
    ["/ok", { isAnswered: true, status: 200 }],
    ["/get-only", { isAnswered: true, status: 200 }],
    ["/gone", { isAnswered: false, status: 404 }],
    ["/hop/4", { isAnswered: true, status: 200 }],
    ["/hop/5", { isAnswered: false, status: null }],
    ["/file", { isAnswered: false, status: null }],
    ["/silent", { isAnswered: false, status: null }],
  ])("%s", async (path, expected) => {
    expect(await checkAddress(base + path, { allowPrivate: true, timeoutMs: 500 })).toEqual(expected);
  });

  it.each(["file:///etc/passwd", "ftp://example.org/x", "no address", "javascript:1"])(
    "sends no request to %s",
    async (url) => {
      expect(await checkAddress(url, { allowPrivate: true })).toEqual({ isAnswered: false, status: null });
    },
  );

  it("requests no address of this machine or a private network, by number or by name, unless allowed", async () => {
    asked.length = 0;
    const port = new URL(base).port;
    for (const host of ["127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1"]) {
      expect(await checkAddress(`http://${host}:${port}/ok`, { timeoutMs: 500 })).toEqual({
        isAnswered: false,
        status: null,
      });
    }
    expect(asked).toEqual([]);
  });

  it.each([
    ["10.1.2.3", false],
    ["172.16.0.1", false],
    ["172.32.0.1", true],
    ["192.168.1.1", false],
    ["169.254.169.254", false],
    ["127.0.0.1", false],
    ["8.8.8.8", true],
    ["::1", false],
    ["fd00::1", false],
    ["fe80::1", false],
    ["fec0::1", false],
    ["feff:ffff::1", false],
    ["2606:4700::1111", true],
    ["::ffff:10.0.0.1", false],
    ["0.0.0.0", false],
    ["example.org", false],
  ])("isPublicAddress(%s) is %s", (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected);
  });

  it("writes what came of it, calls an address dead after two failures an hour apart, and may be repeated", async () => {
    const database = await openLoadedDatabase();
    const sources = await database.reader.source.findMany({
      where: { url: { not: null } },
      select: { id: true },
    });
    const [good, bad] = sources.map(({ id }) => id);
    await database.writer.source.updateMany({ data: { url: null } });
    await database.writer.source.update({ where: { id: good! }, data: { url: `${base}/ok` } });
    await database.writer.source.update({ where: { id: bad! }, data: { url: `${base}/gone` } });
    const run = (minutes: number) =>
      checkLinks(
        { at: new Date(at.getTime() + minutes * 60_000), allowPrivate: true, timeoutMs: 500 },
        database,
      );
    expect(await run(0)).toEqual({
      status: "checked",
      tried: 2,
      answered: 1,
      failed: 1,
      refused: 0,
      dead: 0,
    });
    expect(await run(30)).toMatchObject({ dead: 0 });
    expect(await run(60)).toMatchObject({ dead: 1 });
    const kept = await listLinkChecks(database);
    expect(kept.get(good!)).toMatchObject({ answer: 200, failures: 0 });
    expect(kept.get(bad!)).toMatchObject({ answer: 404, failures: 2, url: `${base}/gone` });
  });

  it("names this site, and does not ask again at once where it is to ask later", async () => {
    agents.clear();
    asked.length = 0;
    await checkAddress(`${base}/refused/429`, { allowPrivate: true, siteUrl: "https://talks.example" });
    expect([...agents]).toEqual(["KoreaUSTariffTalks/1.0 (+https://talks.example)"]);
    expect(asked).toEqual(["HEAD /refused/429"]);
  });

  it("asks a person only after two refusals a month apart, and not for a source looked up meanwhile", async () => {
    const database = await openLoadedDatabase();
    const sources = await database.reader.source.findMany({
      where: { url: { not: null } },
      select: { id: true },
      orderBy: { position: "asc" },
      take: 4,
    });
    await database.writer.source.updateMany({ data: { url: null } });
    const codes = [401, 403, 429, 503];
    for (const [index, { id }] of sources.entries())
      await database.writer.source.update({
        where: { id },
        data: {
          url: `${base}/refused/${codes[index]}`,
          retrievedOnValue: index === 3 ? "2099-01-01" : "2025-01-01",
          retrievedOnPrecision: "day",
          retrievedOnZone: "Asia/Seoul",
        },
      });
    const day = 86_400_000;
    const runOn = (days: number) =>
      checkLinks({ at: new Date(at.getTime() + days * day), allowPrivate: true, timeoutMs: 500 }, database);
    const askedOn = async (days: number) => {
      const { queue } = await readWorkQueue(new Date(at.getTime() + days * day), database);
      return [queue.dead_links.length, queue.refused_links.length, queue.unchecked_links.length];
    };
    for (const days of [0, 1, 29])
      expect(await runOn(days)).toEqual({
        status: "checked",
        tried: 4,
        answered: 0,
        failed: 0,
        refused: 4,
        dead: 0,
      });
    expect(await askedOn(29)).toEqual([0, 0, 4]);
    await runOn(30);
    expect(await askedOn(30)).toEqual([0, 3, 1]);
  });

  it("writes nothing where no host at all answers", async () => {
    const database = await openLoadedDatabase();
    const sources = await database.reader.source.findMany({ select: { id: true }, take: 3 });
    await database.writer.source.updateMany({ data: { url: null } });
    for (const [index, { id }] of sources.entries()) {
      await database.writer.source.update({
        where: { id },
        data: { url: `http://127.0.0.${index + 1}:9/x` },
      });
    }
    expect(await checkLinks({ at, timeoutMs: 300 }, database)).toEqual({ status: "offline", tried: 3 });
    expect(await listLinkChecks(database)).toEqual(new Map());
  });
});
