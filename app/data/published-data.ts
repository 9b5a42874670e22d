/** Builds the files of the current dataset and their archive, once for each version of the record. */
import { env } from "@/lib/env";
import { dataArchive } from "@/lib/export/data/data-archive";
import { type DataFile, dataFiles } from "@/lib/export/data/data-files";
import type { PublicRecord } from "@/lib/domain/record/visibility";

// All requests share one record object until the record changes.
const archiveByRecord = new WeakMap<PublicRecord, Uint8Array<ArrayBuffer>>();
const filesByRecord = new WeakMap<PublicRecord, DataFile[]>();

export function publishedDataFiles(record: PublicRecord): DataFile[] {
  let files = filesByRecord.get(record);
  if (!files) {
    files = dataFiles(record, env.SITE_URL);
    filesByRecord.set(record, files);
  }
  return files;
}

export function publishedDataArchive(record: PublicRecord): Uint8Array<ArrayBuffer> {
  let archive = archiveByRecord.get(record);
  if (!archive) {
    archive = dataArchive(publishedDataFiles(record), record.changedAt);
    archiveByRecord.set(record, archive);
  }
  return archive;
}
