import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CardDocument } from "@/components/embed/card-document";
import { cardStyle } from "@/lib/embed/card-style";
import { darkColours, lightColours, pastDark, pastLight } from "@/lib/embed/colours";
import { embedHeaders } from "@/lib/embed/policy";
import { staticDocument } from "@/lib/export/static-html";

const css = readFileSync("app/styles/tokens.css", "utf8");

/** The custom properties of the first rule with this selector. */
function tokens(selector: string): Record<string, string> {
  const body = css.slice(css.indexOf(`${selector} {`)).split("}")[0] ?? "";
  return Object.fromEntries([...body.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));
}

test.each([
  ["light", lightColours, ":root"],
  ["dark", darkColours, ':root[data-theme="dark"]'],
  ["a past day, light", pastLight, ":root:has([data-asof])"],
  ["a past day, dark", pastDark, ':root[data-theme="dark"]:has([data-asof])'],
])("the colours of cards are the site's: %s", (_name, colours, selector) => {
  // Colours that the dark theme does not override have their light value.
  expect({ ...tokens(":root"), ...tokens(selector) }).toMatchObject(colours);
});

test("the style loads nothing and cannot end its element", () => {
  expect(cardStyle).not.toMatch(/url\(|@import|<\//);
});

test("a card may be framed by anybody and runs nothing but its own script", () => {
  const policy = embedHeaders["content-security-policy"];
  expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; /);
  expect(policy).toContain("frame-ancestors *");
  expect(policy).not.toContain("unsafe");
});

test("the style and the script stand in the document as the policy knows them", async () => {
  const policy = embedHeaders["content-security-policy"];
  const html = await staticDocument(CardDocument({ locale: "en", theme: null, title: "x", canonical: null, ticking: true, children: "x" }));
  for (const element of ["style", "script"]) {
    const text = new RegExp(`<${element}>([\\s\\S]*?)</${element}>`).exec(html)?.[1] ?? "";
    expect(text.length).toBeGreaterThan(500);
    expect(policy).toContain(`${element}-src 'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  }
});
