/**
 * Makes a larger record out of a real one, for measurements: numbered copies of its issues, each copy
 * with its own history, in the same words, so that pages have the weight of real ones. The same
 * number always gives the same files.
 *
 * Usage: tsx scripts/generate-record.ts COUNT FOLDER [FROM], FROM being prisma/record unless given.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Issue, Text } from "@/lib/domain/record";
import { issue as issueSchema } from "@/lib/schemas/issue";

const otherFiles = ["sources.json", "officials.json", "events.json", "trips.json"];

function copyId(id: string, copy: number): string {
  return copy === 0 ? id : `${id}-copy-${copy}`;
}

function numbered(text: Text, copy: number): Text {
  const mark = (words: string | null) => (words === null ? null : `${words} (${copy + 1})`);
  return copy === 0 ? text : { ...text, en: mark(text.en), ko: mark(text.ko) };
}

function copyOf(issue: Issue, copy: number, isThere: (id: string) => boolean): Issue {
  // A copy points at its own neighbours; where those were not made any more, at the originals.
  const neighbour = (id: string) => (isThere(copyId(id, copy)) ? copyId(id, copy) : id);
  return {
    ...issue,
    id: copyId(issue.id, copy),
    title: numbered(issue.title, copy),
    parent: issue.parent === null ? null : neighbour(issue.parent),
    links: issue.links.map((link) => ({ ...link, issue: neighbour(link.issue) })),
    developments: issue.developments.map((development) => ({
      ...development,
      id: `${copyId(issue.id, copy)}${development.id.slice(issue.id.length)}`,
    })),
  };
}

/** `count` issues: the originals in their order, then their first copies, and so on. */
export function multiplyIssues(originals: Issue[], count: number): Issue[] {
  const planned = Array.from({ length: count }, (_, place) => {
    const original = originals[place % originals.length];
    return original === undefined ? [] : [{ original, copy: Math.floor(place / originals.length) }];
  }).flat();
  const ids = new Set(planned.map(({ original, copy }) => copyId(original.id, copy)));
  return planned.map(({ original, copy }) => copyOf(original, copy, (id) => ids.has(id)));
}

/** Writes the five files of a record with `count` issues, at least as many as `from` has, to `folder`. */
export function generateRecord(count: number, folder: string, from: string): void {
  const originals = z.array(issueSchema).parse(JSON.parse(readFileSync(path.join(from, "issues.json"), "utf8")));
  if (count < originals.length) {
    throw new RangeError(`COUNT is ${count}; the record has ${originals.length} issues already, which events and trips refer to.`);
  }
  mkdirSync(folder, { recursive: true });
  for (const name of otherFiles) copyFileSync(path.join(from, name), path.join(folder, name));
  writeFileSync(path.join(folder, "issues.json"), `${JSON.stringify(multiplyIssues(originals, count), null, 2)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [count = "", folder, from = "prisma/record"] = process.argv.slice(2);
  if (!/^\d+$/.test(count) || folder === undefined) {
    console.error("Usage: tsx scripts/generate-record.ts COUNT FOLDER [FROM]");
    process.exitCode = 2;
  } else {
    generateRecord(Number(count), folder, from);
    console.log(`Wrote a record of ${count} issues to ${folder}.`);
  }
}
