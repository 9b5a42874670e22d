/** How is what readers see today put away as a dated release of the dataset? */
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { now } from "../clock";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { seoulDayOf } from "@/lib/domain/time/calendar-day";
import { dataFiles } from "@/lib/export/data/data-files";
import { dataLicence } from "@/lib/export/data/data-licence";
import { type Manifest, manifestName } from "./release-files";

/** A release of that day is there already; releases are never written over. */
export class ReleaseExistsError extends Error {
  override name = "ReleaseExistsError";
}

/**
 * Writes the release of today in Seoul into a folder named by its date. It appears whole or not at all: it is
 * written beside its place and then moved there, which fails where a release of that day stands already.
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
  const waiting = await mkdtemp(join(folder, ".release-"));
  try {
    for (const { name, text } of files) await writeFile(join(waiting, name), text);
    await writeFile(join(waiting, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
    // A folder cannot be moved onto one that holds anything.
    await rename(waiting, join(folder, date)).catch((error: unknown) => {
      const code = error instanceof Error && "code" in error ? error.code : null;
      if (code !== "ENOTEMPTY" && code !== "EEXIST") throw error;
      throw new ReleaseExistsError(`There is a release of ${date} in ${folder} already; releases are never written over.`);
    });
  } finally {
    await rm(waiting, { recursive: true, force: true });
  }
  return manifest;
}
