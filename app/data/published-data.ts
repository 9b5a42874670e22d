/** The files of the dataset as it is now, made once for each version of the record. */
import type { PublishedRecord } from "@/lib/db/published/published-record";
import { env } from "@/lib/env";
import { type DataFile, dataFiles } from "@/lib/export/data/data-files";

// Readers share one record object until it changes.
const made = new WeakMap<PublishedRecord, DataFile[]>();

export function publishedDataFiles(record: PublishedRecord): DataFile[] {
  let files = made.get(record);
  if (!files) {
    files = dataFiles(record, env.SITE_URL);
    made.set(record, files);
  }
  return files;
}
