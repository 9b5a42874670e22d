/**
 * Copies the font files of the pages to public/fonts, with their stylesheets.
 *
 * Runs before a build or the development server. File names contain the package version, so that the files
 * can be cached for a year; existing files are not copied again.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { hangulSubsets } from "./hangul-subsets.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const target = path.join(root, "public", "fonts");
const pinned = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")).dependencies;

/** The `@font-face` rules of one stylesheet of a package, as { file, range, version }. */
function facesOf(packageName, stylesheet) {
  const folder = path.join(root, "node_modules", packageName);
  const { version } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  // The pages derive the stylesheets' addresses from the version in package.json, so it must be exact.
  if (pinned[packageName] !== version) {
    throw new Error(
      `${packageName} is installed as ${version}, package.json asks for ${pinned[packageName]}`,
    );
  }
  const css = readFileSync(path.join(folder, stylesheet), "utf8");
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, body]) => {
    const file = /url\(\.\/files\/([^)]+\.woff2)\)/.exec(body)?.[1];
    const range = /unicode-range:\s*([^;]+);/.exec(body)?.[1];
    if (file === undefined || range === undefined) {
      throw new Error(`${packageName}/${stylesheet} has a face without a woff2 file or a range`);
    }
    return { source: path.join(folder, "files", file), file, range, version };
  });
}

function latinFace(packageName, stylesheet, name) {
  const face = facesOf(packageName, stylesheet).find(({ file }) => file.includes(name));
  if (face === undefined) throw new Error(`${packageName}/${stylesheet} has no ${name} file`);
  return face;
}

const fontFiles = new Map();

/** Registers a file to copy, and returns its address. */
function addressOf(face) {
  const name = face.file.replace(/\.woff2$/, `-${face.version}.woff2`);
  fontFiles.set(name, face.source);
  return name;
}

function rule({ family, weight, stretch = "", face }) {
  return (
    `@font-face{font-family:"${family}";font-style:normal;font-weight:${weight};${stretch}font-display:swap;` +
    `src:url(${addressOf(face)}) format("woff2");unicode-range:${face.range.toLowerCase().replaceAll(" ", "")}}`
  );
}

function latinStylesheet() {
  const sans = latinFace("@fontsource-variable/ibm-plex-sans", "wdth.css", "-latin-wdth-normal");
  const serif = latinFace("@fontsource/source-serif-4", "400.css", "-latin-400-normal");
  return [
    rule({
      family: "IBM Plex Sans Variable",
      weight: "100 700",
      stretch: "font-stretch:75% 100%;",
      face: sans,
    }),
    rule({ family: "Source Serif 4", weight: "400", face: serif }),
    // System fonts with adjusted metrics, so that the layout does not shift when the web fonts load.
    '@font-face{font-family:"Plex Sans Fallback";src:local("Arial"),local("ArialMT"),local("Liberation Sans"),local("Arimo");' +
      "size-adjust:102%;ascent-override:100.5%;descent-override:27%}",
    '@font-face{font-family:"Source Serif Fallback";src:local("Times New Roman"),local("TimesNewRomanPSMT"),local("Liberation Serif"),local("Tinos");' +
      "size-adjust:115%}",
  ].join("\n");
}

/** The most common slices include Latin letters and punctuation, which the Latin file already has. */
function withoutLatin(range) {
  const endOf = (part) => Number.parseInt((part.split("-")[1] ?? part).replace(/^u\+/i, ""), 16);
  return range
    .split(",")
    .map((part) => part.trim())
    .filter((part) => endOf(part) >= 0x2070 && endOf(part) !== 0x2122)
    .join(",");
}

/**
 * The slices of the three Hangul faces, sorted so that equal ranges are adjacent, which compresses well.
 */
function hangulSlices() {
  const families = [
    {
      family: "IBM Plex Sans KR",
      weight: "400",
      packageName: "@fontsource/ibm-plex-sans-kr",
      stylesheet: "400.css",
    },
    {
      family: "IBM Plex Sans KR",
      weight: "600",
      packageName: "@fontsource/ibm-plex-sans-kr",
      stylesheet: "600.css",
    },
    {
      family: "Noto Serif KR",
      weight: "400",
      packageName: "@fontsource/noto-serif-kr",
      stylesheet: "400.css",
    },
  ];
  return families
    .flatMap(({ family, weight, packageName, stylesheet }) =>
      facesOf(packageName, stylesheet).flatMap((face) => {
        // Only the numbered slices: the Latin fonts take precedence over the Latin of these families.
        const slice = /-kr-(\d+)-/.exec(face.file)?.[1];
        if (slice === undefined) return [];
        return [
          {
            slice: Number(slice),
            weight,
            css: rule({ family, weight, face: { ...face, range: withoutLatin(face.range) } }),
          },
        ];
      }),
    )
    .sort((a, b) => a.slice - b.slice);
}

/**
 * The packages number their slices from rare to common characters. Those from this one on suffice for Korean
 * names, headlines and quotations, in a quarter of the stylesheet's size.
 */
const commonFrom = 100;

const textOf = (slices) => slices.map(({ css }) => css).join("\n");

mkdirSync(target, { recursive: true });
const slices = hangulSlices();
const subsets = hangulSubsets(root, pinned["@fontsource/ibm-plex-sans-kr"]);
const ownRules = subsets.map(({ weight, part, name, range }) => ({
  part,
  css:
    `@font-face{font-family:"IBM Plex Sans KR";font-style:normal;font-weight:${weight};font-display:swap;` +
    `src:url(${name}) format("woff2");unicode-range:${range}}`,
}));
const ownOf = (isPart) => textOf(ownRules.filter(({ part }) => isPart(part)));
const stylesheets = {
  "latin.css": latinStylesheet(),
  // Of two rules for a character the later one applies.
  "hangul.css": [textOf(slices), ownOf((part) => part !== "language")].join("\n"),
  // Korean words on an English page are few and rarely bold, so one weight suffices.
  "hangul-common.css": [
    textOf(slices.filter(({ slice, weight }) => slice >= commonFrom && weight === "400")),
    ownOf((part) => part === "language"),
  ].join("\n"),
};
const present = new Set(readdirSync(target));
let copied = 0;
for (const [name, source] of fontFiles) {
  if (present.has(name)) continue;
  copyFileSync(source, path.join(target, name));
  copied += 1;
}
for (const { name, make } of subsets) {
  fontFiles.set(name, null);
  if (present.has(name)) continue;
  writeFileSync(path.join(target, name), await make());
  copied += 1;
}
for (const name of present) {
  if (name.endsWith(".woff2") && !fontFiles.has(name)) rmSync(path.join(target, name));
}
for (const [name, css] of Object.entries(stylesheets)) {
  const file = path.join(target, name);
  if (!existsSync(file) || readFileSync(file, "utf8") !== css) writeFileSync(file, css);
}
console.log(`Fonts: ${fontFiles.size} files in public/fonts, ${copied} of them made now`);
