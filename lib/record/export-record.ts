/** How does the record leave the database as the five files it came in? */
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { type Database, processDatabase } from "../db/client";
import { readRecordDocuments } from "../db/record-documents";
import { toFileText } from "./file-text";
import { fileName, recordFiles } from "./finding";

/**
 * Writes everything published, unverified entries and notes included, into `folder`, which is made if
 * need be. Each file appears whole or not at all: it is written beside its place and then moved there.
 *
 * @returns how many records each file holds.
 * @throws when the database cannot be read or the folder cannot be written.
 */
export async function exportRecord(
  folder: string,
  database: Database = processDatabase(),
): Promise<{ file: string; records: number }[]> {
  const record = await readRecordDocuments(database);
  await mkdir(folder, { recursive: true });
  const waiting = recordFiles.map((file) => ({
    path: join(folder, fileName(file)),
    temporary: join(folder, `.${fileName(file)}.${process.pid}.tmp`),
    text: toFileText(record[file]),
  }));
  try {
    for (const { temporary, text } of waiting) await writeFile(temporary, text);
    for (const { temporary, path } of waiting) await rename(temporary, path);
  } finally {
    for (const { temporary } of waiting) await rm(temporary, { force: true });
  }
  return recordFiles.map((file) => ({ file: fileName(file), records: record[file].length }));
}
