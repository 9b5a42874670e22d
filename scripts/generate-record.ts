/**
 * Generates a larger record for benchmarks: numbered copies of real issues with their histories, so that
 * pages have realistic sizes. The same number always gives the same files.
 *
 * Usage: tsx scripts/generate-record.ts COUNT FOLDER [FROM], FROM being prisma/record by default.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Text } from "@/lib/domain/record/record";
import type { MeasureDocument, IssueInFile } from "@/lib/domain/record/record-document";
import { talksEvent } from "@/lib/schemas/record/event";
import { issue as issueSchema } from "@/lib/schemas/record/issue";
import { measure } from "@/lib/schemas/record/measure";
import { trip } from "@/lib/schemas/record/trip";

const copiedFiles = ["sources.json", "officials.json"];

function copyId(id: string, copy: number): string {
  return copy === 0 ? id : `${id}-copy-${copy}`;
}

function numbered(text: Text, copy: number): Text {
  const mark = (words: string | null) => (words === null ? null : `${words} (${copy + 1})`);
  return copy === 0 ? text : { ...text, en: mark(text.en), ko: mark(text.ko) };
}

function copyOf(issue: IssueInFile, copy: number, isThere: (id: string) => boolean): IssueInFile {
  // A copy refers to copies of the same number where they exist, otherwise to the originals.
  const neighbour = (id: string) => [copyId(id, copy), id].find(isThere) ?? null;
  return {
    ...issue,
    id: copyId(issue.id, copy),
    title: numbered(issue.title, copy),
    parent: issue.parent === null ? null : neighbour(issue.parent),
    links: issue.links.flatMap((link) => {
      const other = neighbour(link.issue);
      return other === null ? [] : [{ ...link, issue: other }];
    }),
    developments: issue.developments.map((development) => ({
      ...development,
      id: `${copyId(issue.id, copy)}${development.id.slice(issue.id.length)}`,
    })),
  };
}

/** Returns `count` issues: the originals in order, then their first copies, and so on. */
export function multiplyIssues(originals: IssueInFile[], count: number): IssueInFile[] {
  const planned = Array.from({ length: count }, (_, place) => {
    const original = originals[place % originals.length];
    return original === undefined ? [] : [{ original, copy: Math.floor(place / originals.length) }];
  }).flat();
  const ids = new Set(planned.map(({ original, copy }) => copyId(original.id, copy)));
  return planned.map(({ original, copy }) => copyOf(original, copy, (id) => ids.has(id)));
}

/** Writes the six files of a record with `count` issues to `folder`. */
export function generateRecord(count: number, folder: string, from: string): void {
  const read = (name: string): unknown => JSON.parse(readFileSync(path.join(from, name), "utf8"));
  const write = (name: string, entries: unknown) =>
    writeFileSync(path.join(folder, name), `${JSON.stringify(entries, null, 2)}\n`);

  const issues = multiplyIssues(z.array(issueSchema).parse(read("issues.json")), count);
  const ids = new Set(issues.map((issue) => issue.id));
  const aboutIssuesThatAreThere = <Entry extends { issues: string[] }>(entry: Entry) => ({
    ...entry,
    issues: entry.issues.filter((id) => ids.has(id)),
  });

  const developments = new Set(issues.flatMap((issue) => issue.developments.map(({ id }) => id)));
  const aboutDevelopmentsThatAreThere = (each: MeasureDocument): MeasureDocument => ({
    ...each,
    steps: each.steps.map((step) => ({
      ...step,
      development: step.development !== null && developments.has(step.development) ? step.development : null,
    })),
  });
  mkdirSync(folder, { recursive: true });
  for (const name of copiedFiles) copyFileSync(path.join(from, name), path.join(folder, name));
  write("issues.json", issues);
  write(
    "measures.json",
    z
      .array(measure)
      .parse(read("measures.json"))
      .filter((each) => ids.has(each.issue))
      .map(aboutDevelopmentsThatAreThere),
  );
  write("events.json", z.array(talksEvent).parse(read("events.json")).map(aboutIssuesThatAreThere));
  write("trips.json", z.array(trip).parse(read("trips.json")).map(aboutIssuesThatAreThere));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [count = "", folder, from = "prisma/record"] = process.argv.slice(2);
  if (!/^[1-9]\d*$/.test(count) || folder === undefined) {
    console.error("Usage: tsx scripts/generate-record.ts COUNT FOLDER [FROM]");
    process.exitCode = 2;
  } else {
    generateRecord(Number(count), folder, from);
    console.log(`Wrote a record of ${count} issues to ${folder}.`);
  }
}
