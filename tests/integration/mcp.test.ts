import { beforeAll, describe, expect, it } from "vitest";
import type { ApiSite } from "@/lib/api/handle-request";
import { openLoadedDatabase } from "../support/database";
import { handleMcp } from "@/lib/mcp/handle-mcp";
import { toolArguments } from "@/lib/mcp/tools";
import { toolNames } from "@/lib/schemas/api/tool-names";
import { ask, siteOn, siteUrl } from "../support/api";
import { connectMcp } from "../support/mcp-client";

let site: ApiSite;
let mcp: Awaited<ReturnType<typeof connectMcp>>;
beforeAll(async () => {
  site = siteOn(await openLoadedDatabase(), { now: () => new Date() });
  mcp = await connectMcp(`${siteUrl}/mcp`, (url, init) => {
    const request = new Request(url, init);
    // As lib/http answers what is no POST.
    return request.method === "POST"
      ? handleMcp(request, site)
      : Promise.resolve(new Response(null, { status: 405 }));
  });
});

const day = "2025-10-22";
const arguments_: Record<string, Record<string, string | number>> = {
  open_issues: {},
  issue: { id: "auto-tariff" },
  rates: { limit: 200 },
  claims: { official: "kim-jung-kwan", limit: 5 },
  changes: { limit: 5 },
  search: { q: "rice", limit: 200 },
  trips: {},
};

const api: Record<string, string> = {
  open_issues: "/open",
  issue: "/issues/auto-tariff",
  rates: "/measures?limit=200",
  claims: "/claims?limit=5&official=kim-jung-kwan",
  changes: "/changes?limit=5",
  search: "/search?limit=200&q=rice",
  trips: "/trips",
};

describe("the tools", () => {
  it("are listed to the official client, for reading only, each argument described", async () => {
    const { tools } = await mcp.client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([...toolNames]);
    for (const tool of tools) {
      expect(tool.annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
      expect(tool.description).toMatch(/sources/);
      expect(tool.inputSchema.additionalProperties).toBe(false);
      for (const [name, schema] of Object.entries(tool.inputSchema.properties ?? {}))
        expect(schema, `${tool.name} ${name}`).toMatchObject({ description: expect.stringMatching(/\w{4}/) });
    }
    const required = Object.fromEntries(tools.map(({ name, inputSchema }) => [name, inputSchema.required]));
    expect(required).toMatchObject({ issue: ["id"], search: ["q"], open_issues: [] });
    expect(mcp.client.getInstructions()).toContain("asOf");
  });

  it.each(toolNames)(
    "%s gives the answer of the API with sources, a permanent address and its page",
    async (name) => {
      const takesDay = "asOf" in toolArguments(name, site).properties;
      const given = { ...arguments_[name], ...(takesDay ? { asOf: day } : {}) };
      const { structuredContent: answer, isError, content } = await mcp.call(name, given);
      expect(isError).toBeUndefined();
      expect(JSON.parse(content[0]!.text)).toEqual(answer);
      const { sources, permanentAddress, page, ...rest } = answer;
      const address = takesDay
        ? `${api[name]}${api[name]!.includes("?") ? "&" : "?"}asOf=${day}`
        : api[name]!;
      const { madeAt: _, asOf: asOfApi, ...ofApi } = (await ask(site, address)).body;
      const { madeAt, asOf, ...ofTool } = rest;
      expect(ofTool).toEqual(ofApi);
      if (takesDay) expect([asOf, asOfApi]).toEqual([day, day]);

      expect(sources.length, name).toBeGreaterThan(0);
      expect(new Set(sources.map(({ id }: { id: string }) => id)).size).toBe(sources.length);
      for (const source of sources) {
        expect(source.title).not.toBe("");
        expect(source.page.ko).toBe(`${siteUrl}/ko/sources/${source.id}`);
        if (takesDay && source.publishedOn) expect(source.publishedOn.value <= `${day}T24`).toBe(true);
      }
      expect(page.en).toMatch(/^https:\/\/talks\.example\/en/);

      const { pathname, search, searchParams } = new URL(permanentAddress);
      expect(searchParams.get("seenAt")).toBe(madeAt);
      const permanent = await ask(site, pathname.slice("/api/v1".length) + search);
      expect(permanent.status).toBe(200);
      expect(permanent.headers.get("memento-datetime")).not.toBeNull();
      if (name !== "changes") expect(permanent.body.items ?? permanent.body.item).toBeDefined();
      expect(permanent.body.count).toBe(answer.count);
    },
  );

  it("give every source that the answer cites, and none that was published later", async () => {
    const { structuredContent: answer } = await mcp.call("open_issues", { asOf: day });
    const cited = [...JSON.stringify(answer.items).matchAll(/"source":"([^"]+)"/g)].map(([, id]) => id);
    expect(cited.length).toBeGreaterThan(20);
    const given = answer.sources.map(({ id }: { id: string }) => id);
    expect(cited.filter((id) => !given.includes(id))).toEqual([]);
    const later = await mcp.call("open_issues");
    expect(later.structuredContent.sources.length).toBeGreaterThan(0);
    expect(later.structuredContent.sources).not.toEqual(answer.sources);
  });

  it("take numbers and truth values as JSON writes them, and null as no value", async () => {
    expect((await mcp.call("trips", { limit: 2, official: null })).structuredContent.items).toHaveLength(2);
  });
});

describe("what is not allowed", () => {
  const refusals: [string, Record<string, unknown>, RegExp][] = [
    ["open_issues", { asOf: "yesterday" }, /asOf: “yesterday” is not allowed\. Allowed: a calendar day/],
    ["open_issues", { asOf: "2999-01-01" }, /asOf: “2999-01-01” is not allowed\. Allowed: .*not after today/],
    ["open_issues", { asof: day }, /asof is not a parameter .*Allowed: asOf, seenAt/],
    ["issue", {}, /id: “” is not allowed\. Allowed: the id of a record/],
    ["issue", { id: "../../etc/passwd" }, /id: .*Allowed: the id of a record/],
    ["issue", { id: "no-such-issue" }, /Not found: issue no-such-issue/],
    ["rates", { status: "free" }, /status: “free” is not allowed\. Allowed: \w+, \w+/],
    ["rates", { limit: 0 }, /limit: “0” is not allowed\. Allowed: a whole number from 1 to 200/],
    ["claims", { speaker: "JP" }, /speaker: “JP” is not allowed\. Allowed: KR, US, text, observer/],
    ["claims", { official: "nobody" }, /official: “nobody” is not allowed/],
    ["search", {}, /q: “” is not allowed\. Allowed: 1 to 100 characters/],
    ["search", { q: ["a", "b"], kind: "all" }, /kind: “all” is not allowed\. Allowed: issue, /],
    ["search", { q: { $ne: 1 }, kind: {} }, /kind: “\{\}” is not allowed/],
    ["trips", { official: { __proto__: null, id: 1 } }, /official: .* is not allowed/],
    ["changes", { since: "soon" }, /since: “soon” is not allowed\. Allowed: a calendar day/],
  ];
  it.each(refusals)("%s %j: the error names the argument and what is allowed", async (name, given, words) => {
    const { isError, content, structuredContent } = await mcp.call(name, given);
    expect(isError).toBe(true);
    expect(content[0]!.text).toMatch(words);
    expect(content[0]!.text.length).toBeLessThan(3000);
    expect(structuredContent.type).toMatch(/^https:\/\/talks\.example\/en\/api#/);
  });

  it("a tool that does not exist is named beside those that do", async () => {
    for (const name of ["delete_issue", "__proto__", "constructor", "x".repeat(5000)]) {
      const error = await mcp.call(name).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ code: -32602 });
      expect(String(error)).toContain("Allowed: open_issues, issue, rates,");
      expect(String(error).length).toBeLessThan(400);
    }
  });

  it("resources and prompts are not offered", async () => {
    await expect(mcp.client.listResources()).rejects.toThrow();
    await expect(mcp.client.listPrompts()).rejects.toThrow();
  });
});

const headers = { "Content-Type": "application/json", Accept: "application/json, text/event-stream" };
const list = { jsonrpc: "2.0", id: 1, method: "tools/list" };

async function send(body: string | Uint8Array<ArrayBuffer>, more: Record<string, string> = {}) {
  const request = new Request(`${siteUrl}/mcp`, { method: "POST", body, headers: { ...headers, ...more } });
  const response = await handleMcp(request, site);
  const text = await response.text();
  return { status: response.status, text, response };
}

describe("a request", () => {
  it("has no session and is answered with JSON", async () => {
    const { status, text, response } = await send(JSON.stringify(list));
    expect(status).toBe(200);
    expect(response.headers.get("content-type")).toContain("application/json");
    expect(response.headers.get("mcp-session-id")).toBeNull();
    expect(JSON.parse(text).result.tools).toHaveLength(toolNames.length);
  });

  it("of several messages is refused, however many they are", async () => {
    for (const batch of [[], [list], Array.from({ length: 500 }, (_, id) => ({ ...list, id }))]) {
      const { status, text } = await send(` ${JSON.stringify(batch)}`);
      expect(status).toBe(400);
      expect(JSON.parse(text).error).toMatchObject({
        code: -32600,
        message: expect.stringContaining("one message"),
      });
    }
  });

  it.each<[string, string, Record<string, string>, number]>([
    ["no JSON", "{", {}, 400],
    ["nothing", "", {}, 400],
    ["no message", '{"hello":1}', {}, 400],
    ["a number", "1", {}, 400],
    ["null", "null", {}, 400],
    ["nested deeply", `${"[".repeat(20_000)}${"]".repeat(20_000)}`, {}, 400],
    ["another media type", JSON.stringify(list), { "Content-Type": "text/plain" }, 415],
    ["no accepted answer", JSON.stringify(list), { Accept: "text/html" }, 406],
    ["an unknown version", JSON.stringify(list), { "MCP-Protocol-Version": "1999-01-01" }, 400],
    ["too much", JSON.stringify({ ...list, params: { x: "x".repeat(70_000) } }), {}, 413],
    ["a notification", JSON.stringify({ jsonrpc: "2.0", method: "notifications/initialized" }), {}, 202],
  ])("of %s is answered with its status", async (_, body, more, expected) => {
    const { status, text } = await send(body, more);
    expect(status).toBe(expected);
    if (status >= 400) expect(JSON.parse(text).error.message).toMatch(/\w{4}/);
  });
});
