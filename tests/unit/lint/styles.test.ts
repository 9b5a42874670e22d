/** Rules of style sheets that no linter of this project knows. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const sheets = ["app", "components"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".css"))
    .map((name) => path.join(folder, name)),
);
const boundary = /\((?:max|min)-(?:width|height):/g;

test("a boundary of widths is written as a range, so that no width falls between two of them", () => {
  expect(sheets.length).toBeGreaterThan(50);
  expect("@media (max-width: 719px) {".match(boundary)).toHaveLength(1);
  for (const sheet of sheets) expect(readFileSync(sheet, "utf8").match(boundary), sheet).toBeNull();
});
