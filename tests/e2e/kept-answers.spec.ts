/** Answers that are kept for everybody: one making for all who ask, and never older than the record. */
import { type RunningServer, startServer } from "../../scripts/own-server";
import { expect, test } from "../support/fixtures";
import { recordFolder } from "../support/record-folder";

type Sent = { status: number; headers: Record<string, string>; body: string };

async function ask(server: RunningServer, address: string, init: RequestInit = {}): Promise<Sent> {
  const response = await fetch(server.url + address, init);
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  };
}

/** Each says in its text when it was made, to the millisecond. */
const pages = [
  "/en",
  "/ko/open",
  "/en/issues/auto-tariff",
  "/ko/as-of/2025-10-22",
  "/en/sources",
  "/ko/trends",
  "/en?view=table",
];
/** None says more than the minute it was made in. */
const files = [
  "/data/issues.json",
  "/feeds/issues/auto-tariff.atom",
  "/embed/issues/auto-tariff",
  "/en/issues/auto-tariff.json",
  "/calendar/issues/auto-tariff.ics",
];

let server: RunningServer;

test.beforeAll(async () => {
  server = await startServer({ env: { PAGE_MAX_AGE_SECONDS: "3600" } });
});
test.afterAll(async () => server.stop());

test("a page is rendered once for all requests, in every coding and spelling of its address", async () => {
  for (const address of pages) {
    const first = await ask(server, address, { headers: { "Accept-Encoding": "identity" } });
    expect(first.body, address).toContain("data-made-at");
    const others = [
      ask(server, address, { headers: { "Accept-Encoding": "br" } }),
      ask(server, `${address}${address.includes("?") ? "&" : "?"}utm_source=mail`, {
        headers: { "Accept-Encoding": "gzip" },
      }),
      // A reader's page is a document, also for who asks as the framework's router does.
      ask(server, address, { headers: { RSC: "1", Cookie: "a=b" } }),
    ];
    for (const other of await Promise.all(others))
      expect([other.status, other.headers.etag, other.body === first.body], address).toEqual([
        200,
        first.headers.etag,
        true,
      ]);
  }
});

test("a request of a cached address with Accept-Datetime is redirected to that moment", async () => {
  const address = "/api/v1/open";
  for (let times = 0; times < 3; times += 1) expect((await ask(server, address)).status).toBe(200);
  const led = await ask(server, address, {
    redirect: "manual",
    headers: { "Accept-Datetime": "Mon, 24 Nov 2025 10:00:00 GMT" },
  });
  expect([led.status, led.headers["location"]]).toEqual([302, expect.stringContaining("seenAt=")]);
});

const title = "A title changed by an editor";

test("a change of the record shows at once in every cached answer: pages, files, an image, the site map, and a 404", async ({
  request,
}) => {
  const addresses = ["/en", "/en/issues/auto-tariff", "/en/as-of/2025-10-22", ...files];
  for (const address of addresses)
    for (let times = 0; times < 2; times += 1)
      expect((await ask(server, address)).body, address).not.toContain(title);
  const [missing, picture] = ["/en/issues/newly-raised", "/share/en/issue/auto-tariff.png"];
  for (let times = 0; times < 2; times += 1) expect((await ask(server, missing)).status).toBe(404);
  // A request of `fetch` that names what it has also asks for nothing kept.
  const seen = async (known: string) =>
    request.get(server.url + picture, { headers: { "If-None-Match": known } });
  const first = await ask(server, picture);
  const etag = first.headers["etag"] ?? "";
  expect(etag).not.toBe("");
  expect(first.headers["cache-control"]).toBe("public, max-age=3600");
  for (const known of [etag, etag.replace(/^W\//, ""), `"other", ${etag}`, "*"])
    expect((await seen(known)).status(), known).toBe(304);
  expect((await ask(server, "/sitemap.xml")).body).not.toContain("/issues/newly-raised<");

  await server.importRecord(
    await recordFolder((record) => {
      const issue = record.issues.find(({ id }) => id === "auto-tariff")!;
      issue.title.en = title;
      const [development] = issue.developments;
      record.issues.push({
        ...issue,
        id: "newly-raised",
        links: [],
        developments: [{ ...development!, id: `newly-raised-${development!.date.value}` }],
      });
    }),
  );

  for (const address of addresses)
    expect((await ask(server, address)).body.includes(title), address).toBe(true);
  expect((await ask(server, missing)).status).toBe(200);
  const changed = await seen(etag);
  expect(changed.status()).toBe(200);
  expect(changed.headers()["etag"]).not.toBe(etag);
  expect((await ask(server, "/sitemap.xml")).body).toContain("/ko/issues/newly-raised<");
});

/** When the page says it was made, to the millisecond. */
const madeAtIn = (html: string) => /data-made-at="(\d+)"/.exec(html)![1];

test("a page is rendered again when it is no longer fresh, without a change", async ({
  startOwnServer,
  request,
}) => {
  const server = await startOwnServer({ env: { PAGE_MAX_AGE_SECONDS: "2" } });
  const address = `${server.url}/en/open`;
  const first = madeAtIn(await (await request.get(address)).text());
  await expect
    .poll(async () => madeAtIn(await (await request.get(address)).text()), {
      timeout: 10_000,
      intervals: [500],
    })
    .not.toBe(first);
});

test("a cached answer of the API counts for the rate limit, and a client over the limit is refused", async ({
  startOwnServer,
}) => {
  const server = await startOwnServer({ env: { API_REQUESTS_PER_MINUTE: "12" } });
  const address = "/api/v1/open?asOf=2025-10-22";
  const left: (string | null)[] = [];
  for (let times = 0; times < 14; times += 1) {
    const response = await fetch(server.url + address);
    left.push(response.headers.get("ratelimit-remaining"));
    expect(
      [
        response.status,
        response.headers.get("content-type")?.split(";")[0],
        response.headers.get("access-control-allow-origin"),
      ],
      String(times),
    ).toEqual(times < 12 ? [200, "application/json", "*"] : [429, "application/problem+json", "*"]);
    if (times >= 12) expect(response.headers.get("retry-after")).toMatch(/^\d+$/);
    await response.text();
  }
  expect(left.slice(0, 12)).toEqual(Array.from({ length: 12 }, (_, place) => String(11 - place)));
});
