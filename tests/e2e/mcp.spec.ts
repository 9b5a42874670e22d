/** Programs that ask: the official client against the production build, beside the API and the page. */
import { expect, test } from "../support/fixtures";
import { connectMcp } from "../support/mcp-client";

const day = "2025-10-22";

test("what was still open as of 22 October 2025 is the same to a program, in the API and on the page, with sources", async ({
  site,
  page,
}) => {
  const mcp = await connectMcp(`${site.url}/mcp`);
  const { structuredContent: answer } = await mcp.call("open_issues", { asOf: day });
  await mcp.client.close();
  const api = await (await fetch(`${site.url}/api/v1/open?asOf=${day}`)).json();
  expect(answer.items).toEqual(api.items);
  expect([answer.asOf, answer.count]).toEqual([day, api.count]);
  expect(answer.count).toBeGreaterThan(5);

  expect(answer.page.en).toBe(`${site.url}/en/as-of/${day}/open`);
  for (const [locale, address] of Object.entries<string>(answer.page)) {
    await page.goto(address);
    const rows = await page.locator("#open tbody tr:has(th[scope=row] a)").evaluateAll((all) =>
      all.map((row) => ({
        id: /\/issues\/([^/?#]+)/.exec(row.querySelector("th a")?.getAttribute("href") ?? "")?.[1],
        text: row.textContent ?? "",
      })),
    );
    expect(rows.map(({ id }) => id).sort()).toEqual(answer.items.map(({ id }: { id: string }) => id).sort());
    for (const { id, title, standing, positions } of answer.items) {
      const text = rows.find((row) => row.id === id)?.text ?? "";
      expect(text).toContain(title[locale]);
      expect(text).toContain(standing.text[locale]);
      for (const side of ["KR", "US"])
        if (positions[side]) expect(text, `${id} ${side}`).toContain(positions[side].statement[locale]);
    }
  }

  // Each source it names is on the page of an issue that cites it, and has a page.
  expect(answer.sources.length).toBeGreaterThan(5);
  const cited = new Set<string>();
  for (const { id } of answer.items) {
    const html = await (await fetch(`${site.url}/en/as-of/${day}/issues/${id}`)).text();
    for (const [, source] of html.matchAll(/\/en\/sources\/([a-z0-9-]+)/g)) cited.add(source ?? "");
  }
  expect(answer.sources.map(({ id }: { id: string }) => id).filter((id: string) => !cited.has(id))).toEqual(
    [],
  );
  expect((await fetch(answer.sources[0].page.ko)).status).toBe(200);

  const permanent = await fetch(answer.permanentAddress);
  expect(permanent.headers.get("memento-datetime")).not.toBeNull();
  expect((await permanent.json()).items.map(({ id }: { id: string }) => id)).toEqual(
    answer.items.map(({ id }: { id: string }) => id),
  );
});

test("pages of other sites, other names of this server, and other methods are refused", async ({ site }) => {
  const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list" });
  const headers = { "Content-Type": "application/json", Accept: "application/json, text/event-stream" };
  const post = (more: Record<string, string>, sent = body) =>
    fetch(`${site.url}/mcp`, { method: "POST", body: sent, headers: { ...headers, ...more } });
  const allowed = await post({});
  expect(allowed.status).toBe(200);
  expect(allowed.headers.get("cache-control")).toBe("private, no-store");
  expect(Number(allowed.headers.get("ratelimit-remaining"))).toBeGreaterThan(0);
  expect((await post({ Origin: "https://evil.example" })).status).toBe(403);
  expect((await post({}, `[${body}]`)).status).toBe(400);
  expect((await post({}, "x".repeat(70_000))).status).toBe(413);
  for (const method of ["GET", "DELETE"]) {
    const refused = await fetch(`${site.url}/mcp`, { method, headers });
    expect([refused.status, refused.headers.get("allow")]).toEqual([405, "POST, OPTIONS"]);
  }
});

test("the catalogue leads to all of it, and both languages document the tools", async ({ site, page }) => {
  const catalog = await fetch(`${site.url}/.well-known/api-catalog`);
  expect(catalog.headers.get("content-type")).toBe(
    'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"',
  );
  expect(catalog.headers.get("link")).toContain('rel="api-catalog"');
  const head = await fetch(`${site.url}/.well-known/api-catalog`, { method: "HEAD" });
  expect([head.status, head.headers.get("link")]).toEqual([200, catalog.headers.get("link")]);
  const text = await catalog.text();
  const own = [...text.matchAll(/"href":"([^"]+)"/g)].map(([, href]) => href ?? "");
  for (const href of own.filter((each) => each.startsWith(site.url) && !each.endsWith("/mcp")))
    expect((await fetch(href)).status, href).toBe(200);
  for (const locale of ["en", "ko"]) {
    await page.goto(`${site.url}/${locale}/api#mcp`);
    await expect(page.locator("#mcp ~ table, [aria-labelledby=mcp] tbody tr").first()).toBeVisible();
    await expect(page.getByRole("row").filter({ hasText: "open_issues" })).toHaveCount(1);
  }
});
