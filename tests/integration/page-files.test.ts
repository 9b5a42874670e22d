import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { type Element, xml2js } from "xml-js";

import { pageFileResponse, trendResponse } from "@/app/page-file/page-file";
import { feedFile } from "@/app/feeds/feed-response";
import { feedFormats } from "@/lib/format/addresses/feed-addresses";
import type { Database } from "@/lib/db/connection/client";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { boardAsOf } from "@/lib/domain/board/board";
import { knownTrips } from "@/lib/domain/people-and-trips/known-trip";
import { groups } from "@/lib/domain/status/status";
import { entriesAsOf } from "@/lib/domain/timeline/entries";
import { timeInState } from "@/lib/domain/trends/time-in-state";
import { dataArchive } from "@/lib/export/data/data-archive";
import { dataFiles } from "@/lib/export/data/data-files";
import { unguardedText } from "@/lib/export/data/table";
import { writeOpml } from "@/lib/export/feed/feed-list";
import { llmsText } from "@/lib/export/llms";
import { escapedMarkdown } from "@/lib/export/pages/markdown";

import { ask, siteOn } from "../support/api";
import { openLoadedDatabase } from "../support/database";

let database: Database;
beforeAll(async () => {
  database = await openLoadedDatabase();
});

const day = "2025-10-22";
const past = { kind: "day", on: day } as const;
type Row = Record<string, string>;

async function get(path: string, parameters: Record<string, string> = {}) {
  const [, locale, place, ending] = /^\/(\w+)\/(.*)\.(csv|md)$/.exec(path)!;
  const answer = await pageFileResponse(
    { ending: ending === "csv" ? "csv" : "md", locale: locale!, place: place!.split("/"), parameters },
    database,
  );
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

/** By another program's parser. */
const rowsIn = (text: string): Row[] => parse(text, { bom: true, columns: true });
const rowsOf = async (...asked: Parameters<typeof get>) => {
  const { status, headers, text } = await get(...asked);
  expect([status, headers.get("content-type")]).toEqual([200, "text/csv; charset=utf-8; header=present"]);
  return rowsIn(text);
};

describe("tables of pages", () => {
  it("have the board and the open issues as the API has them, then and in both languages", async () => {
    const { issues } = await readPublishedRecord(database);
    const board = boardAsOf(issues, past);
    for (const locale of ["en", "ko"] as const) {
      const rows = await rowsOf(`/${locale}/as-of/${day}/board.csv`);
      expect(rows.map(({ id }) => id)).toEqual(
        groups.flatMap((group) => board.columns[group].map(({ issue }) => issue.id)),
      );
      for (const { id, group, stage, effect, contested, days_in_state, title, page, as_of } of rows) {
        const standing = board.columns[group as "open"].find(({ issue }) => issue.id === id)!;
        expect([stage, effect, contested, days_in_state]).toEqual([
          standing.stage,
          standing.effect,
          String(standing.contested),
          String(standing.daysInState),
        ]);
        expect(unguardedText(title!)).toBe(standing.issue.title[locale]);
        expect([page, as_of]).toEqual([`http://localhost:3000/${locale}/as-of/${day}/issues/${id}`, day]);
      }
      const cars = rows.find(({ id }) => id === "auto-tariff")!;
      expect([cars.charge_status, cars.charge_rate, cars.charge_since_value]).toEqual([
        "charged",
        "25",
        "2025-04-03",
      ]);
    }
    const open = await rowsOf(`/en/as-of/${day}/open.csv`);
    const api = await ask(siteOn(database), `/open?asOf=${day}`);
    expect(open.map(({ id, since_value, group }) => [id, since_value, group])).toEqual(
      api.body.items.map((item: { id: string; since: { value: string } }) => [
        item.id,
        item.since.value,
        "open",
      ]),
    );
  });

  it("keep the filters of the page, and refuse what it refuses", async () => {
    const all = await rowsOf("/en/board.csv");
    const tariffs = await rowsOf("/en/board.csv", { category: "tariff" });
    expect(tariffs).toEqual(
      all
        .filter(({ category }) => category === "tariff")
        .map((row) => ({ ...row, as_of: expect.any(String) })),
    );
    expect(tariffs.length).toBeLessThan(all.length);
    const refused = await get("/ko/board.csv", { category: "nonsense" });
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining("nonsense")]);
    for (const [path, parameters, status] of [
      ["/en/as-of/2025-02-30/open.csv", {}, 404],
      ["/en/as-of/2999-01-01/open.csv", {}, 404],
      ["/en/issues/nothing.md", {}, 404],
      ["/en/open.csv", { seenAt: "yesterday" }, 400],
      ["/en/timeline.csv", { kind: "party" }, 400],
      ["/en/changes.csv", { since: "nonsense" }, 400],
    ] as const)
      expect([path, (await get(path, parameters)).status]).toEqual([path, status]);
  });

  it("have every entry of the timeline, every traveller, and each series of the trends", async () => {
    const record = await readPublishedRecord(database);
    const timeline = await rowsOf(`/en/as-of/${day}/timeline.csv`);
    expect(timeline.map(({ id }) => id).sort()).toEqual(
      entriesAsOf(record, past)
        .map(({ id }) => id)
        .sort(),
    );
    const live = await rowsOf("/en/timeline.csv");
    for (const { sources, id } of live.filter(({ kind }) => kind === "development"))
      expect(sources, id).not.toBe("");
    const trips = await rowsOf(`/ko/as-of/${day}/trips.csv`);
    expect(trips.map(({ trip, official }) => [trip, official])).toEqual(
      knownTrips(record.trips, past).flatMap(({ trip, travellers }) =>
        travellers.map(({ official }) => [trip.id, official]),
      ),
    );
    const counts = await rowsOf("/en/trends.csv");
    const last = counts.at(-1)!;
    const now = boardAsOf(record.issues, { kind: "now", at: new Date() }).counts;
    for (const group of groups) expect(last[group]).toBe(String(now[group]));
    const series = async (name: "groups" | "time-in-state" | "reopenings" | "amounts") =>
      rowsIn(await (await trendResponse("en", name, database)).text());
    expect((await series("time-in-state")).map(({ issue }) => issue)).toEqual(
      timeInState(record.issues, { kind: "now", at: new Date() }).map(({ issue }) => issue.id),
    );
    for (const { issue, days_total, ...row } of await series("time-in-state"))
      expect(
        groups.reduce((sum, group) => sum + Number(row[`days_${group}`]), 0),
        issue,
      ).toBe(Number(days_total));
    expect((await series("reopenings")).length).toBeGreaterThan(0);
    expect((await series("amounts")).every(({ currency }) => currency !== "%")).toBe(true);
  });

  it("say what changed as the API does, and why this site changed something", async () => {
    const rows = await rowsOf("/en/changes.csv", { since: day });
    const { summary } = (
      await ask(siteOn(database, { now: () => new Date() }), `/changes?since=${day}&limit=1`)
    ).body;
    const talks = rows.filter(({ axis }) => axis === "talks");
    expect(talks.filter(({ type }) => type === "issue").map(({ id, change }) => ({ id, change }))).toEqual(
      summary.talks.issues.map((issue: { id: string; kind: string }) => ({
        id: issue.id,
        change: issue.kind,
      })),
    );
    expect(talks.length).toBe(
      [summary.talks.issues, summary.talks.events, summary.talks.trips].reduce(
        (sum, list) => sum + list.length,
        0,
      ),
    );
    expect(new Set(rows.map(({ since }) => since))).toEqual(new Set([day]));
  });

  it("are as published at a moment", async () => {
    const seenAt = new Date().toISOString();
    const rows = await rowsOf("/en/open.csv", { seenAt });
    expect(new Set(rows.map(({ as_of }) => as_of))).toEqual(new Set([seenAt]));
    expect(rows[0]!.page).toContain(`?seenAt=${seenAt}`);
  });
});

describe("pages as text", () => {
  it("say what the page says, when and where, with nothing that is read as markup", async () => {
    const { issues } = await readPublishedRecord(database);
    const board = boardAsOf(issues, past);
    for (const locale of ["en", "ko"] as const) {
      const { text, headers } = await get(`/${locale}/as-of/${day}/board.md`);
      expect(headers.get("content-type")).toBe("text/markdown; charset=utf-8");
      expect(headers.get("link")).toBe(`<http://localhost:3000/${locale}/as-of/${day}>; rel="canonical"`);
      expect(text.match(/^- \*\*\[/gm)).toHaveLength(board.total);
      expect(text).toContain(`(${board.counts.open})`);
      expect(text).toContain(`http://localhost:3000/${locale}/as-of/${day}`);
      for (const { issue, answer } of Object.values(board.columns).flat()) {
        expect(text).toContain(escapedMarkdown(issue.title[locale] ?? ""));
        if (answer?.text[locale]) expect(text).toContain(escapedMarkdown(answer.text[locale]));
      }
      const open = await get(`/${locale}/open.md`);
      expect(open.text).toMatch(/^# \S/);
    }
    const issue = await get("/en/issues/auto-tariff.md");
    const history = issues.find(({ id }) => id === "auto-tariff")!.developments;
    for (const { what } of history) expect(issue.text).toContain(escapedMarkdown(what.en!));
    expect(issue.text).toContain("## Sources");
    const then = await get(`/en/as-of/${day}/issues/auto-tariff.md`);
    expect(then.text.length).toBeLessThan(issue.text.length);
    expect(then.text).not.toContain(escapedMarkdown(history.at(-1)!.what.en!));
    const rates = await get("/en/rates.md");
    const table = rates.text.split("\n").filter((line) => line.startsWith("|"));
    expect(table.length).toBeGreaterThan(5);
    // Every row has as many cells as the head.
    const cells = (line: string) => line.replaceAll("\\|", "").split("|").length;
    expect(new Set(table.map(cells))).toEqual(new Set([cells(table[0]!)]));
    expect((await get("/ko/changes.md", { since: day })).text).toContain("2025년 10월 22일");
    expect(escapedMarkdown("[x](y) <b>*a*</b> | # _z_ `c`\n!")).toBe(
      "\\[x\\](y) \\<b\\>\\*a\\*\\</b\\> \\| \\# \\_z\\_ \\`c\\` \\!",
    );
  });

  it("are listed for programs, with addresses that answer", async () => {
    const record = await readPublishedRecord(database);
    const text = llmsText(record, { kind: "now", at: new Date() }, "en", "http://localhost:3000");
    expect(text.startsWith("# Korea–US Tariff Talks\n\n> ")).toBe(true);
    const files = [...text.matchAll(/\]\(http:\/\/localhost:3000(\/[^)]+\.(?:md|csv))\)/g)].map(
      ([, path]) => path!,
    );
    expect(files.length).toBe(4 + 3 + record.issues.length);
    for (const file of files) {
      const path = file.replace(/^\/(en|ko)\.md$/, "/$1/board.md");
      expect([file, (await get(path)).status]).toEqual([file, 200]);
    }
  });
});

describe("lists and archives", () => {
  it("name every feed in OPML, and each of them exists in every format", async () => {
    const record = await readPublishedRecord(database);
    const root = xml2js(writeOpml(record, record.changedAt, "ko", "http://localhost:3000"), {
      compact: false,
    }) as Element;
    const opml = root.elements!.find(({ name }) => name === "opml")!;
    const body = opml.elements!.find(({ name }) => name === "body")!;
    const feeds = body
      .elements!.flatMap(({ elements }) => elements ?? [])
      .map(({ attributes }) => attributes!);
    expect(feeds.length).toBe(3 + record.issues.length + record.officials.length);
    for (const { type, text, xmlUrl } of feeds) {
      expect([type, text]).toEqual(["rss", expect.stringMatching(/\S/)]);
      expect(String(xmlUrl)).toMatch(/^http:\/\/localhost:3000\/feeds\/[a-z0-9/-]+\.atom\?lang=ko$/);
    }
    const last = /\/feeds\/officials\/([a-z0-9-]+)\.atom/.exec(String(feeds.at(-1)!.xmlUrl))![1]!;
    for (const format of feedFormats)
      expect(
        await feedFile({ of: "official", id: last }, format, "ko", null, database),
        format,
      ).not.toBeNull();
  });

  it("pack every file of the dataset, the same bytes for the same record", async () => {
    const record = await readPublishedRecord(database);
    const files = dataFiles(record, "https://talks.example");
    const archive = dataArchive(files, record.changedAt);
    expect(dataArchive(files, record.changedAt)).toEqual(archive);
    const unpacked = unzipSync(archive);
    expect(Object.keys(unpacked)).toEqual(files.map(({ name }) => name));
    for (const { name, text } of files)
      expect(Buffer.from(unpacked[name]!).equals(Buffer.from(text)), name).toBe(true);
  });
});
