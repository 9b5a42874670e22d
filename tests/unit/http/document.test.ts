import { describe, expect, test } from "vitest";
import { withoutFrameworkScript, documentPolicy } from "@/lib/http/document";
import { headScriptHash } from "@/lib/head-script";

const data = `<script>self.__next_f.push([1,"<p>\\u003c/script>data</p>"])</script>`;

describe("a page on its way out", () => {
  test.each([
    ["the framework's files", `<script src="/_next/static/a.js" async=""></script><p>a</p>`, "<p>a</p>"],
    ["its data and start", `<p>a</p><script id="_R_">start()</script>`, "<p>a</p>"],
    ["a script for old browsers", `<script src="/_next/static/polyfills.js" noModule=""></script>`, ""],
    [
      "preloads of scripts",
      `<link rel="preload" as="script" href="/_next/a.js"/><link rel="modulepreload" href="/b.js"/><link rel="expect" href="#x"/>`,
      "",
    ],
    ["comments", "<p>a<!-- -->b<!--$--></p>", "<p>ab</p>"],
  ])("leaves out %s", async (_, html, expected) => {
    expect(await withoutFrameworkScript(html + data)).toBe(expected);
  });

  test.each([
    [
      "style and fonts",
      `<link rel="stylesheet" href="/_next/a.css" data-precedence="next"/><link rel="preload" as="font" href="/fonts/a.woff2"/>`,
    ],
    ["structured data", `<script type="application/ld+json">{"name":"<\\/script>"}</script>`],
    ["the elements' module", `<script type="module" src="/reader/elements-0.js"></script>`],
    ["what runs before the first paint", `<script id="head-script">try{}catch{}</script>`],
    [
      "text as it was written",
      `<!DOCTYPE html><p title="a &quot;b&quot; &amp; <c>">1 &lt; 2 관세&nbsp;</p><pre>\n\n x</pre><textarea>\n<b></textarea><svg viewBox="0 0 1 1"><path d="M0"/></svg>`,
    ],
    [
      "a script that is only written about",
      "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p><title><script></title>",
    ],
  ])("keeps %s", async (_, html) => {
    expect(await withoutFrameworkScript(html + data)).toBe(html);
  });

  test("is sent as it is where it is a document already", async () => {
    const html = "<p>a<!-- kept --></p><script>b()</script>";
    expect(await withoutFrameworkScript(html)).toBe(html);
  });
});

test("no inline script may run in a document but the one before the first paint", () => {
  expect(documentPolicy).toContain(`script-src 'self' ${headScriptHash};`);
  expect(documentPolicy).not.toContain("script-src 'self' 'unsafe-inline'");
});
