/** The documents name files, folders, commands and links that exist; README stays short. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const folders = ["app", "components", "docs", "lib", "prisma", "public", "reader", "scripts", "tests"];
const skipped = /(^|\/)(node_modules|generated|\.next)$/;

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (!entry.isDirectory()) return [file];
    return skipped.test(file) ? [] : filesIn(file);
  });
}

const files = [...folders.flatMap(filesIn), ...readdirSync(".").filter((name) => statSync(name).isFile())];
const names = new Set(files.map((file) => path.posix.basename(file)));
const documents = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  ...files.filter((file) => file.startsWith("docs/") && file.endsWith(".md")),
];
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

/**
 * A name that stands for one to be chosen, as in `app/[locale]/[day]/xx/page.tsx`, or for what is made while
 * the site runs.
 */
const isPattern = (token: string) =>
  /(^|[/-])xx([/.-]|$)|[…*{}]/.test(token) || ["issues.csv", "export.json"].includes(token);

function namedIn(text: string): string[] {
  const withEnding = text.match(/[\w[\]./-]*\w\.(?:tsx?|mjs|json|sql|css|md|prisma)\b/g) ?? [];
  const inFolders = [
    ...text.matchAll(/`((?:app|components|docs|lib|prisma|reader|scripts|tests)\/[^`\s]*)`/g),
  ].map(([, token = ""]) => token);
  // The bracket of a link is no part of a name; that of a dynamic route is.
  const tokens = [...withEnding, ...inFolders].map((token) =>
    token.includes("]") ? token : token.replace(/^\[/, ""),
  );
  return tokens.filter((token) => !isPattern(token));
}

for (const document of documents) {
  const text = readFileSync(document, "utf8");

  test(`${document} names files and folders that exist`, () => {
    const missing = namedIn(text).filter((token) => {
      const candidates = [token, path.posix.join(path.posix.dirname(document), token)];
      return !candidates.some(existsSync) && !(!token.includes("/") && names.has(token));
    });
    expect(missing).toEqual([]);
  });

  test(`${document} names commands that exist`, () => {
    const commands = [...text.matchAll(/npm run ([\w-]+)/g)].map(([, name = ""]) => name);
    expect(commands.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  test(`${document} links to what exists`, () => {
    const targets = [...text.matchAll(/\]\(([^)#]+)\)/g)]
      .map(([, target = ""]) => target)
      .filter((target) => !/^https?:/.test(target));
    expect(
      targets.filter((target) => !existsSync(path.posix.join(path.posix.dirname(document), target))),
    ).toEqual([]);
  });
}

test("every decision is in the index", () => {
  const index = readFileSync("docs/decisions/README.md", "utf8");
  const decisions = documents.filter((document) => /^docs\/decisions\/\d{4}-/.test(document));
  expect(decisions.length).toBeGreaterThan(0);
  expect(decisions.filter((document) => !index.includes(`(${path.posix.basename(document)})`))).toEqual([]);
});

test("README has at most 150 lines", () => {
  expect(readFileSync("README.md", "utf8").trimEnd().split("\n").length).toBeLessThanOrEqual(150);
});
