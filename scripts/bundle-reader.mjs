/** Bundles reader/ into one module script with its hash in its name, and the script of cards for other sites as a text. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { root } from "./steps.mjs";

const served = path.join(root, "public/reader");
const generated = path.join(root, "lib/generated");

async function bundle(entry, format) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`reader/${entry}`],
    bundle: true,
    minify: true,
    format,
    target: "es2022",
    legalComments: "none",
    write: false,
  });
  return outputFiles[0].text.trim();
}

const [elements, card] = [await bundle("elements.ts", "esm"), await bundle("card.ts", "iife")];
const name = `elements-${createHash("sha256").update(elements).digest("hex").slice(0, 16)}.js`;
mkdirSync(served, { recursive: true });
for (const old of readdirSync(served)) if (old !== name) rmSync(path.join(served, old));
writeFileSync(path.join(served, name), elements);
mkdirSync(generated, { recursive: true });
writeFileSync(
  path.join(generated, "reader-script.ts"),
  `/** Where is the script of reader pages, and what runs in a card? Made by scripts/bundle-reader.mjs. */\nexport const readerScript = "/reader/${name}";\nexport const cardScript = ${JSON.stringify(card)};\n`,
);
