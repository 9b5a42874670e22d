import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { CardDocument } from "@/components/embed/card-document";
import { cardStyle } from "@/lib/embed/card-style";
import { embedHeaders } from "@/lib/embed/policy";
import { staticDocument } from "@/lib/export/static-html";

test("every custom property that the style uses is declared", () => {
  const used = [...cardStyle.matchAll(/var\(--([a-z0-9-]+)\)/g)].map(([, name]) => name!);
  const declared = new Set([...cardStyle.matchAll(/--([a-z0-9-]+):/g)].map(([, name]) => name!));
  expect(used.filter((name) => !declared.has(name))).toEqual([]);
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
  const html = await staticDocument(
    CardDocument({ locale: "en", theme: null, title: "x", canonical: null, ticking: true, children: "x" }),
  );
  for (const element of ["style", "script"]) {
    const text = new RegExp(`<${element}>([\\s\\S]*?)</${element}>`).exec(html)?.[1] ?? "";
    expect(text.length).toBeGreaterThan(500);
    expect(policy).toContain(`${element}-src 'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  }
});
