import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { articleOf, fetchArticle, maxPageBytes } from "@/lib/links/fetch-article";

const paragraphs = Array.from(
  { length: 8 },
  (_, index) =>
    `<p>Paragraph ${index + 1}: trade minister <b>Kim Jung-kwan</b> said that the talks on the tariff on cars, lumber and steel go on, and that nothing is signed before all of it is settled.</p>`,
).join("\n");
const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Minister on cars | Example News</title>
<meta property="og:title" content="Minister on cars"><meta property="og:site_name" content="Example News">
<meta property="article:published_time" content="2026-11-18T09:10:00+09:00"></head>
<body><nav><a href="/">Home</a> <a href="/weather">Weather</a></nav>
<script>document.title = "changed"</script>
<article><h1>Minister on cars</h1>${paragraphs}<p>One line<br>and another</p></article>
<footer>Copyright Example News</footer></body></html>`;

const answers: Record<string, (response: ServerResponse) => void> = {
  "/article": (response) => response.writeHead(200, { "content-type": "text/html" }).end(page),
  "/moved": (response) => response.writeHead(302, { location: "/article" }).end(),
  "/elsewhere": (response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
  "/circle": (response) => response.writeHead(302, { location: "/circle" }).end(),
  "/closed": (response) => response.writeHead(403).end("No"),
  "/picture": (response) => response.writeHead(200, { "content-type": "image/png" }).end("x"),
  "/empty": (response) => response.writeHead(200, { "content-type": "text/html" }).end("<p></p>"),
  "/plain": (response) =>
    response.writeHead(200, { "content-type": "text/plain; charset=euc-kr" }).end(Buffer.from([0xb0, 0xa1])),
  "/endless": (response) => {
    response.writeHead(200, { "content-type": "text/html" });
    const more = () => void response.write("x".repeat(65_536), () => response.destroyed || more());
    more();
  },
  "/silent": (response) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.write("<p>");
  },
};

let server: Server;
let origin: string;
beforeAll(async () => {
  server = createServer(({ url = "" }, response) => answers[url]?.(response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // An address that the server names itself, as any server does.
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const fetched = (path: string, timeoutMs = 15_000) =>
  fetchArticle(`${origin}${path}`, { allowPrivate: true, timeoutMs });

describe("an address", () => {
  it("gives the article of its page as text, with headline, publisher and day, through redirects", async () => {
    const result = await fetched("/moved");
    expect(result).toMatchObject({ status: "fetched", address: `${origin}/article` });
    if (result.status !== "fetched") return;
    const blocks = result.text.split("\n\n");
    expect(blocks.slice(0, 3)).toEqual(["Minister on cars", "Example News", "2026-11-18T09:10:00+09:00"]);
    expect(blocks.filter((block) => block.startsWith("Paragraph "))).toHaveLength(8);
    expect(blocks).toContain("One line\nand another");
    for (const left of ["Weather", "Copyright", "changed", "<"]) expect(result.text).not.toContain(left);
  });

  it("gives a text as it is, in its encoding", async () => {
    expect(await fetched("/plain")).toMatchObject({ status: "fetched", text: "가" });
  });

  it.each([
    ["/closed", { status: "refused", answer: 403 }],
    ["/picture", { status: "no_article" }],
    ["/empty", { status: "no_article" }],
    ["/circle", { status: "no_answer" }],
    ["/elsewhere", { status: "no_answer" }],
    ["/endless", { status: "large_page" }],
  ])("%s is not read: %j", async (path, answer) => {
    expect(await fetched(path)).toEqual(answer);
  });

  it("that does not end its answer in time has none", async () => {
    expect(await fetched("/silent", 200)).toEqual({ status: "no_answer" });
  });

  it.each([
    "127.0.0.1",
    "localhost",
    "[::1]",
    "10.0.0.1",
    "169.254.169.254",
    "[::ffff:127.0.0.1]",
    "2130706433",
  ])("at %s is not public, and nothing is sent to it", async (host) => {
    let isAsked = false;
    server.once("connection", () => (isAsked = true));
    const port = (server.address() as AddressInfo).port;
    expect(await fetchArticle(`http://${host}:${port}/article`)).toEqual({ status: "not_public" });
    expect(isAsked).toBe(false);
    server.removeAllListeners("connection");
  });

  it.each(["", "example.org/news", "file:///etc/passwd", "ftp://example.org/", "https://"])(
    "must be one of the web: %j",
    async (address) => {
      expect(await fetchArticle(address)).toEqual({ status: "bad_address" });
    },
  );

  it("is read up to a size that articles do not have", () => {
    expect(maxPageBytes).toBe(4_194_304);
    expect(articleOf("<div>".repeat(30_000))).toBeNull();
    expect(articleOf("<p>Some words, and more of them.</p>".repeat(30_000))).toBeNull();
  });
});
