/** Every colour is in the palette, from which pages, cards, share images and icons take it. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { iconStyle } from "@/lib/design/icon-style";
import { palette } from "@/lib/design/palette";
import { paletteCss } from "@/lib/design/palette-css";

const hex = /(?<![&\w])#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})(?![\w-])/gi;
const functions = /(?<![\w-])(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([^)]*\)/g;
/** In a declaration or attribute; system colours, `transparent` and `currentColor` have no theme. */
const names =
  /(?:colou?r|background|fill|stroke|border|outline)[\w-]*["']?\s*[:=]\s*[^;\n}]{0,60}?(?<![\w-])(black|white|gr[ae]y|red|green|blue|yellow|orange|navy|teal|silver)(?![\w-])/gi;

const literalsIn = (text: string) => [
  ...(text.match(hex) ?? []),
  ...(text.match(functions) ?? []),
  ...[...text.matchAll(names)].map(([, name]) => name),
];

test.each([
  ["color: #fff;", ["#fff"]],
  ["background: linear-gradient(#12191a80, transparent)", ["#12191a80"]],
  ["fill={`rgb(0 0 0 / 10%)`}", ["rgb(0 0 0 / 10%)"]],
  ['<rect fill="white"/>', ["white"]],
  ["border: 1px solid black;", ["black"]],
  ['<a href="#face-to-face">&#123;</a>', []],
  ["color: var(--ink); background: Canvas; white-space: nowrap", []],
])("finds the colours in %s", (text, found) => {
  expect(literalsIn(text)).toEqual(found);
});

test("no other file has a colour", () => {
  const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
  })
    .split("\n")
    .filter((file) => /^(?:app|components|lib|reader|public|scripts)\/.*\.(?:css|tsx?|mjs|svg)$/.test(file));
  expect(files.length).toBeGreaterThan(500);
  const found = files
    .filter((file) => !["lib/design/palette.ts", "app/icon.svg"].includes(file))
    .flatMap((file) => literalsIn(readFileSync(file, "utf8")).map((colour) => `${file}: ${colour}`));
  expect(found).toEqual([]);
});

describe("the custom properties of pages", () => {
  const blocks = new Map<string, Record<string, string>>();
  for (const part of paletteCss.split("\n")) {
    const [, media = "", rules = part] = /^@media ([^{]*)\{(.*)\}$/.exec(part) ?? [];
    for (const [, selector, body] of rules.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      const properties = [...body!.matchAll(/--([\w-]+):([^;]+)/g)].map(([, name, value]) => [name, value]);
      blocks.set(`${media} ${selector}`.trim(), Object.fromEntries(properties));
    }
  }

  test.each([
    [":root", palette.light],
    ["screen :root:has([data-asof])", palette.pastLight],
    ['screen :root[data-theme="dark"]', palette.dark],
    ['screen :root[data-theme="dark"]:has([data-asof])', palette.pastDark],
    ['screen and (prefers-color-scheme:dark) :root:not([data-theme="light"])', palette.dark],
    [
      'screen and (prefers-color-scheme:dark) :root:not([data-theme="light"]):has([data-asof])',
      palette.pastDark,
    ],
    ["print :root:root", palette.print],
  ])("at %s are its theme", (selector, colours) => {
    expect(blocks.get(selector)).toEqual(colours);
  });
});

test("the icon has the colours of the palette (scripts/make-icons.mjs)", () => {
  expect(readFileSync("app/icon.svg", "utf8")).toContain(iconStyle);
});
