/**
 * Colours app/icon.svg and renders the PNG and ICO icons from it. Run it after a change of the drawing or of
 * its colours (node --import tsx scripts/make-icons.mjs) and commit the output.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { iconStyle } from "../lib/design/icon-style.ts";
import { palette } from "../lib/design/palette.ts";

const root = path.resolve(import.meta.dirname, "..");
const svg = readFileSync(path.join(root, "app/icon.svg"), "utf8").replace(/<style>.*<\/style>/s, iconStyle);
const { paper } = palette.light;

/** The drawing in light colours on paper, with `margin` as a fraction of its width. */
function picture(size, margin) {
  const edge = 30 * (1 + 2 * margin);
  const at = -30 * margin;
  const light = svg
    .replace(/@media[^{]*\{.*\}\s*\n/, "")
    .replace(/viewBox="[^"]*"/, `viewBox="${at} ${at - 5} ${edge} ${edge}"`);
  return new Resvg(light, { background: paper, fitTo: { mode: "width", value: size } }).render().asPng();
}

/** An .ico file with one PNG. */
function icoOf(png, size) {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(22, 18);
  return Buffer.concat([head, png]);
}

const files = {
  "app/icon.svg": svg,
  "app/apple-icon.png": picture(180, 0.2),
  "public/icons/icon-192.png": picture(192, 0.1),
  "public/icons/icon-512.png": picture(512, 0.1),
  // Maskable: the system may crop the edges.
  "public/icons/maskable-512.png": picture(512, 0.35),
  "public/favicon.ico": icoOf(picture(32, 0.06), 32),
};

for (const [name, data] of Object.entries(files)) {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), data);
  console.log(`${name} (${data.length} bytes)`);
}
