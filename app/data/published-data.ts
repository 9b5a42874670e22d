/** Builds the files of the current dataset, once for each version of the record. */
import type { PublishedRecord } from "@/lib/db/published/published-record";
import { env } from "@/lib/env";
import { type DataFile, dataFiles } from "@/lib/export/data/data-files";

// All requests share one record object until the record changes.
const filesByRecord = new WeakMap<PublishedRecord, DataFile[]>();

export function publishedDataFiles(record: PublishedRecord): DataFile[] {
  let files = filesByRecord.get(record);
  if (!files) {
    files = dataFiles(record, env.SITE_URL);
    filesByRecord.set(record, files);
  }
  return files;
}
