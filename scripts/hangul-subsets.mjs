/**
 * Subsets the Korean font to the Hangul of the site's messages and record, two files a weight, of which the
 * board needs the first only: a Korean page would otherwise fetch a dozen slices. Other characters come from
 * the slices.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import subsetFont from "subset-font";

const isHangul = (character) => character >= "가" && character <= "힣";
const isText = ({ en, ko }) => typeof en === "string" && typeof ko === "string";

/** All Korean texts in a value of the record. */
function koreanIn(value) {
  if (Array.isArray(value)) return value.map(koreanIn).join("");
  if (value === null || typeof value !== "object") return "";
  if (isText(value)) return value.ko;
  return Object.values(value).map(koreanIn).join("");
}

function charactersOf(text) {
  return [...new Set(text.normalize("NFC"))].filter(isHangul).sort().join("");
}

/** The message namespaces of the board. */
const boardMessages = new Set(
  ["board", "countdown", "dayChoice", "embed", "feeds", "rates", "site", "status"].map(
    (name) => `${name}.json`,
  ),
);

/** Headings, names and labels are semibold; regular covers all texts. */
function charactersByFile(root) {
  const record = (name) => JSON.parse(readFileSync(path.join(root, "prisma/record", `${name}.json`), "utf8"));
  const folder = path.join(root, "lib/messages/ko");
  const names = readdirSync(folder);
  const messageText = (chosen) =>
    chosen.map((name) => readFileSync(path.join(folder, name), "utf8")).join("");
  const [issues, officials, events, trips, measures] = [
    "issues",
    "officials",
    "events",
    "trips",
    "measures",
  ].map(record);
  const developments = issues.flatMap((issue) => issue.developments);
  const ofBoard = messageText(names.filter((name) => boardMessages.has(name)));
  const headings = koreanIn([
    issues.map(({ title }) => title),
    events.map(({ name }) => name),
    measures.map(({ goods }) => goods),
  ]);
  const facts = koreanIn(developments.map(({ what, standing }) => [what, standing]));
  const speakers = koreanIn([
    officials.map(({ name }) => name),
    developments.flatMap(({ claims }) => claims.map(({ speakerLabel }) => speakerLabel)),
  ]);
  const inTwo = (weight, board, all) => {
    const first = charactersOf(board);
    return [
      { weight, part: "board", characters: first },
      { weight, part: "rest", characters: charactersOf(all).replace(new RegExp(`[${first}]`, "gu"), "") },
    ];
  };
  return [
    ...inTwo(
      400,
      ofBoard + headings + facts,
      messageText(names) + koreanIn([issues, officials, events, trips, measures]),
    ),
    ...inTwo(600, ofBoard + headings, messageText(names) + headings + speakers),
    // The Korean name of the language is often the only Korean on an English page.
    { weight: 400, part: "language", characters: charactersOf("한국어") },
  ];
}

/** File names change with the font's version and the characters; `make` creates the subset. */
export function hangulSubsets(root, version) {
  const folder = path.join(root, "node_modules/@fontsource/ibm-plex-sans-kr/files");
  return charactersByFile(root).map(({ weight, part, characters }) => ({
    weight,
    part,
    name: `ibm-plex-sans-kr-${part}-${weight}-${version}-${createHash("sha256").update(characters).digest("hex").slice(0, 8)}.woff2`,
    range: [...characters].map((character) => `u+${character.codePointAt(0).toString(16)}`).join(","),
    make: () =>
      subsetFont(
        readFileSync(path.join(folder, `ibm-plex-sans-kr-korean-${weight}-normal.woff2`)),
        characters,
        {
          targetFormat: "woff2",
        },
      ),
  }));
}
