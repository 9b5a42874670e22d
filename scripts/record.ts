/** Imports and exports the record: `npm run record -- import DIR | export DIR | load-if-empty`. */
import { parseArgs } from "node:util";

import { processDatabase } from "@/lib/db/connection/client";
import { assertDatabaseExists, isMissingFile } from "@/lib/db/connection/database-path";
import { migrateDatabase } from "@/lib/db/migrations/migrate";
import { changeKinds } from "@/lib/domain/record/record";
import { env } from "@/lib/env";
import { exportRecord } from "@/lib/record/export-record";
import { formatFinding } from "@/lib/record/finding";
import type { EditConflict } from "@/lib/record/import-plan";
import { importRecord, type ImportResult } from "@/lib/record/import-record";
import { loadIfEmpty } from "@/lib/record/load-if-empty";

const usage = `Usage:
  npm run record -- import DIR [--dry-run] [--reason "…"] [--kind KIND] [--who NAME] [--base N]
  npm run record -- export DIR
  npm run record -- load-if-empty
KIND is one of: ${changeKinds.join(", ")}.
N is the revision that the files were made from; an export says it in export.json beside them.`;

class UsageError extends Error {}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        "dry-run": { type: "boolean", default: false },
        reason: { type: "string" },
        kind: { type: "string" },
        who: { type: "string" },
        base: { type: "string" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const formatValue = (value: unknown) => (value === undefined ? "nothing" : JSON.stringify(value));

/** Describes conflicting changes of the desk and the files, and how to resolve them. */
function conflictLines({ type, id, version, seq, who, fields }: EditConflict): string[] {
  if (fields === null) {
    return [
      `${type} ${id} was changed at the desk by ${who} (version ${version}), and the files would change it; nobody knows what they were made from.`,
      `  Export anew and edit that, or name the revision the files were made from with --base N (the desk's is ${seq}).`,
    ];
  }
  const heading = `${type} ${id} was changed at the desk by ${who} (version ${version}) and in the files; both changed:`;
  return [
    heading,
    ...fields.flatMap(({ path, base, theirs, mine }) => [
      `  ${path}`,
      `    before: ${formatValue(base)}`,
      `    desk:   ${formatValue(theirs)}`,
      `    files:  ${formatValue(mine)}`,
    ]),
    "  Put the wording that is to stand into the files as the desk has it, or export anew and edit that.",
  ];
}

/** Prints the result of an import; returns false where it failed. */
function report(result: ImportResult): boolean {
  if (result.status === "invalid") {
    for (const finding of result.findings) console.error(formatFinding(finding));
    const count = result.findings.length;
    console.error(`${count} ${count === 1 ? "error" : "errors"}; nothing was changed.`);
    return false;
  }
  if (result.status === "unfounded") {
    console.error(`${result.message}.\nNothing was changed.`);
    return false;
  }
  if (result.status === "edited") {
    for (const record of result.records) for (const line of conflictLines(record)) console.error(line);
    console.error("Nothing was changed.");
    return false;
  }
  const added = result.changes.filter(({ isNew }) => isNew);
  const edited = result.changes.filter(({ isNew }) => !isNew);
  for (const { type, id, changedPaths } of edited)
    console.log(`changed: ${type} ${id} (${changedPaths.join(", ")})`);
  for (const { type, id } of result.merged) console.log(`merged with the desk's changes: ${type} ${id}`);
  for (const { type, id } of result.kept) console.log(`kept as the desk has it: ${type} ${id}`);
  for (const { type, id } of result.leftAlone) console.log(`left alone, not in the files: ${type} ${id}`);
  const counts = `${added.length} new, ${edited.length} changed, ${result.moved.length} in another place only, ${result.unchanged} unchanged`;
  if (result.status === "planned") console.log(`Dry run: ${counts}. Nothing was changed.`);
  else console.log(`Imported: ${counts}; ${result.revisions.length} revisions.`);
  return true;
}

async function main(): Promise<boolean> {
  const { positionals, values } = readArguments();
  const [command, folder, ...more] = positionals;
  const onlyImport =
    values["dry-run"] ||
    [values.reason, values.kind, values.who, values.base].some((value) => value !== undefined);
  if (more.length > 0) throw new UsageError(`Too many arguments: ${more.join(" ")}`);
  if (command !== "import" && onlyImport) throw new UsageError("Options are for import only.");

  if (command === "import" && folder !== undefined) {
    const { "dry-run": dryRun, reason, who } = values;
    const kind = changeKinds.find((candidate) => candidate === values.kind);
    if (values.kind !== undefined && kind === undefined) {
      throw new UsageError(`--kind ${values.kind} is not allowed; allowed: ${changeKinds.join(", ")}`);
    }
    if (values.base !== undefined && !/^\d{1,9}$/.test(values.base))
      throw new UsageError(
        `--base ${values.base} is not allowed; allowed: the number of a revision, 0 for none.`,
      );
    const base = values.base === undefined ? undefined : Number(values.base);
    if (reason?.trim() === "" || who?.trim() === "")
      throw new UsageError("--reason and --who must not be empty.");
    if (!dryRun) await migrateDatabase(env.DATABASE_URL);
    const database = dryRun && isMissingFile(env.DATABASE_URL) ? null : processDatabase();
    return report(await importRecord(folder, { dryRun, reason, who, kind, base }, database));
  }
  if (command === "export" && folder !== undefined) {
    assertDatabaseExists(env.DATABASE_URL);
    for (const { file, records } of await exportRecord(folder)) console.log(`${file}: ${records} records`);
    return true;
  }
  if (command === "load-if-empty" && folder === undefined) {
    await migrateDatabase(env.DATABASE_URL);
    const result = await loadIfEmpty();
    if (result) return report(result);
    console.log("The database already holds a record; nothing was loaded.");
    return true;
  }
  throw new UsageError(
    command === undefined ? "No command given." : `Not understood: ${positionals.join(" ")}`,
  );
}

main().then(
  async (done) => {
    await globalThis.talksDatabase?.close();
    if (!done) process.exitCode = 1;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    if (error instanceof UsageError) console.error(usage);
    process.exitCode = 1;
  },
);
