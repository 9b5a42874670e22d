/** Packs the files of the dataset into one ZIP archive. */
import { strToU8, type Zippable, zipSync } from "fflate";
import type { DataFile } from "./data-files";

/** For a record that was never changed; a ZIP has no dates before 1980. */
const noChange = new Date("2000-01-01T00:00:00Z");

/** Dated by the last change of the record, so that the same record gives the same bytes. */
export function dataArchive(files: readonly DataFile[], changedAt: Date | null): Uint8Array<ArrayBuffer> {
  const mtime = changedAt ?? noChange;
  const entries: Zippable = {};
  for (const { name, text } of files) entries[name] = [strToU8(text), { mtime }];
  return new Uint8Array(zipSync(entries, { level: 9 }));
}
