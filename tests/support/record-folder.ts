/** A folder with the real record's files, some of which a test can change. */
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import type { TalksRecord } from "@/lib/domain/record/record-document";
import { recordFiles } from "@/lib/domain/record/record-types";

export const realFolder = resolve("prisma", "record");

export async function readRecordFolder(folder: string = realFolder): Promise<TalksRecord> {
  const entries = await Promise.all(
    recordFiles.map(async (file) => [file, JSON.parse(await readFile(join(folder, `${file}.json`), "utf8"))]),
  );
  return Object.fromEntries(entries);
}

/** Writes a copy of the real record changed by `edit`, which can make it invalid on purpose. */
export async function recordFolder(edit: (record: TalksRecord) => void = () => undefined): Promise<string> {
  const record = await readRecordFolder();
  edit(record);
  const folder = await mkdtemp(join(tmpdir(), "talks-record-"));
  for (const file of recordFiles) {
    await writeFile(join(folder, `${file}.json`), `${JSON.stringify(record[file], null, 2)}\n`);
  }
  return folder;
}
