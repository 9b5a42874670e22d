/** Writes the published record as a dated release of the dataset. */
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { now } from "@/lib/clock";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { seoulDayOf } from "@/lib/domain/time/calendar-day";
import { dataFiles } from "@/lib/export/data/data-files";
import { dataLicence } from "@/lib/format/data-licence";
import { type Manifest, manifestName } from "./release-files";

/** A release of that day exists; releases are never overwritten. */
export class ReleaseExistsError extends Error {
  override name = "ReleaseExistsError";
}

/**
 * Writes the release of today in Seoul into a folder named by its date. It is created atomically by renaming
 * a temporary folder, which fails where a release of that day exists.
 * @throws ReleaseExistsError, or when the database cannot be read or the folder cannot be written.
 */
export async function releaseRecord(
  folder: string,
  siteUrl: string,
  database: Database = processDatabase(),
  madeAt: Date = now(),
): Promise<Manifest> {
  const record = await readPublishedRecord(database);
  const date = seoulDayOf(madeAt);
  const files = dataFiles(record, siteUrl);
  const manifest: Manifest = {
    name: "korea-us-tariff-talks",
    date,
    asOf: madeAt.toISOString(),
    revision: record.revision,
    recordedAt: record.changedAt?.toISOString() ?? null,
    licence: dataLicence.name,
    files: files.map(({ name, bytes, sha256, rows }) => ({ name, bytes, sha256, rows })),
  };
  await mkdir(folder, { recursive: true });
  const temporary = await mkdtemp(join(folder, ".release-"));
  try {
    for (const { name, text } of files) await writeFile(join(temporary, name), text);
    await writeFile(join(temporary, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
    // A folder cannot be renamed to one that is not empty.
    await rename(temporary, join(folder, date)).catch((error: unknown) => {
      const code = error instanceof Error && "code" in error ? error.code : null;
      if (code !== "ENOTEMPTY" && code !== "EEXIST") throw error;
      throw new ReleaseExistsError(
        `There is a release of ${date} in ${folder} already; releases are never written over.`,
      );
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return manifest;
}
