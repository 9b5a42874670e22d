/** Prints what an article proposes for the record: `npm run intake -- FILE [--json]`. Writes nothing. */
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";

import { processDatabase } from "@/lib/db/connection/client";
import { assertDatabaseExists } from "@/lib/db/connection/database-path";
import { lacksMigration, missingMigration } from "@/lib/db/connection/missing-migration";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { env } from "@/lib/env";
import { ofRecord, toJsonOutput, toReadableList } from "@/lib/intake/contract";
import { readIntake } from "@/lib/intake/intake";
import { findKnown } from "@/lib/intake/known";
import { decodeArticle } from "@/lib/intake/text/clean-text";

const usage = `Usage:
  npm run intake -- FILE [--json]
FILE is an article as plain text in UTF-8, UTF-16 or EUC-KR. Nothing is written.`;

class UsageError extends Error {}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { json: { type: "boolean", default: false } } });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function readArticleFile(file: string): Promise<string> {
  try {
    return decodeArticle(await readFile(file));
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw isMissing ? new Error(`There is no file ${file}.`) : error;
  }
}

async function main(): Promise<void> {
  const { positionals, values } = readArguments();
  const [file, ...more] = positionals;
  if (file === undefined) throw new UsageError("No file given.");
  if (more.length > 0) throw new UsageError(`Too many arguments: ${more.join(" ")}`);
  const pasted = await readArticleFile(file);
  assertDatabaseExists(env.DATABASE_URL);
  const record = await readPublishedRecord(processDatabase());
  const intake = ofRecord(readIntake(pasted, record));
  const known = findKnown(intake, record, null);
  console.log(
    values.json ? JSON.stringify({ ...toJsonOutput(intake), known }, null, 2) : toReadableList(intake, known),
  );
}

main()
  .catch((error: unknown) => {
    if (lacksMigration(error)) console.error(missingMigration);
    else console.error(error instanceof Error ? error.message : String(error));
    if (error instanceof UsageError) console.error(usage);
    process.exitCode = 1;
  })
  .finally(() => globalThis.talksDatabase?.close());
