import { expect } from "@playwright/test";

const ownScripts = ['<script id="head-script">', '<script type="module" src="/reader/elements.js">'];

/** Expects no script but the site's own, no data for hydration, and no placeholders of the framework. */
export function expectDocument(
  html: string,
  address: string,
  expected: readonly string[] = ownScripts,
): void {
  const scripts = html.match(/<script(?! type="application\/ld\+json")[^>]*>/g) ?? [];
  expect(
    scripts.map((tag) => tag.replace(/-[0-9a-f]{16}\.js/, ".js")),
    address,
  ).toEqual(expected);
  for (const sign of ["__next_f", "/_next/static/chunks/main", 'as="script"', 'id="S:', "<template", "<!--"])
    expect(html.includes(sign), `${address}: ${sign}`).toBe(false);
  expect(html.endsWith("</body></html>"), address).toBe(true);
}
