/** Exports the record to its six files. */
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { now } from "@/lib/clock";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { publishedRecord } from "@/lib/domain/record/assemble-record";
import { readStoredRecord } from "@/lib/db/record/stored-record";
import { recordFiles } from "@/lib/domain/record/record-types";
import { baseFileName, formatExportBase } from "./export-base";
import { toFileText } from "./file-text";
import { fileName } from "./finding";

/**
 * Writes everything published, including unverified entries and notes, into `folder`, which is created if
 * needed. Each file is replaced atomically. `export.json` names the revision, so that a later import can
 * detect what the desk has changed since.
 *
 * @returns the number of records in each file.
 * @throws when the database cannot be read or the folder cannot be written.
 */
export async function exportRecord(
  folder: string,
  database: Database = processDatabase(),
): Promise<{ file: string; records: number }[]> {
  const stored = await readStoredRecord(database.reader);
  const record = publishedRecord(stored);
  const base = {
    revision: stored.newest?.seq ?? 0,
    recordedAt: stored.newest?.recordedAt.toISOString() ?? null,
    exportedAt: now().toISOString(),
  };
  await mkdir(folder, { recursive: true });
  const texts = [
    ...recordFiles.map((file) => ({ name: fileName(file), text: toFileText(record[file]) })),
    // Last: until all files are replaced, the old revision is the safe base for an import.
    { name: baseFileName, text: formatExportBase(base) },
  ];
  const pending = texts.map(({ name, text }) => ({
    path: join(folder, name),
    temporary: join(folder, `.${name}.${process.pid}.tmp`),
    text,
  }));
  try {
    for (const { temporary, text } of pending) await writeFile(temporary, text);
    for (const { temporary, path } of pending) await rename(temporary, path);
  } finally {
    for (const { temporary } of pending) await rm(temporary, { force: true });
  }
  return recordFiles.map((file) => ({ file: fileName(file), records: record[file].length }));
}
