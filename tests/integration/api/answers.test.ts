import { Validator } from "@seriousme/openapi-schema-validator";
import { beforeAll, describe, expect, it } from "vitest";

import type { ApiSite } from "@/lib/api/handle-request";
import type { Database } from "@/lib/db/connection/client";
import { endpoints } from "@/lib/api/endpoints";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { sourcesAsOf } from "@/lib/domain/sources/citations";
import {
  categories,
  changeKinds,
  effects,
  eventKinds,
  officialSides,
  recordTypes,
  stages,
  tiers,
  accesses,
} from "@/lib/domain/record/record";
import { searchRecord } from "@/lib/domain/search/search";
import { searchKinds } from "@/lib/domain/search/search-entries";
import { dutyStates } from "@/lib/domain/measures/duty-states";
import { groups } from "@/lib/domain/status/status";

import { apiDescription, ask, siteOn, siteUrl } from "../../support/api";
import { openLoadedDatabase } from "../../support/database";

let loaded: Database;
let site: ApiSite;
beforeAll(async () => {
  loaded = await openLoadedDatabase();
  site = siteOn(loaded);
});

const lists = ["issues", "measures", "officials", "trips", "events", "sources", "changes"];

describe("the description", () => {
  it("is an OpenAPI 3.1 document to another program, in both languages", async () => {
    for (const address of ["/openapi.json", "/openapi.json?lang=ko"]) {
      const { status, body } = await ask(site, address);
      expect(status).toBe(200);
      expect(body.openapi).toBe("3.1.0");
      const result = await new Validator().validate(body);
      expect(result.errors ?? []).toEqual([]);
      expect(result.valid).toBe(true);
    }
    expect((await ask(site, "/openapi.json?lang=ko")).body.paths["/open"].get.summary).toBe("미타결 쟁점");
  });

  it("names every address there is, with its parameters described", () => {
    expect(Object.keys(apiDescription.paths ?? {}).sort()).toEqual(
      [...endpoints.map(({ path }) => path), "/", "/openapi.json"].sort(),
    );
    for (const [path, item] of Object.entries(apiDescription.paths ?? {})) {
      for (const parameter of item.get?.parameters ?? []) {
        expect(
          "description" in parameter && parameter.description,
          `${path} ${"name" in parameter ? parameter.name : ""}`,
        ).toMatch(/\w{4}/);
      }
    }
  });
});

describe("every address", () => {
  it("answers as it is described, with both dates in every record", async () => {
    for (const list of lists) {
      const { status, body, headers } = await ask(site, `/${list}`);
      expect(status, list).toBe(200);
      expect(body.items.length, list).toBeGreaterThan(5);
      expect(body.count).toBeGreaterThanOrEqual(body.items.length);
      expect(headers.get("api-version")).toBe("1");
      for (const item of body.items) {
        expect(item.changedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
        expect(item).toHaveProperty("verifiedAt");
      }
      for (const { id, seq } of body.items.slice(0, 12)) {
        const one = await ask(site, `/${list}/${list === "changes" ? seq : id}`);
        expect([list, id, one.status]).toEqual([list, id, 200]);
        expect(one.body.item.id).toBe(id);
      }
    }
    for (const address of ["/", "/open", "/countdown", "/countdown?event=apec-2026"])
      expect((await ask(site, address)).status, address).toBe(200);
  });

  it("speaks of a day without what came later", async () => {
    for (const list of ["issues", "measures", "officials", "trips", "events"]) {
      const { body } = await ask(site, `/${list}?asOf=2025-10-22&limit=200`);
      expect(body.asOf).toBe("2025-10-22");
      expect(body.items.length, list).toBeGreaterThan(2);
      for (const { id } of body.items) {
        const one = await ask(site, `/${list}/${id}?asOf=2025-10-22`);
        expect([id, one.status]).toEqual([id, 200]);
        if (list === "issues")
          for (const { date } of one.body.item.record.developments)
            expect(date.value <= "2025-10-22", `${id} ${date.value}`).toBe(true);
        if (list === "measures")
          for (const { announcedOn } of one.body.item.record.steps)
            expect(announcedOn.value <= "2025-10-22", `${id} ${announcedOn.value}`).toBe(true);
        if (list === "trips")
          expect(one.text, id).not.toMatch(/"(returns|arrives|leaves)":\{"value":"2025-1[12]/);
        if (list === "events")
          for (const { announcedOn } of one.body.item.record.schedule)
            expect(announcedOn.value <= "2025-10-22").toBe(true);
      }
    }
    expect((await ask(site, "/issues/no-such-issue?asOf=2025-10-22")).status).toBe(404);
  });

  it("cites on a past day no source published later, in no record and no position", async () => {
    const citedIn = (value: unknown): string[] => {
      if (typeof value !== "object" || value === null) return [];
      return "locator" in value && "source" in value
        ? [String(value.source)]
        : Object.values(value).flatMap(citedIn);
    };
    const sources = new Map((await readPublishedRecord(loaded)).sources.map((source) => [source.id, source]));
    for (const day of ["2025-07-31", "2025-10-22"]) {
      const asOf = { kind: "day", on: day } as const;
      for (const list of ["open", "issues", "measures", "officials", "trips", "events"]) {
        const { body } = await ask(site, `/${list}?asOf=${day}${list === "open" ? "" : "&limit=200"}`);
        const details =
          list === "issues"
            ? await Promise.all(
                body.items.map(({ id }: { id: string }) => ask(site, `/issues/${id}?asOf=${day}`)),
              )
            : [];
        const cited = [...citedIn(body), ...details.flatMap((one) => citedIn(one.body))];
        expect(cited.length, list).toBeGreaterThan(0);
        expect(
          cited.filter((id) => sourcesAsOf([sources.get(id)!], asOf).length === 0),
          `${list} ${day}`,
        ).toEqual([]);
      }
    }
  });

  it("has the state of an issue, with its development and date", async () => {
    const { body } = await ask(site, "/issues/auto-tariff?asOf=2025-12-10");
    const { standing, record } = body.item;
    expect(standing.text.en).toMatch(/15%/);
    expect(standing.date).toEqual(
      record.developments.find(({ id }: { id: string }) => id === standing.development).date,
    );
    expect(standing.date.value <= "2025-12-10").toBe(true);
    for (const { standing: each } of (await ask(site, "/open")).body.items)
      expect(each.text.ko.length).toBeGreaterThan(5);
  });

  it("links a measure to its row on the page of rates, also from its changes", async () => {
    const { item } = (await ask(site, "/measures/copper?asOf=2025-10-22")).body;
    expect(item.links.page).toEqual({ en: `${siteUrl}/en/rates#copper`, ko: `${siteUrl}/ko/rates#copper` });
    expect(item.links.asOf.ko).toBe(`${siteUrl}/ko/as-of/2025-10-22/rates#copper`);
    const [change] = (await ask(site, "/changes?type=measure&limit=1")).body.items;
    expect(change.links.page.en).toBe(`${siteUrl}/en/rates#${change.id}`);
  });

  it("filters by each value of each closed list, and the parts make up the whole", async () => {
    const totals = async (list: string, name: string, values: readonly string[]) => {
      let sum = 0;
      for (const value of values) {
        const { status, body } = await ask(site, `/${list}?${name}=${value}&limit=200`);
        expect([list, name, value, status]).toEqual([list, name, value, 200]);
        sum += body.count;
      }
      expect([list, name, sum]).toEqual([list, name, (await ask(site, `/${list}?limit=1`)).body.count]);
    };
    await totals("issues", "group", groups);
    await totals("issues", "category", categories);
    await totals("issues", "stage", stages);
    await totals("issues", "effect", effects);
    await totals("issues", "contested", ["true", "false"]);
    await totals("officials", "side", officialSides);
    await totals("events", "kind", eventKinds);
    await totals("sources", "tier", tiers);
    await totals("sources", "access", accesses);
    await totals("changes", "kind", changeKinds);
    await totals("changes", "type", recordTypes);
    const charged = await ask(site, "/measures?status=charged&limit=200&asOf=2025-12-10");
    expect(charged.body.items.map(({ id }: { id: string }) => id)).toContain("passenger-cars");
    for (const status of dutyStates) {
      const { body } = await ask(site, `/measures?status=${status}&limit=200&asOf=2026-07-10`);
      const inState = (item: Record<string, unknown[]> & { charged: { status: string } | null }) =>
        status === "charged" || status === "not_charged"
          ? item.charged?.status === status
          : item[status]!.length > 0;
      const all = await ask(site, "/measures?limit=200&asOf=2026-07-10");
      expect(
        body.items.map(({ id }: { id: string }) => id),
        status,
      ).toEqual(all.body.items.filter(inState).map(({ id }: { id: string }) => id));
    }
    const contested = await ask(site, "/issues?contested=true&limit=200");
    expect(contested.body.items.every((item: { contested: boolean }) => item.contested)).toBe(true);
  });

  it("filters by words, people, issues and time", async () => {
    const ids = async (address: string) =>
      (await ask(site, address)).body.items.map(({ id }: { id: string }) => id);
    expect(await ids("/issues?q=%EC%9E%90%EB%8F%99%EC%B0%A8")).toContain("auto-tariff");
    expect(await ids("/officials?q=Kim%20Jung-kwan")).toEqual(["kim-jung-kwan"]);
    expect(await ids("/officials?q=%EA%B9%80%EC%A0%95%EA%B4%80")).toContain("kim-jung-kwan");
    expect(await ids("/trips?official=kim-jung-kwan")).toContain("trip-2025-10b");
    expect(await ids("/measures?q=%EC%8A%B9%EC%9A%A9%EC%B0%A8&issue=auto-tariff")).toContain(
      "passenger-cars",
    );
    expect(await ids("/measures?q=copper")).toContain("copper");
    expect(await ids("/measures?q=no-such-goods")).toEqual([]);
    expect((await ids("/events?issue=auto-tariff")).length).toBeGreaterThan(0);
    expect((await ids("/sources?language=ko&q=%EA%B4%80%EC%84%B8")).length).toBeGreaterThan(0);
    const { body } = await ask(site, "/changes?issue=auto-tariff&limit=200");
    expect(body.items.every(({ issues }: { issues: string[] }) => issues.includes("auto-tariff"))).toBe(true);
    expect(body.count).toBeGreaterThan(3);
    expect((await ask(site, "/changes?official=kim-jung-kwan")).body.count).toBeGreaterThan(1);
    for (const list of ["issues", "measures", "officials", "trips", "events", "sources"]) {
      const all = await ask(site, `/${list}?updated_since=2020-01-01`);
      expect(all.body.count).toBe((await ask(site, `/${list}`)).body.count);
      expect((await ask(site, `/${list}?updated_since=2999-01-01`)).body).toMatchObject({
        count: 0,
        items: [],
        next: null,
      });
    }
    const { summary } = (await ask(site, "/changes?since=2025-10-22")).body;
    expect(summary.from).toBe("2025-10-22");
    expect(Object.values<number>(summary.talks.counts).reduce((a, b) => a + b)).toBe(
      summary.talks.issues.length,
    );
    expect(summary.talks.issues.length).toBeGreaterThan(15);
    expect(summary.talks.issues.find(({ id }: { id: string }) => id === "auto-tariff").before).not.toBeNull();
    expect((await ask(site, "/changes")).body.summary).toBeNull();
    expect((await ask(site, "/changes?since=2999-01-01T00:00Z")).body.count).toBe(0);
  });

  it("links only to its own addresses, absolute, and the JSON ones answer", async () => {
    const links: string[] = [];
    const now = new Date();
    const seenAt = now.toISOString();
    const site = siteOn(loaded, { now: () => now });
    for (const list of [...lists, "open"]) {
      const { body } = await ask(site, `/${list}?seenAt=${seenAt}`);
      JSON.stringify(body.items.slice(0, 3), (key, value: unknown) => {
        if (key === "links")
          JSON.stringify(value, (_, link: unknown) => (typeof link === "string" && links.push(link), link));
        return value;
      });
    }
    expect(links.length).toBeGreaterThan(80);
    for (const link of new Set(links)) {
      expect(link.startsWith(`${siteUrl}/`), link).toBe(true);
      if (link.includes("/api/v1/"))
        expect((await ask(site, link.split("/api/v1")[1]!)).status, link).toBe(200);
    }
  });
});

describe("who said what", () => {
  it("is everything that was said by then, newest first, of a side, an official or an issue", async () => {
    const record = await readPublishedRecord(loaded);
    const claims = record.issues.flatMap((issue) => issue.developments.flatMap((each) => each.claims));
    const all = (await ask(site, "/claims?limit=200")).body;
    expect(all.count).toBe(claims.length);
    const days = all.items.map(({ date }: { date: { value: string } }) => date.value.slice(0, 7));
    expect(days).toEqual([...days].sort().reverse());
    let ofSides = 0;
    for (const side of ["KR", "US", "text", "observer"]) {
      const { body } = await ask(site, `/claims?speaker=${side}&limit=200`);
      expect(new Set(body.items.map((item: { side: string }) => item.side))).toEqual(new Set([side]));
      ofSides += body.count;
    }
    expect(ofSides).toBe(all.count);
    const kim = (await ask(site, "/claims?official=kim-jung-kwan&issue=auto-tariff")).body;
    expect(kim.count).toBeGreaterThan(0);
    for (const item of kim.items) {
      expect([item.speaker, item.relayedBy]).toContain("kim-jung-kwan");
      expect(item.issue).toBe("auto-tariff");
      expect(item.links.page.ko).toContain(`/ko/issues/auto-tariff`);
      expect(item.links.page.ko).toContain(`#${item.development}`);
    }
    const then = (await ask(site, "/claims?asOf=2025-10-22&limit=200")).body;
    expect(then.count).toBeLessThan(all.count);
    for (const { date } of then.items) expect(date.value.slice(0, 10) <= "2025-10-22").toBe(true);
  });

  it("comes in pages without a gap, and a cursor that leads nowhere is refused", async () => {
    const whole = (await ask(site, "/claims?issue=auto-tariff&limit=200")).body.items;
    const parts: unknown[] = [];
    let next: string | null = "/claims?issue=auto-tariff&limit=7";
    while (next !== null) {
      const { body } = await ask(site, next);
      parts.push(...body.items);
      next = body.next && body.next.split("/api/v1")[1];
    }
    expect(parts).toEqual(whole);
    const stale = Buffer.from("1 no-such-claim").toString("base64url");
    const { status, body } = await ask(site, `/claims?cursor=${stale}`);
    expect([status, body.errors[0].parameter]).toEqual([400, "cursor"]);
  });
});

describe("a search", () => {
  it("finds what the page finds, in its order, each with an address", async () => {
    const record = await readPublishedRecord(loaded);
    for (const [q, asOf] of [
      ["rice", null],
      ["쌀", null],
      ["Lutnick", "2025-10-22"],
    ] as const) {
      const at =
        asOf === null ? { kind: "now" as const, at: site.now() } : { kind: "day" as const, on: asOf };
      const { found, total } = searchRecord(record, q, at);
      const query = `q=${encodeURIComponent(q)}${asOf === null ? "" : `&asOf=${asOf}`}`;
      const { body } = await ask(site, `/search?${query}&limit=200`);
      expect(body.count).toBe(total);
      expect(total).toBeGreaterThan(2);
      const expected = searchKinds.flatMap((kind) => found[kind].map((entry) => [kind, entry.pageId]));
      const given = body.items.map(({ kind, id }: { kind: string; id: string }) => [kind, id]);
      expect(given).toEqual(expected.slice(0, 200));
      for (const { links, title } of body.items) {
        expect(title.length).toBeGreaterThan(0);
        const { pathname, search } = new URL(links.json);
        expect((await ask(site, pathname.slice("/api/v1".length) + search)).status, links.json).toBe(200);
      }
    }
  });

  it("keeps to a kind, and says what it found in the language that has the words", async () => {
    const { body } = await ask(site, "/search?q=쌀&kind=development&limit=3");
    expect(new Set(body.items.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(["development"]));
    for (const { excerpt, development, links } of body.items) {
      expect([excerpt.language, excerpt.text.includes("쌀")]).toEqual(["ko", true]);
      expect(links.page.en).toContain(`#${development}`);
    }
  });
});
