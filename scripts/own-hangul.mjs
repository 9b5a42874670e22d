/**
 * The Hangul this site itself is written in, as one file a weight: a Korean page would otherwise fetch a dozen
 * slices for it. What is written later and is not in it comes from the slices.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import subsetFont from "subset-font";

const isHangul = (character) => character >= "가" && character <= "힣";
const isText = ({ en, ko }) => typeof en === "string" && typeof ko === "string";

/** Every Korean wording below a value of the record. */
function koreanIn(value) {
  if (Array.isArray(value)) return value.map(koreanIn).join("");
  if (value === null || typeof value !== "object") return "";
  if (isText(value)) return value.ko;
  return Object.values(value).map(koreanIn).join("");
}

function charactersOf(text) {
  return [...new Set(text.normalize("NFC"))].filter(isHangul).sort().join("");
}

/** Characters by weight: headings, names and labels are semibold, everything is regular. */
function charactersByWeight(root) {
  const record = (name) => JSON.parse(readFileSync(path.join(root, "prisma/record", `${name}.json`), "utf8"));
  const folder = path.join(root, "lib/messages/ko");
  const messages = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), "utf8")).join("");
  const [issues, officials, events, trips] = ["issues", "officials", "events", "trips"].map(record);
  const headings = koreanIn([
    issues.map(({ title }) => title),
    officials.map(({ name }) => name),
    events.map(({ name }) => name),
    issues.flatMap(({ developments }) => developments.flatMap(({ claims }) => claims.map(({ speakerLabel }) => speakerLabel))),
  ]);
  return {
    400: charactersOf(messages + koreanIn([issues, officials, events, trips])),
    600: charactersOf(messages + headings),
  };
}

/** One entry a weight: `name` changes with the font's version and with the characters; `make` cuts the file. */
export function ownHangul(root, version) {
  const folder = path.join(root, "node_modules/@fontsource/ibm-plex-sans-kr/files");
  return Object.entries(charactersByWeight(root)).map(([weight, characters]) => ({
    weight,
    name: `ibm-plex-sans-kr-own-${weight}-${version}-${createHash("sha256").update(characters).digest("hex").slice(0, 8)}.woff2`,
    range: [...characters].map((character) => `u+${character.codePointAt(0).toString(16)}`).join(","),
    make: () =>
      subsetFont(readFileSync(path.join(folder, `ibm-plex-sans-kr-korean-${weight}-normal.woff2`)), characters, {
        targetFormat: "woff2",
      }),
  }));
}
