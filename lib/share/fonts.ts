/** Loads the font slices that contain the characters of a text. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import unicode from "@fontsource/ibm-plex-sans-kr/unicode.json";

type FontFile = { name: string; data: Buffer; weight: 400 | 600; style: "normal" };

const weights = [400, 600] as const;
const folder = path.join(process.cwd(), "node_modules/@fontsource/ibm-plex-sans-kr/files");

type Slice = { name: string; ranges: (readonly [from: number, to: number])[] };

function sliceOf([key, ranges]: [string, string]): Slice {
  return {
    // Numbered slices are in brackets in the list and without them in file names.
    name: key.replace(/[[\]]/g, ""),
    ranges: ranges.split(",").map((range) => {
      const [from = "", to = from] = range.slice(2).split("-");
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
    }),
  };
}

/** Latin first, so that it is preferred for characters in several slices. */
const slices = Object.entries(unicode)
  .map(sliceOf)
  .sort(
    (a, b) =>
      Number(b.name.startsWith("latin")) - Number(a.name.startsWith("latin")) ||
      a.name.length - b.name.length,
  );

const files = new Map<string, Promise<Buffer>>();

function fileOf(slice: string, weight: number): Promise<Buffer> {
  const name = `ibm-plex-sans-kr-${slice}-${weight}-normal.woff`;
  let file = files.get(name);
  if (!file) {
    file = readFile(path.join(folder, name));
    files.set(name, file);
    file.catch(() => files.delete(name));
  }
  return file;
}

/** Characters that no slice contains are ignored. */
export function fontSlicesFor(text: string): string[] {
  const needed = new Set(["latin"]);
  for (const character of new Set(text)) {
    const point = character.codePointAt(0) ?? 0;
    const slice = slices.find(({ ranges }) => ranges.some(([from, to]) => from <= point && point <= to));
    if (slice) needed.add(slice.name);
  }
  return [...needed];
}

/** Each slice is a separate family, because the renderer takes one file for each name and weight. */
export async function loadFonts(text: string): Promise<FontFile[]> {
  return Promise.all(
    fontSlicesFor(text).flatMap((name) =>
      weights.map(async (weight) => ({
        name,
        data: await fileOf(name, weight),
        weight,
        style: "normal" as const,
      })),
    ),
  );
}
