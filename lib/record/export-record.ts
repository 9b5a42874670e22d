/** How does the record leave the database as the six files it came in? */
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { now } from "../clock";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { assembleRecord } from "@/lib/db/published/assemble-record";
import { readStoredRecord } from "@/lib/db/record/stored-record";
import { baseFileName, writtenBase } from "./export-base";
import { toFileText } from "./file-text";
import { fileName, recordFiles } from "./finding";

/**
 * Writes everything published, unverified entries and notes included, into `folder`, which is made if
 * need be. Each file appears whole or not at all: it is written beside its place and then moved there. A sixth,
 * small one says which revision they were made from, so that a later import can tell what the desk has changed since.
 *
 * @returns how many records each file holds.
 * @throws when the database cannot be read or the folder cannot be written.
 */
export async function exportRecord(
  folder: string,
  database: Database = processDatabase(),
): Promise<{ file: string; records: number }[]> {
  const stored = await readStoredRecord(database.reader);
  const record = assembleRecord(stored, ({ publication }) => publication === "published");
  const base = { revision: stored.newest?.seq ?? 0, recordedAt: stored.newest?.recordedAt.toISOString() ?? null, exportedAt: now().toISOString() };
  await mkdir(folder, { recursive: true });
  const texts = [
    ...recordFiles.map((file) => ({ name: fileName(file), text: toFileText(record[file]) })),
    // Last: while the files are half the old ones, the old revision is the one that loses nothing.
    { name: baseFileName, text: writtenBase(base) },
  ];
  const waiting = texts.map(({ name, text }) => ({ path: join(folder, name), temporary: join(folder, `.${name}.${process.pid}.tmp`), text }));
  try {
    for (const { temporary, text } of waiting) await writeFile(temporary, text);
    for (const { temporary, path } of waiting) await rename(temporary, path);
  } finally {
    for (const { temporary } of waiting) await rm(temporary, { force: true });
  }
  return recordFiles.map((file) => ({ file: fileName(file), records: record[file].length }));
}
